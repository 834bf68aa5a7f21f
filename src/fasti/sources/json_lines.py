"""JSON lines become documents, one report a line; a line that is none is told by its number."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from fasti.errors import DamagedError, NotFoundError, SourceError, TooLargeError
from fasti.sources.kinds import Found
from fasti.sources.metadata import Metadata
from fasti.sources.rows import found_in_row, text_column
from fasti.sources.texts import LARGEST, LONGEST

ONE_REPORT = False
KIND = "JSON lines"


def reads(name: str) -> bool:
    """Say whether it is called JSON lines."""
    return name.lower().endswith((".jsonl", ".ndjson"))


def documents(path: Path, name: str, about: Metadata) -> Iterator[Found]:
    """Read one report a line, each an object with the key `text`."""
    for number, line in _lines(path, name):
        where = f"{name} line {number}"
        if len(line) > LARGEST:
            yield where, TooLargeError(where, LONGEST)
        elif line.strip():
            row = _object(line)
            yield found_in_row(row, where, about) if text_column(row) else (where, _no_report(where))


def holds_reports(path: Path) -> bool:
    """Say whether a file's first line that holds an object is a report; readings and sheets are none."""
    for _, line in _lines(path, str(path)):
        row = _object(line)
        if row:
            return text_column(row) is not None
    return False


def _no_report(where: str) -> DamagedError:
    return DamagedError(where, KIND, "it is no JSON object with the key 'text'")


def _lines(path: Path, name: str) -> Iterator[tuple[int, bytes]]:
    """Give the lines with their numbers, of a line that is too long its beginning; memory holds one line."""
    try:
        with path.open("rb") as opened:
            number = 0
            while line := opened.readline(LARGEST + 1):
                number += 1
                yield number, line
                while len(line) > LARGEST and not line.endswith(b"\n"):
                    line = opened.readline(LARGEST + 1)
    except FileNotFoundError as error:
        raise NotFoundError(name) from error
    except OSError as error:
        raise SourceError(f"{name!r} cannot be read: {error.strerror}. Check its permissions.") from error


def _object(line: bytes) -> dict[str, object]:
    try:
        row = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return {}
    return row if isinstance(row, dict) else {}
