"""How sure the text is: hedges, denials and futures in the clause around a verb."""

from __future__ import annotations

import re
from functools import lru_cache

from fasti.lexicons.load import lexicon
from fasti.statements.row import Row


@lru_cache(maxsize=1)
def patterns() -> dict[str, re.Pattern[str]]:
    """One pattern for each way of being less than sure."""
    return {
        name: re.compile(rf"(?<!\w)(?:{'|'.join(re.escape(w) for w in sorted(words, key=len, reverse=True))})(?!\w)")
        for name, words in lexicon("hedges").items()
    }


def clause_before(row: Row, start: int, reach: int = 8) -> str:
    """The words of the clause before a verb, at most `reach` of them, in lower case."""
    first = start
    while first > 0 and start - first < reach and row.letters[first - 1] not in 'CZPXQ."()':
        first -= 1
    return " ".join(item.text.lower() for item in row.items[first:start])


def certainty_of(row: Row, start: int, end: int) -> str | None:
    """How sure the text is of the event at `start`: `asserted doubtful denied predicted`, or `None` where it is no event at all."""
    before = clause_before(row, start)
    behind = " ".join(item.text.lower() for item in row.items[end : end + 2])
    found = patterns()
    if found["unreal"].search(before):
        return None
    if found["denied"].search(before):
        return "denied"
    if found["predicted"].search(before):
        return "predicted"
    if found["doubtful"].search(before) or found["doubtful"].match(behind):
        return "doubtful"
    return "asserted"
