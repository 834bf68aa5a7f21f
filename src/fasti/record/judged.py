"""What people judged about sightings, looked up by document and name, so that it holds for every later reading of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from fasti.model.record import Sight, Verdict
from fasti.record.entities import Seen
from fasti.store.rows import find
from fasti.store.tables import document, judged, judgement, sighting


@dataclass(frozen=True, slots=True)
class JudgedPair:
    """One standing judgement with the sightings of both sides."""

    verdict: Verdict
    left: tuple[Sight, ...]
    right: tuple[Sight, ...]

    @property
    def sides(self) -> tuple[Sight, ...]:
        """Give the sightings of both sides."""
        return self.left + self.right

    def among(self, seen: Iterable[Seen]) -> list[tuple[str, str]]:
        """Pair the keys of sightings that it is about: one pair ties two sides, every pair is needed to keep them apart."""
        named: dict[tuple[str, str], str] = {}
        for each in sorted(seen, key=lambda each: each.key, reverse=True):
            named |= {(each.document, name): each.key for name in (each.name, *each.names)}
        left = sorted({named[s.document, s.name] for s in self.left if (s.document, s.name) in named})
        right = sorted({named[s.document, s.name] for s in self.right if (s.document, s.name) in named})
        pairs = [(one, other) for one in left for other in right if one != other]
        return pairs[:1] if self.verdict == "same" else pairs


def judged_pairs(connection: Connection, seen: Sequence[tuple[str, tuple[str, ...]]]) -> list[JudgedPair]:
    """Find the standing judgements that bear on any of these (document, names)."""
    if connection.execute(select(judgement.c.id).limit(1)).first() is None:
        return []
    named = {(key, name) for key, names in seen for name in names}
    rows = find(connection, select(judged), judged.c.document, {key for key, _ in seen})
    bearing = {row.judgement_id for row in rows if (row.document, row.name) in named}
    query = select(judged, judgement.c.verdict).join(judgement).where(judgement.c.undone_at.is_(None))
    sides: dict[int, dict[str, list[Sight]]] = defaultdict(lambda: {"l": [], "r": []})
    verdicts: dict[int, Verdict] = {}
    for row in find(connection, query, judged.c.judgement_id, bearing):
        sides[row.judgement_id][row.side].append(Sight(row.document, row.name))
        verdicts[row.judgement_id] = row.verdict
    return [JudgedPair(verdicts[number], tuple(sides[number]["l"]), tuple(sides[number]["r"])) for number in sorted(sides)]


def judged_same_elsewhere(connection: Connection, pairs: Sequence[JudgedPair]) -> dict[tuple[str, str], set[int]]:
    """Find the components that judgements tie sightings to, by (document, name)."""
    bearing = [pair for pair in pairs if pair.verdict in ("same", "different")]
    found: dict[tuple[str, str], set[int]] = defaultdict(set)
    wanted = {sight.document for pair in bearing for sight in pair.sides}
    query = select(sighting.c.names, sighting.c.component, document.c.key).join(document, document.c.id == sighting.c.document_id)
    for row in find(connection, query.where(sighting.c.live), document.c.key, wanted):
        for name in row.names:
            found[row.key, name].add(row.component)
    tied: dict[tuple[str, str], set[int]] = defaultdict(set)
    for pair in bearing:
        components = {component for sight in pair.sides for component in found[sight.document, sight.name]}
        for sight in pair.sides:
            tied[sight.document, sight.name] |= components
    return tied
