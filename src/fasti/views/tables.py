"""Rows of a command sheet as CSV or Parquet."""

from __future__ import annotations

import csv
import importlib
import io
from collections.abc import Iterable, Iterator
from typing import Any

from fasti.errors import ExtraMissingError
from fasti.model.command_row import BETWEEN, COLUMNS, FORMULAS, GUARD, LISTS, CommandRow

#: rows that Parquet writes at once
ROW_GROUP = 10_000


def rows_to_csv(rows: Iterable[CommandRow]) -> Iterator[str]:
    """Write rows as CSV, line by line, the heading first; no cell can act as a formula."""
    yield _line(COLUMNS)
    for row in rows:
        yield _line(_cell(getattr(row, column)) for column in COLUMNS)


def _line(cells: Iterable[str]) -> str:
    line = io.StringIO()
    csv.writer(line, lineterminator="\n").writerow(list(cells))
    return line.getvalue()


def _cell(value: str | tuple[str, ...]) -> str:
    written = value if isinstance(value, str) else BETWEEN.join(map(_without_separator, value))
    written = written.replace("\x00", "\ufffd")
    return GUARD + written if written.startswith((*FORMULAS, GUARD)) else written


def _without_separator(value: str) -> str:
    """Keep what stands between values out of one of them; an address means the same with it written otherwise."""
    return value.replace(BETWEEN.strip(), "%3B" if "://" in value else ",")


def rows_to_parquet(rows: Iterable[CommandRow]) -> bytes:
    """Write rows as a Parquet file; what can be several is a list. Raises ExtraMissingError without pyarrow."""
    arrow, parquet = open_arrow()
    kinds = [(column, arrow.list_(arrow.string()) if column in LISTS else arrow.string()) for column in COLUMNS]
    schema = arrow.schema(kinds)
    waiting = list(rows)
    file = io.BytesIO()
    with parquet.ParquetWriter(file, schema, compression="zstd") as writer:
        for at in range(0, len(waiting), ROW_GROUP):
            part = waiting[at : at + ROW_GROUP]
            columns = {column: [_value(getattr(row, column)) for row in part] for column in COLUMNS}
            writer.write_table(arrow.table(columns, schema=schema))
    return file.getvalue()


def _value(value: str | tuple[str, ...]) -> str | list[str]:
    return value if isinstance(value, str) else list(value)


def open_arrow() -> tuple[Any, Any]:
    """Load pyarrow, which only who wants Parquet installs. Raises ExtraMissingError."""
    try:
        return importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    except ModuleNotFoundError as error:
        raise ExtraMissingError("Parquet", "parquet") from error
