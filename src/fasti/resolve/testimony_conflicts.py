"""What testimony sets against each other: how somebody left, who had it done, dead or alive, and what an event is called."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from fasti.resolve.clues import EVENT_GROUPS
from fasti.resolve.events import ANOTHER, EventClaim
from fasti.resolve.spans import dated
from fasti.resolve.tenures import Conflict

Told = TypeVar("Told")
#: manners of leaving a post that cannot both be
MANNERS = frozenset({"dismissed", "resigned", "retired"})


@dataclass(frozen=True, slots=True)
class OrderClaim:
    """One statement of who brought an event in one person's life about."""

    statement: int
    type: str
    #: number of the person or unit, or a name
    by: str
    published: str | None


@dataclass(frozen=True, slots=True)
class NamingClaim:
    """One statement of what an event is called."""

    statement: int
    #: kind of event and country of the document
    about: tuple[str, str | None]
    name: str
    published: str | None


def manner_conflicts(claims: Sequence[EventClaim]) -> list[tuple[str, Conflict]]:
    """Find departures that some call a dismissal and others a resignation or retirement."""
    told = [claim for claim in claims if claim.type in MANNERS and claim.earnest]
    found = []
    for knot in _near_in_time([(_day(claim.date or claim.published, claim.statement), claim) for claim in told], ANOTHER):
        sides = _sides((claim.type, claim.statement) for claim in knot)
        if len(sides) > 1:
            found.append(("leaving", Conflict("manner", sides)))
    return found


def order_conflicts(claims: Sequence[OrderClaim]) -> list[tuple[str, Conflict]]:
    """Find events of which texts name different people as whoever had it done."""
    by_type: dict[str, list[OrderClaim]] = defaultdict(list)
    for claim in claims:
        by_type[claim.type].append(claim)
    found = []
    for kind, told in sorted(by_type.items()):
        for knot in _near_in_time([(_day(claim.published, claim.statement), claim) for claim in told], ANOTHER):
            sides = _sides((claim.by, claim.statement) for claim in knot)
            if len(sides) > 1:
                found.append((kind, Conflict("order", sides)))
    return found


def alive_conflict(claims: Sequence[EventClaim], alive: Sequence[int]) -> list[tuple[str, Conflict]]:
    """Set whoever tells of a death against whoever denies it or says that the person lives."""
    deaths = [claim for claim in claims if EVENT_GROUPS.get(claim.type) == "death"]
    dead = tuple(claim.statement for claim in deaths if claim.earnest)
    lives = tuple(sorted((*alive, *(claim.statement for claim in deaths if claim.certainty == "denied"))))
    return [("killed", Conflict("alive", (("alive", lives), ("dead", dead))))] if dead and alive else []


def naming_conflicts(claims: Iterable[NamingClaim], within: dict[str, int]) -> list[tuple[str, Conflict]]:
    """Find events with more than one name: of one kind, in one country, told of in one run of days."""
    grouped: dict[tuple[str, str | None], list[NamingClaim]] = defaultdict(list)
    for claim in claims:
        grouped[claim.about].append(claim)
    found = []
    for (event, _), told in sorted(grouped.items(), key=lambda item: (item[0][0], item[0][1] or "")):
        apart = timedelta(days=within.get(event, ANOTHER.days))
        for knot in _near_in_time([(_day(claim.published, claim.statement), claim) for claim in told], apart):
            sides = _sides((claim.name, claim.statement) for claim in knot)
            if len(sides) > 1:
                found.append((event, Conflict("naming", sides)))
    return found


def _day(written: str | None, statement: int) -> date | None:
    told = dated(written, statement)
    return (told.days.earliest or told.days.latest) if told else None


def _sides(claims: Iterable[tuple[str, int]]) -> tuple[tuple[str, tuple[int, ...]], ...]:
    grouped: dict[str, list[int]] = defaultdict(list)
    for claim, statement in claims:
        grouped[claim].append(statement)
    return tuple((claim, tuple(numbers)) for claim, numbers in sorted(grouped.items()))


def _near_in_time(claims: Sequence[tuple[date | None, Told]], apart: timedelta) -> list[list[Told]]:
    """Cut claims into runs of days: a gap longer than given begins another; what has no day joins the first."""
    undated = [claim for day, claim in claims if day is None]
    runs: list[list[Told]] = []
    last: date | None = None
    for day, claim in sorted(((day, claim) for day, claim in claims if day is not None), key=lambda pair: pair[0]):
        if last is None or day - last > apart:
            runs.append([])
        runs[-1].append(claim)
        last = day
    if undated:
        runs = [undated + runs[0], *runs[1:]] if runs else [undated]
    return runs
