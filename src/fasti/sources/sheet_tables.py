"""Tables that people keep (CSV, TSV) become rows whose cells know where they stand, so that a wrong one can be pointed at."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fasti.errors import NotFoundError, TableError
from fasti.model.statement import Problem
from fasti.sources.encoding import decode_text

#: characters in one cell; more than any list of sources needs
WIDEST_CELL = 1_000_000
DELIMITERS = {".csv": ",", ".tsv": "\t"}


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row of a table."""

    #: file name
    table: str
    #: row number as a spreadsheet shows it: the heading is row 1
    number: int
    #: cells by column, without the white space around them
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        """Give the cell of a column, empty if the table has no such column."""
        return self.cells.get(column, "")

    def problem(self, column: str, what: str) -> Problem:
        """Say what is wrong with a cell, and where it stands."""
        return Problem(None, f"{self.table} row {self.number}, {column}: {what}")


def find_table(folder: Path, stem: str) -> Path:
    """Find `STEM.csv` or `STEM.tsv` in a folder. Raises NotFoundError."""
    if not folder.is_dir():
        raise NotFoundError(folder)
    found = next((path for suffix in DELIMITERS if (path := folder / f"{stem}{suffix}").is_file()), None)
    if found is None:
        raise NotFoundError(folder / f"{stem}.csv")
    return found


def read_table(path: Path, needed: Iterable[str]) -> tuple[list[TableRow], list[Problem]]:
    """Read a table's rows, and tell which of them are wider or narrower than the heading; empty rows are left out.

    Raises NotFoundError, NotTextError, and TableError if it cannot be read as a table or lacks a needed column.
    """
    try:
        text = decode_text(path.read_bytes(), path.name).text.removeprefix("\ufeff")
    except FileNotFoundError as error:
        raise NotFoundError(path) from error
    except OSError as error:
        raise TableError(path.name, error.strerror or "it cannot be read") from error
    lines = _lines(text, path)
    heading = [column.strip() for column in lines[0][1]] if lines else []
    missing = [column for column in needed if column not in heading]
    if missing:
        raise TableError(path.name, f"it has no column {missing[0]!r}")
    rows, problems = [], []
    for number, cells in lines[1:]:
        row = TableRow(path.name, number, {name: cell.strip() for name, cell in zip(heading, cells, strict=False)})
        if any(row.cells.values()):
            rows.append(row)
        if len(cells) != len(heading):
            problems.append(row.problem("the whole row", f"it has {len(cells)} cells where the heading has {len(heading)}"))
    return rows, problems


def _lines(text: str, path: Path) -> list[tuple[int, list[str]]]:
    csv.field_size_limit(WIDEST_CELL)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=DELIMITERS.get(path.suffix.lower(), ","))
    try:
        return [(number, cells) for number, cells in enumerate(reader, 1) if cells]
    except csv.Error as error:
        raise TableError(path.name, f"{error}") from error
