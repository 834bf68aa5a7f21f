"""People decide about single claims: accepted, rejected or corrected; a decision outlives row numbers and newer readings."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from hashlib import blake2b
from typing import Any, get_args

from sqlalchemy import Connection, Row, delete, insert, select, update

from fasti.errors import JudgementError, StaleDecisionError, UnknownNameError
from fasti.model.calendar import is_edtf
from fasti.model.claim import Claim, Review, ReviewVerdict
from fasti.model.statement import Certainty, Ending, EventType, Status
from fasti.record.claims import load_claim, load_claims, load_reviews_of
from fasti.record.folding import Folding
from fasti.record.tenure_rows import Key
from fasti.resolve.roles import role_key
from fasti.resolve.words import folded_words
from fasti.store.account_tables import review, reviewed
from fasti.store.rows import Numbers, Values, find, put
from fasti.store.tables import dispute, document, entity, evidence, sighting, statement

#: what can be corrected of each kind of claim
CORRECTABLE = {
    "post": ("role", "status", "starts", "ends", "ended_by", "certainty"),
    "event": ("type", "date", "certainty"),
}
CHOICES: dict[str, tuple[str, ...]] = {
    "status": get_args(Status),
    "ended_by": get_args(Ending),
    "certainty": get_args(Certainty),
    "type": get_args(EventType),
}
#: columns that must hold something
NEEDED = ("role", "status", "certainty", "type")
DATES = ("starts", "ends", "date")
#: kinds of claims that wait for a person's eye
REVIEWED_KINDS = ("post", "event")
COLUMNS = (*dict.fromkeys(name for names in CORRECTABLE.values() for name in names), "role_key", "live")


def waiting_claims(connection: Connection, limit: int, after: int | None = None) -> tuple[Claim, ...]:
    """Give claims that nobody has decided about: disputed ones first, then the newest; `after` skips up to that statement."""
    disputed = sorted(
        {number for row in connection.execute(select(dispute.c.sides)) for side in row.sides for number in side["statements"]}
    )
    standing = (
        select(reviewed.c.statement_id).join(review, review.c.id == reviewed.c.review_id).where(review.c.undone_at.is_(None))
    )
    waiting = select(statement).where(statement.c.live, statement.c.kind.in_(REVIEWED_KINDS), statement.c.id.not_in(standing))
    first = list(find(connection, waiting, statement.c.id, disputed))
    rest = connection.execute(waiting.order_by(statement.c.id.desc()).limit(limit + len(first) + 1)).all()
    queue = list({row.id: row for row in [*sorted(first, key=lambda row: row.id), *rest]}.values())
    if after is not None:
        places = [place for place, row in enumerate(queue) if row.id == after]
        queue = queue[places[0] + 1 :] if places else queue
    return load_claims(connection, queue[:limit])


def decide(
    connection: Connection,
    number: int,
    verdict: ReviewVerdict,
    *,
    seen: int,
    by: str,
    why: str = "",
    correction: Values | None = None,
) -> Review:
    """Set down what a person decided about a claim whose version they saw.

    Raises UnknownNameError, StaleDecisionError if somebody decided meanwhile, JudgementError for what cannot be.
    """
    claim = load_claim(connection, number)
    if claim.version != seen or not (claim.live or claim.standing):
        raise StaleDecisionError(claim.reviews[-1].by if claim.reviews else None)
    chosen = _checked(claim, correction or {}) if verdict == "corrected" else {}
    for earlier in claim.reviews:
        if earlier.undone_at is None:
            _undo(connection, earlier.id, by)
    row = connection.execute(select(statement).where(statement.c.id == number)).one()
    name, key = _named(connection, row)
    made = Numbers(connection).next(review)
    at = datetime.now(UTC).isoformat(timespec="seconds")
    shape = _claim_shape(connection, row, [name])
    values = {"verdict": verdict, "document": key, "claim": shape, "correction": chosen, "by": by, "why": why, "at": at}
    connection.execute(insert(review).values(id=made, **values))
    _fold(connection, _apply(connection, made, verdict, chosen, row))
    return load_reviews_of(connection, [number])[number][-1]


def undo_review(connection: Connection, number: int, by: str) -> Review:
    """Take a review back; it stays on record as undone. Raises UnknownNameError, StaleDecisionError if it is undone already."""
    row = connection.execute(select(review).where(review.c.id == number)).first()
    if row is None:
        raise UnknownNameError("review", str(number))
    if row.undone_at is not None:
        raise StaleDecisionError(row.undone_by)
    _undo(connection, number, by)
    bears_on = connection.execute(select(reviewed.c.statement_id).where(reviewed.c.review_id == number)).scalars().first()
    if bears_on is None:
        row = connection.execute(select(review).where(review.c.id == number)).one()
        return Review(row.id, row.verdict, row.correction, row.by, row.why, row.at, None, row.undone_at, row.undone_by)
    return next(each for each in load_reviews_of(connection, [bears_on])[bears_on] if each.id == number)


def _undo(connection: Connection, number: int, by: str) -> None:
    at = datetime.now(UTC).isoformat(timespec="seconds")
    connection.execute(update(review).where(review.c.id == number).values(undone_at=at, undone_by=by))
    rows = connection.execute(select(reviewed).where(reviewed.c.review_id == number)).all()
    touched: list[Row[Any]] = []
    for row in rows:
        touched += _rows(connection, [row.statement_id])
        connection.execute(update(statement).where(statement.c.id == row.statement_id).values(row.was))
        touched += _rows(connection, [row.statement_id])
    _fold(connection, touched)


def _checked(claim: Claim, correction: Values) -> Values:
    """Keep what differs from the claim and can be said. Raises JudgementError."""
    allowed = CORRECTABLE.get(claim.kind, ())
    chosen = {name: " ".join(str(value or "").split()) or None for name, value in correction.items() if name in allowed}
    for name, value in chosen.items():
        if value is None and name in NEEDED:
            raise JudgementError(f"A correction cannot leave the {name} empty.")
        if value is not None and name in DATES and not is_edtf(value):
            raise JudgementError(f"{value!r} is not a date Fasti knows. Write 2023-07-11, 2023-07 or 2023.")
        if value is not None and name in CHOICES and value not in CHOICES[name]:
            raise JudgementError(f"{value!r} is none of {', '.join(CHOICES[name])}.")
    changed = {name: value for name, value in chosen.items() if value != getattr(claim, name)}
    if not changed:
        raise JudgementError("The correction says what the claim says: accept it, or change a value.")
    return changed


def _apply(connection: Connection, number: int, verdict: str, correction: Values, row: Row[Any]) -> list[Row[Any]]:
    """Let a review bear on a statement; gives its row as it was and as it is."""
    was = {name: getattr(row, name) for name in COLUMNS}
    put(connection, reviewed, [{"review_id": number, "statement_id": row.id, "was": was}])
    new: Values = dict(correction)
    if verdict == "rejected":
        new = {"live": False, "tenure_id": None}
    elif "role" in new:
        name = connection.execute(select(entity.c.name).where(entity.c.id == row.unit_id)).scalar() if row.unit_id else None
        new["role_key"] = role_key(new["role"], name)
    if new:
        connection.execute(update(statement).where(statement.c.id == row.id).values(new))
    return [row, *_rows(connection, [row.id])]


def _fold(connection: Connection, rows: Iterable[Row[Any]]) -> None:
    """Make again what follows from these statements."""
    rows = list(rows)
    keys: set[Key] = {(row.person_id, row.unit_id, row.role_key) for row in rows if row.kind == "post"}
    told = {row.person_id for row in rows if row.kind == "event" and row.person_id}
    if keys or told:
        Folding(connection, Numbers(connection)).fold(keys, (), (), told)


def _rows(connection: Connection, numbers: Iterable[int]) -> list[Row[Any]]:
    return list(find(connection, select(statement), statement.c.id, numbers))


def _named(connection: Connection, row: Row[Any]) -> tuple[str, str]:
    """Give the name by which the document calls the claim's person (or unit), and the document's key."""
    key = connection.execute(select(document.c.key).where(document.c.id == row.document_id)).scalar_one()
    name = connection.execute(select(sighting.c.name).where(sighting.c.id == (row.person or row.unit))).scalar()
    return name or "", key


def _claim_shape(connection: Connection, row: Row[Any], names: Iterable[str]) -> Values:
    """Describe a claim without row numbers or clear names: hashes of who and what, and the places of its words."""
    rows = connection.execute(select(evidence.c.start, evidence.c.end).where(evidence.c.statement_id == row.id)).all()
    return {"who": [_hashed(name) for name in names], "what": _matter(row), "places": [[each.start, each.end] for each in rows]}


def _matter(row: Row[Any]) -> str:
    return _hashed(f"{row.kind} {row.role_key or ''} {row.type or ''}")


def _hashed(words: str) -> str:
    return blake2b(" ".join(folded_words(words)).encode("utf-8", "replace"), digest_size=12).hexdigest()


def reapply(connection: Connection, documents: Sequence[str]) -> None:
    """Let standing reviews of documents that were just read again bear on the claims that are the same as those reviewed."""
    if connection.execute(select(review.c.id).limit(1)).first() is None:
        return
    standing = [row for row in find(connection, select(review), review.c.document, documents) if row.undone_at is None]
    touched: list[Row[Any]] = []
    for row in sorted(standing, key=lambda row: row.id):
        number = connection.execute(select(document.c.id).where(document.c.key == row.document)).scalar()
        rows = connection.execute(select(statement).where(statement.c.document_id == number, statement.c.live)).all()
        borne = set(connection.execute(select(reviewed.c.statement_id).where(reviewed.c.review_id == row.id)).scalars())
        for each in rows:
            if each.id not in borne and _is_same(connection, each, row.claim):
                touched += _apply(connection, row.id, row.verdict, row.correction, each)
    _fold(connection, touched)


def _is_same(connection: Connection, row: Row[Any], claim: Values) -> bool:
    """Say whether a statement makes the reviewed claim: of the same person, in the same matter, in words that overlap."""
    if _matter(row) != claim["what"]:
        return False
    names = connection.execute(select(sighting.c.names, sighting.c.name).where(sighting.c.id == (row.person or row.unit))).first()
    shape = _claim_shape(connection, row, (names.name, *names.names) if names else ())
    if not set(shape["who"]) & set(claim["who"]):
        return False
    here = [(start, end) for start, end in shape["places"] if start is not None]
    there = [(start, end) for start, end in claim["places"] if start is not None]
    return any(one[0] < other[1] and other[0] < one[1] for one in here for other in there) or not (here or there)


def erase_reviews(connection: Connection, statements: Iterable[int]) -> None:
    """Erase what was decided about statements that are being erased themselves."""
    gone = {row.review_id for row in find(connection, select(reviewed), reviewed.c.statement_id, statements)}
    for number in sorted(gone):
        connection.execute(delete(reviewed).where(reviewed.c.review_id == number))
        connection.execute(delete(review).where(review.c.id == number))
