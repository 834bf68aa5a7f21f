"""The record's answers as JSON: the same keys in the terminal, the web and every program."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fasti.model.record import (
    Candidate,
    Career,
    Change,
    Dispute,
    Entity,
    Evidence,
    Found,
    Gap,
    Holder,
    Judgement,
    Level,
    Origin,
    Ref,
    Sight,
    Tie,
    UnitHistory,
)
from fasti.model.written import written

Json = dict[str, Any]


def ref_to_json(ref: Ref | None) -> Json | None:
    """Lay out a person's or unit's id and name."""
    return {"id": ref.id, "name": ref.name} if ref else None


def evidence_to_json(evidence: Iterable[Evidence]) -> list[Json]:
    """Lay out words or sources; `start`, `end` and `text` are null for a source without words."""
    return [
        {
            "document": e.document,
            "outlet": e.outlet,
            "start": e.start,
            "end": e.end,
            "text": e.text,
            "said_by": list(e.said_by),
            "certainty": e.certainty,
            "published": e.published,
            "title": e.title,
            "url": e.url,
            "statement": e.statement,
        }
        for e in evidence
    ]


def origins_to_json(origins: Iterable[Origin]) -> list[Json]:
    """Lay out independent voices: as many as there are entries."""
    return [{"name": o.name, "outlets": list(o.outlets), "documents": list(o.documents)} for o in origins]


def holder_to_json(holder: Holder) -> Json:
    """Lay out one tenure as an answer."""
    tenure = holder.tenure
    return {
        "person": ref_to_json(tenure.person),
        "role": tenure.role,
        "unit": ref_to_json(tenure.unit),
        "held": holder.held,
        "starting": written(tenure.starting),
        "ending": written(tenure.ending),
        "origins": origins_to_json(holder.origins),
        "evidence": evidence_to_json(holder.evidence),
        "tenure": tenure.id,
        "attested": [day.isoformat() for day in tenure.attested],
        "acting": tenure.acting,
        "ended_by": tenure.ended_by,
        "inferred_from": list(tenure.inferred_from),
    }


def entity_to_json(entity: Entity) -> Json:
    """Lay out one person or unit."""
    return {
        "id": entity.id,
        "name": entity.name,
        "names": list(entity.names),
        "ranks": list(entity.ranks),
        "country": entity.country,
        "documents": entity.documents,
    }


def tie_to_json(tie: Tie | None) -> Json | None:
    """Lay out one unit under another."""
    if tie is None:
        return None
    known = written(tie.known)
    return {
        "unit": ref_to_json(tie.child),
        "parent": ref_to_json(tie.parent),
        "known": known,
        "evidence": evidence_to_json(tie.evidence),
    }


def level_to_json(level: Level) -> Json:
    """Lay out one step of a chain of command."""
    holders = [holder_to_json(holder) for holder in level.holders]
    return {
        "level": level.height,
        "unit": ref_to_json(level.unit),
        "holders": holders,
        "gap": not holders,
        "under": tie_to_json(level.tie),
    }


def career_to_json(career: Career) -> Json:
    """Lay out one person with tenures and events."""
    events = [
        {"type": e.type, "date": e.date, "certainty": e.certainty, "evidence": evidence_to_json(e.evidence)}
        for e in career.events
    ]
    return {**entity_to_json(career.person), "tenures": [holder_to_json(holder) for holder in career.tenures], "events": events}


def history_to_json(history: UnitHistory) -> Json:
    """Lay out one unit with holders, parents and children."""
    parents, children = ([tie_to_json(tie) for tie in ties] for ties in (history.parents, history.children))
    holders = [holder_to_json(holder) for holder in history.holders]
    return {**entity_to_json(history.unit), "tenures": holders, "parents": parents, "children": children}


def change_to_json(change: Change) -> Json:
    """Lay out a post taken up or left."""
    return {"change": change.kind, "when": written(change.when), **holder_to_json(change.holder)}


def gap_to_json(gap: Gap) -> Json:
    """Lay out a gap."""
    holders = [holder_to_json(holder) for holder in gap.holders]
    return {"kind": gap.kind, "about": gap.about, "unit": ref_to_json(gap.unit), "days": written(gap.days), "holders": holders}


def dispute_to_json(dispute: Dispute) -> Json:
    """Lay out a dispute with its sides."""
    sides = [
        {
            "claim": s.claim,
            "first_day": s.first_day,
            "speakers": list(s.speakers),
            "outlets": list(s.outlets),
            "origins": origins_to_json(s.origins),
            "evidence": evidence_to_json(s.evidence),
        }
        for s in dispute.sides
    ]
    return {"about": dispute.about, "kind": dispute.kind, "sides": sides}


def found_to_json(found: Found) -> Json:
    """Lay out a search hit."""
    return {
        "document": found.document,
        "title": found.title,
        "outlet": found.outlet,
        "published": found.published,
        "start": found.start,
        "end": found.end,
        "text": found.text,
    }


def candidate_to_json(candidate: Candidate) -> Json:
    """Lay out two that may be one."""
    sides = {"left": entity_to_json(candidate.left), "right": entity_to_json(candidate.right)}
    return {**sides, "verdict": candidate.likeness.verdict, "reasons": list(candidate.likeness.reasons)}


def judgement_to_json(judgement: Judgement) -> Json:
    """Lay out a judgement."""
    return {
        "id": judgement.id,
        "verdict": judgement.verdict,
        "kind": judgement.kind,
        "left": _sights(judgement.left),
        "right": _sights(judgement.right),
        "by": judgement.by,
        "why": judgement.why,
        "at": judgement.at,
        "undone_at": judgement.undone_at,
        "undone_by": judgement.undone_by,
    }


def _sights(sights: Iterable[Sight]) -> list[Json]:
    return [{"document": sight.document, "name": sight.name} for sight in sights]
