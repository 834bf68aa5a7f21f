"""A fetched answer becomes the report it holds, by what the server says it is."""

from __future__ import annotations

import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

from fasti.errors import FetchError, SourceError
from fasti.model.document import Document
from fasti.sources import pdf, word_documents
from fasti.sources.fetching import Fetched, Fetcher
from fasti.sources.kinds import Found, Kind
from fasti.sources.metadata import Metadata
from fasti.sources.texts import NOTHING_KNOWN, read_bytes

#: whether what a server calls so is a page rather than plain text
TEXTS = {"text/html": True, "application/xhtml+xml": True, "text/plain": False}
#: kinds that read files
FILES: Mapping[str, Kind] = {
    "application/pdf": pdf,
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": word_documents,
}
CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w-]{2,40})", re.IGNORECASE)
FOUND = 200


def fetch_report(url: str, about: Metadata = NOTHING_KNOWN, fetcher: Fetcher | None = None) -> Document:
    """Fetch an address and read the report there. Raises SourceError."""
    return report_of(url, (fetcher or Fetcher()).fetch(url), about)


def fetched_report(url: str, fetcher: Fetcher) -> Found:
    """Fetch an address and read the report there, or give the error that says why not."""
    try:
        return url, fetch_report(url, fetcher=fetcher)
    except SourceError as error:
        return url, error


def report_of(url: str, answer: Fetched, about: Metadata) -> Document:
    """Read the report in an answer. Raises SourceError."""
    if answer.status != FOUND:
        raise FetchError(url, f"the server answers {answer.status}")
    content = answer.headers.get("content-type", "text/html").partition(";")[0].strip().lower()
    known = about.or_else(Metadata(url=answer.url))
    if content in TEXTS:
        return read_bytes(_in_utf8(answer), url, known, is_page=TEXTS[content])
    if content not in FILES:
        raise FetchError(url, f"it is {content[:60]!r} and no report", advice="Download it, and add the file.")
    with tempfile.NamedTemporaryFile(prefix="fasti-") as file:
        file.write(answer.body)
        file.flush()
        _, found = next(iter(FILES[content].documents(Path(file.name), url, known)))
    if isinstance(found, SourceError):
        raise found
    return found


def _in_utf8(answer: Fetched) -> bytes:
    """Write an answer's text in UTF-8, if the server says truly what it is in."""
    told = CHARSET.search(answer.headers.get("content-type", ""))
    try:
        return answer.body.decode(told[1]).encode() if told else answer.body
    except (LookupError, UnicodeError):
        return answer.body
