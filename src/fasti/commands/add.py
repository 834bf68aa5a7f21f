"""`fasti add`: reports of every kind, or readings as JSON lines, go into the record; what was known is passed by."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fasti.commands.choose_reader import Endpoint, ModelName, ReaderName, ReaderOption, chosen_reader
from fasti.commands.engines import WHY, Engine, How, add_reports, read_into
from fasti.commands.output import complain, print_text
from fasti.commands.record import AsJson, RecordUrl
from fasti.errors import FastiError, ReadingError, SourceError, UsageError

if TYPE_CHECKING:
    from fasti.model.reading import Reading
    from fasti.model.sheet import Sheet

PATHS_HELP = (
    "Files of any kind, folders and patterns of them, addresses (https://…), readings as .jsonl, or - for standard input."
)
WORKERS_HELP = "Processes that read, each with 1 GB; 0: as many as there are cores and memory for."
Workers = Annotated[int, typer.Option(min=0, help=WORKERS_HELP)]
ENGINE_HELP = "What reads: processes of this machine, or actors on a Ray cluster (extra fasti[ray]; RAY_ADDRESS names it)."
OUT_HELP = "With --engine ray: a folder, on any file system fsspec knows, to write readings into; fasti load takes them in."
WRITTEN_HELP = "What is written there: JSON lines or Parquet."
Thorough = Annotated[
    bool, typer.Option("--thorough/--first-look", help="Read everything, or pass over what a first look gives no hope for.")
]
AllowPrivate = Annotated[bool, typer.Option("--allow-private", help="Fetch also from private addresses.")]
STATES = {
    "read": "read",
    "added": "added",
    "superseding": "read anew",
    "known": "known already",
    "superseded": "older than what stands",
    "passed over": "passed over",
    "failed": "failed",
}


class OutFormat(StrEnum):
    """What readings are written as."""

    jsonl = "jsonl"
    parquet = "parquet"


def add(
    paths: Annotated[list[str], typer.Argument(help=PATHS_HELP)],
    *,
    again: Annotated[bool, typer.Option("--again", help="Read again what this version has read before.")] = False,
    thorough: Thorough = True,
    workers: Workers = 0,
    engine: Annotated[Engine, typer.Option(help=ENGINE_HELP)] = Engine.local,
    out: Annotated[str | None, typer.Option(metavar="DIR", help=OUT_HELP)] = None,
    out_format: Annotated[OutFormat, typer.Option(help=WRITTEN_HELP)] = OutFormat.jsonl,
    allow_private: AllowPrivate = False,
    reader: ReaderOption = ReaderName.RULES,
    endpoint: Endpoint = None,
    model: ModelName = None,
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """Add reports to the record; stopped anywhere, the same command goes on where it ended. What failed: fasti ledger."""
    from fasti.record import open_record  # noqa: PLC0415 - the database's drivers load only for who asks it
    from fasti.run.local import as_many_as_fit  # noqa: PLC0415

    how = How(again, thorough, workers or as_many_as_fit(), allow_private, chosen_reader(reader, endpoint, model), engine)
    if out:
        if engine is not Engine.ray:
            raise UsageError("--out is for --engine ray. Without it, reports go straight into the record.")
        end(read_into(paths, out, out_format.value, how), as_json=as_json)
        return
    lines = [path for path in paths if path.endswith(".jsonl") and not _holds_reports(path)]
    reports = [path for path in paths if path not in lines]
    failures: list[FastiError] = []
    with open_record(record) as opened:
        counted = add_reports(reports, opened, how) if reports else Counter()
        counted.update(added.state for added in opened.add_many(_lines(lines, failures)))
    counted["failed"] += len(failures)
    end(counted, as_json=as_json)


def end(counted: Counter[str], *, as_json: bool) -> None:
    """Print the summary of a run, and end it; with exit code 1 if something failed."""
    say(counted, as_json=as_json)
    if counted["failed"]:
        raise typer.Exit(1)


def _holds_reports(path: str) -> bool:
    from fasti.sources.json_lines import holds_reports  # noqa: PLC0415
    from fasti.sources.remote_files import is_remote  # noqa: PLC0415

    if is_remote(path):
        return True
    try:
        return holds_reports(Path(path))
    except SourceError:
        return False


def say(counted: Counter[str], *, as_json: bool) -> None:
    """Print the summary of a run: how many came to which state, and why what was passed over was."""
    if as_json:
        print_text(json.dumps({state: counted[state] for state in STATES}) + "\n")
        return
    words = [f"{counted[state]} {word}" for state, word in STATES.items() if counted[state]]
    reasons = [f"  {number} {reason}" for reason, number in counted.most_common() if reason.startswith(WHY)]
    print_text("\n".join([", ".join(words or ["nothing to add"]), *reasons]) + "\n")


def _lines(paths: Iterable[str], failures: list[FastiError]) -> Iterator[Reading | Sheet]:
    from fasti.model.reading_json import reading_from_json  # noqa: PLC0415
    from fasti.model.sheet import sheet_from_json  # noqa: PLC0415

    for path in paths:
        try:
            with Path(path).open(encoding="utf-8") as lines:
                for number, line in enumerate(lines, 1):
                    try:
                        data = json.loads(line) if line.strip() else None
                        if data:
                            yield reading_from_json(data) if "document" in data else sheet_from_json(data)
                    except (FastiError, ValueError, TypeError) as error:
                        _fail(ReadingError(f"Line {number} of {path} is no reading: {error}"), failures)
        except OSError as error:
            _fail(SourceError(f"Cannot read {path!r}: {error.strerror}."), failures)


def _fail(error: FastiError, failures: list[FastiError]) -> None:
    complain(error)
    failures.append(error)
