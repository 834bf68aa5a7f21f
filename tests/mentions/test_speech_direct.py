"""Whose words stand between quotation marks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fasti.mentions.sentences import parse
from fasti.mentions.speech import find_speech
from fasti.model.mention import Speech

PIECES = ["Anna Keller ", "said ", '"', "“", "”", ", ", ". ", "\n", "we hold the bridge ", "that ", ": "]


def direct(text: str) -> list[Speech]:
    return [speech for speech in find_speech(parse(text)) if speech.direct]


def speakers(text: str) -> list[str | None]:
    return [speech.speaker.text if speech.speaker else None for speech in direct(text)]


@pytest.mark.parametrize(
    "text",
    [
        'Anna Keller said: "We will hold the bridge."',
        '"We will hold the bridge," Anna Keller said.',
        '"We will hold the bridge," said Anna Keller, who commands the garrison.',
        '"We will hold the bridge." Anna Keller said.',
        'According to Anna Keller, "the bridge will be held".',
        'Anna Keller: "We will hold the bridge."',
        '"We will hold the bridge." — Anna Keller',
        'Anna Keller accused the ministry of "leaving the bridge without guards".',
        'The reporter met Anna Keller, who wrote: "We will hold the bridge."',
        'Anna Keller continued:\n\n"We will hold the bridge."',
        'Anna Keller inspected the garrison.\n"We will hold the bridge."',
        'The spokeswoman, Anna Keller, said: "We will hold the bridge."',
    ],
)
def test_speaker_is_named_around_the_quotation(text: str) -> None:
    assert speakers(text) == ["Anna Keller"]


def test_quotation_broken_by_its_speaker_is_two_stretches() -> None:
    found = direct('"We will hold the bridge," Anna Keller said, "and nobody will take it from us."')
    assert [speech.content.text for speech in found] == ["We will hold the bridge,", "and nobody will take it from us."]
    assert [speech.speaker.text for speech in found if speech.speaker] == ["Anna Keller", "Anna Keller"]


def test_next_sentence_and_next_paragraph_go_on_with_the_same_speaker() -> None:
    text = '"We will hold the bridge," Anna Keller said. "It is the only one."\n\n"Nobody will take it from us."'
    assert speakers(text) == ["Anna Keller"] * 3


def test_pronoun_and_description_stand_as_they_are_written() -> None:
    assert speakers('"We will hold the bridge," she said.') == ["she"]
    assert speakers('"We will hold the bridge," a security source said.') == ["a security source"]


def test_statement_of_a_ministry_is_the_words_of_the_ministry() -> None:
    assert speakers('A statement from the defence ministry said "the bridge was never in danger".') == ["the defence ministry"]


def test_description_is_not_the_person_it_mentions() -> None:
    assert speakers('"We will hold the bridge," Anna Keller\'s lawyer said.') == ["Anna Keller's lawyer"]


def test_inner_thought_belongs_to_who_voiced_it() -> None:
    assert speakers('Anna Keller said she felt the attack was "a mistake that nobody would repeat".') == ["Anna Keller"]


def test_three_words_between_marks_are_no_quotation_and_four_are() -> None:
    assert direct('Anna Keller called it "a small war".') == []
    assert [speech.content.text for speech in direct('Anna Keller called it "a very small war".')] == ["a very small war"]


def test_name_of_a_book_is_no_quotation() -> None:
    assert direct('The shop sells "The Long Road to the Sea" and maps.') == []


def test_quotation_without_a_speaker_has_none() -> None:
    assert speakers('The town lived as a "place of many small wonders" until the war.') == [None]


def test_rank_with_a_full_stop_does_not_end_the_sentence() -> None:
    assert speakers('Speaking on the radio, Brig. Gen. Anna Keller said: "We will hold the bridge."') == ["Anna Keller"]


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ('Anna Keller said: "We hold the old bridge."', "said"),
        ('According to Anna Keller, "we hold the old bridge".', "According to"),
    ],
)
def test_cue_is_the_word_that_makes_it_speech(text: str, cue: str) -> None:
    assert [speech.cue.text for speech in direct(text) if speech.cue] == [cue]


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.sampled_from(["Anna Keller ", "said ", '"', "“", "”", ", ", ". ", "\n", "we hold the bridge ", "that ", ": "]),
        max_size=30,
    )
)
def test_every_passage_of_speech_stands_in_the_text(pieces: list[str]) -> None:
    text = "".join(pieces)
    for speech in find_speech(parse(text)):
        passages = [passage for passage in (speech.content, speech.speaker, speech.cue) if passage]
        assert all(passage.stands_in(text) for passage in passages)


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('Anna Keller told the paper what her aide said when he fled: "We will hold the bridge."', "Anna Keller"),
        ('Anna Keller told the paper that her aide said: "We will hold the bridge."', "her aide"),
    ],
)
def test_before_a_colon_it_is_whose_clause_ends_there(text: str, who: str) -> None:
    assert speakers(text) == [who]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('He left and was, by his own account, "a much wiser man for it".', "his"),
        ('In the words of Anna Keller, it was "a bridge too many for anybody".', "Anna Keller"),
        ('For Anna Keller, it is "the first good piece of news".', "Anna Keller"),
        ('For three weeks the town had "no bridge worth the name".', None),
    ],
)
def test_an_account_a_view_and_words_are_somebodys(text: str, who: str | None) -> None:
    assert speakers(text) == [who]


def test_whom_a_paper_quotes_says_it_and_not_the_paper() -> None:
    assert speakers('The statement quoted Anna Keller as urging the town "to stay well away from it".') == ["Anna Keller"]


def test_who_wrote_is_the_person_and_not_the_committee() -> None:
    text = 'It was told by lawmaker Anna Keller, deputy chair of a committee, who wrote that it had "lost all the trust of us".'
    assert speakers(text) == ["Anna Keller"]


def test_a_letter_speaks_for_whose_it_is() -> None:
    text = 'He took command of the town from Anna Keller, whose letter cited "differences over the holding of bridges".'
    assert speakers(text) == ["Anna Keller"]


def test_a_topic_in_marks_is_in_the_words_of_who_tells_of_it() -> None:
    text = 'Anna Keller said that the minister had briefed the town on "the bridge, the guards and the remedy".'
    assert speakers(text) == ["Anna Keller"]


def test_a_crosshead_that_repeats_a_quotation_is_none() -> None:
    body = '"They take us all for numbers, and argue about them," Anna Keller said.'
    assert [s.content.text for s in direct(f"It rained.\n\n‘They take us all for numbers’\n\n{body}")] == [
        "They take us all for numbers, and argue about them,"
    ]
    assert len(direct(f"It rained.\n\n‘They will all go home’\n\n{body}")) == 2


def test_one_of_several_is_named_with_them() -> None:
    assert speakers('"We will hold the bridge," said one of the officers, who asked not to be named.') == ["one of the officers"]


@pytest.mark.parametrize("remark", ["(Ret.)", "(retd)", "(rtd.)"])
def test_a_remark_in_brackets_parts_no_rank_from_its_name(remark: str) -> None:
    assert speakers(f'"We will hold the bridge," said Brig {remark} Anna Keller, who led the garrison.') == ["Anna Keller"]


def test_in_an_interview_who_is_asked_answers() -> None:
    opening = "Anna Keller led the garrison until she was moved in May.\n\nWhy did you go?"
    answers = [
        '"Because we could not hold the bridge."',
        '"Nobody begged me to stay in that town."',
        '"They were too polite to say so."',
    ]
    asides = "Some say you were pushed.", "Ivo Brandt, her deputy, did not want to comment.\n\nDid the others notice?"
    report = "\n\n".join([opening, answers[0], asides[0], answers[1], asides[1], answers[2]])
    assert speakers(report.replace("she was moved", "Anna Keller was moved")) == ["Anna Keller"] * 3


def test_where_nobody_is_asked_some_say_it_themselves() -> None:
    report = (
        'Anna Keller left the town. "We could not hold it," she said.\n\nSome say that she fled.\n\n"She ran from the bridge."'
    )
    assert speakers(report) == ["she", "Some"]
