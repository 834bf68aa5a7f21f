"""A PDF becomes the text of its pages, lines joined to paragraphs; what its file says of dates and titles is not trusted."""

from __future__ import annotations

import io
import logging
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from fasti.errors import DamagedError, NoTextError, TooLargeError
from fasti.sources.kinds import Found
from fasti.sources.metadata import Metadata
from fasti.sources.paragraphs import join_lines
from fasti.sources.texts import LONGEST, document_of, file_bytes
from fasti.sources.time_limit import time_limit

if TYPE_CHECKING:
    from pypdf import PdfReader

ONE_REPORT = True
#: bytes: mostly pictures
LARGEST = 50_000_000
#: pages of one report
MOST_PAGES = 500


def reads(name: str) -> bool:
    """Say whether it is called a PDF."""
    return name.lower().endswith(".pdf")


def documents(path: Path, name: str, about: Metadata) -> Iterator[Found]:
    """Read the one report."""
    data = file_bytes(path, name, LARGEST)
    with time_limit(name):
        text = _text(data, name)
        if not text.strip():
            raise NoTextError(f"{name} (pictures of pages only: run a text recognition first)")
        document = document_of(join_lines(text), name, about)
    yield name, document


def _text(data: bytes, name: str) -> str:
    from pypdf import PdfReader  # noqa: PLC0415 - only who has PDFs waits for it

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    try:
        reader = PdfReader(io.BytesIO(data))
        locked = reader.is_encrypted and not reader.decrypt("")
        pages = [] if locked else list(_pages(reader))
    except Exception as error:
        # a broken PDF fails in ways that no list of exceptions covers
        raise DamagedError(name, "a PDF", "it is damaged, or locked") from error
    if locked:
        raise DamagedError(name, "a PDF", "it is locked with a password")
    text = "\n".join(pages)
    if len(text) > LONGEST or len(pages) > MOST_PAGES:
        raise TooLargeError(name, LONGEST)
    return text


def _pages(reader: PdfReader) -> Iterator[str]:
    """Give the text of the pages, up to the first one that is too much."""
    length = 0
    for page in islice(reader.pages, MOST_PAGES + 1):
        text = page.extract_text()
        yield text
        length += len(text)
        if length > LONGEST:
            return
