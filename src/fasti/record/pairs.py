"""Two people or units that may be one: judged only in sight of the state that they are in."""

from __future__ import annotations

from hashlib import blake2b

from sqlalchemy import Connection, select

from fasti.errors import StaleDecisionError
from fasti.model.record import Judgement, Verdict
from fasti.record.judging import judge, load_judgements
from fasti.store.tables import document, entity, judged, sighting


def pair_version(connection: Connection, left: str, right: str) -> str:
    """Say in what state two entities are: it changes with every merge, split, new sighting and judgement about them.

    Raises StaleDecisionError if one of them is no entity of its own any more.
    """
    rows = [connection.execute(select(entity).where(entity.c.slug == slug)).first() for slug in (left, right)]
    state = [(row.slug, row.sightings, row.component) for row in rows if row is not None]
    if len(state) != len(rows):
        raise StaleDecisionError
    keys = select(document.c.key).join(sighting, sighting.c.document_id == document.c.id)
    keys = keys.where(sighting.c.entity_id.in_([row.id for row in rows if row is not None]), sighting.c.live)
    bearing = select(judged.c.judgement_id).where(judged.c.document.in_(keys)).distinct()
    judgements = sorted(connection.execute(bearing).scalars())
    undone = sorted(each.id for each in load_judgements(connection) if each.id in judgements and each.undone_at)
    return blake2b(repr((sorted(state), judgements, undone)).encode(), digest_size=8).hexdigest()


def judge_pair(connection: Connection, verdict: Verdict, pair: tuple[str, str], *, seen: str, by: str, why: str) -> Judgement:
    """Judge two entities whose state one saw. Raises StaleDecisionError if it changed meanwhile."""
    if pair_version(connection, *pair) != seen:
        raise StaleDecisionError
    return judge(connection, verdict, *pair, by, why)
