"""Pairs that wait for a person's judgement: entities that may be one, with what the machine has to say of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import combinations
from typing import Any

from sqlalchemy import Connection, func, select

from fasti.model.record import Candidate
from fasti.record.entities import KINDS, profile_of_row
from fasti.record.judging import load_judgements, rows_of_side
from fasti.record.loading import entity_of_row
from fasti.resolve.likeness import compare_profiles
from fasti.resolve.names import name_words
from fasti.store.tables import entity, entity_word

#: how many of those who bear a surname are set beside somebody told only by it
BEST_KNOWN = 5


def candidates(connection: Connection, limit: int) -> tuple[Candidate, ...]:
    """Pair entities that share a component, a whole name or a bare surname and are not one, with the machine's reasons."""
    decided = _decided(connection)
    shared = select(entity.c.component).group_by(entity.c.component).having(func.count() > 1)
    rows = connection.execute(
        select(entity).where(entity.c.component.in_(shared)).order_by(entity.c.component, entity.c.id).limit(limit * 4)
    ).all()
    named = select(entity.c.name, entity.c.kind).group_by(entity.c.name, entity.c.kind).having(func.count() > 1).limit(limit)
    alike = [
        row
        for name, kind in connection.execute(named)
        for row in connection.execute(select(entity).where(entity.c.name == name, entity.c.kind == kind))
    ]
    grouped: dict[object, list[Any]] = defaultdict(list)
    for row in rows:
        grouped[row.component].append(row)
    for row in alike:
        grouped[row.name, row.kind].append(row)
    pairs = [pair for group in grouped.values() for pair in combinations(group, 2)]
    found = _unsure(pairs, decided)
    if len(found) < limit:
        found |= _unsure(_told_by_surname(connection, limit), decided)
    return tuple(found[pair] for pair in sorted(found))[:limit]


def _unsure(pairs: Iterable[tuple[Any, Any]], decided: set[frozenset[int]]) -> dict[tuple[str, str], Candidate]:
    """Keep the pairs that may be one and that nobody has judged."""
    found: dict[tuple[str, str], Candidate] = {}
    for one, other in pairs:
        likeness = compare_profiles(profile_of_row(one), profile_of_row(other))
        if likeness.verdict != "different" and frozenset((one.id, other.id)) not in decided:
            pair = (min(one.slug, other.slug), max(one.slug, other.slug))
            found[pair] = Candidate(entity_of_row(one), entity_of_row(other), likeness)
    return found


def _told_by_surname(connection: Connection, limit: int) -> list[tuple[Any, Any]]:
    """Pair people told only by a surname, or by initials before it, with the best known who bear that surname."""
    short = entity.c.name.not_like("% %") | entity.c.name.like("%.%")
    bare = connection.execute(select(entity).where(entity.c.kind == KINDS["person"], short).order_by(entity.c.id).limit(limit))
    pairs = []
    for row in bare.all():
        bearing = select(entity).join(entity_word, entity_word.c.entity_id == entity.c.id)
        bearing = bearing.where(entity_word.c.word == name_words(row.name)[-1], entity.c.kind == row.kind, entity.c.id != row.id)
        known = connection.execute(bearing.order_by(entity.c.sightings.desc(), entity.c.id).limit(BEST_KNOWN))
        pairs += [(row, other) for other in known]
    return pairs


def _decided(connection: Connection) -> set[frozenset[int]]:
    pairs = set()
    for each in load_judgements(connection):
        if each.undone_at is None:
            ends = [{row.entity_id for row in rows_of_side(connection, side)} for side in (each.left, each.right)]
            pairs |= {frozenset((one, other)) for one in ends[0] for other in ends[1]}
    return pairs
