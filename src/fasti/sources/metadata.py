"""What is known about a report beside its text: from flags, from `NAME.meta.json`, from the page itself, from a dateline."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from pathlib import Path

from fasti.errors import MetadataError
from fasti.model.calendar import is_edtf

#: `Monday, January 28, 2019` or `28 January 2019` alone on its line
DATELINE = re.compile(
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s+)?"
    r"(?:(?P<month>[A-Z][a-z]+)\s+(?P<day>\d{1,2}),?|(?P<day2>\d{1,2})\s+(?P<month2>[A-Z][a-z]+),?)\s+(?P<year>\d{4})"
)
#: a dateline stands among the first lines that hold words
DATELINE_WITHIN = 3


@dataclass(frozen=True, slots=True)
class Metadata:
    """Facts about a report that its text need not give."""

    #: headline
    title: str | None = None
    #: day of publication as EDTF
    published: str | None = None
    #: outlet
    publisher: str | None = None
    #: address of the page
    url: str | None = None
    #: ISO 639-1 code
    language: str | None = None

    def or_else(self, other: Metadata) -> Metadata:
        """Fill what is unknown here with what the other knows."""
        return Metadata(**{f.name: getattr(self, f.name) or getattr(other, f.name) for f in fields(self)})


def metadata_path(path: Path) -> Path:
    """Say where the metadata of a report lies: `NAME.meta.json` beside `NAME.txt`."""
    return path.with_name(f"{path.stem}.meta.json")


def metadata_beside(path: Path) -> Metadata:
    """Read the metadata that lies beside a report; empty if there is none. Raises MetadataError if it cannot be read."""
    beside = metadata_path(path)
    try:
        known = json.loads(beside.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        return Metadata()
    except (OSError, ValueError, RecursionError) as error:
        raise MetadataError(beside, "it is not JSON" if isinstance(error, ValueError) else "it cannot be read") from error
    if not isinstance(known, dict):
        raise MetadataError(beside, "it is not a JSON object")
    return Metadata(**{f.name: _word(known.get(f.name), f.name, beside) for f in fields(Metadata)})


def _word(value: object, key: str, beside: Path) -> str | None:
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise MetadataError(beside, f"{key!r} is not a string")
    if key != "published":
        return value
    day = publication_day(value)
    if day is None:
        raise MetadataError(beside, f"{value[:40]!r} is not a date like 2023-07-13")
    return day


def publication_day(written: str) -> str | None:
    """Turn an EDTF date or an ISO moment (`2023-07-13T08:00:00Z`) into EDTF; `None` if it is neither."""
    written = written.strip()
    day = re.match(r"\d{4}-\d\d-\d\d(?=[T ]\d)", written)
    candidate = day.group() if day else written
    return candidate if is_edtf(candidate) else None


def dateline(text: str) -> str | None:
    """Find the day on a line of its own right under the title (`Monday, January 28, 2019`), as EDTF."""
    lines = [line.strip() for line in text[:2000].splitlines() if line.strip()]
    for line in lines[:DATELINE_WITHIN]:
        found = DATELINE.fullmatch(line)
        if found:
            return _day(found["year"], found["month"] or found["month2"], found["day"] or found["day2"])
    return None


def _day(year: str, month: str, day: str) -> str | None:
    for form in ("%Y %B %d", "%Y %b %d"):
        try:
            return datetime.strptime(f"{year} {month} {day}", form).replace(tzinfo=UTC).date().isoformat()
        except ValueError:
            continue
    return None
