"""Outlets are nobody: whoever publishes the report, and names behind nouns such as `the investigative site`."""

from __future__ import annotations

import re
from bisect import bisect_left

from fasti.lexicons.load import lexicon
from fasti.mentions.span import Span
from fasti.mentions.tokens import Token

#: nouns right before the name of an outlet
NOUNS = frozenset(lexicon("speakers")["outlets"]["nouns"])
#: what a publisher's name has besides: `Sample (Telegram)`
BESIDES = re.compile(r"\s*\(.*\)$")


def without_outlets(text: str, tokens: list[Token], guesses: list[Span], publisher: str | None) -> list[Span]:
    """The model's guesses at people without the names of outlets, wherever these stand again."""
    starts = [token.start for token in tokens]
    outlets = {BESIDES.sub("", publisher or "").casefold()}
    outlets |= {text[guess.start : guess.end].casefold() for guess in guesses if _is_outlet(tokens, starts, guess)}
    return [guess for guess in guesses if text[guess.start : guess.end].casefold() not in outlets]


def _is_outlet(tokens: list[Token], starts: list[int], guess: Span) -> bool:
    """`the site Sample`, `the paper Daily Sample,`; but `the channel Ivo Brandt runs` is somebody's."""
    first, end = bisect_left(starts, guess.start), bisect_left(starts, guess.end)
    alone = end - first == 1 or end >= len(tokens) or not tokens[end].text[0].isalpha()
    return first > 0 and tokens[first - 1].text in NOUNS and alone
