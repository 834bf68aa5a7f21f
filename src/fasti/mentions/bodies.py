"""Bodies told in lower case beside an office: `head of the [prison service]`, `[defence committee] chairman`."""

from __future__ import annotations

from functools import lru_cache

from fasti.lexicons.load import lexicon
from fasti.mentions.role_heads import head_end
from fasti.mentions.role_words import role_words
from fasti.mentions.span import Ground, Span
from fasti.mentions.tokens import Token
from fasti.mentions.unit_kinds import kinds

#: marks of possession; these, articles and words for whose body it is
POSSESSIVE = ("'s", "’s")
OWNED = frozenset(["the", "its", "a", "an", "their", "his", "her", "this", *POSSESSIVE])
#: units that an arm alone tells from their sisters where it is said whose they are
COMPANIES, WHOSE = (
    frozenset(["company", "platoon", "squadron", "battalion"]),
    [["its"], ["their"], *([mark] for mark in POSSESSIVE)],
)
#: words between an office and its body
LINKS = frozenset(["of", "for", "at", "with", "from", "to", "in"])


@lru_cache(maxsize=1)
def body_kinds() -> frozenset[str]:
    """Kinds of body that a field of work makes one, though no capital shows it."""
    return frozenset(lexicon("units")["bodies"]["kinds"])


@lru_cache(maxsize=1)
def body_fields() -> frozenset[str]:
    """Words that stand before such a kind: fields of work, arms, and those of bodies alone."""
    table = lexicon("units")
    return role_words().functions | role_words().before | frozenset(table["kinds"]["arms"]) | frozenset(table["bodies"]["fields"])


def find_bodies(text: str, tokens: list[Token], ground: Ground) -> list[Span]:
    """Find the bodies in lower case that stand beside an office or a verb of leading."""
    found = []
    for n, token in enumerate(tokens):
        start = body_start(tokens, n) if token.text in body_kinds() or _is_owned_company(tokens, n) else n
        if start < n and ground.free(tokens[start].start, token.end) and is_beside_office(tokens, start, n + 1):
            first = _parent_start(tokens, start, ground)
            found.append(Span(tokens[first].start, token.end, "unit", text[tokens[first].start : token.end], token.lower))
    return found


def _is_owned_company(tokens: list[Token], n: int) -> bool:
    """`its reconnaissance company`, `the brigade's tank battalion`: a unit of the field that an arm tells, and whose it is."""
    arm, whose = [token.text for token in tokens[max(0, n - 1) : n]], [token.lower for token in tokens[max(0, n - 2) : n - 1]]
    return tokens[n].text in COMPANIES and not kinds()["arms"].isdisjoint(arm) and whose[:1] in WHOSE


def body_start(tokens: list[Token], kind: int) -> int:
    """Where the fields of work begin before the kind at token `kind`; `kind` itself if none stand there."""
    n = kind
    while n > 0 and tokens[n - 1].text in body_fields():
        n -= 1
        if n > 1 and tokens[n - 1].text == "and" and tokens[n - 2].text in body_fields():
            n -= 1
    return n


def _parent_start(tokens: list[Token], start: int, ground: Ground) -> int:
    """`the Commons [home affairs committee]`: a capital word within a sentence right before the fields begins the name."""
    before = tokens[start - 1 : start]
    named = start > 1 and before[0].is_capital and before[0].text.isalpha() and tokens[start - 2].text in ("the", *POSSESSIVE)
    return start - 1 if named and ground.free(before[0].start, before[0].end) else start


def is_beside_office(tokens: list[Token], start: int, end: int) -> bool:
    """Say whether an office stands right behind the words, or before them with `of the`, or somebody leads them."""
    if end < len(tokens) and tokens[end].text.islower() and head_end(tokens, end):
        return True
    n = start - 1
    while n > 1 and (tokens[n].lower in OWNED or tokens[n].is_capital):
        n -= 2 if tokens[n].text in POSSESSIVE else 1
    if tokens[n].lower in LINKS:
        n -= 1
        return any(head_end(tokens, at) == n + 1 for at in range(max(0, n - 3), n + 1))
    return tokens[n].lower in lexicon("units")["bodies"]["led"]
