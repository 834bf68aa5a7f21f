"""Tables for those who use the record: accounts, sessions and tokens, failed sign-ins, the audit log, reviews of statements."""

from __future__ import annotations

from sqlalchemy import JSON, Column, ForeignKey, Index, Integer, MetaData, String, Table, Text

metadata = MetaData()

#: who may use the record, and as what
account = Table(
    "account",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("name", String, nullable=False, unique=True),
    # reader, reviewer, administrator
    Column("role", String, nullable=False),
    Column("password", String, nullable=False),
    Column("made_at", String, nullable=False),
    # closed accounts stay, because decisions name them
    Column("closed_at", String),
)

#: keys that open a session or the API, known only by their hash
access_key = Table(
    "access_key",
    metadata,
    Column("hash", String, primary_key=True),
    Column("account_id", Integer, ForeignKey("account.id"), nullable=False),
    # session, token
    Column("kind", String, nullable=False),
    Column("label", String, nullable=False),
    Column("made_at", String, nullable=False),
    Column("expires_at", String, nullable=False),
    Index("access_key_by_account", "account_id"),
)

#: sign-ins that failed, by name and by address, to slow guessing down
failed_sign_in = Table(
    "failed_sign_in",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("name", String, nullable=False),
    Column("address", String, nullable=False),
    Column("at", String, nullable=False),
    Index("failed_sign_in_by_time", "at"),
)

#: who did what when; only added to
audit = Table(
    "audit",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("at", String, nullable=False),
    Column("who", String, nullable=False),
    Column("what", String, nullable=False),
    Column("about", Text, nullable=False),
)

#: what people decided about single statements; only added to, and marked undone
review = Table(
    "review",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    # accepted, rejected, corrected
    Column("verdict", String, nullable=False),
    # what outlives row numbers: the document's key, and kind, person, matter and words of the claim
    Column("document", String, nullable=False),
    Column("claim", JSON, nullable=False),
    # the columns that a correction puts in place of what was read
    Column("correction", JSON, nullable=False),
    Column("by", String, nullable=False),
    Column("why", Text, nullable=False),
    Column("at", String, nullable=False),
    Column("undone_at", String),
    Column("undone_by", String),
    Index("review_by_document", "document"),
)

#: which statements a review bears on now, with what they said before it
reviewed = Table(
    "reviewed",
    metadata,
    Column("review_id", Integer, ForeignKey("review.id"), primary_key=True, autoincrement=False),
    Column("statement_id", Integer, primary_key=True, autoincrement=False),
    Column("was", JSON, nullable=False),
    Index("reviewed_by_statement", "statement_id"),
)
