"""The record's values: what all documents together say, and the answers that carry their evidence."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from fasti.model.calendar import Interval
from fasti.model.shown import Shown

EntityKind = Literal["person", "unit"]
Held = Literal["attested", "inferred", "possible", "no"]
Verdict = Literal["same", "different", "unsure"]
AddedAs = Literal["added", "known", "superseding", "superseded"]
DisputeKind = Literal["start", "end", "cause", "holder", "denied", "date", "manner", "order", "alive", "naming"]
ChangeKind = Literal["started", "ended"]
GapKind = Literal["vacancy", "two holders", "own superior", "after death"]

#: the four answers to "did they hold it that day", best first
HELD_ORDER: tuple[Held, ...] = ("attested", "inferred", "possible", "no")


@dataclass(frozen=True, slots=True)
class Ref:
    """A person or unit of the record, by the names that an answer shows."""

    #: stable readable id: the same documents give the same id in any order
    id: str
    #: the fullest name
    name: str


@dataclass(frozen=True, slots=True)
class Entity:
    """One person or unit as all documents together know it."""

    id: str
    kind: EntityKind
    #: the name most documents use in full
    name: str
    #: every spelling, most used first
    names: tuple[str, ...] = ()
    #: ranks in the documents' words, oldest document first; none for units
    ranks: tuple[str, ...] = ()
    #: ISO 3166 code of the country, if documents settle it
    country: str | None = None
    #: how many documents name it
    documents: int = 0

    @property
    def ref(self) -> Ref:
        """Id and name alone."""
        return Ref(self.id, self.name)


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words, or the bare source, that a statement rests on, and whose voice it is."""

    #: the document's key: `sha256:…` of its text, or `source:…` where no text is on record
    document: str
    #: outlet that published it, if known
    outlet: str | None
    #: place of the words in the document's text, `None` for a source without words
    start: int | None
    end: int | None
    #: the words
    text: str | None
    #: whom the outlet attributes the claim to, by name
    said_by: tuple[str, ...] = ()
    #: how sure the document is: asserted, reported, doubtful, denied, predicted
    certainty: str = "asserted"
    #: day of publication as EDTF
    published: str | None = None
    title: str | None = None
    url: str | None = None
    #: the statement's number in the record
    statement: int = 0
    #: near-duplicate texts share this number
    copies: int = 0


@dataclass(frozen=True, slots=True)
class Origin:
    """An independent voice: copies of one text, and outlets that relay one speaker, are one origin."""

    #: the speaker or outlet it goes back to
    name: str
    #: outlets that carried it
    outlets: tuple[str, ...]
    #: keys of the documents that carried it
    documents: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tenure:
    """One person in one post for one time."""

    id: str
    person: Ref
    #: what they did, in the documents' most used words
    role: str
    #: what the role means across spellings: `goc` and `commander` of one division are one post
    role_key: str
    unit: Ref | None
    #: when it began: the days it can have been, open sides where nothing is known
    starting: Interval
    #: when it ended: likewise
    ending: Interval
    #: days on which a document attests it, in order
    attested: tuple[date, ...] = ()
    #: first and last day between which documents fix it; `None` where no day is fixed
    known: Interval | None = None
    #: held in an acting capacity, by every statement
    acting: bool = False
    #: how it ended, by the most origins
    ended_by: str | None = None
    #: only foretold or announced, never attested
    announced_only: bool = False
    #: only denied: nobody says in earnest that it was held
    denied_only: bool = False
    #: numbers of the statements it rests on
    statements: tuple[int, ...] = ()
    #: what follows and was not said: `ended by 2023-07-13, when … is attested`
    inferred_from: tuple[str, ...] = ()
    #: months and years in which a document attests it without a day, in order
    attested_within: tuple[Interval, ...] = ()

    def held_on(self, day: Interval) -> Held:
        """Say whether the post was held on some day of the interval: the best that holds of any day in it."""
        if self.denied_only:
            return "no"
        if any(day.holds(each) for each in self.attested) or any(day.covers(each) for each in self.attested_within):
            return "attested"
        if self.known and self.known.meets(day):
            return "inferred"
        within = Interval(self.starting.earliest, self.ending.latest)
        return "possible" if within.meets(day) else "no"


@dataclass(frozen=True, slots=True)
class Holder(Shown):
    """One tenure as an answer: how surely it was held, and all that stands behind it."""

    tenure: Tenure
    held: Held
    origins: tuple[Origin, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """One unit under another, for the time that documents attest."""

    child: Ref
    parent: Ref
    #: days from the first to the last attestation; open where the documents leave it open
    known: Interval
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Level(Shown):
    """One step of a chain of command: a unit and who held its command that day; no holders is a gap."""

    unit: Ref
    holders: tuple[Holder, ...]
    #: what puts it above the level before, `None` for the first
    tie: Tie | None = None
    #: how many steps up from the unit asked about
    height: int = 0


@dataclass(frozen=True, slots=True)
class Happening:
    """An event in one person's life, as documents tell it."""

    type: str
    person: Ref
    date: str | None
    certainty: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Career(Shown):
    """One person: names, ranks, every tenure and event."""

    person: Entity
    tenures: tuple[Holder, ...]
    events: tuple[Happening, ...] = ()


@dataclass(frozen=True, slots=True)
class UnitHistory(Shown):
    """One unit: names, holders through time, parents and children."""

    unit: Entity
    holders: tuple[Holder, ...]
    parents: tuple[Tie, ...] = ()
    children: tuple[Tie, ...] = ()


@dataclass(frozen=True, slots=True)
class Change(Shown):
    """A post was taken up or left."""

    kind: ChangeKind
    #: the days it can have been
    when: Interval
    holder: Holder

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Give the tenure's words with those first that were written once the change can have been."""
        since = str(self.when.earliest or "")
        return tuple(sorted(self.holder.evidence, key=lambda each: (each.published or "") < since))


@dataclass(frozen=True, slots=True)
class Gap(Shown):
    """Something that cannot be, or that nobody has told: a vacancy, two holders, one's own superior, acting after death."""

    kind: GapKind
    #: one sentence
    about: str
    unit: Ref | None
    days: Interval
    holders: tuple[Holder, ...] = ()


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a dispute."""

    #: what it says: `2023-07-11`, `dismissed`, `Oleg Example`
    claim: str
    outlets: tuple[str, ...]
    origins: tuple[Origin, ...]
    evidence: tuple[Evidence, ...]

    @property
    def first_day(self) -> str | None:
        """The day on which it was first published, EDTF."""
        return min((each.published for each in self.evidence if each.published), default=None)

    @property
    def speakers(self) -> tuple[str, ...]:
        """Whom outlets attribute it to, by name, the first to be heard first."""
        heard = sorted(self.evidence, key=lambda each: (each.published or "9999", each.document, each.start or 0))
        return tuple(dict.fromkeys(who for each in heard for who in each.said_by))


@dataclass(frozen=True, slots=True)
class Dispute(Shown):
    """Statements that cannot all be true, side by side."""

    #: one line: who, what, where
    about: str
    kind: DisputeKind
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True)
class Found(Shown):
    """One document that holds the words searched for."""

    document: str
    title: str | None
    outlet: str | None
    published: str | None
    #: the words around the hit
    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sight:
    """One person or unit at one place: as one document names it. What judgements point at, because it outlives row numbers."""

    #: the document's key
    document: str
    #: a name that document uses
    name: str


@dataclass(frozen=True, slots=True)
class Judgement(Shown):
    """What a person decided about two people or units, when and why; can be taken back and is never deleted."""

    id: int
    verdict: Verdict
    kind: EntityKind
    left: tuple[Sight, ...]
    right: tuple[Sight, ...]
    by: str
    why: str
    #: ISO 8601, UTC
    at: str
    undone_at: str | None = None
    undone_by: str | None = None


@dataclass(frozen=True, slots=True)
class Likeness:
    """What the machine thinks of two sightings, with reasons a person can read."""

    verdict: Verdict
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate(Shown):
    """Two entities that may be one, waiting for a person's judgement."""

    left: Entity
    right: Entity
    likeness: Likeness


@dataclass(frozen=True, slots=True)
class Added:
    """What became of one reading that was handed to the record."""

    document: str
    state: AddedAs
    #: how many statements it brought
    statements: int = 0
    #: people that a tombstone kept out
    kept_out: int = 0
    problems: tuple[str, ...] = field(default=())
