"""The way from many readings to answers: the module that joins store, resolve and questions, as `pipeline` joins the reading."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

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
    UnitHistory,
    Verdict,
)
from fasti.model.sheet import Sheet


def open_record(url: str | None = None) -> Record:
    """Open the record at a database URL (default: FASTI_RECORD, then `sqlite:///fasti.db`), making or migrating its tables."""
    raise NotImplementedError


class Record:
    """All that many documents say, and the questions one can ask of it. Use as a context manager, or close() it."""

    # in
    def add(self, reading: Reading, reader: str | None = None) -> Added:
        """Put one reading into the record, in one transaction."""
        raise NotImplementedError

    def add_many(self, readings: Iterable[Reading | Sheet], reader: str | None = None, batch: int = 200) -> Iterator[Added]:
        """Put many in, `batch` to a transaction; each is yielded once its transaction is written."""
        raise NotImplementedError

    # out, as it went in
    def readings(self) -> Iterator[Reading]:
        """Every live reading, by document key, without loss."""
        raise NotImplementedError

    def sheets(self) -> Iterator[Sheet]:
        """Every live sheet, by id, without loss."""
        raise NotImplementedError

    # all of it, for export
    def entities(self, kind: EntityKind) -> Iterator[Entity]:
        """Every person or unit, by id."""
        raise NotImplementedError

    def tenures(self) -> Iterator[Holder]:
        """Every tenure with its evidence, by person and start."""
        raise NotImplementedError

    # questions; a name is a name, part of one, or an id; DAY is EDTF
    def who(self, unit: str, role: str | None = None, on: str | None = None) -> tuple[Holder, ...]:
        raise NotImplementedError

    def chain(self, unit: str, on: str) -> tuple[Level, ...]:
        raise NotImplementedError

    def under(self, person: str, on: str) -> tuple[Holder, ...]:
        raise NotImplementedError

    def person(self, name: str) -> tuple[Career, ...]:
        raise NotImplementedError

    def unit(self, name: str) -> tuple[UnitHistory, ...]:
        raise NotImplementedError

    def changes(self, since: str | None = None, until: str | None = None, unit: str | None = None) -> tuple[Change, ...]:
        raise NotImplementedError

    def gaps(self) -> tuple[Gap, ...]:
        raise NotImplementedError

    def contested(self) -> tuple[Dispute, ...]:
        raise NotImplementedError

    def why(self, tenure: str) -> Holder:
        raise NotImplementedError

    def search(self, words: str, limit: int = 20) -> tuple[Found, ...]:
        raise NotImplementedError

    # judging and forgetting
    def judge(self, verdict: Verdict, left: str | Sequence[Sight], right: str | Sequence[Sight], by: str, why: str) -> Judgement:
        raise NotImplementedError

    def undo(self, judgement: int, by: str) -> Judgement:
        raise NotImplementedError

    def judgements(self) -> tuple[Judgement, ...]:
        raise NotImplementedError

    def candidates(self) -> tuple[Candidate, ...]:
        raise NotImplementedError

    def forget(self, person: str) -> int:
        raise NotImplementedError

    def close(self) -> None:
        raise NotImplementedError
