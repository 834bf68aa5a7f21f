"""Runs of capital words behind an office, where a unit may be named."""

from __future__ import annotations

from fasti.lexicons.load import lexicon
from fasti.mentions.span import Ground
from fasti.mentions.tokens import Token

#: the longest name, and the most words of a description before it
LONGEST, DESCRIPTION = 6, 7
#: digits of the longest number that is no year
LONGEST_NUMBER = 3
#: what may stand between a name and its number
NUMBER_SIGNS = frozenset(lexicon("units")["number_signs"]["words"])
#: small words within the names of bodies in other languages
ABROAD = frozenset(lexicon("units")["abroad"]["words"])
#: words with which no description goes on
NO_DESCRIPTION = frozenset(
    ["who", "which", "that", "and", "was", "is", "said", "to", "in", "on", "as", "by", "from", "with", "has", "had"]
)


def capital_run_end(tokens: list[Token], at: int, ground: Ground) -> int:
    """Where the run of capital words ends that starts at `at`; small words bridge two of them; `at` itself if there is none."""
    end = at
    for n in range(at, min(len(tokens), at + LONGEST)):
        token = tokens[n]
        if not ground.free(token.start, token.end):
            break
        if past_number_sign(tokens, n) > n:
            return past_written_number(tokens, n) if n > at else at
        if token.is_capital and token.text[0].isalpha() and token.lower not in ("the", "he", "she", "his", "i", "we", "it"):
            end = n + 1
        elif n == at or not _is_bridge(tokens, n) or not (end == n or (end == n - 1 and tokens[end].text in ABROAD)):
            break
    return end


def past_written_number(tokens: list[Token], end: int) -> int:
    """Where a name ends with its number, as in `Zone No. 4`, `Station Number 12` or `Region № 3`; `end` if none stands there."""
    at = past_number_sign(tokens, end)
    return at + 1 if at > end and tokens[at].text.isdigit() and len(tokens[at].text) <= LONGEST_NUMBER else end


def past_number_sign(tokens: list[Token], at: int) -> int:
    """Where the number stands that `No.` at token `at` announces; `at` itself if none does."""
    signed = at + 1 < len(tokens) and tokens[at].text.rstrip(".") in NUMBER_SIGNS and tokens[at + 1].text[0].isdigit()
    return at + 1 if signed else at


def _is_bridge(tokens: list[Token], n: int) -> bool:
    """`Bank of Bor`, `Servicio Nacional de Aduanas`, `Direction de la Paix`: one or two small words before a capital one."""
    behind = tokens[n + 1 : n + 3]
    if tokens[n].text in ABROAD:
        return any(token.is_capital for token in behind[: 1 + (bool(behind) and behind[0].text in ABROAD)])
    return tokens[n].lower in ("of", "and", "for", "&", "the") and bool(behind) and behind[0].is_capital


def past_description(tokens: list[Token], start: int, somewhere: set[int]) -> int:
    """Past `the`, a nationality and lower-case words: `the Russian state platform RT`; `start` if these are no description."""
    for n in range(start, min(len(tokens), start + DESCRIPTION)):
        if not _describes(tokens, n, somewhere):
            return n
        if tokens[n].lower in NO_DESCRIPTION:
            return start
    return min(len(tokens), start + DESCRIPTION)


def _describes(tokens: list[Token], n: int, somewhere: set[int]) -> bool:
    """Say whether a word only describes the name behind it: a lower-case one, or a nationality before one."""
    word = tokens[n].text
    if not word[0].isalpha():
        return False
    nationality = n in somewhere and word[-1] in "nhe" and n + 1 < len(tokens) and tokens[n + 1].text.islower()
    return word.islower() or nationality
