"""The sixth schema: a component's sightings are found by its entities, so no index of their own need lead to them."""

from __future__ import annotations

from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Drop the index."""
    op.drop_index("sighting_by_component", table_name="sighting")


def downgrade() -> None:
    """Make it again."""
    op.create_index("sighting_by_component", "sighting", ["component"])
