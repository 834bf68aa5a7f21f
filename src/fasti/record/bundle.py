"""What goes in at once: one reading or sheet, taken apart into a document, sightings, statements and their evidence."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from fasti.model.reading import Reading
from fasti.model.reading_json import reading_from_json, reading_to_json
from fasti.model.sheet import CitedPost, Sheet, Source, sheet_from_json, sheet_to_json
from fasti.model.statement import Post
from fasti.record.drafts import Draft, Words, words_of
from fasti.record.testimony_drafts import drafts_of_testimony
from fasti.resolve.roles import role_key
from fasti.resolve.sightings import Sighting, sightings_of_reading, sightings_of_sheet
from fasti.store.rows import Values, storable


@dataclass(slots=True)
class Bundle:
    """One reading or sheet, ready for the tables."""

    key: str
    kind: str
    #: title, published, url, publisher, language, text
    about: Values
    #: deflated JSON, without the text where the text column holds it
    body: bytes
    digest: str
    sightings: list[Sighting]
    drafts: list[Draft]
    sources: tuple[Source, ...] = ()
    kept_out: int = field(default=0)


def bundle_reading(reading: Reading, key: str | None = None, kept_out: int = 0) -> Bundle:
    """Take a reading apart; `key` is the document's, if its text has been blanked since."""
    document = reading.document
    laid_out = reading_to_json(reading)
    text = storable(document.text)
    about = laid_out.pop("document")
    said = json.dumps(laid_out, sort_keys=True).encode()
    if text == document.text:
        del about["text"]
    body = zlib.compress(json.dumps({"document": about, **laid_out}).encode(), 6)
    columns = {name: getattr(document, name) for name in ("title", "published", "url", "publisher", "language")} | {"text": text}
    sightings = sightings_of_reading(reading)
    drafts = list(_drafts_of_reading(reading))
    return Bundle(key or document.id, "reading", columns, body, _hash(said), sightings, drafts, kept_out=kept_out)


def bundle_sheet(sheet: Sheet, kept_out: int = 0) -> Bundle:
    """Take a sheet apart."""
    said = json.dumps(sheet_to_json(sheet), sort_keys=True).encode()
    about = {"title": sheet.title, "published": None, "url": None, "publisher": None, "language": None, "text": ""}
    drafts = list(_drafts_of_sheet(sheet))
    body = zlib.compress(said, 6)
    return Bundle(
        f"sheet:{sheet.id}", "sheet", about, body, _hash(said), sightings_of_sheet(sheet), drafts, sheet.sources, kept_out
    )


def reading_of_body(body: bytes, text: str) -> Reading:
    """Put a reading together again from the ledger and the document's text."""
    data = json.loads(zlib.decompress(body))
    data["document"].setdefault("text", text)
    return reading_from_json(data)


def sheet_of_body(body: bytes) -> Sheet:
    """Put a sheet together again from the ledger."""
    return sheet_from_json(json.loads(zlib.decompress(body)))


def _hash(said: bytes) -> str:
    return sha256(said).hexdigest()[:32]


def _post_values(post: Post | CitedPost, units: Mapping[str, str]) -> Values:
    return {
        "kind": "post",
        "role": post.role,
        "role_key": role_key(post.role, units.get(post.unit or "")),
        "status": post.status,
        "starts": post.starts,
        "ends": post.ends,
        "ended_by": post.ended_by,
        "certainty": post.certainty,
    }


def _drafts_of_reading(reading: Reading) -> Iterator[Draft]:
    units = {unit.id: unit.name for unit in reading.units}
    for post in reading.posts:
        values = _post_values(post, units)
        yield Draft(values, {"person": post.person, "unit": post.unit}, post.said_by, words_of(post.evidence))
    for event in reading.events:
        values = {"kind": "event", "type": event.type, "date": event.date, "certainty": event.certainty}
        yield Draft(values, {"person": event.person}, event.said_by, words_of(event.evidence))
    for step in reading.succession:
        key = role_key(step.role, units.get(step.unit or "")) if step.role else None
        values = {"kind": "succession", "role": step.role, "role_key": key, "certainty": "asserted"}
        yield Draft(values, {"person": step.before, "other": step.after, "unit": step.unit}, (), words_of(step.evidence))
    for tie in reading.hierarchy:
        yield Draft(
            {"kind": "hierarchy", "certainty": "asserted"}, {"unit": tie.unit, "parent": tie.parent}, (), words_of(tie.evidence)
        )
    people = {person.id for person in reading.people}
    uttered = {said.content for said in reading.testimony.utterances if said.direct}
    for quote in (quote for quote in reading.quotes if quote.passage not in uttered):
        values = {
            "kind": "quote",
            "type": "direct" if quote.direct else "indirect",
            "value": quote.channel,
            "certainty": "asserted",
        }
        speaker = quote.speaker if quote.speaker in people else None
        yield Draft(
            values, {"person": speaker}, () if speaker or not quote.speaker else (quote.speaker,), words_of([quote.passage])
        )
    yield from drafts_of_testimony(reading)


def _drafts_of_sheet(sheet: Sheet) -> Iterator[Draft]:
    units = {unit.id: unit.name for unit in sheet.units}
    for post in sheet.posts:
        values = {**_post_values(post, units), "attested": list(post.attested)}
        yield Draft(values, {"person": post.person, "unit": post.unit}, (), _sources(post.sources))
    for tie in sheet.hierarchy:
        values = {
            "kind": "hierarchy",
            "starts": tie.starts,
            "ends": tie.ends,
            "attested": list(tie.attested),
            "certainty": "asserted",
        }
        yield Draft(values, {"unit": tie.unit, "parent": tie.parent}, (), _sources(tie.sources))
    people = {person.id for person in sheet.people}
    for fact in sheet.facts:
        values = {"kind": "fact", "type": fact.what, "value": fact.value, "status": fact.confidence, "certainty": "asserted"}
        yield Draft(values, {"person" if fact.about in people else "unit": fact.about}, (), _sources(fact.sources))


def _sources(keys: Iterable[str]) -> tuple[Words, ...]:
    return tuple(Words(f"source:{key}") for key in dict.fromkeys(keys))


def about_of_source(source: Source) -> dict[str, Any]:
    """Give the columns of a document whose text is not on record."""
    about = {name: getattr(source, name) for name in ("title", "published", "url", "publisher")}
    return {**about, "language": None, "text": ""}
