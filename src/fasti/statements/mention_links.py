"""Mentions and links: which rank, role and unit stands with which person's name, right there in the text."""

from __future__ import annotations

import re

from fasti.model.marked import Item
from fasti.model.mention import Link, Mention
from fasti.model.passage import Passage
from fasti.statements.offices import Office
from fasti.statements.scene import Scene

KINDS = {"person": "person", "rank": "rank", "role": "role", "unit": "unit"}


def link_mentions(
    scenes: list[Scene], holdings: list[tuple[Scene, Item, Office]], postings: list[tuple[Scene, Item, Item]]
) -> tuple[tuple[Mention, ...], tuple[Link, ...], dict[str, list[str]]]:
    """All mentions, the links between them, and each person's ranks in the text's words."""
    mentions: dict[tuple[int, int], Mention] = {}
    links: list[Link] = []
    ranks: dict[str, list[str]] = {}

    def mention(scene: Scene, item: Item) -> Mention:
        return mentions.setdefault(
            (item.start, item.end),
            Mention(KINDS[item.kind], Passage(item.start, item.end, scene.text[item.start : item.end]), item.refers_to or None),
        )

    for scene in scenes:
        for item in scene.row.items:
            if item.kind in KINDS and item.note not in ("bare", "field", "territory"):
                mention(scene, item)
        for person, rank in rank_ties(scene):
            links.append(Link("has_rank", mention(scene, person), mention(scene, rank)))
            if rank.text not in ranks.setdefault(person.refers_to, []):
                ranks[person.refers_to].append(rank.text)
    named = sorted((item for scene in scenes for item in scene.row.items if item.kind == "person"), key=lambda item: item.start)
    for scene, name, unit in [*postings, *beside_units(scenes)]:
        if person := _name_of(name, named):
            links.append(Link("is_posted", mention(scene, person), mention(scene, unit)))
    for scene, name, office in holdings:
        person = _name_of(name, named)
        if person and office.role.kind == "role":
            holder = mention(scene, person)
            links.append(Link("has_role", holder, mention(scene, office.role)))
            links += [
                Link("is_posted", holder, mention(scene, unit)) for unit in office.units[:1] if unit.note not in ("bare", "field")
            ]
    return tuple(sorted(mentions.values(), key=lambda m: m.passage)), tuple(links), ranks


def _name_of(item: Item, named: list[Item]) -> Item | None:
    """The name that an item stands for: itself, or for a pronoun the person's last full name before it."""
    if item.kind == "person":
        return item
    before = [n for n in named if n.refers_to == item.refers_to and n.start < item.start]
    full = [n for n in before if " " in n.text]
    return (full or before or [None])[-1]


def beside_units(scenes: list[Scene]) -> list[tuple[Scene, Item, Item]]:
    """A unit right behind a name: `Maj. Gen. X, 3 Division, Jos`, `Y of the 3 Division`."""
    found = []
    for scene in scenes:
        for match in re.finditer(r"KP(?:C|OD?(?:L'|U')?)(U)", scene.row.letters):
            found.append((scene, scene.row.items[match.start() + 1], scene.row.items[match.start(1)]))
    return found


def rank_ties(scene: Scene) -> list[tuple[Item, Item]]:
    """A rank before a name (`Maj. Gen. X`) or in apposition to one (`X, a lieutenant colonel`)."""
    row, found = scene.row, []
    for n, item in enumerate(row.items):
        if item.kind != "rank":
            continue
        if row.letters[n + 1 : n + 2] == "P":
            found.append((row.items[n + 1], item))
        elif behind := re.search(r"P(?:C[wN.]{1,2})?(?:C|C?B|-)D?S*$", row.letters[:n]):
            found.append((row.items[behind.start()], item))
    return found
