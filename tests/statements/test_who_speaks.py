"""Whom the words mean that name a speaker."""

import pytest

from fasti import read
from reading_help import events, posts, sayers, speakers

LINE = "We were never asked to hold this line"
KONE = "Colonel Idris Kone, the commander of the 5th Brigade"


def voices(report: str) -> list[str | None]:
    return [who for who, _ in speakers(report)]


def test_his_widow_is_not_himself():
    assert sayers("Colonel Idris Kone was killed on Monday, his widow told reporters.", "killed") == ("his widow",)


def test_somebodys_lawyer_or_spokesman_is_not_that_person():
    assert voices(f'{KONE}, was arrested. "{LINE}," a lawyer for Colonel Kone said.') == ["a lawyer for Colonel Kone"]
    assert voices(f'{KONE}, was arrested. "{LINE}," Colonel Kone said.') == ["Idris Kone"]


def test_sources_in_a_ministry_are_not_the_ministry():
    assert voices(f'"{LINE}," two sources in the Defence Ministry said.') == ["two sources in the Defence Ministry"]
    assert voices(f'"{LINE}," the Defence Ministry said.') == ["Defence Ministry"]


def test_it_is_the_body_that_the_sentence_before_is_about():
    assert voices(f'The 5th Brigade denied that. "{LINE}," it said in a statement.') == ["5th Brigade"]


def test_it_is_the_statement_and_so_whoever_gave_it_out():
    report = f'{KONE}, disclosed this in a statement on Monday.\n\nThe statement said that the line was lost. "{LINE}," it added.'
    assert voices(report) == ["Idris Kone"]


def test_they_are_the_officials_who_spoke_before():
    report = (
        "Two officials said Colonel Idris Kone was dismissed on Monday. They added that his post was “very much on the table”."
    )
    assert voices(report) == ["Two officials"]


def test_one_of_them_is_one_of_the_officials():
    report = (
        "Two officials said the brigade had lost the hill. Colonel Idris Kone, who commands it, was dismissed on Monday, "
        "one of them said."
    )
    assert sayers(report, "dismissed") == ("Two officials",)


def test_he_goes_on_speaking_in_the_next_paragraph():
    report = f'{KONE}, met Major Ali Toure. Major Toure said the hill was lost.\n\n"{LINE}," he added.'
    assert voices(report) == ["Ali Toure"]


def test_whoever_is_named_in_what_he_says_is_somebody_else():
    report = 'Major Ali Toure called the report a lie. Colonel Kone was "well and leading his men", he told reporters.'
    assert voices(report) == ["Ali Toure"]


@pytest.mark.parametrize(("title", "pronoun"), [("Ms", "she"), ("Mr", "he")])
def test_a_title_tells_whom_a_pronoun_stands_for(title: str, pronoun: str):
    other = "Mr" if title == "Ms" else "Ms"
    report = f'{title} Ana Keller is the mayor. {other} Idris Kone, her deputy, said nothing.\n\n"{LINE}," {pronoun} said.'
    assert voices(report) == ["Ana Keller"]


@pytest.mark.parametrize(
    "recording",
    [
        f"A voice recording attributed to Colonel Idris Kone says: “{LINE}.”",
        f"In an audio message a man introducing himself as Colonel Idris Kone speaks of the hill. “{LINE},” the voice says.",
    ],
)
def test_a_voice_is_whoever_is_said_to_be_heard(recording: str):
    assert voices(recording) == ["Idris Kone"]


def test_a_voice_of_which_nobody_is_named_stays_a_voice():
    assert voices(f"Colonel Idris Kone was dismissed. “{LINE},” a voice from the crowd said.") == ["a voice from the crowd"]


@pytest.mark.parametrize(
    ("who", "words"),
    [
        ("the Minister of Defence, Ana Keller", "the minister"),
        ("the Chief of Army Staff, Ana Keller", "the COAS"),
        ("General Ana Keller", "the general"),
    ],
)
def test_an_office_alone_is_its_holder(who: str, words: str):
    report = f'The hill was visited on Monday by {who}.\n\nAli Toure was there, too. "{LINE}," {words} said.'
    assert voices(report) == ["Ana Keller"]


def test_an_office_that_nobody_is_told_to_hold_stands_as_it_is_written():
    assert voices(f'Ali Toure was there. "{LINE}," the minister said.') == ["the minister"]


def test_an_event_is_the_word_of_the_holder_of_an_office():
    visit, death = "The Minister of Defence, Ana Keller, visited the hill.", "Colonel Idris Kone was killed on Monday"
    report = f"{visit}\n\n{death}, according to the minister."
    assert sayers(report, "killed") == ("Ana Keller",)
    assert posts(report) == {("Ana Keller", "minister of defence", None, "current")}


def test_who_stands_behind_a_source_is_somebody_else():
    behind = "According to the minister, Colonel Idris Kone was killed on Monday."
    assert posts(behind) == set()
    apposed = "According to the minister, Ana Keller, Colonel Idris Kone was killed on Monday."
    assert posts(apposed) == {("Ana Keller", "minister", None, "current")}


def test_a_statement_of_a_unit_is_its_word_and_so_is_the_statement_after_it():
    report = f'"{LINE}," a 7th Fleet statement said.\n\nIt was quiet. "Nobody was to blame for any of it," the statement added.'
    assert voices(report) == ["7th Fleet", "7th Fleet"]


def test_the_spokesman_is_the_one_of_two_who_spoke_last():
    ministry = "Interior Ministry spokesman Ali Toure said the hill was held."
    rebels = "Rebel spokesman Omar Saleh rejected a report that it was lost."
    assert voices(f'{ministry}\n\n{rebels} "{LINE}," the spokesman said.') == ["Omar Saleh"]
    assert voices(f'{rebels}\n\n{ministry} "{LINE}," the spokesman said.') == ["Ali Toure"]


def test_asked_whether_she_would_she_answers_herself():
    report = (
        "Ms Ana Keller spoke to reporters. Asked whether she would keep Captain Ivo Brandt as head of the police, "
        'she answered only that "that is another conversation".'
    )
    assert voices(report) == ["Ana Keller"]


def test_a_name_between_commas_behind_a_spokesman_is_his():
    report = f'The spokesperson of the 7 Division, Idris Kone, a captain, said: "{LINE}."'
    assert voices(report) == ["Idris Kone"]


def test_whoever_opens_the_next_paragraph_did_not_speak_in_this_one():
    report = f'"{LINE}," said a West African diplomat posted in the capital.\n\nKone, 44, trained abroad.'
    assert voices(report) == ["a West African diplomat"]


def test_whoever_is_named_may_tell_of_himself_where_nobody_else_can_be_meant() -> None:
    (event,) = read("General Jan Korb was relieved of his post on Tuesday, he told his soldiers.", published="2023-07-13").events
    assert event.certainty == "reported"
    assert event.said_by == ("p1",)


@pytest.mark.parametrize("words", ["the officer", "the former colonel", "the commander"])
def test_a_rank_or_office_alone_is_whoever_has_it_and_spoke_last(words: str):
    other = "Colonel Omar Saleh, the commander of the 6th Brigade, was there."
    report = f'{other}\n\n{KONE}, announced on Telegram that he had been dismissed.\n\n"{LINE}," wrote {words}.'
    assert voices(report) == ["Idris Kone"]


def test_a_minister_is_not_the_colonel_who_spoke_last():
    assert voices(f'{KONE}, told reporters that it was quiet. "{LINE}," the minister said.') == ["the minister"]
    assert voices(f'Ali Toure told reporters that it was quiet. "{LINE}," the minister said.') == ["Ali Toure"]


def test_he_in_the_words_of_a_minister_is_not_the_minister():
    told = "Ali Toure told reporters that Colonel Idris Kone fell at Sunhaven."
    report = f'{told}\n\n"We have lost a friend. He died with his men," the minister said.'
    assert ("died", "Ali Toure") not in events(report)


def test_the_post_is_by_whoever_posted():
    report = f'{KONE}, said on Telegram that he had been dismissed.\n\nIt was quiet.\n\nAccording to the post, "{LINE}".'
    assert voices(report) == ["Idris Kone"]


def test_a_headline_without_a_full_stop_speaks_for_itself_alone():
    report = (
        f"Commander says he is out, hands over to deputy\n\n{KONE}, announced on Monday that Major Ivo Berg had been dismissed."
    )
    assert sayers(report, "dismissed") == ("Idris Kone",)
