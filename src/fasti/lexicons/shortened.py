"""Kinds of unit written short: `112th MRD` is the 112th Motor Rifle Division, `LIB-613` Light Infantry Battalion 613."""

from __future__ import annotations

import re
from functools import lru_cache

from fasti.lexicons.load import lexicon

#: a number that a hyphen or brackets join to its kind
JOINED = re.compile(r"(?<=[a-z])\s?[-–(](\d+)\b\)?")


@lru_cache(maxsize=1)
def short_kinds() -> dict[str, str]:
    """Every short form with the words it stands for."""
    return {short: kind.title() for kinds in lexicon("units")["shortened"].values() for short, kind in kinds.items()}


@lru_cache(maxsize=1)
def _short() -> re.Pattern[str]:
    """A short form as a word of its own, with a hyphen before its number."""
    return re.compile(rf"(?<![\w-])({'|'.join(sorted(short_kinds(), key=len, reverse=True))})(?:([-–])(?=\d)|(?![\w-]))")


def spelled_out(name: str) -> str:
    """Spell out the kind in a unit's name that has a number, or is of the kinds that a name tells: `Southern RMC`.

    The number stands behind a space: `Division-33`, `Battalion (33)`.
    """
    numbered, named = any(letter.isdigit() for letter in name), lexicon("units")["shortened"]["behind_name"]

    def spell(found: re.Match[str]) -> str:
        short, hyphen = found.groups()
        if not numbered and (short not in named or not found.start()):
            return found.group()
        return short_kinds()[short] + (" " if hyphen else "")

    return JOINED.sub(r" \1", _short().sub(spell, name))
