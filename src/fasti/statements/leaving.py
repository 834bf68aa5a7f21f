"""Leaving: the day on which somebody left a unit, `who left U in May to become R`, `U, which he left in May`."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.model.statement import Ending
from fasti.statements.book import Book
from fasti.statements.dating import day_near, day_of_verb, day_when
from fasti.statements.effects import STARTS
from fasti.statements.scene import Scene
from fasti.statements.whom import subject

LEAVES = frozenset(lexicon("moving_on")["leaving"]["verbs"])
#: behind the verb the unit, or before it and its subject: `left the U`, `U, which he left`
LEFT, WHICH = re.compile(r"D?S?U(?!')"), re.compile(r"UC?Q[DK]{0,2}[pP][HN]?$")

#: `left to head`; `handed over his post`, no `to`
LEFT_TO, GIVEN_UP, HANDED = re.compile(r"wtw"), re.compile(r"ww[hD]w(?!O?D?S?[UR]?t)"), 4
BARE, POSTS = frozenset(lexicon("commands")["bare"]["forms"]), frozenset(lexicon("successions")["vacancy"]["posts"])
HANDING_OVER = frozenset((verb, "over") for verb in ("handed", "gave", "turned"))
MOVES = frozenset(lexicon("events")["transferred"]["noun"])


def end_left(scenes: list[Scene], book: Book) -> None:
    """End the posts that people had in units which a sentence says they left, left for another or handed over."""
    for scene in scenes:
        _end_given_up(scene, book)
        for n in (n for n, item in enumerate(scene.row.items) if item.name in LEAVES):
            behind, before = LEFT.match(scene.row.letters, n + 1), WHICH.search(scene.row.letters[:n])
            unit = behind.end() - 1 if behind else before.start() if before else -1
            who = subject(scene.row, n) if unit >= 0 else -1
            day = day_near(scene.row, n, n + 1)
            if who >= 0 and day and not book.is_ahead(day):
                _end(scene, book, scene.row.items[who].refers_to, scene.row.items[unit].refers_to, day)


def _end(scene: Scene, book: Book, person: str, unit: str, day: str) -> None:
    """End the one post that somebody had in a unit, by a move where the sentence tells one."""
    held = [post for post in book.posts if post.person == person and post.unit == unit and not post.ends]
    if len(held) != 1 or held[0].starts == day:
        return
    here = range(scene.sentence.start, scene.sentence.end)
    moves = {e.type for e in book.events if e.person == person and e.type in STARTS and e.evidence[0].start in here}
    how: Ending | None = "promoted" if "promoted" in moves else "transferred" if moves else None
    held[0].ends, held[0].ended_by, held[0].status, held[0].firm = day, held[0].ended_by or how, "former", True


def _end_given_up(scene: Scene, book: Book) -> None:
    """`its commander, X, left to head U`, `X, who had led U, handed over his post on Monday`: what X held is over."""
    for n in range(len(scene.row.items)):
        left, handed = LEFT_TO.match(scene.row.letters, n), GIVEN_UP.match(scene.row.letters, n)
        names = [item.name for item in scene.row.items[n : n + HANDED]]
        onward = left is not None and names[0] in LEAVES and scene.row.items[left.end() - 1].name in BARE
        if not onward and not (handed and (names[0], names[1]) in HANDING_OVER and names[3] in POSTS):
            continue
        who = subject(scene.row, n)
        day = (day_when(scene.row, n) or day_of_verb(scene.row, n, n + 1)) if who >= 0 else None
        if who >= 0 and not book.is_ahead(day):
            _end_held(scene, book, scene.row.items[who].refers_to, day, onward=onward)


def _end_held(scene: Scene, book: Book, person: str, day: str | None, *, onward: bool) -> None:
    """End the post that somebody held as the sentence tells it, or begin by that day the one it says they left for."""
    words = {item.name for item in scene.row.items}
    held = [
        post
        for post in book.posts
        if post.person == person and scene.sentence.start <= post.evidence[-1].start < scene.sentence.end
    ]
    for post in held[:1]:
        moved = onward or not MOVES.isdisjoint(words)
        post.ends, post.status, post.firm = post.ends or day, "former", True
        post.ended_by = post.ended_by or ("transferred" if moved else None)
    for post in held[1:] if onward else ():
        post.starts = post.starts or day
