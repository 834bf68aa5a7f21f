"""What became of a report as one row of strings, so that it can be read on one machine and go into a record on another."""

from __future__ import annotations

import json

from fasti.errors import FastiError, ReadingError, SourceError
from fasti.model.document import Document
from fasti.model.reading import Reading
from fasti.model.reading_json import reading_from_json, reading_to_json
from fasti.record.intake import Noted, State, report_key
from fasti.run.incoming import Incoming
from fasti.run.read_one import NotRead, Outcome, Skimmed

#: report: its name; document: its id, at a file's end its stamp; state: as on the ledger, at a file's end `end`; reader: its name
COLUMNS = ("report", "document", "state", "why", "reading", "reader")
Row = dict[str, str]


def row_of(incoming: Incoming, outcome: Outcome | None, reader: str) -> Row:
    """Lay out what became of a report, or that a file has ended; a document without an outcome was known before."""
    name, found = incoming.name, incoming.found
    if found is None:
        return _row(reader, name, incoming.stamp, "end")
    if isinstance(found, SourceError):
        return _row(reader, name, "", "failed", str(found))
    if outcome is None:
        return _row(reader, name, found.id, "known")
    if isinstance(outcome, NotRead):
        return _row(reader, name, found.id, "passed over" if outcome.passed_over else "failed", outcome.why)
    if isinstance(outcome, Skimmed):
        return _row(reader, name, found.id, "skimmed", outcome.why, _written(outcome.reading))
    return _row(reader, name, found.id, "read", "", _written(outcome))


def _written(reading: Reading | None) -> str:
    return json.dumps(reading_to_json(reading), ensure_ascii=False) if reading else ""


def _row(reader: str, report: str, document: str, state: str, *told: str) -> Row:
    why, reading = (*told, "", "")[:2]
    return dict(zip(COLUMNS, (report, document, state, why, reading, reader), strict=True))


def reader_of_row(row: Row) -> str:
    """Say who read what a row tells of. Raises ReadingError."""
    if not isinstance(row, dict) or any(not isinstance(row.get(column), str) for column in COLUMNS):
        raise ReadingError(f"This is no row of what was read: it needs {', '.join(COLUMNS)}. Was it written by fasti add --out?")
    return row["reader"]


def told_by_row(row: Row) -> tuple[Noted, Reading | None]:
    """Take from a row what belongs on the ledger, and the reading if there is one. Raises ReadingError."""
    if row["state"] == "end":
        return Noted("file", row["report"], row["document"], "finished"), None
    state: State = next((each for each in ("read", "skimmed", "known", "passed over") if each == row["state"]), "failed")
    try:
        reading = reading_from_json(json.loads(row["reading"])) if row["reading"] else None
    except (FastiError, ValueError) as error:
        raise ReadingError(f"The reading of {row['report']!r} cannot be taken in: {error}") from error
    return Noted("report", row["report"], row["document"], state, row["why"] or None), reading


def is_known(incoming: Incoming, known: frozenset[str]) -> bool:
    """Say whether a document came before from the same place with the same text."""
    return isinstance(incoming.found, Document) and report_key(incoming.name, incoming.found.id) in known
