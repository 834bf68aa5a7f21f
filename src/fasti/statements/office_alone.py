"""An office alone stands for whoever holds it in this text: `the president`, `the COAS`, `the new police chief`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from itertools import pairwise

from fasti.model.marked import Item, MarkedText
from fasti.statements.drafts import PostDraft
from fasti.statements.offices import Office
from fasti.statements.same_post import SHORT_FORMS, role_key
from fasti.statements.scene import Scene

#: `the new police chief`
OFFICE_ALONE = re.compile(r"the (?:new |outgoing |incoming |acting |then |embattled )?([a-z][a-z -]+)")
#: where the field of an office begins: `minister of defence`, `chief of the army staff`
FIELD = re.compile(r" (?:of|for|to)\b.*")


class OfficesAlone:
    """Looks up who holds an office that stands alone; nobody where two may."""

    def __init__(self, marked: MarkedText, posts: list[PostDraft], holdings: list[tuple[Scene, Item, Office]]) -> None:
        self._posts = posts
        self._units = {unit.id: " ".join(unit.names).lower() for unit in marked.units}
        self._held = [(item.start, item.refers_to, office.role.name) for _, item, office in holdings]
        self._places: dict[str, list[int]] = {}
        for item in (item for sentence in marked.sentences for item in sentence.items if item.kind == "person"):
            self._places.setdefault(item.refers_to, []).append(item.start)
        self._ranks = [
            (name.start, name.refers_to, rank.text.lower().split()[-1])
            for sentence in marked.sentences
            for rank, name in pairwise(sentence.items)
            if rank.kind == "rank" and name.kind == "person"
        ]

    def holder(self, speaker: str, offset: int, heard: str = "") -> str:
        """Whom the words for an office mean at a place: its one holder told before, or whoever was `heard`; else the words."""
        words = OFFICE_ALONE.fullmatch(speaker.lower())
        if words is None:
            return speaker
        office = words.group(1)
        posts = {p.person for p in self._posts if p.evidence[0].start < offset and not p.past and self._is(office, p)}
        ways: tuple[Callable[[], set[str]], ...] = (
            lambda: posts,
            lambda: _before(self._held, offset, lambda role: _fits(office, role)),
            lambda: _before(self._ranks, offset, lambda rank: rank == office.split()[-1]),
        )
        for way in ways:
            if named := way():
                return named.pop() if len(named) == 1 else heard if heard == self._last_of(named, offset) else speaker
        return speaker

    def _last_of(self, people: set[str], offset: int) -> str:
        """Who of several was named last before a place."""
        return max((start, who) for who in people for start in self._places.get(who, [0]) if start < offset)[1]

    def _is(self, office: str, post: PostDraft) -> bool:
        """Say whether a post is an office: `police chief` is whoever is chief of a unit with that word in its name."""
        if _fits(office, post.role):
            return True
        *unit, head = office.split()
        return bool(unit) and _fits(head, post.role) and " ".join(unit) in self._units.get(post.unit or "", "")


def _before(named: Iterable[tuple[int, str, str]], offset: int, fits: Callable[[str], bool]) -> set[str]:
    return {who for start, who, words in named if start < offset and fits(words)}


def _fits(office: str, role: str) -> bool:
    """Say whether an office is a role in fewer words: `minister` is `minister of defence`, `COAS` is `chief of army staff`."""
    if office in SHORT_FORMS:
        return role_key(office) == role_key(role)
    return f" {role}".endswith(f" {office}") or f" {FIELD.sub('', role)}".endswith(f" {office}")
