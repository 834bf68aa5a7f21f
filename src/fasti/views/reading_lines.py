"""Readings and sheets as JSON lines: each stands whole on one line, a reading with its document and the document's id first."""

from __future__ import annotations

import json
from typing import Any

from fasti.model.reading import Reading
from fasti.model.reading_json import reading_to_json
from fasti.model.sheet import Sheet, sheet_to_json


def reading_to_line(reading: Reading) -> str:
    """Write a reading on one line; `read_reading_lines` takes it back without loss."""
    return _line(reading_to_json(reading))


def sheet_to_line(sheet: Sheet) -> str:
    """Write a sheet on one line, its id first; `read_reading_lines` takes it back without loss."""
    return _line(sheet_to_json(sheet))


def _line(data: dict[str, Any]) -> str:
    line = json.dumps(data, ensure_ascii=False)
    try:
        line.encode()
    except UnicodeEncodeError:  # half surrogates survive only as escapes
        line = json.dumps(data)
    return line + "\n"
