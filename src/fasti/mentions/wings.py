"""Groups that only an acronym names, where the text says which is a part of which: `the NLG, the armed wing of the NLP`."""

from __future__ import annotations

from fasti.lexicons.load import lexicon
from fasti.mentions.span import Span
from fasti.mentions.tokens import Token

#: nouns for a part of such a group
WINGS = frozenset(lexicon("units")["wings"]["words"])
#: how many letters an acronym has, and how many words may stand between `the` and the noun: `the armed wing`
SHORTEST, LONGEST, BETWEEN = 3, 8, 2


def find_wings(tokens: list[Token]) -> list[Span]:
    """Find the acronyms before and behind `, the armed wing of`."""
    found = []
    for n, token in enumerate(tokens[:-2]):
        if token.text in WINGS and tokens[n + 1].text == "of":
            whole = n + 2 + (tokens[n + 2].text == "the")
            found += [at for at in (_before(tokens, n), whole) if _is_acronym(tokens, at) and _is_acronym(tokens, whole)]
    return [Span(tokens[at].start, tokens[at].end, "unit", tokens[at].text, "named") for at in dict.fromkeys(found)]


def _before(tokens: list[Token], noun: int) -> int:
    """Where the word stands that a wing is in apposition to: `[NLG], the armed wing`; -1 if it is to none."""
    for n in range(noun - 1, max(0, noun - BETWEEN - 2), -1):
        if tokens[n].text in ("the", "a", "an"):
            return n - 2 if tokens[n - 1].text == "," else -1
    return -1


def _is_acronym(tokens: list[Token], at: int) -> bool:
    """Say whether a word in capitals stands there, in a line that is not all in capitals."""
    if not 0 <= at < len(tokens):
        return False
    word, around = tokens[at].text, tokens[max(0, at - BETWEEN) : at] + tokens[at + 1 : at + 1 + BETWEEN]
    shouted = all(token.text.isupper() for token in around if token.text.isalpha())
    return word.isalpha() and word.isupper() and SHORTEST <= len(word) <= LONGEST and not shouted
