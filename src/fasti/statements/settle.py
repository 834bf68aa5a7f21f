"""Settling what every sentence has told: deaths and the next step of a career end posts, and impossible posts are set aside.

An office without a unit gets the unit of its namesakes.
"""

from __future__ import annotations

from fasti.lexicons.load import lexicon
from fasti.model.calendar import edtf_interval
from fasti.model.statement import Problem
from fasti.statements.deaths import end_by_death
from fasti.statements.drafts import EventDraft, PostDraft
from fasti.statements.effects import ENDS
from fasti.statements.fates import tell_fates
from fasti.statements.same_post import COMMANDING, role_key, same_office, stood_in_first, take_in
from fasti.statements.tie import TITLES


def settle_posts(posts: list[PostDraft], events: list[EventDraft], published: str | None = None) -> list[Problem]:
    """End posts by death and by the next step of a career; return the problems of posts that cannot be, which are taken out."""
    _end_when_told_later(events)
    tell_fates(posts, events)
    end_by_death(posts, events)
    _end_by_appointment(posts)
    _end_by_next_step(posts)
    _end_by_calendar(posts, published)
    _take_out_titles(posts)
    _share_units(posts)
    _tell_apart(posts)
    return _take_out_impossible(posts)


def _end_when_told_later(events: list[EventDraft]) -> None:
    """A post that an event has ended ended on the day that only a later sentence gives the event."""
    for event in events:
        post = event.post
        if post and post.ends is None and post.ended_by and post.ended_by == ENDS.get(event.type):
            post.ends = event.date


def _end_by_next_step(posts: list[PostDraft]) -> None:
    """Of two posts with starting days the earlier one is over when the later one starts, as far as nobody says otherwise."""
    for person in {post.person for post in posts}:
        dated = [p for p in posts if p.person == person and p.starts and p.status != "incoming"]
        dated.sort(key=lambda p: str(edtf_interval(p.starts or "").earliest))
        for post in dated:
            later = [p for p in dated if edtf_interval(post.starts or "").before(edtf_interval(p.starts or ""))]
            if later and not post.ends and post.ended_by is None and post.status in ("current", "former"):
                post.status, post.ends = "former", later[0].starts
                post.ended_by = "transferred" if post.told_by_move else None


def _end_by_appointment(posts: list[PostDraft]) -> None:
    """What was held `until his appointment` ended on the day of the one appointment that the text tells of."""
    for post in (post for post in posts if post.until_move and not post.ends):
        days = {p.starts for p in posts if p.person == post.person and p.told_by_move and p is not post and p.starts}
        post.ends = days.pop() if len(days) == 1 else None


def _end_by_calendar(posts: list[PostDraft], published: str | None) -> None:
    """A post whose end lies before the day of publication is over: `army commander from 2019 to 2021`."""
    for post in posts:
        over = published and post.ends and edtf_interval(post.ends).before(edtf_interval(published))
        if over and post.status in ("current", "acting"):
            post.status = "former"


def _share_units(posts: list[PostDraft]) -> None:
    """An office without a unit belongs to the one unit that the text gives its namesakes: `the vice chairman`.

    Whoever commands one unit commands that one: `their commander, X, … X, the commanding officer of U`.
    """
    for post in [post for post in posts if not post.unit and role_key(post.role) in COMMANDING]:
        own = [p for p in posts if p.person == post.person and p.unit and role_key(p.role) in COMMANDING]
        if len(own) == 1 and stood_in_first(own[0], post):
            post.unit = own[0].unit
        elif len(own) == 1 and not post.past:
            take_in(own[0], post)
            posts.remove(post)
    civil = lexicon("roles")["civil"]["heads"]
    for post in [post for post in posts if not (post.unit or post.elsewhere) and " of " not in post.role]:
        head = post.role.split()[-1]
        if head not in civil or head.startswith("chair"):
            units = {p.unit for p in posts if p.unit and p.role.split()[-1] == head and _is_namesake(p, post)}
            post.unit = units.pop() if len(units) == 1 else None


def _is_namesake(other: PostDraft, post: PostDraft) -> bool:
    """Say whether a post may be of the unit of another: told before it, or of the same role wherever that is told."""
    return other.role == post.role or other.evidence[0].start < post.evidence[0].start


def _take_out_titles(posts: list[PostDraft]) -> None:
    """`Assistant Commissioner X` is a rank where the text gives X an office beside it."""
    for post in [post for post in posts if post.role in TITLES and not post.unit and not post.told_by_move]:
        if any(p.person == post.person and p.role not in TITLES for p in posts):
            posts.remove(post)


def _tell_apart(posts: list[PostDraft]) -> None:
    """Of two holdings of one office, the time of acting and that in full, the former says so in its role."""
    for post in (post for post in posts if post.for_now and post.status == "former"):
        if any(p.person == post.person and not p.for_now and p.unit == post.unit and same_office(p, post) for p in posts):
            post.role = f"acting {post.role}"


def _take_out_impossible(posts: list[PostDraft]) -> list[Problem]:
    problems = []
    for post in list(posts):
        if post.starts and post.ends and edtf_interval(post.ends).before(edtf_interval(post.starts)):
            problems.append(Problem(post.evidence[0], f"ends before it starts: left {post.ends}, took up {post.starts}"))
            posts.remove(post)
    return problems
