"""Words are cut so that names, initials and hyphened words stay whole."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasti.mentions.tokens import cut_tokens


def words(text):
    return [token.text for token in cut_tokens(text)]


@pytest.mark.parametrize("word", ["Abdul-Kadir", "Sa'ad", "O’Dwyer", "D.J.", "20,000", "Łukasz"])
def test_a_word_stays_whole(word):
    assert words(f"saw {word}, then") == ["saw", word, ",", "then"]


def test_a_full_stop_belongs_to_the_sign_of_a_number_and_not_to_an_answer():
    assert words("No. 3 Squadron") == ["No.", "3", "Squadron"]
    assert words("He said: No. They left.")[3:5] == ["No", "."]


def test_initials_of_several_letters_are_one_word_and_a_name_that_ends_a_sentence_is_none():
    assert words("by Yu.S. Dorin")[1:] == ["Yu.", "S.", "Dorin"]
    assert words("by Aung Ye. He left")[2:4] == ["Ye", "."]


@pytest.mark.parametrize("mark", ["'s", "’s"])
def test_a_possessive_stands_apart(mark):
    assert words(f"Ruiz{mark} brigade") == ["Ruiz", mark, "brigade"]


def test_an_empty_line_is_a_token():
    assert words("one\n\ntwo") == ["one", "\n\n", "two"]


@given(st.text(max_size=80))
def test_every_token_stands_where_it_says(text):
    tokens = cut_tokens(text)
    assert all(text[t.start : t.end] == t.text for t in tokens)
    assert all(a.end <= b.start for a, b in itertools.pairwise(tokens))
    assert {c for t in tokens for c in t.text if not c.isspace()} == {c for c in text if not c.isspace()}
