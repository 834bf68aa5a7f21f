"""A web archive (WARC, as Common Crawl's news archive has them) becomes the articles of the pages in it."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from fasti.errors import DamagedError, NotFoundError, SourceError, TooLargeError
from fasti.model.document import Document
from fasti.sources.kinds import Found
from fasti.sources.metadata import Metadata
from fasti.sources.texts import LARGEST, LONGEST, read_bytes

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

ONE_REPORT = False
KIND = "a web archive"
PAGES = frozenset({"text/html", "application/xhtml+xml", "text/plain"})
#: HTTP says that all went well
FOUND = 200


def reads(name: str) -> bool:
    """Say whether it is called a web archive."""
    return name.lower().endswith((".warc", ".warc.gz"))


def documents(path: Path, name: str, about: Metadata) -> Iterator[Found]:
    """Read every answer that is a page, by its address; when it was crawled says nothing of its publication."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - only who has archives waits for it

    wanted = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
    read = 0
    try:
        with path.open("rb") as opened:
            for record in ArchiveIterator(opened, record_types=wanted, parse_http=True, auto_decode="none", fsspec_args=False):
                read += 1
                yield from _page(record, name, about)
    except FileNotFoundError as error:
        raise NotFoundError(name) from error
    except SourceError:
        raise
    except Exception as error:
        # the reader's own errors differ with the compression
        raise DamagedError(name, KIND, f"it is damaged or breaks off after {read} pages") from error
    if not read and not _begins_like_one(path):
        raise DamagedError(name, KIND, "no record of one is in it")


def _begins_like_one(path: Path) -> bool:
    with path.open("rb") as opened:
        head = opened.read(4096)
    if head.startswith(b"\x1f\x8b"):
        try:
            head = zlib.decompressobj(wbits=31).decompress(head, 64)
        except zlib.error:
            return False
    return head.startswith(b"WARC/")


def _page(record: WarcRecord, name: str, about: Metadata) -> Iterator[Found]:
    address = _header(record.headers, "WARC-Target-URI")
    status = getattr(record.http_headers, "status_code", FOUND) if record.http_headers else FOUND
    content = (record.http_content_type or _header(record.headers, "Content-Type") or "").partition(";")[0].strip().lower()
    if status != FOUND or content not in PAGES:
        return
    where = f"{name} {address}"
    try:
        document: Document | SourceError = read_bytes(
            _body(record, where), where, Metadata(url=address).or_else(about), is_page=content != "text/plain"
        )
    except SourceError as error:
        document = error
    yield where, document


def _header(headers: Any, key: str) -> str | None:
    value = headers.get(key) if headers else None
    return str(value).strip("<> ") if value else None


def _body(record: WarcRecord, where: str) -> bytes:
    """Read a page's bytes, unpacked, no more of them than one report may have."""
    promised = min(record.content_length, LARGEST + 1)
    data = bytes(record.reader.read(LARGEST + 1))
    if len(data) < promised:
        raise DamagedError(where, "a page", "its archive breaks off within it")
    headers = record.http_headers
    if (_header(headers, "Transfer-Encoding") or "").lower() == "chunked":
        data = _without_chunks(data)
    packed = (_header(headers, "Content-Encoding") or "identity").lower()
    if packed in ("gzip", "x-gzip", "deflate") and data[:1] != b"<":
        try:
            data = zlib.decompressobj(wbits=47 if packed != "deflate" or data[:1] == b"\x78" else -15).decompress(
                data, LARGEST + 1
            )
        except zlib.error as error:
            raise DamagedError(where, "a page", "it is packed, and damaged") from error
    if len(data) > LARGEST:
        raise TooLargeError(where, LONGEST)
    return data


def _without_chunks(data: bytes) -> bytes:
    """Take the chunk sizes out of a chunked answer; data that is not chunked, as most archives keep it, stays."""
    parts: list[bytes] = []
    place = 0
    while place < len(data):
        line, mark, _ = data[place : place + 32].partition(b"\r\n")
        try:
            size = int(line.partition(b";")[0], 16)
        except ValueError:
            return b"".join(parts) or data
        if not mark or size <= 0:
            break
        start = place + len(line) + 2
        parts.append(data[start : start + size])
        place = start + size + 2
    return b"".join(parts) or data
