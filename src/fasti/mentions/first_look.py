"""A first look at a text, far cheaper than parsing it, finds the words of ranks, offices, forces and what happens to people."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from fasti.lexicons.load import lexicon

if TYPE_CHECKING:
    from ahocorasick_rs import AhoCorasick

Kind = Literal["sure", "title", "short", "office", "force", "event"]
#: shortened ranks need a capital behind them, too: `Col. Sample`
BEFORE_A_NAME = re.compile(r"\.?\s+[^\W\d_a-z]")
#: endings that leave a word the same
ENDING = re.compile(r"(?:s|es|'s|\u2019s)?(?!\w)")


@dataclass(frozen=True, slots=True)
class Hit:
    """A word of a lexicon that stands in the text."""

    kind: Kind
    start: int
    end: int


def look_at(text: str) -> Iterator[Hit]:
    """Find the words of the lexicons, whole ones only, in the order of the text."""
    kinds, automaton = _automaton()
    lowered = text.lower()
    if len(lowered) != len(text):  # a few letters change their length: their text is looked at as ASCII
        text = text.encode("ascii", "replace").decode()
        lowered = text.lower()
    for number, start, end in automaton.find_matches_as_indexes(lowered):
        kind = kinds[number]
        if start and (lowered[start - 1].isalnum() or (lowered[start - 1] == "-" and kind != "office")):
            continue
        whole = ENDING.match(lowered, end)
        if whole is None:
            continue
        if kind == "title" and not (text[start].isupper() and BEFORE_A_NAME.match(text, end)):
            continue
        if kind == "short" and text[start:end] not in lexicon("roles")["short"]:
            continue
        yield Hit(kind, start, end)


@lru_cache(maxsize=1)
def _automaton() -> tuple[list[Kind], AhoCorasick]:
    """Build the automaton over all words, and what kind each of them is."""
    from ahocorasick_rs import AhoCorasick, MatchKind  # noqa: PLC0415 - only runs over many reports look first

    kind_of = _words()
    automaton = AhoCorasick(list(kind_of), matchkind=MatchKind.LeftmostLongest)
    return list(kind_of.values()), automaton


def _words() -> dict[str, Kind]:
    """Give every word with its kind; where a word is of several kinds, the surest holds."""
    look, ranks, roles = lexicon("first_look"), lexicon("ranks"), lexicon("roles")
    forces = set(lexicon("units")["forces"]["words"])
    full = {rank for listed in ranks["ranks"].values() for rank in listed}
    fixed = {role.lower() for role in roles["fixed"]["roles"]}
    words: dict[str, Kind] = {}
    events = (lexicon("events")[event] for event in look["events"])
    words |= dict.fromkeys((form for voices in events for forms in voices.values() for form in forms), "event")
    words |= dict.fromkeys(look["forces"], "force")
    words |= dict.fromkeys([*roles["heads"]["strong"], *roles["heads"]["loose"], *fixed], "office")
    words |= dict.fromkeys(map(str.lower, roles["short"]), "short")
    words |= dict.fromkeys((form.lower() for forms in ranks["words"].values() for form in forms if len(form) > 1), "title")
    words |= dict.fromkeys((role for role in fixed if set(role.split()) & forces), "sure")
    words |= dict.fromkeys((rank for rank in full if rank not in look["everyday"]), "sure")
    words |= dict.fromkeys(look["sure"], "sure")
    words |= dict.fromkeys((rank for rank in look["everyday"] if rank not in look["sure"]), "title")
    words |= dict.fromkeys(look["no_rank"], "office")
    return words
