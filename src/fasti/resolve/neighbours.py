"""Tenures in one post bound each other: who came before ended by the start of who comes after, unless a source says otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date, timedelta

from fasti.model.calendar import Interval
from fasti.resolve.tenures import Term
from fasti.resolve.term_cuts import LATE

#: two who began within this of each other, and neither ended, are told as one another's rivals
RIVALS = timedelta(days=30)


@dataclass(slots=True)
class Seat:
    """One term in a post beside its neighbours."""

    #: any stable key of the holder
    holder: str
    name: str
    term: Term
    #: when it began and ended, narrowed by neighbours
    starting: Interval = field(init=False)
    ending: Interval = field(init=False)
    notes: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.starting, self.ending = self.term.starting, self.term.ending


def bound_by_neighbours(seats: Sequence[Seat], successions: Sequence[tuple[str, str]], death: dict[str, date]) -> None:
    """Narrow each seat in place: by others in the same post, by told successions (before, after), by its holder's death."""
    for seat in seats:
        _bound_by_death(seat, death.get(seat.holder))
    for before in seats:
        told = [seat for seat in seats if (before.holder, seat.holder) in successions and _can_follow(before, seat)]
        later = [seat for seat in seats if seat.holder != before.holder and _follows(before, seat)]
        for after in sorted(told, key=_begins)[:1] or sorted(later, key=_begins)[:1]:
            _bound_pair(before, after)


def _begins(seat: Seat) -> date:
    known = seat.term.known
    return (known.earliest if known else None) or seat.starting.latest or seat.starting.earliest or date.max


def _finishes(seat: Seat) -> date | None:
    return seat.term.known.latest if seat.term.known else None


def _first_known(seat: Seat) -> date | None:
    return seat.term.known.earliest if seat.term.known else None


def _follows(before: Seat, after: Seat) -> bool:
    finish, known = _finishes(before), after.term.known
    if not (finish and known and known.earliest):
        return False
    return known.earliest > finish or (known.earliest == finish and (_first_known(before) or finish) < finish)


def _can_follow(before: Seat, after: Seat) -> bool:
    finish, known = _finishes(before), after.term.known
    return not (finish and known and known.latest and known.latest < finish)


def _bound_pair(before: Seat, after: Seat) -> None:
    begun = after.term.starting.latest if after.term.start_told else _begins(after)
    if not before.term.end_told and begun and begun != date.max:
        limit = after.starting if after.term.start_told else Interval(None, begun)
        before.ending = _cut(before.ending, limit)
        before.notes.append(f"ended by {begun}, when {after.name} is known to hold the post")
    if not after.term.start_told:
        floor = before.ending.earliest if before.term.end_told else _finishes(before)
        start = after.starting
        if floor and floor > (start.earliest or date.min) and floor <= (start.latest or date.max):
            after.starting = replace(start, earliest=floor)
            after.notes.append(f"began no earlier than {floor}, when {before.name} still held the post")


def _cut(days: Interval, limit: Interval) -> Interval:
    low = max((d for d in (days.earliest, limit.earliest) if d), default=None)
    high = min((d for d in (days.latest, limit.latest) if d), default=None)
    if low and high and low > high:
        return Interval(days.earliest, high) if days.earliest is None or days.earliest <= high else days
    return Interval(low, high)


def _bound_by_death(seat: Seat, died: date | None) -> None:
    if died and not seat.term.end_told and (seat.ending.latest is None or seat.ending.latest > died):
        low = seat.ending.earliest
        seat.ending = Interval(low if low is None or low <= died else None, died)
        seat.notes.append(f"ended by {died}, the day of death")


def rival_pairs(seats: Sequence[Seat], successions: Sequence[tuple[str, str]]) -> list[tuple[Seat, Seat]]:
    """Pair holders of an exclusive post who are told to hold it at once, and neither as acting nor one after the other."""
    found: list[tuple[Seat, Seat]] = []
    for place, one in enumerate(seats):
        for other in seats[place + 1 :]:
            told = {(one.holder, other.holder), (other.holder, one.holder)} & set(successions)
            if one.holder != other.holder and not told and (_overlap(one, other) or _begin_together(one, other)):
                found.append((one, other))
    return found


def _overlap(one: Seat, other: Seat) -> bool:
    a, b = one.term.known, other.term.known
    if one.term.acting or other.term.acting or not (a and b and a.earliest and b.earliest and a.latest and b.latest):
        return False
    return min(a.latest, b.latest) - max(a.earliest, b.earliest) > LATE


def _begin_together(one: Seat, other: Seat) -> bool:
    """Say whether both are told to have begun, or to be about to, at about the same time."""
    a, b = _told_start(one), _told_start(other)
    return bool(a and b and abs(a - b) <= RIVALS and not one.term.end_told and not other.term.end_told)


def _told_start(seat: Seat) -> date | None:
    if seat.term.denied_only or not (seat.term.start_told or seat.term.announced_only):
        return None
    return seat.starting.earliest or seat.starting.latest
