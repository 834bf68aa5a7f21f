"""Dates that several statements give for one thing: where they agree the narrowest holds, where not all are kept."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from fasti.errors import DateError
from fasti.model.calendar import Interval, edtf_interval

OPEN = Interval(None, None)


@dataclass(frozen=True, slots=True)
class Dated:
    """A date as one statement gives it."""

    written: str
    days: Interval
    statement: int


def dated(written: str | None, statement: int) -> Dated | None:
    """Read one statement's date; `None` where it gives none, or none that can be placed."""
    if not written:
        return None
    try:
        days = edtf_interval(written)
    except DateError:
        return None
    return None if days == OPEN else Dated(written, days, statement)


def latest_of(days: Iterable[date | None]) -> date | None:
    """Give the latest of some days, leaving out the open ones."""
    return max((day for day in days if day), default=None)


def earliest_of(days: Iterable[date | None]) -> date | None:
    """Give the earliest of some days, leaving out the open ones."""
    return min((day for day in days if day), default=None)


def agreed(dates: Sequence[Dated]) -> tuple[Interval, list[Dated]]:
    """Bring dates together: what all allow, or, where some exclude each other, the hull of the narrowest, which are returned."""
    both = Interval(latest_of(d.days.earliest for d in dates), earliest_of(d.days.latest for d in dates))
    if not (both.earliest and both.latest and both.earliest > both.latest):
        return both, []
    sides = [d for d in dates if not any(_inside(other.days, d.days) and other.days != d.days for other in dates)]
    hull = Interval(
        None if any(d.days.earliest is None for d in sides) else earliest_of(d.days.earliest for d in sides),
        None if any(d.days.latest is None for d in sides) else latest_of(d.days.latest for d in sides),
    )
    return hull, sides


def _inside(inner: Interval, outer: Interval) -> bool:
    return (outer.earliest is None or (inner.earliest is not None and inner.earliest >= outer.earliest)) and (
        outer.latest is None or (inner.latest is not None and inner.latest <= outer.latest)
    )
