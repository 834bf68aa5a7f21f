"""Which drafts tell of one post: the same person in roles that fit, in units that do not part them."""

from __future__ import annotations

from functools import lru_cache

from fasti.lexicons.load import lexicon
from fasti.model.calendar import edtf_interval
from fasti.model.statement import EventType
from fasti.statements.drafts import EventDraft, PostDraft

#: what happens to nobody twice
ONCE: frozenset[EventType] = frozenset(["killed", "died"])
#: grades that make an office another one
JUNIOR = frozenset(lexicon("roles")["grades"]["junior"])
SHORT_FORMS = {short.lower(): role for short, role in lexicon("roles")["short"].items()}
#: words that tell no role from another
SMALL = frozenset(["of", "the", "and", "for", "to", "state", "its", "a"])
#: words up to this length keep their `s`: `boss`
SHORT = 4


@lru_cache(maxsize=4096)
def role_key(role: str) -> frozenset[str]:
    """The words of a role that tell it from others: short forms spelled out, plurals made singular, small words left out."""
    words = SHORT_FORMS.get(role, role).replace("-", " ").split()
    return frozenset(word.removesuffix("s") if len(word) > SHORT else word for word in words if word not in SMALL)


#: roles that all mean: holds the command of the unit
COMMANDING = frozenset(map(role_key, lexicon("sameness")["roles"]["commanding"]))


def same_post(a: PostDraft, b: PostDraft) -> bool:
    """Say whether two drafts tell of one holding: `commander` and `brigade commander` do, with `deputy commander` they do not.

    Of one unit whoever is `commander` and `commanding officer` is so in one post.
    """
    if a.person != b.person or (a.unit and b.unit and a.unit != b.unit) or stood_in_first(a, b):
        return False
    x, y = role_key(a.role), role_key(b.role)
    if x == y:
        return True
    if a.unit and a.unit == b.unit and x in COMMANDING and y in COMMANDING:
        return True
    small, big = sorted((x, y), key=len)
    return x & JUNIOR == y & JUNIOR and small < big and len(small) == 1 and _head(a.role) == _head(b.role)


def stood_in_first(a: PostDraft, b: PostDraft) -> bool:
    """`was appointed R in May; he had been acting R since March`: the time before is a holding of its own."""
    return (a.stood_in and b.status == "current") or (b.stood_in and a.status == "current")


def same_office(a: PostDraft, b: PostDraft) -> bool:
    """Say whether two people's posts can be one office: the same words or one the bare head of the other, in like units."""
    x, y = role_key(a.role), role_key(b.role)
    fits = x == y or (len(min(x, y, key=len)) == 1 and (x < y or y < x) and x & JUNIOR == y & JUNIOR)
    return fits and (not a.unit or not b.unit or a.unit == b.unit)


def _head(role: str) -> str:
    return role.split(" of ", maxsplit=1)[0].rsplit(maxsplit=1)[-1]


def merge_post(posts: list[PostDraft], new: PostDraft) -> PostDraft:
    """Put a draft with those it repeats, or at the end; return the draft that now holds it."""
    for post in posts:
        if same_post(post, new):
            take_in(post, new)
            return post
    posts.append(new)
    return new


def take_in(post: PostDraft, new: PostDraft) -> None:
    """Let a draft learn what another one of the same post says; what it knows already stays."""
    if len(new.role) > len(post.role) and not post.unit:
        post.role = new.role
    post.unit = post.unit or new.unit
    if new.certainty == "asserted" and post.certainty == "reported":
        post.certainty, post.said_by = "asserted", ()
    post.above += [unit for unit in new.above if unit not in post.above]
    post.starts, post.ends, post.ended_by = post.starts or new.starts, post.ends or new.ends, post.ended_by or new.ended_by
    post.past, post.told_by_move = post.past or new.past, post.told_by_move or new.told_by_move
    if new.firm and not post.firm:
        post.status, post.firm, post.for_now = new.status, True, post.for_now or new.for_now
    post.evidence += [passage for passage in new.evidence if passage not in post.evidence]


def merge_event(events: list[EventDraft], new: EventDraft) -> None:
    """Put an event with the one that tells the same, or at the end."""
    known = next((event for event in events if _same_event(event, new)), None)
    if known is None:
        events.append(new)
        return
    known.date = _narrower(known.date, new.date)
    known.evidence += [passage for passage in new.evidence if passage not in known.evidence]
    if known.certainty != "asserted" and new.certainty == "asserted" and not new.refers:
        known.certainty, known.said_by = "asserted", ()
    elif (known.certainty, known.said_by, new.certainty) == ("doubtful", (), "reported"):
        known.certainty, known.said_by = "reported", new.said_by


def _same_event(a: EventDraft, b: EventDraft) -> bool:
    """Say whether two drafts tell one event: same kind, same person, and neither days nor posts that part them; one dies once."""
    if a.person != b.person or (a.type != b.type and not {a.type, b.type} <= ONCE):
        return False
    if (a.certainty == "denied") != (b.certainty == "denied"):
        return False
    if a.type in ONCE:
        return True
    return _may_be_one_day(a.date, b.date) and (a.post is b.post or None in (a.post, b.post))


def _may_be_one_day(a: str | None, b: str | None) -> bool:
    """Say whether nothing parts two days: one of them is open, or lies within the other."""
    return a is None or b is None or _covers(a, b) or _covers(b, a)


def _covers(wide: str, narrow: str) -> bool:
    return edtf_interval(wide).covers(edtf_interval(narrow))


def _narrower(a: str | None, b: str | None) -> str | None:
    """The narrower of two days of one event; the first one where neither lies within the other."""
    return b if a is None or (b is not None and a != b and _covers(a, b)) else a
