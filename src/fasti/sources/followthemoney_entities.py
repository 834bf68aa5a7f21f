"""FollowTheMoney entities are read from JSON lines; parts of one entity are put together, and a line that holds none is told."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fasti.errors import NotFoundError, TableError
from fasti.model.statement import Problem

NAMES = ("name", "alias", "weakAlias", "previousName")


@dataclass(frozen=True, slots=True)
class Ftm:
    """One entity with the line it stands on."""

    #: `file.jsonl line 7`
    where: str
    id: str
    schema: str
    properties: Mapping[str, tuple[str, ...]]

    def all(self, *names: str) -> tuple[str, ...]:
        """Give all values of some properties, each once."""
        return tuple(dict.fromkeys(value for name in names for value in self.properties.get(name, ())))

    @property
    def names(self) -> tuple[str, ...]:
        """Give every name, the main one first."""
        return self.all(*NAMES)

    def one(self, name: str) -> str | None:
        """Give one value of a property: the narrowest date, the first word."""
        return max(self.all(name), key=len, default=None) if name.endswith("Date") else next(iter(self.all(name)), None)


def read_entities(path: Path) -> tuple[dict[str, Ftm], list[Problem]]:
    """Read the entities of a file by id. Raises NotFoundError, and TableError if it cannot be read."""
    problems: list[Problem] = []
    entities: dict[str, Ftm] = {}
    for each in _entities(path, problems):
        entities[each.id] = _together(entities[each.id], each) if each.id in entities else each
    return entities, problems


def _entities(path: Path, problems: list[Problem]) -> Iterator[Ftm]:
    try:
        with path.open("rb") as lines:
            for number, line in enumerate(lines, 1):
                where = f"{path.name} line {number}"
                try:
                    if line.strip():
                        yield _entity(json.loads(line.decode("utf-8-sig")), where)
                except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
                    problems.append(Problem(None, f"{where}: it is no FollowTheMoney entity"))
    except FileNotFoundError as error:
        raise NotFoundError(path) from error
    except OSError as error:
        raise TableError(path.name, error.strerror or "it cannot be read") from error


def _entity(data: Any, where: str) -> Ftm:
    properties = {
        str(name): tuple(str(value) for value in values if value not in ("", None))
        for name, values in data["properties"].items()
        if values
    }
    return Ftm(where, str(data["id"]), str(data["schema"]), properties)


def _together(one: Ftm, other: Ftm) -> Ftm:
    """Put two parts of one entity together, as FollowTheMoney's own streams have them."""
    names = dict.fromkeys((*one.properties, *other.properties))
    merged = {name: tuple(dict.fromkeys((*one.all(name), *other.all(name)))) for name in names}
    return Ftm(one.where, one.id, one.schema, merged)
