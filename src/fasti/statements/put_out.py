"""Put out: posts over by a verb of replacing alone, `the president replaced the army chief, X`, `X was replaced in May`."""

from __future__ import annotations

from fasti.lexicons.load import lexicon
from fasti.statements.book import Book
from fasti.statements.dating import day_of_verb
from fasti.statements.drafts import PostDraft
from fasti.statements.followers import put_out
from fasti.statements.hedging import certainty_of
from fasti.statements.scene import Scene
from fasti.statements.triggers import Trigger
from fasti.statements.whom import agent_of, is_passive, subject

PUTTING = frozenset(lexicon("successions")["putting"]["verbs"])


def end_put_out(scene: Scene, book: Book) -> None:
    """End the posts of everybody whom a sentence says to have been replaced, whoever comes."""
    for trigger in scene.triggers:
        post = _post_lost(scene, book, trigger)
        if post and certainty_of(scene.row, trigger.start, trigger.end) == "asserted":
            post.status, post.firm, post.ended_by = "former", True, post.ended_by or "replaced"
            post.ends = post.ends or day_of_verb(scene.row, trigger.start, trigger.end)


def _post_lost(scene: Scene, book: Book, trigger: Trigger) -> PostDraft | None:
    """The post in the sentence of whom somebody replaced, or the one post told so far of whoever was replaced by nobody named."""
    at = put_out(scene, trigger)
    if at >= 0:
        tie = next((tie for tie in scene.ties if tie.holder is scene.row.items[at]), None)
        return book.post_of(tie) if tie else None
    if trigger.words not in PUTTING or not is_passive(scene.row.letters, trigger.start) or agent_of(scene.row, trigger.end) >= 0:
        return None
    who = subject(scene.row, trigger.start)
    day = day_of_verb(scene.row, trigger.start, trigger.end)
    person = scene.row.items[who].refers_to if who >= 0 and day else ""
    held = [
        post for post in book.posts if post.person == person and post.evidence[0].start < scene.sentence.end and not post.past
    ]
    return held[0] if len(held) == 1 and not held[0].ended_by else next((p for p in held if p.ended_by == "replaced"), None)
