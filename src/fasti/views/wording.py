"""A reading in words that every view shares: each statement as one line, its voice, and the passages it rests on."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from fasti.model.passage import Passage
from fasti.model.reading import Person, Reading
from fasti.model.statement import Event, Post
from fasti.views.testimony_words import manner_words, relay_words, utterance_words, voice_name, way_words

#: what could move a terminal's cursor, turn a line around or hide words: controls, direction marks, lone surrogates
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]")

#: headings of what belongs to no person alone, with the kind of entry that stands under each
SECTIONS = (
    ("Succession", "succession"),
    ("Units", "hierarchy"),
    ("Quotations", "quote"),
    ("Said in other words", "speech"),
    ("Predictions", "prediction"),
    ("Who ordered it", "order"),
    ("Said to be alive", "alive"),
    ("Contested names", "naming"),
    ("Silences", "silence"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One statement as a line to be read."""

    #: `post`, `event`, `succession`, `hierarchy`, `quote`, `speech`, `prediction`, `naming`, `order`, `silence` or `alive`
    kind: str
    #: the person it is listed under, `None` if it stands on its own
    person: str | None
    #: a word for its state: a post's status, an event's type
    label: str
    #: what is stated
    words: str
    #: when, `""` if the text gives no day
    time: str
    #: on whose word and how sure, `""` if the outlet asserts it itself
    voice: str
    #: the words it rests on
    evidence: tuple[Passage, ...]


def visible(text: str) -> str:
    """Replace, one for one, every character that a reader would not see but that could deceive or break a view."""
    return UNSEEN.sub("\ufffd", text)


def one_line(text: str, longest: int = 400) -> str:
    """Write words on one line, visible, and no longer than asked for."""
    line = " ".join(visible(text).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def entries(reading: Reading) -> tuple[Entry, ...]:
    """List every statement of a reading: person by person, then succession, hierarchy, quotations and other testimony."""
    names = names_by_id(reading)
    found = [entry for person in reading.people for entry in _of_person(reading, person, names)]
    told = (*_successions(reading, names), *_hierarchy(reading, names), *_quotes(reading, names))
    return (*found, *told, *_speech(reading), *_testimony(reading, names))


def names_by_id(reading: Reading) -> dict[str, str]:
    """Give the fullest name of each person and unit by its id in the reading."""
    people = {person.id: one_line(person.name) for person in reading.people}
    return people | {unit.id: one_line(unit.name) for unit in reading.units}


def heading(person: Person) -> str:
    """Write a person's rank and name: `Major General Ana Sample`."""
    return one_line(f"{person.ranks[0]} {person.name}" if person.ranks else person.name)


def about_person(person: Person) -> str:
    """Write what else a text says of a person: other forms of the name, further ranks, age, call sign."""
    facts = [f"also {', '.join(person.names[1:])}" if len(person.names) > 1 else "", ", ".join(person.ranks[1:])]
    facts += [f"aged {person.age}" if person.age is not None else "", f"call sign “{person.callsign}”" if person.callsign else ""]
    return one_line(" · ".join(filter(None, facts)))


def _of_person(reading: Reading, person: Person, names: dict[str, str]) -> Iterator[Entry]:
    for post in reading.posts:
        if post.person == person.id:
            words, voice = post_words(post.role, post.unit, names), _voice(reading, post, names)
            yield Entry("post", person.id, post.status, words, post_time(post), voice, post.evidence)
    for event in reading.events:
        if event.person == person.id:
            voice = _voice(reading, event, names)
            yield Entry("event", person.id, event.type, "", one_line(event.date or ""), voice, event.evidence)


def _successions(reading: Reading, names: dict[str, str]) -> Iterator[Entry]:
    for s in reading.succession:
        post = post_words(s.role, s.unit, names)
        words = f"{names.get(s.before, s.before)} → {names.get(s.after, s.after)}{f', {post}' if post else ''}"
        yield Entry("succession", None, "followed by", one_line(words), "", "", s.evidence)


def _hierarchy(reading: Reading, names: dict[str, str]) -> Iterator[Entry]:
    for tie in reading.hierarchy:
        words = f"{names.get(tie.unit, tie.unit)}, part of {names.get(tie.parent, tie.parent)}"
        yield Entry("hierarchy", None, "part of", one_line(words), "", "", tie.evidence)


def _voice(reading: Reading, claim: Post | Event, names: dict[str, str]) -> str:
    """On whose word a claim stands, and through whom it came."""
    voice, way = voice_words(claim.certainty, claim.said_by, names), way_words(reading, claim.evidence)
    return one_line(", ".join(filter(None, (voice, way))))


def _speech(reading: Reading) -> Iterator[Entry]:
    """What was said in other words, and every prediction."""
    for said in reading.testimony.utterances:
        if not said.direct:
            yield Entry(
                "speech", None, said.saying, one_line(utterance_words(said)), "", one_line(manner_words(said)), (said.content,)
            )
    for said in reading.testimony.utterances:
        if said.foretells:
            words = (said.condition, said.content) if said.condition else (said.content,)
            condition = f"if: “{said.condition.text}”" if said.condition else ""
            yield Entry("prediction", None, "predicted", one_line(utterance_words(said)), "", one_line(condition), words)


def _testimony(reading: Reading, names: dict[str, str]) -> Iterator[Entry]:
    told = reading.testimony
    for naming in told.namings:
        words = f"by {voice_name(naming.voice)}"
        yield Entry("naming", None, naming.name, one_line(words), "", one_line(naming.event.replace("_", " ")), (naming.passage,))
    for order in told.orders:
        by = voice_name(order.by)
        voice = f"according to {voice_name(order.voice)}" if order.voice else ""
        words = f"{names.get(order.person, order.person)} {order.type} by {by}"
        yield Entry("order", None, "ordered", one_line(words), "", one_line(voice), (order.passage,))
    for sign in told.alive:
        voice = f"according to {voice_name(sign.voice)}" if sign.voice else ""
        yield Entry("alive", None, "alive", names.get(sign.person, sign.person), "", one_line(voice), (sign.passage,))
    for silence in told.silences:
        about = f", about {silence.about.text}" if silence.about else ""
        yield Entry("silence", None, "silent", one_line(f"{voice_name(silence.voice)}{about}"), "", "", (silence.passage,))


def _quotes(reading: Reading, names: dict[str, str]) -> Iterator[Entry]:
    said_as = {said.content: said for said in reading.testimony.utterances if said.direct}
    for quote in reading.quotes:
        speaker = names.get(quote.speaker, quote.speaker) if quote.speaker else "somebody the text does not name"
        words = f"{speaker}{f', {quote.channel}' if quote.channel else ''}"
        said = said_as.get(quote.passage)
        manner = ", ".join(filter(None, (relay_words(said.relays), manner_words(said)))) if said else ""
        label = "said" if quote.direct else "said in other words"
        yield Entry("quote", None, label, one_line(words), "", one_line(manner), (quote.passage,))


def post_words(role: str | None, unit: str | None, names: dict[str, str]) -> str:
    """Write a post: `commander, 58th Army`."""
    return one_line(", ".join(filter(None, (role, names.get(unit, unit) if unit else None))))


def post_time(post: Post) -> str:
    """Write from when to when and how it ended: `2022-10 → 2023-07-11, dismissed`, `since 2022-10`."""
    if post.starts and post.ends:
        span = f"{post.starts} → {post.ends}"
    else:
        span = f"since {post.starts}" if post.starts else f"until {post.ends}" if post.ends else ""
    return one_line(", ".join(filter(None, (span, post.ended_by))))


def voice_words(certainty: str, said_by: Iterable[str], names: dict[str, str]) -> str:
    """Write on whose word a claim stands and how sure it is: `doubtful, according to Ana Sample`."""
    voices = ", ".join(names.get(voice, voice) for voice in said_by)
    sure = "" if certainty == "asserted" else certainty
    return one_line(", ".join(filter(None, (sure, f"according to {voices}" if voices else ""))))


def furniture_words(reading: Reading) -> str:
    """Say how much page furniture was left out, and of which kinds."""
    kinds = [piece.kind for piece in reading.document.furniture]
    if not kinds:
        return ""
    counted = ", ".join(f"{kinds.count(kind)} {kind}" for kind in dict.fromkeys(kinds))
    return one_line(f"{len(kinds)} {'piece' if len(kinds) == 1 else 'pieces'} of page furniture left out: {counted}")
