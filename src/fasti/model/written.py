"""An interval of days is written as EDTF, as wide as it is: `2023-07`, `2022-10/2023-07-11`, `../2019`."""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from fasti.model.calendar import Interval


def written(days: Interval) -> str | None:
    """Write days as EDTF that `edtf_interval` takes back; `None` where both sides are open."""
    if days.earliest is None and days.latest is None:
        return None
    if days.earliest and days.latest:
        whole = _whole(days.earliest, days.latest)
        if whole:
            return whole
    return f"{_side(days.earliest)}/{_side(days.latest)}"


def _whole(first: date, last: date) -> str | None:
    if first == last:
        return first.isoformat()
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31) and first.year == last.year:
        return f"{first.year:04}"
    month_ends = last.day == monthrange(last.year, last.month)[1]
    if first.day == 1 and (first.year, first.month) == (last.year, last.month) and month_ends:
        return f"{first.year:04}-{first.month:02}"
    return None


def _side(day: date | None) -> str:
    return day.isoformat() if day else ".."
