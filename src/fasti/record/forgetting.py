"""One person's data goes on request, and a tombstone of hashes, from which no name can be read, keeps it from coming back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from hashlib import blake2b
from typing import Any

from sqlalchemy import Connection, delete, select, text, update

from fasti.errors import AmbiguousNameError
from fasti.model.passage import Passage
from fasti.model.reading import Reading
from fasti.model.sheet import Sheet
from fasti.record.bundle import bundle_reading, bundle_sheet, reading_of_body, sheet_of_body
from fasti.record.clue_rows import drop_clues
from fasti.record.entities import Seen, seen_of_row
from fasti.record.folding import Folding
from fasti.record.identity import SEEN, Identity
from fasti.record.lookup import find_entities
from fasti.record.reviewing import erase_reviews
from fasti.record.testimony_forgetting import blank_testimony, erase_testimony, testimony_without
from fasti.resolve.names import match_words, name_words, skeleton
from fasti.resolve.sightings import Sighting, sightings_of_reading, sightings_of_sheet
from fasti.store.rows import Numbers, find, put_new
from fasti.store.tables import document, evidence, judged, reading, sighting, statement, tombstone

#: letters of a word whose other spellings are blanked too
LONG = 6
#: what stands in a text where a forgotten name stood
BLANK = "█"


def load_tombstones(connection: Connection) -> frozenset[str]:
    """Load the hashes of forgotten people."""
    return frozenset(connection.execute(select(tombstone.c.hash)).scalars())


def _stone(*parts: object) -> str:
    return blake2b("\x1f".join(map(str, parts)).encode("utf-8", "replace"), digest_size=20).hexdigest()


def _stones(document_key: str, names: Iterable[str], clues: Iterable[int]) -> set[str]:
    """Hash one sighting: its document with each name, and each clue with the name's shape, which other spellings share."""
    named = [name_words(name) for name in names]
    shapes = {" ".join(sorted({skeleton(words[0]), skeleton(words[-1])})) for words in named} | {
        skeleton(words[-1]) for words in named
    }
    here = {_stone("document", document_key, " ".join(sorted(words))) for words in named}
    return here | {_stone("clue", clue, shape) for clue in clues for shape in shapes}


def _forgotten(document_key: str, sightings: Sequence[Sighting], stones: frozenset[str]) -> set[str]:
    return {
        each.local
        for each in sightings
        if each.kind == "person" and not stones.isdisjoint(_stones(document_key, (each.name, *each.names), each.profile.clues))
    }


def reading_without_forgotten(found: Reading, stones: frozenset[str]) -> tuple[Reading, int]:
    """Leave forgotten people out of a reading, their names blanked in its text; says how many."""
    gone = _forgotten(found.document.id, sightings_of_reading(found), stones) if stones else set()
    return (_reading_without(found, gone), len(gone)) if gone else (found, 0)


def sheet_without_forgotten(sheet: Sheet, stones: frozenset[str]) -> tuple[Sheet, int]:
    """Leave forgotten people out of a sheet; says how many."""
    gone = _forgotten(f"sheet:{sheet.id}", sightings_of_sheet(sheet), stones) if stones else set()
    return (_sheet_without(sheet, gone), len(gone)) if gone else (sheet, 0)


def _sheet_without(sheet: Sheet, gone: set[str]) -> Sheet:
    return replace(
        sheet,
        people=tuple(p for p in sheet.people if p.id not in gone),
        posts=tuple(p for p in sheet.posts if p.person not in gone),
        facts=tuple(f for f in sheet.facts if f.about not in gone),
    )


def _reading_without(found: Reading, gone: set[str]) -> Reading:
    names = _names_of(found, gone)
    blanked = _blank(found.document.text, names)
    places = [m.passage for m in found.mentions if m.kind == "person" and m.refers_to in gone]
    for place in places:
        blanked = blanked[: place.start] + BLANK * (place.end - place.start) + blanked[place.end :]

    def cut(passages: Iterable[Passage]) -> tuple[Passage, ...]:
        return tuple(Passage(p.start, p.end, blanked[p.start : p.end]) for p in passages)

    def voices(said_by: Iterable[str]) -> tuple[str, ...]:
        return tuple(who for who in said_by if who not in gone)

    title = _blank(found.document.title, names) if found.document.title else None
    furniture = tuple(replace(f, text=_blank(f.text, names)) for f in found.document.furniture)
    return Reading(
        replace(found.document, text=blanked, title=title, furniture=furniture, url=None),
        tuple(p for p in found.people if p.id not in gone),
        found.units,
        tuple(replace(h, evidence=cut(h.evidence)) for h in found.hierarchy),
        tuple(replace(p, evidence=cut(p.evidence), said_by=voices(p.said_by)) for p in found.posts if p.person not in gone),
        tuple(replace(e, evidence=cut(e.evidence), said_by=voices(e.said_by)) for e in found.events if e.person not in gone),
        tuple(replace(s, evidence=cut(s.evidence)) for s in found.succession if not {s.before, s.after} & gone),
        tuple(replace(q, passage=cut([q.passage])[0]) for q in found.quotes if q.speaker not in gone),
        tuple(
            replace(p, passage=cut([p.passage])[0] if p.passage else None, message=_blank(p.message, names))
            for p in found.problems
        ),
        tuple(replace(m, passage=cut([m.passage])[0]) for m in found.mentions if m.refers_to not in gone),
        (),
        testimony_without(found.testimony, gone, cut, lambda words: _blank(words, names)),
    )


def _names_of(found: Reading, gone: set[str]) -> set[str]:
    """Give every name and part of a name of the forgotten that nobody else in a reading bears."""
    forgotten = {name for person in found.people if person.id in gone for name in (person.name, *person.names)}
    forgotten |= {word for name in forgotten for word in _words_of(name)}
    others = {
        word
        for person in found.people
        if person.id not in gone
        for name in (person.name, *person.names)
        for word in _words_of(name)
    }
    own = forgotten - others
    written = _words_of(f"{found.document.title or ''} {found.document.text}") - others
    return own | {word for word in written if any(_is_spelling(word, name) for name in own)}


def _is_spelling(word: str, name: str) -> bool:
    """Say whether a word is another spelling of a long word of a name: the headline may spell it otherwise than the text."""
    one, other = name_words(word), name_words(name)
    long = len(one) == len(other) == 1 and min(len(one[0]), len(other[0])) >= LONG
    return long and match_words(one[0], other[0]) == "spelling"


def _words_of(name: str) -> set[str]:
    """Give the words of a name that would still name somebody if they stood alone."""
    return {word for word in re.findall(r"[\w’'-]+", name) if len(word) > 2 and word[:1].isupper() and name_words(word)}  # noqa: PLR2004


def _blank(words: str, names: Iterable[str]) -> str:
    chosen = sorted((name for name in names if name.strip()), key=len, reverse=True)
    if not chosen:
        return words
    pattern = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, chosen))})(?!\w)", re.IGNORECASE)
    return pattern.sub(lambda match: BLANK * len(match.group()), words)


def forget(connection: Connection, person: str) -> int:
    """Erase one person: sightings, statements, names in texts and ledger; gives how many statements went."""
    if connection.dialect.name == "sqlite":
        connection.execute(text("PRAGMA secure_delete = ON"))
    found = find_entities(connection, "person", person)
    if len(found) > 1:
        raise AmbiguousNameError(person, tuple(row.slug for row in found))
    seen = [seen_of_row(row) for row in find(connection, SEEN, sighting.c.entity_id, [found[0].id])]
    at = datetime.now(UTC).isoformat(timespec="seconds")
    stones = {stone for each in seen for stone in _stones(each.document, (each.name, *each.names), each.profile.clues)}
    put_new(connection, tombstone, [{"hash": stone, "at": at} for stone in sorted(stones)])
    number = _erase_statements(connection, seen)
    for each in sorted({each.document_id for each in seen}):
        _blank_document(connection, each, {(s.reading_id, s.local) for s in seen if s.document_id == each})
    _erase_sightings(connection, seen)
    if connection.dialect.name == "sqlite":
        # the index keeps words of deleted rows until its parts are merged
        connection.execute(text("INSERT INTO document_words (document_words) VALUES ('optimize')"))
    return number


def _erase_statements(connection: Connection, seen: Sequence[Seen]) -> int:
    gone: set[int] = set()
    numbers = {each.id for each in seen}
    for each in seen:
        rows = connection.execute(select(statement).where(statement.c.reading_id == each.reading_id)).all()
        gone |= {row.id for row in rows if row.person in numbers or row.other in numbers}
        for row in rows:
            if numbers & {who for who in row.said_by or () if isinstance(who, int)}:
                kept = [who for who in row.said_by if who not in numbers] or None
                connection.execute(update(statement).where(statement.c.id == row.id).values(said_by=kept))
    erase_reviews(connection, gone)
    erase_testimony(connection, gone)
    for table, column in ((evidence, evidence.c.statement_id), (statement, statement.c.id)):
        for number in sorted(gone):
            connection.execute(delete(table).where(column == number))
    return len(gone)


def _blank_document(connection: Connection, number: int, gone: set[tuple[int, str]]) -> None:
    """Blank the person's names in a document's text, in every reading of it, and in the words of others' statements."""
    stands = connection.execute(select(document).where(document.c.id == number)).one()
    newest: Reading | None = None
    for row in connection.execute(select(reading).where(reading.c.document_id == number)).all():
        locals_gone = {local for reading_id, local in gone if reading_id == row.id}
        if row.kind == "sheet":
            bundle = bundle_sheet(_sheet_without(sheet_of_body(row.body), locals_gone))
        else:
            found = reading_of_body(row.body, stands.text)
            blanked = _reading_without(found, locals_gone)
            blank_testimony(connection, row.id, locals_gone, partial(_blank, names=_names_of(found, locals_gone)))
            newest = blanked if row.live or newest is None else newest
            bundle = bundle_reading(blanked, stands.key)
        connection.execute(update(reading).where(reading.c.id == row.id).values(body=bundle.body, digest=bundle.digest))
    if newest is not None:
        _write_text(connection, stands, newest.document.text, newest.document.title)


def _write_text(connection: Connection, stands: Any, words: str, title: str | None) -> None:
    if connection.dialect.name == "sqlite":
        old = {"rowid": stands.id, "title": stands.title or "", "text": stands.text}
        connection.execute(
            text("INSERT INTO document_words (document_words, rowid, title, text) VALUES ('delete', :rowid, :title, :text)"), old
        )
        new = {"rowid": stands.id, "title": title or "", "text": words}
        connection.execute(text("INSERT INTO document_words (rowid, title, text) VALUES (:rowid, :title, :text)"), new)
    # the signature goes too: it would tell the blanked words from others
    connection.execute(update(document).where(document.c.id == stands.id).values(text=words, title=title, url=None, minhash=None))
    for row in connection.execute(
        select(evidence).where(evidence.c.document_id == stands.id, evidence.c.start.is_not(None))
    ).all():
        here = (evidence.c.statement_id == row.statement_id) & (evidence.c.place == row.place)
        connection.execute(update(evidence).where(here).values(text=words[row.start : row.end]))


def _erase_sightings(connection: Connection, seen: Sequence[Seen]) -> None:
    named = {(each.document, name) for each in seen for name in (each.name, *each.names)}
    for key, name in sorted(named):
        connection.execute(delete(judged).where(judged.c.document == key, judged.c.name == name))
    drop_clues(connection, {each.component for each in seen})
    for each in seen:
        connection.execute(delete(sighting).where(sighting.c.id == each.id))
    numbers = Numbers(connection)
    identity = Identity(connection, numbers)
    people = {each.entity_id for each in seen}
    identity.rebuild({each.component for each in seen})
    identity.write()
    Folding(connection, numbers).fold((), identity.touched_people | people, identity.touched_units)
