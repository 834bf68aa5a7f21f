"""A mail becomes the report it carries, and a page saved as .mhtml the article of its page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from email import policy
from email.message import EmailMessage, Message
from email.parser import BytesParser
from email.utils import parseaddr, parsedate_to_datetime
from pathlib import Path

from fasti.errors import DamagedError, NoTextError, SourceError
from fasti.model.document import Document
from fasti.sources.kinds import Found
from fasti.sources.metadata import Metadata
from fasti.sources.paragraphs import join_lines
from fasti.sources.texts import document_of, file_bytes, read_bytes
from fasti.sources.time_limit import time_limit

ONE_REPORT = True
#: bytes: attachments and pictures come along
LARGEST = 50_000_000
SAVED_PAGES = (".mhtml", ".mht")
#: parts of a mail that are looked at
MOST_PARTS = 2_000
#: what a mail quotes of an earlier one is that one's report
QUOTED = re.compile(r"^>.*\n?", re.MULTILINE)


def reads(name: str) -> bool:
    """Say whether it is called a mail or a saved page."""
    return name.lower().endswith((".eml", *SAVED_PAGES))


def documents(path: Path, name: str, about: Metadata) -> Iterator[Found]:
    """Read the one report."""
    data = file_bytes(path, name, LARGEST)
    saved_page = name.lower().endswith(SAVED_PAGES)
    kind = "a saved page" if saved_page else "a mail"
    try:
        with time_limit(name):
            mail = BytesParser(policy=policy.default).parsebytes(data)
            document = _saved_page(mail, name, about) if saved_page else _letter(mail, name, about)
    except SourceError:
        raise
    except Exception as error:
        # headers of broken mails fail in ways that no list of exceptions covers
        raise DamagedError(name, kind, "its parts or headers are damaged") from error
    yield name, document


def _letter(mail: EmailMessage, name: str, about: Metadata) -> Document:
    """Read a mail's plain text, else its HTML; sender, subject and day are what it says about itself."""
    sender, address = parseaddr(str(mail.get("From", "")))
    own = Metadata(title=_header(mail, "Subject"), published=_day(mail), publisher=sender or address.rpartition("@")[2] or None)
    parts = _text_parts(mail)
    plain = next((part for part in parts if part.get_content_type() == "text/plain"), None)
    if plain is not None:
        text = QUOTED.sub("", _decoded(plain)).replace("\r\n", "\n")
        if text.strip():
            return document_of(join_lines(text), name, about.or_else(own))
    return _page(parts, name, about.or_else(own))


def _saved_page(mail: EmailMessage, name: str, about: Metadata) -> Document:
    """Read the first HTML part; the day in the head is when somebody saved the page, and says nothing of its publication."""
    own = Metadata(url=_header(mail, "Snapshot-Content-Location"))
    document = _page(_text_parts(mail), name, about.or_else(own))
    return document if document.title else replace(document, title=_header(mail, "Subject"))


def _page(parts: Sequence[Message], name: str, about: Metadata) -> Document:
    page = next((part for part in parts if part.get_content_type() == "text/html"), None)
    if page is None:
        raise NoTextError(name)
    return read_bytes(_decoded(page).encode("utf-8", "replace"), name, about, is_page=True)


def _text_parts(mail: EmailMessage) -> Sequence[Message]:
    """Give the text parts that are no attachments."""
    found = []
    for number, part in enumerate(mail.walk()):
        if number >= MOST_PARTS:
            break
        if part.get_content_maintype() == "text" and part.get_content_disposition() != "attachment":
            found.append(part)
    return found


def _decoded(part: Message) -> str:
    payload = part.get_payload(decode=True)
    data = payload if isinstance(payload, bytes) else b""
    try:
        return data.decode(part.get_content_charset() or "utf-8", "replace")
    except LookupError:
        return data.decode("utf-8", "replace")


def _header(mail: EmailMessage, header: str) -> str | None:
    return " ".join(str(mail.get(header, "")).split()) or None


def _day(mail: EmailMessage) -> str | None:
    try:
        return parsedate_to_datetime(str(mail["Date"])).date().isoformat()
    except (TypeError, ValueError, OverflowError):
        return None
