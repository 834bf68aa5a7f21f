"""The record as FollowTheMoney entities: people, organizations, positions and who occupied them when, with articles as proof."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from fasti.model.record import Entity, Evidence, Holder, Tenure, Tie
from fasti.views.calendar_dates import calendar_date

#: what a unit is to the one it stands under, as the role of a Membership
PART_OF = "part of"
Json = dict[str, Any]
Properties = dict[str, Iterable[str | None]]


@dataclass(slots=True)
class _Written:
    """Ids of what has been written already, so that nothing comes twice."""

    ids: set[str] = field(default_factory=set)

    def first(self, entity: Json) -> Iterator[Json]:
        """Give an entity if it was not given before."""
        if entity["id"] not in self.ids:
            self.ids.add(entity["id"])
            yield entity


def ftm_entities(
    people: Iterable[Entity], units: Iterable[Entity], holders: Iterable[Holder], ties: Iterable[Tie]
) -> Iterator[Json]:
    """Lay the record out as FollowTheMoney entities (`id`, `schema`, `properties` of lists of strings), each once.

    Tenures that are only announced or only denied were never occupied, and are left out.
    """
    done = _Written()
    for entity in people:
        yield from done.first(_thing("Person", entity, title=entity.ranks))
    for entity in units:
        yield from done.first(_thing("Organization", entity))
    for holder in holders:
        if not (holder.tenure.announced_only or holder.tenure.denied_only):
            for article in holder.evidence:
                yield from done.first(_article(article))
            yield from done.first(_position(holder.tenure))
            yield from done.first(_occupancy(holder))
    for tie in ties:
        for article in tie.evidence:
            yield from done.first(_article(article))
        yield from done.first(_membership(tie))


def ftm_line(entity: Json) -> str:
    """Write one entity on one line."""
    return json.dumps(entity, ensure_ascii=False) + "\n"


def _entity(key: str, schema: str, properties: Properties) -> Json:
    listed = {name: list(dict.fromkeys(value for value in values if value)) for name, values in properties.items()}
    return {"id": key, "schema": schema, "properties": {name: values for name, values in listed.items() if values}}


def _thing(schema: str, entity: Entity, **more: Iterable[str]) -> Json:
    aliases = [name for name in entity.names if name != entity.name]
    return _entity(entity.id, schema, {"name": [entity.name], "alias": aliases, "country": [entity.country], **more})


def _article(evidence: Evidence) -> Json:
    properties: Properties = {
        "fileName": [evidence.title or evidence.document],
        "title": [evidence.title],
        "publishedAt": [_prefix(evidence.published)],
        "publisher": [evidence.outlet],
        "sourceUrl": [evidence.url],
    }
    return _entity(_article_id(evidence), "Article", properties)


def _article_id(evidence: Evidence) -> str:
    return "article-" + sha256(evidence.document.encode("utf-8", "replace")).hexdigest()[:20]


def _position_id(tenure: Tenure) -> str:
    return "position-" + sha256(f"{tenure.unit.id if tenure.unit else ''}\x1f{tenure.role_key}".encode()).hexdigest()[:20]


def _position(tenure: Tenure) -> Json:
    name = f"{tenure.role}, {tenure.unit.name}" if tenure.unit else tenure.role
    return _entity(_position_id(tenure), "Position", {"name": [name], "organization": [tenure.unit.id if tenure.unit else None]})


def _occupancy(holder: Holder) -> Json:
    tenure = holder.tenure
    properties: Properties = {
        "holder": [tenure.person.id],
        "post": [_position_id(tenure)],
        "startDate": [calendar_date(tenure.starting)],
        "endDate": [calendar_date(tenure.ending)],
        "date": [day.isoformat() for day in tenure.attested],
        "status": ["acting" if tenure.acting else None, "ended" if tenure.ending.latest else None],
        "recordId": [tenure.id],
        **_proof(holder.evidence),
    }
    return _entity(f"occupancy-{tenure.id}", "Occupancy", properties)


def _membership(tie: Tie) -> Json:
    known = [day.isoformat() for day in (tie.known.earliest, tie.known.latest) if day]
    properties: Properties = {
        "member": [tie.child.id],
        "organization": [tie.parent.id],
        "role": [PART_OF],
        "date": known,
        **_proof(tie.evidence),
    }
    return _entity(f"membership-{tie.child.id}-{tie.parent.id}", "Membership", properties)


def _proof(evidence: tuple[Evidence, ...]) -> Properties:
    return {
        "proof": [_article_id(each) for each in evidence],
        "sourceUrl": [each.url for each in evidence],
        "publisher": [each.outlet for each in evidence],
        "description": [each.text for each in evidence],
    }


def _prefix(edtf: str | None) -> str | None:
    """Give a date of FollowTheMoney, which is a whole day, month or year."""
    plain = (edtf or "").rstrip("~?%")
    return plain if plain.replace("-", "").isdigit() and len(plain) in (4, 7, 10) else None
