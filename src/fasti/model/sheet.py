"""A sheet is facts that somebody wrote down with their sources but without the words: what a reading is, for a table's rows."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from fasti.errors import ReadingError
from fasti.model.reading import Person, Unit
from fasti.model.statement import Certainty, Ending, Status


@dataclass(frozen=True, slots=True)
class Source:
    """A document that is cited and whose text is not on record."""

    #: stable id within the sheet's world: a UUID, an address
    id: str
    title: str | None = None
    #: EDTF
    published: str | None = None
    url: str | None = None
    publisher: str | None = None


@dataclass(frozen=True, slots=True)
class CitedPost:
    """One holding of a post, with the sources that say so."""

    #: id of a person of the sheet
    person: str
    role: str
    #: id of a unit of the sheet
    unit: str | None
    status: Status = "current"
    #: EDTF; `None` where no source tells when it began
    starts: str | None = None
    ends: str | None = None
    ended_by: Ending | None = None
    #: days or months on which a source attests it, EDTF
    attested: tuple[str, ...] = ()
    certainty: Certainty = "asserted"
    #: ids of the sheet's sources
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CitedHierarchy:
    """One unit under another, with the sources that say so."""

    unit: str
    parent: str
    starts: str | None = None
    ends: str | None = None
    attested: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CitedFact:
    """Any other datapoint with its sources: a name, a rank, a place of the sheet's own columns."""

    #: id of a person or unit of the sheet
    about: str
    #: what kind of datapoint: `name`, `alias`, `rank`, `classification`, …
    what: str
    value: str
    #: the sheet's own confidence word, as it stands
    confidence: str | None = None
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sheet:
    """Everything that one sheet, or one part of it, says; people and units are one person and unit each."""

    #: stable: the same rows have the same id
    id: str
    title: str
    sources: tuple[Source, ...] = ()
    people: tuple[Person, ...] = ()
    units: tuple[Unit, ...] = ()
    posts: tuple[CitedPost, ...] = ()
    hierarchy: tuple[CitedHierarchy, ...] = ()
    facts: tuple[CitedFact, ...] = ()
    #: ISO 3166 code, if all of the sheet is about one country
    country: str | None = None


def sheet_to_json(sheet: Sheet) -> dict[str, Any]:
    """Lay a sheet out as JSON; `sheet_from_json` takes it back without loss."""
    return asdict(sheet)


def sheet_from_json(data: dict[str, Any]) -> Sheet:
    """Take a sheet back from its JSON. Raises ReadingError where it has another shape."""
    parts = {
        "sources": Source,
        "people": Person,
        "units": Unit,
        "posts": CitedPost,
        "hierarchy": CitedHierarchy,
        "facts": CitedFact,
    }
    try:
        lists = {name: tuple(_made(kind, row) for row in data.get(name, ())) for name, kind in parts.items()}
        return Sheet(id=data["id"], title=data["title"], country=data.get("country"), **lists)
    except (KeyError, TypeError) as error:
        raise ReadingError(f"This is not the JSON of a sheet: {error}. Write one with sheet_to_json.") from error


def _made(kind: type[Any], row: dict[str, Any]) -> Any:
    return kind(**{key: tuple(value) if isinstance(value, list) else value for key, value in row.items()})
