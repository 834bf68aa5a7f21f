"""Units' names are brought to one form: `58th Guards Combined Arms Army`, `58 CAA` and `Russia's 58th Army` are `58 army`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from fasti.lexicons.load import lexicon
from fasti.lexicons.shortened import spelled_out
from fasti.resolve.countries import split_country
from fasti.resolve.spelled_numbers import numbers_in_figures
from fasti.resolve.words import folded_words

ORDINAL = re.compile(r"^(\d+)(st|nd|rd|th|d)$")
#: what follows a numbered unit's own name: its place or its parent
TAIL = re.compile(r"\s*(,|\(|\bof the\b|\bof [A-Z][\w’']+['’]s\b).*$")


@lru_cache(maxsize=1)
def _lexicon() -> tuple[dict[str, str], frozenset[str], frozenset[str], dict[str, int], frozenset[str]]:
    same, units = lexicon("sameness")["units"], lexicon("units")
    kinds = {w for kind in ("field", "named", "security") for name in units["kinds"].get(kind, []) for w in folded_words(name)}
    kinds |= {word for name in units["kinds"].get("arms", units.get("arms", [])) for word in folded_words(name)}
    kinds = (kinds | {same["same"].get(word, word) for word in kinds}) - set(same["directions"])
    return (
        same["same"],
        frozenset(same["noise"]),
        frozenset(same["beside_a_number"]),
        {**units["numbers"], **same["numbers"]},
        frozenset(kinds),
    )


@lru_cache(maxsize=65536)
def unit_words(name: str) -> tuple[str, ...]:
    """Bring a unit's name to the sorted words that tell which one it is."""
    same, noise, beside_a_number, numbers, kinds = _lexicon()
    beside_command = _beside_command()
    name = spelled_out(name)
    head = TAIL.sub("", name)
    words, _country = split_country(head if any(c.isdigit() for c in head) else name)
    plain: list[str] = []
    for word in numbers_in_figures(words, numbers):
        ordinal = ORDINAL.match(word)
        number = ordinal.group(1) if ordinal else word
        plain += same.get(number, number).split()
    kept = {word for word in plain if word not in noise}
    if "command" in kept and not kept - beside_command <= kinds:  # the Northern Regional Military Command is the Northern Command
        kept -= beside_command
    if any(word.isdigit() for word in kept):
        kept = {word for word in kept if word not in beside_a_number} or kept
    if "police" in kept and len(kept) > 2:  # noqa: PLR2004 - "Example State Police Command" is the Example Police Command
        kept -= {"state"}
    if "national" in kept and " ".join(sorted(kept - {"national"})) in _national():  # the National Army is the country's army
        kept -= {"national"}
    return tuple(sorted(kept or set(plain) or set(folded_words(name))))


def unit_key(name: str) -> str:
    """Give the key that all spellings of one unit's name share."""
    return " ".join(unit_words(name))


@lru_cache(maxsize=1)
def _national() -> frozenset[str]:
    return frozenset(lexicon("sameness")["units"]["national"])


@lru_cache(maxsize=1)
def _beside_command() -> frozenset[str]:
    return frozenset(lexicon("sameness")["units"]["beside_command"])


@lru_cache(maxsize=1)
def _arms() -> frozenset[str]:
    return frozenset(lexicon("sameness")["units"]["arms"])


@lru_cache(maxsize=65536)
def unit_arms(name: str) -> frozenset[str]:
    """Give the arms that a numbered unit's name says: `16th Infantry Division` -> infantry; none for other units."""
    words = unit_words(name)
    return frozenset(words) & _arms() if any(word.isdigit() for word in words) else frozenset()


@lru_cache(maxsize=65536)
def short_unit_key(name: str) -> str:
    """Give the key of a numbered unit's name without its arms: what a report in a hurry calls it."""
    arms = unit_arms(name)
    return " ".join(word for word in unit_words(name) if word not in arms)


@lru_cache(maxsize=65536)
def is_specific(name: str) -> bool:
    """Say whether the name tells one unit from others of its kind: it has a number or a word of its own."""
    kinds = _lexicon()[4]
    return any(word.isdigit() or word not in kinds for word in unit_words(name))


def told_names(names: Iterable[str]) -> tuple[str, ...]:
    """Leave out names that only say what kind of unit it is beside one that says which: `the division`, after `16th Division`."""
    every = {name: set(unit_words(name)) for name in names}
    return tuple(name for name, words in every.items() if is_specific(name) or not any(words < other for other in every.values()))


def unit_numbers(name: str) -> frozenset[str]:
    """Give the numbers in a unit's name."""
    return frozenset(word for word in unit_words(name) if word.isdigit())


def unit_country(name: str) -> str | None:
    """Say which country the name itself names."""
    return split_country(name)[1]


@lru_cache(maxsize=65536)
def unit_kind(name: str) -> str:
    """Say what kind of unit it is, by its words without number and proper name: `armored division`."""
    kinds = _lexicon()[4]
    return " ".join(word for word in unit_words(name) if word in kinds)


def describe_units(left: str, right: str) -> str:
    """Say in words why two names are or are not one unit's."""
    one, other = set(unit_words(left)), set(unit_words(right))
    if left == right:
        return f"same name {left!r}"
    if one == other:
        return f"{left!r} and {right!r} are spellings of {' '.join(sorted(one))!r}"
    numbers: Any = {w for w in one if w.isdigit()} ^ {w for w in other if w.isdigit()}
    if numbers:
        return f"{left!r} and {right!r} have different numbers"
    return f"only one of {left!r} and {right!r} says {' '.join(sorted(one ^ other))!r}"
