"""Offices: a role with the units it belongs to, as a sentence puts them together, before anybody is found to hold it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from fasti.model.marked import Item
from fasti.statements.row import Row

#: behind a role: "of the 20,000-man mercenary U", ", U", "at U", and so on up the hierarchy
TAIL = re.compile(r"(?:C{0,2}[OI]?D?h?(?:L'?)?S?(?:(?<=[ODL'hS])w{1,4})?(?:L'?)?U)")
#: before a role: "U's S R", "U R"
LEAD = re.compile(r"(?:U(?:C?[OI]?D?U)?'?[S]*)$")
#: a place behind the office that is neither its unit nor its holder: ", Enugu,"
PLACE = re.compile(r"(?:C?[IO]?D?L)+")


#: heads that say whose somebody is, unless a unit stands with them
PERSONAL = frozenset(
    [
        "boss",
        "aide",
        "deputy",
        "assistant",
        "ally",
        "adviser",
        "advisor",
        "chief",
        "member",
        "officer",
        "officers",
        "chiefs",
        "members",
        "leaders",
        "manager",
        "representative",
        "counsel",
        "lord",
    ]
)


@dataclass(frozen=True, slots=True)
class Office:
    """A role and its units in one sentence."""

    #: the role's item
    role: Item
    #: the post's own unit first, then each one that the text puts above it
    units: tuple[Item, ...]
    #: first letter of the whole office in the row
    start: int
    #: one past its last letter
    end: int
    #: whether `its` or `their` says that the unit named before is meant
    owned_by_unit: bool = False
    #: a place that stands where a unit could: `Police Commissioner, Lagos`
    place: Item | None = None


def find_offices(row: Row) -> list[Office]:
    """Find every office in a row, in order."""
    found: list[Office] = []
    floor = 0
    for n, letter in enumerate(row.letters):
        if n >= floor and (letter == "R" or _is_command(row, n)):
            office = _office(row, n, floor)
            found.append(office)
            floor = office.end
    return _with_shared_unit(row, found)


def _with_shared_unit(row: Row, offices: list[Office]) -> list[Office]:
    """`X, Chief of Policy, Y, Chief of Logistics, all at the Naval Headquarters`: one unit for every office before it."""
    for n, item in enumerate(row.items):
        shared = re.match(r"ID?U", row.letters[n + 1 :]) if item.name in ("all", "both") else None
        if shared:
            unit, start = row.items[n + shared.end()], row.letters.rfind("Z", 0, n)
            return [replace(o, units=(unit,)) if start < o.start < n and not o.units else o for o in offices]
    return offices


def is_personal(row: Row, office: Office) -> bool:
    """`Popov’s immediate boss`, `his aide`: somebody's somebody, and no office."""
    before = row.letters[: office.start]
    owned = (
        re.search(r"P'[wS]{0,3}$", before)
        or row.letters[office.start : office.start + 1] == "h"
        or row.letters[office.start - 1 : office.start] == "h"
    )
    return not office.units and office.role.name.split()[-1] in PERSONAL and bool(owned or office.role.name in PERSONAL)


def _is_command(row: Row, n: int) -> bool:
    """`relieved of command of the 58th Army`: an office in all but name."""
    return (
        row.items[n].name == "command"
        and row.letters[n] in "wU"
        and row.items[n].note in ("", "bare")
        and bool(TAIL.match(row.letters, n + 1))
        and row.letters[n + 1] in "OU"
    )


def _office(row: Row, at: int, floor: int) -> Office:
    letters = row.letters
    units: list[Item] = []
    end = at + 1
    while (tail := TAIL.match(letters, end)) and _is_its_unit(letters, tail.end()):
        units.append(row.items[tail.end() - 1])
        end = tail.end()
    field = units.pop(0) if len(units) > 1 and units[0].note == "field" else None
    place = PLACE.match(letters, end)
    where = None
    if place:
        where = row.items[place.end() - 1]
        end = place.end() if _place_belongs(letters, place) else end
    start = at
    if not units and (lead := LEAD.search(letters, floor, at)):
        start = lead.start()
        units = [row.items[n] for n in range(at - 1, lead.start() - 1, -1) if letters[n] == "U"]
    before = re.compile(r"[DSNL'h]*$").search(letters, floor, start)
    start = before.start() if before else start
    role = row.items[at] if field is None else replace(row.items[at], name=f"{row.items[at].name}, {field.name.lower()}")
    role = role if letters[at] == "R" else replace(row.items[at], kind="command", name="commander", note="")
    owned = any(row.items[n].name in ("its", "their") for n in range(start, at))
    return Office(role, tuple(units), start, end, owned, where)


def _is_its_unit(letters: str, end: int) -> bool:
    """A unit that stands before another role is that role's: `spokesman, Army chief of staff`."""
    return not re.compile(r"'?S*R").match(letters, end)


def _place_belongs(letters: str, place: re.Match[str]) -> bool:
    """A place between an office and its holder is passed over: `GOC 82 Division, Enugu, Maj Gen X`."""
    return bool(re.compile(r"C?K?P").match(letters, place.end())) or not letters[place.start()] == "C"
