"""Readings and sheets go in, many to a transaction: ledger, documents, sightings, statements, and what follows from them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime

from sqlalchemy import Connection, select, update

from fasti.model.record import Added
from fasti.record.bundle import Bundle, about_of_source
from fasti.record.documents import Documents
from fasti.record.drafts import Draft
from fasti.record.entities import KINDS, UNDATED, Seen, about_of_sighting, pack_clues
from fasti.record.folding import Folding
from fasti.record.identity import Identity
from fasti.record.ledger import Standing, decide
from fasti.record.tenure_rows import Key
from fasti.record.testimony_drafts import EVENTFUL
from fasti.resolve.words import key64
from fasti.store.rows import Numbers, Values, find, put
from fasti.store.tables import document, evidence, reading, sighting, statement
from fasti.store.testimony_tables import testimony


@dataclass(slots=True)
class Adding:
    """One transaction's work of taking things in."""

    connection: Connection
    reader: str
    numbers: Numbers = field(init=False)
    documents: Documents = field(init=False)
    #: people about whom events came in or went out
    _with_events: set[int] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.numbers = Numbers(self.connection)
        self.documents = Documents(self.connection, self.numbers)

    def add(self, bundles: Sequence[Bundle]) -> list[Added]:
        """Add bundles in order; one whose document came earlier in the same batch waits for it to be written."""
        added: list[Added] = []
        for part in _without_repeats(bundles):
            added += self._add_part(part)
        return added

    def _add_part(self, bundles: Sequence[Bundle]) -> list[Added]:
        standing = self._standing([bundle.key for bundle in bundles])
        identity = Identity(self.connection, self.numbers)
        told: list[Added] = []
        live: list[tuple[Bundle, int, int]] = []
        keys: set[Key] = set()
        self.documents.put([(bundle.key, bundle.about) for bundle in bundles if bundle.key not in standing])
        ledger: list[Values] = []
        for bundle in bundles:
            state, ousted = decide(bundle, self.reader, standing.get(bundle.key, []))
            if state == "known":
                self.documents.note_printing(bundle.key, bundle.about)
                told.append(Added(bundle.key, "known", 0, bundle.kept_out))
                continue
            if ousted:
                keys |= self._oust(ousted, identity)
            number, place = self.numbers.next(reading), self.documents.number(bundle.key)
            ledger.append(_ledger_row(number, place, bundle, self.reader, live=state != "superseded"))
            told.append(Added(bundle.key, state, len(bundle.drafts), bundle.kept_out))
            if state == "superseding":
                self.documents.describe(bundle.key, bundle.about)
            if state != "superseded":
                live.append((bundle, number, place))
        put(self.connection, reading, ledger)
        keys |= self._put_live(live, identity)
        identity.write()
        Folding(self.connection, self.numbers).fold(keys, identity.touched_people, identity.touched_units, self._with_events)
        self._with_events = set()
        return told

    def _standing(self, keys: Sequence[str]) -> dict[str, list[Standing]]:
        query = select(reading, document.c.key, document.c.published.label("day")).join(
            document, document.c.id == reading.c.document_id
        )
        found: dict[str, list[Standing]] = defaultdict(list)
        for row in find(self.connection, query, document.c.key, keys):
            found[row.key].append(Standing(row.id, row.reader, row.digest, row.live, row.day))
        return found

    def _oust(self, number: int, identity: Identity) -> set[Key]:
        """Take a reading's statements out of force; they stay on record."""
        run = self.connection.execute
        posts = select(statement.c.person_id, statement.c.unit_id, statement.c.role_key, statement.c.kind).where(
            statement.c.reading_id == number
        )
        rows = run(posts).all()
        components = set(run(select(sighting.c.component).where(sighting.c.reading_id == number)).scalars())
        run(update(statement).where(statement.c.reading_id == number).values(live=False, tenure_id=None))
        run(update(sighting).where(sighting.c.reading_id == number).values(live=False))
        run(update(reading).where(reading.c.id == number).values(live=False))
        identity.rebuild(components)
        identity.write()
        self._with_events |= {row.person_id for row in rows if row.kind in EVENTFUL and row.person_id}
        return {(row.person_id, row.unit_id, row.role_key) for row in rows if row.kind == "post"}

    def _put_live(self, live: Sequence[tuple[Bundle, int, int]], identity: Identity) -> set[Key]:
        sightings = [self._seen(bundle, number, place) for bundle, number, place in live]
        identity.place([seen for by_local in sightings for seen in by_local.values()])
        put(self.connection, sighting, [_sighting_row(seen) for by_local in sightings for seen in by_local.values()])
        cited = [(f"source:{source.id}", about_of_source(source)) for bundle, _, _ in live for source in bundle.sources]
        self.documents.put(cited)
        statements: list[Values] = []
        words: list[Values] = []
        said: list[Values] = []
        for (bundle, number, place), by_local in zip(live, sightings, strict=True):
            for draft, row, rests_on in self._statements(bundle, number, place, by_local):
                statements.append(row)
                words += rests_on
                if draft.detail is not None:
                    said.append(
                        {"statement_id": row["id"], "saying": draft.saying, "foretells": draft.foretells, "detail": draft.detail}
                    )
        put(self.connection, statement, statements)
        put(self.connection, evidence, words)
        put(self.connection, testimony, said)
        self._with_events |= {row["person_id"] for row in statements if row["kind"] in EVENTFUL and row["person_id"]}
        keys = {(row["person_id"], row["unit_id"], row["role_key"]) for row in statements if row["kind"] == "post"}
        return keys | self._keys_of_successions(statements)

    def _keys_of_successions(self, statements: Sequence[Values]) -> set[Key]:
        steps = [row for row in statements if row["kind"] == "succession" and row["unit_id"]]
        return {
            (row[who], row["unit_id"], row["role_key"] or "commander")
            for row in steps
            for who in ("person_id", "other_id")
            if row[who]
        }

    def _seen(self, bundle: Bundle, number: int, place: int) -> dict[str, Seen]:
        published = bundle.about["published"]
        return {
            each.local: Seen(
                self.numbers.next(sighting),
                number,
                place,
                bundle.key,
                published,
                each.local,
                each.name,
                each.names,
                each.ranks,
                each.profile,
            )
            for each in bundle.sightings
        }

    def _statements(
        self, bundle: Bundle, number: int, place: int, by_local: dict[str, Seen]
    ) -> Iterator[tuple[Draft, Values, list[Values]]]:
        for draft in bundle.drafts:
            row: Values = dict.fromkeys(
                ("role", "role_key", "status", "starts", "ends", "ended_by", "type", "date", "attested", "value", "tenure_id")
            )
            row |= {"id": self.numbers.next(statement), "reading_id": number, "document_id": place, "live": True}
            row |= {"published": bundle.about["published"], **draft.values}
            for name in ("person", "other", "unit", "parent"):
                seen = by_local.get(draft.refs.get(name) or "")
                row |= {name: seen.id if seen else None, f"{name}_id": seen.entity_id if seen else None}
            row["said_by"] = [by_local[who].id if who in by_local else who for who in draft.said_by] or None
            row["stamp"] = _stamp(bundle, draft, by_local)
            yield (
                draft,
                row,
                [
                    {
                        "statement_id": row["id"],
                        "place": at,
                        "start": each.start,
                        "end": each.end,
                        "text": each.text,
                        "document_id": self.documents.number(each.source) if each.source else place,
                    }
                    for at, each in enumerate(draft.words)
                ],
            )


def _without_repeats(bundles: Sequence[Bundle]) -> Iterator[list[Bundle]]:
    """Cut a batch wherever a document would come twice."""
    part: list[Bundle] = []
    keys: set[str] = set()
    for bundle in bundles:
        if bundle.key in keys:
            yield part
            part, keys = [], set()
        part.append(bundle)
        keys.add(bundle.key)
    if part:
        yield part


def _ledger_row(number: int, place: int, bundle: Bundle, reader: str, *, live: bool) -> Values:
    return {
        "id": number,
        "document_id": place,
        "reader": reader,
        "digest": bundle.digest,
        "kind": bundle.kind,
        "body": bundle.body,
        "added_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "live": live,
    }


def _stamp(bundle: Bundle, draft: Draft, by_local: dict[str, Seen]) -> str:
    """Stamp a statement with its day and a hash of whom and what it is about."""
    named = [by_local[local].name for local in draft.refs.values() if local in by_local]
    about = key64(bundle.key, *named, *(draft.values.get(name) for name in ("role", "type", "status", "starts", "ends")))
    return f"{bundle.about['published'] or UNDATED} {about & 0xFFFFFFFFFFFFFFFF:016x}"


def _sighting_row(seen: Seen) -> Values:
    return {
        "id": seen.id,
        "reading_id": seen.reading_id,
        "document_id": seen.document_id,
        "kind": KINDS[seen.profile.kind],
        "local": seen.local,
        "name": seen.name,
        "names": list(seen.names),
        "about": about_of_sighting(seen.profile, seen.ranks),
        "clues": pack_clues(seen.profile.clues),
        "component": seen.component,
        "entity_id": seen.entity_id,
        "live": True,
    }
