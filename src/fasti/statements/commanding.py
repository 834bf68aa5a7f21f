"""Commanding: posts told by a verb (`commanded 93 Battalion`, `had led the force since 2021`) and posts told by `held the post since`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fasti.model.marked import Item
from fasti.statements.row import Row
from fasti.statements.triggers import subject

#: verb → the role it gives
COMMANDS = {
    "commanded": "commander", "commands": "commander", "commanding": "commander", "command": "commander", "led": "commander", "leads": "commander", "leading": "commander", "lead": "commander",
    "headed": "head", "heads": "head", "heading": "head", "head": "head",
}  # fmt: skip
UNITS = re.compile(r"D?S?(?:L'?)?(?:w{0,2}C?L?C)?(?:w(?=U))?U(?:IL)?(?:C?XU)*")
HELD = re.compile(r"\b(?:held|has held|had held|holds|occupied|in) (?:the|that|this) (?:post|position|office|job|role)\b")


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
    for n, item in enumerate(row.items):
        if (
            item.name not in COMMANDS
            or item.kind not in ("word", "role", "unit")
            or row.letters[n - 1 : n] in ("D", "h", "O", "S")
        ):
            continue
        match = UNITS.match(row.letters, n + 1)
        who = subject(row, n) if match else -1
        if match and who >= 0 and (item.name not in ("command", "lead", "head") or row.letters[n - 1 : n] in ("t", "F")):
            units = tuple(row.items[m] for m in range(n + 1, match.end()) if row.letters[m] == "U")
            over = item.name.endswith(("ed", "led")) and "since" not in " ".join(
                i.name for i in row.items[match.end() : match.end() + 3]
            )
            found.append(Command(who, COMMANDS[item.name], units, min(n, who), max(match.end(), who + 1), over))
    return found


def held_since(row: Row) -> tuple[int, str] | None:
    """`X had held the post since July 2021`: where X stands and since when."""
    words = " ".join(i.text.lower() for i in row.items)
    if not HELD.search(words):
        return None
    for n, letter in enumerate(row.letters):
        if letter == "T" and row.items[n].note and row.items[n - 1].name == "since":
            who = subject(row, n - 1)
            return (who, row.items[n].note) if who >= 0 else None
    return None
