"""Bodies told as fields: the `head of military intelligence` who commands the intelligence directorate holds one post."""

from __future__ import annotations

from collections.abc import Mapping

from fasti.lexicons.load import lexicon
from fasti.statements.drafts import PostDraft
from fasti.statements.same_post import COMMANDING, role_key, take_in

#: heads of office that such a body has
HEADS = frozenset(["head", "chief", "director", "commander", "boss"])
#: kinds of body that a field of work leaves out
#: words that make a place a territory
TERRITORY = frozenset(lexicon("units")["territories"]["words"])
KINDS = frozenset(lexicon("sameness")["units"]["body_kinds"])


def join_bodies(posts: list[PostDraft], units: Mapping[str, str]) -> None:
    """Make one post of an office with a field of work and the command of the body of that field; `units` is id → name."""
    for post in [post for post in posts if post.unit is None and " of " in post.role]:
        head, _, field = post.role.partition(" of ")
        body = next((own for own in posts if own.person == post.person and _is_body(own, field, units)), None)
        if body and head in HEADS:
            take_in(body, post)
            body.role = head
            posts.remove(post)
    _join_police(posts, units)


def _join_police(posts: list[PostDraft], units: Mapping[str, str]) -> None:
    """Make one post of `the police chief of Sulina province` and the command of `the Sulina police`."""
    for post in [post for post in posts if post.unit and "police" in post.role.split() and role_key(post.role) not in COMMANDING]:
        place = " ".join(w for w in units.get(post.unit or "", "").casefold().split() if w not in TERRITORY)
        same = (
            own for own in posts if own.person == post.person and units.get(own.unit or "", "").casefold() == f"{place} police"
        )
        body = next((own for own in same if place and role_key(own.role) in COMMANDING), None)
        if body:
            take_in(body, post)
            body.role, body.evidence = post.role, sorted(body.evidence, key=lambda words: words.start)
            posts.remove(post)


def _is_body(post: PostDraft, field: str, units: Mapping[str, str]) -> bool:
    words = units.get(post.unit or "", "").casefold().replace("'s", "").split()
    bare = [word for word in words if word not in KINDS]
    return len(bare) < len(words) and bare == field.removeprefix("the ").split() and role_key(post.role) in COMMANDING
