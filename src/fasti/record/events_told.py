"""What statements tell of the events in one person's life, gathered to see what cannot all be true."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from fasti.resolve.events import EventClaim, event_conflicts
from fasti.resolve.tenures import Conflict
from fasti.resolve.testimony_conflicts import OrderClaim, alive_conflict, manner_conflicts, order_conflicts


@dataclass(slots=True)
class EventsTold:
    """All that statements tell of what happened to one person."""

    events: list[EventClaim] = field(default_factory=list)
    orders: list[OrderClaim] = field(default_factory=list)
    alive: list[int] = field(default_factory=list)
    #: days on which the person is told to have begun to act in a post
    began_acting: frozenset[str] = frozenset()

    def add(self, row: Any) -> None:
        """Take a statement's row in."""
        if row.kind == "event":
            event = event_of_row(row)
            self.events.append(replace(event, acting=event.type == "appointed" and event.date in self.began_acting))
        elif row.kind == "alive":
            self.alive.append(row.id)
        elif by := row.other_id or row.unit_id or row.value:
            self.orders.append(OrderClaim(row.id, row.type, str(by), row.published))

    def conflicts(self) -> list[tuple[str, Conflict]]:
        """Find what cannot all be true, each with the kind of event it is about."""
        lives = alive_conflict(self.events, self.alive)
        told = [each for each in event_conflicts(self.events) if not (lives and each[1].kind == "denied" and each[0] == "killed")]
        return [*told, *lives, *manner_conflicts(self.events), *order_conflicts(self.orders)]


def event_of_row(row: Any) -> EventClaim:
    """Take an event's claim from its statement's row."""
    return EventClaim(row.id, row.type, row.date, row.certainty, row.published)
