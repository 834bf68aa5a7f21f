"""One side's account of a document: the JSON of a reading or of a gold file with its text, people and units by their ids."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from fasti.errors import ReadingError

Json = dict[str, Any]
Names = dict[str, tuple[str, ...]]
SHAPELESS = "This is not the JSON of a reading or of gold: {0!r} is missing or has another shape."


@dataclass(frozen=True, slots=True)
class Account:
    """What one reader has written down."""

    text: str
    people: Names
    units: Names
    data: Json


def account_of(data: Json, text: str) -> Account:
    """Take the JSON of a reading or gold file apart. Raises ReadingError where it has another shape."""
    try:
        people = {p["id"]: _names(p) for p in data.get("people", [])}
        units = {u["id"]: _names(u) for u in data.get("units", [])}
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise ReadingError(SHAPELESS.format(error)) from error
    if not all(isinstance(name, str) for names in (*people.values(), *units.values()) for name in names):
        raise ReadingError(SHAPELESS.format("a name in words"))
    return Account(text, people, units, data)


def _names(entry: Json) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in (entry.get("name"), *(entry.get("names") or ())) if name)) or ("?",)
