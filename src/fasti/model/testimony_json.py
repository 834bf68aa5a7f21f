"""The JSON of testimony, to and fro: keys of a reading beside those that every reader knows."""

from __future__ import annotations

from typing import Any

from fasti.model.passage import Passage
from fasti.model.testimony import Naming, Order, Relay, SignOfLife, Silence, Testimony, Utterance, Voice

Json = dict[str, Any]


def testimony_to_json(told: Testimony) -> Json:
    """Lay testimony out under the keys `reported_speech`, `namings`, `silences`, `orders` and `alive`."""
    return {
        "reported_speech": [utterance_to_json(each) for each in told.utterances],
        "namings": [
            {"event": n.event, "name": n.name, "voice": voice_to_json(n.voice), **_words(n.passage)} for n in told.namings
        ],
        "silences": [
            {"voice": voice_to_json(s.voice), "about": _optional(s.about), "evidence": [_words(s.passage)]} for s in told.silences
        ],
        "orders": [
            {
                "type": o.type,
                "person": o.person,
                "by": voice_to_json(o.by),
                "voice": voice_to_json(o.voice),
                "evidence": [_words(o.passage)],
            }
            for o in told.orders
        ],
        "alive": [{"person": a.person, "voice": voice_to_json(a.voice), "evidence": [_words(a.passage)]} for a in told.alive],
    }


def testimony_from_json(data: Json) -> Testimony:
    """Take testimony back from a reading's JSON; keys that other readers leave out may be missing."""
    return Testimony(
        tuple(utterance_from_json(each) for each in data.get("reported_speech", [])),
        tuple(Naming(n["event"], n["name"], _passage(n), _voice_or_none(n.get("voice"))) for n in data.get("namings", [])),
        tuple(
            Silence(voice_from_json(s["voice"]), _passage_or_none(s.get("about")), _passage(s["evidence"][0]))
            for s in data.get("silences", [])
        ),
        tuple(
            Order(o["type"], o["person"], voice_from_json(o["by"]), _passage(o["evidence"][0]), _voice_or_none(o.get("voice")))
            for o in data.get("orders", [])
        ),
        tuple(SignOfLife(a["person"], _passage(a["evidence"][0]), _voice_or_none(a.get("voice"))) for a in data.get("alive", [])),
    )


def utterance_to_json(said: Utterance) -> Json:
    """Lay out what somebody said."""
    return {
        "speaker": voice_to_json(said.voice),
        "verb": said.saying,
        "direct": said.direct,
        **_words(said.content),
        "cue": _optional(said.cue),
        "channel": said.channel,
        "relays": [{"voice": voice_to_json(r.voice), "how": r.how, "evidence": [_words(r.passage)]} for r in said.relays],
        "hedge": _optional(said.hedge),
        "about": [voice_to_json(each) for each in said.about],
        "stance": said.stance,
        "stance_words": [_words(each) for each in said.stance_words],
        "foretells": said.foretells,
        "condition": _optional(said.condition),
    }


def utterance_from_json(data: Json) -> Utterance:
    """Take back what somebody said."""
    return Utterance(
        voice_from_json(data["speaker"]),
        data["verb"],
        _passage(data),
        data["direct"],
        _passage_or_none(data.get("cue")),
        data.get("channel"),
        tuple(Relay(voice_from_json(r["voice"]), r["how"], _passage(r["evidence"][0])) for r in data.get("relays", [])),
        _passage_or_none(data.get("hedge")),
        tuple(voice_from_json(each) for each in data.get("about", [])),
        data.get("stance", "reports"),
        tuple(_passage(each) for each in data.get("stance_words", [])),
        data.get("foretells", False),
        _passage_or_none(data.get("condition")),
    )


def voice_to_json(voice: Voice | None) -> Json | None:
    """Lay out a speaker: kind, name, id, how many, and the words."""
    if voice is None:
        return None
    about = {"kind": voice.kind, "name": voice.name, "id": voice.refers_to, "count": voice.count}
    return {**about, "words": _optional(voice.passage)}


def voice_from_json(data: Json) -> Voice:
    """Take a speaker back."""
    return Voice(data["kind"], data["name"], data.get("id"), data.get("count"), _passage_or_none(data.get("words")))


def _words(passage: Passage) -> Json:
    return {"start": passage.start, "end": passage.end, "text": passage.text}


def _optional(passage: Passage | None) -> Json | None:
    return _words(passage) if passage else None


def _passage(data: Json) -> Passage:
    return Passage(data["start"], data["end"], data["text"])


def _passage_or_none(data: Json | None) -> Passage | None:
    return _passage(data) if data else None


def _voice_or_none(data: Json | None) -> Voice | None:
    return voice_from_json(data) if data else None
