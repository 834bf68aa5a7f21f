"""A reading or sheet becomes sightings: each person and unit as that text knows them, with the clues to find them by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from fasti.errors import DateError
from fasti.model.calendar import edtf_interval
from fasti.model.reading import Person, Reading, Unit
from fasti.model.record import EntityKind
from fasti.model.sheet import Sheet
from fasti.resolve.clues import Known, company_of, holder_anchor, person_clues, tie_anchors, unit_clues
from fasti.resolve.countries import countries_in, main_country
from fasti.resolve.likeness import Profile, profile_of_person, profile_of_unit
from fasti.resolve.names import name_words
from fasti.resolve.ranks import standings
from fasti.resolve.unit_names import is_specific, told_names, unit_country

#: as much of a text as is looked at to tell which country it is about
LOOKED_AT = 10_000
#: code points before a unit's name in which its country may stand: "Ruritania's 3rd …"
BEFORE = 16


@dataclass(frozen=True, slots=True)
class Sighting:
    """One person or unit as one text knows them."""

    kind: EntityKind
    #: id within the text: `p1`
    local: str
    name: str
    names: tuple[str, ...]
    profile: Profile
    ranks: tuple[str, ...] = ()


def sightings_of_reading(reading: Reading) -> list[Sighting]:
    """Turn a reading's people and units into sightings."""
    text = reading.document.text
    about = main_country(f"{reading.document.title or ''}\n{text[:LOOKED_AT]}")
    nearby: dict[str, str] = defaultdict(str)
    for post in reading.posts:
        if post.unit:
            nearby[post.unit] += "\n".join(passage.text for passage in post.evidence) + "\n"
    countries = {unit.id: _country_of(unit, nearby[unit.id], about) for unit in reading.units}
    posts = [(post.person, post.role, post.unit) for post in reading.posts]
    posts += [(each, s.role or "", s.unit) for s in reading.succession for each in (s.before, s.after) if s.unit]
    told = reading.document.published
    events = [(event.person, event.type, event.date or told) for event in reading.events if event.certainty != "denied"]
    ties = [(tie.unit, tie.parent) for tie in reading.hierarchy]
    year = _year(reading.document.published)
    return _sightings(reading.people, reading.units, posts, events, ties, countries, about, year)


def sightings_of_sheet(sheet: Sheet) -> list[Sighting]:
    """Turn a sheet's people and units into sightings."""
    countries = {unit.id: sheet.country or unit_country(unit.name) for unit in sheet.units}
    posts = [(post.person, post.role, post.unit) for post in sheet.posts]
    ties = [(tie.unit, tie.parent) for tie in sheet.hierarchy]
    return _sightings(sheet.people, sheet.units, posts, [], ties, countries, sheet.country, None)


def _sightings(  # noqa: PLR0917 - everything that one text says of its people and units
    people: Iterable[Person],
    units: Iterable[Unit],
    posts: Iterable[tuple[str, str, str | None]],
    events: Iterable[tuple[str, str, str | None]],
    ties: Iterable[tuple[str, str]],
    countries: dict[str, str | None],
    about: str | None,
    year: int | None,
) -> list[Sighting]:
    unit_names = {unit.id: told_names((unit.name, *unit.names)) for unit in units}
    known = {person.id: Known(_fullest_first(person), country=about) for person in people}
    beside: dict[str, list[str]] = defaultdict(list)
    for person, role, unit in posts:
        if person in known:
            anchor = holder_anchor(known[person].names[0])
            beside[unit or ""] += [anchor] if anchor else []
            known[person].posts.append((role, unit_names.get(unit or "", ())))
            known[person].country = countries.get(unit or "") or known[person].country
    for person, kind, date in events:
        known[person].events.append((kind, date))
    parents: dict[str, list[str]] = defaultdict(list)
    for child, parent in ties:
        parents[child].append(unit_names[parent][0])
        below, above = tie_anchors(unit_names[child][0], unit_names[parent][0])
        beside[child].append(below)
        beside[parent].append(above)
        countries[child] = countries.get(child) or unit_country(unit_names[parent][0])
    company = company_of(known.values(), unit_names.values())
    found = [
        Sighting(
            "person",
            p.id,
            known[p.id].names[0],
            known[p.id].names,
            profile_of_person(
                known[p.id].names, _born(p.age, year), person_clues(known[p.id], company), standings(p.ranks, year)
            ),
            p.ranks,
        )
        for p in people
    ]
    for each in units:
        names, country = unit_names[each.id], countries.get(each.id)
        profile = profile_of_unit(names, country, parents[each.id], unit_clues(names, country, beside[each.id]))
        found.append(Sighting("unit", each.id, each.name, names, profile))
    return found


def _fullest_first(person: Person) -> tuple[str, ...]:
    names = dict.fromkeys((person.name, *person.names))
    return tuple(sorted(names, key=lambda name: -min(len(name_words(name)), 2)))


def _country_of(unit: Unit, nearby: str, about: str | None) -> str | None:
    """Tell a unit's country from its name, from the word right before it, or, for a name any country has, from the text."""
    named = next((country for name in unit.names if (country := unit_country(name))), None)
    if named:
        return named
    close = countries_in(" ".join(nearby.partition(name)[0][-BEFORE:] for name in unit.names if name in nearby))
    if len(close) == 1:
        return next(iter(close))
    if is_specific(unit.name):
        return None
    wide = countries_in(nearby)
    return next(iter(wide)) if len(wide) == 1 else about


def _year(published: str | None) -> int | None:
    try:
        day = edtf_interval(published).earliest if published else None
    except DateError:
        return None
    return day.year if day else None


def _born(age: int | None, year: int | None) -> tuple[int, int] | None:
    return (year - age - 1, year - age) if age and year else None
