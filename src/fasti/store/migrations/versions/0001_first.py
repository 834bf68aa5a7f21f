"""The first schema: documents, readings, sightings, statements, entities, tenures, disputes, judgements and tombstones."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

#: as much of a text as PostgreSQL can index
INDEXED = 400_000


def upgrade() -> None:
    """Make every table, and the full-text index in the database's own way."""
    op.create_table(
        "alias",
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("entity_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("slug"),
    )
    op.create_table(
        "clue",
        sa.Column("key", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("component", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("key", "component", "name"),
        sqlite_with_rowid=False,
    )
    op.create_index("clue_by_component", "clue", ["component"], unique=False)
    op.create_table(
        "dispute",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("tenure_id", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("role_key", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("about", sa.Text(), nullable=False),
        sa.Column("sides", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("dispute_by_person", "dispute", ["person_id"], unique=False)
    op.create_index("dispute_by_tenure", "dispute", ["tenure_id"], unique=False)
    op.create_index("dispute_by_unit", "dispute", ["unit_id"], unique=False)
    op.create_table(
        "entity",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("kind", sa.String(length=1), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("about", sa.JSON(), nullable=False),
        sa.Column("component", sa.Integer(), nullable=False),
        sa.Column("sightings", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("slug"),
    )
    op.create_index("entity_by_component", "entity", ["component"], unique=False)
    op.create_table(
        "entity_word",
        sa.Column("word", sa.String(), nullable=False),
        sa.Column("entity_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("word", "entity_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("entity_word_by_entity", "entity_word", ["entity_id"], unique=False)
    op.create_table(
        "judgement",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("kind", sa.String(length=1), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("undone_at", sa.String(), nullable=True),
        sa.Column("undone_by", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "outlet",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
    )
    op.create_table(
        "tenure",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("slug", sa.String(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("role_key", sa.String(), nullable=False),
        sa.Column("role", sa.String(), nullable=False),
        sa.Column("own_start_lo", sa.Integer(), nullable=True),
        sa.Column("own_start_hi", sa.Integer(), nullable=True),
        sa.Column("own_end_lo", sa.Integer(), nullable=True),
        sa.Column("own_end_hi", sa.Integer(), nullable=True),
        sa.Column("start_lo", sa.Integer(), nullable=True),
        sa.Column("start_hi", sa.Integer(), nullable=True),
        sa.Column("end_lo", sa.Integer(), nullable=True),
        sa.Column("end_hi", sa.Integer(), nullable=True),
        sa.Column("known_lo", sa.Integer(), nullable=True),
        sa.Column("known_hi", sa.Integer(), nullable=True),
        sa.Column("attested", sa.LargeBinary(), nullable=False),
        sa.Column("acting", sa.Boolean(), nullable=False),
        sa.Column("announced_only", sa.Boolean(), nullable=False),
        sa.Column("denied_only", sa.Boolean(), nullable=False),
        sa.Column("start_told", sa.Boolean(), nullable=False),
        sa.Column("end_told", sa.Boolean(), nullable=False),
        sa.Column("ended_by", sa.String(), nullable=True),
        sa.Column("notes", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(op.f("ix_tenure_slug"), "tenure", ["slug"], unique=False)
    op.create_index("tenure_by_end", "tenure", ["end_hi"], unique=False)
    op.create_index("tenure_by_person", "tenure", ["person_id"], unique=False)
    op.create_index("tenure_by_post", "tenure", ["unit_id", "role_key"], unique=False)
    op.create_index("tenure_by_start", "tenure", ["start_hi"], unique=False)
    op.create_table(
        "tombstone",
        sa.Column("hash", sa.String(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("hash"),
    )
    op.create_table(
        "document",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("published", sa.String(), nullable=True),
        sa.Column("url", sa.Text(), nullable=True),
        sa.Column("language", sa.String(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("outlet_id", sa.Integer(), nullable=True),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("minhash", sa.LargeBinary(), nullable=True),
        sa.ForeignKeyConstraint(
            ["outlet_id"],
            ["outlet.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("key"),
    )
    op.create_index(op.f("ix_document_copies"), "document", ["copies"], unique=False)
    op.create_table(
        "judged",
        sa.Column("judgement_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("side", sa.String(length=1), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["judgement_id"],
            ["judgement.id"],
        ),
        sa.PrimaryKeyConstraint("judgement_id", "side", "document", "name"),
    )
    op.create_index("judged_by_document", "judged", ["document"], unique=False)
    op.create_table(
        "band",
        sa.Column("band", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("document_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
        ),
        sa.PrimaryKeyConstraint("band", "document_id"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "printing",
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("outlet_id", sa.Integer(), nullable=False),
        sa.Column("url", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=True),
        sa.Column("published", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
        ),
        sa.PrimaryKeyConstraint("document_id", "outlet_id", "url"),
    )
    op.create_table(
        "reading",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("reader", sa.String(), nullable=False),
        sa.Column("digest", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sa.Column("added_at", sa.String(), nullable=False),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("reading_by_document", "reading", ["document_id"], unique=False)
    op.create_table(
        "sighting",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("reading_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(length=1), nullable=False),
        sa.Column("local", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("names", sa.JSON(), nullable=False),
        sa.Column("about", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("clues", sa.LargeBinary(), nullable=False),
        sa.Column("component", sa.Integer(), nullable=False),
        sa.Column("entity_id", sa.Integer(), nullable=False),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
        ),
        sa.ForeignKeyConstraint(
            ["reading_id"],
            ["reading.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("sighting_by_component", "sighting", ["component"], unique=False)
    op.create_index("sighting_by_document", "sighting", ["document_id"], unique=False)
    op.create_index("sighting_by_entity", "sighting", ["entity_id"], unique=False)
    op.create_index("sighting_by_reading", "sighting", ["reading_id"], unique=False)
    op.create_table(
        "statement",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("reading_id", sa.Integer(), nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("person", sa.Integer(), nullable=True),
        sa.Column("other", sa.Integer(), nullable=True),
        sa.Column("unit", sa.Integer(), nullable=True),
        sa.Column("parent", sa.Integer(), nullable=True),
        sa.Column("person_id", sa.Integer(), nullable=True),
        sa.Column("other_id", sa.Integer(), nullable=True),
        sa.Column("unit_id", sa.Integer(), nullable=True),
        sa.Column("parent_id", sa.Integer(), nullable=True),
        sa.Column("role", sa.String(), nullable=True),
        sa.Column("role_key", sa.String(), nullable=True),
        sa.Column("status", sa.String(), nullable=True),
        sa.Column("starts", sa.String(), nullable=True),
        sa.Column("ends", sa.String(), nullable=True),
        sa.Column("ended_by", sa.String(), nullable=True),
        sa.Column("type", sa.String(), nullable=True),
        sa.Column("date", sa.String(), nullable=True),
        sa.Column("certainty", sa.String(), nullable=False),
        sa.Column("said_by", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("published", sa.String(), nullable=True),
        sa.Column("attested", sa.JSON(none_as_null=True), nullable=True),
        sa.Column("stamp", sa.String(), nullable=False),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("tenure_id", sa.Integer(), nullable=True),
        sa.Column("live", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
        ),
        sa.ForeignKeyConstraint(
            ["reading_id"],
            ["reading.id"],
        ),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index(
        "statement_by_other",
        "statement",
        ["other_id"],
        unique=False,
        sqlite_where=sa.text("other_id is not null"),
        postgresql_where=sa.text("other_id is not null"),
    )
    op.create_index(
        "statement_by_parent",
        "statement",
        ["parent_id"],
        unique=False,
        sqlite_where=sa.text("parent_id is not null"),
        postgresql_where=sa.text("parent_id is not null"),
    )
    op.create_index("statement_by_person", "statement", ["person_id", "kind"], unique=False)
    op.create_index("statement_by_reading", "statement", ["reading_id"], unique=False)
    op.create_index(
        "statement_by_tenure",
        "statement",
        ["tenure_id"],
        unique=False,
        sqlite_where=sa.text("tenure_id is not null"),
        postgresql_where=sa.text("tenure_id is not null"),
    )
    op.create_index("statement_by_unit", "statement", ["unit_id", "kind", "role_key"], unique=False)
    op.create_table(
        "evidence",
        sa.Column("statement_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("document_id", sa.Integer(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=True),
        sa.Column("end", sa.Integer(), nullable=True),
        sa.Column("text", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["document_id"],
            ["document.id"],
        ),
        sa.ForeignKeyConstraint(
            ["statement_id"],
            ["statement.id"],
        ),
        sa.PrimaryKeyConstraint("statement_id", "place"),
        sqlite_with_rowid=False,
    )

    _full_text()


def _full_text() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute(
            "CREATE VIRTUAL TABLE document_words USING fts5("
            "title, text, content='document', content_rowid='id', tokenize='unicode61 remove_diacritics 2')"
        )
    else:
        words = f"to_tsvector('simple', left(coalesce(title, '') || ' ' || text, {INDEXED}))"
        op.execute(f"CREATE INDEX document_words ON document USING gin ({words})")
