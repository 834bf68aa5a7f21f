"""Days of attacks and accidents: whoever was hurt `in the clash` was hurt on its day, which a sentence nearby tells."""

from __future__ import annotations

from itertools import pairwise

from fasti.lexicons.load import lexicon
from fasti.statements.book import Book
from fasti.statements.dating import BATTLES, day_near
from fasti.statements.days_apart import date_event, event_of
from fasti.statements.drafts import EventDraft
from fasti.statements.order_days import EARLIER, OTHER, STRUCK, TAKEN
from fasti.statements.row import Row
from fasti.statements.scene import Scene

_WORDS = lexicon("clauses")["things"]
#: articles and pronouns of a thing that was told before
KNOWN = frozenset(_WORDS["known"])
#: how many sentences before and behind that of a thing those may be told whom it struck
BACK, AHEAD = 2, 3
#: how soon behind a thing the verb stands that tells when it was
SOON = 5
#: a full day in EDTF
FULL = len("2024-05-13")


def spread_struck(scenes: list[Scene], book: Book) -> None:
    """Give whoever was killed, wounded or taken the day of what did it, or of those told just before to be struck, too."""
    for n, scene in enumerate(scenes):
        if day := _day_of_thing(scene.row):
            before = scenes[max(0, n - BACK) : n + 1] if _is_known(scene.row) else []
            behind = [other for other in scenes[n + 1 : n + 1 + AHEAD] if _is_known(other.row)]
            for struck in _undated([*before, *behind], book):
                date_event(struck, day)
    for earlier, later in pairwise(scenes):
        told = [event for trigger in earlier.triggers if (event := event_of(earlier, trigger, book)) and event.type in STRUCK]
        same = any(_is_thing(later.row, n) and later.row.items[n - 1].name == "same" for n in range(1, len(later.row.items)))
        days = {event.date for event in told if event.date and (same or len(event.date) == FULL)}
        for struck in _undated([later], book) if len(days) == 1 else []:
            date_event(struck, next(iter(days)))


def _day_of_thing(row: Row) -> str | None:
    """The EDTF of the full day of an attack or accident that a sentence tells: `the accident, which occurred on Tuesday`."""
    for n in (n for n in range(len(row.items)) if _is_thing(row, n)):
        verbs = [m for m in range(n + 1, min(len(row.items), n + SOON)) if row.items[m].name in TAKEN]
        days = [day_near(row, m, m + 1) for m in (*verbs, n)]
        if day := next((day for day in days if day and len(day) == FULL), None):
            return day
    return None


def _is_thing(row: Row, n: int) -> bool:
    return row.letters[n] == "w" and row.items[n].name in BATTLES


def _is_known(row: Row) -> bool:
    """Say whether a sentence speaks of an attack or accident that was told before: `in the clash`."""
    return any(_is_thing(row, n) and row.items[n - 1].name in KNOWN for n in range(1, len(row.items)))


def _undated(scenes: list[Scene], book: Book) -> list[EventDraft]:
    """The events without a day of sentences that name no time and no other thing."""
    found = []
    for scene in scenes:
        names = {item.name for item in scene.row.items}
        if not OTHER.isdisjoint(names):
            continue
        for trigger in scene.triggers:
            before = {item.name for item in scene.row.items[max(0, trigger.start - SOON) : trigger.start]}
            event = event_of(scene, trigger, book) if trigger.type in STRUCK and trigger.voice != "noun" else None
            timed = any(item.kind == "time" and item.note for item in scene.row.items)
            sure = event is not None and event.certainty in ("asserted", "reported")
            if event and sure and event.date is None and EARLIER.isdisjoint(before) and (not timed or _is_known(scene.row)):
                found.append(event)
    return found
