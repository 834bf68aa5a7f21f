"""Numbers written out in a unit's name become figures: `One Hundred and Twelfth` -> 112, `Forty-Seventh` -> 47."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

#: below this, words of a number are not put together any further: `Twenty First`, not `Twelve First`
TENS = 20
HUNDRED = 100


def numbers_in_figures(words: Iterable[str], numbers: Mapping[str, int]) -> list[str]:
    """Write numbers in figures, where `numbers` gives the value of each word that is one; other words stay."""
    written: list[str] = []
    value: int | None = None
    joined = False
    for word in words:
        told = numbers.get(word)
        if told is not None and value is not None and (put := _put_together(value, told)) is not None:
            value, joined = put, False
        elif word == "and" and value is not None and value >= HUNDRED:
            joined = True
        else:
            written += [str(value)] * (value is not None) + ["and"] * joined
            value, joined = told, False
            written += [word] * (told is None)
    return written + [str(value)] * (value is not None) + ["and"] * joined


def _put_together(value: int, told: int) -> int | None:
    """Add the next word of a number to what came before, `None` if it begins another number."""
    if told == HUNDRED and value < TENS:
        return value * HUNDRED
    if value >= HUNDRED and value % HUNDRED == 0 and told < HUNDRED:
        return value + told
    if value % HUNDRED >= TENS and value % 10 == 0 and told < 10:  # noqa: PLR2004 - tens and units
        return value + told
    return None
