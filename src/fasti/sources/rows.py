"""A row with named columns (text, title, published, publisher, url, language) becomes a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any

from fasti.errors import MetadataError, NoTextError, SourceError
from fasti.model.document import Document
from fasti.sources.metadata import Metadata, publication_day
from fasti.sources.texts import PAGE_START, document_of, read_bytes
from fasti.sources.time_limit import time_limit

#: the column that makes a row a report
TEXT = "text"
#: other names that tables use for our columns
SYNONYMS = {
    "text": ("text", "content", "body", "article", "maintext"),
    "title": ("title", "headline"),
    "published": ("published", "date", "date_publish", "publication_date", "published_at"),
    "publisher": ("publisher", "source", "outlet", "source_domain", "site"),
    "url": ("url", "link", "address"),
    "language": ("language", "lang"),
}


def text_column(columns: object) -> str | None:
    """Say which of a table's columns, or an object's keys, holds the report."""
    names = set(columns) if isinstance(columns, Mapping | list | tuple) else set()
    return next((name for name in SYNONYMS[TEXT] if name in names), None)


def row_document(row: Mapping[str, Any], name: str, about: Metadata) -> Document:
    """Make the document of a row; what the row says beats what is known about the whole file. Raises SourceError."""
    words = {key: _words(row, key, name) for key in SYNONYMS}
    text = words.pop(TEXT)
    if not text:
        raise NoTextError(name)
    if words["published"]:
        day = publication_day(words["published"])
        if day is None:
            raise MetadataError(name, f"{words['published'][:40]!r} is not a date like 2023-07-13")
        words["published"] = day
    own = Metadata(**{field.name: words[field.name] for field in fields(Metadata)})
    if PAGE_START.match(text[:2000]):
        return read_bytes(text.encode("utf-8", "replace"), name, own.or_else(about), is_page=True)
    with time_limit(name):
        return document_of(text.encode("utf-8", "replace").decode(), name, own.or_else(about))


def found_in_row(row: Mapping[str, Any], name: str, about: Metadata) -> tuple[str, Document | SourceError]:
    """Make the document of a row, or the error that says why there is none."""
    try:
        return name, row_document(row, name, about)
    except SourceError as error:
        return name, error


def _words(row: Mapping[str, Any], key: str, name: str) -> str | None:
    value = next((row[column] for column in SYNONYMS[key] if row.get(column) not in (None, "")), None)
    if value is None:
        return None
    if hasattr(value, "isoformat"):
        return str(value.isoformat())
    if not isinstance(value, str):
        raise MetadataError(name, f"{key!r} is not a string")
    return value
