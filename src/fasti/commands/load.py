"""`fasti load`: what was read elsewhere (`fasti add --engine ray --out DIR`) goes into the record."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Annotated

import typer

from fasti.commands.add import end
from fasti.commands.engines import count
from fasti.commands.progress import shown_progress
from fasti.commands.record import AsJson, RecordUrl

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fasti.run.outcome_rows import Row

FOLDERS_HELP = "Folders of readings, or single parts of them, on any file system fsspec knows."


def load(
    folders: Annotated[list[str], typer.Argument(metavar="DIR...", help=FOLDERS_HELP)],
    *,
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """Load readings that Ray has written into the record; what it knows is passed by, also of a run that still goes on."""
    from fasti.record import open_record  # noqa: PLC0415 - the database's drivers load only for who asks it
    from fasti.run.parts import parts_in, rows_in  # noqa: PLC0415
    from fasti.run.taking_in import take_in_rows  # noqa: PLC0415

    parts, counted = [part for folder in folders for part in parts_in(folder)], Counter[str]()
    with open_record(record) as opened, shown_progress(len(parts)) as progress:

        def rows() -> Iterator[Row]:
            for part in parts:
                yield from rows_in(part)
                progress.file()

        for taken in take_in_rows(rows(), opened):
            count(taken, progress, counted)
    end(counted, as_json=as_json)
