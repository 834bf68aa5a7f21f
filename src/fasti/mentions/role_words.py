"""Words of roles: the lexicon of roles laid out for looking up."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from fasti.lexicons.load import lexicon


@dataclass(frozen=True, slots=True)
class RoleWords:
    """The lexicon of roles, ready for looking up."""

    #: first word → whole offices that start with it, longest first
    fixed: dict[str, list[list[str]]]
    #: short forms and what they stand for
    short: dict[str, str]
    #: forms that a stop cuts short before a name, and what they stand for
    dotted: dict[str, str]
    #: last words of offices
    heads: frozenset[str]
    #: heads that take a field of work behind `of` or `for`
    with_function: frozenset[str]
    #: heads that take a whole phrase behind `to`
    with_place: frozenset[str]
    #: grades and fields before the head
    before: frozenset[str]
    #: grades alone
    grades: frozenset[str]
    #: fields of work behind the head
    functions: frozenset[str]
    #: status word → status
    status: dict[str, str]


@lru_cache(maxsize=1)
def role_words() -> RoleWords:
    """Lay the lexicon of roles out for looking up."""
    table = lexicon("roles")
    fixed: dict[str, list[list[str]]] = {}
    for role in sorted(table["fixed"]["roles"], key=len, reverse=True):
        fixed.setdefault(role.split()[0], []).append(role.split())
    heads, grades = table["heads"], frozenset(table["grades"]["words"])
    return RoleWords(
        fixed,
        table["short"],
        table["dotted"],
        frozenset(heads["strong"]) | frozenset(heads["loose"]),
        frozenset(heads["with_function"]),
        frozenset(heads["with_place"]),
        grades | frozenset(table["fields"]["words"]),
        grades,
        frozenset(word for phrase in table["functions"]["words"] for word in phrase.split()),
        {word: name for name, words in table["status"].items() for word in words},
    )


@lru_cache(maxsize=1)
def rank_starts() -> frozenset[str]:
    """Words that begin a rank or title and so end a field of work."""
    ranks = lexicon("ranks")
    firsts = {rank.split()[0] for group in ranks["ranks"].values() for rank in group}
    return frozenset(firsts | {form.lower() for forms in ranks["words"].values() for form in forms})


def singular(word: str) -> str:
    """The singular of a head: `chiefs` → `chief`, `secretaries` → `secretary`."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word
