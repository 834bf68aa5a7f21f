"""Deaths: which of a person's posts a death ended, and which they had left long before as an obituary tells."""

from __future__ import annotations

import re

from fasti.model.calendar import edtf_interval
from fasti.statements.drafts import EventDraft, PostDraft
from fasti.statements.effects import DEATHS, ENDS

#: words for a death behind the time that is told of: `X, who has since died`
SINCE = re.compile(r"\bha[sd] since\b")
#: what somebody lives through who leaves a post
LEAVING = frozenset(["dismissed", "resigned", "retired"])


def end_by_death(posts: list[PostDraft], events: list[EventDraft]) -> None:
    """End the posts that people held when they died, unless somebody in the text denies the death."""
    denied = {event.person for event in events if event.type in DEATHS and event.certainty == "denied"}
    for event in events:
        if event.type in DEATHS and event.certainty in ("asserted", "reported") and event.person not in denied:
            for post in _held(posts, events, event):
                post.status, post.ended_by, post.ends = "former", ENDS[event.type], post.ends or event.date


def _held(posts: list[PostDraft], events: list[EventDraft], death: EventDraft) -> list[PostDraft]:
    """The posts that a death ends: what is told as held, and of whoever had left office only what is told with the death.

    What the past tense alone puts into the past is told as held where there is nothing else: `X, who led U, was killed`.
    """
    if any(SINCE.search(words.text) for words in death.evidence):
        return []
    own = [post for post in posts if post.person == death.person]
    open_ones = [post for post in own if not post.past and post.ended_by is None and not _is_over(post, death)]
    held = [post for post in open_ones if post.status != "former"]
    if any(post.past for post in own) or any(_has_left(event, death) for event in events):
        return [post for post in held if _is_near(post, death)]
    ended = any(post.ended_by in DEATHS for post in own)
    return held if held or ended else open_ones


def _has_left(event: EventDraft, death: EventDraft) -> bool:
    """Say whether an event tells that whoever died had left a post alive."""
    own = event.person == death.person and event.type in LEAVING and event.certainty in ("asserted", "reported")
    late = event.date and death.date and edtf_interval(death.date).before(edtf_interval(event.date))
    return own and not late


def _is_over(post: PostDraft, death: EventDraft) -> bool:
    """Say whether a post ended before a death."""
    return bool(post.ends and death.date and edtf_interval(post.ends).before(edtf_interval(death.date)))


def _is_near(post: PostDraft, death: EventDraft) -> bool:
    """Say whether the words for a post and those for a death share the name: `the army chief, General X, has died`."""
    return any(p.start < d.end and d.start < p.end for p in post.evidence for d in death.evidence)
