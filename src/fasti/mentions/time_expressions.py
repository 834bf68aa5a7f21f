"""Words that name a day, month or year, found by our own patterns and placed on the calendar seen from the day of publication."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date

from fasti.mentions import time_expressions_named as named
from fasti.mentions import time_expressions_relative as relative
from fasti.mentions.time_expressions_context import (
    is_day_word,
    is_month,
    is_weekday,
    is_year,
    people_named_like_months,
    word_before,
)
from fasti.mentions.time_expressions_patterns import ANY_TIME, CORE, PARTS, REACH, WORD_START
from fasti.mentions.time_expressions_place import Parts, Place, Told, numbers_of
from fasti.model.calendar import edtf_interval
from fasti.model.mention import TimeExpression
from fasti.model.passage import Passage

#: between a date and a year that goes on from it: `2011, 2012 and 2013`, `13 Apr 01 - 2004`
GOES_ON = re.compile(r",? (?:and|or|to) |, | ?[-\u2013] ?")
#: words before two digits that make them a year: `since '82`
SHORT_YEAR_CUES = ("since", "in", "of", "until", "by", "from", "before")
#: publication outside of these is a slip; within them no arithmetic leaves the calendar
YEARS_OF_NEWS = range(1600, 2900)

#: what places each kind on the calendar
RESOLVERS: dict[str, Callable[[Parts, Place], str | None]] = {
    "iso": named.iso_day,
    "numeric": named.numeric_day,
    "month_day": named.day_of_month,
    "day_month": named.day_of_month,
    "month_of_year": named.month_of_year,
    "short_month_of_year": named.month_of_year,
    "years": named.years,
    "season_of_year": named.season_of_year,
    "season": named.season,
    "quarter": named.quarter,
    "decade": named.decade,
    "year": named.year_alone,
    "short_year": named.short_year,
    "weekday": relative.weekday,
    "month": named.month_alone,
    "holiday": named.holiday,
    "day_word": relative.day_word,
    "ago": relative.ago,
    "later": relative.later,
    "same_month": relative.same_month_last_year,
    "unit": relative.unit_near,
    "unit_before": relative.unit_before,
    "the_unit": relative.the_unit,
    "vague": relative.unsettled,
}


def find_time_expressions(text: str, published: str | None) -> tuple[TimeExpression, ...]:
    """Find what names a day, month or year, in the order of the text.

    `published` is the day of publication as EDTF; without it, or where it is no single day, `on Tuesday` has no date.
    Raises DateError if `published` is no EDTF date.
    """
    base, people, day_first = _day_of(published), people_named_like_months(text), named.is_day_first(text)
    told: list[Told] = []
    found: list[TimeExpression] = []
    dated_end = -1
    for kind, match in _candidates(text):
        place, parts = Place(text, match.start(), match.end(), base, told, day_first), match.groupdict()
        if not (kind == "year" and _goes_on(text, dated_end, place.start)) and not _is_said(kind, parts, place, people):
            continue
        value = RESOLVERS[kind](parts, place)
        found.append(TimeExpression(Passage(place.start, place.end, match.group()), value))
        has_year = bool(parts.get("year") or parts.get("short"))
        if numbers := numbers_of(value):
            told.append(Told(place.end, numbers, has_year))
        dated_end = place.end if has_year else -1
    return tuple(found)


def _candidates(text: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Match kinds of time near the words that every time expression has, left to right; no start is tried twice."""
    position = 0
    for core in CORE.finditer(text):
        while position <= core.start():
            found = _match_at_or_before(text, max(position, core.start() - REACH), core.start())
            position = found[1].end() if found else core.start() + 1
            if found:
                yield found


def _match_at_or_before(text: str, start: int, last_start: int) -> tuple[str, re.Match[str]] | None:
    for place in WORD_START.finditer(text, start, last_start + 1):
        match = ANY_TIME.match(text, place.start())
        if match and match.lastgroup and (parts := PARTS[match.lastgroup].match(text, place.start())):
            return match.lastgroup, parts
    return None


def _day_of(published: str | None) -> date | None:
    if published is None:
        return None
    days = edtf_interval(published)
    is_day = days.earliest == days.latest and days.earliest is not None and days.earliest.year in YEARS_OF_NEWS
    return days.earliest if is_day else None


def _goes_on(text: str, dated_end: int, start: int) -> bool:
    return dated_end >= 0 and GOES_ON.fullmatch(text, dated_end, start) is not None


def _is_said(kind: str, parts: Parts, place: Place, people: frozenset[str]) -> bool:
    """Say whether what looks like a time is said as one where it stands."""
    text, start, end = place.text, place.start, place.end
    if parts.get("edge"):
        return True
    if kind == "year":
        return is_year(text, end - len(parts["year"] or ""), end)
    if kind == "short_year":
        return word_before(text, start).lower() in SHORT_YEAR_CUES
    if kind == "month":
        return bool(parts["which"]) or is_month(text, start, end, parts["month"] or "", people)
    if kind == "weekday":
        return bool(parts["which"]) or is_weekday(text, start, end)
    return kind not in ("day_word", "unit") or is_day_word(text, start, end)
