"""Files, folders and standard input become documents, one after the other; what cannot be read does not stop the rest."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from fasti.errors import NoTextError, NotFoundError, NotTextError, SourceError, TooLargeError
from fasti.model.document import Document
from fasti.sources.encoding import DecodedText, decode_text
from fasti.sources.furniture import clean_text
from fasti.sources.language import detect_language, language_code
from fasti.sources.metadata import Metadata, dateline, metadata_beside
from fasti.sources.page import read_page

#: how standard input is written among paths
STDIN = "-"
#: what is read out of folders
SUFFIXES = frozenset({".txt", ".md", ".html", ".htm"})
PAGE_SUFFIXES = frozenset({".html", ".htm"})
#: the longest report, in code points: parsing one takes a gigabyte, and the parser itself refuses five times as much
LONGEST = 200_000
#: the largest file, in bytes; a page is mostly scripts and styles
LARGEST = 8_000_000

PAGE_START = re.compile(r"\s*(?:<!--(?:(?!-->).)*-->\s*)*<(!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
DECLARED_ENCODING = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([\w-]{2,40})", re.IGNORECASE)
NOTHING_KNOWN = Metadata()


def documents(paths: Iterable[str], about: Metadata = NOTHING_KNOWN) -> Iterator[tuple[str, Document | SourceError]]:
    """Read files, folders (with all below them) and `-` for standard input, lazily, each with its name.

    What cannot be read comes as the error that says why.
    """
    for path in found_files(paths):
        if isinstance(path, SourceError):
            yield "", path
            continue
        try:
            yield path, read_path(path, about)
        except SourceError as error:
            yield path, error


def found_files(paths: Iterable[str]) -> Iterator[str | SourceError]:
    """List the files that paths name: folders are searched, each file comes once, a missing path comes as its error."""
    seen: set[Path] = set()
    for written in paths:
        path = Path(written)
        if written == STDIN:
            found = [path]
        elif not path.exists():
            yield NotFoundError(written)
            continue
        else:
            found = list(_reports_below(path)) if path.is_dir() else [path]
        if not found:
            yield NoTextError(written)
        new = [file for file in found if file.resolve() not in seen]
        seen.update(file.resolve() for file in new)
        yield from map(str, new)


def _reports_below(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.suffix.lower() in SUFFIXES and not hidden and path.is_file():
            yield path


def read_path(path: str, about: Metadata = NOTHING_KNOWN) -> Document:
    """Read one file, or standard input if the path is `-`.

    What is known `about` it comes before `NAME.meta.json` beside the file, and that before what the page says itself.
    Raises SourceError, in one sentence, if there is nothing that can be read.
    """
    if path == STDIN:
        return read_bytes(sys.stdin.buffer.read(LARGEST + 1), "standard input", about)
    file = Path(path)
    known = about.or_else(metadata_beside(file))
    try:
        if not file.is_file():
            raise NotTextError(path, "it is no regular file")
        with file.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except FileNotFoundError as error:
        raise NotFoundError(path) from error
    except OSError as error:
        raise SourceError(f"{path!r} cannot be read: {error.strerror}. Check its permissions.") from error
    return read_bytes(data, path, known, is_page=file.suffix.lower() in PAGE_SUFFIXES)


def read_bytes(data: bytes, name: str, about: Metadata = NOTHING_KNOWN, *, is_page: bool = False) -> Document:
    """Turn the bytes of a text or page into a document; `name` is what errors call it. Raises SourceError."""
    if len(data) > LARGEST:
        raise TooLargeError(name, LONGEST)
    declared = DECLARED_ENCODING.search(data[:4096])
    decoded = decode_text(data, name, declared[1].decode("ascii") if declared else None)
    if is_page or PAGE_START.match(decoded.text[:2000].lstrip("\ufeff")):
        return _page_document(decoded, name, about)
    return _document(decoded.text, name, about, decoded.problems, is_file_text=True)


def _page_document(decoded: DecodedText, name: str, about: Metadata) -> Document:
    page = read_page(decoded.text, name, about.url)
    return _document(page.text, name, about.or_else(page.about), decoded.problems, is_file_text=False)


def _document(original: str, name: str, about: Metadata, problems: tuple[str, ...], *, is_file_text: bool) -> Document:
    """Make the document; a page's stretches are left out, because its text is no copy of the file's code points."""
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
