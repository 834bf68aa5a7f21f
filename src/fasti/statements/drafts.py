"""Drafts: posts and events while they are being put together from the sentences that speak of them."""

from __future__ import annotations

from dataclasses import dataclass, field

from fasti.lexicons.load import lexicon
from fasti.model.passage import Passage

#: kinds of command that are one role with and without the kind of unit in front: `brigade commander`
JUNIOR = frozenset(["deputy", "vice", "assistant", "shadow", "former"])


@dataclass(slots=True)
class PostDraft:
    """One holding as far as the text has told it."""

    person: str
    role: str
    unit: str | None
    status: str
    evidence: list[Passage]
    starts: str | None = None
    ends: str | None = None
    ended_by: str | None = None
    certainty: str = "asserted"
    said_by: tuple[str, ...] = ()
    #: units the text puts above the post's own
    above: list[str] = field(default_factory=list)
    #: whether a word such as `former` or `acting` set the status
    firm: bool = False
    #: whether the text speaks of the post as new
    new: bool = False
    #: whether a word such as `former` puts it into the past
    past: bool = False
    #: whether an appointment or a move told of it
    told_by_move: bool = False


@dataclass(slots=True)
class EventDraft:
    """Something that happened to one person."""

    type: str
    person: str
    date: str | None
    evidence: list[Passage]
    certainty: str = "asserted"
    said_by: tuple[str, ...] = ()
    #: whether the words only refer to the event (`after his dismissal`) and do not tell it
    refers: bool = False
    #: the post that the event is about, if the sentence names it
    post: PostDraft | None = None


def role_key(role: str) -> frozenset[str]:
    """The words of a role that tell it from others: short forms spelled out, small words left out."""
    short = {k.lower(): v for k, v in lexicon("roles")["short"].items()}
    words = short.get(role, role).replace("-", " ").split()
    return frozenset(
        w.removesuffix("s") if len(w) > 4 else w for w in words if w not in ("of", "the", "and", "for", "to", "state", "its", "a")
    )


def same_post(a: PostDraft, b: PostDraft) -> bool:
    """Say whether two drafts tell of one holding: same person, roles that fit, and units that do not part them."""
    if a.person != b.person or (a.unit and b.unit and a.unit != b.unit):
        return False
    x, y = role_key(a.role), role_key(b.role)
    if x == y:
        return True
    if x & JUNIOR != y & JUNIOR:
        return False
    small, big = sorted((x, y), key=len)
    return small < big and len(small) == 1 and _head(a.role) == _head(b.role)


def same_office(a: PostDraft, b: PostDraft) -> bool:
    """Say whether two people's posts can be one office: roles of the same words, or one the bare head of the other, in units that do not differ."""
    x, y = role_key(a.role), role_key(b.role)
    return (x == y or (len(min(x, y, key=len)) == 1 and (x < y or y < x))) and (not a.unit or not b.unit or a.unit == b.unit)


def _head(role: str) -> str:
    return role.split(" of ", maxsplit=1)[0].rsplit(maxsplit=1)[-1]


def merge_post(posts: list[PostDraft], new: PostDraft) -> PostDraft:
    """Put a draft with those it repeats, or at the end; return the draft that now holds it."""
    for post in posts:
        if same_post(post, new):
            if len(new.role) > len(post.role) and not post.unit:
                post.role = new.role
            post.unit = post.unit or new.unit
            if new.certainty == "asserted" and post.certainty == "reported":
                post.certainty, post.said_by = "asserted", ()
            post.above += [u for u in new.above if u not in post.above]
            post.starts, post.ends = post.starts or new.starts, post.ends or new.ends
            post.ended_by = post.ended_by or new.ended_by
            post.new, post.past = post.new or new.new, post.past or new.past
            post.told_by_move = post.told_by_move or new.told_by_move
            if new.firm and not post.firm:
                post.status, post.firm = new.status, True
            post.evidence += [p for p in new.evidence if p not in post.evidence]
            return post
    posts.append(new)
    return new
