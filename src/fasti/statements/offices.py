"""Offices: a role with the units it belongs to, as a sentence puts them together, before anybody is found to hold it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item
from fasti.statements.row import Row, owns_next

#: a unit behind a role: `of the 20,000-man mercenary U`, `, U`, `at U`, and so on up the hierarchy
TAIL = re.compile(r"(?:C{0,2}[OI]?D?h?(?:L'?|w')?S?(?:(?<=[ODL'hS])w{1,4})?(?:L'?)?U)")
#: a unit behind the unit that owns it: `[the Army]'s U`
OWNED_UNIT = re.compile(r"'S?U")
#: a unit behind the acronym of its force: `[NPG] Division 6`
NEXT_UNIT = re.compile(r"U")
#: a ship behind the service that owns it: `[the Navy] frigate X`
SHIP = re.compile(r"w{1,3}U")
#: units before a role: `U's S R`, `U R`
LEAD = re.compile(r"(?:U(?:C?[OI]?D?U)?'?[S]*)$")
#: a place behind the office that is neither its unit nor its holder: `, Enugu,`
PLACE = re.compile(r"(?:C?[IO]?D?L(?:w(?=CK))?)+")
#: a name behind that place: `, X`, `, General X`
HOLDER = re.compile(r"C?K?P")
#: a role right behind a unit, which then is that role's: `spokesman, Army chief of staff`
NEXT_ROLE = re.compile(r"'?S*R")
#: a unit before the clause that says whose office it is: `U, whose`, `U, where he was [the]`
WHOSE = re.compile(r"UC?(?:Q|wp[HBNwA]{1,4}D?)$")
#: a unit before what it has: `U has [a new]`
HAVING = re.compile(r"UHN?$")
#: somebody's: `Brandt's immediate …`
OWNED = re.compile(r"P'[wS]{0,3}$")
#: the one unit of all offices before it: `all at the Naval Headquarters`
SHARED = re.compile(r"ID?U")
#: words behind an owner that make a body of it: `the president's office`
BODIES = frozenset(["office", "staff", "press", "team", "family", "department"])
#: offices that are called `first`
FIRST_OFFICES = frozenset(["minister", "secretary", "deputy", "vice", "lord", "lady", "assistant", "officer", "sea", "class"])
#: letters before an office that are part of it: `the former`, `his`
BEFORE = "DSNL'h"
#: last words of whole services
SERVICES = frozenset(["army", "navy", "police"])
#: a unit that opens a sentence: `In the navy,`
OPENING = re.compile(r"ID?S?(?:L'?)?UC")
#: words that count people in office
ORDINAL = re.compile(r"\d+(?:st|nd|rd|th)|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|latest|last|only")
#: articles of somebody who is counted among others, and what such people are: `a third officer`
ONE_OF, COUNTED = frozenset(["a", "another"]), frozenset(["officer", "commander", "official", "minister"])
#: what is an office only of a unit: `had been in charge since May` speaks of one told before
NEEDS_UNIT = frozenset(["in charge", "in-charge"])
#: heads that take whom they serve behind `to`, and that: `an adviser [to the Interior Minister], X`
AIDES, WHOSE_AIDE = frozenset(lexicon("roles")["heads"]["with_place"]), re.compile(r"tD?R(?=C?K?P)")
#: heads of business, which one person often holds together
BUSINESS = frozenset(lexicon("roles")["civil"]["business"])
#: what an office is held as: `his GOC position at U`
HELD = frozenset(lexicon("roles")["keeping"]["posts"])
#: heads of office that no force has
CIVIL = frozenset(lexicon("roles")["civil"]["heads"])
#: heads that say whose somebody is, unless a unit stands with them
PERSONAL = frozenset(lexicon("roles")["heads"]["personal"])


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


def find_offices(row: Row) -> list[Office]:
    """Find every office in a row, in order."""
    found: list[Office] = []
    floor = 0
    for n, letter in enumerate(row.letters):
        if n >= floor and (
            (letter == "R" and not _owns_a_body(row, n) and not _is_a_first(row.items[n].name) and not _is_no_post(row, n))
            or _is_command(row, n)
        ):
            office = _office(row, n, floor)
            if office.role.name in NEEDS_UNIT and not office.units:
                continue
            found.append(office)
            floor = office.end
    return _with_opening_unit(row, _with_shared_unit(row, _with_joined_unit(row, found)))


def _with_joined_unit(row: Row, offices: list[Office]) -> list[Office]:
    """`chairman and CEO of U`, `U president and CEO`: two offices of one body that `and` joins."""
    joined = list(offices)
    for n, (one, other) in enumerate(pairwise(offices)):
        bare, told = (one, other) if not one.units else (other, one)
        if row.letters[one.end : other.start] == "X" and told.units and not bare.units and _goes_with(bare, told):
            joined[offices.index(bare, n)] = replace(bare, units=told.units)
    return joined


def _goes_with(bare: Office, told: Office) -> bool:
    """Say whether an office may be the body's that another is: `president and CEO`, not `minister and party chairman`."""
    heads = [office.role.name.split()[-1] for office in (bare, told)]
    return heads[0] not in CIVIL or (BUSINESS.issuperset(heads) and "president" not in heads[1:])


def _is_no_post(row: Row, n: int) -> bool:
    """`the 11th officer to be moved`, `a third officer`: somebody who is counted; `at the head of the force`: no office."""
    before = row.items[n - 1].name.lower() if n else ""
    if row.items[n].name == "head" and before == "the" and row.items[n - 2].name.lower() == "at":
        return True
    if before in ONE_OF and ORDINAL.fullmatch(row.items[n].name.split()[0]) and row.items[n].name.split()[-1] in COUNTED:
        return True
    return bool(ORDINAL.fullmatch(before)) and row.letters[n + 1 : n + 2] in ("t", "Q")


def _with_opening_unit(row: Row, offices: list[Office]) -> list[Office]:
    """`In the navy, X, the chief of staff, becomes R`: the unit that opens a sentence is that of its bare offices."""
    opening = OPENING.match(row.letters)
    if not opening or sum(not office.units for office in offices) == 0:
        return offices
    unit = row.items[opening.end() - 2]
    clause = row.letters.find("Z") if "Z" in row.letters else len(row.letters)
    bare = {id(o) for o in offices if not o.units and not o.owned_by_unit and o.start < clause and _takes_unit(o, unit)}
    return [replace(office, units=(unit,)) if id(office) in bare else office for office in offices]


def _takes_unit(office: Office, unit: Item) -> bool:
    """Say whether an office may be a unit's: no head of a government's, and none of another service."""
    words = office.role.name.split()
    services = {word for word in words if word in SERVICES or word == "air"}
    return words[-1] not in CIVIL and (not services or not services.isdisjoint(unit.name.lower().split()))


def _is_a_first(role: str) -> bool:
    """`becomes the first naval officer to lead the army`: a distinction and no office; a first minister has one."""
    first, *rest = role.split()
    return first == "first" and bool(rest) and rest[0] not in FIRST_OFFICES


def _owns_a_body(row: Row, n: int) -> bool:
    """`the prosecutor's office said`: no office of somebody, but a body."""
    return row.letters.startswith("'w", n + 1) and row.items[n + 2].name in BODIES


def _is_command(row: Row, n: int) -> bool:
    """`relieved of command of the 58th Army`: an office in all but name."""
    return (
        row.items[n].name == "command"
        and row.letters[n] in "wU"
        and row.items[n].note in ("", "bare")
        and row.letters[n + 1 : n + 2] in ("O", "U")
        and bool(TAIL.match(row.letters, n + 1))
    )


def _office(row: Row, at: int, floor: int) -> Office:
    """The office whose role stands at `at`; nothing before `floor` is its own."""
    units, end = _units_behind(row, at + 1)
    field = units.pop(0) if len(units) > 1 and units[0].note == "field" else None
    end = _past_place(row.letters, end)
    start = at
    if not units and (lead := LEAD.search(row.letters, floor, at)):
        start = lead.start()
        units = [row.items[n] for n in range(at - 1, start - 1, -1) if row.letters[n] == "U"]
    while start > floor and row.letters[start - 1] in BEFORE:
        start -= 1
    if not units and (unit := _unit_of_clause(row, start)):
        units = [unit]
    owned = any(row.items[n].name in ("its", "their") for n in range(start, at))
    return Office(_role(row, at, field), tuple(units), start, end, owned)


def _unit_of_clause(row: Row, start: int) -> Item | None:
    """`U, whose R is`, `U, where he was R`, `U has a new R`: the unit that an office's clause hangs on."""
    if having := HAVING.search(row.letters[:start]):
        return row.items[having.start()]
    clause = WHOSE.search(row.letters[:start])
    opens = clause and row.items[clause.start() + 1 + (row.letters[clause.start() + 1] == "C")].name
    return row.items[clause.start()] if clause and opens in ("whose", "where") else None


def _units_behind(row: Row, end: int) -> tuple[list[Item], int]:
    """The units behind a role that ends at `end`, and where the last of them ends."""
    units: list[Item] = []
    held = row.letters[end : end + 1] == "w" and row.items[end].name in HELD
    end += held and bool(TAIL.match(row.letters, end + 1))
    while (tail := TAIL.match(row.letters, end)) and not NEXT_ROLE.match(row.letters, tail.end()) and not _acts(row, tail):
        units.append(row.items[tail.end() - 1])
        end = tail.end()
        while owned := OWNED_UNIT.match(row.letters, end) or _ship(row, end) or _next_unit(row, end):
            units.insert(len(units) - 1, row.items[owned.end() - 1])
            end = owned.end()
    if len(units) > 1 and _is_service(units[0]) and units[1].text[0].isdigit():
        units[:2] = units[1::-1]
    return units, end


def _ship(row: Row, end: int) -> re.Match[str] | None:
    """`the Navy frigate X`: the ship that a service's name only describes."""
    behind = SHIP.match(row.letters, end)
    return behind if behind and row.items[behind.end() - 1].note == "ship" else None


def _next_unit(row: Row, end: int) -> re.Match[str] | None:
    """`NPG Division 6`: the unit right behind the acronym of the force that it stands under."""
    return NEXT_UNIT.match(row.letters, end) if owns_next(row, end - 1) else None


def _is_service(unit: Item) -> bool:
    """`GOC of the Nigerian Army, 3 Division`: a whole service, which stands above the number that follows it."""
    return not unit.text[0].isdigit() and unit.text.lower().split()[-1] in SERVICES


def _acts(row: Row, tail: re.Match[str]) -> bool:
    """`sworn in as governor, the Senate has …`, `R of U, the brigade's parent unit`: what goes on is no part of the office."""
    behind = row.letters[tail.end() : tail.end() + 2]
    return tail.group().startswith("CD") and (behind[:1] in ("H", "B", "F", "N", "w") or behind in ("'w", "'S"))


def _past_place(letters: str, end: int) -> int:
    """A place between an office and its holder is passed over: `GOC 82 Division, Enugu, Maj Gen X`."""
    place = PLACE.match(letters, end)
    if place and (letters[place.start()] != "C" or HOLDER.match(letters, place.end())):
        return place.end()
    return end


def _role(row: Row, at: int, field: Item | None) -> Item:
    """The role at a place, with its field of work where a unit could stand, `director, army public relations`, or `to the R`."""
    if row.letters[at] != "R":
        return replace(row.items[at], kind="command", name="commander", note="")
    whose = WHOSE_AIDE.match(row.letters, at + 1) if row.items[at].name.split()[-1] in AIDES else None
    if whose:
        return replace(row.items[at], name=f"{row.items[at].name} to {row.items[whose.end() - 1].name}")
    return replace(row.items[at], name=f"{row.items[at].name}, {field.name.lower()}") if field else row.items[at]


def _with_shared_unit(row: Row, offices: list[Office]) -> list[Office]:
    """`X, Chief of Policy, Y, Chief of Logistics, all at the Naval Headquarters`: one unit for every office before it."""
    for n, item in enumerate(row.items):
        shared = SHARED.match(row.letters, n + 1) if item.name in ("all", "both") else None
        if shared:
            unit, start = row.items[shared.end() - 1], row.letters.rfind("Z", 0, n)
            return [replace(o, units=(unit,)) if start < o.start < n and not o.units else o for o in offices]
    return offices


def is_personal(row: Row, office: Office) -> bool:
    """`Brandt’s immediate boss`, `his aide`: somebody's somebody, and no office."""
    if office.units or office.role.name.split()[-1] not in PERSONAL or office.role.text.endswith("."):
        return False  # `Rep. X` sits in a house
    his = "h" in row.letters[max(0, office.start - 1) : office.start + 1]
    return his or office.role.name in PERSONAL or bool(OWNED.search(row.letters[: office.start]))
