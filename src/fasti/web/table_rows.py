"""Answers as rows of a table: one tenure, tie or claim to a row."""

from __future__ import annotations

from fasti.model.claim import Claim, Colleague
from fasti.model.record import Change, Dispute, Entity, Evidence, Found, Gap, Happening, Holder
from fasti.model.written import written

Row = dict[str, object]


def holder_row(holder: Holder) -> Row:
    """Lay out one tenure."""
    tenure = holder.tenure
    attested = tenure.attested
    return {
        "tenure": tenure.id,
        "person": tenure.person.name,
        "person_id": tenure.person.id,
        "role": tenure.role,
        "unit": tenure.unit.name if tenure.unit else None,
        "unit_id": tenure.unit.id if tenure.unit else None,
        "held": holder.held,
        "starting": written(tenure.starting),
        "ending": written(tenure.ending),
        "first_attested": attested[0] if attested else None,
        "last_attested": attested[-1] if attested else None,
        "acting": tenure.acting,
        "ended_by": tenure.ended_by,
        "origins": len(holder.origins),
        "documents": " ".join(dict.fromkeys(each.document for each in holder.evidence)),
    }


def change_row(change: Change) -> Row:
    """Lay out a post taken up or left."""
    return {"change": change.kind, "when": written(change.when), **holder_row(change.holder)}


def gap_row(gap: Gap) -> Row:
    """Lay out a gap."""
    holders = "; ".join(holder.tenure.person.name for holder in gap.holders)
    unit = gap.unit.name if gap.unit else None
    return {"kind": gap.kind, "about": gap.about, "unit": unit, "days": written(gap.days), "holders": holders}


def dispute_rows(dispute: Dispute) -> list[Row]:
    """Lay out a dispute, one side to a row."""
    return [
        {
            "about": dispute.about,
            "kind": dispute.kind,
            "claim": side.claim,
            "outlets": "; ".join(side.outlets),
            "origins": len(side.origins),
            "documents": " ".join(dict.fromkeys(each.document for each in side.evidence)),
        }
        for side in dispute.sides
    ]


def entity_row(entity: Entity) -> Row:
    """Lay out a person or unit."""
    names, ranks = "; ".join(entity.names), "; ".join(entity.ranks)
    return {
        "id": entity.id,
        "kind": entity.kind,
        "name": entity.name,
        "names": names,
        "ranks": ranks,
        "documents": entity.documents,
    }


def found_row(found: Found) -> Row:
    """Lay out a search hit."""
    about = {"document": found.document, "title": found.title, "outlet": found.outlet, "published": found.published}
    return {**about, "start": found.start, "end": found.end, "text": found.text}


def evidence_row(each: Evidence) -> Row:
    """Lay out the words or the source under a statement."""
    return {
        "statement": each.statement,
        "document": each.document,
        "outlet": each.outlet,
        "published": each.published,
        "title": each.title,
        "url": each.url,
        "start": each.start,
        "end": each.end,
        "text": each.text,
        "said_by": "; ".join(each.said_by),
        "certainty": each.certainty,
    }


def event_row(event: Happening) -> Row:
    """Lay out an event."""
    return {"type": event.type, "date": event.date, "certainty": event.certainty, "person": event.person.name}


def claim_row(claim: Claim) -> Row:
    """Lay out one statement."""
    refs = {name: getattr(claim, name) for name in ("person", "other", "unit", "parent")}
    said = {name: getattr(claim, name) for name in ("role", "status", "starts", "ends", "ended_by", "type", "date", "certainty")}
    standing = claim.standing.verdict if claim.standing else None
    words = " […] ".join(each.text for each in claim.evidence if each.text)
    named = {name: ref.name if ref else None for name, ref in refs.items()}
    return {"statement": claim.id, "kind": claim.kind, **named, **said, "review": standing, "words": words}


def colleague_row(colleague: Colleague, relation: str) -> Row:
    """Lay out a superior or subordinate."""
    tenure = colleague.holder.tenure
    shared = written(colleague.shared) if colleague.shared else None
    return {
        "relation": relation,
        "person": tenure.person.name,
        "role": tenure.role,
        "unit": tenure.unit and tenure.unit.name,
        "shared": shared,
    }
