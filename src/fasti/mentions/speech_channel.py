"""Channels of speech: where something was said, if the sentence tells: `Telegram`, `farewell speech`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from fasti.lexicons.load import lexicon
from fasti.mentions.speech_scene import Scene, cut_tokens, reach_back, reach_on

if TYPE_CHECKING:
    from spacy.tokens import Token

NAMING = frozenset({"amod", "compound", "nmod"})


def find_channel(scene: Scene, index: int) -> str | None:
    """Find the channel that the sentence around a cue names: a platform first, else what the words were said in."""
    sentence = [token for token in scene.doc[reach_back(scene, index) : reach_on(scene, index)] if scene.inside[token.i] < 0]
    platforms = _platforms()
    named = next((platforms[token.lower_] for token in sentence if token.lower_ in platforms), None)
    return named or next((_describe(scene, token) for token in sentence if _carries(token)), None)


@lru_cache(maxsize=1)
def _platforms() -> dict[str, str]:
    return {word: name for name, words in lexicon("speech")["platforms"].items() for word in words}


def _carries(token: Token) -> bool:
    """Say whether a noun is what something was said in: `in a statement`, `the statement said`, `an order directing`."""
    channels = lexicon("speech")["channels"]
    if token.lower_ not in channels["nouns"]:
        return False
    before = channels["offices"]["prepositions"] if token.lower_ in channels["offices"]["nouns"] else channels["prepositions"]
    return (token.dep_ == "pobj" and token.head.lower_ in before) or token.dep_ in {"nsubj", "nsubjpass"}


def _describe(scene: Scene, noun: Token) -> str:
    """Give a channel's name with the words that tell its kind, without articles, owners and dates."""
    first = noun.i
    while (
        first > 0
        and scene.doc[first - 1].dep_ in NAMING
        and scene.doc[first - 1].is_lower
        and scene.doc[first - 1].head.i <= noun.i
    ):
        first -= 1
    return cut_tokens(scene, first, noun.i).text
