"""What follows from statements is made again, but only for the posts that a write touched: tenures, bounds and disputes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, delete, select, update

from fasti.record.events_told import EventsTold, event_of_row
from fasti.record.marks import person_mark
from fasti.record.tenure_rows import Key, bounds_of_row, bounds_of_seat, claim_of_row, tenure_row, term_of_row
from fasti.record.testimony_drafts import EVENTFUL
from fasti.resolve.events import EventClaim, death_day
from fasti.resolve.neighbours import Seat, bound_by_neighbours, rival_pairs
from fasti.resolve.post_claims import PostClaim
from fasti.resolve.roles import COMMANDER, is_exclusive
from fasti.resolve.tenures import Conflict, fold_claims
from fasti.resolve.unnamed_units import place_unnamed
from fasti.store.rows import Numbers, Values, find, put
from fasti.store.tables import OF_TENURE, dispute, statement, tenure

DEATHS = ("killed", "died")
POSTS = select(
    *(statement.c[name] for name in ("id", "person_id", "unit_id", "role_key", "role", "status", "starts", "ends", "ended_by")),
    *(statement.c[name] for name in ("certainty", "published", "attested", "tenure_id", "stamp", "document_id")),
).where(statement.c.kind == "post", statement.c.live)
#: what its own statements tell of a tenure; its bounds and their notes follow from its neighbours, too
TOLD = (
    *("role", "own_start_lo", "own_start_hi", "own_end_lo", "own_end_hi", "known_lo", "known_hi", "attested"),
    *("acting", "announced_only", "denied_only", "start_told", "end_told", "ended_by"),
)
# found by whom or what they are about, never by their lack of a tenure: a large record has very many of those
DISPUTES = select(*(dispute.c[name] for name in ("id", "tenure_id", "unit_id", "role_key", "kind")))


@dataclass(slots=True)
class Folding:
    """One write's work on tenures and disputes."""

    connection: Connection
    numbers: Numbers

    def fold(self, keys: Iterable[Key], people: Iterable[int], units: Iterable[int], told: Iterable[int] = ()) -> None:
        """Fold again the posts given by key and every post of the people and units given; `told` are people with new events."""
        people, units = set(people), set(units)
        wanted = set(keys) | self._keys_of(people, units)
        wanted |= self._fold_tenures(wanted)
        wanted |= self._keys_of(self._once_told_dead(set(told) | people), set())
        self._fold_posts({(unit, role) for _, unit, role in wanted}, {person for person, _, _ in wanted})
        self._fold_events(set(told) | people | self._ordered_by(people, units))

    def _ordered_by(self, people: set[int], units: set[int]) -> set[int]:
        """Choose those to whom something happened by the doing of these people and units."""
        query = select(statement.c.person_id).where(statement.c.kind == "order", statement.c.person_id.is_not(None)).distinct()
        doers = ((statement.c.other_id, people), (statement.c.unit_id, units))
        return {row.person_id for column, numbers in doers for row in find(self.connection, query, column, numbers)}

    def _keys_of(self, people: set[int], units: set[int]) -> set[Key]:
        found: set[Key] = set()
        for table, where in ((tenure, []), (statement, [statement.c.kind == "post", statement.c.live])):
            query = select(table.c.person_id, table.c.unit_id, table.c.role_key).where(*where).distinct()
            for column, numbers in ((table.c.person_id, people), (table.c.unit_id, units)):
                found |= {(row.person_id, row.unit_id, row.role_key) for row in find(self.connection, query, column, numbers)}
        return found | self._steps_of(people)

    def _steps_of(self, people: set[int]) -> set[Key]:
        """Choose the posts in which somebody is told to have followed or been followed, whether or not a post is told."""
        query = select(statement).where(statement.c.kind == "succession", statement.c.live)
        return {
            (row.person_id, row.unit_id, row.role_key or COMMANDER)
            for column in (statement.c.person_id, statement.c.other_id)
            for row in find(self.connection, query, column, people)
        }

    def _fold_tenures(self, keys: set[Key]) -> set[Key]:
        """Fold posts again; gives them with those that had to be folded with them."""
        found: dict[int, Any] = {}
        told: dict[tuple[int, str], dict[int | None, list[PostClaim]]] = defaultdict(lambda: defaultdict(list))
        people = {person for person, _, _ in keys}
        for row in find(self.connection, POSTS, statement.c.person_id, people):
            found[row.id] = row
            told[row.person_id, row.role_key][row.unit_id].append(claim_of_row(row))
        claims: dict[Key, list[PostClaim]] = {}
        for (person, role), by_unit in told.items():
            claims |= {(person, unit, role): placed for unit, placed in place_unnamed(by_unit).items()}
        old: dict[Key, list[Any]] = defaultdict(list)
        query = select(tenure.c.id, tenure.c.slug, tenure.c.person_id, tenure.c.unit_id, tenure.c.role_key).order_by(tenure.c.id)
        slugs: dict[int, str] = {}
        for row in find(self.connection, query, tenure.c.person_id, people):
            old[row.person_id, row.unit_id, row.role_key].append(row.id)
            slugs[row.id] = row.slug
        keys = keys | _with_unnamed(keys, {*claims, *old})
        rows: list[Values] = []
        ties: list[Values] = []
        disputes: list[Values] = []
        for key in sorted(keys, key=str):
            rows_of_key, ties_of_key, disputes_of_key = self._fold_key(key, claims.get(key, []), found, old.get(key, []))
            rows += rows_of_key
            ties += ties_of_key
            disputes += disputes_of_key
        self._replace_tenures(rows, {number: slugs[number] for key in keys for number in old.get(key, [])})
        put(self.connection, dispute, disputes)
        if ties:
            self.connection.execute(
                update(statement).where(statement.c.id == bindparam("number")).values(tenure_id=bindparam("tenure")), ties
            )
        return keys

    def _replace_tenures(self, rows: Sequence[Values], old: dict[int, str]) -> None:
        """Write tenures; `old` are the slugs of those that stood. One that keeps its slug changes in place, with few indexes."""
        staying = {row["id"] for row in rows if old.get(row["id"]) == row["slug"]}
        gone, told = sorted(old.keys() - staying), sorted(old)
        for at in range(0, len(gone), 500):
            self.connection.execute(delete(tenure).where(tenure.c.id.in_(gone[at : at + 500])))
        for at in range(0, len(told), 500):
            self.connection.execute(delete(dispute).where(dispute.c.tenure_id.in_(told[at : at + 500])))
        kept = [{"number": row["id"], **{f"new_{name}": row[name] for name in TOLD}} for row in rows if row["id"] in staying]
        if kept:
            values: Values = {name: bindparam(f"new_{name}") for name in TOLD}
            self.connection.execute(update(tenure).where(tenure.c.id == bindparam("number")).values(values), kept)
        put(self.connection, tenure, [row for row in rows if row["id"] not in staying])

    def _fold_key(
        self, key: Key, claims: list[PostClaim], found: dict[int, Any], old: list[int]
    ) -> tuple[list[Values], list[Values], list[Values]]:
        person, unit, role = key
        rows, ties, disputes = [], [], []
        spare = list(old)
        for term in fold_claims(claims):
            number = spare.pop(0) if spare else self.numbers.next(tenure)
            of_term = [found[each] for each in term.statements]
            rows.append(tenure_row(number, key, term, of_term))
            ties += [{"number": row.id, "tenure": number} for row in of_term if row.tenure_id != number]
            disputes += [self._dispute_row(conflict, number, person, unit, role) for conflict in term.conflicts]
        return rows, ties, disputes

    def _dispute_row(
        self, conflict: Conflict, number: int | None, person: int | None, unit: int | None, role: str | None
    ) -> Values:
        sides = [{"claim": claim, "statements": list(numbers)} for claim, numbers in conflict.sides]
        return {
            "id": self.numbers.next(dispute),
            "tenure_id": number,
            "person_id": person,
            "unit_id": unit,
            "role_key": role,
            "kind": conflict.kind,
            "about": "",
            "sides": sides,
        }

    def _once_told_dead(self, people: set[int]) -> set[int]:
        """Choose those of whom a death was ever told: a denial of it, or its withdrawal, moves the bounds back."""
        query = select(statement.c.person_id).where(statement.c.kind == "event", statement.c.type.in_(DEATHS)).distinct()
        return {row.person_id for row in find(self.connection, query, statement.c.person_id, people)}

    def _deaths(self, people: set[int]) -> dict[int, date]:
        found: dict[int, list[EventClaim]] = defaultdict(list)
        query = select(statement).where(statement.c.kind == "event", statement.c.live, statement.c.type.in_(DEATHS))
        for row in find(self.connection, query, statement.c.person_id, people):
            found[row.person_id].append(event_of_row(row))
        return {person: day for person, claims in found.items() if (day := death_day(claims))}

    def _fold_posts(self, posts: set[tuple[int | None, str]], lone: set[int]) -> None:
        """Bound the tenures of each post by one another; those that others may hold too only by their holder's death."""
        exclusive = {(unit, role) for unit, role in posts if unit is not None and is_exclusive(role)}
        units = {unit for unit, _ in exclusive if unit is not None}
        seats: dict[tuple[int | None, str], dict[int, Seat]] = defaultdict(dict)
        rows = {row.id: row for row in find(self.connection, select(tenure), tenure.c.unit_id, units)}
        rows |= {row.id: row for row in find(self.connection, select(tenure), tenure.c.person_id, lone)}
        chosen = [row for row in rows.values() if (row.unit_id, row.role_key) in posts]
        for row in sorted(chosen, key=lambda row: (row.slug, row.id)):
            seats[row.unit_id, row.role_key][row.id] = Seat(str(row.person_id), person_mark(row.person_id), term_of_row(row))
        deaths = {str(person): day for person, day in self._deaths({row.person_id for row in chosen}).items()}
        successions = self._successions(units)
        changed: list[Values] = []
        for post, seated in seats.items():
            told = list(successions[post]) if post in exclusive else []
            alone = [list(seated.values())] if post in exclusive else [[seat] for seat in seated.values()]
            for group in alone:
                bound_by_neighbours(group, [(before, after) for before, after, _ in told], deaths)
            told_now = (bounds_of_seat(number, seat) for number, seat in seated.items())
            changed += [bounds for bounds in told_now if bounds != bounds_of_row(rows[bounds["id"]])]
        if changed:
            values: dict[str, Any] = {
                name: bindparam(f"new_{name}") for name in ("start_lo", "start_hi", "end_lo", "end_hi", "notes")
            }
            parameters = [{"number": row["id"], **{f"new_{name}": row[name] for name in values}} for row in changed]
            self.connection.execute(update(tenure).where(tenure.c.id == bindparam("number")).values(values), parameters)
        self._fold_rivals({post: seats[post] for post in exclusive}, successions)

    def _successions(self, units: set[int]) -> dict[tuple[int | None, str], list[tuple[str, str, int]]]:
        found: dict[tuple[int | None, str], list[tuple[str, str, int]]] = defaultdict(list)
        query = select(statement).where(statement.c.kind == "succession", statement.c.live)
        for row in find(self.connection, query, statement.c.unit_id, units):
            found[row.unit_id, row.role_key or COMMANDER].append((str(row.person_id), str(row.other_id), row.id))
        return found

    def _fold_rivals(
        self,
        posts: dict[tuple[int | None, str], dict[int, Seat]],
        successions: dict[tuple[int | None, str], list[tuple[str, str, int]]],
    ) -> None:
        about = find(self.connection, DISPUTES, dispute.c.unit_id, {unit for unit, _ in posts if unit is not None})
        self._delete_untied([row for row in about if row.kind == "holder" and (row.unit_id, row.role_key) in posts])
        knots: list[tuple[tuple[int | None, str], dict[int, Seat]]] = []
        rows: list[Values] = []
        for post, seated in sorted(posts.items(), key=lambda item: str(item[0])):
            knots += [(post, knot) for knot in _knots(seated, [(before, after) for before, after, _ in successions[post]])]
            rows += self._rival_successions(post, successions[post])
        under = self._statements({number for _, knot in knots for number in knot})
        for (unit, role), knot in knots:
            sides = tuple(sorted((seat.holder, tuple(under[number])) for number, seat in knot.items()))
            rows.append(self._dispute_row(Conflict("holder", sides), None, None, unit, role))
        put(self.connection, dispute, rows)

    def _delete_untied(self, found: Iterable[Any]) -> None:
        """Take away those of the disputes found that belong to no tenure."""
        gone = [row.id for row in found if row.tenure_id is None]
        for at in range(0, len(gone), 500):
            self.connection.execute(delete(dispute).where(dispute.c.id.in_(gone[at : at + 500])))

    def _rival_successions(self, post: tuple[int | None, str], steps: list[tuple[str, str, int]]) -> list[Values]:
        """Set against each other those who are told to have followed one person."""
        after: dict[str, dict[str, list[int]]] = defaultdict(lambda: defaultdict(list))
        for left, followed, number in steps:
            after[left][followed].append(number)
        found = []
        for followers in after.values():
            if len(followers) > 1:
                sides = tuple(sorted((holder, tuple(numbers)) for holder, numbers in followers.items()))
                found.append(self._dispute_row(Conflict("holder", sides), None, None, *post))
        return found

    def _statements(self, tenures: set[int]) -> dict[int, list[int]]:
        found: dict[int, list[int]] = defaultdict(list)
        query = (
            select(statement.c.id, statement.c.tenure_id)
            .join(tenure, OF_TENURE)
            .where(statement.c.kind == "post", statement.c.live)
            .order_by(statement.c.id)
        )
        for row in find(self.connection, query, tenure.c.id, tenures):
            found[row.tenure_id].append(row.id)
        return found

    def _fold_events(self, people: set[int]) -> None:
        acting = self._days_of_acting(people)
        claims = {person: EventsTold(began_acting=frozenset(acting[person])) for person in people}
        query = select(statement).where(statement.c.kind.in_(EVENTFUL), statement.c.live).order_by(statement.c.id)
        for row in find(self.connection, query, statement.c.person_id, people):
            claims[row.person_id].add(row)
        self._delete_untied(find(self.connection, DISPUTES, dispute.c.person_id, people))
        rows = []
        for person in sorted(people):
            rows += [self._dispute_row(conflict, None, person, None, about) for about, conflict in claims[person].conflicts()]
        put(self.connection, dispute, rows)

    def _days_of_acting(self, people: set[int]) -> dict[int, set[str]]:
        """Find the days, as written, on which people are told to have begun to act in a post."""
        query = select(statement.c.person_id, statement.c.starts).where(statement.c.kind == "post", statement.c.live)
        told = query.where(statement.c.status == "acting", statement.c.starts.is_not(None))
        days: dict[int, set[str]] = defaultdict(set)
        for row in find(self.connection, told, statement.c.person_id, people):
            days[row.person_id].add(row.starts)
        return days


def _with_unnamed(keys: set[Key], known: set[Key]) -> set[Key]:
    """Choose all posts of one person and role where one is told without its unit: a change of any may move its claims."""
    loose = {(person, role) for person, unit, role in known if unit is None}
    wanted = {(person, role) for person, _, role in keys} & loose
    return {key for key in known if (key[0], key[2]) in wanted}


def _knots(seated: dict[int, Seat], told: list[tuple[str, str]]) -> list[dict[int, Seat]]:
    """Gather each knot of rivals."""
    number = {id(seat): number for number, seat in seated.items()}
    knots: list[dict[int, Seat]] = []
    for one, other in rival_pairs(list(seated.values()), told):
        pair = {number[id(one)]: one, number[id(other)]: other}
        for knot in [each for each in knots if each.keys() & pair.keys()]:
            pair |= knot
            knots.remove(knot)
        knots.append(pair)
    return knots
