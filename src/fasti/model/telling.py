"""Answers about testimony: by which way a claim came, what became of it, who foretold what, and how outlets reacted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from fasti.model.claim import Claim
from fasti.model.record import Evidence, Ref

StepKind = Literal["outlet", "relay", "speaker"]
Standing = Literal["claimed", "confirmed", "denied", "withdrawn", "doubted", "foretold"]
OutcomeVerdict = Literal["came true", "did not come true", "partly", "cannot be told"]
#: an outlet that is on record for those days and says nothing is silent; one that names the person may have been misread
Response = Literal["reported", "denied", "silent", "unclear", "not on record"]
#: between a channel and what it forwards in an outlet's name
FORWARDED = " (forwarded from "


def split_forwarded(outlet: str) -> tuple[str, str | None]:
    """Take `Channel (forwarded from Other)` apart; the second is `None` for any other outlet."""
    channel, mark, source = outlet.partition(FORWARDED)
    return (channel, source.removesuffix(")")) if mark and source.endswith(")") else (outlet, None)


@dataclass(frozen=True, slots=True)
class Step:
    """One station on the way of a claim: the outlet, a relay, or a speaker."""

    kind: StepKind
    #: who it is, by name or in the words of the text
    name: str
    #: person, unit, outlet, anonymous, collective or unnamed
    voice: str
    #: the person or unit of the record, if it is one
    ref: Ref | None = None
    #: how many speak, if told
    count: int | None = None
    #: what they did with the claim: `said`, `denied`, `made public`
    how: str = ""
    #: where it was said
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class ClaimState:
    """What one document does to a claim: claims, confirms, denies or withdraws it."""

    standing: Standing
    #: day of publication, EDTF
    day: str | None
    outlet: str | None
    #: whose word it is, by name; empty for the outlet's own
    by: tuple[str, ...]
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class ClaimHistory:
    """A claim as documents made, confirmed, denied and withdrew it, in time."""

    #: one line: who and what
    about: str
    states: tuple[ClaimState, ...]

    def first(self, standing: Standing) -> ClaimState | None:
        """The first time that it was so."""
        return next((each for each in self.states if each.standing == standing), None)


@dataclass(frozen=True, slots=True)
class Provenance:
    """One statement with its way from whoever made the claim to the outlet, and what others made of the claim."""

    claim: Claim
    #: outlet first, the speaker nearest to the claim last
    way: tuple[Step, ...]
    #: the word by which the outlet keeps its distance
    hedge: str | None
    #: how an utterance was meant: saying, stance, stance_words, condition, about; empty for other statements
    manner: dict[str, Any]
    history: ClaimHistory


@dataclass(frozen=True, slots=True)
class Outcome:
    """What somebody says became of a prediction; can be taken back and is never deleted."""

    id: int
    verdict: OutcomeVerdict
    by: str
    why: str
    #: ISO 8601, UTC
    at: str
    undone_at: str | None = None
    undone_by: str | None = None


@dataclass(frozen=True, slots=True)
class Prediction:
    """Something that somebody said would come."""

    #: the statement's number in the record
    statement: int
    speaker: Step
    #: the words of the condition
    condition: str | None
    evidence: Evidence
    #: every mark of what became of it, undone ones too, oldest first
    outcomes: tuple[Outcome, ...] = ()

    @property
    def outcome(self) -> Outcome | None:
        """The mark in force, if any."""
        return next((each for each in reversed(self.outcomes) if each.undone_at is None), None)


@dataclass(frozen=True, slots=True)
class ListedOutlet:
    """One line of the team's sheet of outlets and speakers."""

    name: str
    country: str | None = None
    #: as the team groups them: `state media`
    group: str | None = None
    #: in the team's own scale
    reliability: str | None = None


@dataclass(frozen=True, slots=True)
class Reacted:
    """How one outlet or speaker reacted to an event."""

    name: str
    country: str | None
    reliability: str | None
    response: Response
    #: day of the first report, EDTF
    day: str | None = None
    #: days after the first report of all
    after: int | None = None
    #: praises, criticises, mixed or reports; empty for an outlet
    stance: str = ""
    #: documents of theirs on record for the days looked at
    documents: int = 0
    #: the words of the first report
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class ReactionGroup:
    """The outlets and speakers that the team puts together."""

    name: str
    #: whoever reported, the first to do so first, then the others by name
    members: tuple[Reacted, ...]


@dataclass(frozen=True, slots=True)
class Reaction:
    """Who reported an event, when and in which words, and who was silent."""

    #: one line: `Anna Weiss: dismissed, resigned`
    about: str
    person: Ref
    #: first and last day looked at, ISO 8601
    first: str
    last: str
    groups: tuple[ReactionGroup, ...]
