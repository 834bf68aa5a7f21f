"""Commanding: posts told by a verb, `commanded 93 Battalion`, and posts told by `held the post since`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item
from fasti.statements.row import Row
from fasti.statements.whom import subject

#: verb → the role it gives
COMMANDS = {verb: role for role, verbs in lexicon("commands")["roles"].items() for verb in verbs}
#: forms that are verbs only behind `to` or `will`
BARE = frozenset(lexicon("commands")["bare"]["forms"])
#: the units commanded: `U`, `the Army's U in X, U and U`
UNITS = re.compile(r"D?S?(?:L'?)?(?:w{0,2}C?L?C)?(?:w(?=U))?U(?:IL)?(?:C?XU)*")
_VERBS, _POSTS = ("|".join(lexicon("commands")["held"][key]) for key in ("verbs", "posts"))
#: `had held the post`
HELD = re.compile(rf"\b(?:{_VERBS}) (?:the|that|this) (?:{_POSTS})\b")
#: how many items behind the units `since` may stand
SOON = 3


@dataclass(frozen=True, slots=True)
class Command:
    """Somebody commanding something, told by a verb."""

    #: the commander's name or pronoun, as a place in the row
    who: int
    #: the role the verb gives
    role: str
    #: the units commanded
    units: tuple[Item, ...]
    #: first letter and one past the last
    start: int
    end: int
    #: whether it is over as the text tells it
    over: bool


def find_commands(row: Row) -> list[Command]:
    """Find every verb of command with a unit behind it and a person before it."""
    found = []
    for n in range(len(row.items)):
        units = UNITS.match(row.letters, n + 1) if _is_verb(row, n) else None
        who = subject(row, n) if units else -1
        if units and who >= 0:
            found.append(_command(row, n, units.end(), who))
    return found


def _is_verb(row: Row, n: int) -> bool:
    """Say whether the item at `n` is a verb of command and no noun: `led`, `will command`, not `the command`."""
    item, before = row.items[n], row.letters[n - 1 : n]
    if item.name not in COMMANDS or item.kind not in ("word", "role", "unit") or before in ("D", "h", "O", "S"):
        return False
    return item.name not in BARE or before in ("t", "F")


def _command(row: Row, verb: int, end: int, who: int) -> Command:
    name = row.items[verb].name
    units = tuple(row.items[n] for n in range(verb + 1, end) if row.letters[n] == "U")
    over = name.endswith("ed") and not any("since" in item.name for item in row.items[end : end + SOON])
    return Command(who, COMMANDS[name], units, min(verb, who), max(end, who + 1), over)


def held_since(row: Row) -> tuple[int, str] | None:
    """`X had held the post since July 2021`: where X stands and since when."""
    if not HELD.search(" ".join(item.text.lower() for item in row.items)):
        return None
    for n, letter in enumerate(row.letters):
        if letter == "T" and row.items[n].note and row.items[n - 1].name == "since":
            who = subject(row, n - 1)
            return (who, row.items[n].note) if who >= 0 else None
    return None
