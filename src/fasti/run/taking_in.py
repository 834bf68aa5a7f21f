"""Reports go into a record, and what became of each onto its ledger, so that a run stopped anywhere can go on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from fasti.errors import SourceError
from fasti.model.document import Document
from fasti.model.reading import Reading
from fasti.readers.reader import RULES, Reader
from fasti.record import Record
from fasti.record.intake import Intake, Noted, State
from fasti.run.local import read_many
from fasti.run.read_one import NotRead, Outcome

#: reports to a transaction: reading one takes far longer than writing it
AT_ONCE = 10


@dataclass(frozen=True, slots=True)
class Incoming:
    """A report on its way in, or the end of its file."""

    name: str
    #: `None` at the end of a file
    found: Document | SourceError | None
    #: at the end of a file: its size and moment
    stamp: str = ""


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a report, or of a whole file."""

    noted: Noted
    #: added, superseding, superseded, known, passed over, failed; of a file: finished, or failed if any report in it did
    state: str


def take_in(
    incoming: Iterable[Incoming],
    record: Record,
    *,
    workers: int = 1,
    thorough: bool = False,
    again: bool = False,
    reader: Reader = RULES,
) -> Iterator[TakenIn]:
    """Read reports and put them into the record, in their order; told once it is written.

    What the ledger knows from the same place with the same text is passed by, unless `again`.
    """
    intake = Intake(record.engine, reader.name)
    read = read_many(_tagged(incoming, intake, again=again), workers=workers, thorough=thorough, reader=reader)
    whole = True
    while part := list(islice(read, AT_ONCE)):
        readings = [outcome for _, outcome in part if isinstance(outcome, Reading)]
        states = iter([added.state for added in record.add_many(readings, reader.name, batch=AT_ONCE)])
        told: list[TakenIn] = []
        for tag, outcome in part:
            taken = _told(tag, outcome, states, whole=whole)
            # at its end the next file begins, of which nothing has failed yet
            whole = taken.noted.kind == "file" or (whole and taken.state != "failed")
            told.append(taken)
        intake.note(each.noted for each in told if each.noted.state != "known")
        yield from told


def _tagged(incoming: Iterable[Incoming], intake: Intake, *, again: bool) -> Iterator[tuple[Incoming | TakenIn, Document | None]]:
    """Give what is to be read with its document, and what is settled already without one."""
    for each in incoming:
        if isinstance(each.found, SourceError):
            yield TakenIn(Noted("report", each.name, "", "failed", str(each.found)), "failed"), None
        elif each.found and not again and intake.is_read(each.name, each.found.id):
            yield TakenIn(Noted("report", each.name, each.found.id, "known"), "known"), None
        else:
            yield each, each.found


def _told(tag: Incoming | TakenIn, outcome: Outcome | None, states: Iterator[str], *, whole: bool) -> TakenIn:
    if isinstance(tag, TakenIn):
        return tag
    if not isinstance(tag.found, Document):
        # a file is finished only if nothing in it failed: what did is tried again next time
        return TakenIn(Noted("file", tag.name, tag.stamp, "finished" if whole else "failed"), "finished" if whole else "failed")
    if isinstance(outcome, NotRead):
        state: State = "passed over" if outcome.passed_over else "failed"
        return TakenIn(Noted("report", tag.name, tag.found.id, state, outcome.why), state)
    return TakenIn(Noted("report", tag.name, tag.found.id, "read"), next(states))
