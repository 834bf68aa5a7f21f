"""Single claims as people look at them and decide about them: one statement of one document, with its words and its reviews."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

from fasti.model.calendar import Interval
from fasti.model.record import Entity, Evidence, Holder, Level, Ref

ReviewVerdict = Literal["accepted", "rejected", "corrected"]


@dataclass(frozen=True, slots=True)
class Review:
    """What a person decided about one claim, when and why; can be taken back and is never deleted."""

    id: int
    verdict: ReviewVerdict
    #: what a correction puts in place of what was read: column -> value
    correction: dict[str, Any]
    by: str
    why: str
    #: ISO 8601, UTC
    at: str
    #: number of the statement it bears on now, `None` if no reading makes the claim any more
    statement: int | None = None
    undone_at: str | None = None
    undone_by: str | None = None


@dataclass(frozen=True, slots=True)
class Claim:
    """One statement of one document."""

    #: the statement's number in the record
    id: int
    #: post, event, succession, hierarchy, quote, fact
    kind: str
    person: Ref | None = None
    #: who followed, for a succession
    other: Ref | None = None
    unit: Ref | None = None
    parent: Ref | None = None
    role: str | None = None
    status: str | None = None
    #: EDTF
    starts: str | None = None
    #: EDTF
    ends: str | None = None
    ended_by: str | None = None
    #: what happened, for an event; direct or indirect, for a quotation
    type: str | None = None
    #: EDTF
    date: str | None = None
    #: the channel of a quotation, the value of a fact
    value: str | None = None
    certainty: str = "asserted"
    #: the tenure it is folded into
    tenure: str | None = None
    #: in force: neither superseded by a better reading nor rejected
    live: bool = True
    evidence: tuple[Evidence, ...] = ()
    #: every review of it, undone ones too, oldest first
    reviews: tuple[Review, ...] = ()

    @property
    def standing(self) -> Review | None:
        """The review in force, if any."""
        return next((review for review in reversed(self.reviews) if review.undone_at is None), None)

    @property
    def version(self) -> int:
        """What a decision must name to show that it was made in sight of all earlier ones."""
        return 2 * len(self.reviews) - (self.standing is not None)


@dataclass(frozen=True, slots=True)
class Leaf:
    """One document of the record with everything it claims."""

    key: str
    title: str | None
    outlet: str | None
    published: str | None
    url: str | None
    language: str | None
    #: empty for a source whose text is not on record
    text: str
    claims: tuple[Claim, ...] = ()
    #: other places where the same text was printed: outlet, address
    printings: tuple[tuple[str | None, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class Colleague:
    """Somebody above or below a person, while both held their posts."""

    #: the colleague's tenure
    holder: Holder
    #: id of the person's own tenure
    own: str
    own_unit: Ref
    #: days on which both are known to have held their posts, if any
    shared: Interval | None


@dataclass(frozen=True, slots=True)
class RankSeen:
    """A rank that documents give a person."""

    rank: str
    #: first and last day of publication of documents that use it, EDTF
    first: str | None
    last: str | None
    documents: int
    #: how documents write it, where that is not the rank spelled out
    forms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Counts:
    """How much a record holds."""

    documents: int = 0
    statements: int = 0
    people: int = 0
    units: int = 0
    tenures: int = 0


@dataclass(frozen=True, slots=True)
class Names:
    """What a search for a name finds: the people and units, or the nearest there are."""

    people: tuple[Entity, ...] = ()
    units: tuple[Entity, ...] = ()
    nearest: tuple[str, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Below:
    """The units right below another on a day, with who headed each."""

    levels: tuple[Level, ...]
    #: how many more there are than were looked at
    more: int = 0
