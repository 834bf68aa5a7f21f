"""What pages show beside the answers to questions: counts, who stands above and below, ranks and quotations of one person."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Any

from sqlalchemy import Connection, Row, func, select

from fasti.errors import UnknownNameError
from fasti.model.calendar import Interval
from fasti.model.claim import Below, Claim, Colleague, Counts, Names, RankSeen
from fasti.model.record import Dispute, Entity, EntityKind, Evidence, Held, Holder, Level, Ref, Tenure
from fasti.questions.holders import best_first
from fasti.record.asking import disputes_of_rows
from fasti.record.claims import load_claims
from fasti.record.entities import KINDS
from fasti.record.loading import day_asked, entity_of_row, load_holders, load_ties, tenures_where
from fasti.record.lookup import find_entities
from fasti.resolve.ranks import rank_name
from fasti.resolve.roles import COMMANDER, is_heading
from fasti.resolve.words import folded_words
from fasti.store.rows import find
from fasti.store.tables import dispute, document, entity, entity_word, sighting, statement, tenure

#: units below one whose heads are looked up at once
MOST_BELOW = 60


def count(connection: Connection) -> Counts:
    """Count what the record holds."""

    def rows(query: object) -> int:
        return int(connection.execute(select(func.count()).select_from(query)).scalar_one())  # type: ignore[arg-type]

    people = select(entity.c.id).where(entity.c.kind == "p").subquery()
    units = select(entity.c.id).where(entity.c.kind == "u").subquery()
    texts = select(document.c.id).where(document.c.key.not_like("sheet:%")).subquery()
    said = select(statement.c.id).where(statement.c.live).subquery()
    return Counts(rows(texts), rows(said), rows(people), rows(units), rows(tenure))


def find_names(connection: Connection, words: str, limit: int = 20) -> Names:
    """Find people and units by words of their names, or the nearest names there are."""
    found: dict[EntityKind, tuple[Entity, ...]] = {}
    nearest: list[str] = []
    kinds: tuple[EntityKind, EntityKind] = ("person", "unit")
    for kind in kinds:
        rows: list[Any] = []
        try:
            rows = find_entities(connection, kind, words)
        except UnknownNameError as error:
            nearest += error.nearest
        every = {row.id: row for row in (*rows, *_with_words(connection, kind, words, limit))}
        found[kind] = tuple(entity_of_row(row) for row in list(every.values())[:limit])
    return Names(found["person"], found["unit"], () if any(found.values()) else tuple(nearest))


def _with_words(connection: Connection, kind: EntityKind, words: str, limit: int) -> Sequence[Row[Any]]:
    """Find entities whose names hold all the words, the last one perhaps only begun; those most documents name first."""
    *whole, begun = folded_words(words) or [""]
    if not begun:
        return []
    query = select(entity).where(entity.c.kind == KINDS[kind])
    for match in (*(entity_word.c.word == word for word in whole), entity_word.c.word.startswith(begun, autoescape=True)):
        query = query.where(entity.c.id.in_(select(entity_word.c.entity_id).where(match)))
    return connection.execute(query.order_by(entity.c.sightings.desc(), entity.c.slug).limit(limit)).all()


def below(connection: Connection, unit: str, on: str) -> Below:
    """Give the units right below another on a day, with who headed each."""
    day = day_asked(on)
    row = find_entities(connection, "unit", unit)[0]
    ties = load_ties(connection, [row.id], up=False, on=day)[row.id]
    chosen = ties[:MOST_BELOW]
    heads = heads_of(connection, [number for number, _ in chosen], day)
    levels = tuple(Level(tie.child, heads.get(tie.child.id, ()), tie, -1) for _, tie in chosen)
    return Below(levels, len(ties) - len(chosen))


def heads_of(connection: Connection, units: Iterable[int], day: Interval | None) -> dict[str, tuple[Holder, ...]]:
    """Give who headed units on a day (or ever), by unit id."""
    rows = [row for row in tenures_where(connection, tenure.c.unit_id, units) if is_heading(row.role_key) and not row.denied_only]
    found: dict[str, list[Holder]] = defaultdict(list)
    for holder in load_holders(connection, rows, day):
        if holder.tenure.unit:
            found[holder.tenure.unit.id].append(holder)
    return {
        unit: best_first([each for each in holders if each.tenure.role_key == COMMANDER] or holders)
        for unit, holders in found.items()
    }


def colleagues(connection: Connection, person: str, *, up: bool) -> tuple[Colleague, ...]:
    """Give who headed the units right above (or below) those that a person headed or served in, at the same time."""
    row = find_entities(connection, "person", person)[0]
    own_rows = tenures_where(connection, tenure.c.person_id, [row.id])
    own_rows = [each for each in own_rows if each.unit_id and not each.denied_only and (up or is_heading(each.role_key))]
    numbers = {each.slug: each.unit_id for each in own_rows}
    ties = load_ties(connection, set(numbers.values()), up=up)
    heads = heads_of(connection, {number for each in ties.values() for number, _ in each}, None)
    found: list[Colleague] = []
    for own in load_holders(connection, own_rows):
        for _, tie in ties[numbers[own.tenure.id]]:
            found += _beside(own.tenure, heads.get((tie.parent if up else tie.child).id, ()), own.tenure.person)
    return tuple(sorted(found, key=_order))


def _beside(own: Tenure, holders: Iterable[Holder], person: Ref) -> list[Colleague]:
    unit = own.unit
    return [
        Colleague(holder, own.id, unit, shared_days(own, holder.tenure))
        for holder in holders
        if unit and holder.tenure.person != person and together(own, holder.tenure) != "no"
    ]


def shared_days(one: Tenure, other: Tenure) -> Interval | None:
    """Give the days on which both are known to have held their posts."""
    if not (one.known and other.known):
        return None
    first = max(one.known.earliest or date.min, other.known.earliest or date.min)
    last = min(one.known.latest or date.max, other.known.latest or date.max)
    return Interval(first, last) if first <= last else None


def together(one: Tenure, other: Tenure) -> Held:
    """Say whether two can have held their posts at the same time."""
    return one.held_on(Interval(other.starting.earliest, other.ending.latest))


def _order(each: Colleague) -> tuple[bool, date, str, str]:
    tenure = each.holder.tenure
    return each.shared is None, (each.shared.earliest if each.shared else None) or date.max, tenure.person.name, tenure.id


def ranks_over_time(connection: Connection, person: str) -> tuple[RankSeen, ...]:
    """Give the ranks that documents give a person, by the day they are first printed with."""
    row = find_entities(connection, "person", person)[0]
    query = select(sighting.c.about, document.c.published, document.c.id).join(document, document.c.id == sighting.c.document_id)
    days: dict[str, list[str]] = defaultdict(list)
    printed: dict[str, set[int]] = defaultdict(set)
    forms: dict[str, set[str]] = defaultdict(set)
    for each in find(connection, query.where(sighting.c.live), sighting.c.entity_id, [row.id]):
        for form in (each.about or {}).get("ranks", ()):
            rank = rank_name(form)
            forms[rank] |= {form} - {rank}
            printed[rank].add(each.id)
            days[rank] += [each.published] if each.published else []
    seen = [
        RankSeen(
            rank, min(days[rank], default=None), max(days[rank], default=None), len(printed[rank]), tuple(sorted(forms[rank]))
        )
        for rank in printed
    ]
    return tuple(sorted(seen, key=lambda each: (each.first or "9999", each.rank)))


def claims_about(connection: Connection, person: str, kind: str, limit: int = 50) -> tuple[Claim, ...]:
    """Give the newest claims of one kind about a person: quotations, events."""
    row = find_entities(connection, "person", person)[0]
    query = select(statement).where(statement.c.person_id == row.id, statement.c.kind == kind, statement.c.live)
    rows = connection.execute(query.order_by(statement.c.published.desc(), statement.c.id).limit(limit)).all()
    return load_claims(connection, rows)


def some_entities(connection: Connection, kind: EntityKind, after: str, limit: int) -> tuple[Entity, ...]:
    """Give people or units by id, from the one after on."""
    query = select(entity).where(entity.c.kind == KINDS[kind], entity.c.slug > after).order_by(entity.c.slug).limit(limit)
    return tuple(entity_of_row(row) for row in connection.execute(query))


def words_in_context(
    connection: Connection, evidence: Iterable[Evidence], around: int = 260
) -> list[tuple[str, str, str, Evidence]]:
    """Give what stands before, in and after each passage; all empty for a source without words."""
    found = []
    for each in evidence:
        before = words = after = ""
        if each.start is not None and each.end is not None:
            left = max(0, each.start - around)
            part = func.substr(document.c.text, left + 1, each.end + around - left)
            text = connection.execute(select(part).where(document.c.key == each.document)).scalar() or ""
            cuts = (each.start - left, each.end - left)
            before, words, after = text[: cuts[0]], text[cuts[0] : cuts[1]], text[cuts[1] :]
        found.append((before, words, after, each))
    return found


def disputes_about(connection: Connection, kind: EntityKind, slug: str) -> tuple[Dispute, ...]:
    """Give the disputes about one person's or unit's tenures, posts and events."""
    row = find_entities(connection, kind, slug)[0]
    mine, theirs = (dispute.c.person_id, tenure.c.person_id) if kind == "person" else (dispute.c.unit_id, tenure.c.unit_id)
    own = select(tenure.c.id).where(theirs == row.id)
    rows = connection.execute(select(dispute).where((mine == row.id) | dispute.c.tenure_id.in_(own))).all()
    return disputes_of_rows(connection, rows)
