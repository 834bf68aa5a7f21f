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
