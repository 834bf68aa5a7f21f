"""Files of every kind of source, made from plain reports: for the mixed input of the benchmarks, and for tests."""

from __future__ import annotations

import csv
import gzip
import io
import json
import textwrap
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from email.message import EmailMessage
from email.utils import format_datetime
from html import escape

import pyarrow as pa
from pyarrow.parquet import write_table

Row = Mapping[str, str]


def pdf(text: str, width: int = 80) -> bytes:
    """Print a text (Latin-1) on the pages of a PDF."""
    lines = [line for paragraph in text.splitlines() for line in textwrap.wrap(paragraph, width) or [""]]
    pages = [lines[at : at + 50] for at in range(0, len(lines), 50)]
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(pages), b" ".join(b"%d 0 R" % (4 + 2 * n) for n in range(len(pages)))),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, page in enumerate(pages):
        shown = b"".join(b"(%s) Tj T* " % _in_brackets(line) for line in page)
        content = b"BT /F1 10 Tf 14 TL 50 780 Td " + shown + b"ET"
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents %d 0 R >>"
            % (5 + 2 * number)
        )
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    return _numbered(objects)


def _in_brackets(line: str) -> bytes:
    return line.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")


def _numbered(objects: Sequence[bytes]) -> bytes:
    file = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(file)
    file += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    file += b"".join(b"%010d 00000 n \n" % place for place in places)
    return bytes(file + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))


def word_document(text: str) -> bytes:
    """Write a text as a .docx, a paragraph a line."""
    paragraphs = "".join(f'<w:p><w:r><w:t xml:space="preserve">{escape(line)}</w:t></w:r></w:p>' for line in text.splitlines())
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return archive({"word/document.xml": f'<w:document xmlns:w="{space}"><w:body>{paragraphs}</w:body></w:document>'.encode()})


def archive(members: Mapping[str, bytes]) -> bytes:
    """Pack files into a ZIP."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in members.items():
            packed.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return file.getvalue()


def page(row: Row) -> bytes:
    """Write a report as a page of HTML that says who published it and when."""
    facts = {"og:site_name": row.get("publisher"), "article:published_time": row.get("published")}
    head = "".join(f'<meta property="{key}" content="{escape(value)}">' for key, value in facts.items() if value)
    body = "".join(f"<p>{escape(line)}</p>" for line in row["text"].splitlines() if line)
    title = escape(row.get("title", ""))
    return (
        f"<!DOCTYPE html><html><head><title>{title}</title>{head}</head>"
        f"<body><article><h1>{title}</h1>{body}</article></body></html>"
    ).encode()


def mail(row: Row) -> bytes:
    """Write a report as a mail."""
    letter = EmailMessage()
    letter["Subject"], letter["From"] = row.get("title", ""), f'"{row.get("publisher", "")}" <desk@example.org>'
    letter["Date"] = f"{row['published']}T08:00:00+00:00" if "T" in row["published"] else _mail_day(row["published"])
    letter.set_content(row["text"])
    return bytes(letter)


def _mail_day(day: str) -> str:
    return format_datetime(datetime.fromisoformat(day).replace(hour=8, tzinfo=UTC))


def saved_page(row: Row) -> bytes:
    """Save a report's page as .mhtml, as browsers do."""
    letter = EmailMessage()
    letter["Subject"], letter["Snapshot-Content-Location"] = row.get("title", ""), row.get("url", "")
    letter["Date"] = "Sun, 01 Jan 2034 08:00:00 +0000"
    letter.make_related()
    letter.add_related(page(row).decode(), subtype="html")
    return bytes(letter)


def json_lines(rows: Sequence[Row]) -> bytes:
    """Write reports as JSON lines."""
    return "".join(json.dumps(dict(row), ensure_ascii=False) + "\n" for row in rows).encode()


def table(rows: Sequence[Row]) -> bytes:
    """Write reports as CSV."""
    file = io.StringIO(newline="")
    columns = ["title", "text", "published", "publisher", "url"]
    writer = csv.DictWriter(file, columns, extrasaction="ignore")
    writer.writeheader()
    writer.writerows(rows)
    return file.getvalue().encode()


def parquet(rows: Sequence[Row]) -> bytes:
    """Write reports as Parquet."""
    file = io.BytesIO()
    write_table(pa.Table.from_pylist([dict(row) for row in rows]), file)
    return file.getvalue()


def telegram(rows: Sequence[Row], kind: str = "public_channel") -> bytes:
    """Write reports as the export of a Telegram channel; `forwarded_from` of a row is kept."""
    messages = [
        {
            "id": number,
            "type": "message",
            "date": f"{row['published']}T08:00:00",
            "text": [row["text"][:5], {"type": "bold", "text": row["text"][5:]}],
            **{key: row[key] for key in ("forwarded_from",) if key in row},
        }
        for number, row in enumerate(rows, 1)
    ]
    service = {"id": 0, "type": "service", "action": "create_channel", "text": ""}
    return json.dumps({"name": "Front News", "type": kind, "id": 1234, "messages": [service, *messages]}).encode()


def web_archive(rows: Sequence[Row], *, packed: bool = False) -> bytes:
    """Write reports' pages as the answers of a WARC, each its own gzip member as crawlers do."""
    records = [_record(b"warcinfo", "", b"software: made\r\n")]
    for row in rows:
        body, headers = page(row), b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"
        if packed:
            body, headers = gzip.compress(body, mtime=0), headers + b"Content-Encoding: gzip\r\n"
        records.append(_record(b"response", row.get("url", ""), headers + b"\r\n" + body))
    return b"".join(gzip.compress(record, mtime=0) for record in records)


def _record(kind: bytes, url: str, block: bytes) -> bytes:
    content = b"application/http; msgtype=response" if kind == b"response" else b"application/warc-fields"
    address = b"WARC-Target-URI: " + url.encode() + b"\r\n" if url else b""
    return (
        b"WARC/1.0\r\nWARC-Type: " + kind + b"\r\nWARC-Record-ID: <urn:uuid:0d0c7d35-3f4f-4d8b-9a9f-1c1a2c3d4e5f>\r\n"
        b"WARC-Date: 2034-01-01T00:00:00Z\r\n" + address + b"Content-Type: " + content
        + b"\r\nContent-Length: %d\r\n\r\n" % len(block) + block + b"\r\n\r\n"
    )  # fmt: skip


def one_of_each(row: Row) -> dict[str, bytes]:
    """Make one file of every kind, by name, each with the same report."""
    text, rows = row["text"], [row]
    return {
        "a.pdf": pdf(text),
        "a.docx": word_document(text),
        "a.eml": mail(row),
        "a.mhtml": saved_page(row),
        "a.html": page(row),
        "a.jsonl": json_lines(rows),
        "a.csv": table(rows),
        "a.parquet": parquet(rows),
        "result.json": telegram(rows),
        "a.warc": gzip.decompress(web_archive(rows)),
        "a.warc.gz": web_archive(rows),
        "a.zip": archive({"a.txt": text.encode(), "b.html": page(row)}),
        "a.txt": text.encode(),
    }
