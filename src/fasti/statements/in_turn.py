"""In turn: several people who follow several others, the first the first and so on: `They replace A, B and C respectively`."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.statements.book import Book
from fasti.statements.dating import day_of_verb
from fasti.statements.pair import Pair
from fasti.statements.scene import Scene
from fasti.statements.whom import is_passive

FOLLOWS = frozenset(lexicon("successions")["verbs"]["follow"])
#: words for several people named before
THEY = frozenset(lexicon("successions")["in_turn"]["they"])
#: events that put somebody into a post
PUTS = frozenset(["appointed", "transferred"])
_NAME = r"[DSLURO']{0,6}K{0,2}P"
#: several names with their offices
NAMES = re.compile(rf"{_NAME}(?:(?:C|X|CX){_NAME})+")
#: the same right before a verb
BEFORE = re.compile(rf"{_NAME}(?:(?:C|X|CX){_NAME})+C?[FH]?$")
#: how near before the verb `they` stands
SOON = 2
#: how far before its sentence those who came were named
NEAR = 700


def pairs_in_turn(scene: Scene, book: Book) -> list[Pair]:
    """Pair those whom a sentence says that several replaced with as many who came, in the same order."""
    found = []
    for verb in scene.triggers:
        left = NAMES.match(scene.row.letters, verb.end) if verb.words in FOLLOWS else None
        if not left or is_passive(scene.row.letters, verb.start):
            continue
        before = _people(scene, left.start(), left.end())
        came = _came(scene, book, verb.start)
        day = day_of_verb(scene.row, verb.start, verb.end)
        if len(before) == len(came) and not set(before) & set(came):
            found += [Pair(old, new, verb.start, left.end(), day) for old, new in zip(before, came, strict=True)]
    return found


def _people(scene: Scene, start: int, end: int) -> list[str]:
    return [scene.row.items[n].refers_to for n in range(start, end) if scene.row.letters[n] == "P"]


def _came(scene: Scene, book: Book, verb: int) -> list[str]:
    """Who replaces: the names right before the verb, or for `they` those whom the text has just put into posts."""
    if named := BEFORE.search(scene.row.letters[:verb]):
        return _people(scene, named.start(), named.end())
    if THEY.isdisjoint(item.name for item in scene.row.items[max(0, verb - SOON) : verb]):
        return []
    start = scene.sentence.start
    put = [e for e in book.events if e.type in PUTS and start - NEAR < e.evidence[0].start < start]
    return list(dict.fromkeys(event.person for event in sorted(put, key=lambda event: event.evidence[0].start)))
