"""A tie: one person and one office that a sentence puts together, and how."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from fasti.lexicons.inflecting import noun_forms
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

#: those with the word that stands last in their phrase: `confirmed [on Monday] as`
MOVING_AS = frozenset(form.removesuffix(" as") for form in MOVING if form.endswith(" as"))

#: status word → what it says of a post
STATUS = {word: status for status, words in lexicon("roles")["status"].items() if status != "plain" for word in words}
#: short forms of offices that end in `s` and are no plurals: `cds`
SHORT = frozenset(short.lower() for short in lexicon("roles")["short"] if not short.endswith("s"))
#: offices that are ranks where their holder has another one
TITLES = frozenset(lexicon("ranks")["no_office"]["beside_office"])
MEMBERS = frozenset(lexicon("roles")["membership"]["roles"])
BODIES = frozenset(lexicon("roles")["membership"]["bodies"])
#: verbs of saying: an office with one behind it is a source
SAYING = frozenset(lexicon("voices")["sources"]["verbs"]) | {
    form for entry in lexicon("speech")["verbs"]["says"] for form in entry.split()
}
#: nouns for what an office gives, words before them, and how far before it those stand: `on the direct orders of`
WORDS_OF_ORDER = noun_forms(lexicon("orders")["ordering"]["nouns"] + lexicon("orders")["ordering"]["asking"])
GIVING, BY_ORDER = frozenset(["by", "on", "under", "at", "upon"]), 5


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
    return Tie(
        row.items[holder].refers_to,
        row.items[holder],
        office,
        how,
        start,
        end,
        office.role.note or _status_before(row, office),
        gap,
    )


def _status_before(row: Row, office: Office) -> str:
    """The status words that a place or unit parts from the role: `former New Mexico governor`."""
    before = range(office.start, min(office.end, row.at(office.role.start)))
    words = [row.items[n].name for n in before if row.letters[n] == "S"]
    return " ".join(sorted({STATUS[word] for word in words if word in STATUS}))


def is_membership(office: Office) -> bool:
    """`a member of the Liberal Party`: to belong to a party is no office."""
    bodies = office.units[0].name.lower().split() if office.units else []
    return office.role.name in MEMBERS and not BODIES.isdisjoint(bodies)


def is_any_officer(row: Row, office: Office) -> bool:
    """`a BS-21 officer of the police service`: one of many, and no post."""
    before = row.items[max(0, row.at(office.role.start) - 2) : row.at(office.role.start)]
    return office.role.name.removeprefix("senior ").split()[0] == "officer" and any(item.name in ("a", "an") for item in before)


def is_source(row: Row, office: Office) -> bool:
    """`…, the minister said`, `according to the minister`: an office that speaks."""
    return is_according(row, office) or (office.end < len(row.items) and row.items[office.end].name in SAYING)


def is_according(row: Row, office: Office) -> bool:
    """`according to the minister`, `by order of the minister`: an office on whose word something is told or done."""
    before = [item.name.lower() for item in row.items[max(0, office.start - BY_ORDER) : office.start]]
    ordered = before[-1:] == ["of"] and before[-2:-1] and before[-2] in WORDS_OF_ORDER and not GIVING.isdisjoint(before[:-2])
    return before[-2:] == ["according", "to"] or bool(ordered)


def is_plural(role: str) -> bool:
    """Say whether the role's last word is the plural of an office: `officers`, not `chief of naval operations`."""
    return re.split(r" of | for |,", role, maxsplit=1)[0].endswith("s") and role.rsplit(maxsplit=1)[-1] not in SHORT


def is_moved(names: list[str]) -> bool:
    """Say whether words between a name and an office put the one into the other: `was named`, `was confirmed on Monday as`."""
    phrases = [*names, *(f"{one} {other}" for one, other in pairwise(names))]
    return not MOVING.isdisjoint(phrases) or ("as" in names and not MOVING_AS.isdisjoint(names))
