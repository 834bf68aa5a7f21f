"""Files, folders, archives, addresses and standard input become documents, and what cannot be read does not stop the rest."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from glob import glob, has_magic
from pathlib import Path

from fasti.errors import NoTextError, NotFoundError, SourceError, UnsafeError
from fasti.model.document import Document
from fasti.sources import csv_rows, json_lines, mail, parquet_rows, pdf, telegram, texts, web_archives, word_documents
from fasti.sources.archives import is_archive, unpacked
from fasti.sources.kinds import Found, Kind
from fasti.sources.metadata import Metadata, metadata_beside
from fasti.sources.texts import LARGEST, NOTHING_KNOWN, PAGE_SUFFIXES, read_bytes

__all__ = ["PAGE_SUFFIXES", "STDIN", "documents", "documents_in", "found_files", "read_bytes", "read_path"]

#: how standard input is written among paths
STDIN = "-"
#: every kind of file that is read, asked in this order; a file of another name is read as text if somebody names it
KINDS: tuple[Kind, ...] = (texts, pdf, word_documents, mail, json_lines, csv_rows, parquet_rows, telegram, web_archives)
#: archives within archives
DEEPEST = 2


def documents(paths: Iterable[str], about: Metadata = NOTHING_KNOWN) -> Iterator[Found]:
    """Read files, folders (with all below them), archives and `-` for standard input, lazily, each report with its name.

    What cannot be read comes as the error that says why.
    """
    for path in found_files(paths):
        if isinstance(path, SourceError):
            yield "", path
        else:
            yield from documents_in(path, about)


def found_files(paths: Iterable[str], *, single: bool = False) -> Iterator[str | SourceError]:
    """List the files that paths and patterns name: folders are searched, each file comes once, a missing path as its error.

    With `single`, folders give only files that hold one report each.
    """
    seen: set[Path] = set()
    for written in paths:
        path = Path(written)
        if written == STDIN:
            found = [path]
        elif path.exists():
            found = list(_reports_below(path, single=single)) if path.is_dir() else [path]
        elif has_magic(written):
            found = [Path(each) for each in sorted(glob(written, recursive=True)) if Path(each).is_file()]  # noqa: PTH207 - absolute patterns
        else:
            yield NotFoundError(written)
            continue
        if not found:
            yield NoTextError(written)
        new = [file for file in found if file.resolve() not in seen]
        seen.update(file.resolve() for file in new)
        yield from map(str, new)


def _reports_below(folder: Path, *, single: bool) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        wanted = _is_known(path.name) and not (single and holds_many(path.name))
        if wanted and not hidden and path.is_file():
            yield path


def _is_known(name: str) -> bool:
    return is_archive(name) or any(kind.reads(name) for kind in KINDS)


def holds_many(name: str) -> bool:
    """Say whether a file may hold many reports."""
    return is_archive(name) or not kind_of(name).ONE_REPORT


def kind_of(name: str) -> Kind:
    """Say which kind a file is by its name; text, if no kind knows it."""
    return next((kind for kind in KINDS if kind.reads(name)), texts)


def documents_in(path: str, about: Metadata = NOTHING_KNOWN) -> Iterator[Found]:
    """Read one file of any kind, or standard input, lazily; what goes wrong comes as its error, under the name it concerns."""
    try:
        if path == STDIN:
            yield STDIN, read_bytes(sys.stdin.buffer.read(LARGEST + 1), "standard input", about)
        else:
            reports = _documents_of(Path(path), path, about.or_else(metadata_beside(Path(path))), DEEPEST)
            yield next(reports, (path, NoTextError(path)))
            yield from reports
    except SourceError as error:
        yield path, error


def _documents_of(file: Path, name: str, about: Metadata, deepest: int) -> Iterator[Found]:
    if not is_archive(name):
        yield from kind_of(name).documents(file, name, about)
        return
    if not deepest:
        raise UnsafeError(name, "it is an archive in an archive in an archive")
    for member, unpacked_file in unpacked(file, name, _is_known):
        if isinstance(unpacked_file, SourceError):
            yield member, unpacked_file
            continue
        try:
            yield from _documents_of(unpacked_file, member, about, deepest - 1)
        except SourceError as error:
            yield member, error


def read_path(path: str, about: Metadata = NOTHING_KNOWN) -> Document:
    """Read the one report in a file, or on standard input if the path is `-`.

    What is known `about` it comes before `NAME.meta.json` beside the file, and that before what the report says itself.
    Raises SourceError, in one sentence, if there is nothing that can be read, or more than one report.
    """
    if path != STDIN and holds_many(path):
        raise SourceError(f"{path!r} may hold many reports: put them into a record with fasti add.")
    _, found = next(documents_in(path, about))
    if isinstance(found, SourceError):
        raise found
    return found
