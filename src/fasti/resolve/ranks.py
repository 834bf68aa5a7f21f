"""Ranks are brought to one form: `Maj-Gen`, `Major-General` and the short forms with full stops are `Major General`."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from fasti.lexicons.load import lexicon

WORD = re.compile(r"[^\W_]+")


@lru_cache(maxsize=1)
def _spelled_out() -> dict[str, str]:
    return {short.casefold(): word for word, shorts in lexicon("ranks")["words"].items() for short in shorts}


@lru_cache(maxsize=4096)
def rank_name(rank: str) -> str:
    """Write a rank with its words spelled out: `Lt.-Gen.` -> `Lieutenant General`."""
    words = [_spelled_out().get(word.casefold(), word) for word in WORD.findall(rank)]
    return " ".join(word if word in ("of", "the", "and") else word[:1].upper() + word[1:].lower() for word in words) or rank


@lru_cache(maxsize=4096)
def rank_standing(rank: str) -> int | None:
    """Say how high a rank stands, in steps from soldiers to generals; `None` where its words do not tell."""
    people, spelled = lexicon("sameness")["people"], rank_name(rank).casefold()
    if any(words in spelled for words in people["standing_otherwise"]):
        return None
    steps = {word: step for step, words in enumerate(people["standing"]) for word in words}
    return next((steps[word] for word in reversed(spelled.split()) if word in steps), None)


def standings(ranks: Iterable[str], year: int | None) -> frozenset[tuple[int, int]]:
    """Give the steps at which ranks told in one year stand, with the year."""
    return frozenset((step, year) for rank in ranks if year and (step := rank_standing(rank)) is not None)
