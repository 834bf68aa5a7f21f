"""Statement rows become single claims with their words and reviews, by document, person or number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from fasti.errors import UnknownNameError
from fasti.model.claim import Claim, Leaf, Review
from fasti.record.loading import load_evidence, load_refs
from fasti.store.account_tables import review, reviewed
from fasti.store.rows import find
from fasti.store.tables import document, evidence, outlet, printing, statement, tenure

#: columns of a statement that hold plain values of the claim
PLAIN = ("role", "status", "starts", "ends", "ended_by", "type", "date", "value", "certainty", "live")
REFS = ("person", "other", "unit", "parent")


def load_claims(connection: Connection, rows: Sequence[Row[Any]]) -> tuple[Claim, ...]:
    """Make claims of statement rows, in their order."""
    refs = load_refs(connection, [getattr(row, f"{name}_id") for row in rows for name in REFS])
    words = load_evidence(connection, [row.id for row in rows])
    reviews = load_reviews_of(connection, [row.id for row in rows])
    slugs = find(connection, select(tenure.c.id, tenure.c.slug), tenure.c.id, {row.tenure_id for row in rows if row.tenure_id})
    tenures = {row.id: row.slug for row in slugs}

    def claim(row: Any) -> Claim:
        who: Any = {name: refs.get(getattr(row, f"{name}_id")) for name in REFS}
        said = {name: getattr(row, name) for name in PLAIN}
        told, decided = tuple(words[row.id]), tuple(reviews[row.id])
        return Claim(row.id, row.kind, **who, **said, tenure=tenures.get(row.tenure_id), evidence=told, reviews=decided)

    return tuple(claim(row) for row in rows)


def load_claim(connection: Connection, number: int) -> Claim:
    """Load one claim by its statement's number. Raises UnknownNameError."""
    row = connection.execute(select(statement).where(statement.c.id == number)).first()
    if row is None:
        raise UnknownNameError("statement", str(number))
    return load_claims(connection, [row])[0]


def load_reviews_of(connection: Connection, statements: Iterable[int]) -> dict[int, list[Review]]:
    """Load the reviews that bear on statements, oldest first, by statement."""
    query = select(review, reviewed.c.statement_id).join(reviewed, reviewed.c.review_id == review.c.id)
    found: dict[int, list[Review]] = defaultdict(list)
    rows = find(connection, query, reviewed.c.statement_id, statements)
    for row in sorted(rows, key=lambda row: row.id):
        found[row.statement_id].append(review_of_row(row))
    return found


def review_of_row(row: Any) -> Review:
    """Make a review of its row, joined with the statement it bears on."""
    return Review(
        row.id, row.verdict, row.correction, row.by, row.why, row.at, row.statement_id, row.undone_at, row.undone_by
    )  # fmt: skip


def load_reviews(connection: Connection, limit: int) -> tuple[Review, ...]:
    """Load the newest reviews, undone ones too, newest first."""
    query = select(review, reviewed.c.statement_id).join(reviewed, reviewed.c.review_id == review.c.id, isouter=True)
    rows = connection.execute(query.order_by(review.c.id.desc(), reviewed.c.statement_id).limit(limit))
    return tuple({row.id: review_of_row(row) for row in rows}.values())


def load_leaf(connection: Connection, key: str) -> Leaf:
    """Load a document with every claim that is in force or was rejected. Raises UnknownNameError."""
    query = select(document, outlet.c.name.label("outlet")).join(outlet, outlet.c.id == document.c.outlet_id, isouter=True)
    row = connection.execute(query.where(document.c.key == key)).first()
    if row is None:
        raise UnknownNameError("document", key)
    said = connection.execute(_claims_of(row.id)).all()
    claims = load_claims(connection, [each for each in said if each.live or each.rejected])
    elsewhere = select(outlet.c.name, printing.c.url).join(outlet, outlet.c.id == printing.c.outlet_id, isouter=True)
    printings = tuple(
        (each.name, each.url or None) for each in connection.execute(elsewhere.where(printing.c.document_id == row.id))
    )
    return Leaf(key, row.title, row.outlet, row.published, row.url, row.language, row.text, claims, printings)


def _claims_of(number: int) -> Any:
    """Statements that a document makes itself or, for a source without text, that cite it."""
    standing = (review.c.verdict == "rejected") & review.c.undone_at.is_(None) & (reviewed.c.statement_id == statement.c.id)
    rejected = select(review.c.id).join(reviewed, reviewed.c.review_id == review.c.id).where(standing).exists()
    cited = select(evidence.c.statement_id).where(evidence.c.document_id == number)
    mine = (statement.c.document_id == number) | statement.c.id.in_(cited)
    return select(statement, rejected.label("rejected")).where(mine).order_by(statement.c.id)
