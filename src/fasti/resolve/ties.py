"""Things tied to one another, directly or through others, are one bundle; the smallest of them stands for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

Thing = TypeVar("Thing", bound=Any)


@dataclass(slots=True)
class Ties(Generic[Thing]):
    """Disjoint sets of things that sort."""

    _above: dict[Thing, Thing] = field(default_factory=dict)

    def leader(self, thing: Thing) -> Thing:
        """Give the smallest thing that this one is tied to: itself, if it is alone."""
        path = []
        while self._above.setdefault(thing, thing) != thing:
            path.append(thing)
            thing = self._above[thing]
        for each in path:
            self._above[each] = thing
        return thing

    def tie(self, one: Thing, other: Thing) -> None:
        """Tie two things, and all that each is tied to."""
        low, high = sorted((self.leader(one), self.leader(other)))
        self._above[high] = low

    def bundles(self, things: Iterable[Thing]) -> list[list[Thing]]:
        """Sort things into their bundles, each and all in order."""
        found: dict[Thing, list[Thing]] = defaultdict(list)
        for thing in sorted(things):
            found[self.leader(thing)].append(thing)
        return [found[leader] for leader in sorted(found)]
