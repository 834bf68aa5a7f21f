"""Acting: the words by which somebody takes a post only for the time being, `took over in an acting capacity`."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.statements.row import Row

PHRASES = re.compile(rf"\b(?:{'|'.join(map(re.escape, lexicon('roles')['standing_in']['phrases']))})\b")
#: how many items behind a verb and its person such words may begin, and marks that end their clause
FAR = 12
WALL = re.compile(r"[Z\"]|X(?:K?P|[BHF])")


def is_for_now(row: Row, start: int, end: int) -> bool:
    """Say whether the words from `start` to `end`, or those behind them in the clause, put somebody in a post for now."""
    wall = WALL.search(row.letters, end)
    last = min(end + FAR, wall.start() if wall else len(row.items))
    return bool(PHRASES.search(" ".join(item.text.lower() for item in row.items[start:last])))
