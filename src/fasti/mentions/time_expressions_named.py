"""Times that name their place on the calendar: days of a month, months, seasons, years; a missing year comes from around them."""

from __future__ import annotations

import re
from datetime import date

from fasti.mentions.time_expressions_context import word_before
from fasti.mentions.time_expressions_patterns import PARTS, TIMES
from fasti.mentions.time_expressions_place import Parts, Place, numbers_of
from fasti.mentions.time_expressions_values import (
    SOON,
    Tense,
    day_near,
    days_of_years,
    interval,
    month_near,
    months_after,
    season_of,
    whole_month,
)

NUMBER_OF_MONTH = {form.upper(): number for number, names in enumerate(TIMES["months"], 1) for form in names}
NUMBER_OF_WEEKDAY = {form.upper(): number for number, names in enumerate(TIMES["weekdays"]) for form in names}
STEPS = {"last": -1, "this": 0, "next": 1}
MONTHS = 12


def _whole_number(written: str | None) -> int:
    return int(re.sub(r"\D", "", written or "") or 0)


def _month(parts: Parts) -> int:
    return NUMBER_OF_MONTH[(parts.get("month") or parts.get("short_month") or "").rstrip(".").upper()]


def _full_year(written: str, base: date | None) -> int:
    """Give the year that two digits mean: the latest up to the year after publication; without it, 1940 to 2039."""
    newest = base.year + 1 if base else 2039
    return newest - (newest - int(written)) % 100


def _written_day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _said_year(parts: Parts, place: Place) -> int | None:
    """Give the year that stands with a day or month: as a number, as `last year` or as `that year`."""
    if parts.get("short"):
        return _full_year(parts["short"] or "", place.base)
    if parts.get("year"):
        return int(parts["year"] or 0)
    if parts.get("that"):
        told = place.anchor(1)
        return told.numbers[0] if told else None
    return place.base.year + STEPS[(parts["which"] or "").lower()] if place.base else None


def _names_year(parts: Parts) -> bool:
    return any(parts.get(name) for name in ("year", "short", "which", "that"))


def _told_year(place: Place, month: int) -> int | None:
    """Give the year of a story told before (`On November 15, 2017, … on November 21`), turning with the winter."""
    told = place.anchor(2, has_year=True)
    last = place.anchor(2)
    if told is None or (last and place.base and last.numbers[0] == place.base.year != told.numbers[0]):
        return None  # none, or the story has come back to the present since
    if place.base and told.numbers[0] < place.base.year and place.is_of_today(told):
        return None  # `has admitted his role and was released in March` is told of today
    if place.tense == "ahead" and place.base and told.numbers[0] < place.base.year:
        return None  # `he intends to leave in August` is told of today
    return told.numbers[0] + (told.numbers[1] - month >= 9)  # noqa: PLR2004 - December is followed by January to March


def day_of_month(parts: Parts, place: Place) -> str | None:
    """Place `July 12, 2023`, `Tuesday, 12 July`, `July 11-12`."""
    month, day, last = _month(parts), _whole_number(parts["day"]), _whole_number(parts["last_day"])
    first = _first_day(parts, place, month, day)
    if first is None or not last:
        return first.isoformat() + ("~" if parts["about"] else "") if first else None
    if (parts.get("join") or "").strip() == "and" and last != day + 1 and word_before(place.text, place.start) != "between":
        return None  # two days, not the days from one to the other
    until = days_of_years(range(first.year, first.year + 1), month, last)
    return interval(first, until[0]) if until and until[0] > first else None


def _first_day(parts: Parts, place: Place, month: int, day: int) -> date | None:
    if _names_year(parts):
        year = _said_year(parts, place)
    else:
        weekday = NUMBER_OF_WEEKDAY[parts["weekday"].rstrip(".").upper()] if parts["weekday"] else None
        near = day_near(place.base, month, day, place.tense, weekday) if place.base else None
        year = _told_year(place, month)
        if near and place.base and (year is None or weekday is not None or abs(near - place.base) <= SOON):
            return near
    days = days_of_years(range(year, year + 1), month, day) if year else []
    return days[0] if days else None


def iso_day(parts: Parts, _: Place) -> str | None:
    """Place `2023-07-13`."""
    return _written_day(*(_whole_number(parts[name]) for name in ("year", "month", "day")))


def is_day_first(text: str) -> bool | None:
    """Say whether dates in numbers put the day first, by those that can be read one way only; `None` if they do not tell."""
    orders = {(int(each["first"]) > MONTHS, int(each["second"]) > MONTHS) for each in PARTS["numeric"].finditer(text)}
    first, second = (True, False) in orders, (False, True) in orders
    return first if first != second else None


def numeric_day(parts: Parts, place: Place) -> str | None:
    """Place `13/07/2023`; where day and month could change places, as the text's other dates are written.

    Failing that, the only reading that publication leaves in the past.
    """
    written, first, second = parts["year"] or "", _whole_number(parts["first"]), _whole_number(parts["second"])
    year = int(written) if len(written) == len("2023") else _full_year(written, place.base)
    day_first, month_first = _written_day(year, second, first), _written_day(year, first, second)
    if not (day_first and month_first) or day_first == month_first:
        return day_first or month_first
    if place.day_first is not None:
        return day_first if place.day_first else month_first
    past = [day for day in (day_first, month_first) if place.base and day <= place.base.isoformat()]
    return past[0] if len(past) == 1 else None


def month_of_year(parts: Parts, place: Place) -> str | None:
    """Place `Oct. 2022`, `early March 2019`, `October of next year`."""
    year = _said_year(parts, place)
    return whole_month(year, _month(parts)) + ("~" if parts.get("about") else "") if year else None


def month_alone(parts: Parts, place: Place) -> str | None:
    """Place `in October`, `last September`; `the following October` is settled by what went before."""
    month, which, base = _month(parts), (parts["which"] or "").lower(), place.base
    told = None if which else _told_year(place, month)
    if told and not (base and _is_recent(base, month, place.tense)):
        return whole_month(told, month)
    if base is None or which not in ("", *STEPS):
        return None
    if which == "this":
        return whole_month(base.year, month)
    if which:
        return month_near(months_after(base, STEPS[which]), month, "behind" if which == "last" else "ahead")
    return month_near(base, month, place.tense) + ("~" if parts["about"] else "")


def _is_recent(base: date, month: int, tense: Tense | None) -> bool:
    near = numbers_of(month_near(base, month, tense))
    return abs((near[0] - base.year) * 12 + near[1] - base.month) <= 2  # noqa: PLR2004 - months


def year_alone(parts: Parts, _: Place) -> str | None:
    """Place `in 2017`, `early 2018`, `about 2008`."""
    return f"{parts['year']}{'~' if parts['about'] else ''}"


def short_year(parts: Parts, place: Place) -> str | None:
    """Place `since '82`."""
    return str(_full_year(parts["short"] or "", place.base))


def years(parts: Parts, _: Place) -> str | None:
    """Place `1980-1987`, `2012-13`."""
    first, last = parts["year"] or "", parts["last_year"] or ""
    last = first[: len(first) - len(last)] + last
    return f"{first}/{last}" if first < last else None


def decade(parts: Parts, _: Place) -> str | None:
    """Place `the 1990s`, `the '80s`."""
    return f"{parts['decade'][:3]}X" if parts["decade"] else f"{'19' if parts['short'] >= '30' else '20'}{parts['short'][0]}X"  # type: ignore[index, operator]


def season_of_year(parts: Parts, place: Place) -> str | None:
    """Place `the winter of 2006`."""
    year = _said_year(parts, place)
    return season_of(year, TIMES["seasons"][(parts["season"] or "").lower()]) if year else None


def season(parts: Parts, place: Place) -> str | None:
    """Place `last summer`: the last that is over; `this` and `next` go by the year."""
    months, which = TIMES["seasons"][(parts["season"] or "").lower()], (parts["which"] or "").lower()
    if place.base is None:
        return None
    over, begun = place.base.month > months[1], place.base.month >= months[0]
    shift = {"last": 0 if over and months[0] < months[1] else -1, "this": 0, "next": 1 if begun else 0}[which]
    return season_of(place.base.year + shift, months)


def quarter(parts: Parts, place: Place) -> str | None:
    """Place `the third quarter of 2020`."""
    year, last = _said_year(parts, place), 3 * TIMES["ordinals"][(parts["ordinal"] or "").lower()]
    return f"{whole_month(year, last - 2)}/{whole_month(year, last)}" if year else None


def holiday(parts: Parts, place: Place) -> str | None:
    """Place `Christmas Eve`."""
    month, day = TIMES["holidays"][parts["holiday"]]
    if parts["year"]:
        return _written_day(int(parts["year"]), month, day)
    near = day_near(place.base, month, day, place.tense) if place.base else None
    return near.isoformat() if near else None
