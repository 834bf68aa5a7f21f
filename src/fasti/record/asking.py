"""The questions: names are looked up, rows loaded, and the answer put together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import repeat
from typing import Any

from sqlalchemy import ColumnElement, Connection, or_, select, text

from fasti.errors import UnknownNameError
from fasti.model.calendar import Interval
from fasti.model.record import Career, Change, Dispute, Found, Gap, Happening, Holder, Level, Ref, Side, Tenure, UnitHistory
from fasti.questions.contested import asked, without_echoes
from fasti.questions.gaps import FoundGap, after_death, gaps_in_post, own_superiors
from fasti.questions.holders import best_first, by_start, changes_of, newest_first
from fasti.record.events_told import event_of_row
from fasti.record.loading import (
    TieRows,
    day_asked,
    entity_of_row,
    in_order,
    load_evidence,
    load_holders,
    load_refs,
    load_refs_of_tenures,
    load_ties,
    make_ties,
    tenure_of_row,
    tenures_where,
    tie_rows,
    witnessed,
)
from fasti.record.lookup import find_entities
from fasti.record.naming_disputes import naming_rows
from fasti.resolve.events import EventClaim, death_day
from fasti.resolve.origins import origins_of
from fasti.resolve.roles import COMMANDER, is_exclusive, is_heading, role_key
from fasti.resolve.words import folded_words
from fasti.store.rows import find, number_of
from fasti.store.tables import dispute, document, outlet, statement, tenure

#: levels below which nothing is looked for, and most units on the way up
DEEPEST, MOST_LEVELS = 30, 200
#: code points of text around a hit
AROUND = 100
#: kinds of dispute whose sides are people or units
NAMED = ("holder", "order")
#: hits that are ranked; of more, the newest documents are looked at
RANKED = 400


def who(connection: Connection, unit: str, role: str | None, on: str | None) -> tuple[Holder, ...]:
    """Say who held posts in the units a name may mean."""
    day = day_asked(on)
    units = [row.id for row in find_entities(connection, "unit", unit)]
    rows = [row for row in tenures_where(connection, tenure.c.unit_id, units) if role is None or _is_role(row, role, unit)]
    return best_first(load_holders(connection, [row for row in rows if not row.denied_only], day))


def _is_role(row: Any, role: str, unit: str) -> bool:
    """Say whether a tenure's role is the one asked for, or a closer word for it: no deputy is a commander."""
    key = role_key(role, unit)
    if key in (row.role_key, COMMANDER):
        return key == str(row.role_key)
    return is_exclusive(key) == is_exclusive(row.role_key) and set(folded_words(role)) <= set(folded_words(row.role))


def chain(connection: Connection, unit: str, on: str) -> tuple[Level, ...]:
    """Say who stood at the head of a unit and of every unit above it."""
    day = day_asked(on)
    row = find_entities(connection, "unit", unit)[0]
    height = {row.id: 0}
    climbed: TieRows = {}
    front = [row.id]
    while front and len(height) < MOST_LEVELS:
        above = _standing(tie_rows(connection, front, up=True, on=day), day)
        climbed |= {pair: rows for pair, rows in above.items() if pair[1] not in height}
        front = sorted({parent for _, parent in above} - height.keys())
        height |= dict.fromkeys(front, max(height.values()) + 1)
    ties = {parent: tie for (_, parent), tie in reversed(make_ties(connection, climbed).items())}
    refs = load_refs(connection, height)
    heads = _heads(connection, height, day)
    levels = [Level(refs[number], heads.get(refs[number].id, ()), ties.get(number), steps) for number, steps in height.items()]
    return tuple(sorted(levels, key=lambda level: (level.height, level.unit.name, level.unit.id)))


def _standing(told: TieRows, day: Interval | None) -> TieRows:
    """Choose among each unit's parents: those attested on the day if there are any, else all."""
    sure = {pair for pair, rows in told.items() if day and _attested(witnessed(rows), day)}
    settled = {child for child, _ in sure}
    return {pair: rows for pair, rows in told.items() if pair in sure or pair[0] not in settled}


def _attested(known: Interval, day: Interval) -> bool:
    return bool(known.earliest and known.latest) and known.meets(day)


def _heads(connection: Connection, units: Iterable[int], day: Interval | None) -> dict[str, tuple[Holder, ...]]:
    rows = [row for row in tenures_where(connection, tenure.c.unit_id, units) if is_heading(row.role_key)]
    found: dict[str, list[Holder]] = defaultdict(list)
    for holder in load_holders(connection, rows, day):
        if holder.tenure.unit:
            found[holder.tenure.unit.id].append(holder)
    return {unit: _commanders_first(holders) for unit, holders in found.items()}


def _commanders_first(holders: Sequence[Holder]) -> tuple[Holder, ...]:
    commanders = [holder for holder in holders if holder.tenure.role_key == COMMANDER]
    return best_first(commanders or holders)


def under(connection: Connection, person: str, on: str) -> tuple[Holder, ...]:
    """Say who stood under a person on a day."""
    day = day_asked(on)
    people = [row.id for row in find_entities(connection, "person", person)]
    own = [row for row in tenures_where(connection, tenure.c.person_id, people) if row.unit_id and is_heading(row.role_key)]
    refs = load_refs_of_tenures(connection, own)
    front = [row.unit_id for row in own if tenure_of_row(row, refs).held_on(day or Interval(None, None)) != "no"]
    beside, below = set(front), set(front)
    for _ in range(DEEPEST):
        ties = load_ties(connection, front, up=False, on=day)
        front = sorted({child for each in ties.values() for child, _ in each} - below)
        if not front:
            break
        below |= set(front)
    rows = [row for row in tenures_where(connection, tenure.c.unit_id, below) if row.person_id not in people]
    rows = [row for row in rows if row.unit_id not in beside or not is_heading(row.role_key)]
    return best_first(load_holders(connection, [row for row in rows if not row.denied_only], day))


def careers(connection: Connection, name: str) -> tuple[Career, ...]:
    """Give the careers of the people a name may mean."""
    rows = find_entities(connection, "person", name)
    tenures: dict[str, list[Holder]] = defaultdict(list)
    for holder in load_holders(connection, tenures_where(connection, tenure.c.person_id, [row.id for row in rows])):
        tenures[holder.tenure.person.id].append(holder)
    events = _events(connection, [row.id for row in rows])
    return tuple(Career(entity_of_row(row), by_start(tenures[row.slug]), tuple(events[row.id])) for row in rows)


def _events(connection: Connection, people: Sequence[int]) -> dict[int, list[Happening]]:
    query = select(statement).where(statement.c.kind == "event", statement.c.live)
    rows = list(find(connection, query, statement.c.person_id, people))
    refs, words = load_refs(connection, people), load_evidence(connection, [row.id for row in rows])
    told: dict[tuple[int, str, str, str], list[int]] = defaultdict(list)
    for row in rows:
        told[row.person_id, row.type, row.date or "", row.certainty].append(row.id)
    found: dict[int, list[Happening]] = defaultdict(list)
    for (person, kind, day, certainty), numbers in sorted(
        told.items(), key=lambda item: (item[0][2] or "9999", item[0][1], item[0][3])
    ):
        evidence = in_order(each for number in numbers for each in words[number])
        found[person].append(Happening(kind, refs[person], day or None, certainty, evidence))
    return found


def histories(connection: Connection, name: str) -> tuple[UnitHistory, ...]:
    """Give the command history, parents and children of the units a name may mean."""
    rows = find_entities(connection, "unit", name)
    numbers = [row.id for row in rows]
    holders: dict[str, list[Holder]] = defaultdict(list)
    for holder in load_holders(connection, tenures_where(connection, tenure.c.unit_id, numbers)):
        if holder.tenure.unit:
            holders[holder.tenure.unit.id].append(holder)
    parents, children = load_ties(connection, numbers, up=True), load_ties(connection, numbers, up=False)
    return tuple(
        UnitHistory(
            entity_of_row(row),
            by_start(holders[row.slug]),
            tuple(t for _, t in parents[row.id]),
            tuple(t for _, t in children[row.id]),
        )
        for row in rows
    )


def changes(connection: Connection, since: str | None, until: str | None, unit: str | None, limit: int) -> tuple[Change, ...]:
    """Give the posts taken up and left in a time, newest first."""
    first, last = day_asked(since), day_asked(until)
    within = Interval(first.earliest if first else None, last.latest if last else None)
    units = [row.id for row in find_entities(connection, "unit", unit)] if unit else None
    found: list[Change] = []
    for column in (tenure.c.start_hi, tenure.c.end_hi):
        query = select(tenure).where(column.is_not(None), *_between(column, within))
        query = query.where(tenure.c.unit_id.in_(units)) if units is not None else query
        rows = connection.execute(query.order_by(column.desc(), tenure.c.slug).limit(limit)).all()
        kind = "started" if column is tenure.c.start_hi else "ended"
        found += [
            change for holder in load_holders(connection, rows) for change in changes_of(holder, within) if change.kind == kind
        ]
    return newest_first(found)[:limit]


def _between(column: Any, within: Interval) -> Iterator[ColumnElement[bool]]:
    if within.earliest:
        yield column >= number_of(within.earliest)
    if within.latest:
        lower = tenure.c.start_lo if column is tenure.c.start_hi else tenure.c.end_lo
        yield or_(lower <= number_of(within.latest), column <= number_of(within.latest))


def gaps(connection: Connection) -> tuple[Gap, ...]:
    """Find what cannot be, or what nobody has told."""
    rows = connection.execute(select(tenure).where(tenure.c.denied_only.is_(False))).all()
    refs = load_refs_of_tenures(connection, rows)
    tenures = {row.slug: (row, tenure_of_row(row, refs)) for row in rows}
    posts: dict[tuple[int, str], list[Tenure]] = defaultdict(list)
    heads: dict[str, list[Tenure]] = defaultdict(list)
    for row, each in tenures.values():
        if each.unit and is_exclusive(row.role_key):
            posts[row.unit_id, row.role_key].append(each)
        if each.unit and is_heading(row.role_key):
            heads[each.unit.id].append(each)
    found = [gap for post in posts.values() for gap in gaps_in_post(post)]
    found += own_superiors(heads, _parents(connection))
    found += after_death((each for _, each in tenures.values()), _deaths(connection))
    return tuple(_with_evidence(connection, found, {slug: row for slug, (row, _) in tenures.items()}))


def _parents(connection: Connection) -> list[tuple[str, str]]:
    query = select(statement.c.unit_id, statement.c.parent_id).where(statement.c.kind == "hierarchy", statement.c.live).distinct()
    pairs = connection.execute(query.where(statement.c.parent_id.is_not(None))).all()
    refs = load_refs(connection, [number for pair in pairs for number in pair])
    return sorted((refs[row.unit_id].id, refs[row.parent_id].id) for row in pairs)


def _deaths(connection: Connection) -> dict[str, date]:
    query = select(statement).where(statement.c.kind == "event", statement.c.live, statement.c.type.in_(("killed", "died")))
    told: dict[int, list[EventClaim]] = defaultdict(list)
    for row in connection.execute(query):
        told[row.person_id].append(event_of_row(row))
    refs = load_refs(connection, told)
    return {refs[person].id: day for person, claims in told.items() if (day := death_day(claims))}


def _with_evidence(connection: Connection, found: Sequence[FoundGap], rows: dict[str, Any]) -> Iterator[Gap]:
    needed = sorted({each.id for gap in found for each in gap.tenures})
    holders = {holder.tenure.id: holder for holder in load_holders(connection, [rows[slug] for slug in needed])}
    for gap in sorted(found, key=lambda gap: (gap.kind, gap.about, str(gap.days), [each.id for each in gap.tenures])):
        unit: Ref | None = gap.tenures[0].unit
        yield Gap(gap.kind, gap.about, unit, gap.days, tuple(holders[each.id] for each in gap.tenures))


def contested(connection: Connection, unit: str | None = None) -> tuple[Dispute, ...]:
    """Give all statements that cannot all be true, side by side."""
    rows: list[Any] = list(connection.execute(select(dispute)).all())
    if unit:
        units = {row.id for row in find_entities(connection, "unit", unit)}
        rows = [row for row in rows if row.unit_id in units]
    else:
        rows += naming_rows(connection)
    return disputes_of_rows(connection, rows)


def _claimed(kind: str, claim: str, refs: dict[int, Ref]) -> str:
    """Write what a side says; of some kinds it is a person's or unit's number, whose name may have changed."""
    return refs[int(claim)].name if kind in NAMED and claim.isdecimal() else claim


def disputes_of_rows(connection: Connection, rows: Sequence[Any]) -> tuple[Dispute, ...]:
    """Make disputes of their rows, with the words on each side."""
    holders = [int(side["claim"]) for row in rows if row.kind in NAMED for side in row.sides if side["claim"].isdecimal()]
    refs = load_refs(connection, [*holders, *(number for row in rows for number in (row.person_id, row.unit_id))])
    words = load_evidence(connection, {number for row in rows for side in row.sides for number in side["statements"]})
    roles = {
        row.id: row.role
        for row in find(
            connection, select(tenure.c.id, tenure.c.role), tenure.c.id, {row.tenure_id for row in rows if row.tenure_id}
        )
    }
    found = []
    for row in rows:
        who_is = refs[row.person_id].name if row.person_id else ""
        role = roles.get(row.tenure_id) or row.role_key
        post = f"{role} of {refs[row.unit_id].name}" if row.unit_id else role
        claims = [_claimed(row.kind, side["claim"], refs) for side in row.sides]
        sides = sorted(map(_side, claims, row.sides, repeat(words)), key=_side_order)
        found.append(Dispute(asked(row.kind, who_is, post), row.kind, tuple(sides)))
    return without_echoes(sorted(found, key=lambda each: (each.about, each.kind, [side.claim for side in each.sides])))


def _side(claim: str, side: Any, words: dict[int, list[Any]]) -> Side:
    evidence = in_order(each for number in side["statements"] for each in words[number])
    outlets = tuple(dict.fromkeys(each.outlet for each in evidence if each.outlet))
    return Side(claim, outlets, origins_of(evidence), evidence)


def _side_order(side: Side) -> tuple[str, list[tuple[str, int]]]:
    """Order sides by what they claim; of two namesakes, by the words that tell of them."""
    return side.claim, [(each.document, each.start or 0) for each in side.evidence]


def why(connection: Connection, tenure_id: str) -> Holder:
    """Give one tenure with every word it rests on."""
    row = connection.execute(select(tenure).where(tenure.c.slug == tenure_id)).first()
    if row is None:
        raise UnknownNameError("tenure", tenure_id)
    return load_holders(connection, [row])[0]


def search(connection: Connection, words: str, limit: int) -> tuple[Found, ...]:
    """Find documents that hold all the words, best first."""
    terms = [word for word in "".join(letter if letter.isalnum() else " " for letter in words).split() if word]
    if not terms:
        return ()
    numbers = (
        _search_sqlite(connection, terms, limit)
        if connection.dialect.name == "sqlite"
        else _search_postgresql(connection, terms, limit)
    )
    query = select(document, outlet.c.name.label("outlet")).join(outlet, outlet.c.id == document.c.outlet_id, isouter=True)
    rows = {row.id: row for row in find(connection, query, document.c.id, numbers)}
    return tuple(_found(rows[number], terms) for number in numbers if number in rows)


def _search_sqlite(connection: Connection, terms: Sequence[str], limit: int) -> list[int]:
    match = " ".join(f'"{term}"' for term in terms)
    query = text(
        "SELECT number FROM (SELECT rowid AS number, bm25(document_words, 4.0, 1.0) AS score FROM document_words"
        " WHERE document_words MATCH :words ORDER BY rowid DESC LIMIT :ranked) AS hits ORDER BY score, number LIMIT :most"
    )
    return list(connection.execute(query, {"words": match, "ranked": RANKED, "most": limit}).scalars())


def _search_postgresql(connection: Connection, terms: Sequence[str], limit: int) -> list[int]:
    indexed = "to_tsvector('simple', left(coalesce(title, '') || ' ' || text, 400000))"
    asked = "plainto_tsquery('simple', :words)"
    hits = f"SELECT id, title, text FROM document WHERE {indexed} @@ {asked} ORDER BY id DESC LIMIT :ranked"  # noqa: S608 - our words
    query = text(f"SELECT id FROM ({hits}) AS hits ORDER BY ts_rank({indexed}, {asked}) DESC, id LIMIT :most")  # noqa: S608
    return list(connection.execute(query, {"words": " ".join(terms), "ranked": RANKED, "most": limit}).scalars())


def _found(row: Any, terms: Sequence[str]) -> Found:
    low = row.text.lower()
    places = [place for term in terms if (place := low.find(term.lower())) >= 0]
    at = min(places, default=0)
    start, end = max(0, at - AROUND), min(len(row.text), at + AROUND)
    start += next((n for n in range(at - start) if row.text[start + n - 1].isspace()), 0) if start else 0
    end -= next((n + 1 for n in range(end - at) if row.text[end - n - 1].isspace()), 0) if end < len(row.text) else 0
    return Found(row.key, row.title, row.outlet, row.published, row.text[start:end], start, end)
