"""Reshuffles: a lead that moves many officers at once gives its day and its verb to every posting in the list behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fasti.lexicons.load import lexicon
from fasti.model.statement import Succession
from fasti.statements.dating import day_near
from fasti.statements.drafts import EventDraft, PostDraft, role_key
from fasti.statements.read_posts import Drafting
from fasti.statements.scene import Scene
from fasti.statements.triggers import Trigger

#: how far into a report its lead reaches, in sentences that name somebody
LEAD = 6
#: how a sentence of a list goes on
LISTED = re.compile(
    r"^(?:also|others?|other|furthermore|among|similarly|in the same|in another|equally|likewise|the new|meanwhile|in addition|those|affected)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Reshuffle:
    """Many officers moved by one order."""

    #: the order's day as EDTF, if the lead names it
    date: str | None


def find_reshuffle(scenes: list[Scene]) -> Reshuffle | None:
    """Find the lead that announces a reshuffle; `None` if the report has none."""
    for scene in scenes[:LEAD]:
        for trigger in scene.triggers:
            if trigger.type in ("appointed", "transferred") and _is_collective(scene, trigger):
                return Reshuffle(day_near(scene.row, trigger.start, trigger.end) or _first_day(scenes))
        for office in scene.offices:
            if office.role.text.lower().endswith("s") and "current" in office.role.note and office.role.name.endswith("s"):
                return Reshuffle(day_near(scene.row, office.start, office.end) or _first_day(scenes))
    return None


def _first_day(scenes: list[Scene]) -> str | None:
    """The first day the lead names."""
    days = [
        item.note
        for scene in scenes[:3]
        for item in scene.row.items
        if item.kind == "time" and len(item.note) == len("2023-07-11")
    ]
    return days[0] if days else None


def _is_collective(scene: Scene, trigger: Trigger) -> bool:
    words = lexicon("reshuffles")["collective"]
    behind = [i.text.lower() for i in scene.row.items[trigger.end : trigger.end + 9]]
    before = [i.text.lower() for i in scene.row.items[max(0, trigger.start - 6) : trigger.start]]
    around = " ".join(behind if trigger.voice != "does" else [])
    many = any(re.search(rf"\b{w}\b", around) for w in words)
    passive = any(w in before[-4:] for w in ("were", "been")) and any(re.search(rf"\b{w}\b", " ".join(before)) for w in words)
    return (
        (many and trigger.who < 0)
        or (many and re.search(r"\b\d{1,3}\b|\b(?:new|several|top|senior|three|four|five|six|seven)\b", around) is not None)
        or passive
    )


def spread_reshuffle(reshuffle: Reshuffle, scenes: list[Scene], drafting: Drafting) -> list[Succession]:
    """Give every posting of the list its event and day, end the posts that were left, and pair who left with who came."""
    moved: list[PostDraft] = []
    for scene in scenes:
        current = [t for t in scene.ties if (d := drafting.tied(t)) and d.status in ("current", "acting")]
        listed = LISTED.match(scene.text[scene.sentence.start : scene.sentence.end].lstrip("* \n")) or any(
            t.how in ("copula", "inverse") or re.search("N", t.between) for t in current
        )
        for tie in current:
            post = drafting.tied(tie)
            if post and (
                tie.how in ("copula", "inverse")
                or (listed and tie.how == "apposed")
                or (tie.how == "before" and "current" in tie.status)
            ):
                moved.append(post)
                _move(drafting, reshuffle, post)
    for event in drafting.events:
        if event.post and event.type in ("appointed", "transferred") and event.certainty == "asserted":
            moved.append(event.post)
            event.date = event.date or reshuffle.date
            if event.post.status != "former":
                event.post.starts = event.post.starts or event.date
    _end_old_posts(drafting, moved, reshuffle)
    return _pair(drafting, moved)


def _move(drafting: Drafting, reshuffle: Reshuffle, post: PostDraft) -> None:
    post.starts = post.starts or reshuffle.date
    if not any(
        e.person == post.person and (e.post is post or e.post is None) and e.type in ("appointed", "transferred")
        for e in drafting.events
    ):
        left = any(p.person == post.person and p.status == "former" for p in drafting.posts)
        drafting.events.append(
            EventDraft(
                "transferred" if left else "appointed",
                post.person,
                reshuffle.date,
                post.evidence[:1],
                post.certainty,
                post.said_by,
                post=post,
            )
        )


def _end_old_posts(drafting: Drafting, moved: list[PostDraft], reshuffle: Reshuffle) -> None:
    people = {post.person for post in moved}
    for post in drafting.posts:
        if post.status == "former" and post.person in people and not post.starts and post.ended_by in (None, "replaced"):
            post.ends, post.ended_by = post.ends or reshuffle.date, "transferred"


def _pair(drafting: Drafting, moved: list[PostDraft]) -> list[Succession]:
    """Who left and who came to the same post of the same unit."""
    pairs = []
    for old in drafting.posts:
        for new in moved:
            if (
                old.status == "former"
                and old.person != new.person
                and old.unit
                and old.unit == new.unit
                and role_key(old.role) == role_key(new.role)
            ):
                pairs.append(Succession(old.person, new.person, new.role, new.unit, (*old.evidence[:1], *new.evidence[:1])))
                break
    return pairs
