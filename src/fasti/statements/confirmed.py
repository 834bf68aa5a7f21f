"""Confirmed: whoever acts in a post and is `confirmed in the position` holds it in full from then on."""

from __future__ import annotations

import re
from dataclasses import replace

from fasti.lexicons.load import lexicon
from fasti.statements.book import Book
from fasti.statements.dating import day_of_verb
from fasti.statements.drafts import EventDraft
from fasti.statements.filling_in import end_acting
from fasti.statements.scene import Scene
from fasti.statements.whom import is_passive, subject

#: behind `confirmed`: `in the position`
IN_POST = re.compile(rf"in (?:the|this|that|his|her) (?:{'|'.join(lexicon('roles')['filling_in']['posts'])})\b")
#: how many items that is
LONG = 3


def draft_confirmed(book: Book, scene: Scene) -> None:
    """Write down that somebody of whom the text has told that they act in a post has got it in full, and when."""
    row = scene.row
    for n in (n for n, item in enumerate(row.items) if item.name == "confirmed" and is_passive(row.letters, n)):
        who = subject(row, n) if IN_POST.match(" ".join(item.name for item in row.items[n + 1 : n + 1 + LONG])) else -1
        person = row.items[who].refers_to if who >= 0 else ""
        acting = next((post for post in reversed(book.posts) if post.status == "acting" and post.person == person), None)
        if acting is None:
            continue
        day, words = day_of_verb(row, n, n + 1 + LONG), scene.passage(min(who, n), n + 1 + LONG)
        full = replace(acting, status="current", starts=day, ends=None, evidence=[words], firm=True, told_by_move=True)
        event = EventDraft("appointed", person, day, [words])
        book.attribute(event, scene, min(who, n), n + 1)
        end_acting(book, full, day)
        event.post = book.add_post(full)
        book.events.append(event)
