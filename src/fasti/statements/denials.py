"""Denials: who denies a claim that the text has told, `the army rejected the report`, tells a second event beside it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator

from fasti.lexicons.load import lexicon
from fasti.model.marked import MarkedText
from fasti.model.mention import Speech
from fasti.model.passage import Passage
from fasti.statements.book import Book
from fasti.statements.drafts import EventDraft
from fasti.statements.hearing import Hearing, is_negated, subject_of

_WORDS = {key: "|".join(words) for key, words in lexicon("voices")["denied_claims"].items()}
_A_CLAIM = rf"(?:{_WORDS['before']}) (?:[\w-]+ ){{0,2}}?(?:{_WORDS['claims']})\b"
#: what a claim goes on to say is read where it stands: `denied the claim that X was dismissed`
_NO_CLAUSE = r"(?! (?:that|of|about)\b)"
#: `denied the claim`, `denied that.`
DENIED = re.compile(rf"\b(?P<verb>{_WORDS['verbs']}) (?:{_A_CLAIM}{_NO_CLAUSE}|(?:{_WORDS['alone']})(?=[.,;\n]))", re.IGNORECASE)
#: `called the claim “…”`
CALLED = re.compile(rf"\b(?P<verb>{_WORDS['calling']}) {_A_CLAIM} (?!\W*(?:{_WORDS['true']})\b)", re.IGNORECASE)
#: `a report the army dismissed as “…”`
DISMISSED = re.compile(
    rf"\b(?:a|the) (?:{_WORDS['claims']}),? (?:which |that )?(?:[\w'’-]+ ){{1,6}}?"
    rf"(?P<verb>{_WORDS['verbs']}|{_WORDS['calling']})\b"
)
#: a claim is denied at most so many sentences after it
SENTENCES_BACK = 2
#: what somebody else may deny
CLAIMED = frozenset(["reported", "doubtful", "predicted"])
#: of these whoever they befell denies the deed behind them
ACCUSED = frozenset(["arrested", "charged", "suspended", "captured"])
ADVOCATE = re.compile(rf"\b(?:{_WORDS['advocates']})\b")


def tell_denials(marked: MarkedText, book: Book) -> None:
    """Write down an event denied for every one that somebody told and somebody else denies soon behind."""
    found = sorted(_find(marked.document.text), key=lambda match: match.start())
    if not found:
        return
    hearing = Hearing(marked, book.voices)
    starts = [sentence.start for sentence in marked.sentences]
    for match in found:
        verb = hearing.token_at(match.start("verb"))
        if verb.tag_[:2] != "VB" or is_negated(verb):
            continue
        who = _denier(hearing, match)
        last = bisect_right(starts, match.start()) - 1
        floor = starts[max(0, last - SENTENCES_BACK)]
        passage = marked.document.passage(match.start(), match.end())
        for event in _claimed(book, floor, match.start()):
            if who is None or who in event.said_by or _denies_the_deed(who, event):
                continue
            known = any(e.certainty == "denied" and (e.type, e.person) == (event.type, event.person) for e in book.events)
            if not known:
                book.events.append(EventDraft(event.type, event.person, event.date, [passage], "denied", (who,)))


def _find(text: str) -> Iterator[re.Match[str]]:
    for pattern in (DENIED, CALLED, DISMISSED):
        yield from pattern.finditer(text)


def _claimed(book: Book, floor: int, end: int) -> list[EventDraft]:
    """The events of the last claim before a place, all of one speaker, not before `floor`."""
    told = [
        (max(p.start for p in event.evidence if p.start < end), event)
        for event in book.events
        if event.certainty in CLAIMED and any(floor <= p.start < end for p in event.evidence)
    ]
    if not told:
        return []
    latest = max(told, key=lambda each: each[0])[1]
    return [event for _, event in told if event.said_by == latest.said_by]


def _denies_the_deed(who: str, event: EventDraft) -> bool:
    """`X was charged, police said. He denied it`: not the charge, but what he is charged with."""
    return event.type in ACCUSED and (who == event.person or bool(ADVOCATE.search(who)))


def _denier(hearing: Hearing, match: re.Match[str]) -> str | None:
    """Who denies: the speaker that is heard at the verb, else its subject."""
    place, end = match.span("verb")
    verb = hearing.token_at(place)
    said = next((s for s in hearing.marked.speech if s.cue and s.cue.start == place and s.speaker), None)
    if said is None:
        subject = subject_of(verb)
        if subject is None:
            return None
        cue, phrase = Passage(place, end, match["verb"]), hearing.phrase(subject)
        between = hearing.text[phrase.end : place]
        named = [i for i in hearing.items_in(phrase.end, place) if i.kind == "person"]
        if named and between.startswith(",") and " who " not in between:
            return named[0].refers_to  # `the spokesman, X, denied`
        said = Speech(cue, phrase, cue, direct=False, verb="denies")
    return hearing.voices.speaker(said)
