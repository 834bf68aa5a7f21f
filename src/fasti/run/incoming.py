"""What comes in: the reports of one file, address or object of a store, each under its name, and the file's end."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from fasti.errors import SourceError
from fasti.model.document import Document
from fasti.sources.fetching import Fetcher, is_address
from fasti.sources.files import documents_in, found_files
from fasti.sources.metadata import metadata_path
from fasti.sources.remote_files import is_remote, local_copy, remote_files, remote_stamp
from fasti.sources.web_reports import fetched_report


@dataclass(frozen=True, slots=True)
class Incoming:
    """A report on its way in, or the end of its file."""

    name: str
    #: `None` at the end of a file
    found: Document | SourceError | None
    #: at the end of a file: its size and moment
    stamp: str = ""


def files_of(paths: Iterable[str]) -> Iterator[str | SourceError]:
    """List the files and addresses that paths name: here, on the web, or on a store; what names none comes as its error."""
    here = []
    for path in paths:
        if is_address(path):
            yield path
        elif is_remote(path):
            try:
                yield from remote_files(path)
            except SourceError as error:
                yield error
        else:
            here.append(path)
    yield from found_files(here)


def incoming_of(file: str, fetcher: Fetcher) -> Iterator[Incoming]:
    """Give the reports of one file or address, and at last the end of the file; addresses have none."""
    if is_address(file):
        yield Incoming(*fetched_report(file, fetcher))
    elif is_remote(file):
        yield from _of_remote_file(file)
    else:
        name, stamp = place_of(file), stamp_of(file)
        yield from (Incoming(where.replace(file, name, 1), found) for where, found in documents_in(file))
        yield Incoming(name, None, stamp)


def _of_remote_file(file: str) -> Iterator[Incoming]:
    try:
        stamp = remote_stamp(file)
        with local_copy(file) as here:
            yield from (Incoming(where.replace(str(here), file, 1), found) for where, found in documents_in(str(here)))
    except SourceError as error:
        yield Incoming(file, error)
        return
    yield Incoming(file, None, stamp)


def place_of(file: str) -> str:
    """Name a file so that it is the same from wherever it is named."""
    return file if file == "-" or is_remote(file) else os.path.realpath(file)


def stamp_of(file: str) -> str:
    """Give size and moment of the last change of a file and of the metadata beside it; empty where there is no such file."""
    if is_remote(file):
        return remote_stamp(file)
    try:
        known = [path.stat() for path in (Path(file), metadata_path(Path(file))) if path == Path(file) or path.exists()]
    except OSError:
        return ""
    return " ".join(f"{each.st_size} {each.st_mtime_ns}" for each in known)
