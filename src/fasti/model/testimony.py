"""Testimony: who says a thing, by which way it came to the outlet, how they say it, and who is told to have kept silent."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from fasti.model.passage import Passage
from fasti.model.statement import EventType

VoiceKind = Literal["person", "unit", "outlet", "anonymous", "collective", "unnamed"]
Saying = Literal[
    "said", "claimed", "denied", "confirmed", "predicted", "asked", "wanted", "judged",
    "thought", "showed", "declined", "withdrew",
]  # fmt: skip
Stance = Literal["praises", "criticises", "mixed", "reports"]


@dataclass(frozen=True, slots=True)
class Voice:
    """Somebody who speaks or is spoken of; what has no name is never a person."""

    kind: VoiceKind
    #: the fullest name the text uses, or the words that stand for one: `two officials`; empty if nobody is named at all
    name: str
    #: id of the person or unit, if the reading lists them
    refers_to: str | None = None
    #: how many speak, if the text tells: 2 for `two officials`, 1 for `a source`
    count: int | None = None
    #: the words at their place
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Relay:
    """Somebody who passed another's words on."""

    voice: Voice
    #: what they did with them, in the text's words: `made public`, `citing`, `told`
    how: str
    #: the words that say so
    passage: Passage


@dataclass(frozen=True, slots=True)
class Utterance:
    """What somebody said, quoted or retold, and how it came to the outlet."""

    voice: Voice
    #: what they did by saying it
    saying: Saying
    #: what was said
    content: Passage
    #: in quotation marks, or retold in the outlet's words
    direct: bool
    #: the word that makes it speech: `said`, `according to`
    cue: Passage | None = None
    #: where it was said, if the text tells: `Telegram`, `statement`
    channel: str | None = None
    #: who passed it on, the one nearest to the outlet first
    relays: tuple[Relay, ...] = ()
    #: the word by which the outlet keeps its distance: `reportedly`
    hedge: Passage | None = None
    #: people and units that it speaks about
    about: tuple[Voice, ...] = ()
    #: whether it praises, criticises or only reports
    stance: Stance = "reports"
    #: the words that show it
    stance_words: tuple[Passage, ...] = ()
    #: whether it says what will come
    foretells: bool = False
    #: on what condition that will come
    condition: Passage | None = None


@dataclass(frozen=True, slots=True)
class Naming:
    """One name for an event whose name is contested."""

    #: kind of event, as the lexicon has it: `armed_rising`
    event: str
    #: which of the names that stand against each other: `mutiny`
    name: str
    #: the words used
    passage: Passage
    #: whose word it is, `None` for the outlet itself
    voice: Voice | None = None


@dataclass(frozen=True, slots=True)
class Silence:
    """Somebody of whom the outlet says that they kept silent."""

    voice: Voice
    #: what they were silent about, if the text tells
    about: Passage | None
    #: the words that say so
    passage: Passage


@dataclass(frozen=True, slots=True)
class Order:
    """Who brought an event in somebody's life about."""

    #: what was ordered or done
    type: EventType
    #: id of the person it happened to
    person: str
    #: who did or ordered it
    by: Voice
    #: the words that say so
    passage: Passage
    #: whose word it is, `None` for the outlet itself
    voice: Voice | None = None


@dataclass(frozen=True, slots=True)
class SignOfLife:
    """Somebody who may be told dead elsewhere is said to be alive."""

    #: id of the person
    person: str
    #: the words that say so
    passage: Passage
    #: whose word it is, `None` for the outlet itself
    voice: Voice | None = None


@dataclass(frozen=True, slots=True)
class Testimony:
    """All that one document tells of who spoke, who named what and who was silent."""

    utterances: tuple[Utterance, ...] = ()
    namings: tuple[Naming, ...] = ()
    silences: tuple[Silence, ...] = ()
    orders: tuple[Order, ...] = ()
    alive: tuple[SignOfLife, ...] = ()


def passages_of(told: Testimony) -> Iterable[Passage]:
    """Every passage that testimony rests on."""
    for said in told.utterances:
        yield said.content
        yield from said.stance_words
        yield from (relay.passage for relay in said.relays)
        yield from (each for each in (said.cue, said.hedge, said.condition) if each)
        yield from _places((said.voice, *said.about, *(relay.voice for relay in said.relays)))
    for naming in told.namings:
        yield naming.passage
        yield from _places((naming.voice,))
    for silence in told.silences:
        yield silence.passage
        yield from (each for each in (silence.about, silence.voice.passage) if each)
    for order in told.orders:
        yield order.passage
        yield from _places((order.by, order.voice))
    for sign in told.alive:
        yield sign.passage
        yield from _places((sign.voice,))


def _places(voices: Iterable[Voice | None]) -> Iterable[Passage]:
    return (voice.passage for voice in voices if voice and voice.passage)
