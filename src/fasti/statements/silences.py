"""Silences: of whom the text says that they did not speak, report or answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from fasti.lexicons.inflecting import noun_forms, verb_forms
from fasti.lexicons.load import lexicon
from fasti.model.passage import Passage, cut_passage
from fasti.model.testimony import Silence
from fasti.statements.hearing import NAMING, Hearing, is_negated, subject_of
from fasti.statements.speakers import voice_of_words

if TYPE_CHECKING:
    from spacy.tokens import Token

#: prepositions behind which stands what somebody was silent about
ABOUT = frozenset({"on", "about", "to", "of", "over", "regarding", "concerning"})
#: who was silent on the whole matter is one of these
SPEAKERS = frozenset({"collective", "outlet", "unit", "person", "anonymous"})


def find_silences(hearing: Hearing) -> tuple[Silence, ...]:
    """Find everybody who the text says kept silent, with what about."""
    found: dict[Passage, Silence] = {}
    for silence in sorted(_all_silences(hearing), key=lambda each: each.passage):
        if silence.voice.kind in SPEAKERS:
            found.setdefault(silence.passage, silence)
    return tuple(found.values())


def _all_silences(hearing: Hearing) -> Iterator[Silence]:
    acts, passes_over, being = _forms("acts"), _forms("passes_over"), _forms("being")
    for token in hearing.tokens_of(acts | passes_over):
        if token.tag_[0] == "V" and ((token.lower_ in acts) if is_negated(token) else (token.lower_ in passes_over)):
            yield from _by_subject(hearing, token, _object_of(token))
    for start, end in sorted({hearing.bounds_of(match.start()) for match in _quiet().finditer(hearing.text)}):
        for token in hearing.between(start, end):
            if token.lower_ in being and token.tag_[0] == "V":
                yield from _being_silent(hearing, token)


def _being_silent(hearing: Hearing, verb: Token) -> Iterator[Silence]:
    """`State media remained silent on the matter`, `state media coverage was almost absent`."""
    being, said = lexicon("silences")["being"], [child for child in verb.children if child.dep_ in {"acomp", "attr", "oprd"}]
    subject = subject_of(verb)
    words = {word.lower_: word for child in said for word in (child, *child.children)}
    # the parser may cut `non-existent` in pieces
    joined = hearing.text[verb.idx : hearing.bounds_of(verb.idx)[1]].lower()
    lacks = [word for word in being["lacks"] if word in words or ("-" in word and word in joined)]
    if subject is None or is_negated(verb):
        return
    if any(word in words for word in being["words"]):
        silent = next(words[word] for word in being["words"] if word in words)
        yield from _by_subject(hearing, verb, _behind(silent) or _behind(verb), last=silent)
    elif subject.lower_ in noun_forms(being["matters"]) and lacks:
        whose = [child for child in subject.lefts if child.dep_ in NAMING]
        if whose:
            voice = voice_of_words(hearing, hearing.cut(whose[0].left_edge, subject.doc[subject.i - 1]))
            about = _behind(subject)
            at = joined.find(lacks[0])
            last = words[lacks[0]] if at < 0 else hearing.token_at(verb.idx + at + len(lacks[0]) - 1)
            passage = hearing.cut(subject.left_edge, last)
            yield Silence(voice, hearing.cut(about.left_edge, about.right_edge) if about is not None else None, passage)


def _by_subject(hearing: Hearing, verb: Token, about: Token | None, last: Token | None = None) -> Iterator[Silence]:
    subject = subject_of(verb)
    if subject is None or subject.lower_ in {"that", "which", "it", "who"} or subject.i > verb.i:
        return
    end = max(
        (each for each in (verb, last, about.right_edge if about is not None else None) if each is not None), key=lambda t: t.i
    )
    words = hearing.cut(about.left_edge, about.right_edge) if about is not None else None
    for silent in (subject, *(each for each in subject.conjuncts if each.i < verb.i)):
        yield Silence(voice_of_words(hearing, _naming(hearing, silent)), words, hearing.cut(silent.left_edge, end))


def _naming(hearing: Hearing, silent: Token) -> Passage:
    """The words that name who is silent; the name where an office stands before it: `the Chief of Staff, General Weiss`."""
    whole = hearing.cut(silent.left_edge, silent.right_edge)
    people = [item for item in hearing.items_in(whole.start, whole.end) if item.kind == "person"]
    if len(people) == 1 and "," in hearing.text[silent.idx : people[0].start]:
        return cut_passage(hearing.text, people[0].start, people[0].end)
    return hearing.phrase(silent)


def _object_of(verb: Token) -> Token | None:
    return next((child for child in verb.rights if child.dep_ in {"dobj", "ccomp"}), None) or _behind(verb)


def _behind(token: Token) -> Token | None:
    for child in token.rights:
        if child.dep_ == "prep" and child.lower_ in ABOUT:
            return next((each for each in child.children if each.dep_ == "pobj"), None)
    return None


@lru_cache(maxsize=4)
def _forms(name: str) -> frozenset[str]:
    return verb_forms(lexicon("silences")[name]["verbs"])


@lru_cache(maxsize=1)
def _quiet() -> re.Pattern[str]:
    """Every word for somebody who is silent, or for reporting that is not there."""
    being = lexicon("silences")["being"]
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, (*being['words'], *being['lacks'])))})(?!\w)", re.IGNORECASE)
