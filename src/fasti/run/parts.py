"""Rows of what was read lie in a folder of parts, JSON lines or Parquet, on any file system that fsspec knows."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Iterator, Sequence
from typing import Any, Literal

from fasti.errors import OutputError, ReadingError, SourceError
from fasti.record.intake import report_key, settled
from fasti.run.outcome_rows import COLUMNS, Row
from fasti.sources.parquet_rows import open_arrow
from fasti.sources.remote_files import UNREACHABLE, file_system, remote_files

Format = Literal["jsonl", "parquet"]
#: what a part is called until it is whole
UNFINISHED = ".unfinished"


def write_part(folder: str, rows: Sequence[Row], written_as: Format) -> str:
    """Write rows as one part, whole or not at all, and give its name; the same rows are the same part. Raises OutputError."""
    digest = hashlib.sha256("\n".join(report_key(row["report"], row["document"]) for row in rows).encode()).hexdigest()[:16]
    try:
        system, inside = file_system(folder)
        system.makedirs(inside, exist_ok=True)
        name = f"{inside.rstrip('/')}/part-{digest}.{written_as}"
        system.pipe_file(name + UNFINISHED, _bytes_of(rows, written_as))
        system.mv(name + UNFINISHED, name)
    except (SourceError, *UNREACHABLE) as error:
        raise OutputError(folder, str(error)) from error
    return name


def _bytes_of(rows: Sequence[Row], written_as: Format) -> bytes:
    if written_as == "jsonl":
        return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows).encode("utf-8", "replace")
    pa, parquet = open_arrow()
    file = io.BytesIO()
    columns = {column: [row[column].encode("utf-8", "replace").decode() for row in rows] for column in COLUMNS}
    parquet.write_table(pa.table({name: pa.array(values, pa.string()) for name, values in columns.items()}), file)
    return file.getvalue()


def parts_in(folder: str) -> list[str]:
    """List the whole parts in a folder, in order; a single part is one itself. Raises SourceError."""
    return [name for name in remote_files(folder) if name.endswith((".jsonl", ".parquet"))]


def rows_in(part: str, columns: Sequence[str] = COLUMNS) -> Iterator[Row]:
    """Read the rows of one part. Raises SourceError, ReadingError, and ExtraMissingError without pyarrow."""
    system, inside = file_system(part)
    parquet = open_arrow()[1] if part.endswith(".parquet") else None
    try:
        with system.open(inside, "rb") as file:
            yield from _parquet_rows(parquet.ParquetFile(file), columns) if parquet else map(json.loads, file)
    except UNREACHABLE as error:
        raise ReadingError(
            f"{part!r} is no part of what was read: {error}. Delete it, and run the same command again."
        ) from error


def _parquet_rows(table: Any, columns: Sequence[str]) -> Iterator[Row]:
    for batch in table.iter_batches(batch_size=100, columns=list(columns)):
        yield from batch.to_pylist()


def keys_in(folder: str, reader: str, *, thorough: bool) -> frozenset[str]:
    """Say what a folder holds already of a reader, by the keys of its reports; nothing, if there is no such folder."""
    try:
        parts = parts_in(folder)
    except SourceError:
        return frozenset()
    states = settled(thorough=thorough)
    rows = (row for part in parts for row in rows_in(part, ("report", "document", "state", "reader")))
    return frozenset(
        report_key(row["report"], row["document"]) for row in rows if row["state"] in states and row["reader"] == reader
    )
