"""The JSON of a reading, to and fro: what `fasti read --format json` prints and what the record takes in."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fasti.errors import ReadingError
from fasti.model.document import Document, Furniture, Stretch
from fasti.model.mention import Link, Mention
from fasti.model.passage import Passage
from fasti.model.reading import Person, Reading, Unit
from fasti.model.statement import Event, Hierarchy, Post, Problem, Quotation, Succession
from fasti.model.testimony_json import testimony_from_json, testimony_to_json

Json = dict[str, Any]


def reading_to_json(reading: Reading) -> Json:
    """Lay a reading out in the shape that users and programs read; `reading_from_json` takes it back without loss."""
    place = {mention: number for number, mention in enumerate(reading.mentions)}
    parents: dict[str, list[str]] = {}
    for tie in reading.hierarchy:
        parents.setdefault(tie.unit, []).append(tie.parent)
    return {
        "document": _document_to_json(reading.document),
        "people": [
            {"id": p.id, "name": p.name, "names": list(p.names), "ranks": list(p.ranks), "callsign": p.callsign, "age": p.age}
            for p in reading.people
        ],
        "units": [{"id": u.id, "name": u.name, "names": list(u.names), "part_of": parents.get(u.id, [])} for u in reading.units],
        "posts": [_post_to_json(post) | {"testimony": _way(reading, post.evidence)} for post in reading.posts],
        "events": [
            {
                "type": e.type,
                "person": e.person,
                "date": e.date,
                "certainty": e.certainty,
                "said_by": list(e.said_by),
                "evidence": _words(e.evidence),
                "testimony": _way(reading, e.evidence),
            }
            for e in reading.events
        ],
        "succession": [
            {"before": s.before, "after": s.after, "role": s.role, "unit": s.unit, "evidence": _words(s.evidence)}
            for s in reading.succession
        ],
        "hierarchy": [{"unit": h.unit, "parent": h.parent, "evidence": _words(h.evidence)} for h in reading.hierarchy],
        "quotes": [
            {
                "speaker": q.speaker,
                "direct": q.direct,
                "text": q.passage.text,
                "start": q.passage.start,
                "end": q.passage.end,
                "channel": q.channel,
            }
            for q in reading.quotes
        ],
        "problems": [{"passage": _words([p.passage])[0] if p.passage else None, "message": p.message} for p in reading.problems],
        "mentions": [{"kind": m.kind, "refers_to": m.refers_to, **_words([m.passage])[0]} for m in reading.mentions],
        "links": [{"kind": link.kind, "person": place[link.person], "other": place[link.other]} for link in reading.links],
        **testimony_to_json(reading.testimony),
    }


def reading_from_json(data: Json) -> Reading:
    """Take a reading back from its JSON; keys that other readers leave out (`mentions`, `hierarchy`) may be missing.

    Raises ReadingError where the JSON has not the shape of a reading, PassageError where words do not stand where it says.
    """
    try:
        return _reading(data)
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise ReadingError(
            f"This is not the JSON of a reading: {error!r} is missing or has another shape. See docs for its schema."
        ) from error


def _reading(data: Json) -> Reading:
    mentions = tuple(Mention(m["kind"], _passage(m), m.get("refers_to")) for m in data.get("mentions", []))
    ties = data.get("hierarchy") or [{"unit": u["id"], "parent": x} for u in data["units"] for x in u.get("part_of") or []]
    return Reading(
        document=_document_from_json(data["document"]),
        people=tuple(
            Person(
                p["id"],
                p.get("name") or p["names"][0],
                tuple(p["names"]),
                tuple(p.get("ranks") or ()),
                p.get("callsign"),
                p.get("age"),
            )
            for p in data["people"]
        ),
        units=tuple(Unit(u["id"], u.get("name") or u["names"][0], tuple(u["names"])) for u in data["units"]),
        hierarchy=tuple(Hierarchy(h["unit"], h["parent"], _passages(h)) for h in ties),
        posts=tuple(_post_from_json(p) for p in data["posts"]),
        events=tuple(
            Event(e["type"], e["person"], e.get("date"), e["certainty"], tuple(e.get("said_by") or ()), _passages(e))
            for e in data["events"]
        ),
        succession=tuple(
            Succession(s["before"], s["after"], s.get("role"), s.get("unit"), _passages(s)) for s in data.get("succession", [])
        ),
        quotes=tuple(
            Quotation(q.get("speaker"), q.get("direct", True), _passage(q), q.get("channel")) for q in data.get("quotes", [])
        ),
        problems=tuple(
            Problem(_passage(p["passage"]) if p.get("passage") else None, p["message"]) for p in data.get("problems", [])
        ),
        mentions=mentions,
        links=tuple(Link(x["kind"], mentions[x["person"]], mentions[x["other"]]) for x in data.get("links", [])),
        testimony=testimony_from_json(data),
    )


def _document_to_json(document: Document) -> Json:
    return {
        "id": document.id,
        "title": document.title,
        "published": document.published,
        "url": document.url,
        "publisher": document.publisher,
        "language": document.language,
        "text": document.text,
        "stretches": [[s.start, s.original, s.length] for s in document.stretches],
        "furniture": [{"text": f.text, "original": f.original, "kind": f.kind} for f in document.furniture],
    }


def _document_from_json(data: Json) -> Document:
    return Document(
        text=data["text"],
        title=data.get("title"),
        published=data.get("published"),
        url=data.get("url"),
        publisher=data.get("publisher"),
        language=data.get("language"),
        stretches=tuple(Stretch(*s) for s in data.get("stretches", [])),
        furniture=tuple(Furniture(f["text"], f["original"], f["kind"]) for f in data.get("furniture", [])),
    )


def _post_to_json(post: Post) -> Json:
    return {
        "person": post.person,
        "role": post.role,
        "unit": post.unit,
        "status": post.status,
        "from": post.starts,
        "to": post.ends,
        "ended_by": post.ended_by,
        "certainty": post.certainty,
        "said_by": list(post.said_by),
        "evidence": _words(post.evidence),
    }


def _post_from_json(data: Json) -> Post:
    return Post(
        person=data["person"],
        role=data["role"],
        unit=data.get("unit"),
        status=data["status"],
        starts=data.get("from"),
        ends=data.get("to"),
        ended_by=data.get("ended_by"),
        certainty=data["certainty"],
        said_by=tuple(data.get("said_by") or ()),
        evidence=_passages(data),
    )


def _way(reading: Reading, passages: Iterable[Passage]) -> list[int]:
    """Give the places in `reported_speech` of what a claim was said in, the outermost first; none for the outlet's own word."""
    return list(dict.fromkeys(at for passage in passages for at in reading.way_of(passage)))


def _words(passages: Iterable[Passage]) -> list[Json]:
    return [{"start": p.start, "end": p.end, "text": p.text} for p in passages]


def _passage(data: Json) -> Passage:
    return Passage(data["start"], data["end"], data["text"])


def _passages(data: Json) -> tuple[Passage, ...]:
    return tuple(_passage(words) for words in data.get("evidence") or [])
