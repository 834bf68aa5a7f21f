"""The provenance of one statement: its way to the outlet, and what all documents together did to its claim in time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, select

from fasti.errors import UnknownNameError
from fasti.model.record import Evidence
from fasti.model.telling import ClaimHistory, ClaimState, Provenance, Standing
from fasti.record.claims import load_claims
from fasti.record.loading import load_evidence
from fasti.record.ways import Ways, load_ways, places_of
from fasti.resolve.clues import EVENT_GROUPS
from fasti.resolve.origins import voice_key
from fasti.store.tables import statement
from fasti.store.testimony_tables import testimony

#: what a speaker's word makes of a claim
BY_SAYING: dict[str, Standing] = {
    "confirmed": "confirmed", "denied": "denied", "withdrew": "withdrawn", "declined": "doubted", "predicted": "foretold",
}  # fmt: skip
#: what a document's certainty makes of it
BY_CERTAINTY: dict[str, Standing] = {"denied": "denied", "doubtful": "doubted", "predicted": "foretold"}
#: keys of an utterance's detail that tell how it was meant
MANNER = ("verb", "direct", "stance", "stance_words", "condition", "foretells")


def provenance(connection: Connection, number: int) -> Provenance:
    """Give the way of one statement, and the history of its claim. Raises UnknownNameError."""
    row = connection.execute(select(statement).where(statement.c.id == number)).first()
    if row is None:
        raise UnknownNameError("statement", str(number))
    [claim] = load_claims(connection, [row])
    same = _same_claim(connection, row)
    ways = load_ways(connection, {row.reading_id, *(each.reading_id for each in same)})
    around = ways.around(row.reading_id, places_of(claim.evidence))
    hedges = [said.detail["hedge"]["text"] for said in around if said.detail.get("hedge")]
    detail = connection.execute(select(testimony.c.detail).where(testimony.c.statement_id == number)).scalar() or {}
    manner = {name: detail[name] for name in MANNER if name in detail}
    manner |= {"about": [ways.voice(row.reading_id, each).name for each in detail["about"]]} if "about" in detail else {}
    outlet = claim.evidence[0].outlet if claim.evidence else None
    about = _about(claim)
    return Provenance(
        claim,
        ways.steps(outlet, around),
        hedges[-1] if hedges else None,
        manner,
        ClaimHistory(about, _states(connection, same, ways)),
    )


def _about(claim: Any) -> str:
    who = claim.person.name if claim.person else claim.unit.name if claim.unit else "somebody"
    what = claim.type or claim.role or claim.kind
    return f"{who}: {what}"


def _same_claim(connection: Connection, row: Row[Any]) -> Sequence[Row[Any]]:
    """Every statement in force that makes the same claim: an event of the same kind in one life, or the same tenure."""
    query = select(statement).where(statement.c.live).order_by(statement.c.published, statement.c.id)
    if row.kind == "post" and row.tenure_id:
        return connection.execute(
            query.where(
                statement.c.person_id == row.person_id, statement.c.kind == "post", statement.c.tenure_id == row.tenure_id
            )
        ).all()
    if row.kind in ("event", "alive") and row.person_id:
        kind = "killed" if row.kind == "alive" else row.type
        types = [each for each in {*EVENT_GROUPS, kind} if each == kind or EVENT_GROUPS.get(kind) == EVENT_GROUPS.get(each)]
        types = [each for each in types if each == kind or EVENT_GROUPS.get(kind) == "death"]
        told = query.where(statement.c.person_id == row.person_id, statement.c.kind == "event", statement.c.type.in_(types))
        lives = query.where(statement.c.person_id == row.person_id, statement.c.kind == "alive")
        return [*connection.execute(told), *(connection.execute(lives) if EVENT_GROUPS.get(kind) == "death" else ())]
    return [row]


def _states(connection: Connection, rows: Sequence[Row[Any]], ways: Ways) -> tuple[ClaimState, ...]:
    words = load_evidence(connection, [row.id for row in rows])
    states: list[ClaimState] = []
    own: set[str] = set()
    dated = sorted(
        ((words[row.id][0].published or row.published or "9999", row.id, row) for row in rows if words[row.id]),
        key=lambda each: each[:2],
    )
    for _, _, row in dated:
        told = words[row.id]
        around = ways.around(row.reading_id, places_of(told))
        standing: Standing = _standing(row, around[-1].saying if around else "")
        key = voice_key(told[0].outlet or told[0].document)
        if standing == "denied" and not told[0].said_by and key in own:
            standing = "withdrawn"
        if standing == "claimed" and not told[0].said_by:
            own.add(key)
        states.append(_state(standing, row, told[0]))
    return tuple(states)


def _standing(row: Row[Any], saying: str) -> Standing:
    if row.kind == "alive":
        return "denied"
    if saying == "withdrew":
        return "withdrawn"
    if row.certainty in BY_CERTAINTY:
        return BY_CERTAINTY[row.certainty]
    return BY_SAYING.get(saying, "claimed")


def _state(standing: Standing, row: Row[Any], told: Evidence) -> ClaimState:
    return ClaimState(standing, told.published or row.published, told.outlet, told.said_by, told)
