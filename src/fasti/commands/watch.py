"""`fasti watch`: what feeds newly offer goes into the record, politely, once or for as long as it runs."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fasti.commands.add import AllowPrivate, Thorough, say
from fasti.commands.choose_reader import Endpoint, ModelName, ReaderName, ReaderOption, chosen_reader
from fasti.commands.engines import tell_failure
from fasti.commands.record import AsJson, RecordUrl

if TYPE_CHECKING:
    from fasti.readers.reader import Reader
    from fasti.record import Record
    from fasti.sources.feeds import Feed
    from fasti.sources.watching import Watch

FEEDS_HELP = "Feeds as OPML, or one address a line."


def watch(
    feeds: Annotated[Path, typer.Argument(help=FEEDS_HELP)],
    *,
    every: Annotated[int, typer.Option(min=1, help="Minutes between two visits of a feed.")] = 15,
    once: Annotated[bool, typer.Option("--once", help="Visit the feeds that are due, and end.")] = False,
    thorough: Thorough = True,
    allow_private: AllowPrivate = False,
    reader: ReaderOption = ReaderName.RULES,
    endpoint: Endpoint = None,
    model: ModelName = None,
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """Watch feeds, and add what they newly offer; robots.txt is kept, and a feed that fails is left alone for a while."""
    from fasti.record import open_record  # noqa: PLC0415 - the database's drivers load only for who asks it
    from fasti.sources.feeds import read_feed_list  # noqa: PLC0415

    listed, read_by = read_feed_list(feeds), chosen_reader(reader, endpoint, model)
    with open_record(record) as opened:
        watching = _watch(opened, every * 60.0, read_by, allow_private=allow_private)
        while True:
            counted = _add_new(watching, listed, opened, read_by, thorough=thorough)
            if once or counted:
                say(counted, as_json=as_json)
            if once:
                raise typer.Exit(1 if counted["failed"] else 0)
            time.sleep(60)


def _watch(record: Record, every: float, reader: Reader, *, allow_private: bool) -> Watch:
    from fasti.record.intake import Intake  # noqa: PLC0415
    from fasti.sources.fetching import Fetcher  # noqa: PLC0415
    from fasti.sources.politeness import Visitor  # noqa: PLC0415
    from fasti.sources.watching import Visit, Watch  # noqa: PLC0415

    intake = Intake(record.engine, reader.name)

    def recall(url: str) -> Visit:
        known = intake.recall_visit(url)
        return Visit(url, *known) if known else Visit(url)

    def remember(visit: Visit) -> None:
        intake.remember_visit(visit.url, visit.etag, visit.modified, visit.failures, visit.due)

    return Watch(Visitor(Fetcher(allow_private=allow_private)), time.time, every, recall, remember, intake.is_noted)


def _add_new(watching: Watch, feeds: Sequence[Feed], record: Record, reader: Reader, *, thorough: bool) -> Counter[str]:
    from fasti.run.incoming import Incoming  # noqa: PLC0415
    from fasti.run.taking_in import take_in  # noqa: PLC0415 - the language model loads only if there is something to read

    counted: Counter[str] = Counter()
    incoming = (Incoming(name, found) for name, found in watching.new_reports(feeds))
    for taken in take_in(incoming, record, thorough=thorough, reader=reader):
        counted[taken.state] += 1
        if taken.state == "failed":
            tell_failure(taken.noted.why, counted["failed"])
    return counted
