"""Vacancies: pairs told by what becomes of a post: `his post goes to Y`, `X's place is taken by Y`, `took command from X`."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.statements.dating import day_of_verb
from fasti.statements.pair import Pair
from fasti.statements.row import Row
from fasti.statements.scene import Scene
from fasti.statements.whom import subject

_WORDS = lexicon("successions")["vacancy"]
#: nouns for what somebody leaves, verbs for how it goes on, verbs of taking charge, and nouns for whoever holds an office
POSTS, VERBS, TAKES, HOLDERS = (frozenset(_WORDS[key]) for key in ("posts", "verbs", "takes", "holders"))
#: verbs in the passive behind which stands who gets it: `taken by`
TAKEN = frozenset(_WORDS["taken"])
#: before a post, whose it is: `his [own]`, `General X's [old]`, `X, …, whose [own]`; or that of whoever left last: `the`
OWNED = re.compile(r"(?:(h|P'|(?<=C)Q)|(?:^|[CZX\"]|w)D)[wSUL]?$")
#: what stands there without either, and what then stands before it: `[According to X,] command has passed to Y`
BARE, OPENS = frozenset(["command", "leadership"]), re.compile(r"(?:^|[CZX\"])(!)?$")
_NAMED = r"C?[DSLUKROC'h]{0,8}?P(?!')"
#: behind it, who leaves it, and who gets it: `in Narvik goes to the R, Y`, `he leaves was given, for now, to Y`
GOES = re.compile(rf"(?:ID?[UL])?(?:(p)w(?=[FHBw]))?[FHBNw]{{0,3}}w[wT]{{0,2}}(?:C[OwDBTN]{{1,5}}C)?[ty]{_NAMED}")
#: behind `took command`: `of U the same day from X`
FROM = re.compile(rf"[^PZ\"]{{0,12}}f(?:{_NAMED}|p)")
#: behind `the incumbent`: `, X`
CALLED = re.compile(r"C?K{0,2}P")


def find_vacancies(scene: Scene) -> list[Pair]:
    """Find every pair of a sentence that a noun for a post or for its holder tells, or `took command from X`."""
    row = scene.row
    pairs = [pair for n in range(len(row.items)) for pair in (_left_post(row, n), _incumbent(scene, n)) if pair]
    return pairs + _taken_from(scene)


def _left_post(row: Row, n: int) -> Pair | None:
    owned = OWNED.search(row.letters[:n]) if row.items[n].name in POSTS else None
    owned = owned or (OPENS.search(row.letters[:n]) if row.items[n].name in BARE else None)
    goes = GOES.match(row.letters, n + 1) if owned else None
    if not owned or not goes:
        return None
    verb = next((m for m in range(n + 1, goes.end()) if row.items[m].name in VERBS), 0)
    by = "y" in row.letters[verb : goes.end()]
    if not verb or by != (row.items[verb].name in TAKEN):
        return None
    owner = goes.start(1) if goes.group(1) else _owner(row, owned)
    before, after = row.items[owner].refers_to if owner >= 0 else "", row.items[goes.end() - 1].refers_to
    if before == after or (owned.group(1) and not before):
        return None
    start = n if owned.group().startswith(("C", "Z", '"')) else owned.start()
    return Pair(before, after, start, goes.end(), day_of_verb(row, verb, verb + 1), of_before=True)


def _owner(row: Row, owned: re.Match[str]) -> int:
    """Where in the row stands whose post it is; for `whose` the name before its clause; -1 where nobody is named."""
    if owned.group(1) != "Q":
        return owned.start(1)
    return row.letters.rfind("P", 0, owned.start(1)) if row.items[owned.start(1)].name == "whose" else -1


def _incumbent(scene: Scene, n: int) -> Pair | None:
    """`Y moves to U as R after the incumbent, X, retires`."""
    row = scene.row
    called = CALLED.match(row.letters, n + 1) if row.items[n].name in HOLDERS and row.letters[n - 1 : n] == "D" else None
    puts = [t for t in scene.triggers if t.type in ("appointed", "transferred") and t.who >= 0 and t.start < n]
    if not called or not puts:
        return None
    before, put = row.items[called.end() - 1].refers_to, puts[-1]
    after = row.items[put.who].refers_to
    start = min(put.start, put.who)
    return (
        Pair(before, after, start, called.end(), day_of_verb(row, put.start, put.end), tells=False) if before != after else None
    )


def _taken_from(scene: Scene) -> list[Pair]:
    """`Y took command of U the same day from X`."""
    found = []
    for verb in scene.triggers:
        left = FROM.match(scene.row.letters, verb.end) if verb.words in TAKES else None
        who = subject(scene.row, verb.start) if left else -1
        if left and who >= 0:
            before, after = scene.row.items[left.end() - 1].refers_to, scene.row.items[who].refers_to
            day = day_of_verb(scene.row, verb.start, verb.end)
            pronoun = scene.row.letters[left.end() - 1] == "p"
            if before not in ("", after):
                found.append(Pair(before, after, min(who, verb.start), left.end(), day, by_pronoun=pronoun))
    return found
