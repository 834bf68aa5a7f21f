"""One document becomes its reading, or the reason why it was not read."""

from __future__ import annotations

from dataclasses import dataclass

from fasti.errors import FastiError, ReaderError
from fasti.model.document import Document
from fasti.model.reading import Reading
from fasti.pipeline import READ, why_passed_over
from fasti.readers.reader import RULES, Reader


@dataclass(frozen=True, slots=True)
class NotRead:
    """A document that was not read."""

    #: whether it was meant so (nothing to find, another language) or failed
    passed_over: bool
    #: one sentence
    why: str


Outcome = Reading | NotRead


def read_one(document: Document, *, thorough: bool, reader: Reader = RULES) -> Outcome:
    """Read a document; `thorough` reads also what a first look gives no hope for. Raises ReaderError if none can be read."""
    is_foreign = document.language not in (None, READ)
    why = None if is_foreign and reader.reads_any_language else why_passed_over(document, thorough=thorough)
    if why:
        return NotRead(passed_over=True, why=why)
    try:
        return reader.read(document)
    except ReaderError:
        raise
    except FastiError as error:
        return NotRead(passed_over=False, why=str(error))
    except Exception as error:  # noqa: BLE001 - one document in a million that breaks the reader must not stop the others
        return NotRead(passed_over=False, why=f"Fasti failed at this: {type(error).__name__}: {error}. Please report it.")
