"""Entities on record: made ones are written, those that became part of another leave it their address."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, bindparam, delete, select, update

from fasti.record.entities import Made
from fasti.store.rows import Values, find, put, put_new
from fasti.store.tables import alias, entity, entity_word


def put_entities(connection: Connection, made: Sequence[Made]) -> None:
    """Write entities that were made or changed, the words they are looked up by, and the addresses they had."""
    rows = [each.row() for each in made]
    slugs = {row["slug"]: row["id"] for row in rows}
    numbers = {row["id"] for row in rows}
    taken = {row.slug: row.id for row in find(connection, select(entity.c.id, entity.c.slug), entity.c.slug, slugs)}
    for row in rows:
        holder = taken.get(row["slug"], row["id"])
        if holder != row["id"] and holder not in numbers:
            row["slug"] += f"-{row['id']}"
    _put_rows(connection, [(row, each.slug_before) for each, row in zip(made, rows, strict=True)])
    pairs = zip(made, rows, strict=True)
    renamed = {each.slug_before: each.id for each, row in pairs if each.slug_before and each.slug_before != row["slug"]}
    _remember(connection, renamed)
    put_new(connection, entity_word, [{"word": word, "entity_id": each.id} for each in made for word in sorted(each.new_words())])


def _put_rows(connection: Connection, rows: Sequence[tuple[Values, str | None]]) -> None:
    """Write rows of entities, each with the address it had; only a changed address is taken out first."""
    gone = [row["id"] for row, before in rows if before and before != row["slug"]]
    for at in range(0, len(gone), 500):
        connection.execute(delete(entity).where(entity.c.id.in_(gone[at : at + 500])))
    kept = [{"number": row["id"], **row} for row, before in rows if before == row["slug"]]
    if kept:
        changing: Values = {name: bindparam(name) for name in ("name", "names", "about", "component", "sightings")}
        connection.execute(update(entity).where(entity.c.id == bindparam("number")).values(changing), kept)
    put(connection, entity, [row for row, before in rows if before != row["slug"]])


def drop_entity(connection: Connection, made: Made, heir: int | None) -> None:
    """Take an entity off the record; its address leads to its heir."""
    run = connection.execute
    run(delete(entity_word).where(entity_word.c.entity_id == made.id))
    run(delete(entity).where(entity.c.id == made.id))
    if heir is None:
        run(delete(alias).where(alias.c.entity_id == made.id))
        return
    run(update(alias).where(alias.c.entity_id == made.id).values(entity_id=heir))
    if made.slug_before:
        _remember(connection, {made.slug_before: heir})


def _remember(connection: Connection, addresses: dict[str, int]) -> None:
    """Note which entities answer to addresses that were others'."""
    slugs = sorted(addresses)
    for at in range(0, len(slugs), 500):
        connection.execute(delete(alias).where(alias.c.slug.in_(slugs[at : at + 500])))
    put(connection, alias, [{"slug": slug, "entity_id": addresses[slug]} for slug in slugs])
