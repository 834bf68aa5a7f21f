"""Testimony without a forgotten person: what they said goes, and their name goes out of what others said."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, delete, select, update

from fasti.model.passage import Passage
from fasti.model.testimony import Testimony, Utterance, Voice
from fasti.store.rows import find
from fasti.store.tables import document, evidence, statement
from fasti.store.testimony_tables import outcome, testimony

#: blanks the names of the forgotten in some words
Blank = Callable[[str], str]
#: cuts passages out of the blanked text
Cut = Callable[[Iterable[Passage]], tuple[Passage, ...]]


def testimony_without(told: Testimony, gone: set[str], cut: Cut, blank: Blank) -> Testimony:
    """Leave the forgotten out of testimony; every passage is cut out of the blanked text."""

    def one(passage: Passage | None) -> Passage | None:
        return cut([passage])[0] if passage else None

    def sure(passage: Passage) -> Passage:
        return cut([passage])[0]

    def voice(each: Voice) -> Voice:
        return replace(each, name=blank(each.name), passage=one(each.passage))

    def kept(each: Voice | None) -> Voice | None:
        return voice(each) if each and each.refers_to not in gone else None

    def utterance(said: Utterance) -> Utterance:
        return replace(
            said,
            voice=voice(said.voice),
            content=sure(said.content),
            cue=one(said.cue),
            relays=tuple(
                replace(r, voice=voice(r.voice), passage=sure(r.passage)) for r in said.relays if r.voice.refers_to not in gone
            ),
            hedge=one(said.hedge),
            about=tuple(voice(each) for each in said.about if each.refers_to not in gone),
            stance_words=cut(said.stance_words),
            condition=one(said.condition),
        )

    return Testimony(
        tuple(utterance(said) for said in told.utterances if said.voice.refers_to not in gone),
        tuple(replace(n, passage=sure(n.passage), voice=kept(n.voice)) for n in told.namings),
        tuple(
            replace(s, voice=voice(s.voice), about=one(s.about), passage=sure(s.passage))
            for s in told.silences
            if s.voice.refers_to not in gone
        ),
        tuple(
            replace(o, by=voice(o.by), passage=sure(o.passage), voice=kept(o.voice))
            for o in told.orders
            if o.person not in gone and o.by.refers_to not in gone
        ),
        tuple(replace(a, passage=sure(a.passage), voice=kept(a.voice)) for a in told.alive if a.person not in gone),
    )


def erase_testimony(connection: Connection, statements: Iterable[int]) -> None:
    """Erase how statements were said that are being erased themselves, and what was marked to have become of them."""
    gone = set(statements)
    query = select(document.c.key, evidence.c.start, evidence.c.end).join(document, document.c.id == evidence.c.document_id)
    for row in list(find(connection, query, evidence.c.statement_id, gone)):
        here = (outcome.c.document == row.key) & (outcome.c.start == row.start) & (outcome.c.end == row.end)
        connection.execute(delete(outcome).where(here))
    for number in sorted(gone):
        connection.execute(delete(testimony).where(testimony.c.statement_id == number))


def blank_testimony(connection: Connection, reading_id: int, gone: set[str], blank: Blank) -> None:
    """Take the forgotten out of how the statements of one reading were said."""
    query = select(testimony.c.statement_id, testimony.c.detail, statement.c.kind, statement.c.value)
    query = query.join(statement, statement.c.id == testimony.c.statement_id).where(statement.c.reading_id == reading_id)
    for row in connection.execute(query).all():
        here = testimony.c.statement_id == row.statement_id
        connection.execute(update(testimony).where(here).values(detail=_without(row.detail, gone, blank)))
        if row.value:
            connection.execute(update(statement).where(statement.c.id == row.statement_id).values(value=blank(row.value)))


def _without(value: Any, gone: set[str], blank: Blank) -> Any:
    if isinstance(value, str):
        return blank(value)
    if isinstance(value, list):
        return [_without(each, gone, blank) for each in value if not _is_of(each, gone)]
    if isinstance(value, dict):
        return {key: None if _is_of(each, gone) else _without(each, gone, blank) for key, each in value.items()}
    return value


def _is_of(value: Any, gone: set[str]) -> bool:
    """Say whether a JSON value is one of the forgotten, or what they passed on."""
    if not isinstance(value, dict):
        return False
    inner = value.get("voice")
    voice: dict[str, Any] = inner if isinstance(inner, dict) else value
    return "kind" in voice and voice.get("id") in gone
