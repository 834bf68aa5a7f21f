"""The fourth schema: how statements were said, the sheet of outlets, and what became of predictions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Make the tables of testimony."""
    op.create_table(
        "testimony",
        sa.Column("statement_id", sa.Integer(), nullable=False),
        sa.Column("saying", sa.String()),
        sa.Column("foretells", sa.Boolean(), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("statement_id"),
    )
    op.create_index("testimony_that_foretells", "testimony", ["foretells"])
    op.create_table(
        "listed_outlet",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("country", sa.String()),
        sa.Column("team", sa.String()),
        sa.Column("reliability", sa.String()),
        sa.Column("place", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key"),
    )
    op.create_table(
        "outcome",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("verdict", sa.String(), nullable=False),
        sa.Column("document", sa.String(), nullable=False),
        sa.Column("start", sa.Integer(), nullable=False),
        sa.Column("end", sa.Integer(), nullable=False),
        sa.Column("by", sa.String(), nullable=False),
        sa.Column("why", sa.Text(), nullable=False),
        sa.Column("at", sa.String(), nullable=False),
        sa.Column("undone_at", sa.String()),
        sa.Column("undone_by", sa.String()),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_index("outcome_by_document", "outcome", ["document"])


def downgrade() -> None:
    """Drop them."""
    op.drop_table("outcome")
    op.drop_table("listed_outlet")
    op.drop_table("testimony")
