"""Hierarchy: which unit stands under which, as sentences say it: `U of the U`, `U’s U`, `U, U`, `U, the parent formation of U`."""

from __future__ import annotations

import re
from functools import lru_cache

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item
from fasti.model.statement import Hierarchy
from fasti.statements.drafts import PostDraft
from fasti.statements.scene import Scene

UNDER = re.compile(r"U(?=(?:OD?S?(?:L'?)?|IDS?(?:L'?)?|)U)")
WITHIN = re.compile(r"U(?=C(?:ID?)?U)")
OWNED = re.compile(r"U(?='U)")
PARENT = re.compile(r"U(?=CD(?:w|S){1,3}OD?U)")


@lru_cache(maxsize=1)
def sizes() -> dict[str, int]:
    """Kind of unit → how big it is, smallest first."""
    return {kind: size for size, kinds in enumerate(lexicon("units")["sizes"]["smallest_first"]) for kind in kinds}


def size_of(unit: Item) -> int:
    """How big a unit is by its kind; -1 if its name shows none."""
    words = unit.name.casefold().split()
    return max((sizes().get(word, -1) for word in words), default=-1)


def read_hierarchy(scenes: list[Scene], posts: list[PostDraft]) -> tuple[Hierarchy, ...]:
    """Find every unit that the text puts under another, in sentences and in the offices people hold."""
    found: dict[tuple[str, str], Hierarchy] = {}
    for scene in scenes:
        for child, parent in _pairs(scene):
            if child.refers_to != parent.refers_to and _may_stand(child, parent):
                passage = scene.passage(*sorted((scene.row.items.index(child), scene.row.items.index(parent) + 1)))
                found.setdefault((child.refers_to, parent.refers_to), Hierarchy(child.refers_to, parent.refers_to, (passage,)))
    for post in posts:
        chain = [post.unit, *post.above]
        for child, parent in zip(chain, chain[1:], strict=False):
            if child and parent and child != parent and (parent, child) not in found:
                found.setdefault((child, parent), Hierarchy(child, parent, tuple(post.evidence[:1])))
    return tuple(found.values())


def _pairs(scene: Scene) -> list[tuple[Item, Item]]:
    letters, items = scene.row.letters, scene.row.items
    pairs = []
    for pattern, upward in ((UNDER, True), (OWNED, False), (WITHIN, True), (PARENT, False)):
        for match in pattern.finditer(letters):
            first = match.start()
            second = letters.index("U", first + 1)
            child, parent = (items[first], items[second]) if upward else (items[second], items[first])
            if pattern is WITHIN and not 0 <= size_of(child) < size_of(parent):
                continue
            if pattern is PARENT and "parent" not in " ".join(i.text for i in items[first:second]):
                continue
            pairs.append((child, parent))
    return pairs


def _may_stand(child: Item, parent: Item) -> bool:
    """A service as a whole or a territory stands under nothing here, and a bigger unit never under a smaller one."""
    if child.note in ("service", "territory", "bare", "group") or parent.note in ("bare", "territory"):
        return False
    small, big = size_of(child), size_of(parent)
    return small < 0 or big < 0 or small < big or (small == big and "headquarters" in parent.name.casefold())
