"""Times counted from another day: publication (`yesterday`, `on Tuesday`) or the day told last (`two days later`)."""

from __future__ import annotations

import re
from datetime import date, timedelta

from fasti.mentions.time_expressions_patterns import TIMES
from fasti.mentions.time_expressions_place import Parts, Place
from fasti.mentions.time_expressions_values import after, week_of, weekday_near, weekend_of

NUMBER_OF_WEEKDAY = {names[0].upper(): number for number, names in enumerate(TIMES["weekdays"])}
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
SATURDAY = 5


def weekday(parts: Parts, place: Place) -> str | None:
    """Place `on Tuesday`, `next Tuesday`, `Tuesday last week`; `the following Tuesday` is settled by what went before."""
    number, which, base = NUMBER_OF_WEEKDAY[(parts["weekday"] or "").upper()], (parts["which"] or "").lower(), place.base
    if base is None or which not in ("", "last", "this", "next"):
        return None
    if parts["week"]:
        return after(base, STEPS[parts["week"].lower()] * 7 + number - base.weekday(), "day")
    if which in ("last", "next"):
        return weekday_near(base + timedelta(days=STEPS[which]), number, "behind" if which == "last" else "ahead").isoformat()
    return weekday_near(base, number, place.tense).isoformat()


def day_word(parts: Parts, place: Place) -> str | None:
    """Place `yesterday`, `last night`, `this morning`."""
    word = " ".join((parts["word"] or "").lower().split())
    days = {"the day before yesterday": -2, "yesterday": -1, "last night": -1, "tomorrow": 1, "the day after tomorrow": 2}.get(
        word, 0
    )
    return after(place.base, days, "day") if place.base else None


def ago(parts: Parts, place: Place) -> str | None:
    """Place `three weeks ago`, counted from publication; days are exact, weeks are not."""
    return _shifted(parts, place.base, -1)


def later(parts: Parts, place: Place) -> str | None:
    """Place `two days later`, counted from the last day told; `two days after X` is settled only by X."""
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
    """Place `the same month a year ago`, seen from the last month told."""
    told = place.anchor(2)
    return after(told.day, -12, "month") if told else None


def unit_near(parts: Parts, place: Place) -> str | None:
    """Place `last week`, `this year`, `the next day`, `that month`."""
    which, unit = (parts["which"] or "").lower(), (parts["unit"] or "").lower()
    unit = "day" if unit in PARTS_OF_DAY else unit
    step, the = STEPS[which], parts["the"]
    if which in ("same", "that", "previous", "following") or (the and which == "next" and unit == "day"):
        return _unit_from_anchor(unit, step, place)
    is_span = the and which != "current"  # `the last month` may be any thirty days
    if place.base is None or is_span or (unit == "day" and which not in ("this", "next")):
        return None
    return _unit_from(place.base, unit, step)


def unit_before(parts: Parts, place: Place) -> str | None:
    """Place `the day before`, `the year previous`; `the day before X` is settled only by X."""
    unit, way = (parts["unit"] or "").lower(), (parts["way"] or "").lower()
    if way in ("before", "after") and not _ends_clause(place):
        return None
    return _unit_from_anchor("day" if unit in PARTS_OF_DAY else unit, 1 if way in ("after", "following") else -1, place)


def _unit_from_anchor(unit: str, step: int, place: Place) -> str | None:
    told = place.anchor({"year": 1, "month": 2}.get(unit, 3))
    if (unit, step) == ("day", 0):
        told = place.lead_day() or told
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
    """Place `the end of the year`, `over the weekend`, `ended the day`."""
    edge, unit = (parts["edge"] or "").lower(), (parts["unit"] or "").lower()
    if unit == "weekend":
        if place.base is None:
            return None
        ahead = place.tense == "ahead" or place.base.weekday() >= SATURDAY
        return weekend_of(place.base, 0 if ahead else -1)
    if unit == "day":
        told = place.anchor(3)
        return told.day.isoformat() if told else None
    if not edge.endswith("of"):
        return None
    return _unit_from(place.base, unit, 0) if place.base else None


def unsettled(_: Parts, __: Place) -> str | None:
    """Leave `in recent weeks` alone: no calendar value."""
    return None
