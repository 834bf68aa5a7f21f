"""Relays: who passed somebody's words on to the outlet: an agency that cites, a paper that was told, a publisher."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from fasti.lexicons.inflecting import verb_forms
from fasti.lexicons.load import lexicon
from fasti.model.mention import Speech
from fasti.model.passage import Passage
from fasti.model.testimony import Relay, Voice
from fasti.statements.hearing import Hearing, agent_of, subject_of
from fasti.statements.speakers import things_said, voice_of_words

if TYPE_CHECKING:
    from spacy.tokens import Token

#: cues that tell nobody anything: `according to Reuters`
OPENINGS = frozenset({"according", "per"})
OBJECTS = frozenset({"dobj", "dative", "pobj", "obj", "iobj"})
MAKE = frozenset({"make", "makes", "made", "making"})
#: how many words behind `make` the word `public` may stand
NEAR = 12
#: how deep in a phrase the words that were given to the public are looked for
DEEP = 4


@dataclass(frozen=True, slots=True)
class Publication:
    """Somebody's words that another gave to the public."""

    #: id of the person or unit whose words they are
    owner: str
    #: what was given: `recording`
    thing: str
    relay: Relay


def cited_by(hearing: Hearing, speech: Speech) -> tuple[Voice, Relay] | None:
    """Find whom a speaker cites, `Reuters, citing two sources, reported …`: the voice behind it, and the relay."""
    if speech.cue is None or speech.speaker is None:
        return None
    start, end = hearing.bounds_of(speech.cue.start)
    for token in hearing.between(start, end):
        if token.lower_ not in _forms("citing") or _is_inside(token, speech) or token.idx < speech.speaker.start:
            continue
        source = next((child for child in token.children if child.dep_ in OBJECTS), None)
        if source is not None and token.tag_ in {"VBG", "VBD", "VBZ"} and not _is_inside(source, speech):
            cited = voice_of_words(hearing, hearing.phrase(source))
            passage = hearing.cut(token, hearing.token_at(hearing.phrase(source).end - 1))
            return cited, Relay(voice_of_words(hearing, speech.speaker), token.lower_, passage)
    return None


def told_to(hearing: Hearing, speech: Speech) -> Relay | None:
    """Find the newsroom that somebody spoke to: `an aide told Reuters`, `was quoted by Reuters as saying`."""
    if speech.cue is None:
        return None
    cue = hearing.token_at(speech.cue.start)
    if cue.lower_ in OPENINGS:
        return None
    if cue.head.lower_ == "as" and cue.head.head.lower_ in _forms("citing") and (by := agent_of(cue.head.head)) is not None:
        return Relay(voice_of_words(hearing, hearing.phrase(by)), "quoting", hearing.cut(cue.head.head, cue))
    for child in cue.children:
        told = child.dep_ in OBJECTS and cue.lower_ in _forms("told")
        talked = child.dep_ == "prep" and child.lower_ in {"to", "in", "with"}
        listener = child if told else next((each for each in _below(child) if each.dep_ == "pobj"), None) if talked else None
        if listener is None or _is_inside(listener, speech):
            continue
        voices = [
            voice_of_words(hearing, hearing.phrase(each)) for each in (listener, *_below(listener)) if each.tag_[:3] == "NNP"
        ]
        outlet = next((voice for voice in voices if voice.kind == "outlet"), None)
        if outlet is not None and outlet.passage is not None:
            return Relay(outlet, "told" if told else "spoke to", hearing.cut(cue, hearing.token_at(outlet.passage.end - 1)))
    return None


def find_publications(hearing: Hearing) -> tuple[Publication, ...]:
    """Find who gave whose words to the public anywhere in a text."""
    found = []
    for token in hearing.tokens_of(MAKE | _forms("publishing")):
        is_made = token.lower_ in MAKE and any(each.lower_ in _made() for each in _behind(token))
        if token.lower_ in _forms("publishing") or is_made:
            publication = _publication(hearing, token, is_made=is_made)
            if publication is not None:
                found.append(publication)
    return tuple(found)


def _publication(hearing: Hearing, verb: Token, *, is_made: bool) -> Publication | None:
    agent = agent_of(verb)
    is_passive = agent is not None or (verb.tag_ == "VBN" and not any(child.dep_ == "aux" for child in verb.children))
    who = agent if is_passive else subject_of(verb)
    if is_made and not is_passive:
        thing = _thing_made_public(verb)
    else:
        what = subject_of(verb) if is_passive else next((child for child in verb.children if child.dep_ == "dobj"), None)
        thing = next((each for each in (what, *_below(what)) if each.lower_ in things_said()), None) if what is not None else None
    if who is None or thing is None or who is thing:
        return None
    owner = _owner(hearing, thing)
    by = voice_of_words(hearing, _named_beside(hearing, who))
    if owner is None or by.kind == "unnamed" or by.refers_to == owner:
        return None
    last = max(thing, verb, *(each for each in _behind(verb) if is_made and each.lower_ in _made()), key=lambda each: each.i)
    first = min(thing, verb, key=lambda each: each.i)
    return Publication(owner, thing.lower_, Relay(by, "made public" if is_made else verb.lower_, hearing.cut(first, last)))


def _behind(verb: Token) -> list[Token]:
    """The words right behind a verb, up to the end of its clause; the order of words tells what the parser often does not."""
    found = []
    for token in verb.doc[verb.i + 1 : verb.i + NEAR]:
        if token.text in {".", ";", ":"}:
            break
        found.append(token)
    return found


def _thing_made_public(verb: Token) -> Token | None:
    """What was made public: the last word for it between the verb and `public`."""
    found = None
    for token in _behind(verb):
        if token.lower_ in _made():
            return found
        found = token if token.lower_ in things_said() else found
    return None


def _named_beside(hearing: Hearing, head: Token) -> Passage:
    """The phrase of a head, or the name that stands in apposition to it."""
    beside = [child for child in head.children if child.dep_ == "appos" and child.ent_type_ == "PERSON"]
    return hearing.phrase(beside[0] if beside else head)


def _owner(hearing: Hearing, thing: Token) -> str | None:
    """Whose words a recording or a letter is: `X's recording`, `a message from X`, `a video in which X …`."""
    before = thing.doc[thing.i - 1] if thing.i else thing
    if before.tag_ in {"POS", "PRP$"}:
        named = [i for i in hearing.items_in(hearing.bounds_of(thing.idx)[0], before.idx + len(before)) if i.kind != "unit"]
        near = [item for item in named if before.idx - item.end <= 1]
        return near[-1].refers_to if near else None
    for child in thing.children:
        of = child.dep_ == "prep" and child.lower_ in {"of", "from", "by", "in"}
        if of or child.dep_ in {"poss", "relcl", "acl"}:
            edge = child.right_edge
            named = [i for i in hearing.items_in(child.left_edge.idx, edge.idx + len(edge)) if i.kind in {"person", "pronoun"}]
            if named:
                return named[0].refers_to
    return None


def relays_of(publications: tuple[Publication, ...], speaker: str | None, channel: str | None) -> tuple[Relay, ...]:
    """Give who made a speaker's words public: those said nowhere else, on a platform, or in what was given to the public."""
    return tuple(
        each.relay
        for each in publications
        if each.owner == speaker
        and (channel is None or channel[:1].isupper() or channel.split()[-1] in {each.thing, "post", "message"})
    )


def _is_inside(token: Token, speech: Speech) -> bool:
    return speech.content.start <= token.idx < speech.content.end


def _below(token: Token | None) -> list[Token]:
    """What hangs on a word, the nearest first, not deeper than a short phrase."""
    found, level = [], [token] if token is not None else []
    for _ in range(DEEP):
        level = [child for each in level for child in each.children]
        found += level
    return found


@lru_cache(maxsize=4)
def _forms(name: str) -> frozenset[str]:
    return verb_forms(lexicon("sayings")[name]["verbs"])


@lru_cache(maxsize=1)
def _made() -> frozenset[str]:
    return frozenset(lexicon("sayings")["publishing"]["made"])
