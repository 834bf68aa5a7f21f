"""A date is as wide as what was said: EDTF on the outside, an interval of days inside."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from fasti.errors import DateError


@dataclass(frozen=True, slots=True)
class Interval:
    """All the days from `earliest` to `latest`, both included; `None` where that side is open."""

    #: first day it can be, `None` if it may lie any time before
    earliest: date | None
    #: last day it can be, `None` if it may lie any time after
    latest: date | None

    def holds(self, day: date) -> bool:
        """Say whether the day lies in the interval."""
        return (self.earliest is None or self.earliest <= day) and (self.latest is None or day <= self.latest)

    def covers(self, other: Interval) -> bool:
        """Say whether every day of the other interval lies in this one."""
        starts = self.earliest is None or (other.earliest is not None and self.earliest <= other.earliest)
        return starts and (self.latest is None or (other.latest is not None and other.latest <= self.latest))

    def before(self, other: Interval) -> bool:
        """Say whether every day of this interval lies before every day of the other."""
        return self.latest is not None and other.earliest is not None and self.latest < other.earliest

    def meets(self, other: Interval) -> bool:
        """Say whether the two share a day."""
        return not self.before(other) and not other.before(self)


#: the dates that most reports use; `2023-21` to `2023-24` are seasons
PLAIN_DATE = re.compile(r"\d{4}(-(?!2[1-4])\d\d(-\d\d)?)?[~?%]?", re.ASCII)


@lru_cache(maxsize=65536)
def edtf_interval(written: str) -> Interval:
    """Turn an EDTF level 1 date (`2023`, `2023-07~`, `2022-10/2023-07`, `../2019`) into days.

    Uncertain and approximate marks do not widen the interval: they qualify the claim, not the calendar.
    Raises DateError for anything else.
    """
    plain = written.strip()
    if PLAIN_DATE.fullmatch(plain):
        return _plain_interval(plain)
    import edtf  # noqa: PLC0415 - slow to import and to parse: most dates never come here

    try:
        parsed = edtf.parse_edtf(plain.translate(str.maketrans("", "", "~?%")))
        if isinstance(parsed, edtf.Interval):
            lower, upper = plain.split("/")
            first = None if lower in ("", "..") else _day(parsed, "lower_strict")
            last = None if upper in ("", "..") else _day(parsed, "upper_strict")
            if first and last and last < first:
                raise DateError(written)
            return Interval(first, last)
        return Interval(_day(parsed, "lower_strict"), _day(parsed, "upper_strict"))
    except (edtf.parser.edtf_exceptions.EDTFParseException, ValueError, TypeError, AttributeError, OverflowError) as error:
        raise DateError(written) from error


def _plain_interval(written: str) -> Interval:
    numbers = [int(part) for part in written.rstrip("~?%").split("-")]
    try:
        first = date(*[*numbers, 1, 1][:3])
    except ValueError as error:
        raise DateError(written) from error
    widest = {1: date(first.year, 12, 31), 2: date(first.year, first.month, monthrange(first.year, first.month)[1]), 3: first}
    return Interval(first, widest[len(numbers)])


def _day(parsed: Any, bound: str) -> date:
    moment = getattr(parsed, bound)()
    return date(moment.tm_year, moment.tm_mon, moment.tm_mday)


def is_edtf(written: str) -> bool:
    """Say whether the words are a date that `edtf_interval` can place."""
    try:
        edtf_interval(written)
    except DateError:
        return False
    return True
