"""A reading of a text that was looked at in part becomes one of the whole text: its passages are cut out of that."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from typing import Any

from fasti.model.document import Document
from fasti.model.passage import Passage
from fasti.model.reading import Reading


def recut(reading: Reading, document: Document) -> Reading:
    """Give the reading of a document whose text agrees with what was read in every place; gaps are filled from it."""
    return Reading(
        document, *(_recut(getattr(reading, field.name), document) for field in fields(Reading) if field.name != "document")
    )


def _recut(value: Any, document: Document) -> Any:
    """A passage anew, and whatever holds passages with them anew."""
    if isinstance(value, Passage):
        return document.passage(value.start, value.end)
    if isinstance(value, tuple):
        return tuple(_recut(each, document) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        return type(value)(*(_recut(getattr(value, field.name), document) for field in fields(value)))
    return value
