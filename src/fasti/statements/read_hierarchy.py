"""Hierarchy: which unit stands under which, as sentences say it: `U of the U`, `U’s U`, `U, U`, `U, the parent of U`."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item
from fasti.model.statement import Hierarchy
from fasti.statements.drafts import PostDraft
from fasti.statements.hierarchy_patterns import BESIDE, BRACKETED, COMMAND, PARENT_OF, PATTERNS, is_said
from fasti.statements.scene import Scene

#: between units that stand side by side: `the 3rd and 4th Brigades`, `the 3rd Brigade, the 4th Brigade`
SIDE_BY_SIDE, ITS = re.compile(r"(?:C|X|CX)D?"), frozenset(["its", "their"])
#: what stands before the unit that is meant: `the army's U`, `the command of the U`; words for standing in another
OWNER, WITHIN = re.compile(r"U(?:'|OD?)(?=U)"), frozenset(["under", "within"])
#: a unit that a sentence tells of
SUBJECT = re.compile(r"D?U(?=[BHFw])")
#: how many sentences before it the unit may stand that `its 3rd Battalion` belongs to
BACK = 2
#: what the parser knows of units that stand under nothing, and over nothing
NO_CHILD = frozenset(["whole service", "territory", "bare", "armed group"])
NO_PARENT = frozenset(["bare", "territory"])
#: how many items behind a unit's owner say what the unit is to it: `['s] mother unit`
BEHIND = 3


@lru_cache(maxsize=1)
def sizes() -> dict[str, int]:
    """Kind of unit → how big it is, smallest first."""
    return {kind: size for size, kinds in enumerate(lexicon("units")["sizes"]["smallest_first"]) for kind in kinds}


def size_of(unit: Item) -> int:
    """How big a unit is by its kind; -1 if its name shows none."""
    name = unit.name.casefold()
    phrases = [size for kind, size in sizes().items() if " " in kind and kind in name]
    return max(phrases or [sizes().get(word, -1) for word in name.split()], default=-1)


def read_hierarchy(scenes: list[Scene], posts: list[PostDraft]) -> tuple[Hierarchy, ...]:
    """Find every unit that the text puts under another, in sentences and in the offices people hold."""
    found: dict[tuple[str, str], Hierarchy] = {}
    scenes = [_with_names(scenes, scene) for scene in scenes]
    told = Counter(item.refers_to for scene in scenes for item in scene.row.items if item.kind == "unit")
    for n, scene in enumerate(scenes):
        for child, parent in _its(scenes[max(0, n - BACK) : n], scene, told):
            words = scene.passage(scene.row.items.index(child) - 1, scene.row.items.index(child) + 1)
            found.setdefault((child.refers_to, parent.refers_to), Hierarchy(child.refers_to, parent.refers_to, (words,)))
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


def _with_names(scenes: list[Scene], scene: Scene) -> Scene:
    """A sentence whose bare units, `the brigade`, are known for what they are where the text names them elsewhere."""
    named = {i.refers_to: i for s in scenes for i in s.row.items if i.kind == "unit" and i.note not in ("bare", "short")}
    bare = {id(i) for i in scene.row.items if i.kind == "unit" and i.note == "bare" and i.refers_to in named}
    if not bare:
        return scene
    items = tuple(replace(i, note=named[i.refers_to].note) if id(i) in bare else i for i in scene.row.items)
    return replace(scene, row=replace(scene.row, items=items))


def _pairs(scene: Scene) -> list[tuple[Item, Item]]:
    """Every child and parent that a sentence names together."""
    letters, items = scene.row.letters, scene.row.items
    pairs = []
    for pattern, upward in PATTERNS:
        for match in pattern.finditer(letters):
            first, second = match.start(), letters.index("U", match.end())
            second = _past_owners(scene, second) if upward else second
            child, parent = (items[first], items[second]) if upward else (items[second], items[first])
            grows = pattern not in (BESIDE, BRACKETED) or 0 <= size_of(child) < size_of(parent)
            grows = grows or not WITHIN.isdisjoint(item.name for item in items[first + 1 : second])
            told = items[second + 1 : second + 1 + BEHIND] if pattern is PARENT_OF else items[first + 1 : second]
            if grows and is_said(pattern, items[first], told):
                pairs += [(child, parent), *((other, parent) for other in _beside(scene, child, ahead=not upward))]
    return pairs


def _past_owners(scene: Scene, unit: int) -> int:
    """`part of the army's [5th Brigade]`, `under the command of the [5th Brigade]`: the unit that is meant, behind others."""
    letters, items = scene.row.letters, scene.row.items
    while (owner := OWNER.match(letters, unit)) and (letters[unit + 1] == "'" or items[unit].name in COMMAND):
        unit = owner.end()
    return unit


def _beside(scene: Scene, unit: Item, *, ahead: bool) -> list[Item]:
    """The units of one kind that are joined to a unit, behind it or before it: `the 3rd and [4th Brigades] of U`."""
    letters, items, found = scene.row.letters, scene.row.items, []
    order = range(items.index(unit) + 1, len(items)) if ahead else range(items.index(unit) - 1, -1, -1)
    last = items.index(unit)
    for n in order:
        if letters[n] != "U":
            continue
        gap = letters[last + 1 : n] if ahead else letters[n + 1 : last]
        if not SIDE_BY_SIDE.fullmatch(gap) or items[n].note != unit.note:
            break
        found.append(items[n])
        last = n
    return found


def _its(before: list[Scene], scene: Scene, told: Counter[str]) -> list[tuple[Item, Item]]:
    """`The brigade held out. The commander of its 2nd Battalion fell`: the bigger unit near before of which most is told."""
    pairs = []
    for n, item in enumerate(scene.row.items):
        if scene.row.letters[n] != "U" or n == 0 or scene.row.items[n - 1].name not in ITS:
            continue
        here = [u for u in scene.row.items[:n] if u.kind == "unit" and _is_bigger(u, item)]
        near = [u for s in before for u in s.row.items if u.kind == "unit" and _is_bigger(u, item)]
        parent = max(reversed(here or near), key=lambda unit: told[unit.refers_to], default=None)
        parent = parent or (_subject(before[-1]) if n == 1 and before else None)
        if parent and parent.refers_to != item.refers_to and _may_stand(item, parent):
            pairs.append((item, parent))
    return pairs


def _subject(scene: Scene) -> Item | None:
    """The unit that a sentence begins with: whose the next one's `Its rescue division` is."""
    begins = SUBJECT.match(scene.row.letters)
    return scene.row.items[begins.end() - 1] if begins else None


def _is_bigger(unit: Item, than: Item) -> bool:
    return 0 <= size_of(than) < size_of(unit) and _may_stand(than, unit)


def _may_stand(child: Item, parent: Item) -> bool:
    """A service as a whole or a territory stands under nothing here, and a bigger unit never under a smaller one."""
    if child.note in NO_CHILD or parent.note in NO_PARENT:
        return False
    small, big = size_of(child), size_of(parent)
    if min(small, big) >= sizes()["corps"]:
        # armies, corps, districts and fleets stand under one another either way
        return True
    return small < 0 or big < 0 or small < big or (small == big and "headquarters" in parent.name.casefold())
