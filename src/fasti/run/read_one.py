"""One document becomes its reading, or the reason why it was not read."""

from __future__ import annotations

from dataclasses import dataclass

from fasti.errors import FastiError, ReaderError
from fasti.model.document import Document
from fasti.model.reading import Reading
from fasti.pipeline import skim_document, why_unread
from fasti.readers.reader import RULES, Reader


@dataclass(frozen=True, slots=True)
class NotRead:
    """A document that was not read."""

    #: whether it was meant so (nothing to find, another language) or failed
    passed_over: bool
    #: one sentence
    why: str


@dataclass(frozen=True, slots=True)
class Skimmed:
    """A document of which only the sentences were read that a first look gave hope for."""

    #: `None` if it gave no hope at all
    reading: Reading | None
    #: one sentence
    why: str


Outcome = Reading | Skimmed | NotRead


def read_one(document: Document, *, thorough: bool, reader: Reader = RULES) -> Outcome:
    """Read a document; `thorough` reads also the sentences that a first look gives no hope for.

    The look is for the rules: other readers read all they are given. Raises ReaderError if none can be read.
    """
    why = None if reader.reads_any_language else why_unread(document)
    if why:
        return NotRead(passed_over=True, why=why)
    try:
        return reader.read(document) if thorough or reader != RULES else _skim(document)
    except ReaderError:
        raise
    except FastiError as error:
        return NotRead(passed_over=False, why=str(error))
    except Exception as error:  # noqa: BLE001 - one document in a million that breaks the reader must not stop the others
        return NotRead(passed_over=False, why=f"Fasti failed at this: {type(error).__name__}: {error}. Please report it.")


def _skim(document: Document) -> Outcome:
    reading, share = skim_document(document)
    if reading is None:
        return Skimmed(None, "A first look found no office, and nothing that happened to anybody named: --thorough reads it.")
    if share == 1:
        return reading
    return Skimmed(reading, f"A first look passed over {1 - share:.0%} of it: --thorough reads all.")
