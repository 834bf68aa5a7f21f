"""The lexicon of speech: each word in one class, every form found."""

from collections import Counter

import pytest

from fasti.lexicons.inflecting import inflect_verb
from fasti.lexicons.load import lexicon
from fasti.mentions.speech_words import cue_class


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("said", "says"), ("Announced", "says"), ("according to", "says"),
        ("denied", "denies"), ("denying", "denies"),
        ("confirms", "confirms"), ("predicted", "predicts"), ("warned", "predicts"),
        ("alleged", "claims"), ("allegations", "claims"),
        ("urged", "asks"), ("wants", "wants"), ("criticised", "judges"), ("believes", "thinks"), ("showed", "shows"),
    ],
)  # fmt: skip
def test_cue_tells_what_it_does_with_a_claim(word: str, name: str) -> None:
    assert cue_class(word) == name


@pytest.mark.parametrize("word", ["marched", "battalion", "", " "])
def test_word_that_is_no_cue_has_no_class(word: str) -> None:
    assert cue_class(word) is None


@pytest.mark.parametrize("section", ["verbs", "nouns", "adjectives"])
def test_no_word_stands_in_two_classes(section: str) -> None:
    words = Counter(entry.split()[0] for entries in lexicon("speech")[section].values() for entry in entries)
    assert [word for word, count in words.items() if count > 1] == []


def test_regular_verbs_are_inflected_and_others_are_listed() -> None:
    assert inflect_verb("announce") == ("announce", "announces", "announced", "announcing")
    assert inflect_verb("deny") == ("deny", "denies", "denied", "denying")
    assert inflect_verb("confess") == ("confess", "confesses", "confessed", "confessing")
    assert inflect_verb("agree") == ("agree", "agrees", "agreed", "agreeing")
    assert inflect_verb("say says said saying") == ("say", "says", "said", "saying")
