"""Mentions and links: which rank, role and unit stands with which person's name, right there in the text."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item
from fasti.model.mention import Link, Mention
from fasti.model.passage import Passage
from fasti.statements.scene import Scene

KINDS = {"person": "person", "rank": "rank", "role": "role", "unit": "unit"}


def link_mentions(scenes: list[Scene]) -> tuple[tuple[Mention, ...], tuple[Link, ...], dict[str, list[str]]]:
    """All mentions, the links between them, and each person's ranks in the text's words."""
    mentions: dict[tuple[int, int], Mention] = {}
    links: list[Link] = []
    ranks: dict[str, list[str]] = {}

    def mention(scene: Scene, item: Item) -> Mention:
        return mentions.setdefault((item.start, item.end), Mention(KINDS[item.kind], Passage(item.start, item.end, scene.text[item.start : item.end]), item.refers_to or None))

    for scene in scenes:
        for item in scene.row.items:
            if item.kind in KINDS and item.note not in ("bare",):
                mention(scene, item)
        for person, rank in rank_ties(scene):
            links.append(Link("has_rank", mention(scene, person), mention(scene, rank)))
            if rank.text not in ranks.setdefault(person.refers_to, []):
                ranks[person.refers_to].append(rank.text)
        for tie in scene.ties:
            if tie.holder.kind == "person":
                holder = mention(scene, tie.holder)
                links.append(Link("has_role", holder, mention(scene, tie.office.role)))
                links += [Link("is_posted", holder, mention(scene, unit)) for unit in tie.office.units[:1] if unit.note != "bare"]
    return tuple(sorted(mentions.values(), key=lambda m: m.passage)), tuple(links), ranks


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
