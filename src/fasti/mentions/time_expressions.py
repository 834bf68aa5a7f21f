"""Words that name a day, month or year, found by our own patterns and placed on the calendar seen from the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from fasti.mentions.time_expressions_context import (
    is_day_word,
    is_month,
    is_weekday,
    is_year,
    people_named_like_months,
    word_before,
)
from fasti.mentions.time_expressions_patterns import ANY_TIME, CORE, PARTS, REACH
from fasti.mentions.time_expressions_resolve import RESOLVERS, Parts, Place, Told, numbers_of
from fasti.model.calendar import edtf_interval
from fasti.model.mention import TimeExpression
from fasti.model.passage import Passage

#: between a date and a year that goes on from it: `2011, 2012 and 2013`, `13 Apr 01 - 2004`
GOES_ON = re.compile(r",? (?:and|or|to) |, | ?[-\u2013] ?")
#: words before two digits that make them a year: `since '82`
SHORT_YEAR_CUES = ("since", "in", "of", "until", "by", "from", "before")


def find_time_expressions(text: str, published: str | None) -> tuple[TimeExpression, ...]:
    """Find what names a day, month or year, in the order of the text.

    `published` is the day of publication as EDTF; without it, or where it is no single day, `on Tuesday` has no date.
    Raises DateError if `published` is no EDTF date.
    """
    base = _day_of(published)
    people = people_named_like_months(text)
    told: list[Told] = []
    found: list[TimeExpression] = []
    dated_end = -1
    for match in _candidates(text):
        kind = match.lastgroup or ""
        parts, start, end = match_parts(kind, text, match.start())
        if not (_goes_on(text, dated_end, start) and kind == "year") and not _is_said(kind, parts, text, start, end, people):
            continue
        has_year = bool(parts.get("year") or parts.get("short"))
        value = RESOLVERS[kind](parts, Place(text, start, end, base, told))
        found.append(TimeExpression(Passage(start, end, text[start:end]), value))
        if numbers := numbers_of(value):
            told.append(Told(end, numbers, has_year))
        dated_end = end if has_year else -1
    return tuple(found)


def match_parts(kind: str, text: str, start: int) -> tuple[Parts, int, int]:
    """Read the named parts of an expression of that kind and its bounds."""
    match = PARTS[kind].match(text, start)
    if match is None:  # pragma: no cover - the same pattern matched here without names
        raise AssertionError(kind)
    return match.groupdict(), start, match.end()


def _candidates(text: str) -> Iterator[re.Match[str]]:
    """Match near the words that every time expression has, left to right, none over another."""
    left, right = REACH
    position = 0
    for core in CORE.finditer(text):
        if core.start() < position:
            continue
        match = ANY_TIME.search(text, max(position, core.start() - left), min(len(text), core.end() + right))
        if match and match.start() <= core.start():
            yield match
            position = match.end()
        else:
            position = core.start() + 1


def _day_of(published: str | None) -> date | None:
    if published is None:
        return None
    days = edtf_interval(published)
    return days.earliest if days.earliest == days.latest else None


def _goes_on(text: str, dated_end: int, start: int) -> bool:
    return dated_end >= 0 and GOES_ON.fullmatch(text, dated_end, start) is not None


def _is_said(kind: str, parts: Parts, text: str, start: int, end: int, people: frozenset[str]) -> bool:
    """Say whether what looks like a time is said as one where it stands."""
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
