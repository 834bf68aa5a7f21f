"""Who is coming: a post still ahead, `will be the new commander of U`, is an appointment foretold where nothing else tells it."""

from __future__ import annotations

from fasti.statements.drafts import EventDraft, PostDraft
from fasti.statements.effects import STARTS


def tell_coming(posts: list[PostDraft], events: list[EventDraft]) -> None:
    """Write down an appointment for everybody who is to hold a post and of whom no move is told."""
    moved = {event.person for event in events if event.type in STARTS}
    for post in posts:
        if post.status == "incoming" and post.certainty != "denied" and post.person not in moved:
            moved.add(post.person)
            events.append(
                EventDraft("appointed", post.person, post.starts, post.evidence[:1], "predicted", post.said_by, post=post)
            )
