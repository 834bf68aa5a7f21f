"""Words that name a day, month or year, found by our own patterns and placed on the calendar seen from the day of publication."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from fasti.mentions.time_expressions_context import is_month, is_weekday, is_year, people_named_like_months, word_before
from fasti.mentions.time_expressions_patterns import ANY_TIME, CORE, PARTS, REACH
from fasti.mentions.time_expressions_resolve import RESOLVERS, Parts, Place, Told, numbers_of
from fasti.model.calendar import edtf_interval
from fasti.model.mention import TimeExpression
from fasti.model.passage import Passage

#: between two years of a list: `2011, 2012 and 2013`
LIST_OF_YEARS = re.compile(r",? (?:and|or|to) |, ")


def find_time_expressions(text: str, published: str | None) -> tuple[TimeExpression, ...]:
    """Find what names a day, month or year, in the order of the text.

    `published` is the day of publication as EDTF; without it, or where it is no single day, `on Tuesday` has no date.
    Raises DateError if `published` is no EDTF date.
    """
    base = _day_of(published)
    people = people_named_like_months(text)
    told: list[Told] = []
    found: list[TimeExpression] = []
    last_year_end = -1
    for match in _candidates(text):
        kind = match.lastgroup or ""
        parts, start, end = match_parts(kind, text, match.start())
        if kind in ("year", "short_year"):
            if not (_continues(text, last_year_end, start) or _is_said_as_year(parts, text, start, end, kind)):
                continue
            last_year_end = end
        if (kind == "month" and not _is_said_as_month(parts, text, start, end, people)) or (
            kind == "weekday" and not (parts["which"] or is_weekday(text, start, end))
        ):
            continue
        value = RESOLVERS[kind](parts, Place(text, start, end, base, told))
        found.append(TimeExpression(Passage(start, end, text[start:end]), value))
        if numbers := numbers_of(value):
            told.append(Told(end, numbers, bool(parts.get("year"))))
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


def _continues(text: str, last_year_end: int, start: int) -> bool:
    return last_year_end >= 0 and LIST_OF_YEARS.fullmatch(text, last_year_end, start) is not None


def _is_said_as_year(parts: Parts, text: str, start: int, end: int, kind: str) -> bool:
    if kind == "short_year":
        return bool(parts["edge"]) or word_before(text, start).lower() in ("since", "in", "of", "until", "by", "from", "before")
    first_digit = end - len(parts["year"] or "")
    return bool(parts["edge"]) or is_year(text, first_digit, end)


def _is_said_as_month(parts: Parts, text: str, start: int, end: int, people: frozenset[str]) -> bool:
    month = parts["month"] or ""
    return bool(parts["edge"] or parts["which"]) or is_month(text, start, end, month, people)
