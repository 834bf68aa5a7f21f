"""Units that share the word for their kind: `2 and 8 Divisions`, `the Northern and Eastern commands`."""

from __future__ import annotations

from fasti.mentions.capital_runs import past_number_sign
from fasti.mentions.span import Ground, Span
from fasti.mentions.tokens import Token
from fasti.mentions.unit_kinds import NUMBER, kinds, named_plurals

#: the most words between the last number and the kind
ARMS = 4


def listed_units(tokens: list[Token], ground: Ground) -> list[Span]:
    """Find lists of numbers or names before a kind in the plural: a span for each, the last with the kind, all named in full."""
    found: list[Span] = []
    at = 0
    while at < len(tokens):
        numbers = _numbers(tokens, past_number_sign(tokens, at)) or _names(tokens, at)
        named = len(numbers) > 1 and tokens[at].text.isalpha() and not NUMBER.fullmatch(tokens[at].text)
        end = (_named_end if named else _plural_end)(tokens, numbers[-1] + 1) if len(numbers) > 1 else 0
        if end and ground.free(tokens[at].start, tokens[end - 1].end):
            kind = _singular(" ".join(token.text for token in tokens[numbers[-1] + 1 : end]))
            kind = kind.title() if named else kind
            for n in numbers:
                stop = tokens[end - 1].end if n == numbers[-1] else tokens[n].end
                start = tokens[at if n == numbers[0] else n].start
                found.append(Span(start, stop, "unit", f"{tokens[n].text} {kind}", kind.split()[-1].lower()))
            at = end
        at += 1
    return found


def _numbers(tokens: list[Token], at: int) -> list[int]:
    """Where the numbers of a list stand that starts at token `at`: `4th, 11th and 17th`; none where it has no `and`."""
    numbers, joined = [], False
    for n in range(at, len(tokens)):
        if NUMBER.fullmatch(tokens[n].text) and (n == at or not NUMBER.fullmatch(tokens[n - 1].text)):
            numbers.append(n)
        elif tokens[n].lower in ("and", "&") and numbers:
            joined = True
        elif tokens[n].text != "," or not numbers or joined:
            break
    return numbers if joined and numbers[0] == at else []


def _names(tokens: list[Token], at: int) -> list[int]:
    """Where the names of a list stand that starts at token `at`, each one word: `Northern, Eastern and Western`."""
    names: list[int] = []
    for n in range(at, len(tokens) - 1, 2):
        if not tokens[n].is_capital or not tokens[n].text.isalpha() or tokens[n].lower in kinds()["never_first"]:
            break
        names.append(n)
        if n > at and tokens[n - 1].lower in ("and", "&"):
            return names
        if tokens[n + 1].text not in (",", "and", "&"):
            break
    return []


def _named_end(tokens: list[Token], at: int) -> int:
    """Where the plural ends of a kind that a name makes a unit; 0 if there is none."""
    ends = [at + len(words) for words in named_plurals() if [token.lower for token in tokens[at : at + len(words)]] == words]
    return max(ends, default=0)


def _singular(kind: str) -> str:
    """`commands` → `command`, `Ministries` → `Ministry`."""
    return kind.removesuffix("ies") + "y" if kind.endswith("ies") else kind.removesuffix("s")


def _plural_end(tokens: list[Token], at: int) -> int:
    """Where the plural of a kind ends, with the arms before it; 0 if there is none."""
    for n in range(at, min(len(tokens), at + ARMS)):
        word = tokens[n].lower
        if tokens[n].is_capital and word.endswith("s") and word.removesuffix("s") in kinds()["field"]:
            return n + 1
        if word not in kinds()["known"]:
            return 0
    return 0
