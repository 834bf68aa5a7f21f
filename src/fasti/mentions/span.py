"""A span is a stretch of text that a rule has given a kind; finders return spans, and one that came first keeps its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of text with a kind: `rank`, `role`, `unit`, `person`, `place`, `time`."""

    #: first code point
    start: int
    #: one past the last
    end: int
    #: what it is
    kind: str
    #: the name without what surrounds it: a role without `former`, a unit without its acronym; the words themselves if empty
    name: str = ""
    #: what else the finder knows: a role's status word, a unit's kind
    note: str = ""

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share a code point."""
        return self.start < other.end and other.start < self.end


class Ground:
    """Which code points of a text are taken; whoever comes first keeps them."""

    def __init__(self, size: int) -> None:
        self._marks = bytearray(size)

    def take(self, spans: Iterable[Span]) -> list[Span]:
        """Give each span its ground, first come first served; return those that found theirs free."""
        got = []
        for span in spans:
            if self.free(span.start, span.end):
                self._marks[span.start : span.end] = b"\x01" * (span.end - span.start)
                got.append(span)
        return got

    def free(self, start: int, end: int) -> bool:
        """Say whether nobody has any of this ground."""
        return self._marks.find(1, start, end) < 0
