"""The JSON Schema of a reading, made from the values that a reading is made of: their types, choices and comments."""

from __future__ import annotations

import inspect
import re
import types
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, fields
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from fasti.model.document import Document, Furniture
from fasti.model.mention import Link, Mention
from fasti.model.passage import Passage
from fasti.model.reading import Person, Unit
from fasti.model.statement import Event, Hierarchy, Post, Problem, Quotation, Succession
from fasti.model.testimony import Naming, Order, Relay, SignOfLife, Silence, Utterance, Voice

Schema = dict[str, Any]
DIALECT = "https://json-schema.org/draft/2020-12/schema"
#: what the JSON calls a field, where it is not the field's own name
RENAMED = {"starts": "from", "ends": "to"}
PLAIN = {str: "string", int: "integer", bool: "boolean", type(None): "null"}
PASSAGE = {"$ref": "#/$defs/passage"}
VOICE = {"$ref": "#/$defs/voice"}
#: fields that hold EDTF
DATES = {"published", "starts", "ends", "date"}
#: fields whose words stand among their value's own keys
FLAT = {"passage", "content"}


def reading_schema() -> Schema:
    """Give the schema of what `fasti read --format json` prints for one report."""
    stretch = {"type": "array", "prefixItems": [{"type": "integer"}] * 3, "minItems": 3, "maxItems": 3}
    document = _object(Document, leave_out=("stretches", "furniture", "problems"))
    document["properties"]["id"] = {"type": "string", "pattern": "^sha256:[0-9a-f]{64}$", "description": "hash of the text"}
    document["properties"]["stretches"] = _list(
        stretch, "runs of `text` as [start, start in the original file, length]; empty when both are the same"
    )
    document["properties"]["furniture"] = _list(_object(Furniture), _comments(Document)["furniture"])
    unit = _object(Unit)
    unit["properties"]["part_of"] = _list({"type": "string"}, "ids of the units that it stands under")
    link = _object(Link)
    for end in ("person", "other"):
        link["properties"][end] = {"type": "integer", "description": f"{_comments(Link)[end]}: its place in `mentions`, from 0"}
    post, event = _object(Post), _object(Event)
    for claim in (post, event):
        claim["properties"]["testimony"] = _list(
            {"type": "integer"},
            "places in `reported_speech` of what it was said in, the outermost first; none for the outlet's word",
        )
    said = _object(Utterance, renamed={"voice": "speaker", "saying": "verb"})
    said["properties"]["relays"] = _list(_object(Relay, places="evidence"), _comments(Utterance)["relays"])
    lists = {
        "people": (_object(Person), "every named person with a rank, a post, an event or a quotation"),
        "units": (unit, "every named unit that a post belongs to or that stands in a hierarchy"),
        "posts": (post, "one for each holding of a post"),
        "events": (event, "what happened to named people"),
        "succession": (_object(Succession), "who followed whom"),
        "hierarchy": (_object(Hierarchy), "which unit stands under which"),
        "quotes": (_object(Quotation), "quotations and what is retold"),
        "problems": (_object(Problem), "what cannot be so, or could not be read"),
        "mentions": (_object(Mention), "every place where somebody or something is named"),
        "links": (link, "which rank, role and unit stands with which person's name"),
        "reported_speech": (said, "what somebody said, quoted or retold, and how it came to the outlet"),
        "namings": (_object(Naming), "names for an event whose name is contested"),
        "silences": (_object(Silence, places="evidence"), "who is said to have kept silent"),
        "orders": (_object(Order, places="evidence"), "who brought an event in somebody's life about"),
        "alive": (_object(SignOfLife, places="evidence"), "who is said to be alive"),
    }
    parts = {name: _list(items, words) for name, (items, words) in lists.items()}
    return {
        "$schema": DIALECT,
        "title": "A reading",
        "description": "All that one document says. Offsets count Unicode code points of document.text; dates are EDTF.",
        "type": "object",
        "required": ["document", "people", "units", "posts", "events"],
        "properties": {"document": document | {"description": "the report that was read"}, **parts},
        "$defs": {"passage": _object(Passage), "voice": _object(Voice, places="words", renamed={"refers_to": "id"})},
    }


def _list(items: Schema, words: str) -> Schema:
    return {"type": "array", "items": items, "description": words}


def _object(value: type, *, leave_out: Sequence[str] = (), places: str = "", renamed: Mapping[str, str] = RENAMED) -> Schema:
    """Lay out one kind of value; its passage stands in the JSON as start, end and text, or under the name that `places` gives."""
    hints, comments = get_type_hints(value), _comments(value)
    properties: Schema = {}
    required = []
    for field in fields(value):
        if field.name in leave_out:
            continue
        if field.name in FLAT and hints[field.name] is Passage and not places:
            inner = _object(Passage)
            properties |= inner["properties"]
            required += inner["required"]
            continue
        kind = _type(hints[field.name])
        name = renamed.get(field.name, field.name)
        if field.name == "passage" and places:
            name, kind = places, {"type": "array", "items": PASSAGE} if places == "evidence" else kind
        properties[name] = kind | _described(comments.get(field.name, ""), is_date=field.name in DATES)
        if field.default is MISSING and type(None) not in get_args(hints[field.name]):
            required.append(name)
    words = (inspect.getdoc(value) or "").partition("\n")[0]
    return {"type": "object", "description": words, "properties": properties, "required": required}


def _described(words: str, *, is_date: bool) -> Schema:
    words = words.replace("`None`", "`null`")
    dated = words if not is_date or "EDTF" in words else f"{words}, EDTF"
    return {"description": dated} if words else {}


def _type(hint: Any) -> Schema:
    if hint in PLAIN:
        return {"type": PLAIN[hint]}
    if hint in (Passage, Voice):
        return PASSAGE if hint is Passage else VOICE
    origin, inside = get_origin(hint), get_args(hint)
    if origin is Literal:
        return {"enum": list(inside)}
    if origin is tuple:
        return {"type": "array", "items": _type(inside[0])}
    if origin in (Union, types.UnionType):
        return _either([_type(each) for each in inside])
    return {}


def _either(choices: list[Schema]) -> Schema:
    """Join what a field may be, with nothing among it: `null` is one more type or one more choice."""
    first, *_ = choices
    if "enum" in first:
        return {"enum": [*first["enum"], None]}
    if "type" in first and first["type"] != "array":
        return {"type": [each["type"] for each in choices]}
    return {"anyOf": choices}


def _comments(value: type) -> dict[str, str]:
    """Read the `#:` line above each field."""
    return {name: words for words, name in re.findall(r"#: (.+)\n    (\w+):", inspect.getsource(value))}
