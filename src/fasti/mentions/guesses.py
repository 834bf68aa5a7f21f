"""Guesses: what the model takes for people, places and organisations, before our own rules have their say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from fasti.lexicons.load import lexicon
from fasti.mentions.span import Span

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.tokens import Span as Entity

#: the model's labels for what our spans know
LABELS = {"person": frozenset(["PERSON"]), "place": frozenset(["GPE", "LOC", "NORP", "FAC"]), "unit": frozenset(["ORG"])}
#: labels that it gives to a person's name by mistake
MISTAKEN = frozenset(["GPE", "ORG"])
#: how nouns for people end
DESCRIBED = tuple(lexicon("names")["described"])
#: what stands in one line, without white space around it
LINE = re.compile(r"\S(?:[^\n]*\S)?")
#: words of time behind a name's comma: `Igor Ivanov, previously the head of U`
BY_THEN = frozenset(["previously", "formerly", "hitherto", "until"])
#: words of a given name and surname
FULL_NAME = 2


def find_guesses(parsed: Doc, kind: str) -> list[Span]:
    """What the model takes for a `person`, a `place` or, as a `unit`, for an organisation; no name goes on in another line."""
    return [
        Span(entity.start_char + line.start(), entity.start_char + line.end(), kind)
        for entity in parsed.ents
        if _is_of_kind(entity, kind)
        for line in LINE.finditer(entity.text)
    ]


def _is_of_kind(entity: Entity, kind: str) -> bool:
    return entity.label_ in LABELS[kind] or (kind == "person" and _is_described(entity))


def _is_described(entity: Entity) -> bool:
    """`the blogger Igor Ivanov`, `Igor Ivanov, formerly head of U`: two capital words that the model takes for a place."""
    if entity.label_ not in MISTAKEN or len(entity) != FULL_NAME or entity.start == 0:
        return False
    before, behind = entity.doc[entity.start - 1], entity.doc[entity.end : entity.end + 2]
    if [token.lower_ for token in behind][:1] == [","] and behind[-1].lower_ in BY_THEN and _is_full_name(entity):
        return True
    is_somebody = before.text.islower() and before.tag_ == "NN" and before.text.endswith(DESCRIBED)
    return is_somebody and _is_full_name(entity)


def _is_full_name(entity: Entity) -> bool:
    return all(token.text[0].isupper() and not token.text.isupper() for token in entity)
