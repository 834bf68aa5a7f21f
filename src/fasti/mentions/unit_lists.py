"""Units that share the word for their kind: `2 and 8 Divisions`, `the 4th, 11th and 17th Infantry Brigades`."""

from __future__ import annotations

from fasti.mentions.span import Ground, Span
from fasti.mentions.tokens import Token
from fasti.mentions.unit_kinds import NUMBER, kinds

#: the most words between the last number and the kind
ARMS = 4


def listed_units(tokens: list[Token], ground: Ground) -> list[Span]:
    """Find lists of numbers before a kind in the plural: one span for each number, the last with the kind, all named in full."""
    found: list[Span] = []
    at = 0
    while at < len(tokens):
        numbers = _numbers(tokens, at)
        end = _plural_end(tokens, numbers[-1] + 1) if len(numbers) > 1 else 0
        if end and ground.free(tokens[at].start, tokens[end - 1].end):
            kind = " ".join(token.text for token in tokens[numbers[-1] + 1 : end]).removesuffix("s")
            for n in numbers:
                stop = tokens[end - 1].end if n == numbers[-1] else tokens[n].end
                found.append(Span(tokens[n].start, stop, "unit", f"{tokens[n].text} {kind}", kind.split()[-1].lower()))
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


def _plural_end(tokens: list[Token], at: int) -> int:
    """Where the plural of a kind ends, with the arms before it; 0 if there is none."""
    for n in range(at, min(len(tokens), at + ARMS)):
        word = tokens[n].lower
        if tokens[n].is_capital and word.endswith("s") and word.removesuffix("s") in kinds()["field"]:
            return n + 1
        if word not in kinds()["known"]:
            return 0
    return 0
