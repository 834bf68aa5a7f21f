"""Numbers that stand for a unit named elsewhere: `he led the 112th himself`, of a text about the 112th Division."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from fasti.lexicons.load import lexicon
from fasti.mentions.span import Ground, Span
from fasti.mentions.tokens import Token
from fasti.mentions.unit_keys import unit_key

#: a number that says which one
ORDINAL = re.compile(r"(\d{1,4})(?:st|nd|rd|th)")
#: words that may follow where no kind does, and words before a day of the month
GOES_ON = frozenset(lexicon("units")["after_number"]["words"]) | {"himself", "herself", "'s", "’s"}
OF_DAYS = frozenset(["on", "until", "till", "since", "by", "before", "after", "from", "not"])
#: the last day of a month
LAST_DAY = 31


def find_bare_numbers(tokens: list[Token], units: list[Span], days: Iterable[Span], ground: Ground) -> Iterator[Span]:
    """Find `the 112th` where no kind stands behind it and the text names one unit of that number."""
    named: dict[str, dict[str, Span]] = {}
    for unit in units:
        key = unit_key(unit.name)
        if unit.note not in ("bare", "whole service") and (number := re.match(r"\d+(?= )", key)):
            named.setdefault(number.group(), {}).setdefault(key, unit)
    times = list(days)
    for n, token in enumerate(tokens):
        number = ORDINAL.fullmatch(token.text)
        meant = named.get(number.group(1), {}) if number else {}
        if (
            len(meant) != 1
            or not _stands_alone(tokens, n)
            or any(token.start < day.end and day.start < token.end for day in times)
        ):
            continue
        [unit] = meant.values()
        if ground.free(token.start, token.end):
            yield Span(token.start, token.end, "unit", unit.name, unit.note)


def _stands_alone(tokens: list[Token], n: int) -> bool:
    """Say whether `the` stands before a number and no noun behind it, and it is no day: `on the 12th`, `the 12th of May`."""
    before = [token.lower for token in tokens[max(0, n - 2) : n]]
    behind = tokens[n + 1].lower if n + 1 < len(tokens) else "."
    if before[-1:] != ["the"] or (behind not in GOES_ON and (behind[0].isalnum() or behind[0] == "-")):
        return False
    day = int(tokens[n].text[:-2]) <= LAST_DAY and (before[0] in OF_DAYS or behind == "of")
    return not day
