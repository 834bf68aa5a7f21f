"""Small invented reports, built claim by claim: each claim's words stand in the text and are its evidence."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Any

from fasti.model.document import Document
from fasti.model.passage import Passage
from fasti.model.reading import Person, Reading, Unit
from fasti.model.statement import Event, Hierarchy, Post, Quotation, Succession
from fasti.record import Record


@dataclass
class Report:
    outlet: str | None
    published: str | None
    title: str | None = None
    text: str = ""
    people: dict[str, Person] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    facts: dict[str, list[Any]] = field(
        default_factory=lambda: {k: [] for k in ("posts", "events", "succession", "hierarchy", "quotes")}
    )

    def __post_init__(self) -> None:
        self.text = self.text or f"Told by {self.outlet}, {self.published}.\n"

    def person(self, *names: str, ranks: tuple[str, ...] = (), age: int | None = None) -> str:
        known = self.people.get(names[0])
        person = known or Person(f"p{len(self.people) + 1}", names[0], names, ranks, None, age)
        self.people[names[0]] = replace(person, names=tuple(dict.fromkeys((*person.names, *names))))
        return person.id

    def unit(self, *names: str) -> str:
        known = self.units.setdefault(names[0], Unit(f"u{len(self.units) + 1}", names[0], names))
        return known.id

    def says(self, words: str) -> tuple[Passage, ...]:
        start = len(self.text)
        self.text += words + "\n"
        return (Passage(start, start + len(words), words),)

    def post(self, who: str, role: str, unit: str | None, words: str | None = None, **more: Any) -> Report:
        status = more.get("status", "current")
        evidence = self.says(words or f"{status} {role} of {unit or 'the state'}: {who}.")
        said_by = tuple(self.person(name) if name in self.people else name for name in more.get("said_by", ()))
        certainty = more.get("certainty", "reported" if said_by else "asserted")
        self.facts["posts"].append(
            Post(
                self.person(who),
                role,
                self.unit(unit) if unit else None,
                status,
                more.get("starts"),
                more.get("ends"),
                more.get("ended_by"),
                certainty,
                said_by,
                evidence,
            )
        )
        return self

    def event(
        self, kind: str, who: str, date: str | None = None, certainty: str = "asserted", said_by: tuple[str, ...] = ()
    ) -> Report:
        evidence = self.says(f"{who} was {kind} {date or ''} ({certainty}).")
        self.facts["events"].append(Event(kind, self.person(who), date, certainty, said_by, evidence))
        return self

    def followed(self, before: str, after: str, role: str, unit: str) -> Report:
        evidence = self.says(f"{after} took over from {before} as {role} of {unit}.")
        self.facts["succession"].append(Succession(self.person(before), self.person(after), role, self.unit(unit), evidence))
        return self

    def under(self, child: str, parent: str) -> Report:
        evidence = self.says(f"The {child} belongs to the {parent}.")
        self.facts["hierarchy"].append(Hierarchy(self.unit(child), self.unit(parent), evidence))
        return self

    def quote(self, who: str, words: str) -> Report:
        self.facts["quotes"].append(Quotation(self.person(who), True, self.says(words)[0]))  # noqa: FBT003
        return self

    def reading(self) -> Reading:
        document = Document(self.text, self.title, self.published, None, self.outlet, "en")
        return Reading(
            document,
            tuple(self.people.values()),
            tuple(self.units.values()),
            tuple(self.facts["hierarchy"]),
            tuple(self.facts["posts"]),
            tuple(self.facts["events"]),
            tuple(self.facts["succession"]),
            tuple(self.facts["quotes"]),
        )


def answers(record: Record) -> Any:
    """Everything that a record says, without row numbers: what must be the same however it came about."""

    def plain(evidence: Any) -> Any:
        return sorted((e.document, e.outlet, e.start, e.end, e.text, e.said_by, e.certainty) for e in evidence)

    entities = [
        (e.id, e.name, sorted(e.names), e.ranks, e.country, e.documents)
        for kind in ("person", "unit")
        for e in record.entities(kind)
    ]
    tenures = [
        (
            t.id,
            t.person,
            t.role,
            t.unit,
            t.starting,
            t.ending,
            t.attested,
            t.known,
            t.acting,
            t.ended_by,
            sorted(t.inferred_from),
            h.origins,
            plain(h.evidence),
        )
        for h in record.tenures()
        for t in [h.tenure]
    ]
    disputes = [
        (d.about, d.kind, [(s.claim, s.outlets, s.origins, plain(s.evidence)) for s in d.sides]) for d in record.contested()
    ]
    gaps = [(g.kind, g.about, g.days) for g in record.gaps()]
    return {"entities": entities, "tenures": tenures, "disputes": disputes, "gaps": gaps}
