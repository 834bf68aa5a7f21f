"""A model's answer becomes a reading: what does not stand in the text is left out and counted, whatever the answer says."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fasti.errors import AnswerError
from fasti.model.document import Document
from fasti.model.reading import Person, Reading, Unit
from fasti.model.statement import Certainty, Ending, Event, EventType, Hierarchy, Post, Problem, Quotation, Status, Succession
from fasti.readers.check import Check, Json, Unusable, one_of, words_in
from fasti.readers.names_in_text import mentions_of

KINDS = ("people", "units", "hierarchy", "posts", "events", "succession", "quotes")
OLDEST = 130


def reading_of_answer(answer: Any, document: Document) -> Reading:
    """Make the reading of a document from a model's answer. Raises AnswerError if it has none of the keys asked for."""
    if not isinstance(answer, dict) or not any(kind in answer for kind in KINDS):
        raise AnswerError(f"The model's answer has another shape than was asked for: it has none of {', '.join(KINDS)}.")
    check = Check(document.text, words_in(document.text))
    people = check.each(answer, "people", lambda entry: _person(check, entry))
    units = check.each(answer, "units", lambda entry: _unit(check, entry))
    posts = check.each(answer, "posts", lambda entry: _post(check, entry))
    mentions, links = mentions_of(document.text, people, units, posts)
    return Reading(
        document,
        people,
        units,
        check.each(answer, "hierarchy", lambda entry: _hierarchy(check, entry)),
        posts,
        check.each(answer, "events", lambda entry: _event(check, entry)),
        check.each(answer, "succession", lambda entry: _succession(check, entry)),
        check.each(answer, "quotes", lambda entry: _quotation(check, entry)),
        tuple(_problems(check)),
        mentions,
        links,
    )


def _named(check: Check, entry: Json, known: dict[str, str], letter: str) -> tuple[str, tuple[str, ...]]:
    names = check.all_standing(entry.get("names"))
    if not names:
        raise Unusable("the name does not stand in the text")
    own = entry.get("id")
    if not isinstance(own, str) or own in known:
        raise Unusable("it has no id of its own")
    known[own] = f"{letter}{len(known) + 1}"
    return known[own], names


def _person(check: Check, entry: Json) -> Person:
    own, names = _named(check, entry, check.people, "p")
    age = entry.get("age")
    is_told = isinstance(age, int) and 0 < age < OLDEST and str(age) in check.words
    return Person(
        own,
        names[0],
        names,
        check.all_standing(entry.get("ranks")),
        check.standing(entry.get("callsign")),
        age if is_told else None,
    )


def _unit(check: Check, entry: Json) -> Unit:
    own, names = _named(check, entry, check.units, "u")
    return Unit(own, names[0], names)


def _post(check: Check, entry: Json) -> Post:
    return Post(
        check.person(entry.get("person")),
        check.role(entry.get("role")),
        check.unit(entry.get("unit")),
        one_of(Status, entry.get("status")),
        check.day(entry.get("from"), "posts"),
        check.day(entry.get("to"), "posts"),
        one_of(Ending, entry["ended_by"]) if entry.get("ended_by") else None,
        one_of(Certainty, entry.get("certainty")),
        check.voices(entry.get("said_by")),
        check.passages(entry.get("words")),
    )


def _event(check: Check, entry: Json) -> Event:
    return Event(
        one_of(EventType, entry.get("type")),
        check.person(entry.get("person")),
        check.day(entry.get("date"), "events"),
        one_of(Certainty, entry.get("certainty")),
        check.voices(entry.get("said_by")),
        check.passages(entry.get("words")),
    )


def _succession(check: Check, entry: Json) -> Succession:
    return Succession(
        check.person(entry.get("before")),
        check.person(entry.get("after")),
        check.role(entry["role"]) if entry.get("role") else None,
        check.unit(entry.get("unit")),
        check.passages(entry.get("words")),
    )


def _hierarchy(check: Check, entry: Json) -> Hierarchy:
    unit, parent = check.unit(entry.get("unit")), check.unit(entry.get("parent"))
    if not unit or not parent or unit == parent:
        raise Unusable("a unit in it is not named in the text")
    return Hierarchy(unit, parent, check.passages(entry.get("words")))


def _quotation(check: Check, entry: Json) -> Quotation:
    told, channel = entry.get("speaker"), check.standing(entry.get("channel"))
    speaker = check.voice(told)
    if told is not None and speaker is None:
        raise Unusable("its speaker is not in the text's words")
    return Quotation(speaker, direct=True, passage=check.passages(entry.get("words"))[0], channel=channel)


def _problems(check: Check) -> Iterator[Problem]:
    """Tell what was left out, in our words alone: the answer's own could say anything."""
    for (kind, reason), count in sorted(check.left_out.items()):
        yield Problem(None, f"Left out of the model's {kind}, {count}: {reason}.")
