"""Who is the same: new sightings meet the components their clues lead to, and only these are looked at again."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection, delete, func, select, update

from fasti.record.clue_rows import Clue, clues_of, components_met, drop_clues, put_clues
from fasti.record.entities import Made, Seen, blank_like, made_of_row, seen_of_row
from fasti.record.entity_rows import drop_entity, put_entities
from fasti.record.judged import judged_pairs, judged_same_elsewhere
from fasti.resolve.grouping import group_sightings, like_pairs
from fasti.resolve.likeness import Profile, what_parts
from fasti.resolve.ties import Ties
from fasti.store.rows import Numbers, find
from fasti.store.tables import document, entity, entity_word, sighting, statement

SEEN = select(sighting, document.c.key.label("document"), document.c.published).join(
    document, document.c.id == sighting.c.document_id
)
#: to be narrowed by the component that the sighting's entity is in
SEEN_IN = SEEN.join(entity, entity.c.id == sighting.c.entity_id).where(sighting.c.live)


@dataclass(slots=True)
class Identity:
    """One write's work on who is the same."""

    connection: Connection
    numbers: Numbers
    #: entities whose posts must be folded again: their own number changed or they lost or gained sightings by a regrouping
    touched_people: set[int] = field(default_factory=set)
    touched_units: set[int] = field(default_factory=set)
    made: dict[int, Made] = field(default_factory=dict)
    _last_component: int | None = None
    #: clues that are not written yet
    _clues: set[Clue] = field(default_factory=set)

    def place(self, fresh: Sequence[Seen]) -> None:
        """Give every new sighting its component and entity, merging and regrouping what they join together."""
        groups = {("new", number): found for number, found in components_met(self.connection, fresh).items()}
        judged = judged_pairs(self.connection, [(seen.document, seen.names) for seen in fresh])
        joined = judged_same_elsewhere(self.connection, judged)
        for seen in fresh:
            for name in (seen.name, *seen.names):
                groups[("new", seen.id)] |= joined.get((seen.document, name), set())
        self._place_groups(fresh, groups, {(side.document, side.name) for pair in judged for side in pair.sides})

    def rebuild(self, components: Iterable[int]) -> None:
        """Look at whole components again, after sightings left them or a judgement was made or undone."""
        wanted = set(components)
        seen = [seen_of_row(row) for row in find(self.connection, SEEN_IN, entity.c.component, wanted)]
        self._regroup(seen, wanted)

    def _place_groups(self, fresh: Sequence[Seen], met: dict[tuple[str, int], set[int]], judged: set[tuple[str, str]]) -> None:
        ties: Ties[tuple[str, int]] = Ties()
        for one, other in like_pairs({str(seen.id): seen.profile for seen in fresh}):
            ties.tie(("new", int(one)), ("new", int(other)))
        for node, components in met.items():
            for component in components:
                ties.tie(node, ("old", component))
        by_id = {seen.id: seen for seen in fresh}
        bundles = ties.bundles({*met, *(("old", component) for components in met.values() for component in components)})
        clusters = [
            ([by_id[n] for kind, n in bundle if kind == "new"], {n for kind, n in bundle if kind == "old"}) for bundle in bundles
        ]
        old = self._entities({component for _, components in clusters for component in components})
        for members, components in clusters:
            known = [made for component in sorted(components) for made in old[component]]
            self._place_cluster(members, components, known, judged)

    def _entities(self, components: set[int]) -> dict[int, list[Made]]:
        """Load the entities of components, those of this write as they stand now."""
        found: dict[int, list[Made]] = defaultdict(list)
        for row in find(self.connection, select(entity), entity.c.component, components):
            found[row.component].append(self.made.setdefault(row.id, made_of_row(row)))
        return found

    def _place_cluster(self, members: list[Seen], components: set[int], known: list[Made], judged: set[tuple[str, str]]) -> None:
        bound = any((seen.document, name) in judged for seen in members for name in seen.names) or any(m.judged for m in known)
        if bound or len(known) > len(components) or not _all_one([*(m.profile for m in known), *(s.profile for s in members)]):
            dying = set(components)
            old = [seen_of_row(row) for row in find(self.connection, SEEN_IN, entity.c.component, components)]
            self._regroup([*old, *members], dying, judged_now=bound)
            return
        target = max(known, key=lambda made: (made.sightings, -made.id)) if known else self._blank(members[0])
        for other in known:
            if other is not target:
                self._merge(other, target)
        for seen in members:
            target.absorb(seen)
            seen.component, seen.entity_id = target.component, target.id
        self._clues |= clues_of(members)

    def _blank(self, seen: Seen, component: int | None = None) -> Made:
        made = blank_like(seen, self.numbers.next(entity), component or self._next_component())
        self.made[made.id] = made
        return made

    def _next_component(self) -> int:
        if self._last_component is None:
            self._last_component = self.connection.execute(select(func.max(entity.c.component))).scalar() or 0
        self._last_component += 1
        return self._last_component

    def _merge(self, loser: Made, winner: Made) -> None:
        """Make one entity of two whose components have met."""
        run = self.connection.execute
        self._touch(loser)
        self._touch(winner)
        moved = drop_clues(self.connection, {loser.component})
        put_clues(self.connection, {(key, winner.component, name) for key, name in moved})
        run(update(sighting).where(sighting.c.entity_id == loser.id).values(component=winner.component, entity_id=winner.id))
        for column in (statement.c.person_id, statement.c.other_id, statement.c.unit_id, statement.c.parent_id):
            run(update(statement).where(column == loser.id).values({column.name: winner.id}))
        winner.swallow(loser)
        self._bury(loser, winner.id)

    def _touch(self, made: Made) -> None:
        (self.touched_people if made.profile.kind == "person" else self.touched_units).add(made.id)

    def _bury(self, made: Made, heir: int | None) -> None:
        """Take an entity away; its address leads to its heir."""
        drop_entity(self.connection, made, heir)
        self.made.pop(made.id, None)

    def _regroup(self, seen: list[Seen], dying: set[int], *, judged_now: bool = True) -> None:
        """Group sightings from scratch: components by like pairs and judgements, entities by what parts them."""
        drop_clues(self.connection, dying)
        by_key = {each.key: each for each in seen}
        verdicts = judged_pairs(self.connection, [(each.document, each.names) for each in seen]) if judged_now else []
        same = [ends for pair in verdicts if pair.verdict == "same" for ends in pair.among(seen)]
        apart = [ends for pair in verdicts if pair.verdict == "different" for ends in pair.among(seen)]
        profiles = {key: each.profile for key, each in by_key.items()}
        groups = group_sightings(profiles, same, apart)
        bound = {key for pair in (*same, *apart) for key in pair}
        self._number_components(by_key, profiles, same, apart)
        self._reseat([[by_key[key] for key in group] for group in groups], dying, bound)
        self._clues |= clues_of(seen)

    def _number_components(
        self, by_key: dict[str, Seen], profiles: dict[str, Profile], same: list[tuple[str, str]], apart: list[tuple[str, str]]
    ) -> None:
        ties: Ties[str] = Ties()
        for one, other in [*like_pairs(profiles), *same, *apart]:
            ties.tie(one, other)
        for bundle in ties.bundles(by_key):
            number = self._next_component()
            for key in bundle:
                by_key[key].component = number

    def _reseat(self, groups: list[list[Seen]], dying: set[int], bound: set[str]) -> None:
        """Give each group an entity, the one most of its members had if it is free, and move what must move."""
        before = {
            row.id: self.made.setdefault(row.id, made_of_row(row))
            for row in find(self.connection, select(entity), entity.c.component, dying)
        }
        free = set(before)
        heirs: dict[int, int] = {}
        for group in sorted(groups, key=lambda group: (-len(group), group[0].key)):
            counted: dict[int, int] = defaultdict(int)
            for each in group:
                counted[each.entity_id] += 1
            had = [number for number in sorted(counted, key=lambda n: (-counted[n], n)) if number in free]
            made = blank_like(group[0], had[0], group[0].component) if had else self._blank(group[0], group[0].component)
            if had:
                free.discard(had[0])
                made.slug_before, made.names_before = before[had[0]].slug_before, frozenset()
                self.connection.execute(delete(entity_word).where(entity_word.c.entity_id == made.id))
                self.made[made.id] = made
            for each in group:
                made.absorb(each)
                heirs[each.entity_id] = heirs.get(each.entity_id, made.id)
            made.judged = any(each.key in bound for each in group)
            self._move(group, made)
        for number in free:
            self._touch(before[number])
            self._bury(before[number], heirs.get(number))

    def _move(self, group: list[Seen], made: Made) -> None:
        run = self.connection.execute
        moved = [each for each in group if each.entity_id not in (0, made.id)]
        for each in moved:
            for name in ("person", "other", "unit", "parent"):
                column = statement.c[name]
                run(
                    update(statement)
                    .where(statement.c.reading_id == each.reading_id, column == each.id)
                    .values({f"{name}_id": made.id})
                )
            (self.touched_people if made.profile.kind == "person" else self.touched_units).update((each.entity_id, made.id))
        settled = [each for each in group if each.entity_id]
        for each in group:
            each.entity_id = made.id
        if settled:
            numbers = [each.id for each in settled]
            for at in range(0, len(numbers), 500):
                chosen = sighting.c.id.in_(numbers[at : at + 500])
                run(update(sighting).where(chosen).values(component=made.component, entity_id=made.id))

    def write(self) -> None:
        """Write the entities that were made or changed, and their clues."""
        put_clues(self.connection, self._clues)
        put_entities(self.connection, list(self.made.values()))
        self._clues.clear()
        self.made.clear()


def _all_one(profiles: list[Profile]) -> bool:
    """Say whether nothing parts any two; sightings alike are looked at once."""
    forms = list({(p.names, p.country, p.parents, p.born, p.standings): p for p in profiles}.values())
    return not any(what_parts(one, other) for place, one in enumerate(forms) for other in forms[place + 1 :])
