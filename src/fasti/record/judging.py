"""People decide who is the same: their judgements are set down by document and name, beat the machine, and can be taken back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Connection, insert, select, update

from fasti.errors import JudgementError, UnknownNameError
from fasti.model.record import EntityKind, Judgement, Sight, Verdict
from fasti.record.entities import KINDS, seen_of_row
from fasti.record.folding import Folding
from fasti.record.identity import SEEN, Identity
from fasti.record.lookup import find_entities
from fasti.store.rows import Numbers, find, put
from fasti.store.tables import document, entity, judged, judgement, sighting

#: sightings that a side of a judgement names: enough to outlive the loss of some documents
NAMED = 50


def judge(  # noqa: PLR0917 - the words of one sentence
    connection: Connection, verdict: Verdict, left: str | Sequence[Sight], right: str | Sequence[Sight], by: str, why: str
) -> Judgement:
    """Set a judgement down and look at the components it concerns again. Raises UnknownNameError, JudgementError."""
    kind = _kind(connection, left, right)
    one, other = _sights(connection, kind, left), _sights(connection, kind, right)
    if set(one) & set(other):
        raise JudgementError("Both sides name the same sighting: give two ids, or two documents with the name each uses.")
    number = Numbers(connection).next(judgement)
    at = datetime.now(UTC).isoformat(timespec="seconds")
    connection.execute(insert(judgement).values(id=number, verdict=verdict, kind=KINDS[kind], by=by, why=why, at=at))
    sides = (("l", one), ("r", other))
    put(
        connection,
        judged,
        [{"judgement_id": number, "side": s, "document": x.document, "name": x.name} for s, sights in sides for x in sights],
    )
    _look_again(connection, (*one, *other))
    return load_judgement(connection, number)


def undo(connection: Connection, number: int, by: str) -> Judgement:
    """Take a judgement back. Raises UnknownNameError."""
    known = load_judgement(connection, number)
    if known.undone_at is None:
        _look_again(connection, (*known.left, *known.right), before=lambda: _mark_undone(connection, number, by))
    return load_judgement(connection, number)


def _mark_undone(connection: Connection, number: int, by: str) -> None:
    at = datetime.now(UTC).isoformat(timespec="seconds")
    connection.execute(update(judgement).where(judgement.c.id == number).values(undone_at=at, undone_by=by))


def _kind(connection: Connection, left: str | Sequence[Sight], right: str | Sequence[Sight]) -> EntityKind:
    kinds = []
    for side in (left, right):
        if isinstance(side, str):
            row = connection.execute(select(entity.c.kind).where(entity.c.slug == side)).scalar()
            kinds.append(row or _kind_of_name(connection, side))
        else:
            rows = rows_of_side(connection, side)
            if not rows:
                raise UnknownNameError("sighting", f"{side[0].name} in {side[0].document}" if side else "")
            kinds.append(rows[0].kind)
    if kinds[0] != kinds[1]:
        raise JudgementError("One side is a person and the other a unit: only like can be judged with like.")
    return "person" if kinds[0] == "p" else "unit"


def _kind_of_name(connection: Connection, name: str) -> str:
    try:
        find_entities(connection, "person", name)
    except UnknownNameError:
        find_entities(connection, "unit", name)
        return "u"
    return "p"


def _sights(connection: Connection, kind: EntityKind, side: str | Sequence[Sight]) -> tuple[Sight, ...]:
    if not isinstance(side, str):
        return tuple(side)
    found = find_entities(connection, kind, side)
    if len(found) > 1:
        raise JudgementError(f"{side!r} may be {', '.join(row.slug for row in found[:5])}: give one of these ids.")
    seen = sorted(
        (seen_of_row(row) for row in find(connection, SEEN.where(sighting.c.live), sighting.c.entity_id, [found[0].id])),
        key=lambda s: s.key,
    )
    return tuple(dict.fromkeys(Sight(each.document, each.name) for each in seen[:NAMED]))


def rows_of_side(connection: Connection, sights: Sequence[Sight]) -> list[Any]:
    """Find the rows of the sightings in force that one side of a judgement names."""
    wanted = {(each.document, each.name) for each in sights}
    rows = find(connection, SEEN.where(sighting.c.live), document.c.key, {each.document for each in sights})
    return [row for row in rows if any((row.document, name) in wanted for name in (row.name, *row.names))]


def _look_again(connection: Connection, sights: Sequence[Sight], before: Any = None) -> None:
    """Regroup the components of these sightings and fold what moved."""
    components = {row.component for row in rows_of_side(connection, sights)}
    if before:
        before()
    numbers = Numbers(connection)
    identity = Identity(connection, numbers)
    identity.rebuild(components)
    identity.write()
    Folding(connection, numbers).fold((), identity.touched_people, identity.touched_units)


def load_judgement(connection: Connection, number: int) -> Judgement:
    """Load one judgement. Raises UnknownNameError."""
    row = connection.execute(select(judgement).where(judgement.c.id == number)).first()
    if row is None:
        raise UnknownNameError("judgement", str(number))
    return _judgement(row, connection.execute(select(judged).where(judged.c.judgement_id == number)).all())


def load_judgements(connection: Connection) -> tuple[Judgement, ...]:
    """Load every judgement, oldest first."""
    sides = defaultdict(list)
    for row in connection.execute(select(judged)):
        sides[row.judgement_id].append(row)
    return tuple(_judgement(row, sides[row.id]) for row in connection.execute(select(judgement).order_by(judgement.c.id)))


def _judgement(row: Any, sides: Sequence[Any]) -> Judgement:
    left, right = (
        tuple(sorted((Sight(x.document, x.name) for x in sides if x.side == side), key=lambda s: (s.document, s.name)))
        for side in "lr"
    )
    kind: EntityKind = "person" if row.kind == "p" else "unit"
    return Judgement(row.id, row.verdict, kind, left, right, row.by, row.why, row.at, row.undone_at, row.undone_by)
