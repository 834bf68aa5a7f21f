"""Which Wikidata items stand for people and posts of the record: only a person can know, so a person says it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from fasti.model.record import Ref, Tenure

QID = re.compile(r"Q[1-9]\d*")


@dataclass(frozen=True, slots=True)
class Qids:
    """Items by the record's ids or names, case aside."""

    #: by person
    people: Mapping[str, str] = field(default_factory=dict)
    #: by role and unit: the item of the position, `commander of the 7 Example Brigade`
    posts: Mapping[tuple[str, str], str] = field(default_factory=dict)

    def of_person(self, person: Ref) -> str | None:
        """Give a person's item; the id goes before the name."""
        return self.people.get(person.id.casefold()) or self.people.get(person.name.casefold())

    def of_post(self, tenure: Tenure) -> str | None:
        """Give the item of the position that a tenure is in."""
        units = (tenure.unit.id.casefold(), tenure.unit.name.casefold()) if tenure.unit else ("",)
        roles = (tenure.role.casefold(), tenure.role_key.casefold())
        return next((item for role in roles for unit in units if (item := self.posts.get((role, unit)))), None)
