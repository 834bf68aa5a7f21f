"""A name that somebody types leads to entities: by id, by all its words, by a like spelling, or to the nearest there are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from rapidfuzz import fuzz, process
from sqlalchemy import Connection, func, select

from fasti.errors import UnknownNameError
from fasti.model.record import EntityKind
from fasti.record.entities import KINDS
from fasti.resolve.names import compare_names, name_words
from fasti.resolve.unit_names import unit_key, unit_words
from fasti.store.rows import find
from fasti.store.tables import alias, entity, entity_word

#: a word that more entities have than this does not narrow a search
COMMON = 2000
#: how every id ends
SLUG = re.compile(r"-[0-9a-f]{8}(-\d+)?$")
MOST = 50
NEAREST = 5
PREFIX = 2


def find_entities(connection: Connection, kind: EntityKind, name: str) -> list[Any]:
    """Find the entities a name means, best first. Raises UnknownNameError with the nearest names."""
    rows = _by_slug(connection, kind, name) or _by_words(connection, kind, name) or _by_likeness(connection, kind, name)
    if not rows:
        raise UnknownNameError(kind, name, _nearest(connection, kind, name))
    return rows


def _by_slug(connection: Connection, kind: EntityKind, slug: str) -> list[Any]:
    query = select(entity).where(entity.c.kind == KINDS[kind])
    if not SLUG.search(slug):
        return []
    row = connection.execute(query.where(entity.c.slug == slug)).first()
    row = row or connection.execute(query.join(alias, alias.c.entity_id == entity.c.id).where(alias.c.slug == slug)).first()
    return [row] if row else []


def _by_words(connection: Connection, kind: EntityKind, name: str) -> list[Any]:
    words = sorted(set(name_words(name) if kind == "person" else unit_words(name)))
    counted = _counted(connection, words)
    if not counted or not min(counted)[0]:
        return []
    rarest, *others = [word for _, word in sorted(counted)]
    query = (
        select(entity)
        .join(entity_word, entity_word.c.entity_id == entity.c.id)
        .where(entity_word.c.word == rarest, entity.c.kind == KINDS[kind])
    )
    for word in others:
        other = entity_word.alias()
        query = query.join(other, (other.c.entity_id == entity.c.id) & (other.c.word == word))
    rows = connection.execute(query.order_by(entity.c.sightings.desc(), entity.c.slug).limit(COMMON)).all()
    exact = [row for row in rows if _is_exact(kind, name, row.names)]
    return list(exact or rows)[:MOST]


def _counted(connection: Connection, words: Sequence[str]) -> list[tuple[int, str]]:
    """Count how many entities have each word, as far as it matters."""
    few = [select(entity_word.c.entity_id).where(entity_word.c.word == word).limit(COMMON).subquery() for word in words]
    counts = [select(func.count()).select_from(each).scalar_subquery() for each in few]
    return list(zip(connection.execute(select(*counts)).one(), words, strict=True)) if words else []


def _is_exact(kind: EntityKind, name: str, names: Sequence[str]) -> bool:
    if kind == "unit":
        return any(unit_key(each) == unit_key(name) for each in names)
    wanted = sorted(name_words(name))
    return any(sorted(name_words(each)) == wanted for each in names)


def _by_likeness(connection: Connection, kind: EntityKind, name: str) -> list[Any]:
    """Find people by another spelling of their name: words that begin alike are compared."""
    if kind == "unit" or not name_words(name):
        return []
    last = name_words(name)[-1][:PREFIX]
    near = connection.execute(select(entity_word.c.entity_id).where(entity_word.c.word.like(f"{last}%")).distinct()).scalars()
    query = select(entity).where(entity.c.kind == KINDS[kind])
    rows = find(connection, query, entity.c.id, list(near))
    like = [row for row in rows if any(compare_names(name, each).agrees for each in row.names)]
    return sorted(like, key=lambda row: (-row.sightings, row.slug))[:MOST]


def _nearest(connection: Connection, kind: EntityKind, name: str) -> tuple[str, ...]:
    names = connection.execute(select(entity.c.name).where(entity.c.kind == KINDS[kind]).distinct()).scalars().all()
    return tuple(match[0] for match in process.extract(name, names, scorer=fuzz.WRatio, limit=NEAREST))
