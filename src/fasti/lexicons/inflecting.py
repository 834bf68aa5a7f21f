"""Entries of a lexicon become every form of the word: regular ones are written once, others with all their forms."""

from __future__ import annotations

from collections.abc import Iterable

VOWELS = frozenset("aeiou")


def inflect_verb(entry: str) -> tuple[str, ...]:
    """Give the forms of a lexicon entry: all that it lists, or the regular ones of the single word it is."""
    verb, *others = entry.split()
    if others:
        return verb, *others
    stem = verb.removesuffix("e")
    past, going = stem + "ed", stem + "ing"
    if verb.endswith("y") and verb[-2] not in VOWELS:
        past = verb[:-1] + "ied"
    if verb.endswith("ee"):
        going = verb + "ing"
    return verb, add_s(verb), past, going


def add_s(word: str) -> str:
    """Give the third person of a verb or the plural of a noun."""
    if word.endswith("y") and word[-2] not in VOWELS:
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x", "z", "o")) else "s")


def verb_forms(entries: Iterable[str]) -> frozenset[str]:
    """Give every form of many verbs."""
    return frozenset(form for entry in entries for form in inflect_verb(entry))


def noun_forms(entries: Iterable[str]) -> frozenset[str]:
    """Give singular and plural of many nouns; an irregular plural stands behind its singular in the entry."""
    return frozenset(form for entry in entries for form in (entry.split() if " " in entry else (entry, add_s(entry))))
