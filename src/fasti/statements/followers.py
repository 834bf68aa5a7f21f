"""Followers: pairs of people of whom a sentence says that one followed the other."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fasti.lexicons.load import lexicon
from fasti.statements.row import Row
from fasti.statements.scene import Scene
from fasti.statements.triggers import Trigger
from fasti.statements.whom import installed_before, is_passive, subject

FOLLOWS = frozenset(lexicon("successions")["verbs"]["follow"])
PREDECESSORS = frozenset(lexicon("successions")["kin"]["before"])
SUCCESSORS = frozenset(lexicon("successions")["kin"]["after"])
HANDING = frozenset(lexicon("successions")["handing"]["verbs"])
#: behind `handed over`: `command of U to his successor, the R, Y`
TAKER = re.compile(r"[^PZ]{0,10}t[DSLUKROC'hw]{0,8}?P")
_NAMED = r"(?:C?[DSLUKROC'h]{0,8}?P|p)"
#: `, the former R, General X`, or a pronoun
NAMED = re.compile(_NAMED)
#: `by the R, X`
AGENT = re.compile(rf"y{_NAMED}")
#: `as the R of U from General X`, `General X`
BEHIND = re.compile(rf"(?:AD?S?R[OUDCL]*)?f?{_NAMED}")
#: `replaced X with Y`
SWAPPED = re.compile(r"[DSLUKROC'h]{0,10}?P(w)[DSLUKROC'h]{0,8}?P")


@dataclass(frozen=True, slots=True)
class Pair:
    """One person followed another, as one sentence says."""

    #: id of the person who left
    before: str
    #: id of the person who followed
    after: str
    #: letters from first to last that it rests on
    start: int
    end: int


def find_pairs(scene: Scene) -> list[Pair]:
    """Find every pair in a sentence; an id is empty where a pronoun stands for nobody known."""
    kin = [pair for n in range(len(scene.row.items)) if (pair := _kin_pair(scene.row, n))]
    handed = [pair for n in range(len(scene.row.items)) if (pair := _handed_pair(scene.row, n))]
    verbs = [t for t in scene.triggers if t.words in FOLLOWS and t.voice == "does"]
    return kin + handed + [pair for verb in verbs if (pair := _verb_pair(scene.row, verb))]


def _kin_pair(row: Row, n: int) -> Pair | None:
    """`his predecessor, X`, `Y's successor X`."""
    name = row.items[n].name
    if name not in PREDECESSORS | SUCCESSORS or row.letters[n - 1 : n] not in ("h", "'"):
        return None
    named = NAMED.match(row.letters, n + 1)
    owner = row.items[n - 1].refers_to if row.letters[n - 1] == "h" else row.items[n - 2].refers_to if n > 1 else ""
    if not named or not owner:
        return None
    other = row.items[named.end() - 1].refers_to
    before, after = (other, owner) if name in PREDECESSORS else (owner, other)
    return Pair(before, after, n, named.end())


def _handed_pair(row: Row, n: int) -> Pair | None:
    """`X handed over (command of U) to his successor, Y`."""
    if row.items[n].name not in HANDING or [item.name for item in row.items[n + 1 : n + 2]] != ["over"]:
        return None
    who, taker = subject(row, n), TAKER.match(row.letters, n + 2)
    if who < 0 or not taker:
        return None
    return Pair(row.items[who].refers_to, row.items[taker.end() - 1].refers_to, who, taker.end())


def _verb_pair(row: Row, verb: Trigger) -> Pair | None:
    """`Y took over from X`, `X was replaced by Y`, `the president replaced X with Y`."""
    swapped = SWAPPED.match(row.letters, verb.end)
    if swapped and row.items[swapped.start(1)].name == "with":
        first, second = swapped.start(1) - 1, swapped.end() - 1
        return Pair(row.items[first].refers_to, row.items[second].refers_to, verb.start, second + 1)
    passive = is_passive(row.letters, verb.start)
    agent = AGENT.match(row.letters, verb.end)
    first = subject(row, verb.start) if passive and agent else -1
    if agent and first >= 0:
        return Pair(row.items[first].refers_to, row.items[agent.end() - 1].refers_to, first, agent.end())
    behind = BEHIND.match(row.letters, verb.end)
    if not behind or passive or not 0 <= verb.who < verb.start:
        return None
    who = row.items[verb.who].refers_to
    return Pair(_other_than(row, behind.end() - 1, who, verb.start), who, verb.who, behind.end())


def _other_than(row: Row, at: int, who: str, verb: int) -> str:
    """Whom the name or pronoun means that somebody follows: for `him`, the nearest person before who is not the follower."""
    meant = row.items[at].refers_to
    if row.letters[at] == "P" or (meant not in ("", who) and installed_before(row, verb) >= 0):
        return meant
    before = [item.refers_to for item in row.items[:at] if item.kind == "person" and item.refers_to != who]
    return before[-1] if before else meant
