"""Units whose kind is written short: `112th MRD`, `47th Guards CAA`, `LID-104`, `BSO 8`, `Upper Sulina RMC`."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.lexicons.shortened import short_kinds, spelled_out
from fasti.mentions.capital_runs import LONGEST_NUMBER, past_number_sign, past_written_number
from fasti.mentions.span import Ground, Span
from fasti.mentions.tokens import Token
from fasti.mentions.unit_kinds import NUMBER, kinds
from fasti.mentions.unit_signs import ends_number

_SHORTENED = lexicon("units")["shortened"]
BEHIND_NAME, BEFORE_NUMBER = frozenset(_SHORTENED["behind_name"]), frozenset(_SHORTENED["before_number"])
#: capital words that are no name
NO_NAME = frozenset(lexicon("names")["never"])
#: a short kind and its number in one word
STUCK = re.compile(rf"({'|'.join(BEFORE_NUMBER)})[-–]\d{{1,4}}")
#: letters of a kind so short that only an ordinal makes it one; how many arms or words of a name may stand before a kind
VAGUE, ARMS, NAME = 2, 2, 3


def find_short_units(text: str, tokens: list[Token], ground: Ground) -> list[Span]:
    """Find units by the short forms of their kinds; their names are spelled out."""
    found = []
    for n, token in enumerate(tokens):
        start, end = _reach(tokens, n, ground)
        if end > start and ground.free(tokens[start].start, tokens[end - 1].end):
            name = spelled_out(" ".join(text[tokens[start].start : tokens[end - 1].end].split()))
            kind = short_kinds()[token.text if token.text in short_kinds() else re.split("[-–]", token.text)[0]]
            found.append(Span(tokens[start].start, tokens[end - 1].end, "unit", name, kind.split()[-1].lower()))
    return found


def _reach(tokens: list[Token], n: int, ground: Ground) -> tuple[int, int]:
    """From where to where the unit goes whose short kind stands at token `n`; nowhere if it is none."""
    short = tokens[n].text
    if STUCK.fullmatch(short):
        return n, n + 1
    if short not in short_kinds():
        return n, n
    if (number := _number_before(tokens, n)) < n:
        return number, n + 1
    if short in BEFORE_NUMBER and (end := _past_number(tokens, n + 1)) > n + 1:
        return n, end
    return (_name_before(tokens, n, ground), n + 1) if short in BEHIND_NAME and _name_before(tokens, n, ground) < n else (n, n)


def _number_before(tokens: list[Token], n: int) -> int:
    """Where the number stands before a short kind, past arms: `[47th] Guards CAA`, `[No. 6] LID`; `n` if there is none."""
    at = n - 1
    while at > max(0, n - 1 - ARMS) and tokens[at].is_capital and tokens[at].lower in kinds()["arms"]:
        at -= 1
    number = tokens[at].text if at >= 0 else ""
    vague = len(tokens[n].text) <= VAGUE or tokens[n].text in BEHIND_NAME
    if not (NUMBER.fullmatch(number) and number[0].isdigit()) or (vague and number[-1].isdigit()):
        return n
    return at - 1 if at and past_number_sign(tokens, at - 1) == at else at


def _past_number(tokens: list[Token], at: int) -> int:
    """Past the number behind a short kind: `LID 104`, `BSO No. 8`; `at` if there is none, or it counts something."""
    if (end := past_written_number(tokens, at)) > at:
        return end
    bracketed = [token.text for token in tokens[at : at + 3]]
    if len(bracketed) > VAGUE and bracketed[0] == "(" and bracketed[1].isdigit() and bracketed[2] == ")":
        return at + len(bracketed)
    number = at < len(tokens) and tokens[at].text.isdigit() and len(tokens[at].text) <= LONGEST_NUMBER
    return at + 1 if number and ends_number(tokens, at + 1) else at


def _name_before(tokens: list[Token], n: int, ground: Ground) -> int:
    """Where the name begins before a short kind: `[Upper] Sulina RMC`; `n` if there is none."""
    at = n
    while at > max(0, n - NAME):
        word = tokens[at - 1]
        if not (word.is_capital and word.text.isalpha() and ground.free(word.start, word.end)) or word.lower in NO_NAME:
            break
        at -= 1
    return at
