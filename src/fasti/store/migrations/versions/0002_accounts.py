"""The second schema: accounts, access keys, failed sign-ins, the audit log and reviews of statements."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def _words(name: str, *, empty: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=empty)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), autoincrement=False, nullable=False)


def upgrade() -> None:
    """Make the tables for the people who use the record."""
    op.create_table(
        "account",
        *(_number("id"), _words("name"), _words("role"), _words("password"), _words("made_at"), _words("closed_at", empty=True)),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("name"),
    )
    op.create_table(
        "access_key",
        *(_words("hash"), _number("account_id"), _words("kind"), _words("label"), _words("made_at"), _words("expires_at")),
        sa.PrimaryKeyConstraint("hash"),
        sa.ForeignKeyConstraint(["account_id"], ["account.id"]),
    )
    op.create_index("access_key_by_account", "access_key", ["account_id"])
    op.create_table(
        "failed_sign_in", _number("id"), _words("name"), _words("address"), _words("at"), sa.PrimaryKeyConstraint("id")
    )
    op.create_index("failed_sign_in_by_time", "failed_sign_in", ["at"])
    op.create_table(
        "audit",
        *(_number("id"), _words("at"), _words("who"), _words("what"), sa.Column("about", sa.Text(), nullable=False)),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "review",
        *(_number("id"), _words("verdict"), _words("document")),
        sa.Column("claim", sa.JSON(), nullable=False),
        sa.Column("correction", sa.JSON(), nullable=False),
        _words("by"),
        sa.Column("why", sa.Text(), nullable=False),
        *(_words("at"), _words("undone_at", empty=True), _words("undone_by", empty=True)),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("review_by_document", "review", ["document"])
    op.create_table(
        "reviewed",
        *(_number("review_id"), _number("statement_id")),
        sa.Column("was", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("review_id", "statement_id"),
        sa.ForeignKeyConstraint(["review_id"], ["review.id"]),
    )
    op.create_index("reviewed_by_statement", "reviewed", ["statement_id"])
