"""Dates in tables stand whole (`10/6/2014`, `May 2010`, `2014`) or in columns of their own; they become EDTF."""

from __future__ import annotations

import calendar
import re

from fasti.model.calendar import is_edtf
from fasti.model.statement import Problem
from fasti.sources.sheet_tables import TableRow

#: month first, as the sheets have it
MONTH_FIRST = re.compile(r"(?P<month>\d{1,2})\s*/\s*(?P<day>\d{1,2})\s*/\s*(?P<year>\d{4})")
NAMED_MONTH = re.compile(r"(?P<name>[A-Za-z]+)\.?\s+(?P<year>\d{4})")
YEAR_FIRST = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?")
MONTHS = {
    name.lower(): number for names in (calendar.month_name, calendar.month_abbr) for number, name in enumerate(names) if name
}
#: what sheets write where a source has no date
UNDATED = frozenset({"", "undated", "n.d.", "none"})
#: year, month, day, as far as known
Numbers = tuple[int, ...]


def read_date(row: TableRow, column: str) -> tuple[str | None, list[Problem]]:
    """Read a date that stands whole in one cell: EDTF, or `None` where there is none or none that can be."""
    written = row[column]
    if written.lower() in UNDATED:
        return None, []
    numbers = _numbers_of(written)
    if numbers is None or not is_edtf(_edtf(numbers)):
        return None, [row.problem(column, f"{written!r} is not a date")]
    return _edtf(numbers), []


def read_parted_date(row: TableRow, column: str, parts: tuple[str, str, str]) -> tuple[str | None, list[Problem]]:
    """Read a date that stands whole in `column` and again in columns for year, month and day; what both allow counts."""
    problems: list[Problem] = []
    whole = None if row[column].lower() in UNDATED else _numbers_of(row[column])
    if whole is None and row[column].lower() not in UNDATED:
        problems.append(row.problem(column, f"{row[column]!r} is not a date"))
    apart = _numbers_apart(row, parts, problems)
    numbers = whole if not apart else apart if not whole else _agreed(whole, apart)
    if whole and apart and len(numbers or ()) < min(len(whole), len(apart)):
        kept = f"only {_edtf(numbers)} is kept" if numbers else "neither is kept"
        problems.append(row.problem(column, f"{row[column]!r}, but its own columns say {_edtf(apart)}: {kept}"))
    while numbers and not is_edtf(_edtf(numbers)):
        problems.append(row.problem(column, f"{_edtf(numbers)} is not in the calendar"))
        numbers = numbers[:-1]
    return (_edtf(numbers) if numbers else None), problems


def _numbers_of(written: str) -> Numbers | None:
    for pattern in (MONTH_FIRST, YEAR_FIRST, NAMED_MONTH):
        match = pattern.fullmatch(written.strip())
        if match is None:
            continue
        found = match.groupdict()
        if "name" in found:
            month = MONTHS.get(found["name"].lower())
            return (int(found["year"]), month) if month else None
        return tuple(int(found[part]) for part in ("year", "month", "day") if found[part])
    return None


def _numbers_apart(row: TableRow, parts: tuple[str, str, str], problems: list[Problem]) -> Numbers:
    numbers: list[int] = []
    for column in parts:
        written = row[column].removesuffix(".0")
        if not written:
            break
        if not written.isascii() or not written.isdigit():
            problems.append(row.problem(column, f"{row[column]!r} is not a number"))
            break
        numbers.append(int(written))
    return tuple(numbers)


def _agreed(one: Numbers, other: Numbers) -> Numbers:
    """Give the narrower of two dates if the other allows it, else what they share from the year on."""
    shared = 0
    while shared < min(len(one), len(other)) and one[shared] == other[shared]:
        shared += 1
    return max(one, other, key=len) if shared == min(len(one), len(other)) else one[:shared]


def _edtf(numbers: Numbers) -> str:
    return "-".join([f"{numbers[0]:04d}", *(f"{number:02d}" for number in numbers[1:])])
