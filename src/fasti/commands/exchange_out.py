"""`fasti export`: the record goes out as JSON lines, command sheets, FollowTheMoney entities or QuickStatements."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fasti.commands.output import complain
from fasti.commands.record import RecordUrl
from fasti.errors import DateError, OutputError, UsageError

if TYPE_CHECKING:
    from fasti.record import Record
    from fasti.views.quickstatements import QuickStatements

#: what waits for an item of Wikidata is named this often
SHOWN = 5
export_app = typer.Typer(no_args_is_help=True, help="Write the record in a format of others.")
Out = Annotated[Path | None, typer.Option("--out", "-o", help="File to write (default: standard output).")]


@export_app.command("jsonl")
def export_jsonl(*, out: Out = None, record: RecordUrl = None) -> None:
    """Write all readings, then all sheets, one a line; fasti import jsonl takes them back without loss."""
    from fasti.views.reading_lines import reading_to_line, sheet_to_line  # noqa: PLC0415

    def lines(opened: Record) -> Iterator[str]:
        yield from map(reading_to_line, opened.readings())
        yield from map(sheet_to_line, opened.sheets())

    with _opened(record) as opened:
        _write(out, (line.encode() for line in lines(opened)))


@export_app.command("csv")
def export_csv(*, out: Out = None, record: RecordUrl = None) -> None:
    """Write a command sheet: one row for each tenure."""
    from fasti.views.tables import rows_to_csv  # noqa: PLC0415

    with _opened(record) as opened:
        _write(out, (line.encode("utf-8", "replace") for line in rows_to_csv(opened.rows())))


@export_app.command("parquet")
def export_parquet(*, out: Out = None, record: RecordUrl = None) -> None:
    """Write a command sheet as Parquet."""
    from fasti.views.tables import open_arrow, rows_to_parquet  # noqa: PLC0415

    if out is None and sys.stdout.isatty():
        raise UsageError("Parquet is not for a terminal: add --out FILE.")
    open_arrow()
    with _opened(record) as opened:
        _write(out, [rows_to_parquet(opened.rows())])


@export_app.command("ftm")
def export_ftm(*, out: Out = None, record: RecordUrl = None) -> None:
    """Write FollowTheMoney entities, one a line."""
    from fasti.views.followthemoney import ftm_entities, ftm_line  # noqa: PLC0415

    with _opened(record) as opened:
        people, units = opened.entities("person"), opened.entities("unit")
        entities = ftm_entities(people, units, opened.tenures(), opened.ties())
        _write(out, (ftm_line(entity).encode("utf-8", "replace") for entity in entities))


@export_app.command("quickstatements")
def export_quickstatements(
    *,
    qids: Annotated[
        Path, typer.Option("--qids", help="Table with columns person, role, unit, qid: items of people and of positions.")
    ],
    create: Annotated[bool, typer.Option("--create", help="Make items for people who have none.")] = False,
    retrieved: Annotated[str | None, typer.Option(help="Day on which you looked at the sources, as 2023-07-13.")] = None,
    out: Out = None,
    record: RecordUrl = None,
) -> None:
    """Write Wikidata QuickStatements for the tenures whose position and person have an item."""
    from fasti.sources.qids import read_qids  # noqa: PLC0415
    from fasti.views.quickstatements import quickstatements  # noqa: PLC0415

    items, problems = read_qids(qids)
    for problem in problems:
        complain(problem.message)
    with _opened(record) as opened:
        people = {person.id: person for person in opened.entities("person")}
        done = quickstatements(opened.tenures(), people, items, create=create, retrieved=_day(retrieved))
    _write(out, (f"{line}\n".encode("utf-8", "replace") for line in done.lines))
    _say(done, create=create)


def _say(done: QuickStatements, *, create: bool) -> None:
    """Say what was written, and which items are missing, on standard error: standard output holds the commands."""
    complain(f"{done.tenures} tenures written.")
    missing = [("positions", done.posts_without_item)] + ([] if create else [("people", done.people_without_item)])
    for what, names in missing:
        if names:
            shown = "; ".join(f"{name} ({number})" for name, number in names[:SHOWN])
            more = " …" if len(names) > SHOWN else ""
            complain(f"{len(names)} {what} have no item in --qids (in brackets, tenures that wait for it): {shown}{more}")


def _day(written: str | None) -> str | None:
    from datetime import date  # noqa: PLC0415

    try:
        return date.fromisoformat(written).isoformat() if written else None
    except ValueError as error:
        raise DateError(written or "") from error


def _opened(url: str | None) -> Record:
    from fasti.record import open_record  # noqa: PLC0415 - the database's drivers load only for who asks it

    return open_record(url)


def _write(out: Path | None, parts: Iterable[bytes]) -> None:
    """Write parts to standard output, or to a file that is moved into place once it is whole. Raises OutputError."""
    if out is None:
        sys.stdout.flush()
        for part in parts:
            sys.stdout.buffer.write(part)
        sys.stdout.buffer.flush()
        return
    partial = out.with_name(f".{out.name}.{os.getpid()}.partial")
    try:
        with partial.open("wb") as file:
            file.writelines(parts)
        partial.replace(out)
    except OSError as error:
        raise OutputError(out, error.strerror or "it cannot be written to") from error
    finally:
        with suppress(OSError):
            partial.unlink(missing_ok=True)
