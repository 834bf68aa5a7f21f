"""Ranks of one person: the same rank in several spellings is one, and a short form says less than the long one."""

from __future__ import annotations

import re
from functools import lru_cache

from fasti.lexicons.load import lexicon


@lru_cache(maxsize=1)
def long_forms() -> dict[str, str]:
    """Abbreviation in lower case → the word it stands for."""
    return {short.lower(): word for word, forms in lexicon("ranks")["words"].items() for short in forms}


def singular(rank: str) -> str:
    """The rank that each of several people has: `Brig-Gens` → `Brig-Gen`; any other as it stands."""
    return str(lexicon("ranks")["plurals"].get(rank.rstrip("."), rank))


def rank_words(rank: str) -> frozenset[str]:
    """The words of a rank, spelled out and in lower case: `Lt.-Gen.` → lieutenant, general."""
    return frozenset(
        long_forms().get(w, w)
        for w in re.findall(r"[a-z0-9']+", rank.lower())
        if w not in ("of", "the", "retired", "rtd", "acting")
    )


def distinct_ranks(ranks: list[str]) -> tuple[str, ...]:
    """Ranks without those that repeat another or say less: `General` beside `Major General`."""
    kept: list[str] = []
    for rank in sorted(ranks, key=lambda r: -len(rank_words(r))):
        if not any(rank_words(rank) <= rank_words(other) for other in kept):
            kept.append(rank)
    return tuple(sorted(kept, key=ranks.index))
