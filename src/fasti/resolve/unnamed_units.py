"""A report that calls somebody `the commander` and names no unit tells of the one post of that kind the person is known in."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TypeVar

from fasti.model.calendar import Interval
from fasti.resolve.post_claims import PostClaim
from fasti.resolve.spans import dated
from fasti.resolve.tenures import Term, fold_claims
from fasti.resolve.term_cuts import LATE, NEW_TERM

Unit = TypeVar("Unit", bound=Hashable)


def place_unnamed(told: Mapping[Unit | None, Sequence[PostClaim]]) -> dict[Unit | None, list[PostClaim]]:
    """Move claims without a unit to the one post with a unit whose times they fit; `told` is one person's in one role, by unit.

    They attest no day there, for their source does not name the unit.
    """
    placed = {unit: list(claims) for unit, claims in told.items()}
    if not placed.get(None):
        return placed
    terms = {unit: fold_claims(claims) for unit, claims in placed.items() if unit is not None}
    kept: list[PostClaim] = []
    for claim in placed[None]:
        fitting = [unit for unit in terms if any(_fits(claim, term) for term in terms[unit])]
        if len(fitting) == 1:
            placed[fitting[0]].append(replace(claim, names_unit=False))
        else:
            kept.append(claim)
    return {**placed, None: kept}


def _fits(claim: PostClaim, term: Term) -> bool:
    published = dated(claim.published, claim.statement)
    day, known = published and published.days.earliest, term.known
    if not (day and known and known.earliest and known.latest) or claim.attested:
        return False
    if not (_near(claim.starts, term.starting, claim.statement) and _near(claim.ends, term.ending, claim.statement)):
        return False
    if claim.status == "former":
        return known.latest <= day + LATE
    return known.earliest - (NEW_TERM if claim.status == "incoming" else timedelta(0)) <= day <= known.latest


def _near(written: str | None, days: Interval, statement: int) -> bool:
    """Say whether a date is told to lie near a range, so that both may be of one taking up or leaving."""
    told = dated(written, statement)
    return told is None or not (_long_before(told.days.latest, days.earliest) or _long_before(days.latest, told.days.earliest))


def _long_before(one: date | None, other: date | None) -> bool:
    return bool(one and other and one + NEW_TERM < other)
