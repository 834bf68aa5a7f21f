"""The bytes of a text or page become a document: decoded, cleaned of furniture, its language known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from fasti.errors import NoTextError, NotFoundError, NotTextError, SourceError, TooLargeError
from fasti.model.document import Document
from fasti.sources.encoding import decode_text
from fasti.sources.furniture import clean_text
from fasti.sources.kinds import Found
from fasti.sources.language import detect_language, language_code
from fasti.sources.metadata import Metadata, dateline
from fasti.sources.page import read_page
from fasti.sources.time_limit import time_limit

#: the longest report, in code points: parsing one takes a gigabyte, and the parser itself refuses five times as much
LONGEST = 200_000
#: the largest file of one report, in bytes; a page is mostly scripts and styles
LARGEST = 8_000_000
PAGE_SUFFIXES = frozenset({".html", ".htm"})
SUFFIXES = frozenset({".txt", ".md"}) | PAGE_SUFFIXES
NOTHING_KNOWN = Metadata()
ONE_REPORT = True

PAGE_START = re.compile(r"\s*(?:<!--(?:(?!-->).)*-->\s*)*<(!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
DECLARED_ENCODING = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,40})", re.IGNORECASE)


def reads(name: str) -> bool:
    """Say whether it is called a text or page."""
    return Path(name).suffix.lower() in SUFFIXES


def documents(path: Path, name: str, about: Metadata) -> Iterator[Found]:
    """Read the one report."""
    yield name, read_bytes(file_bytes(path, name), name, about, is_page=Path(name).suffix.lower() in PAGE_SUFFIXES)


def file_bytes(path: Path, name: str, largest: int = LARGEST) -> bytes:
    """Read the bytes of a file that holds one report. Raises NotFoundError, NotTextError, TooLargeError, SourceError."""
    try:
        if not path.is_file():
            raise NotTextError(name, "it is no regular file")
        with path.open("rb") as opened:
            data = opened.read(largest + 1)
    except FileNotFoundError as error:
        raise NotFoundError(name) from error
    except OSError as error:
        raise SourceError(f"{name!r} cannot be read: {error.strerror}. Check its permissions.") from error
    if len(data) > largest:
        raise TooLargeError(name, LONGEST)
    return data


def read_bytes(data: bytes, name: str, about: Metadata = NOTHING_KNOWN, *, is_page: bool = False) -> Document:
    """Turn the bytes of a text or page into a document; `name` is what errors call it. Raises SourceError."""
    if len(data) > LARGEST:
        raise TooLargeError(name, LONGEST)
    with time_limit(name):
        declared = DECLARED_ENCODING.search(data[:4096])
        decoded = decode_text(data, name, declared[1].decode("ascii") if declared else None)
        if is_page or PAGE_START.match(decoded.text[:2000].lstrip("\ufeff")):
            page = read_page(decoded.text, name, about.url)
            return document_of(page.text, name, about.or_else(page.about), decoded.problems)
        return document_of(decoded.text, name, about, decoded.problems, is_file_text=True)


def document_of(
    original: str, name: str, about: Metadata, problems: tuple[str, ...] = (), *, is_file_text: bool = False
) -> Document:
    """Make the document of a text; its stretches are left out where the text is no copy of the file's code points.

    Raises NoTextError, TooLargeError.
    """
    if len(original) > LONGEST:
        raise TooLargeError(name, LONGEST)
    text, stretches, furniture = clean_text(original)
    if not text.strip():
        raise NoTextError(name)
    return Document(
        text=text,
        title=about.title,
        published=about.published or dateline(text),
        url=about.url,
        publisher=about.publisher,
        language=language_code(about.language) if about.language else detect_language(text),
        stretches=stretches if is_file_text else (),
        furniture=furniture,
        problems=problems,
    )
