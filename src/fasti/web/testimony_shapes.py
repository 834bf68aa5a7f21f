"""What the API sends about testimony: ways, predictions and reactions."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel

from fasti.web.shapes import EvidenceShape, RefShape


class StepShape(BaseModel):
    """One station on the way of a claim: outlet, relay or speaker."""

    kind: str
    name: str
    #: person, unit, outlet, anonymous, collective or unnamed
    voice: str
    count: int | None
    how: str
    channel: str | None
    ref: RefShape | None


class StateShape(BaseModel):
    """What one document does to a claim."""

    standing: str
    day: str | None
    outlet: str | None
    by: list[str]
    evidence: list[EvidenceShape]


class ProvenanceShape(BaseModel):
    """One statement's way, and the history of its claim."""

    statement: int
    kind: str
    about: str
    way: list[StepShape]
    hedge: str | None
    manner: dict[str, Any]
    evidence: list[EvidenceShape]
    states: list[StateShape]


class MarkShape(BaseModel):
    """What somebody says became of a prediction."""

    id: int
    verdict: str
    by: str
    why: str
    at: str
    undone_at: str | None
    undone_by: str | None


class PredictionShape(BaseModel):
    """Something that somebody said would come."""

    statement: int
    speaker: StepShape
    day: str | None
    condition: str | None
    evidence: list[EvidenceShape]
    outcome: str | None
    marks: list[MarkShape]


class ReactedShape(BaseModel):
    """How one outlet or speaker reacted."""

    name: str
    country: str | None
    reliability: str | None
    response: str
    day: str | None
    days_after_first: int | None
    stance: str | None
    documents: int
    evidence: list[EvidenceShape]


class ReactionGroupShape(BaseModel):
    """Outlets and speakers that the team puts together."""

    group: str
    members: list[ReactedShape]


class ReactionShape(BaseModel):
    """Who reported an event, when and in which words, and who was silent."""

    about: str
    person: RefShape
    first: str
    last: str
    groups: list[ReactionGroupShape]
