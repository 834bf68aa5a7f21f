"""Predictions: who foretold what, on which condition, and what people say became of it; marks are taken back, never deleted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, get_args

from sqlalchemy import Connection, insert, select, update

from fasti.errors import JudgementError, StaleDecisionError, UnknownNameError
from fasti.model.telling import Outcome, OutcomeVerdict, Prediction
from fasti.record.loading import load_evidence
from fasti.record.ways import load_ways
from fasti.store.rows import Numbers, find
from fasti.store.tables import statement
from fasti.store.testimony_tables import outcome, testimony

VERDICTS: tuple[str, ...] = get_args(OutcomeVerdict)
FORETOLD = (
    select(statement.c.id, statement.c.reading_id, testimony.c.detail, testimony.c.saying)
    .join(testimony, testimony.c.statement_id == statement.c.id)
    .where(testimony.c.foretells, statement.c.live)
)


def predictions(connection: Connection, *, waiting_only: bool = False) -> tuple[Prediction, ...]:
    """Give every prediction, the newest first; or only those of which nobody has said what became of them."""
    found = _load(connection, connection.execute(FORETOLD).all())
    chosen = [each for each in found if not (waiting_only and each.outcome)]
    in_document = sorted(chosen, key=lambda each: (each.evidence.document, each.evidence.start or 0))
    return tuple(sorted(in_document, key=lambda each: each.evidence.published or "", reverse=True))


def prediction(connection: Connection, number: int) -> Prediction:
    """Give one prediction by its statement's number. Raises UnknownNameError."""
    row = connection.execute(FORETOLD.where(statement.c.id == number)).first()
    if row is None:
        raise UnknownNameError("prediction", str(number))
    return _load(connection, [row])[0]


def mark_prediction(
    connection: Connection, number: int, verdict: str, by: str, why: str = "", *, seen: int | None = None
) -> Prediction:
    """Set down what became of a prediction; an earlier mark is taken back. `seen` is how many marks whoever decides has seen.

    Raises UnknownNameError, JudgementError, and StaleDecisionError if there is another mark than those seen.
    """
    if verdict not in VERDICTS:
        raise JudgementError(f"{verdict!r} is no outcome. Write one of: {', '.join(VERDICTS)}.")
    known = prediction(connection, number)
    if seen is not None and seen != len(known.outcomes):
        raise StaleDecisionError(known.outcomes[-1].by if known.outcomes else None)
    if known.outcome:
        _take_back(connection, known.outcome.id, by)
    place = known.evidence
    values = {
        "verdict": verdict,
        "document": place.document,
        "start": place.start or 0,
        "end": place.end or 0,
        "by": by,
        "why": why,
    }
    connection.execute(insert(outcome).values(id=Numbers(connection).next(outcome), at=_now(), **values))
    return prediction(connection, number)


def unmark_prediction(connection: Connection, mark: int, by: str) -> Outcome:
    """Take a mark back; it stays on record. Raises UnknownNameError, StaleDecisionError if it is undone already."""
    row = connection.execute(select(outcome).where(outcome.c.id == mark)).first()
    if row is None:
        raise UnknownNameError("mark", str(mark))
    if row.undone_at is not None:
        raise StaleDecisionError(row.undone_by)
    _take_back(connection, mark, by)
    return _outcome(connection.execute(select(outcome).where(outcome.c.id == mark)).one())


def _take_back(connection: Connection, mark: int, by: str) -> None:
    connection.execute(update(outcome).where(outcome.c.id == mark).values(undone_at=_now(), undone_by=by))


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")


def _load(connection: Connection, rows: Sequence[Any]) -> list[Prediction]:
    ways = load_ways(connection, {row.reading_id for row in rows})
    words = load_evidence(connection, [row.id for row in rows])
    marks: dict[tuple[str, int, int], list[Outcome]] = defaultdict(list)
    documents = {words[row.id][0].document for row in rows if words[row.id]}
    for mark in sorted(find(connection, select(outcome), outcome.c.document, documents), key=lambda mark: mark.id):
        marks[mark.document, mark.start, mark.end].append(_outcome(mark))
    found = []
    for row in rows:
        if not words[row.id]:
            continue
        told = words[row.id][0]
        said = next(each for each in ways.said[row.reading_id] if each.statement == row.id)
        condition = row.detail.get("condition")
        placed = marks[told.document, told.start or 0, told.end or 0]
        found.append(Prediction(row.id, ways.step(said), condition["text"] if condition else None, told, tuple(placed)))
    return found


def _outcome(row: Any) -> Outcome:
    return Outcome(row.id, row.verdict, row.by, row.why, row.at, row.undone_at, row.undone_by)
