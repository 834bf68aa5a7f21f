"""Stand-ins: pairs told beside an appointment, `Y was named in place of X`, `dismissed X and appointed Y his successor`."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.statements.dating import day_of_verb
from fasti.statements.pair import Pair
from fasti.statements.row import Row
from fasti.statements.scene import Scene
from fasti.statements.triggers import Trigger
from fasti.statements.whom import is_passive, subject

PLACES = frozenset(lexicon("successions")["instead"]["places"])
KIN = frozenset(lexicon("successions")["instead"]["kin"])
#: events that put somebody into a post
PUTS = frozenset(["appointed", "transferred"])
#: behind `in place`: `of the R, General X`, `of the retiring General X`
OF = re.compile(r"O(?:Dw(?=K{0,2}P))?[DSLUKROC'h]{0,8}?P(?!')")
#: verbs of holding a place for now, and `in his stead`
ACTS, IN_STEAD = frozenset(["acts", "acting", "deputises", "deputizes"]), re.compile(r"IK?(h|P')w")
#: before `place`: `in General X's`, `in his`; before `successor`: `as X's`, `his`
OWNED = re.compile(r"(?:I|A|^|[^I])K?(P)'$|(h)$")


def find_stand_ins(scene: Scene) -> list[Pair]:
    """Find every pair in a sentence that an appointment tells with a word for the place which somebody left."""
    puts = [t for t in scene.triggers if t.type in PUTS and t.who >= 0]
    found = _acting(scene)
    for n, item in enumerate(scene.row.items):
        if item.name not in PLACES | KIN:
            continue
        put = next((t for t in reversed(puts) if t.start < n), None)
        left = _left(scene.row, n) if put else None
        if put is None or left is None:
            continue
        at, end = left
        after = scene.row.items[put.who].refers_to
        before = scene.row.items[at].refers_to if scene.row.letters[at] == "P" else _other(scene.row, put)
        if before != after:
            beside = item.name in PLACES and scene.row.letters[put.who + 1 : put.who + 2] == "C"  # X was R
            words, day = (min(put.start, put.who), max(end, put.who + 1)), day_of_verb(scene.row, put.start, put.end)
            found.append(Pair(before, after, *words, day, of_before=beside and put.who > put.start))
    return found


def _acting(scene: Scene) -> list[Pair]:
    """`Y, the R2 of U, is acting in his stead`."""
    row, found = scene.row, []
    for n in (n for n in range(len(row.items) - 1) if row.items[n].name in ACTS and IN_STEAD.match(row.letters, n + 1)):
        place = IN_STEAD.match(row.letters, n + 1)
        who = subject(row, n) if place and row.items[place.end() - 1].name in PLACES else -1
        if place and who >= 0:
            after, owner = row.items[who].refers_to, row.items[place.start(1)].refers_to
            if owner not in (after, ""):
                found.append(Pair(owner, after, who, place.end(), of_before=True))
    return found


def _left(row: Row, n: int) -> tuple[int, int] | None:
    """Where the name or pronoun stands of whoever left, and where the words for it end; `None` if nobody did."""
    if row.items[n].name in PLACES and row.letters[n - 1 : n] == "I" and (of := OF.match(row.letters, n + 1)):
        return of.end() - 1, of.end()
    owned = OWNED.search(row.letters[:n])
    if not owned or (row.items[n].name in PLACES and "I" not in row.letters[max(0, n - 4) : n]):
        return None
    return (owned.start(1) if owned.group(1) else owned.start(2)), n + 1


def _other(row: Row, put: Trigger) -> str:
    """Whose `his place` is: the person named last before the one who is put there, but for whoever puts them; empty for none."""
    puts = row.items[put.who].refers_to
    doer = -1 if is_passive(row.letters, put.start) else subject(row, put.start)
    others = [n for n in range(put.who) if row.letters[n] == "P" and n != doer and row.items[n].refers_to != puts]
    return row.items[others[-1]].refers_to if others else ""
