"""What several texts tell about one event in one person's life: the day of death, and what they deny or date differently."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fasti.resolve.clues import EVENT_GROUPS
from fasti.resolve.spans import agreed, dated, earliest_of, latest_of
from fasti.resolve.tenures import Conflict

#: dates further apart than this are two events
ANOTHER = timedelta(days=60)


@dataclass(frozen=True, slots=True)
class EventClaim:
    """One statement that something happened to one person."""

    statement: int
    type: str
    date: str | None
    certainty: str
    published: str | None
    #: whether it is told as the beginning of a time of acting, which is no other date for an appointment in full
    acting: bool = False

    @property
    def earnest(self) -> bool:
        """Say whether it tells of something that was, and not of something denied or foretold."""
        return self.certainty not in ("denied", "predicted")


def death_day(claims: Sequence[EventClaim]) -> date | None:
    """Give the day by which a person was dead; `None` if nobody says so in earnest, or it is denied as often."""
    deaths = [claim for claim in claims if EVENT_GROUPS.get(claim.type) == "death"]
    sure = [claim for claim in deaths if claim.earnest and claim.certainty != "doubtful"]
    if not sure or len([claim for claim in deaths if claim.certainty == "denied"]) >= len(sure):
        return None
    told = [d for claim in sure if (d := dated(claim.date, claim.statement))]
    if told:
        return latest_of([agreed(told)[0].latest])
    return earliest_of(d.days.latest for claim in sure if (d := dated(claim.published, claim.statement)))


def event_conflicts(claims: Sequence[EventClaim]) -> list[tuple[str, Conflict]]:
    """Find what texts date differently or deny, each with the kind of event it is about."""
    grouped: dict[str, list[EventClaim]] = defaultdict(list)
    for claim in claims:
        grouped["killed" if EVENT_GROUPS.get(claim.type) == "death" else claim.type].append(claim)
    found: list[tuple[str, Conflict]] = []
    for about, told in sorted(grouped.items()):
        earnest = [claim for claim in told if claim.earnest]
        denied = tuple(claim.statement for claim in told if claim.certainty == "denied")
        if earnest and denied:
            found.append((about, Conflict("denied", (("asserted", tuple(c.statement for c in earnest)), ("denied", denied)))))
        for acting in (False, True):
            found += [(about, conflict) for conflict in _date_conflicts([claim for claim in earnest if claim.acting == acting])]
    return found


def _date_conflicts(earnest: Sequence[EventClaim]) -> list[Conflict]:
    days = [d for claim in earnest if (d := dated(claim.date, claim.statement))]
    _, sides = agreed(days)
    near = [
        side
        for side in sides
        if any(
            _near(side.days.latest, o.days.earliest) or _near(o.days.latest, side.days.earliest)
            for o in sides
            if o.days != side.days
        )
    ]
    grouped: dict[str, list[int]] = defaultdict(list)
    for side in near:
        grouped[side.written].append(side.statement)
    return (
        [Conflict("date", tuple((written, tuple(numbers)) for written, numbers in sorted(grouped.items())))]
        if len(grouped) > 1
        else []
    )


def _near(end: date | None, start: date | None) -> bool:
    return bool(end and start and timedelta(0) < start - end <= ANOTHER)
