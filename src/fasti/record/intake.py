"""The ledger of what came in: what was read, passed over or failed, and why, so that the next run goes on from there."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Literal

from sqlalchemy import Engine, delete, select, tuple_

from fasti import __version__
from fasti.store.engine import reading, with_patience, writing
from fasti.store.intake_tables import intake, visit
from fasti.store.rows import put, storable

State = Literal["read", "skimmed", "known", "passed over", "failed", "finished"]
#: states that need no second look; what failed is tried again, and what a first look passed over if all is to be read
SETTLED: tuple[State, ...] = ("read", "known", "passed over")
SETTLED_BY_A_LOOK: tuple[State, ...] = (*SETTLED, "skimmed")
#: rows of the ledger that a listing holds at once
STEP = 500


def settled(*, thorough: bool) -> tuple[State, ...]:
    """Say which states need no second look by who reads all, or by who only looks."""
    return SETTLED if thorough else SETTLED_BY_A_LOOK


def report_key(name: str, document_id: str) -> str:
    """Say in 32 letters which text stood where."""
    return hashlib.sha256(f"{storable(name)}\0{document_id}".encode("utf-8", "surrogatepass")).hexdigest()[:32]


@dataclass(frozen=True, slots=True)
class Noted:
    """What became of one file or report."""

    kind: Literal["file", "report"]
    #: path or address, and the place there if it holds several reports
    name: str
    #: of a file its size and moment, of a report its document's id; empty if it never became a document
    stamp: str
    state: State
    #: the sentence that says why it was not read
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Intake:
    """The ledger of one record."""

    engine: Engine
    reader: str = f"fasti {__version__}"

    def is_finished(self, file: str, stamp: str, *, thorough: bool = True) -> bool:
        """Say whether a file was read to its end, as it is now, by this reader; `thorough`: and nothing passed over."""
        return self._state("file", file, stamp) in (("finished",) if thorough else ("finished", "skimmed"))

    def is_read(self, report: str, document_id: str, *, thorough: bool = True) -> bool:
        """Say whether a report came in before from this very place, with this text, and was not left unread."""
        return self._state("report", report, document_id) in settled(thorough=thorough)

    def is_noted(self, report: str) -> bool:
        """Say whether a report of that name came in before and did not fail, whatever its text was."""
        with reading(self.engine) as connection:
            query = select(intake.c.state).where(intake.c.kind == "report", intake.c.name == storable(report))
            return connection.execute(query).scalar() in SETTLED_BY_A_LOOK

    def report_keys(self, *, thorough: bool = True) -> frozenset[str]:
        """Give the key of every report that came in before and was not left unread: who reads elsewhere passes them by."""
        query = select(intake.c.name, intake.c.stamp).where(
            intake.c.kind == "report", intake.c.reader == self.reader, intake.c.state.in_(settled(thorough=thorough))
        )
        with reading(self.engine) as connection:
            return frozenset(report_key(name, stamp) for name, stamp in connection.execute(query))

    def _state(self, kind: str, name: str, stamp: str) -> str | None:
        query = select(intake.c.state).where(
            intake.c.kind == kind, intake.c.name == storable(name), intake.c.stamp == stamp, intake.c.reader == self.reader
        )
        with reading(self.engine) as connection:
            return connection.execute(query).scalar()

    def note(self, noted: Iterable[Noted]) -> None:
        """Write down what became of files and reports; a later word takes the place of an earlier one."""
        at = datetime.now(UTC).isoformat(timespec="seconds")
        rows: dict[tuple[str, str], dict[str, Any]] = {
            (each.kind, storable(each.name)): {
                "kind": each.kind, "name": storable(each.name), "stamp": each.stamp, "state": each.state,
                "why": storable(each.why) if each.why else None, "reader": self.reader, "at": at,
            }
            for each in noted
        }  # fmt: skip
        if rows:
            with_patience(lambda: self._replace(rows))

    def _replace(self, rows: dict[tuple[str, str], dict[str, Any]]) -> None:
        with writing(self.engine) as connection:
            connection.execute(delete(intake).where(tuple_(intake.c.kind, intake.c.name).in_(list(rows))))
            put(connection, intake, list(rows.values()))

    def noted(self, states: Sequence[State] = ("failed", "passed over")) -> Iterator[Noted]:
        """List what became of reports, by name."""
        last = ""
        query = select(intake).where(intake.c.kind == "report", intake.c.state.in_(states)).order_by(intake.c.name).limit(STEP)
        while True:
            with reading(self.engine) as connection:
                rows = connection.execute(query.where(intake.c.name > last)).all()
            yield from (Noted(row.kind, row.name, row.stamp, row.state, row.why) for row in rows)
            if len(rows) < STEP:
                return
            last = rows[-1].name

    def recall_visit(self, url: str) -> tuple[str | None, str | None, int, float] | None:
        """Give etag, last modification, failures and due moment of a feed's last visit."""
        with reading(self.engine) as connection:
            row = connection.execute(select(visit).where(visit.c.url == url)).first()
        return (row.etag, row.modified, row.failures, row.due) if row else None

    def remember_visit(self, url: str, etag: str | None, modified: str | None, failures: int, due: float) -> None:
        """Write down a visit of a feed."""
        values = {"url": url, "etag": etag, "modified": modified, "failures": failures, "due": due}

        def replace() -> None:
            with writing(self.engine) as connection:
                connection.execute(delete(visit).where(visit.c.url == url))
                put(connection, visit, [values])

        with_patience(replace)
