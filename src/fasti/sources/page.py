"""A page of HTML becomes the text of its article, and what the page says about itself."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import dataclass

from fasti.errors import NoTextError, NotTextError
from fasti.sources.metadata import Metadata, publication_day

#: a page's date is taken from its metadata only: searching the text for one would be a guess
DATES = {"extensive_search": False, "original_date": True}


@dataclass(frozen=True, slots=True)
class Page:
    """An article as the page has it."""

    #: title line, empty line, paragraphs; furniture within the article is still there
    text: str
    #: what the page says about itself; its language is left to the text, because many pages name a wrong one
    about: Metadata


def read_page(html: str, name: str, url: str | None = None) -> Page:
    """Extract the article of a page. Raises NoTextError if it has none, NotTextError if no parser can read it."""
    import trafilatura  # noqa: PLC0415 - slow to import, and plain text needs none of it

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)
    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    if "<html" not in html[:4000].lower():
        html = f"<html><body>{html}</body></html>"
    try:
        found = trafilatura.bare_extraction(
            html, url=url, with_metadata=True, include_comments=False, date_extraction_params=DATES, deduplicate=False
        )
        fields = _fields(found)
        text = fields.get("text") or trafilatura.html2txt(html)
    except Exception as error:
        # a hostile page can break the parser in ways that no list of exceptions covers
        raise NotTextError(name, "no parser can read its HTML") from error
    if not text or not text.strip():
        raise NoTextError(name)
    title = fields.get("title") or None
    return Page(_with_title(text.strip(), title), _about(fields, title))


def _fields(found: object) -> Mapping[str, str | None]:
    if found is None:
        return {}
    return {key: getattr(found, key, None) for key in ("text", "title", "date", "sitename", "url")}


def _with_title(text: str, title: str | None) -> str:
    return text if title is None or text.startswith(title) else f"{title}\n\n{text}"


def _about(fields: Mapping[str, str | None], title: str | None) -> Metadata:
    day = fields.get("date")
    return Metadata(
        title=title,
        published=publication_day(day) if day else None,
        publisher=fields.get("sitename") or None,
        url=fields.get("url") or None,
    )
