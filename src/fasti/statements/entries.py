"""Entries of digests are headed by their unit, whose bare offices are told in them: `41st Brigade: the commander, X, …`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item, Sentence
from fasti.statements.offices import Office
from fasti.statements.row import Row

#: what marks an entry at the beginning of its line: a bullet, a number
MARKED = re.compile(r"[^\w\s\"“”‘’'(]+[^\S\n]*|\(?(?:\d{1,3}|[a-z])[.)][^\S\n]+")
#: what closes a heading behind its unit, and the unit above it in brackets
CLOSED = re.compile(r"(?:[^\S\n]*\([^()\n]{2,60}\))?[^\S\n]*(?:[.:–—](?=\s|$)|-(?=\s)|$|(?=\n))")
#: words that offices of the unit are made of
OWN = frozenset(lexicon("units")["entries"]["offices"])
#: notes of items that name no unit of their own
NO_HEADING = frozenset(["bare", "whole service", "field", "territory"])
#: a word for a commander for the time being that labels a name: `Acting: General X`
LABEL, ACTING = re.compile(r"(?:^|(?<=[.Z]))(S)(?=[Z-]K{0,2}P)"), frozenset(lexicon("roles")["status"]["acting"])
#: behind an office, whose it is: `of the L`
ELSEWHERE = re.compile(r"OD?[LPw]")
BLANK = re.compile(r"\n[^\S\n]*\n")


@dataclass(frozen=True, slots=True)
class Entry:
    """The entry of a digest that a sentence stands in."""

    #: the unit that heads it
    unit: Item
    #: where its line begins
    start: int


def entry_at(text: str, sentence: Sentence, row: Row, before: Entry | None) -> Entry | None:
    """The entry that a sentence opens or goes on with; an entry ends at a blank line and where another begins."""
    line = text.rfind("\n", 0, sentence.start) + 1
    mark = MARKED.match(text, line)
    named = next((item for item in row.items if item.kind == "unit"), None)
    if named and _heads(text, named, mark.end() if mark else line, marked=bool(mark)):
        return Entry(named, line)
    if before is None or BLANK.search(text, before.start, sentence.start) or (mark and line > before.start):
        return None
    return before


def _heads(text: str, unit: Item, start: int, *, marked: bool) -> bool:
    """Say whether a unit stands alone at the beginning of its line, and is told by a number where no mark shows an entry."""
    told = marked or any(letter.isdigit() for letter in unit.name)
    alone = text[start : unit.start].strip() in ("", "The", "the") and CLOSED.match(text, unit.end)
    return bool(told and alone) and unit.note not in NO_HEADING


def with_entry(row: Row, offices: list[Office], entry: Entry | None) -> list[Office]:
    """Give the bare offices of a sentence the unit that heads its entry: `the commander`, `its commander`, `Acting: X`."""
    if entry is None:
        return offices
    unit = replace(entry.unit, note="bare")
    told = [replace(office, units=(unit,), owned_by_unit=False) if _is_its(row, office) else office for office in offices]
    return told + [_acting(row, found.start(1), unit) for found in LABEL.finditer(row.letters) if _is_acting(row, found.start(1))]


def _is_acting(row: Row, n: int) -> bool:
    return row.items[n].name in ACTING


def _acting(row: Row, n: int, unit: Item) -> Office:
    """`Acting: General X`: the command of the unit, in one word."""
    role = replace(row.items[n], kind="role", name="commander", note="acting")
    return Office(role, (unit,), n, n + 1)


def _is_its(row: Row, office: Office) -> bool:
    """Say whether an office names no unit and may be that of its entry."""
    if office.units or not OWN.issuperset(office.role.name.split()) or ELSEWHERE.match(row.letters, office.end):
        return False
    return not (office.owned_by_unit and _named(row.items[: office.start]))


def _named(items: Iterable[Item]) -> bool:
    return any(item.kind == "unit" for item in items)
