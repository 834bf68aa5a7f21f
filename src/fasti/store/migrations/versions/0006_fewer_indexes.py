"""The sixth schema: a component's sightings are found by its entities, a tenure's statements by whom it is about."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Drop the indexes that others stand in for."""
    op.drop_index("sighting_by_component", table_name="sighting")
    op.drop_index("statement_by_tenure", table_name="statement")
    op.drop_index("statement_by_person", table_name="statement")
    op.create_index("statement_by_person", "statement", ["person_id", "kind", "tenure_id"])


def downgrade() -> None:
    """Make them again."""
    op.drop_index("statement_by_person", table_name="statement")
    op.create_index("statement_by_person", "statement", ["person_id", "kind"])
    there = sa.text("tenure_id is not null")
    op.create_index("statement_by_tenure", "statement", ["tenure_id"], sqlite_where=there, postgresql_where=there)
    op.create_index("sighting_by_component", "sighting", ["component"])
