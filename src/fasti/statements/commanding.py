"""Commanding: posts told by a verb, `commanded 93 Battalion`, and posts told by `held the post since`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item
from fasti.statements.row import Row, owns_next
from fasti.statements.spans import span_of
from fasti.statements.whom import subject

#: verb → the role it gives
COMMANDS = {verb: role for role, verbs in lexicon("commands")["roles"].items() for verb in verbs}
#: forms that are verbs only behind `to` or `will`
BARE = frozenset(lexicon("commands")["bare"]["forms"])
#: the units commanded: `U`, `the Army's U in X, U and U`; a unit's owner, `[U's] U`, is none
UNITS = re.compile(r"D?S?(?:L'?)?(?:w{0,2}C?L?C)?(?:w(?=U))?(?:U'S?)*U(?:IL)?(?:C?XD?S?U(?:IL)?|CDS?U(?:IL)?(?=CDS?U|C?XD?S?U))*")
_VERBS, _POSTS, _IT, _BEEN = ("|".join(lexicon("commands")["held"][key]) for key in ("verbs", "posts", "it", "been"))
#: `had held the post`, `a post he held`, `had been in charge since`
HELD = re.compile(
    rf"\b(?:{_VERBS}) (?:the|that|this) (?:{_POSTS})\b|\ba (?:{_POSTS}) (?:that |which )?(?:he|she) (?:{_VERBS})\b|\b(?:{_IT})\b"
    rf"|\bha[sd] been (?:{_BEEN}) (?=since|from|until|between)"
)
#: before a verb of command in the passive, the unit and what it stands under: `U is now`, `U of the U, under the U, is`
COMMANDED = re.compile(r"U(?:(?:OD?S?|C(?:ID?)?|ID?|wOD?)U)*(?:CD(?=w{1,3}$))?[CQBHNw]{0,4}$")
#: the same in a second clause about the unit: `U, which he had left and which is now`
AND_WHICH = re.compile(r"U(?=CQ[^UCZ\"]{1,12}XQ[BHNw]{1,3}$)")
#: the same behind a unit that is only said to be a part of that: `U, a formation of his U`
PART = re.compile(r"U(?:ID?L)?CD?S?(w)O[Dh]?S?$")
PARTS = frozenset(lexicon("units")["belonging"]["parts"])
#: before a verb whose unit stands before its person: `U, which General X [once]`
WHICH = re.compile(r"(U)(?:I?L)?C?(Q)[DSRK]{0,3}([Pp])[HFNwS]{0,2}$")
#: behind a unit commanded from one day to another, the next one: `from T to T, when he was a K, and U [from T]`
NEXT = re.compile(r"(?:f|w|N)T(?:[tXNw\-]T)?(?:CQ[^CZ\"]{1,14}|Cw[pP][^CZ\"]{1,12})?C?[XN]D?S?(U)(?=(?:f|w|N)T)")
#: behind a unit, a clause about it: `, which is part of U,`
ABOUT_IT = re.compile(r"C(Q)[^CZ\"Pp]{1,12}C(?=[wf]T)|[pw]C?(?=fT)")
#: behind it, the commander: `by the R X`
AGENT = re.compile(r"(?:N|T|[Iw]D[Sw]{1,2})?y[DSLKROC'hw]{0,6}?P(?!')")
#: words between them that put it into the past
OVER = re.compile(rf"\b(?:{'|'.join(lexicon('commands')['over']['words'])})\b")
#: `had led U since 2021` had come to its end when what the report tells of happened, `has led` and `led` had not
HAD = "had"
#: how forms of the past end: `led`, `ran`
PAST = ("ed", "ran")
#: words before an infinitive that make it a thing of the past
WENT_ON = ["went", "on", "to"]
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
    #: where the verb stands
    verb: int
    #: whether it is over as the text tells it
    over: bool


def find_commands(row: Row) -> list[Command]:
    """Find every verb of command with a unit and a person: `X commands U`, `U is commanded by X`."""
    verbs = [n for n in range(len(row.items)) if _is_verb(row, n)]
    found = [command for n in verbs if (command := _passive(row, n) or _active(row, n) or _relative(row, n))]
    return [each for command in found for each in (command, *_next_commands(row, command))]


def _active(row: Row, verb: int) -> Command | None:
    units = UNITS.match(row.letters, verb + 1)
    who = subject(row, verb) if units else -1
    return _command(row, verb, units.end() + owns_next(row, units.end() - 1), who) if units and who >= 0 else None


def _passive(row: Row, verb: int) -> Command | None:
    """`The Fifth Fleet is commanded by Vice Admiral X`."""
    unit, agent = COMMANDED.search(row.letters[:verb]) or AND_WHICH.search(row.letters[:verb]), AGENT.match(row.letters, verb + 1)
    if not agent or not unit or not row.items[verb].name.endswith(("ed", "run")):
        return None
    part = PART.search(row.letters[: unit.start()])
    at = part.start() if part and row.items[part.start(1)].name in PARTS else unit.start()
    over = bool(OVER.search(" ".join(item.name for item in row.items[at + 1 : agent.end()])))
    return Command(agent.end() - 1, COMMANDS[row.items[verb].name], (row.items[at],), at, agent.end(), verb, over)


def _relative(row: Row, verb: int) -> Command | None:
    """`the U, which General X commands`, `U, which he had commanded for three years`."""
    told = WHICH.search(row.letters[:verb])
    if not told or row.items[told.start(2)].name not in ("which", "that") or not row.items[told.start(3)].refers_to:
        return None
    return _command(row, verb, verb + 1, told.start(3), (row.items[told.start(1)],))


def _next_commands(row: Row, first: Command) -> Iterator[Command]:
    """`commanded U from 2015 to 2017 and U from 2018 to 2020`: the units commanded one after the other, each with its days."""
    end = first.end
    while more := NEXT.match(row.letters, end):
        end = more.end()
        yield replace(first, units=(row.items[more.start(1)],), end=end)


def _is_verb(row: Row, n: int) -> bool:
    """Say whether the item at `n` is a verb of command and no noun: `led`, `will command`, not `the command`."""
    item, before = row.items[n], row.letters[n - 1 : n]
    if item.name not in COMMANDS or item.kind not in ("word", "role", "unit") or before in ("D", "h", "O"):
        return False
    if before == "S" and not row.items[n - 1].name.endswith("ly"):  # `the former lead`, but `she previously led`
        return False
    return item.name not in BARE or before in ("t", "F") or (item.name == "run" and before in ("B", "H"))


def _command(row: Row, verb: int, end: int, who: int, units: tuple[Item, ...] = ()) -> Command:
    name = row.items[verb].name
    units = units or tuple(row.items[n] for n in range(verb + 1, end) if row.letters[n] == "U" and not owns_next(row, n))
    end = about.end() if (about := ABOUT_IT.match(row.letters, end)) else end
    lasting = any("since" in item.name for item in row.items[end : end + SOON]) and row.items[verb - 1].name != HAD
    was = name.endswith("ing") and not {"was", "were"}.isdisjoint(item.name for item in row.items[max(0, verb - 2) : verb])
    went = [item.name for item in row.items[max(0, verb - len(WENT_ON)) : verb]] == WENT_ON
    over = was or went or (name.endswith(PAST) and not lasting)
    return Command(who, COMMANDS[name], units, min(verb, who), max(end, who + 1), verb, over)


def held_post(row: Row) -> tuple[int, str | None, str | None] | None:
    """`X had held the post since July 2021`, `a post he held until 2020`: where X stands, since when and until when."""
    words = [item.text.lower() for item in row.items]
    held = HELD.search(" ".join(words))
    if not held:
        return None
    for n, letter in enumerate(row.letters):
        behind = len(" ".join(words[:n])) >= held.end()
        if letter == "T" and behind and row.items[n].note and row.items[n - 1].name in ("since", "until", "from", "between"):
            who = subject(row, n - 1)
            return (who, *span_of(row, n - 1)) if who >= 0 else None
    return None
