"""Disputes about what an event is called: gathered when asked for, since every new report may tie two runs of days together."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, select

from fasti.lexicons.load import lexicon
from fasti.resolve.testimony_conflicts import NamingClaim, naming_conflicts
from fasti.store.tables import statement
from fasti.store.testimony_tables import testimony


@dataclass(frozen=True, slots=True)
class NamingRow:
    """A dispute in the shape of the rows of those that are stored."""

    id: int
    kind: str
    #: the kind of event
    role_key: str
    sides: list[dict[str, Any]]
    tenure_id: int | None = None
    person_id: int | None = None
    unit_id: int | None = None


def naming_rows(connection: Connection) -> list[NamingRow]:
    """Find the events that go by more than one name, each with whose name is which."""
    columns = (statement.c[name] for name in ("id", "type", "value", "published"))
    query = select(*columns, testimony.c.detail).join(testimony, testimony.c.statement_id == statement.c.id)
    rows = connection.execute(query.where(statement.c.kind == "naming", statement.c.live, statement.c.person_id.is_(None)))
    claims = [NamingClaim(row.id, (row.type, row.detail.get("country")), row.value, row.published) for row in rows]
    return [
        NamingRow(
            0, "naming", event.replace("_", " "), [{"claim": name, "statements": list(told)} for name, told in conflict.sides]
        )
        for event, conflict in naming_conflicts(claims, _within())
    ]


@lru_cache(maxsize=1)
def _within() -> dict[str, int]:
    return {event: names["within"] for event, names in lexicon("namings").items()}
