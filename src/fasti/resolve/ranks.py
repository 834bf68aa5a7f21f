"""Ranks are brought to one form: `Maj-Gen`, `Major-General` and the short forms with full stops are `Major General`."""

from __future__ import annotations

import re
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
