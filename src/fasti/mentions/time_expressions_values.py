"""From a day and what was said about it to a calendar value: plain arithmetic that keeps the width of the words.

dateparser is not used: it makes a whole day of `October 2022`, takes about a millisecond a call, and knows no neighbouring date.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import Literal

Tense = Literal["ahead", "behind"]
#: how long a day stays news: within it a day without a year lies ahead, unless the words say that it is over
SOON = timedelta(days=60)


def whole_month(year: int, month: int) -> str:
    """Write a month as EDTF."""
    return f"{year:04d}-{month:02d}"


def interval(first: date, last: date, mark: str = "") -> str:
    """Write the days from one to another as EDTF."""
    return f"{first.isoformat()}{mark}/{last.isoformat()}{mark}"


def months_after(day: date, number: int) -> date:
    """Give the same day some months later, or the last of that month. Raises ValueError beyond the calendar."""
    year, month = divmod(day.year * 12 + day.month - 1 + number, 12)
    if not 0 < year <= date.max.year:
        raise ValueError(year)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def after(day: date, number: int, unit: str, mark: str = "") -> str | None:
    """Give the day, month or year that lies `number` units after a day, as wide as the unit; `None` beyond the calendar."""
    try:
        if unit in ("year", "decade"):
            return f"{months_after(day, number * (12 if unit == 'year' else 120)).year:04d}{mark}"
        if unit == "month":
            later = months_after(day, number)
            return whole_month(later.year, later.month) + mark
        days = {"week": 7, "fortnight": 14}.get(unit, 1)
        return (day + timedelta(days=number * days)).isoformat() + mark
    except (ValueError, OverflowError):
        return None


def week_of(day: date, number: int = 0) -> str:
    """Give the week, Monday to Sunday, that lies `number` weeks after the one of a day."""
    monday = day - timedelta(days=day.weekday()) + timedelta(weeks=number)
    return interval(monday, monday + timedelta(days=6))


def weekend_of(day: date, number: int = 0) -> str:
    """Give the Saturday and Sunday of the week that lies `number` weeks after the one of a day."""
    saturday = day - timedelta(days=day.weekday()) + timedelta(weeks=number, days=5)
    return interval(saturday, saturday + timedelta(days=1))


def season_of(year: int, months: list[int]) -> str:
    """Give the months of a season about that year; a winter ends in the next."""
    first, last = months
    return f"{whole_month(year, first)}~/{whole_month(year + (last < first), last)}~"


def weekday_near(base: date, weekday: int, tense: Tense | None) -> date:
    """Give the nearest such weekday up to a day, or from that day on if the words look ahead."""
    if tense == "ahead":
        return base + timedelta(days=(weekday - base.weekday()) % 7)
    return base - timedelta(days=(base.weekday() - weekday) % 7)


def month_near(base: date, month: int, tense: Tense | None) -> str:
    """Give the nearest such month up to that of a day, or from it on if the words look ahead or it comes soon."""
    ahead = (month - base.month) % 12
    soon = tense is None and ahead > 0 and months_after(base.replace(day=1), ahead) - base <= SOON
    number = ahead if tense == "ahead" or soon else -((base.month - month) % 12)
    near = months_after(base, number)
    return whole_month(near.year, near.month)


def days_of_years(years: range, month: int, day: int) -> list[date]:
    """Give that day in each of the years that has it."""
    return [date(year, month, day) for year in years if 0 < year <= date.max.year and day <= monthrange(year, month)[1]]


def day_near(base: date, month: int, day: int, tense: Tense | None, weekday: int | None = None) -> date | None:
    """Give the nearest such day up to `base`, or from it on if the words look ahead or it comes soon; a weekday decides."""
    days = days_of_years(range(base.year - 4, base.year + 5), month, day)
    if weekday is not None:
        fitting = [each for each in days if each.weekday() == weekday and abs(each - base).days < 600]  # noqa: PLR2004 - about 1.5 years
        if fitting:
            return min(fitting, key=lambda each: (abs(each - base), each))
    past = max((each for each in days if each <= base), default=None)
    coming = min((each for each in days if each >= base), default=None)
    if coming and (tense == "ahead" or (tense is None and coming - base <= SOON)):
        return coming
    return past
