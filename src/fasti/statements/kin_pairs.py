"""Kin pairs: what somebody is to another in office: `his predecessor, X`, `X's successor is Y`, `Y, X's successor as R`."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.statements.pair import Pair
from fasti.statements.row import Row
from fasti.statements.whom import NAMED, THERE

PREDECESSORS = frozenset(lexicon("successions")["kin"]["before"])
SUCCESSORS = frozenset(lexicon("successions")["kin"]["after"])
#: behind `his predecessor`: `at the brigade, the R, X`, `at the head of the police, X`, `is X`
BEHIND = re.compile(rf"(?:ID[wR]OD?[wSU]{{1,3}}?)?{THERE}(?:H?B)?{NAMED}")
#: before `X's successor`, whom that describes: `Y, `
APPOSED = re.compile(r"(P)C[DSK]{0,3}(?:P'|h)S?$")
#: behind it, where nobody is named: `as R of U`, the end of the apposition
ALONE = re.compile(r"[AI]|[C.)]|$")


def find_kin_pairs(row: Row) -> list[Pair]:
    """Find every pair that a word such as `predecessor` tells with its owner and a name beside it."""
    places = (n for n, item in enumerate(row.items) if item.name in PREDECESSORS | SUCCESSORS)
    return [pair for n in places if (pair := _kin_pair(row, n))]


def _kin_pair(row: Row, n: int) -> Pair | None:
    owned = row.letters[n - 1 : n] if n else ""
    owner = row.items[n - 1].refers_to if owned == "h" else row.items[n - 2].refers_to if owned == "'" and n > 1 else ""
    named, apposed = BEHIND.match(row.letters, n + 1), APPOSED.search(row.letters[:n])
    if owned not in ("h", "'") or not owner:
        return None
    if named:
        at, start, end = named.end() - 1, n, named.end()
    elif apposed and ALONE.match(row.letters, n + 1):
        at, start, end = apposed.start(1), apposed.start(1), n + 1
    else:
        return None
    other = row.items[at].refers_to
    before, after = (other, owner) if row.items[n].name in PREDECESSORS else (owner, other)
    return Pair(before, after, start, end, tells=False) if other and before != after else None
