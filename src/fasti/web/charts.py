"""Timelines as plain numbers: where on a line of days each part of a tenure is drawn, in percent of its width."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from fasti.model.calendar import Interval
from fasti.model.record import Holder, Tenure

#: most labels on an axis
LABELS = 8
#: percent of the width at both ends where a label would be cut
EDGE = 3
#: days that a line shows at least
SHORTEST = 90
STEPS = (1, 2, 5, 10, 20, 50, 100)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a line."""

    #: how it is drawn: possible, known, starting, ending
    kind: str
    #: left edge and width in percent of the line, as SVG takes them
    x: str
    width: str
    #: the days in words
    words: str = ""
    #: the documents leave this side open
    is_open: bool = False


@dataclass(frozen=True, slots=True)
class Bar:
    """One tenure on a line of days."""

    holder: Holder
    pieces: tuple[Piece, ...]
    #: attested days: place and day
    ticks: tuple[tuple[str, str], ...]
    #: statements stand against each other about it
    is_disputed: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A stretch of days that fills the width of a chart."""

    first: date
    last: date
    #: labels of the axis: place and words
    labels: tuple[tuple[str, str], ...] = field(default=())

    def place(self, day: date) -> float:
        """Say where a day stands, in percent; days outside stand at the nearer edge."""
        whole = max((self.last - self.first).days, 1)
        return min(max((day - self.first).days / whole, 0.0), 1.0) * 100

    def at(self, day: date) -> str:
        """Write where a day stands."""
        return f"{self.place(day):.2f}%"

    def holds(self, day: date) -> bool:
        """Say whether the day lies on the line."""
        return self.first <= day <= self.last


def line_of(tenures: Iterable[Tenure], today: date) -> Line:
    """Choose the days that a chart of tenures shows: all that they name, with some room on both sides."""
    named = [day for tenure in tenures for day in _days_of(tenure)]
    first, last = min(named, default=today), max(named, default=today)
    room = timedelta(days=max((last - first).days // 25, SHORTEST // 2))
    first = first - room if first.toordinal() > room.days else date.min
    last = last + room if last < date.max - room else date.max
    line = Line(first, last)
    return Line(
        first, last, tuple((line.at(day), words) for day, words in _labels(first, last) if EDGE < line.place(day) < 100 - EDGE)
    )


def _days_of(tenure: Tenure) -> list[date]:
    spans = [tenure.starting, tenure.ending, *([tenure.known] if tenure.known else [])]
    return [day for span in spans for day in (span.earliest, span.latest) if day] + list(
        tenure.attested[:1] + tenure.attested[-1:]
    )


def _labels(first: date, last: date) -> Iterable[tuple[date, str]]:
    years = last.year - first.year
    if years < 2:  # noqa: PLR2004 - months are named then
        months = [date(year, month, 1) for year in range(first.year, last.year + 1) for month in range(1, 13)]
        shown = [day for day in months if first < day < last]
        step = -(-len(shown) // LABELS) or 1
        yield from ((day, day.strftime("%Y-%m")) for day in shown[::step])
        return
    step = next((step for step in STEPS if years / step <= LABELS), STEPS[-1])
    for year in range(first.year - first.year % step + step, last.year + 1, step):
        yield date(year, 1, 1), str(year)


def bar_of(holder: Holder, line: Line, disputed: frozenset[str] = frozenset()) -> Bar:
    """Draw one tenure: possible days, known days over them, and the ranges in which it began and ended."""
    tenure = holder.tenure
    pieces = [
        _piece("possible", Interval(tenure.starting.earliest, tenure.ending.latest), line),
        *([_piece("known", tenure.known, line)] if tenure.known else []),
        *(
            _piece(kind, span, line)
            for kind, span in (("starting", tenure.starting), ("ending", tenure.ending))
            if span.earliest and span.latest
        ),
    ]
    ticks = tuple((line.at(day), day.isoformat()) for day in tenure.attested)
    return Bar(holder, tuple(pieces), ticks, tenure.id in disputed)


def _piece(kind: str, span: Interval, line: Line) -> Piece:
    left, right = line.place(span.earliest or line.first), line.place(span.latest or line.last)
    words = f"{span.earliest or '…'} – {span.latest or '…'}" if span.earliest != span.latest else str(span.earliest)
    return Piece(kind, f"{left:.2f}%", f"{max(right - left, 0.4):.2f}%", words, span.earliest is None or span.latest is None)


def bars_of(holders: Sequence[Holder], line: Line, disputed: frozenset[str]) -> tuple[Bar, ...]:
    """Draw many tenures on one line."""
    return tuple(bar_of(holder, line, disputed) for holder in holders)
