"""Days of orders: events without a day happened on that of the order in the lead, or on one told right behind.

`The president on Monday fired the heads of U and V. … General X was relieved.`; `X was detained. The arrest was made on Friday.`
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from fasti.lexicons.load import lexicon
from fasti.model.statement import EventType
from fasti.statements.book import Book
from fasti.statements.dating import day_near, day_of_verb, is_within_a_year
from fasti.statements.days_apart import date_event, event_of
from fasti.statements.drafts import EventDraft
from fasti.statements.hedging import certainty_of
from fasti.statements.scene import Scene
from fasti.statements.triggers import Trigger

_WORDS = lexicon("clauses")["order"]
#: what one order brings, on several people and at once
ORDERED: frozenset[EventType] = frozenset(["appointed", "dismissed", "suspended", "transferred", "promoted", "retired"])
#: what else befalls several at once, and of which a lead speaks without names
STRUCK: frozenset[EventType] = frozenset(["arrested", "charged", "killed", "died", "wounded", "captured"])
#: verbs that tell when something was done or happened
TAKEN = frozenset(_WORDS["taken"])
#: what a reshuffle's own lead tells
RESHUFFLED: frozenset[EventType] = frozenset(["appointed", "transferred"])
#: verbs that may tell of anything: `a statement made public`
NEEDS_OFFICE = frozenset(lexicon("office_verbs")["needs_office"]["verbs"])
#: noun → what it tells: `the arrest took place on Monday`
TELLS: dict[str, EventType] = {
    noun: cast(EventType, event) for event, voices in lexicon("events").items() for noun in voices["noun"]
}
#: words that put something before the order, and those that put it with the order though `who` begins its clause
EARLIER, TOGETHER = frozenset(_WORDS["earlier"]), frozenset(_WORDS["together"])
#: words of something else than what was told before
OTHER = frozenset(lexicon("clauses")["things"]["other"])
#: how many sentences a lead is, how far its order reaches, and how far what is struck at once; how far back such a sentence does
LEAD, FAR, NEAR, BACK = 4, 7, 3, 2
#: how many items before a noun that opens a sentence, and before its verb
OPENING, VERB = 4, 10
#: how many items before a verb such words may stand
CLAUSE = 5


def spread_orders(scenes: list[Scene], book: Book) -> None:
    """Give events without a day that of the order they belong to."""
    for n, scene in enumerate(scenes):
        if (took_place := _took_place(scene)) is not None:
            kind, day = took_place
            for event, _, _ in _undated(scenes[max(0, n - BACK) : n], book, frozenset([kind])):
                date_event(event, day)
    _spread_leads(scenes, book, (ORDERED | STRUCK) - RESHUFFLED)


def spread_moves(scenes: list[Scene], book: Book) -> None:
    """Give moves without a day that of a lead that moves many; who left for them, and when, has been told by then."""
    _spread_leads(scenes, book, RESHUFFLED)


def _spread_leads(scenes: list[Scene], book: Book, kinds: frozenset[EventType]) -> None:
    for n, scene in enumerate(scenes[:LEAD]):
        for trigger in (trigger for trigger in scene.triggers if trigger.type in kinds and _is_order(scene, trigger)):
            _spread(book, trigger, day_of_verb(scene.row, trigger.start, trigger.end), scenes[n:])


def _spread(book: Book, order: Trigger, day: str | None, scenes: list[Scene]) -> None:
    """Give the day of a lead's order to what the sentences from there tell of it."""
    kinds, reach = (ORDERED, FAR) if order.type in ORDERED else (frozenset([order.type]), NEAR)
    for event, scene, trigger in _undated(scenes[:reach], book, kinds) if day and is_within_a_year(day) else ():
        if _is_of_order(scene, trigger):
            date_event(event, day)


def _took_place(scene: Scene) -> tuple[EventType, str] | None:
    """`The arrest took place on Friday`: what it was, and the EDTF of its day; `None` for a sentence of something else."""
    row = scene.row
    noun = next((n for n in range(min(OPENING, len(row.items))) if row.letters[n] not in "DSh"), -1)
    kind = TELLS.get(row.items[noun].name) if noun > 0 and row.letters[noun] == "w" else None
    verbs = [n for n in range(noun + 1, min(len(row.items), noun + VERB)) if row.items[n].name in TAKEN] if kind else []
    day = next((day for n in verbs if (day := day_near(row, n, n + 1))), None)
    return (kind, day) if kind and day else None


def _is_order(scene: Scene, trigger: Trigger) -> bool:
    """Say whether a verb tells what befell people whom the sentence does not name."""
    unnamed = trigger.who < 0 and trigger.voice != "noun"
    source = "according" in {item.name for item in scene.row.items[trigger.end :]}  # the day may be that of the decree's reading
    return (
        unnamed
        and not source
        and trigger.words not in NEEDS_OFFICE
        and certainty_of(scene.row, trigger.start, trigger.end) == "asserted"
    )


def _undated(scenes: list[Scene], book: Book, kinds: frozenset[EventType]) -> Iterator[tuple[EventDraft, Scene, Trigger]]:
    """The events of these kinds without a day, each with the word that tells it."""
    for scene in scenes:
        for trigger in scene.triggers:
            event = event_of(scene, trigger, book) if trigger.type in kinds else None
            if event and event.date is None and event.certainty in ("asserted", "reported") and not event.effective:
                yield event, scene, trigger


def _is_of_order(scene: Scene, trigger: Trigger) -> bool:
    """Say whether an event of a later sentence comes with the order: told for its own sake, with no time of its own."""
    row, start = scene.row, trigger.start
    before = [item.name for item in row.items[max(0, start - CLAUSE) : start]]
    timed = any(item.kind == "time" or (trigger.type in STRUCK and item.name in OTHER) for item in row.items)
    aside = not {"who", "which"}.isdisjoint(before) and TOGETHER.isdisjoint(before)
    return trigger.voice != "noun" and not timed and not aside and EARLIER.isdisjoint(before)
