"""What every kind of source has in common: it knows its files by their names, and turns each into documents."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from fasti.errors import SourceError
from fasti.model.document import Document
from fasti.sources.metadata import Metadata

#: a report's name (its file, and its place there if the file holds several) and the report, or why there is none
Found = tuple[str, Document | SourceError]


class Kind(Protocol):
    """One kind of file; a module with these names is one. docs/sources.md tells how to add yours."""

    #: whether one file is one report: `fasti read` takes only such
    ONE_REPORT: bool

    def reads(self, name: str) -> bool:
        """Say whether a file of that name is of this kind."""

    def documents(self, path: Path, name: str, about: Metadata) -> Iterator[Found]:
        """Give the documents of a file, whatever is in it, with the names to call them by.

        `name` is what to call the file, which may lie elsewhere under another name. What cannot be read comes as the error
        that says why; nothing else is raised but SourceError, which speaks of the whole file.
        """
