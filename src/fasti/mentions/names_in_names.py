"""Ranks and offices that are words of a body's name and nobody's: `Joint Chiefs of Staff`, `Prosecutor General's Office`."""

from __future__ import annotations

from bisect import bisect_left

from fasti.lexicons.load import lexicon
from fasti.mentions.span import Span
from fasti.mentions.tokens import Token
from fasti.mentions.unit_kinds import alone_pattern

_NAMED = lexicon("units")["named_after"]
#: bodies named after whoever heads them, and those named after whom they are for, as `Officers' School` is
OFFICES, SCHOOLS = frozenset(_NAMED["offices"]), frozenset(_NAMED["schools"])
#: words of ranks and offices that such a school or union is for
MEMBERS = frozenset(_NAMED["members"])
POSSESSIVE, PLURAL = frozenset(["'s", "’s"]), frozenset(["'", "’"])
#: how many words may stand between these and the school: `Officers Training School`
BETWEEN = 2


def outside_bodies(text: str, tokens: list[Token], found: list[Span]) -> list[Span]:
    """The ranks and offices that are not only words of a body's name."""
    bodies = [(m.start(), m.end()) for m in alone_pattern().finditer(text) if m.group().count(" ")]
    starts = [token.start for token in tokens]

    def is_within(span: Span) -> bool:
        within = any(a <= span.start and span.end <= b and (a, b) != (span.start, span.end) for a, b in bodies)
        end = bisect_left(starts, span.end)
        return within or names_body(tokens, end)

    return [span for span in found if not is_within(span)]


def names_body(tokens: list[Token], end: int) -> bool:
    """Say whether the capital word before token `end` is of a body's name: `Attorney General['s Office]`, `Officers[' Mess]`."""
    if end == 0 or not tokens[end - 1].is_capital:
        return False
    mark = tokens[end].text if end < len(tokens) else ""
    behind = tokens[end + (mark in POSSESSIVE | PLURAL) :][: BETWEEN + 1]
    if mark in POSSESSIVE:
        return bool(behind) and behind[0].text in OFFICES
    return tokens[end - 1].lower in MEMBERS and _goes_on_to_school(behind)


def _goes_on_to_school(behind: list[Token]) -> bool:
    last = next((n for n, token in enumerate(behind) if not token.is_capital), len(behind))
    return any(token.text in SCHOOLS for token in behind[:last])


def is_owned_body(tokens: list[Token], n: int) -> bool:
    """Say whether the possessive at token `n` stands within such a name."""
    return n > 0 and tokens[n].text in POSSESSIVE | PLURAL and names_body(tokens, n)
