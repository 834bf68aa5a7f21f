"""Leaving: the day on which somebody left a unit, `who left U in May to become R`, `U, which he left in May`."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.model.statement import Ending
from fasti.statements.book import Book
from fasti.statements.dating import day_near
from fasti.statements.effects import STARTS
from fasti.statements.scene import Scene
from fasti.statements.whom import subject

LEAVES = frozenset(lexicon("moving_on")["leaving"]["verbs"])
#: behind the verb the unit, or before it and its subject: `left the U`, `U, which he left`
LEFT, WHICH = re.compile(r"D?S?U(?!')"), re.compile(r"UC?Q[DK]{0,2}[pP][HN]?$")


def end_left(scenes: list[Scene], book: Book) -> None:
    """End the posts that people had in units which a sentence says they left."""
    for scene in scenes:
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
