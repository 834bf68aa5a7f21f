"""Successors' days: whoever is followed leaves the post, in its unit, on the day on which the one who follows takes it up."""

from __future__ import annotations

from fasti.model.statement import Ending, Succession
from fasti.statements.drafts import PostDraft
from fasti.statements.same_post import same_office

#: endings by which nobody leaves a post empty
AT_ONCE: frozenset[Ending | None] = frozenset([None, "replaced", "transferred", "promoted"])


def share_days(succession: tuple[Succession, ...], posts: list[PostDraft]) -> None:
    """Give the end of a post the day of the one who followed, and the beginning of theirs the day on which it was left."""
    for follows in succession:
        olds = [post for post in posts if post.person == follows.before and _is_of(follows, post) and post.status == "former"]
        news = [post for post in posts if post.person == follows.after and _is_of(follows, post) and post.status != "incoming"]
        _share_unit(follows, [*olds, *news], posts)
        for old, new in ((old, new) for old in olds for new in news if same_office(old, new) and old.ended_by in AT_ONCE):
            if old.ended_by != "promoted" and not _is_elsewhere_now(old, posts):
                old.ends = old.ends or new.starts
            if old.ended_by == "replaced" and not new.ends:
                new.starts = new.starts or old.ends


def _share_unit(follows: Succession, held: list[PostDraft], posts: list[PostDraft]) -> None:
    """`took command of U from X, who had been acting commander`: an office told without a unit is the one that was taken over."""
    for post in held:
        told = any(p.person == post.person and p.unit and same_office(p, post) for p in posts)
        if not (post.unit or post.elsewhere or told):
            post.unit = follows.unit


def _is_elsewhere_now(old: PostDraft, posts: list[PostDraft]) -> bool:
    """`takes over from X, who is now R`: who knows how long X has been there."""
    return any(post.person == old.person and post.status == "current" and not post.told_by_move for post in posts)


def _is_of(follows: Succession, post: PostDraft) -> bool:
    """Say whether a post is the one in which somebody followed somebody."""
    told = PostDraft(post.person, follows.role or post.role, follows.unit, post.status, [])
    return same_office(post, told)
