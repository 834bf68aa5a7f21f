"""What words for a time look like: one pattern a kind, built from the lexicon, every repetition bounded."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from fasti.lexicons.load import lexicon

TIMES: dict[str, Any] = lexicon("times")


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


def _names(table: list[list[str]]) -> str:
    """Match full names, and what they are cut to with or without a full stop; as written or in capitals."""
    full = _any_of(form for names in table for form in (names[0], names[0].upper()))
    short = _any_of(form for names in table for name in names[1:] for form in (name, name.upper()))
    return rf"(?:(?:{full})\b|(?:{short})\b\.?)"


GAP = r"[ \t\u00a0\u202f]{1,3}"
COMMA = r",?[ \t\u00a0\u202f]{1,3}"
DASH = r"[ \u00a0]?[-\u2013\u2014][ \u00a0]?"
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?![\w%]|[.:]\d|,\d{3}\b)"
YEAR = r"(?:1[5-9]|20)\d\d(?![\w%]|[.,:/]\d)"
#: after a year of two digits: no longer number, and no noun that it could count
STANDS_ALONE = rf"(?!\w|[.,:/]\d|{GAP}[a-z])"
MONTH = _names(TIMES["months"])
CUT_MONTHS = [name for names in TIMES["months"] for name in names[1:] or names]
SHORT_MONTH = rf"(?:(?:{_any_of([*CUT_MONTHS, *map(str.upper, CUT_MONTHS)])})\b\.?)"
WEEKDAY = _names(TIMES["weekdays"])
FULL_WEEKDAY = _any_of(form for names in TIMES["weekdays"] for form in (names[0], names[0].upper()))
FULL_MONTH = _any_of(form for names in TIMES["months"] for form in (names[0], names[0].upper()))
NUMBER = rf"(?:\d{{1,3}}|{_any_of(TIMES['numbers'])})"
UNIT = rf"(?:{_any_of(TIMES['units'])})"
PART_OF_DAY = rf"(?:{_any_of(TIMES['parts_of_day'])})"
SEASON = rf"(?:{_any_of([*TIMES['seasons'], *map(str.title, TIMES['seasons'])])})"

#: `about`, `the end of`, `early`: they stand before a date and do not narrow it
ABOUT = rf"(?:(?P<about>(?i:about|around|circa|approximately|roughly|c\.|ca\.)){GAP})?"
EDGE = (
    rf"(?:(?P<edge>(?i:(?:the{GAP})?(?:very{GAP})?(?:beginning|start|middle|end|close|(?:first|second|latter){GAP}half){GAP}of"
    rf"|(?:very{GAP})?early|mid|late|later|earlier))(?:{GAP}(?:in{GAP})?|-))?"
)
LEAD = ABOUT + EDGE
OF_YEAR = (
    rf"(?:{COMMA}(?:of{GAP})?"
    rf"(?:(?P<year>{YEAR})|(?P<which>(?i:last|this|next)){GAP}year\b|(?P<that>(?i:that|the{GAP}same)){GAP}year\b))"
)
#: a weekday before its date: `next Wednesday, `, `Tuesday (`
WITH_WEEKDAY = rf"(?:(?:(?i:last|next|this){GAP})?(?P<weekday>{WEEKDAY}){COMMA}\(?)?"
#: before a number of units; the number is then less or more than said
HEDGE = (
    rf"(?i:(?P<hedge>about|around|nearly|almost|some|roughly|just{GAP}over|more{GAP}than|less{GAP}than|over|at{GAP}least){GAP})?"
)
NUMBER_OF_UNITS = rf"{HEDGE}(?i:(?P<number>{NUMBER}){GAP}(?P<unit>{UNIT})s?{GAP}"

KINDS: dict[str, str] = {
    "iso": r"(?P<year>(?:1[5-9]|20)\d\d)[-/.](?P<month>0[1-9]|1[0-2])[-/.](?P<day>0[1-9]|[12]\d|3[01])"
    r"(?:(?!\w)(?!-\d)|(?=T\d\d:))",
    "numeric": r"(?P<first>\d{1,2})(?P<mark>[./-])(?P<second>\d{1,2})[./-](?P<year>\d{4}|\d\d)(?![\w%]|[./-]\d)",
    "month_day": rf"{ABOUT}{WITH_WEEKDAY}(?P<month>{MONTH}){GAP}(?:the{GAP})?(?P<day>{DAY})"
    rf"(?:(?:{DASH}|{GAP}(?:to|through){GAP})(?P<last_day>{DAY}))?{OF_YEAR}?",
    "day_month": rf"{ABOUT}{WITH_WEEKDAY}(?:[Tt]he{GAP})?(?P<day>{DAY})"
    rf"(?:(?P<join>{DASH}|{GAP}(?:to|and){GAP})(?P<last_day>{DAY}))?{GAP}(?:of{GAP})?"
    rf"(?:(?P<short_month>{SHORT_MONTH}){GAP}['\u2019]?(?P<short>\d\d){STANDS_ALONE}|(?P<month>{MONTH}){OF_YEAR}?)",
    "month_of_year": rf"{LEAD}(?P<month>{MONTH}){OF_YEAR}",
    "short_month_of_year": rf"(?P<short_month>{SHORT_MONTH}){GAP}['\u2019]?(?P<short>3[2-9]|[4-9]\d){STANDS_ALONE}",
    "years": rf"(?P<year>(?:1[5-9]|20)\d\d)(?:{DASH}|/)(?P<last_year>{YEAR}|\d\d(?![\w%]|[.,:/-]\d))",
    "season_of_year": rf"{LEAD}(?:(?:the|in){GAP})?(?P<season>{SEASON}){OF_YEAR}",
    "season": rf"{EDGE}(?P<which>(?i:last|this|next)){GAP}(?P<season>{SEASON})\b(?!-)",
    "quarter": rf"(?:the{GAP})?(?P<ordinal>(?i:{_any_of(TIMES['ordinals'])}))[ -]quarter{OF_YEAR}",
    "decade": rf"{EDGE}(?:the{GAP})?(?:(?P<decade>(?:1[5-9]|20)\d0)|['\u2019](?P<short>\d0))['\u2019]?s\b",
    "year": rf"{LEAD}(?P<year>{YEAR})",
    "short_year": rf"{LEAD}['\u2019\u2018](?P<short>\d\d)(?![\w%]|[.,:/-]\d)",
    "weekday": rf"{EDGE}(?:(?P<which>(?i:last|next|this|that|the{GAP}(?:following|previous|same|next))){GAP})?"
    rf"(?P<weekday>{FULL_WEEKDAY})\b(?:{GAP}{PART_OF_DAY}\b)?(?:{COMMA}(?:of{GAP})?(?P<week>(?i:last|this|next)){GAP}week\b)?",
    "month": rf"{LEAD}(?:(?P<which>(?i:last|this|next|the{GAP}(?:following|previous|same))){GAP})?(?P<month>{FULL_MONTH})\b",
    "holiday": rf"(?P<holiday>{_any_of(TIMES['holidays'])})\b(?:{COMMA}(?P<year>{YEAR}))?",
    "day_word": rf"(?i:(?:(?:very{GAP})?(?:early|earlier|later|late){GAP})?(?P<word>the{GAP}day{GAP}before{GAP}yesterday"
    rf"|the{GAP}day{GAP}after{GAP}tomorrow|yesterday|today|tomorrow|tonight|last{GAP}night|this{GAP}(?:{PART_OF_DAY})))\b"
    rf"(?:{GAP}{PART_OF_DAY}\b)?",
    "ago": rf"{NUMBER_OF_UNITS}ago)\b",
    "later": rf"{NUMBER_OF_UNITS}(?P<way>later|earlier|afterwards?|before|after|previously))\b",
    "same_month": rf"(?i:the{GAP}same{GAP}month{GAP}(?:a{GAP}year{GAP}(?:ago|earlier)|last{GAP}year))\b",
    "unit": rf"(?i:{EDGE}(?P<the>the{GAP})?(?P<which>last|past|previous|next|coming|following|this|current|same|that)"
    rf"{GAP}(?P<unit>{UNIT}|weekend|{PART_OF_DAY}))\b(?!-)",
    "unit_before": rf"(?i:the{GAP}(?P<unit>{UNIT}|{PART_OF_DAY}){GAP}(?P<way>before|after|previous|earlier|following))\b",
    "the_unit": rf"(?i:(?P<edge>(?:the{GAP})?(?:beginning|start|end|close|middle){GAP}of|over|at|during|for"
    rf"|end|ended|ending|finish|finished){GAP}the{GAP}(?P<unit>day|week|weekend|month|year))\b(?!-)",
    "vague": rf"(?i:in{GAP}recent{GAP}(?:days|weeks|months|years))\b",
}

CORE_NAMES = [name for key in ("months", "weekdays") for names in TIMES[key] for name in names]
CORE_WORDS = [
    *TIMES["units"],
    *TIMES["parts_of_day"],
    *TIMES["seasons"],
    *("quarter", "today", "tomorrow", "recent", "eve", "weekend"),
]
#: one of these stands in every time expression, a year or the name of a day, month or unit; the rest of the text is passed over
CORE = re.compile(
    r"(?:(?:1[5-9]|20)\d\d(?!\d)|\d\d?[./-]\d\d?[./-]\d|['\u2018\u2019]\d\d|"
    + _any_of(form for word in CORE_NAMES for form in (word, word.upper()))
    + "|"
    + _any_of(form for word in CORE_WORDS for form in (word, word.title(), word.upper()))
    + ")(?![a-rt-z])"
)
#: how far to the left of its core an expression can start
REACH = 40
WORD_START = re.compile(r"(?<!\w)(?=[\w'\u2018\u2019])")

#: every kind with the names of its parts
PARTS = {kind: re.compile(pattern) for kind, pattern in KINDS.items()}
#: all kinds at once; the first that fits wins
ANY_TIME = re.compile(
    r"(?<![\w$\u20ac\u00a3#])(?<!\d[.,:/])(?:"
    + "|".join(f"(?P<{kind}>{re.sub(r'[(][?]P<[a-z_]+>', '(?:', pattern)})" for kind, pattern in KINDS.items())
    + ")"
)
