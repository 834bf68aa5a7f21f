"""FollowTheMoney entities come in: people, organizations and who held which position in them become a sheet of cited posts.

Only offices are taken: addresses, coordinates, births and other properties of a person are left where they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from fasti.model.calendar import is_edtf
from fasti.model.reading import Person, Unit
from fasti.model.sheet import CitedHierarchy, CitedPost, Sheet, Source
from fasti.model.statement import Problem
from fasti.sources.followthemoney_entities import Ftm, read_entities

ORGANIZATIONS = frozenset({"Organization", "PublicBody", "LegalEntity", "Company"})
DOCUMENTS = frozenset(
    {"Article", "Document", "HyperText", "PlainText", "Pages", "Page", "Email", "Package", "Workbook", "Table", "Image"}
)
#: schemata of holding a post: who holds it, where
POSTS = {
    "Occupancy": ("holder", None), "Employment": ("employee", "employer"), "Directorship": ("director", "organization"),
    "Membership": ("member", "organization"),
}  # fmt: skip


def read_ftm(path: Path) -> tuple[Sheet, tuple[Problem, ...]]:
    """Read FollowTheMoney entities, one JSON object a line, into a sheet; what cannot be taken in is told by line.

    Raises NotFoundError, and TableError if the file cannot be read.
    """
    entities, problems = read_entities(path)
    named = [each for each in entities.values() if each.names]
    people = {each.id: each for each in named if each.schema == "Person"}
    units = {each.id: each for each in named if each.schema in ORGANIZATIONS}
    taking = _Taking(path, entities, people, units, problems)
    posts, ties = taking.posts_and_ties()
    sheet = Sheet(
        id=f"followthemoney:{path.stem}",
        title=path.name,
        sources=tuple(taking.sources.values()),
        people=tuple(Person(e.id, e.names[0], e.names, e.all("title")) for e in people.values()),
        units=tuple(Unit(e.id, e.names[0], e.names) for e in units.values()),
        posts=tuple(dict.fromkeys(posts)),
        hierarchy=tuple(dict.fromkeys(ties)),
    )
    return sheet, tuple(problems)


class _Taking:
    """Turns entities that tie others together into posts and hierarchy."""

    def __init__(
        self,
        path: Path,
        entities: Mapping[str, Ftm],
        people: Mapping[str, Ftm],
        units: Mapping[str, Ftm],
        problems: list[Problem],
    ) -> None:
        self.path, self.entities, self.people, self.units, self.problems = path, entities, people, units, problems
        self.sources: dict[str, Source] = {}

    def posts_and_ties(self) -> tuple[list[CitedPost], list[CitedHierarchy]]:
        """Go through all ties between entities."""
        posts: list[CitedPost] = []
        ties: list[CitedHierarchy] = []
        for each in self.entities.values():
            if each.schema not in POSTS:
                continue
            holder = each.one(POSTS[each.schema][0]) or ""
            if holder in self.people:
                posts += self._post(each, holder)
            elif each.schema == "Membership" and holder in self.units:
                ties += self._tie(each, holder)
            else:
                self._tell(each, f"its {POSTS[each.schema][0]} {holder[:60]!r} is no person of this file")
        return posts, ties

    def _tell(self, entity: Ftm, what: str) -> None:
        self.problems.append(Problem(None, f"{entity.where}, {entity.schema}: {what}"))

    def _post(self, entity: Ftm, person: str) -> Iterator[CitedPost]:
        place = POSTS[entity.schema][1]
        position = self.entities.get(entity.one("post") or "") if place is None else entity
        unit = position.one(place or "organization") if position else None
        if position is None or (unit and unit not in self.units):
            missing = f"organization {unit[:60]!r}" if unit else f"post {(entity.one('post') or '')[:60]!r}"
            self._tell(entity, f"its {missing} is not in this file")
        role = self._role(position, unit) if position else None
        if not role:
            self._tell(entity, "it names no position or role; it is left out")
            return
        starts, ends = self._day(entity, "startDate"), self._day(entity, "endDate")
        days = tuple(day[:10] for day in entity.all("date") if is_edtf(day[:10]))
        acting = "acting" in (status.lower() for status in entity.all("status"))
        held = CitedPost(
            person, role, unit if unit in self.units else None, starts=starts, ends=ends, sources=tuple(self._sources(entity))
        )
        yield replace(held, status="acting" if acting else "former" if ends else "current", attested=days)

    def _role(self, position: Ftm, unit: str | None) -> str | None:
        """Give the role without the unit's name behind it: `commander, 7 Example Brigade` is `commander`."""
        role = position.one("role") or (position.one("name") if position.schema == "Position" else None)
        for name in self.units[unit].names if unit and unit in self.units else ():
            role = (role or "").removesuffix(f", {name}").removesuffix(f" of {name}").removesuffix(f" of the {name}")
        return role

    def _tie(self, entity: Ftm, child: str) -> Iterator[CitedHierarchy]:
        parent = entity.one("organization") or ""
        if parent not in self.units or parent == child:
            self._tell(entity, f"its organization {parent[:60]!r} is no other organization of this file")
            return
        days = tuple(day[:10] for day in entity.all("date") if is_edtf(day[:10]))
        starts, ends = self._day(entity, "startDate"), self._day(entity, "endDate")
        yield CitedHierarchy(child, parent, starts, ends, days, tuple(self._sources(entity)))

    def _day(self, entity: Ftm, name: str) -> str | None:
        written = (entity.one(name) or "")[:10]
        if written and not is_edtf(written):
            self._tell(entity, f"its {name} {written!r} is not a date")
            return None
        return written or None

    def _sources(self, entity: Ftm) -> Iterable[str]:
        """Give the documents that prove it, and its addresses that no document has."""
        proof = [
            self.entities[key] for key in entity.all("proof") if key in self.entities and self.entities[key].schema in DOCUMENTS
        ]
        for document in proof:
            published = document.one("publishedAt")
            day = published[:10] if published and is_edtf(published[:10]) else None
            title = document.one("title") or document.one("fileName")
            self.sources[document.id] = Source(document.id, title, day, document.one("sourceUrl"), document.one("publisher"))
            yield document.id
        known = {address for document in proof for address in document.all("sourceUrl")}
        for address in entity.all("sourceUrl"):
            if address not in known:
                self.sources[address] = Source(address, url=address, publisher=None if proof else entity.one("publisher"))
                yield address
