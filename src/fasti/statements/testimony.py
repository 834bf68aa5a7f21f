"""From a marked text to its testimony: every utterance with its way to the outlet, and who named, ordered or passed over what."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from fasti.model.marked import MarkedText
from fasti.model.mention import Speech
from fasti.model.passage import Passage
from fasti.model.statement import Event
from fasti.model.testimony import Testimony, Utterance, Voice, VoiceKind
from fasti.statements.foretelling import prediction_in
from fasti.statements.heard import INNER, Heard, is_speech, saying_of, voice_of
from fasti.statements.hearing import Hearing, subject_of
from fasti.statements.hedging import patterns
from fasti.statements.namings import find_namings
from fasti.statements.orders import find_orders
from fasti.statements.relays import Publication, cited_by, find_publications, relays_of, told_to
from fasti.statements.signs_of_life import find_signs_of_life
from fasti.statements.silences import find_silences
from fasti.statements.speakers import voice_of_words
from fasti.statements.stances import stance_of
from fasti.statements.voices import Voices
from fasti.statements.who_speaks import place_of

#: object pronouns, which mean somebody else than who speaks
OBJECTS = frozenset({"him", "her", "them"})


def read_testimony(marked: MarkedText, voices: Voices, events: Iterable[Event], listed: frozenset[str]) -> Testimony:
    """Read who said what and how it came to the outlet; only people and units that are listed are referred to by id."""
    hearing = Hearing(marked, voices)
    publications = find_publications(hearing)
    said: list[Utterance] = []
    last: Heard | None = None
    for speech in sorted(marked.speech, key=place_of):
        if not is_speech(hearing, speech):
            continue
        voice = voice_of(hearing, speech, last)
        if voice.kind == "unnamed" and speech.verb in INNER and not speech.direct:
            continue
        said.append(_utterance(hearing, speech, voice, publications, said[-1] if said else None))
        if voice.kind == "person":
            last = Heard(voice, place_of(speech))
    utterances: tuple[Utterance, ...] = tuple(sorted(said, key=lambda each: (each.content.start, -each.content.end)))
    told = Testimony(
        utterances,
        find_namings(hearing, utterances),
        find_silences(hearing),
        find_orders(hearing, events, utterances),
        find_signs_of_life(hearing, frozenset(each.id for each in marked.people) & listed, utterances),
    )
    return _listed_only(told, listed)


def _utterance(
    hearing: Hearing, speech: Speech, voice: Voice, publications: tuple[Publication, ...], before: Utterance | None
) -> Utterance:
    relays = relays_of(publications, voice.refers_to, speech.channel) if voice.refers_to else ()
    saying = saying_of(hearing, speech)
    if saying == "withdrew" and voice.kind == "unnamed" and speech.cue is not None:
        owner = subject_of(hearing.token_at(speech.cue.start).head)
        voice = voice_of_words(hearing, hearing.phrase(owner)) if owner is not None else voice
    if cited := cited_by(hearing, speech):
        voice, relays = cited[0], (cited[1],)
    elif told := told_to(hearing, speech):
        relays = (told,)
    stance, shown = stance_of(speech.content, speech.cue)
    foretells, condition = prediction_in(speech.content, speech.cue)
    return Utterance(
        voice,
        saying,
        speech.content,
        speech.direct,
        speech.cue,
        speech.channel,
        relays,
        None if speech.direct else _hedge(hearing, speech),
        _about(hearing, speech, before),
        stance,
        shown,
        foretells,
        condition,
    )


def _hedge(hearing: Hearing, speech: Speech) -> Passage | None:
    """The first word in the sentence of the cue by which it is held at a distance."""
    start, end = hearing.bounds_of(place_of(speech))
    start, end = min(start, speech.content.start), max(end, speech.content.end)
    # one for one, so that places stay: some capitals become two letters
    lowered = "".join(letter.lower() if len(letter.lower()) == 1 else letter for letter in hearing.text[start:end])
    match = patterns()["doubtful"].search(lowered)
    if match is None:
        return None
    return hearing.marked.document.passage(start + match.start(), start + match.end())


def _about(hearing: Hearing, speech: Speech, before: Utterance | None) -> tuple[Voice, ...]:
    """Everybody and every unit that is spoken about, once, where they are named first.

    `him` right behind the verb is whoever the same sentence has somebody speak of before, and else left open.
    """
    found: dict[str, Voice] = {}
    for item in hearing.items_in(speech.content.start, speech.content.end):
        kind: VoiceKind = "unit" if item.kind == "unit" else "person"
        who = item.refers_to
        if item.start == speech.content.start and item.text.lower() in OBJECTS and not speech.direct:
            same = before is not None and hearing.sentence_of(before.content.start) == hearing.sentence_of(item.start)
            spoken_of = [each.refers_to for each in before.about if each.kind == "person"] if before and same else []
            who = spoken_of[0] or "" if spoken_of else ""
        if who:
            passage = hearing.marked.document.passage(item.start, item.end)
            found.setdefault(who, Voice(kind, hearing.names[who], who, None, passage))
    return tuple(found.values())


def _listed_only(told: Testimony, listed: frozenset[str]) -> Testimony:
    """Refer by id only to those whom the reading lists; others stay with their names."""

    def voice(each: Voice) -> Voice:
        return each if each.refers_to in listed or each.refers_to is None else replace(each, refers_to=None)

    def optional(each: Voice | None) -> Voice | None:
        return voice(each) if each else None

    return Testimony(
        tuple(
            replace(
                u,
                voice=voice(u.voice),
                relays=tuple(replace(r, voice=voice(r.voice)) for r in u.relays),
                about=tuple(map(voice, u.about)),
            )
            for u in told.utterances
        ),
        tuple(replace(n, voice=optional(n.voice)) for n in told.namings),
        tuple(replace(s, voice=voice(s.voice)) for s in told.silences),
        tuple(replace(o, by=voice(o.by), voice=optional(o.voice)) for o in told.orders),
        tuple(replace(a, voice=optional(a.voice)) for a in told.alive),
    )


def settle_certainty(event: Event, told: Testimony) -> Event:
    """Look again at how sure an event is: a claim taken back is denied, one that a speaker will not speak to stays doubtful."""
    around = [u for p in event.evidence for u in told.utterances if u.content.start <= p.start and p.end <= u.content.end]
    inner = min(around, key=lambda each: each.content.end - each.content.start, default=None)
    if inner is None or len(event.evidence) > 1:
        return event
    if inner.saying == "withdrew":
        return replace(
            event, certainty="denied", said_by=(inner.voice.refers_to or inner.voice.name,) if inner.voice.name else ()
        )
    return (
        replace(event, certainty="doubtful", said_by=()) if inner.saying == "declined" and event.certainty == "denied" else event
    )
