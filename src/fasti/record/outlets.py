"""The team's sheet of outlets and speakers: how they are grouped; a new sheet changes the lines it has and keeps the others."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, delete, func, select

from fasti.model.telling import ListedOutlet
from fasti.resolve.origins import voice_key
from fasti.store.rows import put
from fasti.store.testimony_tables import listed_outlet


def list_outlets(connection: Connection, outlets: Sequence[ListedOutlet]) -> int:
    """Put lines of a sheet into the record, each in place of the one of that name; gives how many."""
    new = {voice_key(each.name): each for each in outlets if voice_key(each.name)}
    for key in new:
        connection.execute(delete(listed_outlet).where(listed_outlet.c.key == key))
    place = (connection.execute(select(func.max(listed_outlet.c.place))).scalar() or 0) + 1
    rows = [
        {"key": key, "name": o.name, "country": o.country, "team": o.group, "reliability": o.reliability, "place": place + at}
        for at, (key, o) in enumerate(new.items())
    ]
    put(connection, listed_outlet, rows)
    return len(rows)


def load_outlets(connection: Connection) -> tuple[ListedOutlet, ...]:
    """Give the sheet, in its order."""
    rows = connection.execute(select(listed_outlet).order_by(listed_outlet.c.place))
    return tuple(ListedOutlet(row.name, row.country, row.team, row.reliability) for row in rows)
