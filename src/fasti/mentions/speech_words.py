"""The words of speech: which verbs, nouns and adjectives make a clause somebody's words, and what they tell about the claim."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from fasti.lexicons.inflecting import add_s, inflect_verb
from fasti.lexicons.load import lexicon

if TYPE_CHECKING:
    from collections.abc import Iterable


def cue_class(word: str) -> str | None:
    """Class a cue word; `None` if it is none.

    `says`, `denies`, `confirms`, `predicts`, `claims`, `asks`, `wants`, `judges`, `thinks` or `shows`, as the lexicon has it.
    """
    first, _, rest = word.lower().partition(" ")
    if (first, rest) in {("according", "to"), ("per", "")}:
        return "says"
    return verb_classes().get(first) or noun_classes().get(first) or adjective_classes().get(first)


@lru_cache(maxsize=1)
def verb_classes() -> dict[str, str]:
    """Every form of every verb of speech, in lower case, and its class."""
    return {form: name for name, verbs in lexicon("speech")["verbs"].items() for verb in verbs for form in inflect_verb(verb)}


@lru_cache(maxsize=1)
def noun_classes() -> dict[str, str]:
    """Every noun of speech, singular and plural, and its class."""
    nouns = lexicon("speech")["nouns"]
    return {form: name for name, words in nouns.items() for word in words for form in (word, add_s(word))}


@lru_cache(maxsize=1)
def adjective_classes() -> dict[str, str]:
    """Every adjective of speech and its class."""
    return {word: name for name, words in lexicon("speech")["adjectives"].items() for word in words}


def has_no_said_object(verb: str) -> bool:
    """Say whether the object of a verb is no part of what is said: `told reporters`, `answered the question`."""
    return verb in _forms_of(lexicon("speech")["other"]["not_said"])


def says_without_object(verb: str) -> bool:
    """Say whether a verb is one of speech only where nothing is its object: `“…,” he submitted`, not `submitted a report`."""
    return verb in _forms_of(lexicon("speech")["other"]["without_object"])


def said_after(verb: str, preposition: str) -> bool:
    """Say whether what follows this preposition is what is said: `warned of`, `called for`."""
    return verb in _forms_of(lexicon("speech")["prepositions"].get(preposition, ()))


def _forms_of(bases: Iterable[str]) -> frozenset[str]:
    return _forms_of_all(tuple(bases))


@lru_cache(maxsize=32)
def _forms_of_all(bases: tuple[str, ...]) -> frozenset[str]:
    entries = {entry.split()[0]: entry for verbs in lexicon("speech")["verbs"].values() for entry in verbs}
    return frozenset(form for base in bases for form in inflect_verb(entries[base]))
