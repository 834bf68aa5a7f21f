"""Handings: pairs told by what goes from hand to hand: `handed the colours to Y`, `lost his job to Y`, `received U from X`."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.statements.dating import day_of_verb
from fasti.statements.pair import Pair
from fasti.statements.row import Row
from fasti.statements.whom import NAMED, THERE, subject

_WORDS = lexicon("successions")
HANDING = frozenset(_WORDS["handing"]["verbs"])
#: what is handed over with a unit, or stands for it, and verbs of getting it
THINGS, RECEIVING = frozenset(_WORDS["handing"]["things"]), frozenset(_WORDS["handing"]["receiving"])
INHERITING, INHERITED = frozenset(_WORDS["handing"]["inheriting"]), re.compile(r"D?S?U")
YIELDING = frozenset(tuple(verb.split()) for verb in _WORDS["yielding"]["verbs"])
LOSING, POSTS = frozenset(_WORDS["yielding"]["losing"]), frozenset(_WORDS["vacancy"]["posts"])
#: before what is handed over, and how soon behind its verb it stands: `the brigade's`
HANDED, SOON = re.compile(r"[Dh]?[SwLUR']{0,3}"), 6
#: behind `handed`: `the [3rd Brigade] over`
UNIT_OVER = re.compile(r"D?S?Uw")
#: behind `handed over`: `command of U to his successor, the R, Y`
TAKER = re.compile(r"[^PZ]{0,10}t[DSLUKROC'hw]{0,8}?P")
#: behind `received the banner`: `of U from the R, X`
GIVER = re.compile(r"(?!Oh)[^PZ\"]{0,8}f[DSLUKROC'hw]{0,8}?P(?!')")
#: behind `makes way`: `at U for the R, X`, `to X`
FOR = re.compile(rf"{THERE}[Ot]{NAMED}")
#: behind `lost`: `his job after a few months to the R, X`
LOST = re.compile(rf"hS?w[^PZ\"]{{0,8}}?t{NAMED}")


def find_handings(row: Row, n: int) -> list[Pair]:
    """The pair that the words of handing over, receiving or yielding tell that begin at `n`."""
    return [pair for pair in (_handed(row, n), _received(row, n), _yielded(row, n)) if pair and pair.before != pair.after]


def _handed(row: Row, n: int) -> Pair | None:
    """`X handed over (command of U) to his successor, Y`, `X handed the reins to Y`."""
    name, over = row.items[n].name, [item.name for item in row.items[n + 1 : n + 2]] == ["over"]
    it_over = [item.name for item in row.items[n + 1 : n + 3]] == ["it", "over"]
    unit_over = UNIT_OVER.match(row.letters, n + 1)
    if unit_over and row.items[unit_over.end() - 1].name == "over" and name in HANDING:
        taker = TAKER.match(row.letters, unit_over.end())
        return _pair(row, n, taker.end(), n + 1) if taker else None
    end = 0 if name not in HANDING else n + 2 if over else n + 3 if it_over else n + 1 if _thing(row, n) else 0
    taker = TAKER.match(row.letters, end) if end else None
    return _pair(row, n, taker.end(), end) if taker else None


def _received(row: Row, n: int) -> Pair | None:
    """`Y received the brigade's colours from X`, `Y inherited the brigade from X`."""
    inherits = INHERITED.match(row.letters, n + 1) if row.items[n].name in INHERITING else None
    thing = inherits.end() - 1 if inherits else _thing(row, n) if row.items[n].name in RECEIVING else 0
    giver, who = (GIVER.match(row.letters, thing + 1), subject(row, n)) if thing else (None, -1)
    if not giver or who < 0:
        return None
    before, after = row.items[giver.end() - 1].refers_to, row.items[who].refers_to
    return Pair(before, after, who, giver.end(), day_of_verb(row, n, n + 1), handed=n + 1)


def _yielded(row: Row, n: int) -> Pair | None:
    """`X makes way [at U] for Y`, `X lost his job to Y`."""
    if tuple(item.name for item in row.items[n : n + 2]) in YIELDING:
        taker = FOR.match(row.letters, n + 2)
        return _pair(row, n, taker.end(), n + 2) if taker else None
    taker = LOST.match(row.letters, n + 1) if row.items[n].name in LOSING else None
    lost = taker is not None and not POSTS.isdisjoint(item.name for item in row.items[n + 2 : n + 4])
    return _pair(row, n, taker.end(), n + 1) if taker and lost else None


def _thing(row: Row, n: int) -> int:
    """Where what is handed over stands behind the verb at `n`: `the brigade's colours`; 0 for nothing that goes with a post."""
    things = (m for m in range(n + 1, min(len(row.items), n + 1 + SOON)) if row.items[m].name in THINGS)
    thing = next(things, 0)
    return thing if HANDED.fullmatch(row.letters[n + 1 : thing]) else 0


def _pair(row: Row, verb: int, end: int, handed: int) -> Pair | None:
    """The subject of a verb left, and whose name ends before `end` came."""
    who = subject(row, verb)
    if who < 0:
        return None
    before, after = row.items[who].refers_to, row.items[end - 1].refers_to
    return Pair(before, after, who, end, day_of_verb(row, verb, handed), handed=handed)
