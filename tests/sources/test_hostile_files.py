"""Files that were built to break their reader, or that broke on their way: each is a document or one clear sentence."""

import gzip
import io
import json
import struct
import zipfile
import zlib
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import made_files
from fasti.errors import SourceError, UnsafeError
from fasti.model.document import Document
from fasti.sources import hardened_xml, texts
from fasti.sources.feeds import Feed, read_feed
from fasti.sources.files import documents
from fasti.sources.time_limit import time_limit

WORDS = "The ministry said on Tuesday that Colonel Ana Sample had been named commander of the 3rd Brigade in the north."
REPORT = WORDS.encode()
ROW = {"title": "T", "text": WORDS, "published": "2023-07-13", "publisher": "The Herald", "url": "https://herald.example/a"}
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha">'
    + "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in zip("abcdefghi", "bcdefghij", strict=True))
    + "]>"
)


def word(xml):
    return made_files.archive({"word/document.xml": xml.encode()})


def zipped(*names, data=REPORT):
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for name in names:
            archive.writestr(zipfile.ZipInfo(name), data)
    return file.getvalue()


def locked(data):
    """Set the bit that says a member is encrypted."""
    return data.replace(b"PK\x03\x04\x14\x00\x00\x00", b"PK\x03\x04\x14\x00\x01\x00").replace(
        b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00"
    )


def overlapping():
    """Make an archive whose thousand names share one packed member."""
    plain = made_files.archive({"a.txt": b"x" * 100_000})
    start, size = plain.index(b"PK\x01\x02"), plain.index(b"PK\x05\x06")
    entry = plain[start:size]
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, 1000, 1000, len(entry) * 1000, start, 0)
    return plain[:start] + entry * 1000 + end


def warc_record(length, block=b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><p>short</p></body></html>"):
    return (
        b"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\n"
        b"Content-Type: application/http; msgtype=response\r\nContent-Length: " + length + b"\r\n\r\n" + block + b"\r\n\r\n"
    )


def warc_bomb():
    packed = gzip.compress(b"<html>" + b"x" * 50_000_000)
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" + packed
    return warc_record(str(len(block)).encode(), block)


def pdf_with(content, extra=b""):
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /Contents 4 0 R /Resources << >> >>",
        content,
    ]
    return made_files._numbered(objects) + extra


def pdf_bomb():
    packed = zlib.compress(zlib.compress(b" " * 300_000_000))
    return pdf_with(b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%s\nendstream" % (len(packed), packed))


def pdf_loop():
    return made_files._numbered(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 9 /Kids [2 0 R 3 0 R] >>",
            b"<< /Type /Pages /Kids [2 0 R] >>",
        ]
    )


def many_pages():
    kids = b"3 0 R " * 100_000
    return made_files._numbered(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 100000 /Kids [%s] >>" % kids,
            b"<< /Type /Page /Parent 2 0 R >>",
        ]
    )


def nested_mail(depth):
    boundaries = [f"b{number}" for number in range(depth)]
    head = "".join(f'Content-Type: multipart/mixed; boundary="{name}"\n\n--{name}\n' for name in boundaries)
    return head.encode() + b"Content-Type: text/plain\n\n" + WORDS.encode()


#: name of the case -> name of the file and its bytes, or a function that makes them
CASES = {
    "archive of a gigabyte of nothing": ("a.zip", lambda: made_files.archive({"a.jsonl": b"\0" * 100_000_000})),
    "archive whose members share their bytes": ("a.zip", overlapping),
    "archive in an archive in an archive": ("a.zip", lambda: zipped("b.zip", data=zipped("c.zip", data=zipped("d.txt")))),
    "archive that climbs up": ("a.zip", lambda: zipped("../../evil.txt")),
    "archive with an absolute name": ("a.zip", lambda: zipped("/etc/evil.txt")),
    "archive that climbs up on Windows": ("a.zip", lambda: zipped("..\\..\\evil.txt")),
    "archive with a drive": ("a.zip", lambda: zipped("C:\\evil.txt")),
    "archive that is locked": ("a.zip", lambda: locked(zipped("a.txt"))),
    "archive that breaks off": ("a.zip", lambda: zipped("a.txt")[:-30]),
    "archive with a damaged member": (
        "a.zip",
        lambda: made_files.archive({"a.txt": WORDS.encode() * 9}).replace(b"\x8d", b"\x00", 3),
    ),
    "archive that is none": ("a.zip", b"hello"),
    "archive with nothing in it": ("a.zip", zipped),
    "word document that is no archive": ("a.docx", b"hello"),
    "word document without a text": ("a.docx", lambda: zipped("other.xml")),
    "word document of a gigabyte": ("a.docx", lambda: word(f"<w:document xmlns:w='{WORD}'>" + " " * 60_000_000)),
    "word document that laughs a billion times": (
        "a.docx",
        lambda: word(f"{LAUGHS}<w:document xmlns:w='{WORD}'><w:p><w:t>&j;</w:t></w:p></w:document>"),
    ),
    "word document that reads files": (
        "a.docx",
        lambda: word(
            "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>"
            f"<w:document xmlns:w='{WORD}'><w:p><w:t>&a;</w:t></w:p></w:document>"
        ),
    ),
    "word document with a grammar elsewhere": (
        "a.docx",
        lambda: word(
            f"<!DOCTYPE x SYSTEM 'http://127.0.0.1:1/x.dtd'><w:document xmlns:w='{WORD}'><w:p><w:t>a</w:t></w:p></w:document>"
        ),
    ),
    "word document nested a million deep": ("a.docx", lambda: word("<a>" * 1_000_000)),
    "word document with damaged XML": ("a.docx", lambda: word("<w:document><w:p>")),
    "PDF that is none": ("a.pdf", b"hello"),
    "PDF that breaks off": ("a.pdf", lambda: made_files.pdf(WORDS)[:-60]),
    "PDF with nothing": ("a.pdf", b""),
    "PDF whose table of contents is wrong": ("a.pdf", lambda: made_files.pdf(WORDS).replace(b"0000000", b"9999999")),
    "PDF whose pages are their own parents": ("a.pdf", pdf_loop),
    "PDF with a hundred thousand pages": ("a.pdf", many_pages),
    "PDF that unpacks to a gigabyte": ("a.pdf", pdf_bomb),
    "PDF whose stream has no end": ("a.pdf", lambda: pdf_with(b"<< /Length 999999999 >>\nstream\nBT (")),
    "PDF that asks for itself": ("a.pdf", lambda: pdf_with(b"<< /Length 4 0 R >>\nstream\nBT\nendstream")),
    "PDF with brackets without end": ("a.pdf", lambda: pdf_with(b"<< /A " + b"[" * 100_000)),
    "PDF of pictures": ("a.pdf", lambda: pdf_with(b"<< /Length 0 >>\nstream\n\nendstream")),
    "mail nested a thousand deep": ("a.eml", lambda: nested_mail(1000)),
    "mail with a part without end": ("a.eml", b"Content-Type: multipart/mixed; boundary=b\n\n--b\n"),
    "mail in an encoding that is none": (
        "a.eml",
        b"Content-Type: text/plain; charset=no-such\n\nColonel Sample resigned, \xff they said.\n",
    ),
    "mail with headers of nonsense": (
        "a.eml",
        b"Subject: =?utf-8?B?////?=\nFrom: <<<>>>@\nDate: 99 Nul 99999\n\nColonel Sample resigned.\n",
    ),
    "mail with damaged base64": ("a.eml", b"Content-Transfer-Encoding: base64\n\n!!!!a\n"),
    "mail with a million header lines": ("a.eml", lambda: b"X: y\n" * 300_000 + b"\nColonel Sample resigned.\n"),
    "saved page without a page": (
        "a.mhtml",
        b"Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: image/png\n\nx\n--b--\n",
    ),
    "page nested a hundred thousand deep": ("a.html", lambda: b"<html><body>" + b"<div>" * 100_000 + WORDS.encode()),
    "page of a million open comments": ("a.html", lambda: b"<html><body>" + b"<!--" * 1_000_000),
    "page with an attribute of a megabyte": ("a.html", lambda: b"<html><body><p a='" + b"x" * 1_000_000 + b"'>" + WORDS.encode()),
    "line of a hundred megabytes": (
        "a.jsonl",
        lambda: b'{"text": "' + b"x" * 20_000_000 + b'"}\n' + made_files.json_lines([ROW]),
    ),
    "line nested a hundred thousand deep": ("a.jsonl", lambda: b"[" * 100_000 + b"\n"),
    "lines of nonsense": ("a.jsonl", b'\xff\xfe\n{"text": 5}\n{"text": "a\\ud800b c d"}\nnull\n"text"\n{"text": {"text": 1}}\n'),
    "table with a cell of megabytes": ("a.csv", lambda: b"text\n" + b"x" * 3_000_000 + b"\nshort\n"),
    "table with an open quote": ("a.csv", b'text,title\n"never closed,\n' + b"x,y\n" * 1000),
    "table with zero bytes": ("a.csv", b"text,title\na\0b,c\n"),
    "table that is binary": ("a.csv", bytes(range(256)) * 50),
    "Parquet that is none": ("a.parquet", b"PAR1 hello PAR1"),
    "Parquet that breaks off": ("a.parquet", lambda: made_files.parquet([ROW])[:-100]),
    "Parquet with a damaged page": ("a.parquet", lambda: made_files.parquet([ROW]).replace(b"ministry", b"\xff" * 8)),
    "Parquet with a text of numbers": ("a.parquet", lambda: made_files.parquet([{"text": 5}])),
    "Telegram export that breaks off": ("result.json", lambda: made_files.telegram([ROW] * 3)[:-150]),
    "Telegram export that is a list": ("result.json", b"[1, 2]"),
    "Telegram export nested deep": ("result.json", lambda: b'{"type": "public_channel", "messages": ' + b"[" * 100_000),
    "Telegram export with nonsense in it": (
        "result.json",
        lambda: json.dumps(
            {
                "type": "public_channel",
                "id": "x",
                "messages": [1, {"type": "message", "text": [3, {"text": 5}, None, "a b c"], "id": [], "date": 7}],
            }
        ).encode(),
    ),
    "web archive that is none": ("a.warc", b"hello"),
    "web archive that breaks off": ("a.warc.gz", lambda: made_files.web_archive([ROW] * 3)[:-40]),
    "web archive that lies about its length": ("a.warc", lambda: warc_record(b"99999999999")),
    "web archive with a length of letters": ("a.warc", lambda: warc_record(b"many")),
    "web archive with a negative length": ("a.warc", lambda: warc_record(b"-5")),
    "web archive with a page that unpacks to megabytes": ("a.warc", warc_bomb),
    "web archive with damaged packing": ("a.warc.gz", lambda: made_files.web_archive([ROW]).replace(b"\x8b", b"\x00")),
    "archive with a member without a name": ("a.zip", lambda: zipped("b.txt").replace(b"b.txt", b"\0.txt")),
    "web archive without headers": ("a.warc", b"WARC/1.0\r\n\r\n"),
    "text of zero bytes": ("a.txt", b"\0" * 5000),
    "text in half a code": ("a.txt", b"\xff\xfeT\x00h\x00e"),
    "text of one line of megabytes": ("a.txt", lambda: b"x" * 9_000_000),
}


def read(folder, name, data):
    (folder / name).write_bytes(data() if callable(data) else data)
    return list(documents([str(folder / name)]))


def sentence_or_document(found):
    if isinstance(found, Document):
        assert found.text.strip()
        assert not any("\ud800" <= char <= "\udfff" for char in found.text)
        return True
    assert isinstance(found, SourceError)
    assert str(found).endswith(".")
    assert len(str(found)) < 600
    return True


@pytest.mark.parametrize("case", CASES)
def test_hostile_file_is_a_document_or_a_sentence(tmp_path, case, monkeypatch):
    monkeypatch.setattr("fasti.sources.time_limit.PATIENCE", 20.0)
    name, data = CASES[case]
    found = read(tmp_path, name, data)
    assert all(sentence_or_document(each) for _, each in found)
    assert found
    assert [path.name for path in tmp_path.iterdir()] == [name], "nothing was written outside"


@pytest.mark.parametrize(
    "case",
    [
        "archive of a gigabyte of nothing",
        "archive in an archive in an archive",
        "archive that climbs up",
        "archive whose members share their bytes",
        "archive with an absolute name",
        "archive that climbs up on Windows",
        "archive with a drive",
        "word document of a gigabyte",
        "word document that laughs a billion times",
        "word document that reads files",
        "word document with a grammar elsewhere",
    ],
)
def test_what_was_built_to_do_harm_is_called_so(tmp_path, case):
    ((_, error),) = read(tmp_path, *CASES[case])
    assert isinstance(error, UnsafeError)


def test_bad_member_does_not_stop_the_others(tmp_path):
    found = read(tmp_path, "a.zip", zipped("../evil.txt", "a.txt", "/evil.txt", "b.txt"))
    assert [isinstance(each, Document) for _, each in found] == [False, True, False, True]


def test_report_after_a_line_that_is_too_long_is_read(tmp_path):
    found = read(tmp_path, *CASES["line of a hundred megabytes"])
    assert [isinstance(each, Document) for _, each in found] == [False, True]
    assert found[1][0].endswith("line 2")


def test_pages_before_the_place_where_an_archive_breaks_off_are_read(tmp_path):
    found = read(tmp_path, *CASES["web archive that breaks off"])
    assert [isinstance(each, Document) for _, each in found] == [True, True, False]


def test_parser_that_does_not_come_back_is_stopped(monkeypatch):
    def busy(*_, **__):
        while True:
            pass

    monkeypatch.setattr("fasti.sources.texts.read_page", busy)
    monkeypatch.setattr("fasti.sources.texts.time_limit", lambda name: time_limit(name, 0.2))
    with pytest.raises(UnsafeError, match="had not finished"):
        texts.read_bytes(b"<html><body>a", "a.html")


def test_xml_larger_than_any_report_is_refused(monkeypatch):
    monkeypatch.setattr(hardened_xml, "LARGEST", 10)
    with pytest.raises(UnsafeError):
        hardened_xml.parse_xml(b"<a>" + b" " * 20 + b"</a>", "a", "XML")


SEEDS = made_files.one_of_each(ROW)
FEED = b"<?xml version='1.0'?><rss version='2.0'><channel><title>H</title><item><link>https://a.example/</link></item></channel></rss>"


@st.composite
def damaged(draw, data):
    """Change, cut, double or swap pieces of a good file."""
    changed = bytearray(data)
    for _ in range(draw(st.integers(1, 4))):
        at = draw(st.integers(0, len(changed)))
        length = draw(st.integers(0, 40))
        changed[at : at + length] = draw(st.one_of(st.binary(max_size=20), st.just(bytes(changed[at : at + 2 * length]))))
    return bytes(changed)


@pytest.mark.parametrize("name", SEEDS)
def test_any_damage_leaves_a_document_or_a_sentence(tmp_path, name):
    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.one_of(damaged(SEEDS[name]), st.binary(max_size=200)))
    def fuzz(data):
        for _, found in read(tmp_path, name, data):
            assert sentence_or_document(found)

    fuzz()


@settings(max_examples=100, deadline=None)
@given(st.one_of(damaged(FEED), st.binary(max_size=200)))
def test_any_damage_to_a_feed_leaves_entries_or_a_sentence(data):
    with suppress(SourceError):
        entries = read_feed(data, Feed("https://herald.example/rss"))
        assert all(entry.url.startswith("http") for entry in entries)
