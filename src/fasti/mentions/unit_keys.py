"""What makes two names in one document one unit's: its number and kind, and its arms."""

from __future__ import annotations

import re
from functools import lru_cache

from fasti.lexicons.load import lexicon
from fasti.lexicons.shortened import spelled_out
from fasti.mentions.unit_kinds import field_words, kinds


def unit_key(name: str) -> str:
    """What makes two names one unit: number and last word (`58th Combined Arms Army`, `58th Army`), else the whole name.

    Of commands and bureaus there are several kinds, so that all their words count.
    """
    words = [word for word in spelled_out(name).casefold().removeprefix("the ").split() if word.rstrip(".") not in _signs()]
    at = 0 if words and _number(words[0]) else -1
    number, kind = (_number(words[at]), words[1:] if at == 0 else words[:at]) if len(words) > 1 else ("", [])
    if not number or not (words[0][0].isdigit() or _is_kind(kind)):
        return " ".join(words)
    kind = [whole_word(word) for word in kind]
    return f"{number} {' '.join(kind) if kind[-1] in kinds()['number_behind'] or 'of' in kind else kind[-1]}"


def whole_word(word: str) -> str:
    """Give the kind that a short word stands for, `bde` -> brigade, and any other word as it is."""
    return lexicon("sameness")["units"]["same"].get(word) or word


def _is_kind(words: list[str]) -> bool:
    """Say whether words only tell a kind of unit, so that a number tells which: not those of `Sulina Police Station`."""
    return kinds()["known"].union(field_words(), kinds()["named"], kinds()["named_behind"], ["of"]).issuperset(words)


@lru_cache(maxsize=1)
def _signs() -> frozenset[str]:
    return frozenset(sign.casefold() for sign in lexicon("units")["number_signs"]["words"])


def _number(word: str) -> str:
    """The digits of a number, also of one in words: `58th` -> 58, `third` -> 3; empty if it is none."""
    digits = re.match(r"\d+", word)
    return digits.group() if digits else str(lexicon("units")["numbers"].get(word, ""))


@lru_cache(maxsize=4096)
def unit_arms(name: str) -> frozenset[str]:
    """Find the arms in a unit's name: `1st Armoured Division` -> armored."""
    units = lexicon("sameness")["units"]
    words = re.split(r"[\W_]+", spelled_out(name).casefold())
    return frozenset(units["same"].get(word, word) for word in words) & frozenset(units["arms"])
