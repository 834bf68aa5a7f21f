"""Hierarchy: which unit stands under which, as sentences say it: `U of the U`, `U’s U`, `U, U`, `U, the parent of U`."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item
from fasti.model.statement import Hierarchy
from fasti.statements.drafts import PostDraft
from fasti.statements.scene import Scene

#: `3 Battalion of the 7 Brigade`, `in the former Army's Corps`
UNDER = re.compile(r"U(?=(?:OD?S?(?:L'?)?|IDS?(?:L'?)?|)U)")
#: `3 Battalion, 7 Brigade`, `3 Battalion, in the 7 Brigade`
WITHIN = re.compile(r"U(?=C(?:ID?)?U)")
#: `7 Brigade's 3 Battalion`
OWNED = re.compile(r"U(?='U)")
#: `7 Brigade, the parent formation of the 3 Battalion`
PARENT = re.compile(r"U(?=CD(?:w|S){1,3}OD?U)")
#: `3 Battalion belongs to the 7 Brigade`, `3 Battalion, a part of the 7 Brigade`
BELONGS = re.compile(r"U(?=C?[BDwS]{1,4}[Ot]D?S?U)")
#: words that say so
BELONGING = frozenset(lexicon("units")["belonging"]["words"])
#: patterns of a child and a parent, and whether the child comes first
PATTERNS = ((UNDER, True), (BELONGS, True), (OWNED, False), (WITHIN, True), (PARENT, False))
#: what the parser knows of units that stand under nothing, and over nothing
NO_CHILD = frozenset(["service", "territory", "bare", "group"])
NO_PARENT = frozenset(["bare", "territory"])


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
                first, last = sorted((scene.row.items.index(child), scene.row.items.index(parent)))
                words = scene.passage(first, last + 1)
                found.setdefault((child.refers_to, parent.refers_to), Hierarchy(child.refers_to, parent.refers_to, (words,)))
    for post in posts:
        for unit, above in pairwise([post.unit, *post.above]):
            if unit and above and unit != above and (above, unit) not in found:
                found.setdefault((unit, above), Hierarchy(unit, above, tuple(post.evidence[:1])))
    return tuple(found.values())


def _pairs(scene: Scene) -> list[tuple[Item, Item]]:
    """Every child and parent that a sentence names together."""
    letters, items = scene.row.letters, scene.row.items
    pairs = []
    for pattern, upward in PATTERNS:
        for match in pattern.finditer(letters):
            first, second = match.start(), letters.index("U", match.end())
            child, parent = (items[first], items[second]) if upward else (items[second], items[first])
            grows = pattern is not WITHIN or 0 <= size_of(child) < size_of(parent)
            if grows and _is_said(pattern, items[first + 1 : second]):
                pairs.append((child, parent))
    return pairs


def _is_said(pattern: re.Pattern[str], between: tuple[Item, ...]) -> bool:
    """Say whether the words between two units say what a pattern with any words takes them to say."""
    if pattern is BELONGS:
        return any(item.name in BELONGING for item in between)
    return pattern is not PARENT or any("parent" in item.text for item in between)


def _may_stand(child: Item, parent: Item) -> bool:
    """A service as a whole or a territory stands under nothing here, and a bigger unit never under a smaller one."""
    if child.note in NO_CHILD or parent.note in NO_PARENT:
        return False
    small, big = size_of(child), size_of(parent)
    if min(small, big) >= sizes()["corps"]:
        # armies, corps, districts and fleets stand under one another either way
        return True
    return small < 0 or big < 0 or small < big or (small == big and "headquarters" in parent.name.casefold())
