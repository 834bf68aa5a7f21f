"""The way of the data on one page: text becomes a document, mentions, statements and a reading; the only module that joins the stages."""

from __future__ import annotations

from fasti.model.document import Document
from fasti.model.reading import Reading


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
    return Reading(document)
