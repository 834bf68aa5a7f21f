"""`fasti import`: what others have written down with its sources comes into the record, and wrong cells are told."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fasti.commands.output import complain, print_text
from fasti.commands.record import AsJson, RecordUrl, opened_record
from fasti.errors import NotFoundError, SourceError

if TYPE_CHECKING:
    from fasti.model.reading import Reading
    from fasti.model.sheet import Sheet
    from fasti.model.statement import Problem

#: wrong cells that are shown; --json has them all
SHOWN = 40
STATES = {
    "added": "added",
    "known": "on record already, nothing changes",
    "superseding": "takes the place of what stood before",
    "superseded": "older than what stands",
}
import_app = typer.Typer(no_args_is_help=True, help="Take in what others have written down, with its sources.")


@import_app.command("sfm")
def import_sfm(
    folder: Annotated[Path, typer.Argument(help="Folder with persons, units and sources as .csv or .tsv.")],
    *,
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """Take in Security Force Monitor's sheets: postings and units with every source, and nothing of whereabouts."""
    from fasti.sources.sfm_sheets import read_sfm_sheets  # noqa: PLC0415

    read = read_sfm_sheets(folder)
    _add(read.sheet, read.problems, record, as_json=as_json)


@import_app.command("ftm")
def import_ftm(
    file: Annotated[Path, typer.Argument(help="FollowTheMoney entities, one JSON object a line.")],
    *,
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """Take in FollowTheMoney entities: people, organizations and who held which position in them."""
    from fasti.sources.followthemoney import read_ftm  # noqa: PLC0415

    _add(*read_ftm(file), record, as_json=as_json)


@import_app.command("csv")
def import_csv(
    file: Annotated[Path, typer.Argument(help="Command sheet: columns person, role, unit, and what fasti export csv writes.")],
    *,
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """Take in a command sheet: one row for each person in a post."""
    from fasti.sources.command_sheets import sheet_of_rows  # noqa: PLC0415
    from fasti.sources.command_tables import open_command_csv  # noqa: PLC0415

    rows, unread = open_command_csv(file)
    sheet, problems = sheet_of_rows(file.stem, rows)
    _add(sheet, (*unread, *problems), record, as_json=as_json)


@import_app.command("parquet")
def import_parquet(
    file: Annotated[Path, typer.Argument(help="Command sheet as Parquet.")], *, record: RecordUrl = None, as_json: AsJson = False
) -> None:
    """Take in a command sheet that is kept as Parquet."""
    from fasti.sources.command_sheets import sheet_of_rows  # noqa: PLC0415
    from fasti.sources.command_tables import open_command_parquet  # noqa: PLC0415

    rows, unread = open_command_parquet(file)
    sheet, problems = sheet_of_rows(file.stem, rows)
    _add(sheet, (*unread, *problems), record, as_json=as_json)


@import_app.command("outlets")
def import_outlets(
    file: Annotated[Path, typer.Argument(help="Sheet with the columns name, country, group, reliability.")],
    *,
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """Take in how the team groups outlets and speakers; a line takes the place of an earlier one of that name."""
    from fasti.sources.outlet_sheets import read_outlets  # noqa: PLC0415

    outlets, problems = read_outlets(file)
    with opened_record(record) as opened:
        number = opened.list_outlets(outlets)
    told = [problem.message for problem in problems]
    print_text(json.dumps({"outlets": number, "problems": told}) + "\n" if as_json else f"{number} outlets and speakers\n")
    for message in () if as_json else told[:SHOWN]:
        complain(message)


@import_app.command("jsonl")
def import_jsonl(
    file: Annotated[Path, typer.Argument(help="Readings and sheets, one a line, as fasti export jsonl writes them.")],
    *,
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """Take in readings and sheets; what is on record already changes nothing."""
    from fasti.sources.reading_lines import read_reading_lines  # noqa: PLC0415

    if not file.is_file():
        raise NotFoundError(file)
    failures: list[SourceError] = []

    def good() -> Iterator[Reading | Sheet]:
        for each in read_reading_lines(file):
            if isinstance(each, SourceError):
                failures.append(each)
                complain(each)
            else:
                yield each

    with opened_record(record) as opened:
        states = Counter(added.state for added in opened.add_many(good()))
    counts = {state: states[state] for state in ("added", "superseding", "known", "superseded")} | {"failed": len(failures)}
    told = ", ".join(f"{number} {state}" for state, number in counts.items() if number) or "nothing to add"
    print_text((json.dumps(counts) if as_json else told) + "\n")
    if failures:
        raise typer.Exit(1)


def _add(sheet: Sheet, problems: Sequence[Problem], url: str | None, *, as_json: bool) -> None:
    """Put a sheet into the record and say what came of it."""
    with opened_record(url) as opened:
        added = opened.add(sheet)
    counts = {name: len(getattr(sheet, name)) for name in ("people", "units", "posts", "hierarchy", "facts", "sources")}
    told = [problem.message for problem in problems]
    if as_json:
        laid_out = {"document": added.document, "state": added.state, **counts, "kept_out": added.kept_out, "problems": told}
        print_text(json.dumps(laid_out, ensure_ascii=False) + "\n")
        return
    from fasti.views.wording import one_line  # noqa: PLC0415

    print_text(f"{one_line(sheet.title)}: {STATES[added.state]}.\n")
    print_text("  " + ", ".join(f"{number:,} {name}" for name, number in counts.items() if number) + "\n")
    if added.kept_out:
        print_text(f"  {added.kept_out} people are kept out by a tombstone\n")
    if told:
        print_text(f"{len(told)} {'cell needs' if len(told) == 1 else 'cells need'} a look; the rest is taken in:\n")
        for message in told[:SHOWN]:
            print_text(f"  {one_line(message)}\n")
        if len(told) > SHOWN:
            print_text(f"  … and {len(told) - SHOWN:,} more: --json lists them all\n")
