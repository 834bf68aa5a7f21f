"""Sentences end at full stops that belong to no rank, initial or abbreviation, and at the end of a paragraph."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasti.mentions.sentence_bounds import sentence_bounds


def sentences(text):
    return [text[start:end].strip() for start, end in sentence_bounds(text, []) if text[start:end].strip()]


@pytest.mark.parametrize(
    "sentence",
    [
        "Gen. Ana Ruiz met Col. Jan Peeters.",
        "Dr. J. D. Warburton left at 5 p.m. on Monday.",
        "The St. Paul barracks, built in Oct. 1921, burned.",
        "The U.S. general spoke.",
        "Col. Yu.S. Dorin met Ye. Marin and Kh. I. Aliev.",
        "No. 3 Squadron left for No. 7 Base.",
    ],
)
def test_a_full_stop_of_an_abbreviation_ends_no_sentence(sentence):
    assert sentences(sentence) == [sentence]


def test_a_name_that_is_no_initial_may_end_a_sentence():
    assert sentences("They met Aung Ye. He left.") == ["They met Aung Ye.", "He left."]


def test_two_sentences_are_two():
    assert sentences("The general spoke. Nobody listened! Why?") == ["The general spoke.", "Nobody listened!", "Why?"]


def test_a_closing_quotation_mark_belongs_to_its_sentence():
    assert sentences("“We stand.” He left.") == ["“We stand.”", "He left."]


def test_a_headline_without_a_full_stop_ends_with_its_line():
    assert sentences("General out\n\nThe president spoke.") == ["General out", "The president spoke."]


def test_a_line_broken_inside_a_sentence_goes_on():
    assert len(sentences("The president dismissed\nthe general on Monday.")) == 1


@given(st.text(alphabet='aA.!?\n "”)Gen', max_size=60))
def test_sentences_cover_the_text_in_order(text):
    bounds = list(sentence_bounds(text, []))
    assert "".join(text[start:end] for start, end in bounds) == text
