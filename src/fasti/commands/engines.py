"""How reports are taken in: by one process or several of this machine, or by Ray on many, with progress shown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from fasti.commands.output import complain
from fasti.commands.progress import Progress, shown_progress
from fasti.errors import SourceError

if TYPE_CHECKING:
    from fasti.readers.reader import Reader
    from fasti.record import Record
    from fasti.record.intake import Intake, Noted
    from fasti.run.incoming import Incoming
    from fasti.run.parts import Format
    from fasti.run.ray_engine import RayRun
    from fasti.run.taking_in import TakenIn

#: what the reasons are counted under, each its sentence behind it
WHY = "passed over: "
#: failures that are told while a run goes on; the ledger has them all
SHOWN = 50


class Engine(StrEnum):
    """On what it is read."""

    local = "local"
    ray = "ray"


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
    #: on what
    engine: Engine = Engine.local


def add_reports(paths: Sequence[str], record: Record, how: How) -> Counter[str]:
    """Take all reports of the paths into the record, with progress shown; gives how many came to which state."""
    from fasti.record.intake import Intake  # noqa: PLC0415
    from fasti.run.incoming import files_of  # noqa: PLC0415
    from fasti.run.taking_in import take_in  # noqa: PLC0415 - the language model loads only if there is something to read

    files, counted = list(files_of(paths)), Counter[str]()
    with shown_progress(len(files)) as progress:
        incoming = _incoming(files, Intake(record.engine, how.reader.name), progress, counted, how)
        if how.engine is Engine.ray:
            taken = _by_ray(files, record, progress, counted, how)
        else:
            taken = take_in(incoming, record, workers=how.workers, thorough=how.thorough, again=how.again, reader=how.reader)
        for each in taken:
            count(each, progress, counted)
    return counted


def count(taken: TakenIn, progress: Progress, counted: Counter[str]) -> None:
    """Count what became of a report, and tell if it failed."""
    if taken.noted.kind == "file":
        progress.file()
        return
    progress.report()
    counted[taken.state] += 1
    if taken.state == "passed over" and taken.noted.why:
        counted[f"{WHY}{taken.noted.why}"] += 1
    if taken.state == "failed":
        tell_failure(taken.noted.why, counted["failed"])


def tell_failure(why: str | None, number: int) -> None:
    """Say why a report failed, the first ones in full."""
    if number <= SHOWN:
        complain(why)
    elif number == SHOWN + 1:
        complain("More reports failed. See them all afterwards with: fasti ledger")


def _incoming(
    files: Sequence[str | SourceError], intake: Intake, progress: Progress, counted: Counter[str], how: How
) -> Iterator[Incoming]:
    """Open one file after the other, except those that were read to their end and have not changed."""
    from fasti.run.incoming import Incoming, incoming_of  # noqa: PLC0415
    from fasti.sources.fetching import Fetcher  # noqa: PLC0415

    for file in files:
        if isinstance(file, SourceError):
            yield Incoming("", file)
        elif not _is_finished(file, intake, progress, counted, how):
            yield from incoming_of(file, Fetcher(allow_private=how.allow_private))


def _is_finished(file: str, intake: Intake, progress: Progress, counted: Counter[str], how: How) -> bool:
    """Say whether a file was read to its end before and has not changed; it is counted then."""
    from fasti.run.incoming import place_of, stamp_of  # noqa: PLC0415
    from fasti.sources.fetching import is_address  # noqa: PLC0415

    if how.again or is_address(file):
        return False
    try:
        stamp = stamp_of(file)
    except SourceError:  # whoever opens it says so
        return False
    if not stamp or not intake.is_finished(place_of(file), stamp, thorough=how.thorough):
        return False
    counted["known"] += 1
    progress.file()
    return True


def _by_ray(
    files: Sequence[str | SourceError], record: Record, progress: Progress, counted: Counter[str], how: How
) -> Iterator[TakenIn]:
    """Read on Ray, and put into the record here."""
    from fasti.record.intake import Intake  # noqa: PLC0415
    from fasti.run.ray_engine import rows_of_files  # noqa: PLC0415
    from fasti.run.taking_in import Settled, put_in, take_in_rows  # noqa: PLC0415

    intake = Intake(record.engine, how.reader.name)
    missing: list[Settled] = [(_failed(file), None) for file in files if isinstance(file, SourceError)]
    yield from put_in(missing, record, how.reader.name)
    open_files = [
        file for file in files if not isinstance(file, SourceError) and not _is_finished(file, intake, progress, counted, how)
    ]
    if open_files:
        known = frozenset[str]() if how.again else intake.report_keys(thorough=how.thorough)
        rows = rows_of_files(_places(open_files), _ray_run(how, known))
        yield from take_in_rows(rows, record, thorough=how.thorough)


def _failed(error: SourceError) -> Noted:
    from fasti.record.intake import Noted  # noqa: PLC0415

    return Noted("report", "", "", "failed", str(error))


def read_into(paths: Sequence[str], out: str, written_as: Format, how: How) -> Counter[str]:
    """Read all reports of the paths on Ray into parts in a folder; gives how many came to which state."""
    from fasti.run.incoming import files_of  # noqa: PLC0415
    from fasti.run.parts import keys_in  # noqa: PLC0415
    from fasti.run.ray_engine import counts_of_files  # noqa: PLC0415

    found, counted = list(files_of(paths)), Counter[str]()
    for error in found:
        if isinstance(error, SourceError):
            counted["failed"] += 1
            tell_failure(str(error), counted["failed"])
    files = _places([file for file in found if isinstance(file, str)])
    known = frozenset[str]() if how.again else keys_in(out, how.reader.name, thorough=how.thorough)
    with shown_progress(len(files)) as progress:
        for states in counts_of_files(files, _ray_run(how, known), out, written_as) if files else ():
            progress.add(files=states.pop("end", 0), reports=states.total())
            counted.update(states)
    return counted


def _places(files: Sequence[str]) -> list[str]:
    """Name files so that other processes find them, wherever they were started."""
    from fasti.run.incoming import place_of  # noqa: PLC0415
    from fasti.sources.fetching import is_address  # noqa: PLC0415

    return [file if is_address(file) else place_of(file) for file in files]


def _ray_run(how: How, known: frozenset[str]) -> RayRun:
    from fasti.run.ray_engine import RayRun  # noqa: PLC0415

    return RayRun(how.workers, thorough=how.thorough, allow_private=how.allow_private, reader=how.reader, known=known)
