"""Orders: who brought about what happened to somebody: the agent of a passive, the subject of an active verb, who ordered it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from fasti.lexicons.inflecting import noun_forms, verb_forms
from fasti.lexicons.load import lexicon
from fasti.model.statement import Event
from fasti.model.testimony import Order, Utterance, Voice
from fasti.statements.hearing import SUBJECTS, Hearing, agent_of
from fasti.statements.speakers import voice_of_words

if TYPE_CHECKING:
    from spacy.tokens import Token

#: events that somebody orders
ORDERED = frozenset(
    {"appointed", "dismissed", "suspended", "promoted", "demoted", "transferred", "arrested", "charged", "released", "killed"}
)
#: `on the orders of X`, `by decree of X`, `on X's orders`, `at the request of X`
WORDS_OF_ORDER = noun_forms(lexicon("orders")["ordering"]["nouns"])
BY_ORDER = re.compile(
    rf"\b(?:on|by|under|at|following)\s+(?:(?:the|a|an|direct|personal)\s+)*(?:{'|'.join(sorted(WORDS_OF_ORDER))})\s+(?:of|from|by)\s+",
    re.IGNORECASE,
)


def find_orders(hearing: Hearing, events: Iterable[Event], said: tuple[Utterance, ...]) -> tuple[Order, ...]:
    """Find who did or ordered each event that happened to somebody; nobody orders what is denied or lies ahead."""
    found: dict[tuple[str, str, str], Order] = {}
    for event in events:
        if event.type not in ORDERED or event.certainty in ("denied", "predicted"):
            continue
        for passage in event.evidence:
            start, end = hearing.bounds_of(passage.start)
            for by in _doers(hearing, event, (start, max(end, passage.end)), (passage.start, passage.end)):
                voice = voice_around(said, passage.start, passage.end)
                if by.kind in _orderers(event) and by.refers_to != event.person:
                    found.setdefault((event.type, event.person, by.name), Order(event.type, event.person, by, passage, voice))
    return tuple(found.values())


def _orderers(event: Event) -> tuple[str, ...]:
    """Who can have ordered it: whoever kills without a name is mostly a strike or a bomb."""
    return ("person", "unit") if event.type == "killed" else ("person", "unit", "anonymous")


def voice_around(said: tuple[Utterance, ...], start: int, end: int) -> Voice | None:
    """Whose word some words are: the speaker of the narrowest utterance around them, `None` for the outlet itself."""
    around = [each for each in said if each.content.start <= start and end <= each.content.end]
    return min(around, key=lambda each: each.content.end - each.content.start).voice if around else None


def _doers(hearing: Hearing, event: Event, bounds: tuple[int, int], place: tuple[int, int]) -> Iterator[Voice]:
    for token in hearing.between(*place):
        if token.lower_ not in _done(event.type) or token.tag_[0] not in "VN":
            continue
        if (agent := _agent(hearing, event, token)) is not None:
            yield voice_of_words(hearing, hearing.phrase(agent))
    yield from _by_order(hearing, bounds)


def _agent(hearing: Hearing, event: Event, verb: Token) -> Token | None:
    """The agent of a passive; the subject of an active verb whose object is the person; who ordered a dismissal."""
    if (agent := agent_of(verb)) is not None:
        return None if agent.lower_ in WORDS_OF_ORDER else agent  # `by order of X` is X's doing
    governor = verb.head
    if verb.tag_[0] == "N":
        ordered = governor.lower_ in _ordering() and verb.dep_ in {"dobj", "nsubjpass"}
        return (agent_of(governor) or _subject(governor)) if ordered else None
    passive = any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children)
    if passive or (verb.tag_ == "VBN" and not any(child.dep_ == "aux" for child in verb.children)):
        return None
    objects = [child for child in verb.children if child.dep_ == "dobj"]
    edges = [(child.left_edge.idx, child.right_edge.idx + len(child.right_edge)) for child in objects]
    done_to = any(item.refers_to == event.person for edge in edges for item in hearing.items_in(*edge))
    return _subject(verb) if done_to else None


def _subject(verb: Token) -> Token | None:
    for _ in range(3):
        own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if own is not None:
            return None if own.lower_ in {"that", "which", "who", "it"} else own
        if verb.dep_ not in {"conj", "xcomp"}:
            return None
        verb = verb.head
    return None


def _by_order(hearing: Hearing, bounds: tuple[int, int]) -> Iterator[Voice]:
    text = hearing.text[bounds[0] : bounds[1]]
    for match in BY_ORDER.finditer(text):
        head = hearing.token_at(bounds[0] + match.end())
        while head.head.i > head.i and head.head.tag_[0] == "N" and head.dep_ in {"det", "compound", "amod", "poss", "nmod"}:
            head = head.head
        yield voice_of_words(hearing, hearing.phrase(head))
    for token in hearing.between(*bounds):
        if token.lower_ in WORDS_OF_ORDER and token.dep_ == "pobj" and token.head.lower_ in {"on", "by", "under", "at"}:
            yield from (voice_of_words(hearing, hearing.phrase(child)) for child in token.children if child.dep_ == "poss")


@lru_cache(maxsize=32)
def _done(event_type: str) -> frozenset[str]:
    voices = lexicon("events")[event_type]
    return frozenset(form.split()[0] for form in (*voices["done_to"], *voices["noun"]))


@lru_cache(maxsize=1)
def _ordering() -> frozenset[str]:
    return verb_forms(lexicon("orders")["ordering"]["verbs"])
