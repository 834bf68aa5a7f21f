"""Days apart: an event without a day of its own happened `a day after` another, or `also` on the day of the one told before."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from fasti.lexicons.load import lexicon
from fasti.statements.book import Book
from fasti.statements.drafts import EventDraft
from fasti.statements.events_of_triggers import move_post
from fasti.statements.scene import Scene
from fasti.statements.triggers import Trigger

WORDS = lexicon("clauses")["apart"]
NUMBERS: dict[str, int] = lexicon("times")["numbers"]
#: `a day after`, `two days before`
APART = re.compile(r"(?:just |only )?(?P<number>[a-z]+|\d{1,2}) days? (?P<way>after|before)", re.IGNORECASE)
FULL_DAY = re.compile(r"\d{4}-\d\d-\d\d")
#: events that one order brings on several people
TOGETHER = frozenset(["dismissed", "suspended", "transferred", "arrested", "charged"])
#: how many sentences before one that says `also` the first event may stand, and how near its verb the word does
BACK, NEAR = 2, 4


def spread_days(scenes: list[Scene], book: Book) -> None:
    """Give events without a day the one that their sentence counts from another event's, either way."""
    for scene in scenes:
        for left, right, days in _apart(scene):
            first, second = event_of(scene, left, book), event_of(scene, right, book)
            if first and second:
                _count(first, second, days)
    for n, scene in enumerate(scenes):
        for trigger in scene.triggers:
            event = event_of(scene, trigger, book) if _is_also(scene, trigger) else None
            if event and event.date is None:
                date_event(event, _day_before(scenes[max(0, n - BACK) : n + 1], event, book))


def _apart(scene: Scene) -> Iterator[tuple[Trigger, Trigger, int]]:
    """Two events of a sentence and how many days the first happened after the second."""
    for n, item in enumerate(scene.row.items):
        days = _days(item.text if item.kind == "time" and not item.note else "") if item.kind == "time" else None
        behind = scene.row.items[n + 1].name if n + 1 < len(scene.row.items) else ""
        if item.name in WORDS["hours"] and behind in (*WORDS["after"], *WORDS["before"]):
            days = 0
        left = [t for t in scene.triggers if t.start < n]
        right = [t for t in scene.triggers if t.start > n]
        if days is not None and left and right:
            yield left[-1], right[0], days


def _days(words: str) -> int | None:
    """How many days `a day after` counts, fewer than none for `before`."""
    found = APART.fullmatch(words)
    number = NUMBERS.get(found["number"].lower(), int(found["number"]) if found["number"].isdigit() else None) if found else None
    return None if not found or number is None else number if found["way"].lower() == "after" else -number


def _count(first: EventDraft, second: EventDraft, days: int) -> None:
    """Date one of two events by the other, which happened so many days before the first."""
    if first.date and FULL_DAY.fullmatch(first.date) and second.date is None:
        date_event(second, (date.fromisoformat(first.date) - timedelta(days)).isoformat())
    elif second.date and FULL_DAY.fullmatch(second.date) and first.date is None:
        date_event(first, (date.fromisoformat(second.date) + timedelta(days)).isoformat())


def date_event(event: EventDraft, day: str | None) -> None:
    """Give an event its day, an EDTF, and let it move its post."""
    if day:
        event.date = day
        move_post(event)


def event_of(scene: Scene, trigger: Trigger, book: Book) -> EventDraft | None:
    """The draft of the event that a trigger has told."""
    if trigger.who < 0:
        return None
    at = scene.row.items[trigger.start].start
    person = scene.row.items[trigger.who].refers_to
    told = (e for e in book.events if e.person == person and e.type == trigger.type)
    return next((e for e in told if any(p.start <= at < p.end for p in e.evidence)), None)


def _is_also(scene: Scene, trigger: Trigger) -> bool:
    """`were also removed`."""
    before = scene.row.items[max(0, trigger.start - NEAR) : trigger.start]
    return trigger.type in TOGETHER and any(item.name in WORDS["also"] for item in before)


def _day_before(scenes: list[Scene], event: EventDraft, book: Book) -> str | None:
    """The day of the event like it that was told last before it, within some sentences."""
    start, end = scenes[0].sentence.start, event.evidence[0].start
    kinds = {event.type, "dismissed", "transferred", "suspended"} if event.type not in ("arrested", "charged") else {event.type}
    told = [e for e in book.events if e.type in kinds and e.date and e.person != event.person]
    near = [(p.start, e.date) for e in told for p in e.evidence if start <= p.start < end]
    return max(near)[1] if near else None
