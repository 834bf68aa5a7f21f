"""What a short report says, in plain values that tests can compare: names instead of ids."""

from __future__ import annotations

import functools

import pytest

import fasti
from fasti.model.reading import Reading
from fasti.model.statement import Event, Post

DAY = "2024-05-16"  # a Thursday


def not_yet(why: str) -> pytest.MarkDecorator:
    """Mark a truth that the reader does not tell yet; the mark goes when it does."""
    return pytest.mark.xfail(strict=True, reason=why)


@functools.cache
def read(text: str, published: str | None = DAY) -> Reading:
    """Read one short report; the same report is read once in a run."""
    return fasti.read(text, published=published)


def name_of(reading: Reading, who: str | None) -> str | None:
    """Name of a person or unit by id; anything else (`two officials`) as it stands."""
    return {x.id: x.name for x in (*reading.people, *reading.units)}.get(who or "", who)


def people(text: str) -> set[str]:
    """Fullest names of everybody who has a rank, a post, an event or a quotation."""
    return {person.name for person in read(text).people}


def ranks(text: str) -> dict[str, tuple[str, ...]]:
    """Name → ranks."""
    return {person.name: person.ranks for person in read(text).people}


def units(text: str) -> set[str]:
    """Names of the units that a post belongs to or that stand in a hierarchy."""
    return {unit.name for unit in read(text).units}


def mentioned(text: str, kind: str) -> list[str]:
    """The words that name a `person`, `rank`, `role` or `unit`, in order."""
    return [mention.passage.text for mention in read(text).mentions if mention.kind == kind]


def posts(text: str) -> set[tuple[str | None, str, str | None, str]]:
    """(person, role, unit, status) of every post."""
    reading = read(text)
    return {(name_of(reading, p.person), p.role, name_of(reading, p.unit), p.status) for p in reading.posts}


def post_of(text: str, person: str, published: str | None = DAY) -> Post:
    """The one post of a person."""
    reading = read(text, published)
    [post] = [p for p in reading.posts if name_of(reading, p.person) == person]
    return post


def events(text: str) -> set[tuple[str, str | None]]:
    """(type, person) of every event."""
    reading = read(text)
    return {(e.type, name_of(reading, e.person)) for e in reading.events}


def told(text: str) -> set[tuple[str, str | None, str]]:
    """(type, person, certainty) of every event."""
    reading = read(text)
    return {(e.type, name_of(reading, e.person), e.certainty) for e in reading.events}


def days(text: str, published: str | None = DAY) -> set[tuple[str, str | None, str | None]]:
    """(type, person, date) of every event."""
    reading = read(text, published)
    return {(e.type, name_of(reading, e.person), e.date) for e in reading.events}


def event_of(text: str, event_type: str) -> Event:
    """The one event of a type."""
    [event] = [e for e in read(text).events if e.type == event_type]
    return event


def sayers(text: str, event_type: str) -> tuple[str | None, ...]:
    """Who the one event of a type is attributed to."""
    return tuple(name_of(read(text), who) for who in event_of(text, event_type).said_by)


def successions(text: str) -> set[tuple[str | None, str | None]]:
    """(who left, who followed)."""
    reading = read(text)
    return {(name_of(reading, s.before), name_of(reading, s.after)) for s in reading.succession}


def under(text: str) -> set[tuple[str | None, str | None]]:
    """(unit, the unit above it)."""
    reading = read(text)
    return {(name_of(reading, h.unit), name_of(reading, h.parent)) for h in reading.hierarchy}


def speakers(text: str) -> list[tuple[str | None, str]]:
    """(speaker, words) of every direct quotation, in order."""
    reading = read(text)
    return [(name_of(reading, q.speaker), q.passage.text) for q in reading.quotes]
