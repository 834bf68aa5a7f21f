"""Answers about testimony as JSON: the same keys in the terminal, the web and every program."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from fasti.model.telling import ListedOutlet, Outcome, Prediction, Provenance, Reaction, Step
from fasti.views.answers_json import evidence_to_json, ref_to_json

Json = dict[str, Any]


def step_to_json(step: Step) -> Json:
    """Lay out one station of a way."""
    about = {name: getattr(step, name) for name in ("kind", "name", "voice", "count", "how", "channel")}
    return {**about, "ref": ref_to_json(step.ref)}


def provenance_to_json(found: Provenance) -> Json:
    """Lay out one statement's way, and the history of its claim."""
    states = [
        {"standing": s.standing, "day": s.day, "outlet": s.outlet, "by": list(s.by), "evidence": evidence_to_json([s.evidence])}
        for s in found.history.states
    ]
    return {
        "statement": found.claim.id,
        "kind": found.claim.kind,
        "about": found.history.about,
        "way": [step_to_json(step) for step in found.way],
        "hedge": found.hedge,
        "manner": found.manner,
        "evidence": evidence_to_json(found.claim.evidence),
        "states": states,
    }


def prediction_to_json(found: Prediction) -> Json:
    """Lay out one prediction with every mark of what became of it."""
    return {
        "statement": found.statement,
        "speaker": step_to_json(found.speaker),
        "day": found.evidence.published,
        "condition": found.condition,
        "evidence": evidence_to_json([found.evidence]),
        "outcome": found.outcome.verdict if found.outcome else None,
        "marks": [asdict(outcome) for outcome in found.outcomes],
    }


def mark_to_json(outcome: Outcome) -> Json:
    """Lay out one mark."""
    return asdict(outcome)


def reaction_to_json(found: Reaction) -> Json:
    """Lay out who reported an event, when and in which words, and who was silent."""
    groups = [
        {
            "group": group.name,
            "members": [
                {
                    "name": each.name,
                    "country": each.country,
                    "reliability": each.reliability,
                    "response": each.response,
                    "day": each.day,
                    "days_after_first": each.after,
                    "stance": each.stance or None,
                    "documents": each.documents,
                    "evidence": evidence_to_json(each.evidence),
                }
                for each in group.members
            ],
        }
        for group in found.groups
    ]
    about = {"about": found.about, "person": ref_to_json(found.person), "first": found.first, "last": found.last}
    return {**about, "groups": groups}


def outlet_to_json(outlet: ListedOutlet) -> Json:
    """Lay out one line of the sheet."""
    return asdict(outlet)
