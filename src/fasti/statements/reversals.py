"""Reversals: an act undone is its opposite, `the court annulled the appointment of X` and `his dismissal was overturned`."""

from __future__ import annotations

import re
from typing import cast

from fasti.lexicons.load import lexicon
from fasti.model.statement import EventType
from fasti.statements.row import Row

_WORDS = lexicon("event_words")["undone"]
UNDOING = frozenset(_WORDS["verbs"])
TURNS = cast(dict[EventType, EventType], _WORDS["turns"])
#: from the verb to the noun, with whose it is: `annulled General X's`
BEFORE = re.compile(r"w[DhSLKRUPw']{0,6}$")
#: from the noun, or from whoever stands behind it with an office, to the verb: `of X as R was [later]`
BEHIND = re.compile(r"[OAITDSKRULP'wh]{0,14}?B[wN]?(?=w)")


def undone(row: Row, event: EventType, start: int, end: int) -> EventType:
    """What a noun from `start` to `end` tells: the event it names, or what that comes to where a verb undoes it."""
    before, behind = BEFORE.search(row.letters[:start]), BEHIND.match(row.letters, end)
    verbs = row.items[before.start() : start] if before else ()
    verbs += row.items[behind.end() : behind.end() + 1] if behind else ()
    return event if UNDOING.isdisjoint(item.name for item in verbs) else TURNS.get(event, event)
