"""JSON lines come in: a reading or a sheet on each, and a line that is neither is told by its number."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from fasti.errors import FastiError, NotFoundError, SourceError, TableError
from fasti.model.reading import Reading
from fasti.model.reading_json import reading_from_json
from fasti.model.sheet import Sheet, sheet_from_json


def read_reading_lines(path: Path) -> Iterator[Reading | Sheet | SourceError]:
    """Read readings and sheets one line at a time; a line that is none is yielded as the error that says why.

    Raises NotFoundError, and TableError if the file cannot be read.
    """
    try:
        with path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                if line.strip():
                    yield _read(line, path, number)
    except FileNotFoundError as error:
        raise NotFoundError(path) from error
    except OSError as error:
        raise TableError(path.name, error.strerror or "it cannot be read") from error


def _read(line: bytes, path: Path, number: int) -> Reading | Sheet | SourceError:
    where = f"{path.name} line {number}"
    try:
        data = json.loads(line.decode("utf-8-sig"))
        if not isinstance(data, dict):
            return TableError(where, "it is not a JSON object")
        return reading_from_json(data) if "document" in data else sheet_from_json(data)
    except (ValueError, RecursionError):
        return TableError(where, "it is not JSON")
    except (FastiError, TypeError) as error:
        return TableError(where, str(error).removesuffix("."))
