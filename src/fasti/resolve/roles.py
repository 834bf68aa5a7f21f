"""Roles are brought to one form: `GOC`, `division commander` and `head` of one division are its `commander`."""

from __future__ import annotations

from functools import lru_cache

from fasti.lexicons.load import lexicon
from fasti.resolve.unit_names import unit_key, unit_words
from fasti.resolve.words import folded_words

COMMANDER = "commander"


@lru_cache(maxsize=1)
def _lexicon() -> tuple[dict[str, str], dict[str, str], frozenset[str], frozenset[frozenset[str]], frozenset[str]]:
    words = lexicon("sameness")["roles"]
    shorts = {short.casefold(): full for short, full in lexicon("roles")["short"].items()}
    commanding = frozenset(frozenset(role.split()) for role in words["commanding"])
    return shorts, words["same"], frozenset(words["noise"]), commanding, frozenset(words["kind_of_unit"])


@lru_cache(maxsize=65536)
def role_key(role: str, unit: str | None = None) -> str:
    """Give the key that all wordings of one role in a unit share; words that only repeat the unit's name are left out."""
    shorts, same, noise, commanding, kinds = _lexicon()
    spelled = [full for word in folded_words(role) for full in folded_words(shorts.get(word, word))]
    words = {same.get(word, word) for word in spelled} - noise
    if not words:
        return " ".join(folded_words(role)) or role.casefold()
    if unit is None:
        return COMMANDER if words == {COMMANDER} else " ".join(sorted(words))
    own = words - set(unit_words(unit))
    if force_headed(" ".join(sorted(words))) == unit_key(unit):
        return COMMANDER
    for bare in (words, own, words - kinds, own - kinds):
        if bare in commanding:
            return COMMANDER
    left = words - kinds if len(words - kinds) == 1 else own
    return " ".join(sorted(left or words))


@lru_cache(maxsize=65536)
def is_exclusive(key: str) -> bool:
    """Say whether one person at a time holds the role, so that a successor ends the predecessor's tenure."""
    words = set(key.split())
    return not any(set(folded_words(shared)) <= words for shared in lexicon("sameness")["roles"]["shared"])


def force_headed(key: str) -> str | None:
    """Give the key of the force that an office told without a unit heads: `army chief staff` -> army."""
    heads: dict[str, str] = lexicon("sameness")["roles"]["heads"]
    return heads.get(key)


@lru_cache(maxsize=65536)
def is_heading(key: str) -> bool:
    """Say whether the role stands at the head of its unit: what a chain of command is made of."""
    if not is_exclusive(key):
        return False
    words = set(key.split())
    return any(set(folded_words(role)) == words for role in lexicon("sameness")["roles"]["heading"])
