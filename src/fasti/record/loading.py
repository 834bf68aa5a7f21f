"""Rows become the record's values: entities, tenures as answers, and the evidence under them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, select

from fasti.model.calendar import Interval, edtf_interval
from fasti.model.record import Entity, Evidence, Held, Holder, Ref, Tenure, Tie
from fasti.record.marks import name_people_marked, people_marked
from fasti.record.tenure_rows import attested_days
from fasti.resolve.origins import origins_of
from fasti.resolve.spans import dated, earliest_of, latest_of
from fasti.store.rows import day_of, find
from fasti.store.tables import OF_TENURE, document, entity, evidence, outlet, sighting, statement, tenure

TOLD = (
    select(
        statement.c.id,
        statement.c.said_by,
        statement.c.certainty,
        statement.c.published,
        evidence.c.start,
        evidence.c.end,
        evidence.c.text,
        document.c.key,
        document.c.title,
        document.c.url,
        document.c.copies,
        document.c.published.label("source_day"),
        outlet.c.name,
    )
    .select_from(statement)
    .join(evidence, evidence.c.statement_id == statement.c.id, isouter=True)
    .join(document, document.c.id == evidence.c.document_id, isouter=True)
    .join(outlet, outlet.c.id == document.c.outlet_id, isouter=True)
)
ALWAYS = Interval(None, None)


def load_refs(connection: Connection, numbers: Iterable[int | None]) -> dict[int, Ref]:
    """Load ids and names of entities by row number."""
    wanted = {number for number in numbers if number is not None}
    query = select(entity.c.id, entity.c.slug, entity.c.name)
    return {row.id: Ref(row.slug, row.name) for row in find(connection, query, entity.c.id, wanted)}


def load_refs_of_tenures(connection: Connection, rows: Iterable[Any]) -> dict[int, Ref]:
    """Load whom and what rows of tenures name, those named in their notes too."""
    found: set[int | None] = set()
    for row in rows:
        found |= {row.person_id, row.unit_id, *(person for note in row.notes for person in people_marked(note))}
    return load_refs(connection, found)


def entity_of_row(row: Any) -> Entity:
    """Make an entity of its row."""
    names = tuple(sorted(row.names, key=lambda name: (-row.names[name], -len(name), name)))
    ranks = tuple(sorted(row.about["ranks"], key=lambda rank: (row.about["ranks"][rank], rank)))
    return Entity(row.slug, "person" if row.kind == "p" else "unit", row.name, names, ranks, row.about["country"], row.sightings)


def load_evidence(connection: Connection, statements: Iterable[int]) -> dict[int, list[Evidence]]:
    """Load the words and sources under statements, by statement; a statement without either still names its document."""
    rows = list(find(connection, TOLD, statement.c.id, statements))
    speakers = {who for row in rows for who in row.said_by or () if isinstance(who, int)}
    query = select(sighting.c.id, entity.c.name).join(entity, entity.c.id == sighting.c.entity_id)
    names = {row.id: row.name for row in find(connection, query, sighting.c.id, speakers)}
    bare = _own_documents(connection, [row.id for row in rows if row.key is None])
    found: dict[int, list[Evidence]] = defaultdict(list)
    for row in rows:
        source = row if row.key else bare[row.id]
        said_by = tuple(names.get(who, "") if isinstance(who, int) else who for who in row.said_by or ())
        found[row.id].append(
            Evidence(
                source.key,
                source.name,
                row.start,
                row.end,
                row.text,
                tuple(filter(None, said_by)),
                row.certainty,
                source.source_day,
                source.title,
                source.url,
                row.id,
                source.copies,
            )
        )
    return found


def _own_documents(connection: Connection, statements: Sequence[int]) -> dict[int, Any]:
    query = (
        select(
            statement.c.id,
            document.c.key,
            document.c.title,
            document.c.url,
            document.c.copies,
            document.c.published.label("source_day"),
            outlet.c.name,
        )
        .join(document, document.c.id == statement.c.document_id)
        .join(outlet, outlet.c.id == document.c.outlet_id, isouter=True)
    )
    return {row.id: row for row in find(connection, query, statement.c.id, statements)}


def in_order(evidence_of: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """Sort evidence by day and document, in the same way whatever came first."""
    return tuple(sorted(evidence_of, key=lambda e: (e.published or "9999", e.document, e.start or 0, e.end or 0, e.certainty)))


def load_holders(connection: Connection, rows: Iterable[Any], on: Interval | None = None) -> tuple[Holder, ...]:
    """Make answers of tenure rows: each with how surely it was held, its origins and evidence; not held is left out."""
    rows = list(rows)
    refs = load_refs_of_tenures(connection, rows)
    tenures = {row.id: tenure_of_row(row, refs) for row in rows}
    held = {number: _held(each, on) for number, each in tenures.items()}
    kept = [number for number in tenures if on is None or held[number] != "no"]
    query = select(statement.c.id, statement.c.tenure_id, statement.c.unit_id).join(tenure, OF_TENURE)
    under: dict[int, list[int]] = defaultdict(list)
    unnamed: Counter[int] = Counter()
    for row in find(connection, query.where(statement.c.kind == "post", statement.c.live), tenure.c.id, kept):
        under[row.tenure_id].append(row.id)
        unnamed[row.tenure_id] += row.unit_id is None
    words = load_evidence(connection, [number for numbers in under.values() for number in numbers])
    holders = []
    for number in kept:
        told = in_order(each for statement_id in under[number] for each in words[statement_id])
        shown = _with_unnamed(tenures[number], unnamed[number])
        holders.append(Holder(shown, held[number], origins_of(told), told))
    return tuple(holders)


def _with_unnamed(tenure: Tenure, unnamed: int) -> Tenure:
    """Say of a tenure how many of its statements do not name the unit."""
    if not tenure.unit or not unnamed:
        return tenure
    note = (
        f"{unnamed} of its statements name no unit: they are taken for this post, the only such one told of {tenure.person.name}"
    )
    return replace(tenure, inferred_from=(*tenure.inferred_from, note))


def _held(each: Tenure, on: Interval | None) -> Held:
    return each.held_on(on or ALWAYS)


def tenure_of_row(row: Any, refs: dict[int, Ref]) -> Tenure:
    """Make a tenure of its row."""
    known = Interval(day_of(row.known_lo), day_of(row.known_hi)) if row.known_lo else None
    days, spans = attested_days(row.attested)
    return Tenure(
        row.slug,
        refs[row.person_id],
        row.role,
        row.role_key,
        refs[row.unit_id] if row.unit_id else None,
        Interval(day_of(row.start_lo), day_of(row.start_hi)),
        Interval(day_of(row.end_lo), day_of(row.end_hi)),
        days,
        known,
        row.acting,
        row.ended_by,
        row.announced_only,
        row.denied_only,
        (),
        tuple(name_people_marked(note, refs) for note in row.notes),
        spans,
    )


#: (child, parent) by row number, with the statements that tie them
TieRows = dict[tuple[int, int], list[Any]]


def tie_rows(connection: Connection, units: Iterable[int], *, up: bool, on: Interval | None = None) -> TieRows:
    """Load what stands above (or below) units on a day; ties that ended before or began after it are left out."""
    mine = statement.c.unit_id if up else statement.c.parent_id
    columns = (statement.c[name] for name in ("id", "unit_id", "parent_id", "starts", "ends", "attested", "published"))
    query = select(*columns).where(statement.c.kind == "hierarchy", statement.c.live)
    told: TieRows = defaultdict(list)
    for row in find(connection, query, mine, units):
        if row.unit_id and row.parent_id and row.unit_id != row.parent_id:
            told[row.unit_id, row.parent_id].append(row)
    return {pair: rows for pair, rows in told.items() if on is None or _stands(rows, on)}


def make_ties(connection: Connection, chosen: TieRows) -> dict[tuple[int, int], Tie]:
    """Make ties of their rows, with evidence, sorted by the names of parent and child."""
    refs = load_refs(connection, [number for pair in chosen for number in pair])
    words = load_evidence(connection, [row.id for rows in chosen.values() for row in rows])
    ties = {
        pair: Tie(refs[pair[0]], refs[pair[1]], witnessed(rows), in_order(each for row in rows for each in words[row.id]))
        for pair, rows in chosen.items()
    }
    return dict(
        sorted(ties.items(), key=lambda item: (item[1].parent.name, item[1].parent.id, item[1].child.name, item[1].child.id))
    )


def load_ties(
    connection: Connection, units: Iterable[int], *, up: bool, on: Interval | None = None
) -> dict[int, list[tuple[int, Tie]]]:
    """Load the ties of units on a day, by unit: (the other unit, the tie)."""
    found: dict[int, list[tuple[int, Tie]]] = defaultdict(list)
    for (child, parent), tie in make_ties(connection, tie_rows(connection, units, up=up, on=on)).items():
        own, other = (child, parent) if up else (parent, child)
        found[own].append((other, tie))
    return found


def witnessed(rows: Iterable[Any]) -> Interval:
    """Give the first and last day on which statements of a tie attest it."""
    days = [
        edtf
        for row in rows
        for written in (row.starts, row.ends, *(row.attested or [row.published]))
        if (edtf := dated(written, row.id))
    ]
    return Interval(earliest_of(d.days.earliest for d in days), latest_of(d.days.latest for d in days))


def _stands(rows: Sequence[Any], on: Interval) -> bool:
    starts = [d.days for row in rows if (d := dated(row.starts, row.id))]
    ends = [d.days for row in rows if (d := dated(row.ends, row.id))]
    early = bool(starts) and len(starts) == len(rows) and all(on.before(days) for days in starts)
    late = bool(ends) and len(ends) == len(rows) and all(days.before(on) for days in ends)
    return not early and not late


def day_asked(on: str | None) -> Interval | None:
    """Read a question's day. Raises DateError."""
    return edtf_interval(on) if on else None


def tenures_where(connection: Connection, column: Any, numbers: Iterable[int]) -> list[Any]:
    """Load tenure rows by person or unit."""
    return list(find(connection, select(tenure), column, numbers))
