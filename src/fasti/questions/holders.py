"""Who held what: answers put in the order in which a reader should believe them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from fasti.model.calendar import Interval
from fasti.model.record import HELD_ORDER, Change, Holder


def best_first(holders: Iterable[Holder]) -> tuple[Holder, ...]:
    """Order holders: attested before inferred before possible, then by independent origins, then the latest."""
    return tuple(sorted(holders, key=_belief))


def _belief(holder: Holder) -> tuple[int, int, int, int, str, str]:
    tenure = holder.tenure
    last = tenure.known.latest if tenure.known else tenure.ending.latest
    doubted = all(each.certainty == "doubtful" for each in holder.evidence) and bool(holder.evidence)
    return (
        HELD_ORDER.index(holder.held),
        int(doubted),
        -len(holder.origins),
        -(last or date.min).toordinal(),
        tenure.person.name,
        tenure.id,
    )


def by_start(holders: Iterable[Holder]) -> tuple[Holder, ...]:
    """Order holders through time, those without any day last."""
    return tuple(sorted(holders, key=_begin))


def _begin(holder: Holder) -> tuple[date, str, str]:
    tenure = holder.tenure
    first = tenure.starting.earliest or tenure.starting.latest or (tenure.known.earliest if tenure.known else None)
    return (first or tenure.ending.latest or date.max, tenure.person.name, tenure.id)


def changes_of(holder: Holder, within: Interval) -> list[Change]:
    """Give the taking up and the leaving that documents date, where they fall within a time."""
    tenure, found = holder.tenure, []
    starting, ending = tenure.starting, tenure.ending
    if starting.earliest and starting.latest and within.meets(starting):
        found.append(Change("started", starting, holder))
    if ending.latest and (ending.earliest or starting.earliest) and within.meets(ending):
        found.append(Change("ended", ending, holder))
    return found


def newest_first(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Order changes by the last day they can have been, newest first."""
    return tuple(sorted(changes, key=lambda c: (-(c.when.latest or date.min).toordinal(), c.kind, c.holder.tenure.id)))
