"""From the parts of a time expression and the place it stands at to its calendar value, one function a kind."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from fasti.mentions.time_expressions_context import tense_at
from fasti.mentions.time_expressions_patterns import TIMES
from fasti.mentions.time_expressions_values import (
    SOON,
    Tense,
    after,
    day_near,
    days_of_years,
    interval,
    month_near,
    months_after,
    season_of,
    week_of,
    weekday_near,
    weekend_of,
    whole_month,
)

Parts = Mapping[str, str | None]

#: how far back, in characters, `the next day` can look for the day it follows
ANCHOR_REACH = 600
PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?]?")
NUMBER_OF_MONTH = {form.upper(): number for number, names in enumerate(TIMES["months"], 1) for form in names}
NUMBER_OF_WEEKDAY = {form.upper(): number for number, names in enumerate(TIMES["weekdays"]) for form in names}
PARTS_OF_DAY = frozenset(TIMES["parts_of_day"])
STEPS = {
    "last": -1,
    "past": -1,
    "this": 0,
    "current": 0,
    "same": 0,
    "that": 0,
    "next": 1,
    "coming": 1,
    "previous": -1,
    "following": 1,
}
WEEKS_IN_WORDS = {"last": -1, "this": 0, "next": 1}


@dataclass(frozen=True, slots=True)
class Told:
    """A time that the text has named already."""

    #: where its words end
    end: int
    #: its calendar value: year, month and day, as far as they were said
    numbers: tuple[int, ...]
    #: it names its own year
    has_year: bool

    @property
    def day(self) -> date:
        """The first day of it."""
        return date(*(*self.numbers, 1, 1)[:3])


@dataclass(frozen=True)
class Place:
    """Where a time expression stands: the text, the day of publication and what was told before."""

    #: the whole text
    text: str
    #: first code point of the expression
    start: int
    #: one past its last
    end: int
    #: day of publication, if known
    base: date | None
    #: what the text has named before, in order
    told: list[Told]

    @cached_property
    def tense(self) -> Tense | None:
        """Whether the clause looks ahead or back."""
        return tense_at(self.text, self.start, self.end)

    def anchor(self, width: int, *, has_year: bool = False) -> Told | None:
        """Give the last time told before that is at least so narrow (1 year, 2 month, 3 day), if it is near enough."""
        for told in reversed(self.told):
            if self.start - told.end > ANCHOR_REACH:
                return None
            if len(told.numbers) >= width and (told.has_year or not has_year):
                return told
        return None


def numbers_of(value: str | None) -> tuple[int, ...]:
    """Give year, month and day of an EDTF date as far as it has them; nothing for an interval."""
    found = PLAIN.fullmatch(value or "")
    return tuple(int(number) for number in found.groups() if number) if found else ()


def _whole_number(written: str | None) -> int:
    return int(re.sub(r"\D", "", written or "") or 0)


def _month(parts: Parts) -> int:
    return NUMBER_OF_MONTH[(parts["month"] or parts["short_month"] or "").rstrip(".").upper()]


def _written_day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _full_year(written: str, base: date | None) -> int:
    """Give the year that two digits mean: the latest up to the year after publication; without it, 1940 to 2039."""
    newest = base.year + 1 if base else 2039
    return newest - (newest - int(written)) % 100


def _said_year(parts: Parts, place: Place) -> int | None:
    """Give the year that stands with a day or month: as a number, as `last year` or as `that year`."""
    if parts.get("short"):
        return _full_year(parts["short"] or "", place.base)
    if parts.get("year"):
        return int(parts["year"] or 0)
    if parts.get("that"):
        told = place.anchor(1)
        return told.numbers[0] if told else None
    return place.base.year + WEEKS_IN_WORDS[(parts["which"] or "").lower()] if place.base else None


def _names_year(parts: Parts) -> bool:
    return any(parts.get(name) for name in ("year", "short", "which", "that"))


def _told_year(place: Place, month: int) -> int | None:
    """Give the year of a story told before (`On November 15, 2017, … on November 21`), turning with the winter."""
    told = place.anchor(2, has_year=True)
    if told is None:
        return None
    return told.numbers[0] + (told.numbers[1] - month >= 9)  # noqa: PLR2004 - December is followed by January to March


def day_of_month(parts: Parts, place: Place) -> str | None:
    """`July 12, 2023`, `Tuesday, 12 July`, `July 11-12`."""
    month, day, last = _month(parts), _whole_number(parts["day"]), _whole_number(parts["last_day"])
    first = _first_day(parts, place, month, day)
    if first is None or not last:
        return first and first.isoformat() + ("~" if parts["about"] else "")
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
    """`2023-07-13`."""
    return _written_day(*(_whole_number(parts[name]) for name in ("year", "month", "day")))


def numeric_day(parts: Parts, place: Place) -> str | None:
    """`13/07/2023`; where day and month could change places, the only reading that publication leaves in the past."""
    written = parts["year"] or ""
    year = int(written) if len(written) == len("2023") else _full_year(written, place.base)
    first, second = _whole_number(parts["first"]), _whole_number(parts["second"])
    readings = {_written_day(year, second, first), _written_day(year, first, second)} - {None}
    if len(readings) > 1 and place.base:
        readings = {reading for reading in readings if reading and reading <= place.base.isoformat()}
    return readings.pop() if len(readings) == 1 else None


def month_of_year(parts: Parts, place: Place) -> str | None:
    """`Oct. 2022`, `early March 2019`, `October of next year`."""
    year = _said_year(parts, place)
    return whole_month(year, _month(parts)) + ("~" if parts.get("about") else "") if year else None


def month_alone(parts: Parts, place: Place) -> str | None:
    """`in October`, `last September`."""
    month, which = _month(parts), (parts["which"] or "").lower().split()
    if which and which[-1] in ("following", "previous", "same"):
        return None
    if not which and (year := _told_year(place, month)) and not (place.base and _is_recent(place.base, month, place.tense)):
        return whole_month(year, month)
    if place.base is None:
        return None
    if which == ["this"]:
        return whole_month(place.base.year, month)
    if which == ["last"]:
        return month_near(months_after(place.base, -1), month, "behind")
    if which == ["next"]:
        return month_near(months_after(place.base, 1), month, "ahead")
    return month_near(place.base, month, place.tense) + ("~" if parts["about"] else "")


def _is_recent(base: date, month: int, tense: Tense | None) -> bool:
    near = numbers_of(month_near(base, month, tense))
    return abs((near[0] - base.year) * 12 + near[1] - base.month) <= 2  # noqa: PLR2004 - months


def year_alone(parts: Parts, _: Place) -> str | None:
    """`in 2017`, `early 2018`, `about 2008`."""
    return f"{parts['year']}{'~' if parts['about'] else ''}"


def short_year(parts: Parts, place: Place) -> str | None:
    """`since '82`."""
    return str(_full_year(parts["short"] or "", place.base))


def years(parts: Parts, _: Place) -> str | None:
    """`1980-1987`, `2012-13`."""
    first, last = parts["year"] or "", parts["last_year"] or ""
    last = first[: len(first) - len(last)] + last
    return f"{first}/{last}" if first < last else None


def decade(parts: Parts, _: Place) -> str | None:
    """`the 1990s`, `the '80s`."""
    return f"{parts['decade'][:3]}X" if parts["decade"] else f"{'19' if parts['short'] >= '30' else '20'}{parts['short'][0]}X"  # type: ignore[index, operator]


def season_of_year(parts: Parts, place: Place) -> str | None:
    """`the winter of 2006`."""
    year = _said_year(parts, place)
    return season_of(year, TIMES["seasons"][(parts["season"] or "").lower()]) if year else None


def season(parts: Parts, place: Place) -> str | None:
    """`last summer`: the last that is over; `this` and `next` go by the year."""
    months, which = TIMES["seasons"][(parts["season"] or "").lower()], (parts["which"] or "").lower()
    if place.base is None:
        return None
    over, begun = place.base.month > months[1], place.base.month >= months[0]
    shift = {"last": 0 if over and months[0] < months[1] else -1, "this": 0, "next": 1 if begun else 0}[which]
    return season_of(place.base.year + shift, months)


def quarter(parts: Parts, place: Place) -> str | None:
    """`the third quarter of 2020`."""
    year, last = _said_year(parts, place), 3 * TIMES["ordinals"][(parts["ordinal"] or "").lower()]
    return f"{whole_month(year, last - 2)}/{whole_month(year, last)}" if year else None


def weekday(parts: Parts, place: Place) -> str | None:
    """`on Tuesday`, `next Tuesday`, `Tuesday last week`."""
    number, which = NUMBER_OF_WEEKDAY[(parts["weekday"] or "").upper()], (parts["which"] or "").lower().split()
    if which and which[-1] in ("that", "following", "previous", "same") or len(which) > 1:
        return None
    if place.base is None:
        return None
    if parts["week"]:
        monday = place.base - timedelta(days=place.base.weekday())
        return after(monday, WEEKS_IN_WORDS[parts["week"].lower()] * 7 + number, "day")
    if which == ["last"]:
        return weekday_near(place.base - timedelta(days=1), number, "behind").isoformat()
    if which == ["next"]:
        return weekday_near(place.base + timedelta(days=1), number, "ahead").isoformat()
    return weekday_near(place.base, number, place.tense).isoformat()


def holiday(parts: Parts, place: Place) -> str | None:
    """`Christmas Eve`."""
    month, day = TIMES["holidays"][parts["holiday"]]
    if parts["year"]:
        return _written_day(int(parts["year"]), month, day)
    near = day_near(place.base, month, day, place.tense) if place.base else None
    return near.isoformat() if near else None


def day_word(parts: Parts, place: Place) -> str | None:
    """`yesterday`, `last night`, `this morning`."""
    word = " ".join((parts["word"] or "").lower().split())
    days = {"the day before yesterday": -2, "yesterday": -1, "last night": -1, "tomorrow": 1, "the day after tomorrow": 2}.get(
        word, 0
    )
    return after(place.base, days, "day") if place.base else None


def ago(parts: Parts, place: Place) -> str | None:
    """`three weeks ago`, counted from publication; days are exact, weeks are not."""
    return _shifted(parts, place.base, -1)


def later(parts: Parts, place: Place) -> str | None:
    """`two days later`, counted from the last day told; `two days after X` is settled only by X."""
    way, unit = (parts["way"] or "").lower(), (parts["unit"] or "").lower()
    if way in ("before", "after") and not _ends_clause(place):
        return None
    width = {"year": 1, "decade": 1, "month": 2}.get(unit, 3)
    told = place.anchor(width)
    return _shifted(parts, told.day if told else None, -1 if way in ("earlier", "before", "previously") else 1)


def _ends_clause(place: Place) -> bool:
    return re.match(r"\s*(?:[.,;:!?)\"”]|$)", place.text[place.end : place.end + 3]) is not None


def _shifted(parts: Parts, day: date | None, sign: int) -> str | None:
    hedge, unit = " ".join((parts["hedge"] or "").lower().split()), (parts["unit"] or "").lower()
    written = " ".join((parts["number"] or "").lower().split())
    number = int(written) if written.isdigit() else TIMES["numbers"][written]
    if unit == "hour":
        number, unit = number // 24, "day" if number % 24 == 0 else "hour"
    if day is None or hedge in ("more than", "less than", "over", "at least", "just over") or unit in ("hour", "night"):
        return None
    mark = "~" if hedge or unit in ("week", "fortnight", "decade") else ""
    return after(day, sign * number, unit, mark)


def same_month_last_year(_: Parts, place: Place) -> str | None:
    """`the same month a year ago`, seen from the last month told."""
    told = place.anchor(2)
    return whole_month(told.numbers[0] - 1, told.numbers[1]) if told else None


def unit_near(parts: Parts, place: Place) -> str | None:
    """`last week`, `this year`, `the next day`, `that month`."""
    which, unit = (parts["which"] or "").lower(), (parts["unit"] or "").lower()
    unit = "day" if unit in PARTS_OF_DAY else unit
    step, the = STEPS[which], parts["the"]
    if which in ("same", "that", "previous", "following") or (the and which == "next" and unit == "day"):
        return _unit_from_anchor(unit, step, place)
    if the and which != "current" or unit in ("hour", "decade", "fortnight") or unit == "day" and which not in ("this", "next"):
        return None
    return _unit_from(place.base, unit, step) if place.base else None


def unit_before(parts: Parts, place: Place) -> str | None:
    """`the day before`, `the year previous`; `the day before X` is settled only by X."""
    unit, way = (parts["unit"] or "").lower(), (parts["way"] or "").lower()
    if way in ("before", "after") and not _ends_clause(place):
        return None
    return _unit_from_anchor("day" if unit in PARTS_OF_DAY else unit, 1 if way in ("after", "following") else -1, place)


def _unit_from_anchor(unit: str, step: int, place: Place) -> str | None:
    told = place.anchor({"year": 1, "month": 2}.get(unit, 3))
    if told is None and place.base and unit in ("year", "month") and step == -1:
        return _unit_from(place.base, unit, step)
    return _unit_from(told.day, unit, step) if told else None


def _unit_from(day: date, unit: str, step: int) -> str | None:
    try:
        if unit == "week":
            return week_of(day, step)
        if unit == "weekend":
            return weekend_of(day, step)
    except OverflowError:
        return None
    return after(day, step, unit) if unit in ("day", "month", "year") else None


def the_unit(parts: Parts, place: Place) -> str | None:
    """`the end of the year`, `over the weekend`, `ended the day`."""
    edge, unit = (parts["edge"] or "").lower(), (parts["unit"] or "").lower()
    if unit == "weekend":
        if place.base is None:
            return None
        ahead = place.tense == "ahead" or place.base.weekday() >= 5  # noqa: PLR2004 - it is Saturday or Sunday
        return weekend_of(place.base, 0 if ahead else -1)
    if unit == "day":
        told = place.anchor(3)
        return told.day.isoformat() if told else None
    if not edge.endswith("of"):
        return None
    return _unit_from(place.base, unit, 0) if place.base else None


def unsettled(_: Parts, __: Place) -> str | None:
    """`in recent weeks`: no calendar value."""
    return None


RESOLVERS: dict[str, Callable[[Parts, Place], str | None]] = {
    "iso": iso_day,
    "numeric": numeric_day,
    "month_day": day_of_month,
    "day_month": day_of_month,
    "month_of_year": month_of_year,
    "short_month_of_year": month_of_year,
    "years": years,
    "season_of_year": season_of_year,
    "season": season,
    "quarter": quarter,
    "decade": decade,
    "year": year_alone,
    "short_year": short_year,
    "weekday": weekday,
    "month": month_alone,
    "holiday": holiday,
    "day_word": day_word,
    "ago": ago,
    "later": later,
    "same_month": same_month_last_year,
    "unit": unit_near,
    "unit_before": unit_before,
    "the_unit": the_unit,
    "vague": unsettled,
}
