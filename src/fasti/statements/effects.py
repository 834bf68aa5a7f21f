"""Effects: the day from which a move holds that was told before it, `effective 1 July`, `the changes take effect on Monday`."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.model.marked import Sentence
from fasti.model.statement import Ending, EventType
from fasti.statements.book import Book
from fasti.statements.dating import EFFECT
from fasti.statements.drafts import EventDraft, PostDraft

#: events that end the post they are about, and how
ENDS: dict[EventType, Ending] = {
    "dismissed": "dismissed",
    "resigned": "resigned",
    "retired": "retired",
    "killed": "killed",
    "died": "died",
}
#: of these, what nobody lives through
DEATHS: frozenset[EventType] = frozenset(["killed", "died"])
#: events that start one
STARTS = frozenset(["appointed", "transferred", "promoted"])
#: how sure the moves are told that take effect
MOVED = frozenset(["asserted", "reported", "predicted"])
_ALL, _ONE, _VERBS = ("|".join(lexicon("reshuffles")["effect"][key]) for key in ("all", "one", "verbs"))
#: `the changes[, which] take effect`, `the appointment will take effect`
TAKES_EFFECT = re.compile(
    rf"\b(?:(?P<all>{_ALL})|{_ONE})(?: ?,)?(?: which)?(?: will| shall| are to| is to| to)?(?: ?,)? (?:{_VERBS})\b"
)


def take_effect(event: EventDraft, post: PostDraft) -> None:
    """Start or end a post on the day, still ahead, from which an event holds; until then nothing has changed."""
    if event.type in ENDS:
        post.ends, post.ended_by = event.effective, post.ended_by or ENDS[event.type]
        if not post.firm:
            post.status = "current"
    elif event.type in STARTS and post.told_by_move:
        post.starts = event.effective
        post.status = "incoming" if post.status == "current" else post.status


def spread_effects(sentences: tuple[Sentence, ...], book: Book) -> None:
    """Give the moves of a report the day from which a sentence of its own says that they hold."""
    for sentence in sentences:
        told = TAKES_EFFECT.search(" ".join(item.text.lower() for item in sentence.items))
        day = _day_behind(sentence) if told else None
        if not told or not day:
            continue
        moves = [event for event in book.events if event.post and not event.effective]
        before = [event for event in moves if event.evidence[0].start < sentence.end]
        for event in before if told["all"] else before[-1:]:
            _move_to(book, event, day)
        for event in [event for event in book.events if event not in before] if told["all"] else ():
            listed = event.evidence[0].start >= sentence.end and not event.effective
            if (
                listed
                and event.type in STARTS
                and event.date is None
                and event.certainty in MOVED
                and _is_listed(event, sentences)
            ):
                event.date = day
                _move_to(book, event, day)
        if told["all"] and book.is_ahead(day):
            _wait_for(book, sentence.end, day)


def _wait_for(book: Book, start: int, day: str) -> None:
    """Let what the report goes on to tell as ahead begin on a day, too."""
    for event in (e for e in book.events if e.certainty == "predicted" and e.type in STARTS and e.evidence[0].start > start):
        event.date = event.date or day
    for post in (p for p in book.posts if p.status == "incoming" and p.evidence[0].start > start):
        post.starts = post.starts or day


def _move_to(book: Book, event: EventDraft, day: str) -> None:
    """Let a move hold from a day on; what is foretold happens then, what is ahead has not begun."""
    if event.post is None or event.type not in STARTS | frozenset(ENDS):
        return
    if event.certainty == "predicted":
        event.date = event.date or day
    in_place = event.type == "promoted" and not event.post.told_by_move  # `is promoted and continues in his post`
    if event.post.starts in (None, event.date) and event.type in STARTS and not in_place:
        event.post.starts = day
    if book.is_ahead(day):
        event.effective = day
        take_effect(event, event.post)


def _is_listed(event: EventDraft, sentences: tuple[Sentence, ...]) -> bool:
    """Say whether an event told behind such a sentence is one of the changes: no time of its own stands with it."""
    own = next((s for s in sentences if s.start <= event.evidence[0].start < s.end), None)
    return own is not None and not any(item.kind == "time" for item in own.items)


def _day_behind(sentence: Sentence) -> str | None:
    """The first day behind `effect` or `effective` in a sentence."""
    at = next(n for n, item in enumerate(sentence.items) if item.name in EFFECT)
    return next((item.note for item in sentence.items[at:] if item.kind == "time" and item.note), None)
