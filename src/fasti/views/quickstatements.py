"""Tenures as Wikidata QuickStatements (version 1): who held which position, when, after whom, and the references."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from fasti.model.calendar import Interval
from fasti.model.record import Entity, Evidence, Holder, Tenure
from fasti.model.wikidata import Qids
from fasti.views.calendar_dates import calendar_date

POSITION_HELD, START, END, REPLACES, REPLACED_BY = "P39", "P580", "P582", "P1365", "P1366"
INSTANCE_OF, HUMAN = "P31", "Q5"
ADDRESS, TITLE, PUBLISHED, RETRIEVED = "S854", "S1476", "S577", "S813"
#: the item that was made last
LAST = "LAST"
#: how Wikidata says how wide a date is, by the length of its EDTF
PRECISION = {4: 9, 7: 10, 10: 11}
#: length of a month in EDTF
MONTH = 7
#: a successor began within this of the predecessor's end
NEXT_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class QuickStatements:
    """Commands, and what could not be written."""

    #: one command each, without line end
    lines: tuple[str, ...]
    #: tenures that are in them
    tenures: int
    #: positions without an item, with how many tenures wait for it
    posts_without_item: tuple[tuple[str, int], ...]
    #: people without an item, with how many tenures wait for it
    people_without_item: tuple[tuple[str, int], ...]


def quickstatements(
    holders: Iterable[Holder], people: Mapping[str, Entity], qids: Qids, *, create: bool = False, retrieved: str | None = None
) -> QuickStatements:
    """Write the tenures whose position has an item; `create` makes items for people without one; `people` are by id.

    `retrieved` is the day (YYYY-MM-DD) on which the sources were looked at, if somebody did.
    Tenures that are only announced or only denied were never held, and are left out.
    """
    held = [holder for holder in holders if not (holder.tenure.announced_only or holder.tenure.denied_only)]
    before = predecessors([holder.tenure for holder in held])
    after = {old.id: new for new, old in ((each.tenure, before.get(each.tenure.id)) for each in held) if old}
    usable = {each.tenure.id for each in held if qids.of_post(each.tenure) and (create or qids.of_person(each.tenure.person))}
    by_person: dict[str, list[str]] = defaultdict(list)
    for holder in sorted(held, key=lambda each: (each.tenure.person.id, each.tenure.id)):
        tenure = holder.tenure
        if tenure.id in usable:
            around = _neighbours(qids, before.get(tenure.id), after.get(tenure.id))
            subject, position = qids.of_person(tenure.person) or LAST, qids.of_post(tenure) or ""
            told = [subject, POSITION_HELD, position, *_dates(tenure), *around, *_references(holder.evidence, retrieved)]
            by_person[tenure.person.id].append("\t".join(told))
    lines = [line for key, told in by_person.items() for line in (*_creation(people[key], told), *told)]
    no_post = Counter(_post_name(each.tenure) for each in held if not qids.of_post(each.tenure))
    nobody = Counter(each.tenure.person.name for each in held if not qids.of_person(each.tenure.person))
    return QuickStatements(tuple(lines), len(usable), tuple(no_post.most_common()), tuple(nobody.most_common()))


def _post_name(tenure: Tenure) -> str:
    return f"{tenure.role}, {tenure.unit.name}" if tenure.unit else tenure.role


def predecessors(tenures: Sequence[Tenure]) -> dict[str, Tenure]:
    """Give, by tenure id, the one tenure of the same post that ended when this one began, as far as both days are known."""
    by_post: dict[tuple[str, str], list[Tenure]] = defaultdict(list)
    for tenure in tenures:
        if tenure.unit:
            by_post[tenure.unit.id, tenure.role_key].append(tenure)
    found: dict[str, Tenure] = {}
    for seats in by_post.values():
        for seat in seats:
            ended = [other for other in seats if other.person != seat.person and _follows(other.ending, seat.starting)]
            if len(ended) == 1:
                found[seat.id] = ended[0]
    return found


def _follows(end: Interval, start: Interval) -> bool:
    """Say whether a start can be the day of an end or the day after, both known to the month at least."""
    known = [calendar_date(days) for days in (end, start)]
    if not all(edtf and len(edtf) >= MONTH for edtf in known) or not (
        end.earliest and end.latest and start.earliest and start.latest
    ):
        return False
    return start.earliest <= end.latest + NEXT_DAY and end.earliest <= start.latest


def _creation(person: Entity, told: Sequence[str]) -> list[str]:
    """Make the item that LAST points to, if it does."""
    if not told[0].startswith(LAST):
        return []
    aliases = [f"{LAST}\tAen\t{_words(name)}" for name in person.names if name != person.name]
    return ["CREATE", f"{LAST}\tLen\t{_words(person.name)}", *aliases, f"{LAST}\t{INSTANCE_OF}\t{HUMAN}"]


def _dates(tenure: Tenure) -> Iterator[str]:
    for name, days in ((START, tenure.starting), (END, tenure.ending)):
        if edtf := calendar_date(days):
            yield from (name, _date(edtf))


def _neighbours(qids: Qids, before: Tenure | None, after: Tenure | None) -> Iterator[str]:
    for name, tenure in ((REPLACES, before), (REPLACED_BY, after)):
        item = qids.of_person(tenure.person) if tenure else None
        if item:
            yield from (name, item)


def _references(evidence: Iterable[Evidence], retrieved: str | None) -> Iterator[str]:
    """Give one reference for each address; the mark begins a new one."""
    addresses = {each.url: each for each in evidence if each.url and each.certainty != "denied"}
    for place, (url, each) in enumerate(addresses.items()):
        yield from ("!" + ADDRESS if place else ADDRESS, _words(url or ""))
        if each.title:
            yield from (TITLE, f"und:{_words(each.title)}")
        if each.published and len(each.published) in PRECISION and each.published.replace("-", "").isdigit():
            yield from (PUBLISHED, _date(each.published))
        if retrieved:
            yield from (RETRIEVED, _date(retrieved))


def _date(edtf: str) -> str:
    year, month, day = [*edtf.split("-"), "00", "00"][:3]
    return f"+{year}-{month}-{day}T00:00:00Z/{PRECISION[len(edtf)]}"


def _words(words: str) -> str:
    """Quote words; the format cannot hold a tab, a line end or a quotation mark inside them."""
    return '"' + " ".join(words.replace('"', "'").split()) + '"'
