"""How sure the text is: hedges, denials and futures in the clause around a verb."""

from __future__ import annotations

import re
from functools import lru_cache

from fasti.lexicons.load import lexicon
from fasti.model.statement import Certainty
from fasti.statements.row import Row

#: how many words before its verb a hedge may stand
REACH = 8
#: letters that a clause begins behind
WALL = 'CZPXQ."()'
#: the ways of being less than sure that are looked for before the verb, the strongest first
BEFORE: tuple[Certainty, ...] = ("denied", "predicted", "doubtful")


@lru_cache(maxsize=1)
def patterns() -> dict[str, re.Pattern[str]]:
    """One pattern for each way of being less than sure."""
    return {
        name: re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(w) for w in sorted(words, key=len, reverse=True))})(?!\w)")
        for name, words in lexicon("hedges").items()
    }


def clause_before(row: Row, start: int) -> str:
    """The words of the clause before a verb, as far as a hedge may stand, in lower case."""
    first = start
    while first > 0 and start - first < REACH and row.letters[first - 1] not in WALL:
        first -= 1
    return " ".join(item.text.lower() for item in row.items[first:start])


def certainty_of(row: Row, start: int, end: int) -> Certainty | None:
    """How sure the text is of the event told from `start` to `end`, or `None` where it is no event at all."""
    before = clause_before(row, start)
    found = patterns()
    if found["unreal"].search(before):
        return None
    for certainty in BEFORE:
        if found[certainty].search(before):
            return certainty
    behind = " ".join(item.text.lower() for item in row.items[end : end + 2])
    return "doubtful" if found["doubtful"].match(behind) else "asserted"
