"""Ties: who holds which office, by how a sentence puts a person and an office next to each other."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from fasti.statements.offices import Office
from fasti.statements.row import Row
from fasti.statements.tie import Tie, is_any_officer, is_membership, is_plural
from fasti.statements.ties_beside import find_apposed, find_beside
from fasti.statements.ties_by_parse import find_parsed
from fasti.statements.ties_in_lists import find_coordinated, find_distributed, find_joined, find_labelled
from fasti.statements.ties_of_verbs import find_copula, find_inverse, find_kept, find_served
from fasti.statements.ties_shared import find_in_turn, find_shared

#: behind an office that says whose somebody is: `the commander[']s deputy`
OWNS = "'R"


def find_ties(row: Row, offices: list[Office]) -> list[Tie]:
    """Find who holds which of the offices in one sentence; each rule sees the offices that the rules before it have left."""
    roles = [
        office
        for office in offices
        if office.role.kind == "role"
        and not (is_membership(office) or is_any_officer(row, office) or row.letters.startswith(OWNS, office.end))
    ]
    single = [office for office in roles if not is_plural(office.role.name)]
    ties: list[Tie] = []
    rules: list[tuple[Callable[[Row, Office], list[Tie]], list[Office]]] = [
        (find_shared, roles),
        (partial(find_in_turn, offices=roles), roles),
        (partial(find_beside, ties=ties), roles),
        (partial(find_joined, ties=ties), roles[::-1]),
        (find_distributed, roles),
        (find_labelled, single),
        (find_inverse, single),
        (find_served, single),
        (find_kept, single),
        (find_apposed, single),
        (find_copula, single),
        (partial(find_coordinated, ties=ties), roles),
        (find_parsed, single),
    ]
    tied: set[int] = set()
    for find, those in rules:
        for office in those:
            if id(office) not in tied and (found := find(row, office)):
                ties += found
                tied.add(id(office))
    return sorted(ties, key=lambda tie: tie.start)
