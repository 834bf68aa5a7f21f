"""`fasti add`: reports, or readings as JSON lines, go into the record; what was known is passed over."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fasti.commands.output import complain, print_text
from fasti.commands.record import AsJson, RecordUrl
from fasti.errors import FastiError, ReadingError, SourceError

if TYPE_CHECKING:
    from fasti.model.reading import Reading
    from fasti.model.sheet import Sheet
    from fasti.record import Record

PATHS_HELP = "Reports (.txt .md .html), folders of them, readings as .jsonl, or - for standard input."
#: reports to a transaction: reading one takes far longer than writing it
REPORTS_AT_ONCE, LINES_AT_ONCE = 5, 200


def add(
    paths: Annotated[list[str], typer.Argument(help=PATHS_HELP)],
    *,
    again: Annotated[bool, typer.Option("--again", help="Read again what this version has read before.")] = False,
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """Add reports to the record; the same report twice changes nothing."""
    from fasti.record import open_record  # noqa: PLC0415

    counted: Counter[str] = Counter()
    failures: list[FastiError] = []
    lines = [path for path in paths if path.endswith(".jsonl")]
    reports = [path for path in paths if not path.endswith(".jsonl")]
    with open_record(record) as opened:
        for items, batch in (
            (_reports(reports, opened, counted, failures, again=again), REPORTS_AT_ONCE),
            (_lines(lines, failures), LINES_AT_ONCE),
        ):
            counted.update(added.state for added in opened.add_many(items, batch=batch))
    counted["failed"] = len(failures)
    _say(counted, as_json=as_json)
    if failures:
        raise typer.Exit(1)


def _say(counted: Counter[str], *, as_json: bool) -> None:
    states = {
        "added": "added",
        "superseding": "read anew",
        "known": "known already",
        "superseded": "older than what stands",
        "failed": "failed",
    }
    if as_json:
        print_text(json.dumps({state: counted[state] for state in states}) + "\n")
        return
    words = [f"{counted[state]} {word}" for state, word in states.items() if counted[state]]
    print_text(", ".join(words or ["nothing to add"]) + "\n")


def _reports(
    paths: list[str], record: Record, counted: Counter[str], failures: list[FastiError], *, again: bool
) -> Iterator[Reading]:
    if not paths:
        return
    from fasti.pipeline import read_document  # noqa: PLC0415 - the language model loads only if there is something to read
    from fasti.sources.files import documents  # noqa: PLC0415

    for _, document in documents(paths):
        if isinstance(document, SourceError):
            _fail(document, failures)
        elif not again and record.has_read(document.id):
            counted["known"] += 1
        else:
            try:
                yield read_document(document)
            except FastiError as error:
                _fail(error, failures)


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
