"""A CSV or TSV table becomes documents, one report a row, by its columns' names."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from io import TextIOBase, TextIOWrapper
from pathlib import Path

from fasti.errors import DamagedError, NotFoundError, SourceError
from fasti.sources.encoding import decode_text
from fasti.sources.kinds import Found
from fasti.sources.metadata import Metadata
from fasti.sources.rows import found_in_row, text_column
from fasti.sources.texts import LONGEST

ONE_REPORT = False
KIND = "a table of reports"
DELIMITERS = {".csv": ",", ".tsv": "\t"}
#: bytes at the start of a table that show its encoding
LOOKED_AT = 60_000


def reads(name: str) -> bool:
    """Say whether it is called a table."""
    return Path(name).suffix.lower() in DELIMITERS


def documents(path: Path, name: str, about: Metadata) -> Iterator[Found]:
    """Read one report a row; the first row names the columns, one of them `text`."""
    csv.field_size_limit(2 * LONGEST)
    try:
        with path.open("rb") as opened:
            encoding = _encoding(opened.read(LOOKED_AT), name)
            opened.seek(0)
            lines = TextIOWrapper(opened, encoding=encoding, errors="replace", newline="")
            yield from _rows(lines, name, about)
    except FileNotFoundError as error:
        raise NotFoundError(name) from error
    except OSError as error:
        raise SourceError(f"{name!r} cannot be read: {error.strerror}. Check its permissions.") from error


def _encoding(head: bytes, name: str) -> str:
    encoding = decode_text(head, name).encoding
    return {"utf-8": "utf-8-sig", "utf-16-le": "utf-16", "utf-16-be": "utf-16"}.get(encoding, encoding)


def _rows(lines: TextIOBase, name: str, about: Metadata) -> Iterator[Found]:
    reader = csv.reader(lines, delimiter=DELIMITERS.get(Path(name).suffix.lower(), ","))
    columns: list[str] = []
    number = 0
    while True:
        number += 1
        where = f"{name} row {number}"
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield where, DamagedError(where, KIND, str(error).rstrip("."))
            if "field larger" not in str(error):
                return
            continue
        if not columns:
            columns = [column.strip().lower() for column in cells]
            if text_column(columns) is None:
                raise DamagedError(name, KIND, "no column of its first row is called 'text'")
        elif any(cells):
            yield found_in_row(dict(zip(columns, cells, strict=False)), where, about)
