"""Kinds of unit: the lexicon of units as sets of words and patterns, ready for looking up."""

from __future__ import annotations

import re
from functools import lru_cache

from fasti.lexicons.load import lexicon

NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th|ST|ND|RD|TH)?|[IVX]{1,5}")


@lru_cache(maxsize=1)
def kinds() -> dict[str, frozenset[str]]:
    """The lexicon's words by what they do in a unit's name, and as `bare` the kinds that stand for a unit by themselves."""
    table = lexicon("units")
    sets = {name: frozenset(words) for name, words in table["kinds"].items()}
    return {
        **sets,
        "named": sets["named"] | sets["field"],
        "numbers": frozenset(table["numbers"]),
        "known": sets["arms"] | sets["field"] | sets["security"],
        "numbered": sets["field"] | sets["security"],
        "bare": sets["bare"] | (frozenset(word for word in sets["security"] if " " not in word) - sets["never_bare"]),
    }


@lru_cache(maxsize=1)
def alone_pattern() -> re.Pattern[str]:
    """Services that are units even when they stand alone, in any case."""
    words = sorted(lexicon("units")["services"]["alone"], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def group_pattern() -> re.Pattern[str]:
    """Armed groups and alliances whose names show no kind of unit."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, lexicon('units')['groups']['names']))})\b(?! [A-Z])")


@lru_cache(maxsize=1)
def lower_case_kinds() -> list[list[str]]:
    """The words of kinds that make a unit with a name though no capital shows it."""
    return [kind.split() for kind in lexicon("units")["kinds"]["lower_case"]]


@lru_cache(maxsize=1)
def named_plurals() -> list[list[str]]:
    """The words of kinds in the plural that several names share: `the Northern and Eastern commands`."""
    return [kind.split() for kind in lexicon("units")["kinds"]["named_plurals"]]


@lru_cache(maxsize=1)
def demonyms() -> frozenset[str]:
    """Names of countries and of their people, which tell whose a unit is and not which one."""
    return frozenset(word for words in lexicon("countries")["words"].values() for word in words)


@lru_cache(maxsize=1)
def headquarters() -> frozenset[str]:
    """Services that stand alone, two words each: where a field of work ends and its unit begins."""
    return frozenset(name for name in lexicon("units")["services"]["alone"] if name.count(" ") == 1)


@lru_cache(maxsize=1)
def field_words() -> frozenset[str]:
    """Words of the fields of work that stand where a unit could: `Army Public Relations`."""
    return frozenset(word for phrase in lexicon("roles")["functions"]["words"] for word in phrase.split())
