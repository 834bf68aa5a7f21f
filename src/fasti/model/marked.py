"""A marked text is a document with everything named in it in place: the mentions step makes it, the statements step reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fasti.model.document import Document
from fasti.model.mention import Speech, TimeExpression
from fasti.model.reading import Person, Unit

if TYPE_CHECKING:
    from spacy.tokens import Doc


@dataclass(frozen=True, slots=True)
class Item:
    """One piece of a sentence: a mention of something, a word or a mark."""

    #: first code point
    start: int
    #: one past the last
    end: int
    #: `person rank role unit place time pronoun word mark`
    kind: str
    #: the words as they stand
    text: str
    #: the name without what surrounds it, in lower case for roles
    name: str = ""
    #: what else is known: a role's status, a word's class, a time's EDTF
    note: str = ""
    #: the person or unit it refers to, or empty
    refers_to: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence as a row of items that cover it without overlap."""

    #: first code point
    start: int
    #: one past the last
    end: int
    #: its pieces in order
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True)
class MarkedText:
    """One document with everything named in it in place."""

    document: Document
    #: the parser's view of the same text
    parsed: Doc
    #: its sentences in order
    sentences: tuple[Sentence, ...]
    #: everybody named in it
    people: tuple[Person, ...]
    #: every unit named in it
    units: tuple[Unit, ...]
    #: every day, month and year named in it
    times: tuple[TimeExpression, ...]
    #: every stretch that is somebody's words
    speech: tuple[Speech, ...]


def names_in(sentences: Iterable[Sentence]) -> Iterator[tuple[str, str, list[str]]]:
    """Every name of a person: whose it is, the name, and the pieces of its sentence before it."""
    for sentence in sentences:
        for place, item in enumerate(sentence.items):
            if item.kind == "person":
                yield item.refers_to, item.text, [each.text for each in sentence.items[:place]]
