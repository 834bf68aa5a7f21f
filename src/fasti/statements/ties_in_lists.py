"""Ties in lists: two offices before one name, one office shared out over several units, a second office of the same holder."""

from __future__ import annotations

import re
from dataclasses import replace

from fasti.statements.offices import Office
from fasti.statements.row import Row
from fasti.statements.tie import TITLES, Tie, make_tie

#: before an office that is somebody's already: `X,`
TAKEN = re.compile(r"[PK]C?$")
#: between two offices of one name: `and the`, `, and his former`
AND = re.compile(r"C?X[DSL'hA]*")
#: the same where the name comes first, and may come without `and`: `, `
AND_OR_COMMA = re.compile(r"C?X?[DSNL'h]*")
#: the same with the days of the second office: ` in L and, between T and T, `
AND_DAYS = re.compile(r"(?:ID?L)?C?XC?[wfN]T(?:[tXN-]T)?C?[DSNL'h]*")
#: before an office that labels a name with a colon, also `U has [a new R]`, and with a dash
OPENS, OPENS_LINE = re.compile(r"(?:^|[.Z]|UHN?)$"), re.compile(r"^[.\-]*(?:U[.Z-])?$")
#: that name, of whom the sentence tells nothing else: `: General X.`
LABELLED = re.compile(r"[Z-]K{0,2}P(?=[C.Z(-]|wT|T|$)")
#: `are 3 Division, X, 2 Division, Y`
SHARED_OUT = re.compile(r"[NF]?B((?:C?X?UC?L?C?K?P)+)")
ONE_SHARE = re.compile(r"UC?L?C?K?P")


def find_labelled(row: Row, office: Office) -> list[Tie]:
    """`Commander: Colonel X.`, `Chief of staff – Major X,`: an office that only labels the name behind it."""
    named = LABELLED.match(row.letters, office.end)
    if not named or not (OPENS if row.items[office.end].text == ":" else OPENS_LINE).search(row.letters[: office.start]):
        return []
    return [make_tie(row, named.end() - 1, office, "before")]


def find_joined(row: Row, office: Office, ties: list[Tie]) -> list[Tie]:
    """`the deputy director and the command's spokesman, Colonel X`: two offices before one name."""
    if TAKEN.search(row.letters[: office.start]):
        return []
    for tie in ties:
        gap = row.letters[office.end : tie.office.start]
        title = " " not in tie.office.role.name or tie.office.role.name in TITLES
        titled = gap == "C" and title and not tie.office.units
        if tie.how == "before" and (titled or AND.fullmatch(gap)):
            return [make_tie(row, row.items.index(tie.holder), office, "before")]
    return []


def find_distributed(row: Row, office: Office) -> list[Tie]:
    """`The new GOCs are 3 Division, X, 2 Division, Y`: one plural office shared out over units."""
    listed = SHARED_OUT.match(row.letters, office.end)
    if not listed or office.units:
        return []
    ties = []
    for part in ONE_SHARE.finditer(row.letters, listed.start(1), listed.end(1)):
        unit = row.items[part.start()]
        tie = make_tie(row, part.end() - 1, replace(office, units=(unit,)), "inverse")
        ties.append(replace(tie, start=part.start(), end=part.end()))
    return ties


def find_coordinated(row: Row, office: Office, ties: list[Tie]) -> list[Tie]:
    """`was a directing staff and a chief instructor at U`: a second office of the same holder, and one unit for both."""
    for tie in ties:
        gap = row.letters[tie.office.end : office.start]
        if (
            tie.office.end > office.start
            or tie.how not in ("copula", "apposed")
            or not (AND_OR_COMMA.fullmatch(gap) or AND_DAYS.fullmatch(gap))
            or (tie.how == "copula" and "X" not in gap)
        ):
            continue
        if _is_now(row, office) and "X" not in gap:
            tie.status = tie.status or "former"
            return [make_tie(row, row.items.index(tie.holder), office, "copula")]
        if not tie.office.units:
            tie.office = replace(tie.office, units=office.units)
        same = make_tie(row, row.items.index(tie.holder), office, tie.how)
        return [replace(same, between=tie.between, status=same.status or tie.status)]
    return []


def _is_now(row: Row, office: Office) -> bool:
    """`X, R of U, now R of U`: what somebody was before is told first."""
    return any(row.items[n].name in ("now", "presently") for n in range(office.start, min(office.end, row.at(office.role.start))))
