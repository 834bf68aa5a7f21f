"""In succession: who left the office that a sentence gives somebody: `in succession to X`, `a post vacated by X`."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.statements.dating import day_of_verb
from fasti.statements.effects import STARTS
from fasti.statements.pair import Pair
from fasti.statements.row import Row
from fasti.statements.scene import Scene
from fasti.statements.whom import NAMED

_WORDS = lexicon("successions")
#: words behind which whoever left is named, and those of a post that somebody had: `held by`
INSTEAD = [tuple(words.split()) for words in _WORDS["instead"]["words"]]
HAD = [tuple(words.split()) for words in _WORDS["instead"]["had"]]
POSTS = frozenset(_WORDS["vacancy"]["posts"])
#: how far before `held by` the post stands
NEAR = 3
LEFT = re.compile(NAMED)


def find_in_succession(scene: Scene) -> list[Pair]:
    """Find every pair in a sentence that an appointment tells with who had the office before."""
    row, found = scene.row, []
    puts = [t for t in scene.triggers if t.type in STARTS and t.who >= 0]
    for n in range(len(row.items)):
        end = _end_of_words(row, n)
        left = LEFT.match(row.letters, end) if end else None
        put = next((t for t in reversed(puts) if t.start < n), None)
        if left is None or put is None:
            continue
        before, after = row.items[left.end() - 1].refers_to, row.items[put.who].refers_to
        if before not in ("", after):
            found.append(Pair(before, after, min(put.start, put.who), left.end(), day_of_verb(row, put.start, put.end)))
    return found


def _end_of_words(row: Row, n: int) -> int:
    """Where the words end that stand at `n` and tell that whoever is named next had the office; 0 for none."""
    names = tuple(item.name if item.kind == "word" else "" for item in row.items[n : n + NEAR])
    told = next((words for words in INSTEAD if names[: len(words)] == words), ())
    had = next((words for words in HAD if names[: len(words)] == words), ())
    post = not POSTS.isdisjoint(item.name for item in row.items[max(0, n - NEAR) : n])
    words = told or (had if post else ())
    return n + len(words) if words else 0
