"""Mentions and links: which rank, role and unit stands with which person's name, right there in the text."""

from __future__ import annotations

import re
from dataclasses import replace

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item
from fasti.model.mention import Link, LinkKind, Mention, MentionKind
from fasti.model.passage import Passage
from fasti.statements.offices import Office
from fasti.statements.ranks_of import singular
from fasti.statements.row import Row
from fasti.statements.scene import Scene
from fasti.statements.whom import subject

KINDS: dict[str, MentionKind] = {"person": "person", "rank": "rank", "role": "role", "unit": "unit"}
#: notes of items that stand for a unit without naming it
UNNAMED = frozenset(["bare", "field", "territory"])
#: a unit right behind a name: `Maj. Gen. X, 3 Division, Jos`, `Y of the 3 Division`
POSTED = re.compile(r"KP(?:C|OD?(?:L'|U')?)(U)")
#: behind the rank of several people, their names: `Colonels X, Y and Z`
NAMES = re.compile(r"P(?:(?:C|X|CX)P)*")
#: a name behind a rank, or behind the field of work in brackets between them
NAMED = re.compile(r"(?:\([LUw]\))?P")
#: a name before a rank in apposition: `X, a`, `X, who is a`
DESCRIBED = re.compile(r"P(?:C[wN.]{1,2})?(?:C|C?B|-)D?S*$")
#: around a rank that somebody had then: `As a brigadier, he`, `[retired in 2006] as a brigadier`
AS_RANK, THEN, LEFT_AS = re.compile(r"X?AD?S?"), re.compile(r"C?[Pp](?!')"), re.compile(r"([wS])(?:I?T)?AD?$")
#: verbs of leaving with a rank
LEAVING = frozenset(lexicon("events")["retired"]["does"])

#: between `promoted` and the rank that it gives: `[him from major] to [the rank of]`
PROMOTED_TO = re.compile(r"(?:K?P)?(?:f[wKS]+)?t?D?(?:wO)?D?")


def link_mentions(
    scenes: list[Scene], holdings: list[tuple[Scene, Item, Office]], postings: list[tuple[Scene, Item, Item]]
) -> tuple[tuple[Mention, ...], tuple[Link, ...], dict[str, list[str]]]:
    """All mentions, the links between them, and each person's ranks in the text's words."""
    ranked = [tie for scene in scenes for tie in rank_ties(scene)]
    held = [(scene, holder, _with_field(scene, office)) for scene, holder, office in holdings if office.role.kind == "role"]
    ties = _Links(scenes, held)
    for scene, name, rank in ranked:
        ties.add("has_rank", scene, name, rank)
    given = {id(unit): holder for _, holder, office in held for unit in office.units}
    beside = [found for found in beside_units(scenes) if given.get(id(found[2]), found[1]) is found[1]]
    commanded = [(s, holder, unit) for s, holder, office in holdings if office.role.kind != "role" for unit in office.units[:1]]
    for scene, holder, unit in [*postings, *beside, *commanded]:
        ties.add("is_posted", scene, holder, unit)
    for scene, holder, office in held:
        ties.add("has_role", scene, holder, office.role)
        for unit in office.units[:1] or _owner(scene, office):
            if unit.note not in ("bare", "field"):
                ties.add("is_posted", scene, holder, unit)
    return tuple(sorted(ties.mentions.values(), key=lambda m: m.passage)), tuple(ties.links), _ranks(ranked)


def _with_field(scene: Scene, office: Office) -> Office:
    """`Director, Army Public Relations`: the office with its field of work behind a comma."""
    at = scene.row.at(office.role.start)
    field = scene.row.items[at + 2 : at + 3] if scene.row.letters[at + 1 : at + 3] == "CU" else ()
    end = field[0].end if field and field[0].note == "field" else office.role.end
    return replace(office, role=replace(office.role, end=end))


def _owner(scene: Scene, office: Office) -> list[Item]:
    """`signed by the Army and its spokesman`: the unit named before an office that is `its`."""
    before = [item for item in scene.row.items[: office.start] if item.kind == "unit"]
    return before[-1:] if office.owned_by_unit else []


class _Links:
    """Mentions by their place, and the links between them as they come."""

    def __init__(self, scenes: list[Scene], held: list[tuple[Scene, Item, Office]]) -> None:
        self.mentions: dict[tuple[int, int], Mention] = {}
        self.links: list[Link] = []
        for scene, holder, office in held:
            self._mention(scene, replace(office.role, refers_to=holder.refers_to))
        for scene in scenes:
            for item in scene.row.items:
                if item.kind in KINDS and item.note not in UNNAMED:
                    alone = item.kind in ("rank", "role") and bool(item.refers_to)  # `the minister said` gives nobody an office
                    self._mention(scene, replace(item, refers_to="") if alone else item)

    def add(self, kind: LinkKind, scene: Scene, holder: Item, other: Item) -> None:
        """Tie a name to something; a pronoun is no name, and what it is tied to is not tied right there."""
        if holder.kind == "person":
            self.links.append(Link(kind, self._mention(scene, holder), self._mention(scene, other)))

    def _mention(self, scene: Scene, item: Item) -> Mention:
        words = Passage(item.start, item.end, scene.text[item.start : item.end])
        return self.mentions.setdefault((item.start, item.end), Mention(KINDS[item.kind], words, item.refers_to or None))


def _ranks(ranked: list[tuple[Scene, Item, Item]]) -> dict[str, list[str]]:
    """Person → the words of their ranks, each once."""
    ranks: dict[str, dict[str, None]] = {}
    for _, name, rank in ranked:
        ranks.setdefault(name.refers_to, {})[singular(rank.text)] = None
    return {person: list(words) for person, words in ranks.items()}


def beside_units(scenes: list[Scene]) -> list[tuple[Scene, Item, Item]]:
    """Every name with a unit right behind it."""
    return [
        (scene, scene.row.items[match.start() + 1], scene.row.items[match.start(1)])
        for scene in scenes
        for match in POSTED.finditer(scene.row.letters)
        if scene.row.items[match.start(1)].note not in UNNAMED
    ]


def rank_ties(scene: Scene) -> list[tuple[Scene, Item, Item]]:
    """Every name with its rank: before it (`Maj. Gen. X`), in apposition (`X, a colonel`), or that it is promoted to."""
    row = scene.row
    found = []
    for n, item in enumerate(row.items):
        if item.kind != "rank":
            continue
        if singular(item.text) != item.text and (several := NAMES.match(row.letters, n + 1)):
            found += [(scene, row.items[at], item) for at in range(n + 1, several.end()) if row.letters[at] == "P"]
        elif named := NAMED.match(row.letters, n + 1):
            found.append((scene, row.items[named.end() - 1], item))
        elif held := _held_then(row, n):
            found.append((scene, held, item))
        elif behind := DESCRIBED.search(row.letters[:n]):
            found.append((scene, row.items[behind.start()], item))
        elif (holder := promoted_to(scene, n)) is not None:
            found.append((scene, holder, item))
    return found


def _held_then(row: Row, n: int) -> Item | None:
    """Who had the rank at letter `n` then: `As a brigadier, X commanded`, `X retired as a brigadier`."""
    then = THEN.match(row.letters, n + 1) if AS_RANK.fullmatch(row.letters[:n]) else None
    left = LEFT_AS.search(row.letters[:n])
    at = then.end() - 1 if then else subject(row, left.start(1)) if left and row.items[left.start(1)].name in LEAVING else -1
    return row.items[at] if at >= 0 and row.items[at].refers_to else None


def promoted_to(scene: Scene, n: int) -> Item | None:
    """Whom the sentence says to be promoted to the rank at letter `n`: `X was promoted to brigadier`."""
    letters = scene.row.letters
    for trigger in scene.triggers:
        if trigger.type == "promoted" and trigger.who >= 0 and trigger.end <= n:
            return scene.row.items[trigger.who] if PROMOTED_TO.fullmatch(letters, trigger.end, n) else None
    return None
