"""Formats that know only days, months and years get the narrowest of these that holds all the days in question."""

from __future__ import annotations

from fasti.model.calendar import Interval


def calendar_date(days: Interval) -> str | None:
    """Give `2015-03-04`, `2015-03` or `2015` if all the days lie in it, `None` if they reach over a year's end or are open."""
    first, last = days.earliest, days.latest
    if first is None or last is None or first.year != last.year:
        return None
    if first == last:
        return first.isoformat()
    return f"{first.year:04d}-{first.month:02d}" if first.month == last.month else f"{first.year:04d}"
