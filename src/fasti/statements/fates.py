"""Fates: how the post ended that somebody else took over, by what the text tells of whoever had held it."""

from __future__ import annotations

from fasti.model.calendar import edtf_interval
from fasti.model.statement import Ending, EventType
from fasti.statements.drafts import EventDraft, PostDraft

#: what ends a post, the likeliest first where a text tells several
FATES: dict[EventType, Ending] = {
    "killed": "killed",
    "died": "died",
    "dismissed": "dismissed",
    "resigned": "resigned",
    "retired": "retired",
    "promoted": "promoted",
    "transferred": "transferred",
    "appointed": "transferred",
}
#: what leads on to another post
ONWARD = frozenset(["promoted", "transferred", "appointed"])
#: how many characters of the text may lie between the succession and what befell whoever left
NEAR = 300


def tell_fates(posts: list[PostDraft], events: list[EventDraft]) -> None:
    """Say of every post that was taken over how it had ended: `replaces X, who retired in May`, not merely `replaced`."""
    for post in posts:
        if post.ended_by not in ("replaced", "transferred") or post.status != "former":
            continue
        told = [event for event in events if event.person == post.person and _ends(event, post)]
        told.sort(key=lambda event: list(FATES).index(event.type))
        if told and (post.ended_by == "replaced" or told[0].type not in ONWARD or told[0].type == "promoted"):
            post.ended_by = FATES[told[0].type]
            if told[0].type not in ONWARD:
                post.ends = told[0].date or post.ends


def _ends(event: EventDraft, post: PostDraft) -> bool:
    """Say whether an event can be what ended a post: told near it, about no other post, and not after somebody else held it."""
    sure = event.certainty in ("asserted", "reported") or (event.certainty == "predicted" and event.type == "retired")
    if event.type not in FATES or not sure or not (event.post is post or _is_near(event, post)):
        return False
    if event.type in ONWARD:
        return event.post is not post and (event.type != "appointed" or _leads_away(event, post))
    told_as_past = event.certainty != "predicted"
    late = told_as_past and event.date and post.ends and edtf_interval(post.ends).before(edtf_interval(event.date))
    return event.post in (None, post) and not late


def _leads_away(event: EventDraft, post: PostDraft) -> bool:
    """Say whether an appointment is to what comes after a post: to something held now or to come, told behind it."""
    return event.post is not None and event.post.status != "former" and event.evidence[0].start >= post.evidence[-1].start


def _is_near(event: EventDraft, post: PostDraft) -> bool:
    return any(abs(told.start - held.start) <= NEAR for told in event.evidence for held in post.evidence)
