"""Testimony in words: by which way a claim came to the outlet, who speaks, and what they do by it."""

from __future__ import annotations

from collections.abc import Iterable

from fasti.model.passage import Passage
from fasti.model.reading import Reading
from fasti.model.testimony import Relay, Utterance, Voice

#: how a stance is told
STANCES = {"praises": "praises", "criticises": "criticises", "mixed": "praises and criticises", "reports": ""}


def voice_name(voice: Voice | None) -> str:
    """Name whoever speaks: `Ana Sample`, `two officials`, `the outlet itself`."""
    if voice is None:
        return "the outlet itself"
    return voice.name or "somebody the text does not name"


def way_words(reading: Reading, passages: Iterable[Passage]) -> str:
    """Write by whom a claim's words were passed on: `made public by Ben Example`; empty if nobody did."""
    said = reading.testimony.utterances
    around = dict.fromkeys(at for passage in passages for at in reading.way_of(passage))
    relays = dict.fromkeys((relay.how, voice_name(relay.voice)) for at in around for relay in said[at].relays)
    return ", ".join(f"through {who} ({how})" for how, who in relays)


def utterance_words(said: Utterance) -> str:
    """Write who said it, where, and through whom it came: `Ana Sample, Telegram, through Ben Example (made public)`."""
    return ", ".join(filter(None, (voice_name(said.voice), said.channel, relay_words(said.relays))))


def relay_words(relays: Iterable[Relay]) -> str:
    """Write who passed something on, the one nearest to the outlet first."""
    return ", ".join(f"through {voice_name(relay.voice)} ({relay.how})" for relay in relays)


def manner_words(said: Utterance) -> str:
    """Write how it was said: what it praises or criticises in, on what condition, and the outlet's hedge."""
    shown = ", ".join(dict.fromkeys(f"“{words.text}”" for words in said.stance_words))
    stance = f"{STANCES[said.stance]}: {shown}" if said.stance != "reports" else ""
    ahead = f"if: “{said.condition.text}”" if said.condition else "foretells" if said.foretells else ""
    return "; ".join(filter(None, (said.hedge.text.lower() if said.hedge else "", stance, ahead)))
