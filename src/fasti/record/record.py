"""The record as its users hold it: open it, add readings, ask; each question is one call and sees one state of the database."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from types import TracebackType
from typing import Any, Self, TypeVar

from sqlalchemy import Connection, Engine, select

from fasti import __version__
from fasti.model.command_row import CommandRow
from fasti.model.reading import Reading
from fasti.model.record import (
    Added,
    Candidate,
    Career,
    Change,
    Dispute,
    Entity,
    EntityKind,
    Found,
    Gap,
    Holder,
    Judgement,
    Level,
    Sight,
    Tie,
    UnitHistory,
    Verdict,
)
from fasti.model.sheet import Sheet
from fasti.model.shown import VIEWS, Answer, Shown
from fasti.model.telling import ListedOutlet, Outcome, Prediction, Provenance, Reaction
from fasti.record.adding import Adding
from fasti.record.asking import careers, chain, changes, contested, gaps, histories, search, under, who, why
from fasti.record.batches import cut_into_batches
from fasti.record.bundle import bundle_reading, bundle_sheet, reading_of_body, sheet_of_body
from fasti.record.candidates import candidates
from fasti.record.entities import KINDS
from fasti.record.flat import Tables, frame_of, rows_of
from fasti.record.forgetting import forget, load_tombstones, reading_without_forgotten, sheet_without_forgotten
from fasti.record.judging import judge, load_judgements, undo
from fasti.record.loading import entity_of_row, load_holders
from fasti.record.outlets import list_outlets, load_outlets
from fasti.record.predictions import mark_prediction, predictions, unmark_prediction
from fasti.record.provenance import provenance
from fasti.record.reacting import reaction
from fasti.record.reviewing import reapply
from fasti.store.engine import connect_engine, forget_pages, reading, record_url, with_patience, writing
from fasti.store.resting import collector_resting
from fasti.store.schema import prepare
from fasti.store.tables import document, entity, tenure
from fasti.store.tables import reading as ledger

Result = TypeVar("Result")
#: rows that an export holds at once
STEP = 500


def _in_notebook(answer: Shown) -> str:
    from fasti.views.notebook import answer_to_notebook  # noqa: PLC0415 - only a notebook asks for it

    return answer_to_notebook(answer)


VIEWS[Shown] = _in_notebook


def open_record(url: str | None = None) -> Record:
    """Open the record at a database URL (default: FASTI_RECORD, then `sqlite:///fasti.db`), making or migrating its tables.

    Raises RecordUnreachableError.
    """
    engine = connect_engine(record_url(url))
    prepare(engine)
    return Record(engine)


class Record:
    """All that many documents say, and the questions one can ask of it. Use as a context manager, or close() it."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    # in

    def add(self, item: Reading | Sheet, reader: str | None = None) -> Added:
        """Put one reading or sheet into the record, in one transaction."""
        return next(self.add_many([item], reader))

    def add_many(self, items: Iterable[Reading | Sheet], reader: str | None = None, batch: int = 1000) -> Iterator[Added]:
        """Put many in, up to `batch` to a transaction; what became of each is yielded once its transaction is written."""
        for part in cut_into_batches(items, batch):
            yield from self._write(partial(self._add, items=part, reader=reader or f"fasti {__version__}"))

    def _add(self, connection: Connection, items: Sequence[Reading | Sheet], reader: str) -> list[Added]:
        stones = load_tombstones(connection)
        bundles = []
        for item in items:
            if isinstance(item, Sheet):
                sheet, kept_out = sheet_without_forgotten(item, stones)
                bundles.append(bundle_sheet(sheet, kept_out))
            else:
                allowed, kept_out = reading_without_forgotten(item, stones)
                bundles.append(bundle_reading(allowed, item.document.id, kept_out))
        told = Adding(connection, reader).add(bundles)
        reapply(connection, [each.document for each in told if each.state in ("added", "superseding")])
        return told

    def _write(self, work: Callable[[Connection], Result]) -> Result:
        def attempt() -> Result:
            with collector_resting(), writing(self.engine) as connection:
                return work(connection)

        return with_patience(attempt)

    def has_read(self, document_id: str, reader: str | None = None) -> bool:
        """Say whether this reader has read the document before."""
        query = select(ledger.c.id).join(document, document.c.id == ledger.c.document_id)
        with self._asking() as connection:
            found = connection.execute(
                query.where(document.c.key == document_id, ledger.c.reader == (reader or f"fasti {__version__}")).limit(1)
            )
            return found.first() is not None

    @contextmanager
    def _asking(self) -> Iterator[Connection]:
        with reading(self.engine) as connection:
            yield connection

    # out, as it went in

    def readings(self) -> Iterator[Reading]:
        """Give every live reading, by document key, without loss."""
        for body, text in self._bodies("reading"):
            yield reading_of_body(body, text)

    def sheets(self) -> Iterator[Sheet]:
        """Give every live sheet, by id, without loss."""
        for body, _ in self._bodies("sheet"):
            yield sheet_of_body(body)

    def _bodies(self, kind: str) -> Iterator[tuple[bytes, str]]:
        query = select(document.c.key, document.c.text, ledger.c.body).join(ledger, ledger.c.document_id == document.c.id)
        query = query.where(ledger.c.kind == kind, ledger.c.live).order_by(document.c.key).limit(STEP)
        last = ""
        while True:
            with self._asking() as connection:
                rows = connection.execute(query.where(document.c.key > last)).all()
            yield from ((row.body, row.text) for row in rows)
            if len(rows) < STEP:
                return
            last = rows[-1].key

    # all of it, for export

    def entities(self, kind: EntityKind) -> Iterator[Entity]:
        """Give every person or unit, by id."""
        last = ""
        while True:
            with self._asking() as connection:
                query = (
                    select(entity).where(entity.c.kind == KINDS[kind], entity.c.slug > last).order_by(entity.c.slug).limit(STEP)
                )
                rows = connection.execute(query).all()
            yield from (entity_of_row(row) for row in rows)
            if len(rows) < STEP:
                return
            last = rows[-1].slug

    def tenures(self) -> Iterator[Holder]:
        """Give every tenure with its evidence, by id."""
        last = ""
        while True:
            with self._asking() as connection:
                rows = connection.execute(select(tenure).where(tenure.c.slug > last).order_by(tenure.c.slug).limit(STEP)).all()
                holders = load_holders(connection, rows)
            yield from holders
            if len(rows) < STEP:
                return
            last = rows[-1].slug

    def ties(self) -> Iterator[Tie]:
        """Give every tie of a unit to one above it."""
        for unit in self.entities("unit"):
            for history in self.unit(unit.id):
                yield from history.parents

    def rows(self) -> Iterator[CommandRow]:
        """Give one row for each tenure: the record as a command sheet."""
        return rows_of(self.tenures(), self.entities("person"), self.ties())

    def to_frame(self, tables: Tables = "pandas") -> Any:
        """Give the record as a data frame of pandas or polars, one row for each tenure. Raises ExtraMissingError."""
        return frame_of(self.rows(), tables)

    # questions: a name is a name, part of one or an id; DAY is EDTF; an unknown name raises UnknownNameError, a bad day DateError

    def who(self, unit: str, role: str | None = None, on: str | None = None) -> tuple[Holder, ...]:
        """Say who held posts in a unit, on a day or ever, best attested first."""
        with self._asking() as connection:
            return Answer(who(connection, unit, role, on))

    def chain(self, unit: str, on: str) -> tuple[Level, ...]:
        """Say who commanded a unit and every unit above it on a day; a level without holders is a gap."""
        with self._asking() as connection:
            return Answer(chain(connection, unit, on))

    def under(self, person: str, on: str) -> tuple[Holder, ...]:
        """Say who stood under a person on a day: in the same units and in every unit below them."""
        with self._asking() as connection:
            return Answer(under(connection, person, on))

    def person(self, name: str) -> tuple[Career, ...]:
        """Give the careers of the people a name may mean."""
        with self._asking() as connection:
            return Answer(careers(connection, name))

    def unit(self, name: str) -> tuple[UnitHistory, ...]:
        """Give the command history, parents and children of the units a name may mean."""
        with self._asking() as connection:
            return Answer(histories(connection, name))

    def changes(
        self, since: str | None = None, until: str | None = None, unit: str | None = None, limit: int = 200
    ) -> tuple[Change, ...]:
        """Give the posts taken up and left in a time, newest first."""
        with self._asking() as connection:
            return Answer(changes(connection, since, until, unit, limit))

    def gaps(self) -> tuple[Gap, ...]:
        """Find vacancies, two holders at once, people who are their own superior, and acts after death."""
        with self._asking() as connection:
            return Answer(gaps(connection))

    def contested(self, unit: str | None = None) -> tuple[Dispute, ...]:
        """Give all statements that cannot all be true, side by side."""
        with self._asking() as connection:
            return Answer(contested(connection, unit))

    def reaction(self, event: str, on: str | None = None, days: int = 7) -> Reaction:
        """Say who reported an event, when and in which words, and who was silent though on record for those days."""
        with self._asking() as connection:
            return reaction(connection, event, on=on, days=days)

    def provenance(self, statement: int) -> Provenance:
        """Give the way of one statement to its outlet, and what other documents made of its claim. Raises UnknownNameError."""
        with self._asking() as connection:
            return provenance(connection, statement)

    def predictions(self, *, waiting_only: bool = False) -> tuple[Prediction, ...]:
        """Give every prediction, newest first; or only those that nobody has marked."""
        with self._asking() as connection:
            return predictions(connection, waiting_only=waiting_only)

    def outlets(self) -> tuple[ListedOutlet, ...]:
        """Give the team's sheet of outlets and speakers."""
        with self._asking() as connection:
            return load_outlets(connection)

    def why(self, tenure_id: str) -> Holder:
        """Give one tenure with every word it rests on."""
        with self._asking() as connection:
            return why(connection, tenure_id)

    def search(self, words: str, limit: int = 20) -> tuple[Found, ...]:
        """Find documents that hold all the words, best first."""
        with self._asking() as connection:
            return Answer(search(connection, words, limit))

    # judging and forgetting

    def judge(
        self, verdict: Verdict, left: str | Sequence[Sight], right: str | Sequence[Sight], by: str, why: str = ""
    ) -> Judgement:
        """Set down that two people or units are the same, different or unsure; entities by id or name, or single sightings."""
        return self._write(lambda connection: judge(connection, verdict, left, right, by, why))

    def undo(self, judgement: int, by: str) -> Judgement:
        """Take a judgement back; it stays on record as undone."""
        return self._write(lambda connection: undo(connection, judgement, by))

    def mark(self, prediction: int, verdict: str, by: str, why: str = "") -> Prediction:
        """Set down what became of a prediction. Raises UnknownNameError, JudgementError."""
        return self._write(lambda connection: mark_prediction(connection, prediction, verdict, by, why))

    def unmark(self, mark: int, by: str) -> Outcome:
        """Take back what was set down of a prediction; it stays on record as taken back."""
        return self._write(lambda connection: unmark_prediction(connection, mark, by))

    def list_outlets(self, outlets: Sequence[ListedOutlet]) -> int:
        """Put lines of the team's sheet of outlets in; gives how many."""
        return self._write(lambda connection: list_outlets(connection, outlets))

    def judgements(self) -> tuple[Judgement, ...]:
        """Give every judgement, undone ones too, oldest first."""
        with self._asking() as connection:
            return Answer(load_judgements(connection))

    def candidates(self, limit: int = 100) -> tuple[Candidate, ...]:
        """Give pairs that may be one and wait for a person's judgement, with reasons."""
        with self._asking() as connection:
            return Answer(candidates(connection, limit))

    def forget(self, person: str) -> int:
        """Erase one person's data and leave a tombstone that keeps it out; gives how many statements went.

        Raises UnknownNameError, AmbiguousNameError.
        """
        number = self._write(lambda connection: forget(connection, person))
        forget_pages(self.engine)
        return number
