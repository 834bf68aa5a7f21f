"""What is heard as speech, who is heard to speak, and what they do by it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from fasti.lexicons.inflecting import verb_forms
from fasti.lexicons.load import lexicon
from fasti.model.mention import Speech
from fasti.model.testimony import Saying, Voice
from fasti.statements.hearing import Hearing, is_called, is_negated
from fasti.statements.speakers import BESIDE, things_said, voice_of_words
from fasti.statements.stances import stance_of
from fasti.statements.who_speaks import place_of

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

#: what the classes of speech.toml say that a speaker does
SAYINGS: dict[str, Saying] = {
    "says": "said", "confirms": "confirmed", "denies": "denied", "claims": "claimed", "predicts": "predicted", "asks": "asked",
    "wants": "wanted", "judges": "judged", "thinks": "thought", "shows": "showed",
}  # fmt: skip
SINGULAR = frozenset({"he", "she"})
#: words for speakers of whom it is told that they do not speak
NO_ONE = frozenset(lexicon("speakers")["no_one"]["words"])
#: classes of verbs of which a negation leaves nothing said
UNSAID = frozenset({"says", "claims", "predicts", "shows", "asks"})
#: classes of verbs that say something only with a clause, or with praise or blame: `supported independence`, `found the body`
INNER = frozenset({"judges", "thinks", "wants", "shows"})
#: verbs of a clause
CLAUSE = frozenset({"VBD", "VBZ", "VBP", "MD"})
#: a name of several words right before its verb
NAME_AT_END = re.compile(r"[^\W\d_a-z][\w’'-]+(?:\s[^\W\d_a-z][\w’'-]+)+\s$")


@dataclass(frozen=True, slots=True)
class Heard:
    """A voice and where it spoke last."""

    voice: Voice
    at: int


def is_speech(hearing: Hearing, speech: Speech) -> bool:
    """Leave out what only looks like speech: what was not said, whoever is cited, the recording that somebody published."""
    if speech.direct or speech.cue is None:
        return True
    cue = hearing.token_at(speech.cue.start)
    if is_called(cue) or (speech.verb in UNSAID and is_negated(cue)):
        return False
    if speech.speaker is not None and speech.speaker.text.lower() in NO_ONE:
        return False
    words = hearing.words(speech.content)
    return any(word.tag_ in CLAUSE for word in words) or _is_said_without_a_clause(hearing, speech, cue, words)


def _is_said_without_a_clause(hearing: Hearing, speech: Speech, cue: Token, words: Span) -> bool:
    """Say whether a bare thing is what somebody said: `denied the attack`, and not `dismissed the general`."""
    if cue.lower_ in _verbs("citing") or (cue.lower_ in _verbs("publishing") and set(_lower(words)) & things_said()):
        return False
    if speech.verb in INNER and stance_of(speech.content, speech.cue)[0] == "reports":
        return False
    people = hearing.items_in(speech.content.start, speech.content.end)
    return not (speech.verb == "denies" and any(i.kind == "person" and i.start <= words.root.idx < i.end for i in people))


def _lower(words: Iterable[Token]) -> Iterable[str]:
    return (word.lower_ for word in words)


def voice_of(hearing: Hearing, speech: Speech, last: Heard | None) -> Voice:
    """Who speaks; a pronoun in the sentence after somebody spoke is whoever spoke."""
    if speech.speaker is None:
        return Voice("unnamed", "")
    place = place_of(speech)
    goes_on = last is not None and hearing.sentence_of(place) == hearing.sentence_of(last.at) + 1
    if last is not None and goes_on and speech.speaker.text.lower() in SINGULAR and hearing.is_one_paragraph(last.at, place):
        return replace(last.voice, passage=speech.speaker)
    voice = voice_of_words(hearing, speech.speaker)
    if voice.kind in ("person", "outlet", "unit") and voice.name:
        return voice
    if voice.kind == "unnamed":
        settled = hearing.voices.speaker(speech)
        return Voice("person", hearing.names[settled], settled, 1, speech.speaker) if settled in hearing.names else voice
    return _name_before_cue(hearing, speech, voice)


def _name_before_cue(hearing: Hearing, speech: Speech, voice: Voice) -> Voice:
    """The name that a description goes on to: `The patriot and former colonel Jan Berg predicted`."""
    if speech.cue is None or speech.speaker is None or not 0 < speech.cue.start - speech.speaker.end <= BESIDE:
        return voice
    between = hearing.text[speech.speaker.end : speech.cue.start]
    named = [i for i in hearing.items_in(speech.speaker.end, speech.cue.start) if i.kind == "person"]
    if not between.lstrip().startswith(("and ", "or ")) or any(mark in between for mark in ".;:("):
        return voice
    if named:
        passage = hearing.marked.document.passage(named[-1].start, named[-1].end)
        return Voice("person", hearing.names[named[-1].refers_to], named[-1].refers_to, 1, passage)
    if written := NAME_AT_END.search(between):
        start = speech.speaker.end + written.start()
        hearing.strangers.append(written.group().strip())
        return Voice("person", written.group().strip(), None, 1, hearing.marked.document.passage(start, speech.cue.start))
    return voice


def saying_of(hearing: Hearing, speech: Speech) -> Saying:
    """What a speaker does by speaking; a claim that is taken back and a matter not spoken to are seen at the verb."""
    if speech.cue is None:
        return "said"
    cue = hearing.token_at(speech.cue.start)
    governor = cue.head if cue.tag_[0] == "N" else cue
    if governor.lower_ in _verbs("withdrew"):
        return "withdrew"
    if cue.lower_ in _verbs("declined") or (speech.verb == "confirms" and is_negated(cue)):
        return "declined"
    if speech.verb == "denies" and is_negated(cue):
        return "declined"
    if cue.lower_ in _verbs("doubted"):
        return "claimed"
    return SAYINGS[speech.verb]


@lru_cache(maxsize=4)
def _verbs(name: str) -> frozenset[str]:
    return verb_forms(lexicon("sayings")[name]["verbs"])
