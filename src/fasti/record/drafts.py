"""Drafts: statements on their way into the record, before their people and units have numbers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from fasti.model.passage import Passage
from fasti.store.rows import Values, storable


@dataclass(frozen=True, slots=True)
class Words:
    """Where a statement's words stand, or which source it cites without words."""

    #: key of the source's document, `None` for the bundle's own
    source: str | None
    start: int | None = None
    end: int | None = None
    text: str | None = None


@dataclass(slots=True)
class Draft:
    """One statement before its people and units have numbers."""

    #: columns of the statement that hold plain values
    values: Values
    #: local ids by column: person, other, unit, parent
    refs: dict[str, str | None]
    said_by: tuple[str, ...] = ()
    words: tuple[Words, ...] = ()
    #: how it was said: voice, relays, stance, condition; `None` for a statement without testimony of its own
    detail: dict[str, Any] | None = None
    #: what the speaker did by saying it, of an utterance
    saying: str | None = None
    #: whether it says what will come
    foretells: bool = False


def words_of(passages: Iterable[Passage]) -> tuple[Words, ...]:
    """Give the words under a statement as the database can hold them."""
    return tuple(Words(None, p.start, p.end, storable(p.text)) for p in passages)
