"""A reading is all that one document says; making one checks that every passage stands in the document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from fasti.errors import ReadingError
from fasti.model.document import Document
from fasti.model.mention import Link, Mention
from fasti.model.passage import Passage
from fasti.model.shown import Shown
from fasti.model.statement import Event, Hierarchy, Post, Problem, Quotation, Succession
from fasti.model.testimony import Testimony, passages_of


@dataclass(frozen=True, slots=True)
class Person:
    """One person as one document knows them."""

    #: `p1`, `p2`, … within the reading
    id: str
    #: the fullest form of the name
    name: str
    #: every form the text uses, the fullest first
    names: tuple[str, ...]
    #: ranks in the text's words
    ranks: tuple[str, ...] = ()
    #: call sign, if given
    callsign: str | None = None
    #: age in years, if given
    age: int | None = None


@dataclass(frozen=True, slots=True)
class Unit:
    """One unit or organisation as one document knows it."""

    #: `u1`, `u2`, … within the reading
    id: str
    #: the fullest form of the name
    name: str
    #: every form the text uses, the fullest first
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reading(Shown):
    """All that one document says."""

    document: Document
    people: tuple[Person, ...] = ()
    units: tuple[Unit, ...] = ()
    hierarchy: tuple[Hierarchy, ...] = ()
    posts: tuple[Post, ...] = ()
    events: tuple[Event, ...] = ()
    succession: tuple[Succession, ...] = ()
    quotes: tuple[Quotation, ...] = ()
    problems: tuple[Problem, ...] = ()
    #: every place where somebody or something is named
    mentions: tuple[Mention, ...] = ()
    #: which rank, role and unit stands with which person's name
    links: tuple[Link, ...] = ()
    #: who said what, who is told to have named or ordered what, and who to have kept silent
    testimony: Testimony = field(default_factory=Testimony)

    def __post_init__(self) -> None:
        text = self.document.text
        for passage in self.passages():
            if not passage.stands_in(text):
                raise ReadingError(
                    f"{passage.text[:40]!r} does not stand at {passage.start} of {self.document.id}: read the document again."
                )
        people, units = {p.id for p in self.people}, {u.id for u in self.units}
        unknown = [
            person for person in (*(p.person for p in self.posts), *(e.person for e in self.events)) if person not in people
        ]
        unknown += [
            unit for unit in (*(p.unit for p in self.posts), *(s.unit for s in self.succession)) if unit and unit not in units
        ]
        if unknown:
            raise ReadingError(f"The reading speaks of {unknown[0]!r} but does not list it.")

    def passages(self) -> Iterator[Passage]:
        """Every passage that any part of the reading rests on."""
        claims: tuple[Post | Event | Succession | Hierarchy, ...] = (*self.posts, *self.events, *self.succession, *self.hierarchy)
        for claim in claims:
            yield from claim.evidence
        yield from (quote.passage for quote in self.quotes)
        yield from (problem.passage for problem in self.problems if problem.passage)
        yield from (mention.passage for mention in self.mentions)
        yield from passages_of(self.testimony)

    def way_of(self, passage: Passage) -> tuple[int, ...]:
        """Give the places in `testimony.utterances` of those in which some words stand, the outermost first."""
        around = [
            (said.content.start - said.content.end, at)
            for at, said in enumerate(self.testimony.utterances)
            if said.content.start <= passage.start and passage.end <= said.content.end
        ]
        return tuple(at for _, at in sorted(around))
