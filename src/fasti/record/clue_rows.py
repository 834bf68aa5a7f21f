"""Clues on record: keys that lead from a new sighting to the components it may belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sqlalchemy import Connection, bindparam, delete, select

from fasti.record.entities import KINDS, Seen, unpack_clues
from fasti.resolve.grouping import names_meet
from fasti.resolve.names import full_names
from fasti.store.rows import find, put_new
from fasti.store.tables import clue, entity, sighting

#: a key, the component it leads to, and the name it was made of
Clue = tuple[int, int, str]
#: what the clues to a component were made of
SIGHTED = select(sighting.c.kind, sighting.c.names, sighting.c.clues, entity.c.component, sighting.c.live).join(
    entity, entity.c.id == sighting.c.entity_id
)


def components_met(connection: Connection, fresh: Sequence[Seen]) -> dict[int, set[int]]:
    """Find, for the number of each new sighting, the components on record that its clues lead to."""
    keys = {key for seen in fresh for key in seen.profile.clues}
    near: dict[int, list[tuple[int, str]]] = defaultdict(list)
    for row in find(connection, select(clue), clue.c.key, keys):
        near[row.key].append((row.component, row.name))
    met: dict[int, set[int]] = {}
    for seen in fresh:
        found: set[int] = set()
        for key in seen.profile.clues:
            for component, name in near[key]:
                if component not in found and (seen.profile.kind == "unit" or names_meet(seen.profile.names, (name,))):
                    found.add(component)
        met[seen.id] = found
    return met


def clues_of(members: Iterable[Seen]) -> set[Clue]:
    """Give the clues that lead to sightings that have their component."""
    return {
        (key, seen.component, name)
        for seen in members
        for key in seen.profile.clues
        for name in _names_of_clues(KINDS[seen.profile.kind], seen.profile.names)
    }


def put_clues(connection: Connection, clues: Iterable[Clue]) -> None:
    """Write clues, those of one name side by side."""
    put_new(connection, clue, [{"key": key, "component": number, "name": name} for key, number, name in sorted(clues)])


def drop_clues(connection: Connection, components: Iterable[int]) -> set[tuple[int, str]]:
    """Drop every clue that leads to components; gives key and name of those that sightings in force still tell."""
    rows = list(find(connection, SIGHTED, entity.c.component, components))
    led = sorted({(key, row.component) for row in rows for key in unpack_clues(row.clues)})
    if led:
        here = (clue.c.key == bindparam("of_key")) & (clue.c.component == bindparam("of_component"))
        connection.execute(delete(clue).where(here), [{"of_key": key, "of_component": component} for key, component in led])
    return {
        (key, name)
        for row in rows
        if row.live
        for key in unpack_clues(row.clues)
        for name in _names_of_clues(row.kind, full_names(row.names))
    }


def _names_of_clues(kind: str, names: Iterable[str]) -> Iterable[str]:
    """The names that clues keep: every full one of a person; none of a unit, whose keys say it all."""
    return names if kind == KINDS["person"] else ("",)
