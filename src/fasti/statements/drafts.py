"""Drafts: posts and events while they are being put together from the sentences that speak of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from fasti.model.passage import Passage
from fasti.model.statement import Certainty, Ending, Event, EventType, Post, Status


@dataclass(slots=True)
class PostDraft:
    """One holding as far as the text has told it."""

    person: str
    role: str
    unit: str | None
    status: Status
    evidence: list[Passage]
    starts: str | None = None
    ends: str | None = None
    ended_by: Ending | None = None
    certainty: Certainty = "asserted"
    said_by: tuple[str, ...] = ()
    #: units the text puts above the post's own
    above: list[str] = field(default_factory=list)
    #: whether a word such as `former` or `acting` set the status
    firm: bool = False
    #: whether a word such as `former` puts it into the past
    past: bool = False
    #: whether it is the office of something that is named and is no unit that we know
    elsewhere: bool = False
    #: whether an appointment or a move told of it
    told_by_move: bool = False
    #: whether it was held until its holder took up the next one: `until his appointment`
    until_move: bool = False
    #: whether it was held only for the time being
    for_now: bool = False

    def __post_init__(self) -> None:
        """Whoever acts in a post holds it for the time being."""
        self.for_now = self.for_now or self.status == "acting"

    @property
    def stood_in(self) -> bool:
        """Say whether it is told as a time of standing in that is over: `had been acting R since T`."""
        return self.for_now and self.status == "former" and self.ended_by is None

    def finished(self) -> Post:
        """The post as the text has told it in the end."""
        return Post(
            self.person,
            self.role,
            self.unit,
            self.status,
            self.starts,
            self.ends,
            self.ended_by,
            self.certainty,
            self.said_by,
            tuple(self.evidence),
        )


@dataclass(slots=True)
class EventDraft:
    """Something that happened to one person."""

    type: EventType
    person: str
    date: str | None
    evidence: list[Passage]
    certainty: Certainty = "asserted"
    said_by: tuple[str, ...] = ()
    #: whether the words only refer to the event (`after his dismissal`) and do not tell it
    refers: bool = False
    #: the post that the event is about, if the sentence names it
    post: PostDraft | None = None
    #: the day after publication from which it holds: `effective 1 July`
    effective: str | None = None

    def finished(self) -> Event:
        """The event as the text has told it in the end."""
        return Event(self.type, self.person, self.date, self.certainty, self.said_by, tuple(self.evidence))
