"""Ways: through whom a statement came to its outlet, found by the utterances of the same reading that its words stand in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, select

from fasti.model.record import Evidence, Ref
from fasti.model.telling import Step, split_forwarded
from fasti.record.loading import load_refs
from fasti.store.rows import find
from fasti.store.tables import evidence, sighting, statement
from fasti.store.testimony_tables import testimony

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Said:
    """One utterance as the record keeps it."""

    statement: int
    reading: int
    start: int
    end: int
    saying: str
    #: voice, relays, stance, …
    detail: Json
    channel: str | None

    def holds(self, start: int, end: int) -> bool:
        """Say whether some words stand in it."""
        return self.start <= start and end <= self.end


@dataclass(frozen=True, slots=True)
class Ways:
    """The utterances of some readings, and who the people and units in them are."""

    said: dict[int, list[Said]]
    who: dict[tuple[int, str], Ref]

    def around(self, reading: int, places: Iterable[tuple[int | None, int | None]]) -> list[Said]:
        """Give the utterances in which some words stand, the outermost first."""
        wanted = [(start, end) for start, end in places if start is not None and end is not None]
        held = [said for said in self.said.get(reading, ()) if any(said.holds(start, end) for start, end in wanted)]
        return sorted(held, key=lambda said: (said.start - said.end, said.start))

    def step(self, said: Said) -> Step:
        """Make a step of whoever made an utterance."""
        return self.voice(said.reading, said.detail.get("voice"), "speaker", said.saying, said.channel)

    def voice(self, reading: int, voice: Json | None, kind: Any = "speaker", how: str = "", channel: str | None = None) -> Step:
        """Make a step of a voice as the reading names it."""
        if voice is None:
            return Step(kind, "", "unnamed", None, None, how, channel)
        ref = self.who.get((reading, voice.get("id") or ""))
        return Step(kind, ref.name if ref else voice["name"], voice["kind"], ref, voice.get("count"), how, channel)

    def steps(self, outlet: str | None, around: Sequence[Said]) -> tuple[Step, ...]:
        """Lay out the whole way: outlet, what it forwards, relays and speakers."""
        channel, source = split_forwarded(outlet) if outlet else ("", None)
        steps = [Step("outlet", channel, "outlet")] if outlet else []
        steps += [Step("relay", source, "outlet", how="forwarded")] if source else []
        for said in around:
            relays = said.detail.get("relays") or []
            steps += [self.voice(said.reading, relay["voice"], "relay", relay["how"]) for relay in relays]
            steps.append(self.step(said))
        return tuple(dict.fromkeys(steps))


def load_ways(connection: Connection, readings: Iterable[int]) -> Ways:
    """Load every utterance of some readings."""
    columns = (statement.c.id, statement.c.reading_id, statement.c.value, evidence.c.start, evidence.c.end)
    query = (
        select(*columns, testimony.c.saying, testimony.c.detail)
        .join(testimony, testimony.c.statement_id == statement.c.id)
        .join(evidence, evidence.c.statement_id == statement.c.id)
        .where(statement.c.kind == "quote", evidence.c.start.is_not(None))
    )
    readings = set(readings)
    said: dict[int, list[Said]] = defaultdict(list)
    for row in find(connection, query, statement.c.reading_id, readings):
        saying = row.saying or "said"
        said[row.reading_id].append(Said(row.id, row.reading_id, row.start, row.end, saying, row.detail, row.value))
    named = list(find(connection, select(sighting), sighting.c.reading_id, readings))
    refs = load_refs(connection, [row.entity_id for row in named])
    who = {(row.reading_id, row.local): refs[row.entity_id] for row in named if row.entity_id in refs}
    return Ways(said, who)


def places_of(told: Iterable[Evidence]) -> list[tuple[int | None, int | None]]:
    """Give where the words of some evidence stand."""
    return [(each.start, each.end) for each in told]
