"""Signs of life: of whom a text says that they are alive, which matters once another tells of their death."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from fasti.lexicons.inflecting import verb_forms
from fasti.lexicons.load import lexicon
from fasti.model.testimony import SignOfLife, Utterance
from fasti.statements.hearing import Hearing, is_negated, subject_of
from fasti.statements.orders import voice_around

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

#: what leaves it open whether somebody lives
OPEN = frozenset({"if", "whether", "may", "might", "could"})


def find_signs_of_life(hearing: Hearing, people: frozenset[str], said: tuple[Utterance, ...]) -> tuple[SignOfLife, ...]:
    """Find which of the people given are said to live; what is denied or only asked counts as nothing."""
    found: dict[tuple[str, str], SignOfLife] = {}
    for verb, last in _verbs(hearing):
        subject = subject_of(verb)
        if subject is None or subject.i > verb.i or is_negated(verb) or any(child.lower_ in OPEN for child in verb.children):
            continue
        edge = subject.right_edge
        named = [i for i in hearing.items_in(subject.left_edge.idx, edge.idx + len(edge)) if i.refers_to in people]
        head = next((i for i in named if i.start <= subject.idx < i.end), None)
        if head is not None:
            passage = hearing.cut(subject.left_edge, last)
            sign = SignOfLife(head.refers_to, passage, voice_around(said, passage.start, passage.end))
            found.setdefault((head.refers_to, sign.voice.name if sign.voice else ""), sign)
    return tuple(found.values())


def _verbs(hearing: Hearing) -> Iterator[tuple[Token, Token]]:
    """Each verb that says so, with the last word of what it says."""
    for token in hearing.tokens_of(_words() | _living()):
        if token.lower_ in _words() and token.dep_ in {"acomp", "oprd", "attr", "advmod"} and token.head.tag_[0] == "V":
            yield token.head, token
        elif (
            token.tag_[0] == "V" and token.lower_ in _living() and not any(c.dep_ in {"auxpass", "agent"} for c in token.children)
        ):
            yield token, token


@lru_cache(maxsize=1)
def _words() -> frozenset[str]:
    return frozenset(lexicon("signs_of_life")["being"]["words"])


@lru_cache(maxsize=1)
def _living() -> frozenset[str]:
    return verb_forms(lexicon("signs_of_life")["living"]["verbs"])
