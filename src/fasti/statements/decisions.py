"""Decisions: the day of a move told before, as a sentence of its own gives it, `The decision was taken on Wednesday`."""

from __future__ import annotations

import re
from itertools import takewhile

from fasti.lexicons.load import lexicon
from fasti.model.marked import Sentence
from fasti.statements.book import Book
from fasti.statements.dating import OTHER_CLAUSE
from fasti.statements.drafts import EventDraft
from fasti.statements.effects import ENDS, STARTS
from fasti.statements.events_of_triggers import move_post

_WORDS = lexicon("reshuffles")["decided"]
_WHAT, _ACTS = "|".join(_WORDS["what"]), "|".join(_WORDS["acts"])
#: `The decision was taken`, `This order came`, `a decree dated`
DECIDED = re.compile(
    rf"\b(?:the|this|that|a|an|his|her|their) (?:{_WHAT})(?: (?:was|were|came|is|has been|had been))*(?: (?:{_ACTS}))\b"
)
#: how many items behind such words their day may stand
SOON = 9
#: how many characters before a decision the moves stand that it is about
NEAR = 500


def spread_decisions(sentences: tuple[Sentence, ...], book: Book) -> None:
    """Give the last moves without a day the one on which a sentence of its own says that they were decided."""
    for sentence in sentences:
        day = decision_day(sentence)
        if day is None or any(sentence.start <= event.evidence[0].start < sentence.end for event in book.events):
            continue
        for event in _undated(book, sentence.start):
            event.date = day
            move_post(event)


def decision_day(sentence: Sentence) -> str | None:
    """The day of what a sentence says was decided or signed; `None` if it says none."""
    words = [item.text.lower() for item in sentence.items]
    told = DECIDED.search(" ".join(words))
    if told is None:
        return None
    act = next(n for n in range(len(words)) if len(" ".join(words[: n + 1])) >= told.end())
    behind = list(takewhile(lambda item: item.name not in OTHER_CLAUSE, sentence.items[act : act + SOON]))
    return next((item.note for item in behind if item.kind == "time" and item.note), None)


def _undated(book: Book, end: int) -> list[EventDraft]:
    """The moves without a day told soon before a place, if they are all of one kind: a decision has one matter."""
    moves = [e for e in book.events if e.post and e.type in STARTS | frozenset(ENDS) and e.certainty in ("asserted", "reported")]
    near = [e for e in moves if end - NEAR < e.evidence[0].start < end and not e.date and not e.effective]
    return near if len({event.type for event in near}) == 1 else []
