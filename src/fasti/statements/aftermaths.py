"""Aftermaths: pairs told by the order of things alone, `Y was appointed commander after the retirement of X`."""

from __future__ import annotations

from itertools import product

from fasti.lexicons.load import lexicon
from fasti.statements.dating import day_of_verb
from fasti.statements.pair import Pair
from fasti.statements.row import Row
from fasti.statements.scene import Scene
from fasti.statements.triggers import Trigger

#: words that put what somebody left before what somebody else took up
AFTER = frozenset(lexicon("successions")["aftermath"]["words"])
#: the same behind words for a post that stands empty: `a post vacant since`
VACANT, SINCE = (frozenset(lexicon("successions")["vacant"][key]) for key in ("words", "since"))
#: events that leave a post empty, and how far before their words the word of order may stand
LEAVES, REACH = frozenset(["dismissed", "resigned", "retired", "killed", "died"]), 10
#: verbs that need no office: `took over`, `assumed command`
TAKING = frozenset(lexicon("successions")["aftermath"]["taking"])
#: letters that part one thing told from another
PARTED = frozenset('Z"')


def find_aftermaths(scene: Scene) -> list[Pair]:
    """Find every pair of a sentence in which one is put into an office after another, not the same, has left."""
    puts = [t for t in scene.triggers if t.type == "appointed" and t.voice != "noun" and t.who >= 0 and _to_office(scene, t)]
    leaves = [t for t in scene.triggers if t.type in LEAVES and t.who >= 0]
    return [_pair(scene.row, put, left) for put, left in product(puts, leaves) if _follows(scene, put, left)]


def _to_office(scene: Scene, put: Trigger) -> bool:
    behind = scene.row.letters[put.end : put.end + REACH]
    return put.words in TAKING or any(put.end - 1 <= o.start <= put.end + len(behind) for o in scene.offices)


def _follows(scene: Scene, put: Trigger, left: Trigger) -> bool:
    """Say whether a word of order stands before what somebody left, and nothing else that happened between the two."""
    row, first = scene.row, min(left.start, left.who)
    order = next((n for n in range(first - 1, max(-1, first - REACH), -1) if _is_order(row, n)), -1)
    if order < 0 or row.items[put.who].refers_to == row.items[left.who].refers_to:
        return False
    between = (put.end, order) if put.start < order else (max(left.end, left.who), min(put.start, put.who))
    apart = (t for t in scene.triggers if t is not put and t is not left)
    inside = any(between[0] <= t.start < between[1] or order < t.start < first for t in apart)
    return between[0] <= between[1] and not inside and PARTED.isdisjoint(row.letters[slice(*between)])


def _is_order(row: Row, n: int) -> bool:
    """`after`, `two weeks after`, `vacant since`."""
    item, empty = row.items[n], n > 0 and row.items[n - 1].name in VACANT
    return (
        item.name in AFTER or (empty and item.name in SINCE) or (item.kind == "time" and item.text.lower().split()[-1] in AFTER)
    )


def _pair(row: Row, put: Trigger, left: Trigger) -> Pair:
    start, end = min(put.start, put.who, left.start, left.who), max(put.end, put.who + 1, left.end, left.who + 1)
    before, after = row.items[left.who].refers_to, row.items[put.who].refers_to
    return Pair(before, after, start, end, day_of_verb(row, put.start, put.end), tells=False, by_order=True)
