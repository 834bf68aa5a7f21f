"""Lists of feeds (OPML) and feeds (RSS, Atom) are read: which addresses a publisher offers, and what it says about them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from time import struct_time
from urllib.parse import urljoin

from fasti.errors import DamagedError
from fasti.sources.fetching import is_address
from fasti.sources.hardened_xml import parse_xml
from fasti.sources.metadata import Metadata
from fasti.sources.texts import file_bytes
from fasti.sources.time_limit import time_limit

#: entries of one feed that are looked at
MOST_ENTRIES = 2_000


@dataclass(frozen=True, slots=True)
class Feed:
    """One feed of a list."""

    url: str
    #: what the list calls it; the publisher of its entries, where the feed itself names none
    title: str | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One report that a feed offers."""

    url: str
    #: what the feed says about it
    about: Metadata


def read_feed_list(path: Path) -> Sequence[Feed]:
    """Read OPML, or one address a line (`#` begins a comment). Raises SourceError."""
    data = file_bytes(path, str(path))
    if not data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        lines = (line.partition("#")[0].strip() for line in data.decode("utf-8", "replace").splitlines())
        feeds = [Feed(line) for line in lines if is_address(line)]
    else:
        outlines = parse_xml(data, str(path), "a list of feeds").iter("{*}outline")
        named = ((each.get("xmlUrl") or each.get("xmlurl") or "", each.get("title") or each.get("text")) for each in outlines)
        feeds = [Feed(url.strip(), title) for url, title in named if is_address(url.strip())]
    if not feeds:
        raise DamagedError(path, "a list of feeds", "no address of a feed is in it")
    return list({feed.url: feed for feed in feeds}.values())


def read_feed(data: bytes, feed: Feed) -> Sequence[Entry]:
    """Read what a feed offers, as it stands there. Raises DamagedError, UnsafeError."""
    import feedparser  # noqa: PLC0415 - only who watches feeds waits for it

    with time_limit(feed.url):
        try:
            # a stream, because bytes alone may be taken for the name of a file
            found = feedparser.parse(io.BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
        except Exception as error:
            # a hostile feed can break the parser in ways that no list of exceptions covers
            raise DamagedError(feed.url, "a feed", "no parser can read it") from error
    if not found.get("version") and not found.entries:
        raise DamagedError(feed.url, "a feed", "it is neither RSS nor Atom")
    publisher = feed.title or _words(found.feed.get("title"))
    entries = (_entry(each, feed.url, publisher) for each in found.entries[:MOST_ENTRIES])
    return list({entry.url: entry for entry in entries if is_address(entry.url)}.values())


def _entry(entry: object, base: str, publisher: str | None) -> Entry:
    def get(key: str) -> object:
        return entry.get(key) if hasattr(entry, "get") else None

    try:
        url = urljoin(base, str(get("link") or ""))
    except ValueError:
        url = ""
    return Entry(url, Metadata(title=_words(get("title")), published=_day(get("published_parsed")), publisher=publisher))


def _words(value: object) -> str | None:
    return " ".join(value.encode("utf-8", "replace").decode().split()) or None if isinstance(value, str) else None


def _day(moment: object) -> str | None:
    if not isinstance(moment, struct_time) or not moment.tm_year >= 1:
        return None
    return f"{moment.tm_year:04}-{moment.tm_mon:02}-{moment.tm_mday:02}"
