"""Units that a name or place tells from their sisters, their kind in lower case: `the Narvik station`, `Kano police`."""

from __future__ import annotations

from bisect import bisect_left

from fasti.lexicons.load import lexicon
from fasti.mentions.bodies import body_fields, is_beside_office
from fasti.mentions.name_words import name_words
from fasti.mentions.span import Ground, Span
from fasti.mentions.tokens import Token
from fasti.mentions.unit_kinds import demonyms, kinds

_LOCAL = lexicon("units")["local"]
#: kinds of such units, those that a place names even where no office is near, and those that have their place behind them
KINDS, OF_PLACES, WITH_PLACE = (frozenset(_LOCAL[key]) for key in ("kinds", "of_places", "with_place"))
#: words before a kind that has its place behind it: `the provincial command in Sulina`
LEVELS = frozenset(_LOCAL["levels"])
#: words before a unit that another stands under
BELONGING = frozenset(lexicon("units")["belonging"]["words"])
#: how many words a name has at most, and how many words of arms and fields may stand behind it
NAME, FIELDS = 3, 3
#: beginnings of words for what such a unit fights: `anti-mafia`
AGAINST = ("anti-", "counter-")


def find_local_bodies(text: str, tokens: list[Token], places: list[Span], ground: Ground) -> list[Span]:
    """Find the units in lower case that a name or a place tells from their sisters."""
    starts = [token.start for token in tokens]
    somewhere = {n for p in places for n in range(bisect_left(starts, p.start), bisect_left(starts, p.end))}
    found = []
    for n, token in enumerate(tokens):
        start, end = _named(tokens, n, somewhere) if token.text in KINDS else (n, n)
        start, end = _placed(tokens, n) if end == start and token.text in WITH_PLACE else (start, end)
        if end > start and ground.free(tokens[start].start, tokens[end - 1].end):
            found.append(
                Span(
                    tokens[start].start, tokens[end - 1].end, "unit", text[tokens[start].start : tokens[end - 1].end], token.lower
                )
            )
    return found


def _named(tokens: list[Token], kind: int, somewhere: set[int]) -> tuple[int, int]:
    """Where the unit begins and ends whose kind is at token `kind`, behind a name; nowhere if none does."""
    last = kind
    while last > max(0, kind - FIELDS) and _is_field(tokens[last - 1]):
        last -= 1
    first = last
    while first > max(0, last - NAME) and _is_name(tokens[first - 1]):
        first -= 1
    words = [token.lower for token in tokens[first:last]]
    opens = first == 0 or not tokens[first - 1].text[-1].isalnum()
    if (
        not words
        or (opens and first not in somewhere)
        or demonyms().issuperset(words)
        or (len(words) == 1 and words[0] in kinds()["never_first"] | kinds()["arms"] | LEVELS)
    ):
        return kind, kind
    of_place = tokens[kind].text in OF_PLACES and somewhere.issuperset(range(first, last))
    return (first, kind + 1) if of_place or _stands_as_unit(tokens, first, kind + 1) else (kind, kind)


def _placed(tokens: list[Token], kind: int) -> tuple[int, int]:
    """`the force's [provincial command in Sulina]`, `the [municipal police of Sulina]`; nowhere if no place follows."""
    behind = tokens[kind + 1 : kind + 3]
    leads = ("of", "in") if tokens[kind].text in OF_PLACES else ("in", "at")
    placed = kind > 0 and tokens[kind - 1].text in LEVELS and len(behind) > 1 and behind[0].text in leads
    if not placed or not _is_name(behind[1]) or not _stands_as_unit(tokens, kind - 1, kind + 3):
        return kind, kind
    end = kind + 3
    while end < len(tokens) and (_is_name(tokens[end]) or _is_particle(tokens, end)):
        end += 1
    return kind - 1, end


def _stands_as_unit(tokens: list[Token], start: int, end: int) -> bool:
    """Say whether an office stands beside the words, or they say what another unit stands under: `answers to the X command`."""
    before = {token.lower for token in tokens[max(0, start - 3) : start]}
    return is_beside_office(tokens, start, end) or not BELONGING.isdisjoint(before)


def _is_field(token: Token) -> bool:
    return token.text in body_fields() or token.text in kinds()["arms"] or token.text.startswith(AGAINST)


def _is_particle(tokens: list[Token], n: int) -> bool:
    """`San Pablo del Río`: a small word that a place's name goes on behind."""
    return tokens[n].text in name_words()["particles"] - {"of", "as", "an", "e", "y"} and any(
        map(_is_name, tokens[n + 1 : n + 2])
    )


def _is_name(token: Token) -> bool:
    return token.is_capital and token.text[-1].isalpha() and token.lower not in name_words()["never"]
