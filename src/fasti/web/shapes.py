"""The shapes that the API answers in, for its description and for whoever checks against it."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import BaseModel


class RefShape(BaseModel):
    """A person or unit by id and name."""

    id: str
    name: str


class EvidenceShape(BaseModel):
    """The words a claim rests on; start, end and text are null for a source without words."""

    document: str
    outlet: str | None
    start: int | None
    end: int | None
    text: str | None
    said_by: list[str]
    certainty: str
    published: str | None
    title: str | None
    url: str | None
    statement: int


class OriginShape(BaseModel):
    """One independent voice."""

    name: str
    outlets: list[str]
    documents: list[str]


class HolderShape(BaseModel):
    """One tenure as an answer; starting and ending are EDTF."""

    person: RefShape
    role: str
    unit: RefShape | None
    held: Literal["attested", "inferred", "possible", "no"]
    starting: str | None
    ending: str | None
    origins: list[OriginShape]
    evidence: list[EvidenceShape]
    tenure: str
    attested: list[str]
    acting: bool
    ended_by: str | None
    inferred_from: list[str]


class EntityShape(BaseModel):
    """One person or unit."""

    id: str
    name: str
    names: list[str]
    ranks: list[str]
    country: str | None
    documents: int


class TieShape(BaseModel):
    """One unit under another."""

    unit: RefShape
    parent: RefShape
    known: str | None
    evidence: list[EvidenceShape]


class LevelShape(BaseModel):
    """One step of a chain of command."""

    level: int
    unit: RefShape
    holders: list[HolderShape]
    gap: bool
    under: TieShape | None


class EventShape(BaseModel):
    """Something that happened to a person."""

    type: str
    date: str | None
    certainty: str
    evidence: list[EvidenceShape]


class PersonShape(EntityShape):
    """One person with tenures and events."""

    tenures: list[HolderShape]
    events: list[EventShape]


class UnitShape(EntityShape):
    """One unit with holders, parents and children."""

    tenures: list[HolderShape]
    parents: list[TieShape]
    children: list[TieShape]


class ChangeShape(HolderShape):
    """A post taken up or left."""

    change: Literal["started", "ended"]
    when: str | None


class GapShape(BaseModel):
    """Something that cannot be, or that nobody has told."""

    kind: str
    about: str
    unit: RefShape | None
    days: str | None
    holders: list[HolderShape]


class SideShape(BaseModel):
    """One side of a dispute."""

    claim: str
    first_day: str | None
    speakers: list[str]
    outlets: list[str]
    origins: list[OriginShape]
    evidence: list[EvidenceShape]


class DisputeShape(BaseModel):
    """Statements that cannot all be true."""

    about: str
    kind: str
    sides: list[SideShape]


class FoundShape(BaseModel):
    """A document that holds the words searched for."""

    document: str
    title: str | None
    outlet: str | None
    published: str | None
    start: int
    end: int
    text: str


class SearchShape(BaseModel):
    """What a search finds."""

    people: list[EntityShape]
    units: list[EntityShape]
    nearest: list[str]
    documents: list[FoundShape]


class ReviewShape(BaseModel):
    """What a person decided about a statement."""

    id: int
    verdict: Literal["accepted", "rejected", "corrected"]
    correction: dict[str, Any]
    by: str
    why: str
    at: str
    statement: int | None
    undone_at: str | None
    undone_by: str | None


class StatementShape(BaseModel):
    """One statement of one document."""

    id: int
    kind: str
    person: RefShape | None
    other: RefShape | None
    unit: RefShape | None
    parent: RefShape | None
    role: str | None
    status: str | None
    starts: str | None
    ends: str | None
    ended_by: str | None
    type: str | None
    date: str | None
    value: str | None
    certainty: str
    tenure: str | None
    live: bool
    version: int
    evidence: list[EvidenceShape]
    reviews: list[ReviewShape]


class PrintingShape(BaseModel):
    """Another place where a text was printed."""

    outlet: str | None
    url: str | None


class DocumentShape(BaseModel):
    """One document with everything it says."""

    id: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    language: str | None
    text: str
    printings: list[PrintingShape]
    statements: list[StatementShape]


class CountsShape(BaseModel):
    """How much the record holds."""

    documents: int
    statements: int
    people: int
    units: int
    tenures: int


class ErrorShape(BaseModel):
    """What went wrong, and what to do about it."""

    error: str
