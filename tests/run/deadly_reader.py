"""A reader that kills its own process, in a module that other processes can import."""

import os
from dataclasses import dataclass

from fasti.model.document import Document
from fasti.model.reading import Reading
from fasti.readers.reader import RULES


@dataclass(frozen=True)
class Deadly:
    """A reader that dies of one document, and otherwise reads by the rules."""

    name: str = RULES.name
    reads_any_language: bool = False

    def read(self, document: Document) -> Reading:
        """Read by the rules, or die."""
        return os._exit(9) if "Deadly" in document.text else RULES.read(document)
