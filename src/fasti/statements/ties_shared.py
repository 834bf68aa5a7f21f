"""Ties of offices told together: `the commanders of 82 and 2 Divisions, X and Y`, `X and Y, the R and the deputy R of U`."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from fasti.statements.offices import Office
from fasti.statements.row import Row
from fasti.statements.tie import Tie, is_plural, make_tie

#: behind the first unit of a plural office the other units, and behind those as many names
UNITS = r"((?:(?:C|X|CX)D?U)+)"
NAMES = r"(K{0,2}P(?:(?:C|X|CX)K{0,2}P)+)"
#: `of 82 and 2 Divisions, X and Y`, `of 82 and 2 Divisions are X and Y`, `of 82 and 2 Divisions will be X and Y`
SHARED = re.compile(rf"{UNITS}C?L?(?:C|F?N?B|(?=K)|(?=P)){NAMES}")
#: `X and Y, the`, before the first of two offices
NAMED = re.compile(rf"{NAMES}C[DSN]*$")
#: between the two
AND = re.compile(r"X[DSN]*")


def find_shared(row: Row, office: Office) -> list[Tie]:
    """`the GOCs of 2 and 8 Divisions are X and Y`: the first holds the office in the first unit, and so on."""
    if not is_plural(office.role.name) or len(office.units) != 1:
        return []
    told = SHARED.match(row.letters, office.end)
    if not told:
        return []
    units = [office.units[0], *(row.items[n] for n in range(told.start(1), told.end(1)) if row.letters[n] == "U")]
    names = [n for n in range(told.start(2), told.end(2)) if row.letters[n] == "P"]
    if len(units) != len(names):
        return []
    ties = [make_tie(row, at, replace(office, units=(unit,)), "inverse") for at, unit in zip(names, units, strict=True)]
    return [replace(tie, start=office.start, end=names[-1] + 1) for tie in ties]


def find_in_turn(row: Row, office: Office, offices: list[Office]) -> list[Tie]:
    """`X and Y, the acting commander and deputy commander of U`: two people, two offices, one unit."""
    for first, second in pairwise(offices):
        names = NAMED.search(row.letters[: first.start]) if office in (first, second) else None
        if not names or not AND.fullmatch(row.letters[first.end : second.start]) or is_plural(first.role.name):
            continue
        held = [n for n in range(names.start(1), names.end(1)) if row.letters[n] == "P"]
        if len(held) == len((first, second)):
            whole = office if office.units else replace(office, units=second.units)
            return [make_tie(row, held[office is second], whole, "apposed")]
    return []
