"""Bytes become text: byte order marks, UTF-8, older encodings and their mixtures; what is no text is refused."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from fasti.errors import NoTextError, NotTextError

#: byte order marks, the longer first; UTF-8's own stays in the text, because offsets in the file count it
MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
#: how files begin that are surely no text, and what they are called
MAGIC = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
)
#: control characters that no text holds (tab, line ends and form feed are text)
CONTROL = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
#: bytes below this are ASCII
ASCII_END = 128
#: UTF-8 that somebody read as Windows-1252 and saved again: `â€™` for an apostrophe, `Ã©` for é
TWICE_ENCODED = re.compile("â€[\x80-\xbf™œžš“”¦]|Ã[\x80-\xbf©¨¤¶¼±³¡­]")


@dataclass(frozen=True, slots=True)
class DecodedText:
    """Text as it stood in the file, and what was wrong with its encoding."""

    #: every code point of the file, line ends and a UTF-8 byte order mark included
    text: str
    #: the encoding it was in
    encoding: str
    #: what is wrong with it, one sentence each
    problems: tuple[str, ...] = ()


def decode_text(data: bytes, name: str, declared: str | None = None) -> DecodedText:
    """Decode a file's bytes; `declared` is the encoding that a page claims for itself.

    Raises NoTextError if there is nothing, NotTextError if it is no text in a known encoding.
    """
    if not data.strip():
        raise NoTextError(name)
    decoded = _marked(data, name) or _unmarked_utf16(data) or _utf8(data) or _older(data, name, declared)
    _refuse_binary(decoded.text, name)
    if not decoded.text.strip("\ufeff \t\r\n"):
        raise NoTextError(name)
    twice = TWICE_ENCODED.search(decoded.text)
    if twice is None:
        return decoded
    problem = f"Characters like {twice.group()!r} show that the text was saved in a wrong encoding: some words are misspelled."
    return DecodedText(decoded.text, decoded.encoding, (*decoded.problems, problem))


def _marked(data: bytes, name: str) -> DecodedText | None:
    for magic, kind in MAGIC:
        if data.startswith(magic):
            raise NotTextError(name, f"it is {kind}")
    for mark, encoding in MARKS:
        if data.startswith(mark):
            try:
                return DecodedText(data[len(mark) :].decode(encoding), encoding)
            except UnicodeDecodeError as error:
                raise NotTextError(name, f"it begins like {encoding.upper()} but is cut or damaged") from error
    return None


def _unmarked_utf16(data: bytes) -> DecodedText | None:
    head = data[: 4096 & ~1]
    if len(data) % 2 or not head.count(0):
        return None
    half = len(head) // 2
    for encoding, zeros in (("utf-16-le", head[1::2].count(0)), ("utf-16-be", head[0::2].count(0))):
        if zeros > half * 0.4 and zeros > head.count(0) * 0.9:
            try:
                return DecodedText(data.decode(encoding), encoding)
            except UnicodeDecodeError:
                return None
    return None


def _utf8(data: bytes) -> DecodedText | None:
    try:
        return DecodedText(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError as error:
        if error.reason == "unexpected end of data" and error.start:
            return DecodedText(data[: error.start].decode("utf-8"), "utf-8", ("The file breaks off within its last character.",))
        return _mostly_utf8(data)


def _mostly_utf8(data: bytes) -> DecodedText | None:
    """Decode UTF-8 into which a few bytes of Windows-1252 were pasted."""
    lenient = data.decode("utf-8", "surrogateescape")
    stray = sum("\udc80" <= char <= "\udcff" for char in lenient)
    if stray > sum(not char.isascii() for char in lenient) - stray:
        return None
    text = re.sub("[\udc80-\udcff]", lambda match: _single_byte(ord(match.group()) - 0xDC00), lenient)
    problem = f"{stray} bytes were not UTF-8 like the rest of the text: they were read as Windows-1252."
    return DecodedText(text, "utf-8", (problem,))


def _single_byte(byte: int) -> str:
    return bytes([byte]).decode("windows-1252", "replace")


def _older(data: bytes, name: str, declared: str | None) -> DecodedText:
    """Decode an older encoding: the page's own claim, Windows-1252 if nearly all is ASCII, or charset-normalizer's finding."""
    guesses = [declared] if declared else []
    if sum(byte >= ASCII_END for byte in data) < len(data) * 0.1:
        guesses.append("windows-1252")
    for encoding in guesses:
        try:
            return DecodedText(data.decode(encoding), encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    from charset_normalizer import from_bytes  # noqa: PLC0415 - only for old files

    best = from_bytes(data[:200_000]).best()
    if best is None:
        raise NotTextError(name, "its bytes are in no known encoding")
    _refuse_binary(str(best), name)
    return DecodedText(data.decode(best.encoding, "replace"), best.encoding)


def _refuse_binary(text: str, name: str) -> None:
    head = text[:10_000]
    if len(CONTROL.findall(head)) > len(head) * 0.02:
        raise NotTextError(name, "it is binary")
