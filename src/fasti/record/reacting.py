"""How outlets and speakers reacted to an event: the event is looked up, its reports and the coverage around it are loaded."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, Row, select

from fasti.errors import UnknownNameError
from fasti.lexicons.load import lexicon
from fasti.model.record import Evidence, Ref
from fasti.model.telling import Reaction, split_forwarded
from fasti.questions.reaction import Coverage, Heard, Listed, reaction_groups, run_around
from fasti.record.loading import day_asked, load_evidence
from fasti.record.lookup import find_entities
from fasti.record.ways import Said, Ways, load_ways, places_of
from fasti.resolve.clues import EVENT_GROUPS
from fasti.resolve.events import ANOTHER
from fasti.resolve.names import name_words
from fasti.resolve.origins import voice_key
from fasti.resolve.spans import dated
from fasti.store.rows import find
from fasti.store.tables import document, entity, outlet, printing, statement
from fasti.store.testimony_tables import listed_outlet

WORD = re.compile(r"[\w-]+")
#: digits of a statement's number; more are no number that a database takes
LONGEST_NUMBER = 9
#: words of an event's name that name nobody
SMALL = frozenset({"of", "the", "a", "s", "was", "is", "has", "been", "to", "in"})


def reaction(connection: Connection, event: str, *, on: str | None = None, days: int = 7) -> Reaction:
    """Say who reported an event, when and in which words, and who kept silent within so many days of the first report.

    `event` is a person with what happened (`Anna Weiss dismissed`, `death of Anna Weiss`), or a statement's number; `on` chooses
    among several of the kind. Raises UnknownNameError, DateError.
    """
    row, types = _asked(connection, event)
    told = _statements(connection, row.id, types)
    words = load_evidence(connection, [each.id for each in told])
    dates = {each.id: day for each in told if words[each.id] and (day := _day(words[each.id][0].published))}
    wanted = day_asked(on)
    run = run_around(list(dates.values()), wanted.earliest if wanted else None, ANOTHER)
    if run is None:
        raise UnknownNameError("report of", event)
    told = [each for each in told if each.id in dates and run[0] <= dates[each.id] <= run[1]]
    window = (run[0], run[0] + timedelta(days=days))
    heard = [_of_outlet(words[each.id][0], dates[each.id], each) for each in told]
    heard += _reprints(connection, heard)
    ways = load_ways(connection, {each.reading_id for each in told})
    spoken = list(_speakers(connection, ways, told, dates, row.slug))
    coverage = _coverage(connection, window, row, {each.key for each in heard})
    happened = ", ".join(sorted({_happened(each) or "" for each in told}))
    groups = reaction_groups(heard, spoken, coverage, _sheet(connection), run[0])
    last = max(window[1], run[1]).isoformat()
    return Reaction(f"{row.name}: {happened}", Ref(row.slug, row.name), run[0].isoformat(), last, groups)


def _asked(connection: Connection, event: str) -> tuple[Row[Any], frozenset[str]]:
    """Find the person and the kinds of event that some words ask about."""
    if event.strip().isdecimal() and len(event.strip()) <= LONGEST_NUMBER:
        asked = connection.execute(select(statement).where(statement.c.id == int(event))).first()
        if asked is None or asked.person_id is None or not (kind := asked.type if asked.kind == "event" else asked.ended_by):
            raise UnknownNameError("event", event)
        return connection.execute(select(entity).where(entity.c.id == asked.person_id)).one(), _alike(kind)
    words = WORD.findall(event.replace("’", " ").replace("'", " "))
    kinds = [kind for word in words if (kind := _events().get(word.lower()))]
    name = " ".join(word for word in words if word.lower() not in _events() and word.lower() not in SMALL)
    person = find_entities(connection, "person", name or event)[0]
    if kinds:
        return person, _alike(kinds[0])
    query = select(statement.c.type).where(statement.c.kind == "event", statement.c.live, statement.c.person_id == person.id)
    counted: dict[str, int] = defaultdict(int)
    for kind in connection.execute(query).scalars():
        counted[EVENT_GROUPS.get(kind, kind)] += 1
    if not counted:
        raise UnknownNameError("event in the life of", event)
    most = min(counted, key=lambda group: (-counted[group], group))
    return person, frozenset(kind for kind in (*EVENT_GROUPS, most) if EVENT_GROUPS.get(kind, kind) == most)


def _alike(kind: str) -> frozenset[str]:
    return frozenset(
        each for each in (*EVENT_GROUPS, kind) if each == kind or EVENT_GROUPS.get(each, each) == EVENT_GROUPS.get(kind)
    )


@lru_cache(maxsize=1)
def _events() -> dict[str, str]:
    """Single words for events, with the kind of each: `dismissed`, `dismissal`, `death`."""
    words = {"death": "killed"}
    for kind, voices in lexicon("events").items():
        for form in (kind, *(form for forms in voices.values() for form in forms)):
            if " " not in form:
                words.setdefault(form.lower(), kind)
    return words


def _statements(connection: Connection, person: int, types: frozenset[str]) -> list[Row[Any]]:
    """Load every statement of the event; the end of a post stands for it where a document tells nothing else."""
    query = select(statement).where(statement.c.live, statement.c.person_id == person).order_by(statement.c.id)
    rows = connection.execute(query.where(statement.c.kind.in_(("event", "post", "alive")))).all()
    told = [row for row in rows if _happened(row) in types and row.certainty != "predicted"]
    as_events = {row.document_id for row in told if row.kind != "post"}
    return [row for row in told if row.kind != "post" or row.document_id not in as_events]


def _happened(row: Row[Any]) -> str | None:
    """What a statement tells of: a sign of life is about a death."""
    return "killed" if row.kind == "alive" else row.type if row.kind == "event" else row.ended_by


def _denies(row: Row[Any]) -> bool:
    return bool(row.certainty == "denied" or row.kind == "alive")


def _day(published: str | None) -> date | None:
    told = dated(published, 0)
    return told.days.earliest if told and told.days.earliest == told.days.latest else None


def _of_outlet(told: Evidence, day: date, row: Row[Any]) -> Heard:
    name, _ = split_forwarded(told.outlet or told.title or told.document)
    return Heard(voice_key(name), name, day, told, _denies(row))


def _reprints(connection: Connection, heard: Sequence[Heard]) -> list[Heard]:
    """Whoever printed one of these texts as well reported it too."""
    by_key: dict[str, Heard] = {}
    for each in heard:
        by_key.setdefault(each.evidence.document, each)
    query = select(document.c.key, printing.c.published, outlet.c.name).join(document, document.c.id == printing.c.document_id)
    query = query.join(outlet, outlet.c.id == printing.c.outlet_id)
    found = []
    for row in find(connection, query, document.c.key, by_key):
        first = by_key[row.key]
        name, _ = split_forwarded(row.name)
        found.append(Heard(voice_key(name), name, _day(row.published) or first.day, first.evidence, first.denies))
    return found


def _speakers(
    connection: Connection, ways: Ways, told: Sequence[Row[Any]], dates: dict[int, date], person: str
) -> Iterator[Heard]:
    """Everybody who speaks of the event, or of the person and of no other event, in its reports."""
    of_reading = {row.reading_id: row for row in told}
    tells = _events_within(connection, ways, told)
    ours = {row.id for row in told}
    said = [each for reading in of_reading for each in ways.said.get(reading, ()) if _speaks_of(each, ways, person)]
    spoken = load_evidence(connection, [each.statement for each in said])
    for each in said:
        step, row, within = ways.step(each), of_reading[each.reading], tells[each.statement]
        own = [other for other in within if other.id in ours]
        if step.name and spoken[each.statement] and (own or not within):
            denies = each.saying in ("denied", "withdrew") or any(map(_denies, own))
            stance = each.detail.get("stance", "reports")
            yield Heard(voice_key(step.name), step.name, dates[row.id], spoken[each.statement][0], denies, stance)


def _events_within(connection: Connection, ways: Ways, told: Sequence[Row[Any]]) -> dict[int, list[Row[Any]]]:
    """Give the events that each utterance tells of, by its statement's number."""
    query = select(statement).where(statement.c.kind.in_(("event", "alive")), statement.c.live)
    rows = list(find(connection, query, statement.c.reading_id, {row.reading_id for row in told}))
    words = load_evidence(connection, [row.id for row in rows])
    tells: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in rows:
        for said in ways.around(row.reading_id, places_of(words[row.id])):
            tells[said.statement].append(row)
    return tells


def _speaks_of(said: Said, ways: Ways, person: str) -> bool:
    """Say whether somebody speaks of a person; what only stands inside another's words is theirs."""
    about = {ref.id for each in said.detail.get("about") or [] if (ref := ways.who.get((said.reading, each.get("id") or "")))}
    own = ways.step(said).ref
    return person in about or bool(own and own.id == person)


def _coverage(connection: Connection, window: tuple[date, date], person: Row[Any], told: set[str]) -> list[Coverage]:
    """What every other outlet has on record for the days looked at."""
    surnames = {name_words(name)[-1] for name in person.names if name_words(name)}
    query = select(document.c.title, document.c.text, outlet.c.name).join(outlet, outlet.c.id == document.c.outlet_id)
    printed = select(document.c.title, document.c.text, outlet.c.name).join(printing, printing.c.document_id == document.c.id)
    printed = printed.join(outlet, outlet.c.id == printing.c.outlet_id)
    counted: dict[str, list[Any]] = {}
    for chosen, day in ((query, document.c.published), (printed, printing.c.published)):
        between = chosen.where(day >= window[0].isoformat(), day <= window[1].isoformat())
        for row in connection.execute(between):
            name, _ = split_forwarded(row.name)
            key = voice_key(name)
            if key not in told:
                seen = counted.setdefault(key, [name, 0, False])
                seen[1] += 1
                seen[2] = seen[2] or _names(f"{row.title or ''} {row.text}", surnames)
    return [Coverage(key, *seen) for key, seen in counted.items()]


def _names(text: str, surnames: set[str]) -> bool:
    return any(surnames & set(name_words(word)) for word in set(WORD.findall(text)) if word[:1].isupper())


def _sheet(connection: Connection) -> list[Listed]:
    rows = connection.execute(select(listed_outlet).order_by(listed_outlet.c.place))
    return [Listed(row.key, row.name, row.country, row.team, row.reliability) for row in rows]
