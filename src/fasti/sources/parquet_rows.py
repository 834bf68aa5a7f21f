"""A Parquet table becomes documents, one report a row, by its columns' names."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fasti.errors import DamagedError, ExtraMissingError, UnsafeError
from fasti.sources.kinds import Found
from fasti.sources.metadata import Metadata
from fasti.sources.rows import SYNONYMS, found_in_row, text_column

ONE_REPORT = False
KIND = "a Parquet table"
#: rows held in memory at once, and the most bytes of text that one group of rows may unpack to
ROWS, LARGEST_GROUP = 100, 1_000_000_000


def reads(name: str) -> bool:
    """Say whether it is called Parquet."""
    return name.lower().endswith((".parquet", ".pq"))


def open_arrow() -> tuple[Any, Any]:
    """Load pyarrow and its Parquet, which only who wants them installs. Raises ExtraMissingError."""
    try:
        return importlib.import_module("pyarrow"), importlib.import_module("pyarrow.parquet")
    except ImportError as error:
        raise ExtraMissingError("Parquet", "parquet") from error


def documents(path: Path, name: str, about: Metadata) -> Iterator[Found]:
    """Read one report a row. Raises DamagedError, UnsafeError, and ExtraMissingError without pyarrow."""
    arrow, parquet = open_arrow()
    try:
        with parquet.ParquetFile(path) as table:
            yield from _rows(table, name, about)
    except (arrow.ArrowException, OSError, ValueError, OverflowError, MemoryError) as error:
        raise DamagedError(name, KIND, "it is damaged") from error


def _rows(table: Any, name: str, about: Metadata) -> Iterator[Found]:
    columns = table.schema_arrow.names
    if text_column(columns) is None:
        raise DamagedError(name, KIND, "none of its columns is called 'text'")
    for group in range(table.metadata.num_row_groups):
        if table.metadata.row_group(group).total_byte_size > LARGEST_GROUP:
            raise UnsafeError(name, "a group of its rows unpacks to more than a gigabyte")
    wanted = [column for column in columns if any(column in names for names in SYNONYMS.values())]
    number = 0
    for batch in table.iter_batches(batch_size=ROWS, columns=wanted):
        for row in batch.to_pylist():
            number += 1
            yield found_in_row(row, f"{name} row {number}", about)
