"""The way of the data on one page, and the only module that joins its stages: text, document, mentions, statements, reading."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fasti.mentions.first_look import deserves_parser
from fasti.mentions.marking import mark_text
from fasti.mentions.pronouns import settle_first_person
from fasti.mentions.sentences import parse
from fasti.mentions.speech import find_speech
from fasti.mentions.time_expressions import find_time_expressions
from fasti.model.document import Document
from fasti.model.passage import Passage
from fasti.model.reading import Reading
from fasti.statements.assemble import read_statements

if TYPE_CHECKING:
    from spacy.tokens import Doc


def read(
    text: str,
    *,
    published: str | None = None,
    publisher: str | None = None,
    url: str | None = None,
    title: str | None = None,
    language: str | None = None,
) -> Reading:
    """Read one report given as text; `published` is EDTF and settles what `on Tuesday` means."""
    return read_document(Document(text, title=title, published=published, url=url, publisher=publisher, language=language))


def read_document(document: Document) -> Reading:
    """Read one document whose text is already clean."""
    return read_parsed(document, parse(document.text))


def read_parsed(document: Document, parsed: Doc) -> Reading:
    """Read one document that has been parsed."""
    times = find_time_expressions(document.text, document.published)
    marked = mark_text(document, parsed, times)
    names = [Passage(i.start, i.end, i.text) for s in marked.sentences for i in s.items if i.kind == "person"]
    speech = find_speech(parsed, names)
    return read_statements(replace(marked, speech=speech, sentences=settle_first_person(marked.sentences, speech)))


def why_passed_over(document: Document, *, thorough: bool = False) -> str | None:
    """Say why a document is not worth parsing, by a look that costs next to nothing; `thorough` takes every English one."""
    if document.language not in (None, "en"):
        return f"It is written in {document.language!r}, which is not read yet."
    if thorough or deserves_parser(document.text):
        return None
    return "A first look found no rank, no office of a force and no change of office: --thorough reads it all the same."
