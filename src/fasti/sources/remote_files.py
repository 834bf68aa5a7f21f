"""Files on another file system or an object store (`s3://bucket/reports`) come here one at a time, by way of fsspec."""

from __future__ import annotations

import importlib
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any

from fasti.errors import ExtraMissingError, NotFoundError, SourceError
from fasti.sources.fetching import is_address

#: what is raised where a store cannot be reached or read; their clients have errors of many families
UNREACHABLE = (OSError, ValueError, RuntimeError, ImportError)


def is_remote(path: str) -> bool:
    """Say whether a path names another file system by its scheme; web addresses are fetched, and no files."""
    return "://" in path and not is_address(path)


def file_system(path: str) -> tuple[Any, str]:
    """Give the file system of a path, a plain one too, and the path there. Raises SourceError and ExtraMissingError."""
    try:
        fsspec: Any = importlib.import_module("fsspec.core")
    except ImportError as error:
        raise ExtraMissingError("A path on another file system", "ray") from error
    try:
        found, inside = fsspec.url_to_fs(path)
    except UNREACHABLE as error:
        raise SourceError(f"{path!r} cannot be reached: {error}. Check the address and its fsspec driver.") from error
    return found, str(inside)


def remote_files(path: str) -> list[str]:
    """List the files that a path, a folder or a pattern on another file system names, in order. Raises SourceError."""
    system, inside = file_system(path)
    try:
        found = system.glob(inside) if any(char in inside for char in "*?[") else system.find(inside)
        files = sorted(str(system.unstrip_protocol(each)) for each in found if system.isfile(each))
    except UNREACHABLE as error:
        raise SourceError(f"{path!r} cannot be listed: {error}. Check the address and its rights.") from error
    if not files:
        raise NotFoundError(path)
    return files


def remote_stamp(path: str) -> str:
    """What tells this state of a file from another one: size and day or tag, as its store has them. Raises SourceError."""
    system, inside = file_system(path)
    try:
        return str(system.ukey(inside))
    except UNREACHABLE as error:
        raise SourceError(f"{path!r} cannot be read: {error}. Check the address and its rights.") from error


@contextmanager
def local_copy(path: str) -> Iterator[Path]:
    """Bring one file here under its own name, for as long as the block runs. Raises SourceError."""
    system, inside = file_system(path)
    with tempfile.TemporaryDirectory(prefix="fasti-") as folder:
        here = Path(folder) / (PurePosixPath(inside).name or "file")
        try:
            system.get_file(inside, str(here))
        except UNREACHABLE as error:
            raise SourceError(f"{path!r} cannot be read: {error}. Check the address and its rights.") from error
        yield here
