"""A reading's testimony becomes statements: utterances, namings, orders, silences and signs of life, with how they were said."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from fasti.model.passage import Passage
from fasti.model.reading import Reading
from fasti.model.testimony import Utterance, Voice
from fasti.model.testimony_json import utterance_to_json, voice_to_json
from fasti.record.drafts import Draft, words_of
from fasti.resolve.countries import main_country
from fasti.resolve.sightings import LOOKED_AT
from fasti.store.rows import Values, storable

#: kinds of statements that tell of what happened to somebody
EVENTFUL = ("event", "order", "alive")
#: keys of an utterance that its statement holds already
HELD = ("start", "end", "text")


def drafts_of_testimony(reading: Reading) -> Iterator[Draft]:
    """Take a reading's testimony apart into statements."""
    people, units = {person.id for person in reading.people}, {unit.id for unit in reading.units}

    def refs(voice: Voice | None, who: str, which: str) -> dict[str, str | None]:
        local = voice.refers_to if voice else None
        return {who: local if local in people else None, which: local if local in units else None}

    for said in reading.testimony.utterances:
        yield _utterance(said, refs(said.voice, "person", "unit"))
    country = main_country(f"{reading.document.title or ''}\n{reading.document.text[:LOOKED_AT]}")
    for naming in reading.testimony.namings:
        values: Values = {"kind": "naming", "type": naming.event, "value": naming.name, "certainty": "asserted"}
        detail = {"voice": voice_to_json(naming.voice), "country": country}
        yield _draft(values, {}, naming.voice, (naming.passage,), detail)
    for order in reading.testimony.orders:
        values = {"kind": "order", "type": order.type, "value": storable(order.by.name), "certainty": _certainty(order.voice)}
        by = refs(order.by, "other", "unit")
        detail = {"voice": voice_to_json(order.voice), "by": voice_to_json(order.by)}
        yield _draft(values, {"person": order.person, **by}, order.voice, (order.passage,), detail)
    for sign in reading.testimony.alive:
        values = {"kind": "alive", "certainty": _certainty(sign.voice)}
        yield _draft(values, {"person": sign.person}, sign.voice, (sign.passage,), {"voice": voice_to_json(sign.voice)})
    for silence in reading.testimony.silences:
        about = storable(silence.about.text) if silence.about else None
        values = {"kind": "silence", "value": about, "certainty": "asserted"}
        whose = refs(silence.voice, "person", "unit")
        yield _draft(values, whose, None, (silence.passage,), {"voice": voice_to_json(silence.voice)})


def _certainty(voice: Voice | None) -> str:
    return "reported" if voice else "asserted"


def _utterance(said: Utterance, refs: dict[str, str | None]) -> Draft:
    values: Values = {
        "kind": "quote",
        "type": "direct" if said.direct else "indirect",
        "value": said.channel,
        "certainty": "asserted",
    }
    laid_out = utterance_to_json(said)
    detail = {name: laid_out[name] for name in laid_out if name not in HELD} | {"voice": laid_out["speaker"]}
    voice = None if any(refs.values()) else said.voice
    draft = _draft(values, refs, voice, (said.content,), detail)
    draft.saying, draft.foretells = said.saying, said.foretells
    return draft


def _draft(
    values: Values, refs: dict[str, str | None], voice: Voice | None, words: Iterable[Passage], detail: dict[str, Any]
) -> Draft:
    said_by = (voice.refers_to or storable(voice.name),) if voice and (voice.refers_to or voice.name) else ()
    return Draft(values, refs, said_by, words_of(words), detail=_storable(detail))


def _storable(value: Any) -> Any:
    """Replace what no database holds in every string of a JSON value."""
    if isinstance(value, str):
        return storable(value)
    if isinstance(value, dict):
        return {key: _storable(each) for key, each in value.items()}
    return [_storable(each) for each in value] if isinstance(value, list) else value
