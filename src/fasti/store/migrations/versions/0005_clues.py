"""The fifth schema: clues are found by key alone; a component's clues follow from its sightings, so no index need keep them."""

from __future__ import annotations

from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Drop the index, and clues that lead to components which no sighting has any more."""
    op.drop_index("clue_by_component", table_name="clue")
    op.execute("DELETE FROM clue WHERE component NOT IN (SELECT component FROM sighting)")


def downgrade() -> None:
    """Make it again."""
    op.create_index("clue_by_component", "clue", ["component"])
