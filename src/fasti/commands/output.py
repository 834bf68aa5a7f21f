"""Results leave through here: whole files or nothing, each input's under its own name."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from fasti.errors import OutputError


def print_text(text: str) -> None:
    """Write to standard output at once, as UTF-8 whatever the locale."""
    sys.stdout.flush()
    sys.stdout.buffer.write(text.encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def complain(sentence: object) -> None:
    """Say one sentence on standard error."""
    line = "".join(char if char.isprintable() else "\ufffd" for char in " ".join(str(sentence).split()))
    sys.stderr.write(line.encode("utf-8", "replace").decode() + "\n")
    sys.stderr.flush()


def open_folder(folder: Path) -> Path:
    """Make sure that files can be written into a folder, which is made if need be. Raises OutputError."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder):
            return folder
    except OSError as error:
        raise OutputError(folder, error.strerror or "it cannot be written to") from error


def plan_files(folder: Path, inputs: Iterable[str], suffixes: tuple[str, ...]) -> dict[str, Path]:
    """Give each input its own file name without suffix: `NAME`, and `NAME-2` where two inputs have one stem.

    Raises OutputError if a result would overwrite an input.
    """
    inputs = list(inputs)
    sources = {Path(name).resolve() for name in inputs}
    taken: set[str] = set()
    planned = {}
    for name in inputs:
        stem = "stdin" if name == "-" else Path(name).stem
        tries = (stem if count == 1 else f"{stem}-{count}" for count in range(1, len(inputs) + 2))
        free = next(attempt for attempt in tries if attempt.casefold() not in taken)
        taken.add(free.casefold())
        planned[name] = folder / free
        overwritten = [target for target in _targets(planned[name], suffixes) if target.resolve() in sources]
        if overwritten:
            raise OutputError(folder, f"it would overwrite the report {str(overwritten[0])!r}")
    return planned


def _targets(path: Path, suffixes: tuple[str, ...]) -> list[Path]:
    return [path.with_name(path.name + suffix) for suffix in suffixes]


def write_whole(path: Path, text: str) -> None:
    """Write a file under another name and move it into place, so that nobody ever finds half of it. Raises OutputError."""
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    try:
        partial.write_bytes(text.encode("utf-8", "replace"))
        partial.replace(path)
    except OSError as error:
        partial.unlink(missing_ok=True)
        raise OutputError(path, error.strerror or "it cannot be written to") from error
