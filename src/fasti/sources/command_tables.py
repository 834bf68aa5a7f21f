"""Command sheets are opened, from Fasti or written by hand: CSV, TSV or Parquet become rows with their numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from fasti.errors import NotFoundError, TableError
from fasti.model.command_row import BETWEEN, COLUMNS, FORMULAS, GUARD, LISTS
from fasti.model.statement import Problem
from fasti.sources.parquet_rows import open_arrow
from fasti.sources.sheet_tables import TableRow, read_table

#: without these a table is no command sheet
NEEDED = ("person", "role", "unit")


def open_command_csv(path: Path) -> tuple[list[TableRow], list[Problem]]:
    """Read a command sheet's rows from CSV or TSV. Raises NotFoundError, NotTextError, TableError."""
    rows, problems = read_table(path, NEEDED)
    return [
        TableRow(row.table, row.number, {name: _unguarded(cell) for name, cell in row.cells.items()}) for row in rows
    ], problems


def _unguarded(cell: str) -> str:
    return cell.removeprefix(GUARD) if cell.startswith(tuple(GUARD + sign for sign in (*FORMULAS, GUARD))) else cell


def open_command_parquet(path: Path) -> tuple[list[TableRow], list[Problem]]:
    """Read a command sheet's rows from Parquet. Raises NotFoundError, TableError, and ExtraMissingError without pyarrow."""
    if not path.is_file():
        raise NotFoundError(path)
    _, parquet = open_arrow()
    try:
        file = parquet.ParquetFile(path)
        table = file.read() if file.num_row_groups else file.schema_arrow.empty_table()
    except (OSError, ValueError) as error:
        raise TableError(path.name, "it is no Parquet file") from error
    missing = [column for column in NEEDED if column not in table.column_names]
    if missing:
        raise TableError(path.name, f"it has no column {missing[0]!r}")
    rows = enumerate(table.select([column for column in COLUMNS if column in table.column_names]).to_pylist(), 2)
    return [TableRow(path.name, number, {column: _joined(value) for column, value in row.items()}) for number, row in rows], []


def _joined(value: Any) -> str:
    if isinstance(value, Sequence) and not isinstance(value, str):
        return BETWEEN.join(str(each).replace(BETWEEN.strip(), "%3B" if "://" in str(each) else ",") for each in value)
    return "" if value is None else str(value)


def several(row: TableRow, column: str) -> Iterator[str]:
    """Give the values of a cell that can hold several."""
    assert column in LISTS, column  # noqa: S101 - a slip in our own code
    yield from filter(None, (value.strip() for value in row[column].split(BETWEEN.strip())))
