"""Reports go into a record, and what became of each onto its ledger, so that a run stopped anywhere can go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import groupby, islice

from fasti.errors import SourceError
from fasti.model.document import Document
from fasti.model.reading import Reading
from fasti.readers.reader import RULES, Reader
from fasti.record import Record
from fasti.record.intake import Intake, Noted, State
from fasti.run.incoming import Incoming
from fasti.run.local import read_many
from fasti.run.outcome_rows import Row, reader_of_row, told_by_row
from fasti.run.read_one import NotRead, Outcome, Skimmed

#: what is to go on the ledger, and a reading with it
Settled = tuple[Noted, Reading | None]
#: reports to a transaction: reading one takes far longer than writing it
AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a report, or of a whole file."""

    noted: Noted
    #: added, superseding, superseded, known, passed over, failed; of a file: finished, skimmed, or failed if any report in it did
    state: str


def take_in(
    incoming: Iterable[Incoming],
    record: Record,
    *,
    workers: int = 1,
    thorough: bool = True,
    again: bool = False,
    reader: Reader = RULES,
) -> Iterator[TakenIn]:
    """Read reports and put them into the record, in their order; told once it is written.

    What the ledger knows from the same place with the same text is passed by, unless `again`.
    """
    tagged = _tagged(incoming, Intake(record.engine, reader.name), thorough=thorough, again=again)
    read = read_many(tagged, workers=workers, thorough=thorough, reader=reader)
    return put_in((_settled(tag, outcome) for tag, outcome in read), record, reader.name, thorough=thorough)


def take_in_rows(rows: Iterable[Row], record: Record, *, thorough: bool = True) -> Iterator[TakenIn]:
    """Put what was read elsewhere into the record, in its order; told once it is written. Raises ReadingError."""
    for reader, read in groupby(rows, reader_of_row):
        yield from put_in(map(told_by_row, read), record, reader, thorough=thorough)


def put_in(settled: Iterable[Settled], record: Record, reader: str, *, thorough: bool = True) -> Iterator[TakenIn]:
    """Write readings into the record and what became of each report on its ledger; told once it is written.

    A file is finished only if nothing in it failed, for what did is tried again next time; and if it was not read
    thoroughly, only for those who do not want it so.
    """
    intake, waiting, whole = Intake(record.engine, reader), iter(settled), True
    while part := list(islice(waiting, AT_ONCE)):
        readings = [reading for _, reading in part if reading]
        states = iter([added.state for added in record.add_many(readings, reader, batch=AT_ONCE)])
        told: list[TakenIn] = []
        for noted, reading in part:
            told.append(_taken(noted, next(states) if reading else None, whole=whole, thorough=thorough))
            # at its end the next file begins, of which nothing has failed yet
            whole = noted.kind == "file" or (whole and noted.state != "failed")
        intake.note(each.noted for each in told if each.noted.state != "known")
        yield from told


def _taken(noted: Noted, added: str | None, *, whole: bool, thorough: bool) -> TakenIn:
    """What became of a report whose reading came into the record as `added`, or of a file in which all went well or not."""
    if noted.kind == "file":
        state: State = "failed" if not whole else noted.state if thorough else "skimmed"
        return TakenIn(replace(noted, state=state), state)
    return TakenIn(noted, added or ("passed over" if noted.state == "skimmed" else noted.state))


def _tagged(
    incoming: Iterable[Incoming], intake: Intake, *, thorough: bool, again: bool
) -> Iterator[tuple[Incoming | Noted, Document | None]]:
    """Give what is to be read with its document, and what is settled already without one."""
    for each in incoming:
        if not isinstance(each.found, Document):
            yield each, None
        elif not again and intake.is_read(each.name, each.found.id, thorough=thorough):
            yield Noted("report", each.name, each.found.id, "known"), None
        else:
            yield each, each.found


def _settled(tag: Incoming | Noted, outcome: Outcome | None) -> Settled:
    if isinstance(tag, Noted):
        return tag, None
    if isinstance(tag.found, SourceError):
        return Noted("report", tag.name, "", "failed", str(tag.found)), None
    if tag.found is None or outcome is None:
        return Noted("file", tag.name, tag.stamp, "finished"), None
    if isinstance(outcome, NotRead):
        state: State = "passed over" if outcome.passed_over else "failed"
        return Noted("report", tag.name, tag.found.id, state, outcome.why), None
    if isinstance(outcome, Skimmed):
        return Noted("report", tag.name, tag.found.id, "skimmed", outcome.why), outcome.reading
    return Noted("report", tag.name, tag.found.id, "read"), outcome
