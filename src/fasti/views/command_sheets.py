"""Tenures of the record as rows of a command sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from fasti.model.command_row import CommandRow, Standing
from fasti.model.record import Entity, Holder, Tenure
from fasti.model.written import written


def command_rows(
    holders: Iterable[Holder], people: Mapping[str, Entity], parents: Mapping[str, Iterable[str]]
) -> Iterator[CommandRow]:
    """Lay tenures out as rows; `people` and `parents` (names of the units above) are by id."""
    for holder in holders:
        tenure = holder.tenure
        person = people[tenure.person.id]
        attested = [*tenure.attested]
        yield CommandRow(
            person=person.name,
            aliases=tuple(name for name in person.names if name != person.name),
            ranks=person.ranks,
            role=tenure.role,
            unit=tenure.unit.name if tenure.unit else "",
            parents=tuple(parents.get(tenure.unit.id, ())) if tenure.unit else (),
            standing=standing(tenure),
            starting=written(tenure.starting) or "",
            ending=written(tenure.ending) or "",
            ended_by=tenure.ended_by or "",
            first_attested=attested[0].isoformat() if attested else "",
            last_attested=attested[-1].isoformat() if attested else "",
            origins=tuple(origin.name for origin in holder.origins),
            sources=tuple(dict.fromkeys(each.url or each.document for each in holder.evidence)),
            person_id=tenure.person.id,
            unit_id=tenure.unit.id if tenure.unit else "",
            tenure=tenure.id,
        )


def standing(tenure: Tenure) -> Standing:
    """Say in one word how a tenure stands."""
    if tenure.denied_only:
        return "denied"
    if tenure.announced_only:
        return "announced"
    return "acting" if tenure.acting else "held"
