"""A tie: one person and one office that a sentence puts together, and how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item
from fasti.statements.offices import Office
from fasti.statements.row import Row

#: `R X`, `X, R`, `X is R`, `R is X`, `X served as R`
How = Literal["before", "apposed", "copula", "inverse", "served"]
#: verbs whose own rule gives the office to whom it belongs
MOVING = frozenset(
    form
    for event in ("appointed", "transferred", "promoted")
    for voice in ("done_to", "does")
    for form in lexicon("events")[event][voice]
)


@dataclass(slots=True)
class Tie:
    """One person and one office that a sentence ties together."""

    #: the person's id
    person: str
    #: the person's name or pronoun in the sentence
    holder: Item
    #: the office held
    office: Office
    #: how the sentence ties them
    how: How
    #: letters from first to last that the tie rests on
    start: int
    end: int
    #: the status words of the office: `former`, `acting current`
    status: str
    #: letters between holder and office
    between: str


def make_tie(row: Row, holder: int, office: Office, how: How) -> Tie:
    """Tie the person at `holder` to an office of the same row."""
    start, end = min(holder, office.start), max(holder + 1, office.end)
    gap = row.letters[holder + 1 : office.start] if holder < office.start else row.letters[office.end : holder]
    return Tie(row.items[holder].refers_to, row.items[holder], office, how, start, end, office.role.note, gap)


def is_plural(role: str) -> bool:
    """Say whether the role's last word is the plural of an office: `officers`, not `chief of naval operations`."""
    return role.split(" of ", maxsplit=1)[0].split(",", maxsplit=1)[0].endswith("s")
