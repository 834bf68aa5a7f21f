"""What somebody says in the outlet's words, and where it was said."""

import pytest

from fasti.mentions.sentences import parse
from fasti.mentions.speech import find_speech
from fasti.mentions.speech_words import cue_class
from fasti.model.mention import Speech


def retold(text: str) -> list[Speech]:
    return [speech for speech in find_speech(parse(text)) if not speech.direct]


def told(text: str) -> list[tuple[str | None, str | None, str]]:
    return [
        (speech.speaker.text if speech.speaker else None, speech.cue.text if speech.cue else None, speech.content.text)
        for speech in retold(text)
    ]


@pytest.mark.parametrize(
    ("text", "speaker", "cue", "content"),
    [
        ("Anna Keller said that the bridge was held.", "Anna Keller", "said", "that the bridge was held"),
        ("Anna Keller said she was dismissed on Monday.", "Anna Keller", "said", "she was dismissed on Monday"),
        ("The bridge was held, Anna Keller said.", "Anna Keller", "said", "The bridge was held"),
        ("According to Anna Keller, the bridge was held.", "Anna Keller", "According to", "the bridge was held"),
        ("The bridge was held, according to Anna Keller.", "Anna Keller", "according to", "The bridge was held"),
        ("Anna Keller denied that the bridge was lost.", "Anna Keller", "denied", "that the bridge was lost"),
        ("Anna Keller denied the attack.", "Anna Keller", "denied", "the attack"),
        ("Anna Keller predicted that the town would fall.", "Anna Keller", "predicted", "that the town would fall"),
        ("Anna Keller warned of a new attack.", "Anna Keller", "warned", "a new attack"),
        ("Anna Keller told reporters that the bridge was held.", "Anna Keller", "told", "that the bridge was held"),
        ("The ministry announced the dismissal of the general.", "The ministry", "announced", "the dismissal of the general"),
        ("Two sources confirmed that the general was dead.", "Two sources", "confirmed", "that the general was dead"),
    ],
)
def test_clause_belongs_to_who_says_it(text: str, speaker: str, cue: str, content: str) -> None:
    assert told(text) == [(speaker, cue, content)]


def test_claim_named_by_a_noun_belongs_to_its_owner() -> None:
    assert ("Anna Keller", "claim", "that the bridge was held") in told(
        "Nobody believed Anna Keller's claim that the bridge was held."
    )


def test_speaker_in_the_middle_leaves_the_clause_whole() -> None:
    assert told("The bridge, Anna Keller said, was held.") == [("Anna Keller", "said", "The bridge, Anna Keller said, was held")]


def test_clause_quoted_in_part_is_given_whole() -> None:
    text = 'Anna Keller said the bridge was "held by a few brave men" on Monday.'
    assert told(text) == [("Anna Keller", "said", 'the bridge was "held by a few brave men" on Monday')]
    assert [speech.content.text for speech in find_speech(parse(text)) if speech.direct] == ["held by a few brave men"]


def test_clause_quoted_whole_is_no_indirect_speech() -> None:
    assert told('"The bridge was held by our men," Anna Keller said.') == []


def test_what_goes_according_to_plan_is_nobodys_words() -> None:
    assert told("The march went according to plan.") == []


def test_outlets_own_words_are_nobodys_speech() -> None:
    assert told("Anna Keller commands the garrison. It holds the bridge.") == []


def test_clause_ends_with_its_line() -> None:
    assert told("Anna Keller said the bridge was held\n\nThe garrison left") == [("Anna Keller", "said", "the bridge was held")]


def test_cue_tells_a_denial_from_a_prediction() -> None:
    cues = [
        speech.cue.text
        for text in ("Anna Keller denied it was lost.", "Anna Keller predicted it would fall.")
        for speech in retold(text)
        if speech.cue
    ]
    assert [cue_class(cue) for cue in cues] == ["denies", "predicts"]


@pytest.mark.parametrize(
    ("text", "channel"),
    [
        ("Anna Keller said on Telegram that the bridge was held.", "Telegram"),
        ("Anna Keller tweeted that the bridge was held.", "Twitter"),
        ("In a statement, Anna Keller said that the bridge was held.", "statement"),
        ("Anna Keller told a press conference that the bridge was held.", None),
        ("Anna Keller said at a press conference that the bridge was held.", "press conference"),
        ("Anna Keller wrote on her official web page that the bridge was held.", "official web page"),
        ("Anna Keller said that the bridge was held.", None),
        ("In a post, Anna Keller said that the bridge was held.", "post"),
        ("Anna Keller said that the mayor was relieved of his post.", None),
    ],
)
def test_channel_is_where_it_was_said(text: str, channel: str | None) -> None:
    assert [speech.channel for speech in retold(text)] == [channel]


def test_a_name_between_commas_at_the_end_says_the_whole_sentence() -> None:
    text = (
        "Troops of the Twelfth Brigade captured on Saturday Ivo Brandt, whom the police call a smuggler, in a rural area of the "
        "south, the Minister of Defence, Anna Keller, announced yesterday."
    )
    assert ("Anna Keller", True) in [
        (who, what.startswith("Troops of the Twelfth Brigade captured")) for who, _, what in told(text)
    ]


def test_what_stands_before_a_semicolon_is_not_said_behind_it() -> None:
    [(who, _, what)] = told("Ivo Brandt, who was removed in May, is being held in the south; the army says he is on leave.")
    assert (who, what) == ("the army", "he is on leave")


def test_said_to_be_says_nothing() -> None:
    assert told("Ivo Brandt, said to be the commander of the gang, was shot.") == []


def test_what_is_shown_of_somebody_is_told_by_who_shows_it() -> None:
    [(who, _, what)] = told("Ivo Brandt was said by two officials to have been arrested in the south.")
    assert who == "two officials"
    assert "arrested" in what


def test_a_decree_read_out_on_television_says_nothing_by_itself() -> None:
    text = "The decree, read out on state television, also made Anna Keller governor of the town."
    assert not any(speech.cue and speech.cue.text == "read" for speech in find_speech(parse(text)))
    read = "The decree read that Anna Keller was governor of the town."
    assert any(speech.cue and speech.cue.text == "read" for speech in find_speech(parse(read)))
