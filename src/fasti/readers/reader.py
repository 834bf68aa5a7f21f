"""What every reader does, and the reader that needs nothing but this machine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from fasti import __version__
from fasti.model.document import Document
from fasti.model.reading import Reading


class Reader(Protocol):
    """Reads one document after the other; workers get a copy each, so it can be pickled."""

    @property
    def name(self) -> str:
        """What the record calls it: `fasti` and the version first."""

    @property
    def reads_any_language(self) -> bool:
        """Whether a report in another language than English is worth handing over."""

    def read(self, document: Document) -> Reading:
        """Read a document whose text is clean. Raises ReadingError if this one cannot be read, ReaderError if none can."""


@dataclass(frozen=True, slots=True)
class RulesReader:
    """Fasti's own rules, on this machine."""

    name: str = f"fasti {__version__}"
    reads_any_language: bool = False

    def read(self, document: Document) -> Reading:
        """Read a document by the rules."""
        from fasti.pipeline import read_document  # noqa: PLC0415 - the language model loads only if there is something to read

        return read_document(document)


RULES = RulesReader()
