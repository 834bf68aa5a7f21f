"""`fasti add`: reports of every kind, or readings as JSON lines, go into the record; what was known is passed by."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fasti.commands.choose_reader import Endpoint, ModelName, ReaderName, ReaderOption, chosen_reader
from fasti.commands.output import complain, print_text
from fasti.commands.progress import shown_progress
from fasti.commands.record import AsJson, RecordUrl
from fasti.errors import FastiError, ReadingError, SourceError

if TYPE_CHECKING:
    from fasti.model.reading import Reading
    from fasti.model.sheet import Sheet
    from fasti.readers.reader import Reader
    from fasti.record import Record
    from fasti.record.intake import Intake
    from fasti.run.taking_in import Incoming

PATHS_HELP = (
    "Files of any kind, folders and patterns of them, addresses (https://…), readings as .jsonl, or - for standard input."
)
LINES_AT_ONCE = 200
#: failures that are told while a run goes on; the ledger has them all
SHOWN = 50
Workers = Annotated[int, typer.Option(min=0, help="Processes that read, each with 1 GB; 0: as many as cores.")]
Thorough = Annotated[
    bool, typer.Option("--thorough/--first-look", help="Read everything, or pass over what a first look gives no hope for.")
]
AllowPrivate = Annotated[bool, typer.Option("--allow-private", help="Fetch also from private addresses.")]
STATES = {
    "added": "added",
    "superseding": "read anew",
    "known": "known already",
    "superseded": "older than what stands",
    "passed over": "passed over",
    "failed": "failed",
}


@dataclass(frozen=True, slots=True)
class How:
    """How reports are taken in."""

    #: also what the ledger knows
    again: bool
    #: also what a first look gives no hope for
    thorough: bool
    #: processes that read
    workers: int
    #: whether private addresses may be fetched
    allow_private: bool
    #: who reads
    reader: Reader


def add(
    paths: Annotated[list[str], typer.Argument(help=PATHS_HELP)],
    *,
    again: Annotated[bool, typer.Option("--again", help="Read again what this version has read before.")] = False,
    thorough: Thorough = True,
    workers: Workers = 1,
    allow_private: AllowPrivate = False,
    reader: ReaderOption = ReaderName.RULES,
    endpoint: Endpoint = None,
    model: ModelName = None,
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """Add reports to the record; stopped anywhere, the same command goes on where it ended. What failed: fasti ledger."""
    from fasti.record import open_record  # noqa: PLC0415 - the database's drivers load only for who asks it

    lines = [path for path in paths if path.endswith(".jsonl") and not _holds_reports(path)]
    reports = [path for path in paths if path not in lines]
    failures: list[FastiError] = []
    how = How(again, thorough, workers or os.cpu_count() or 1, allow_private, chosen_reader(reader, endpoint, model))
    with open_record(record) as opened:
        counted = add_reports(reports, opened, how) if reports else Counter()
        counted.update(added.state for added in opened.add_many(_lines(lines, failures), batch=LINES_AT_ONCE))
    counted["failed"] += len(failures)
    say(counted, as_json=as_json)
    if counted["failed"]:
        raise typer.Exit(1)


def _holds_reports(path: str) -> bool:
    from fasti.sources.json_lines import holds_reports  # noqa: PLC0415

    try:
        return holds_reports(Path(path))
    except SourceError:
        return False


def say(counted: Counter[str], *, as_json: bool) -> None:
    """Print the summary of a run."""
    if as_json:
        print_text(json.dumps({state: counted[state] for state in STATES}) + "\n")
        return
    words = [f"{counted[state]} {word}" for state, word in STATES.items() if counted[state]]
    print_text(", ".join(words or ["nothing to add"]) + "\n")


def add_reports(paths: Sequence[str], record: Record, how: How) -> Counter[str]:
    """Take all reports of the paths into the record, with progress shown; gives how many came to which state."""
    from fasti.record.intake import Intake  # noqa: PLC0415
    from fasti.run.taking_in import take_in  # noqa: PLC0415 - the language model loads only if there is something to read
    from fasti.sources.fetching import Fetcher, is_address  # noqa: PLC0415
    from fasti.sources.files import found_files  # noqa: PLC0415

    files = [*(path for path in paths if is_address(path)), *found_files(path for path in paths if not is_address(path))]
    counted: Counter[str] = Counter()
    with shown_progress(len(files)) as progress:
        intake, fetcher = Intake(record.engine, how.reader.name), Fetcher(allow_private=how.allow_private)
        incoming = _incoming(files, intake, fetcher, counted, again=how.again)
        taking = take_in(incoming, record, workers=how.workers, thorough=how.thorough, again=how.again, reader=how.reader)
        for taken in taking:
            if taken.noted.kind == "file":
                progress.file()
                continue
            progress.report()
            counted[taken.state] += 1
            if taken.state == "failed":
                tell_failure(taken.noted.why, counted["failed"])
    return counted


def tell_failure(why: str | None, number: int) -> None:
    """Say why a report failed, the first ones in full."""
    if number <= SHOWN:
        complain(why)
    elif number == SHOWN + 1:
        complain("More reports failed. See them all afterwards with: fasti ledger")


def _incoming(
    files: Iterable[str | SourceError], intake: Intake, fetcher: object, counted: Counter[str], *, again: bool
) -> Iterator[Incoming]:
    """Open one file after the other, except those that were read to their end and have not changed."""
    from fasti.run.taking_in import Incoming  # noqa: PLC0415
    from fasti.sources.fetching import is_address  # noqa: PLC0415
    from fasti.sources.files import documents_in  # noqa: PLC0415
    from fasti.sources.web_reports import fetched_report  # noqa: PLC0415

    for file in files:
        if isinstance(file, SourceError):
            yield Incoming("", file)
            continue
        if is_address(file):
            yield Incoming(*fetched_report(file, fetcher))  # type: ignore[arg-type]
            continue
        name, stamp = _place(file), _stamp(file)
        if stamp and not again and intake.is_finished(name, stamp):
            counted["known"] += 1
            yield Incoming(name, None, stamp)
            continue
        for where, found in documents_in(file):
            yield Incoming(where.replace(file, name, 1), found)
        yield Incoming(name, None, stamp)


def _place(file: str) -> str:
    """Name a file so that it is the same from wherever it is named."""
    return file if file == "-" else os.path.realpath(file)


def _stamp(file: str) -> str:
    """Give size and moment of the last change of a file and of the metadata beside it; empty where there is no such file."""
    from fasti.sources.metadata import metadata_path  # noqa: PLC0415

    try:
        known = [path.stat() for path in (Path(file), metadata_path(Path(file))) if path == Path(file) or path.exists()]
    except OSError:
        return ""
    return " ".join(f"{each.st_size} {each.st_mtime_ns}" for each in known)


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
