"""Names in apposition: runs of name words that an age, a `who` or an office behind a comma shows to be somebody."""

from __future__ import annotations

import re

from fasti.mentions.name_words import is_name_word
from fasti.mentions.span import Ground, Span
from fasti.mentions.tokens import Token

#: words of a full name
FEWEST, MOST = 2, 4
#: how old somebody is who is in the news
AGE = re.compile(r"1[6-9]|[2-9]\d")
WHO = frozenset(["who", "whose"])
#: verbs of one person
ONE = frozenset(["was", "is", "has"])


def find_described(tokens: list[Token], bodies: list[Span], ground: Ground) -> list[Span]:
    """Find full names before `, who`, and before `, 54,`.

    What the model takes for organisations, `bodies`, may be such: `Free Riders, who`; but one of them, `who was`, is somebody.
    """
    taken = {at for body in bodies for at in range(body.start, body.end)}
    found = []
    for n, comma in enumerate(tokens[FEWEST:-2], FEWEST):
        if comma.text != "," or not _tells_of_somebody(tokens, n):
            continue
        first = n
        while first > 0 and n - first < MOST and _is_free(tokens[first - 1], ground):
            first -= 1
        if n - first >= FEWEST and (tokens[first].start not in taken or tokens[n + 2].lower in ONE):
            found += ground.take([Span(tokens[first].start, tokens[n - 1].end, "person")])
    return found


def _tells_of_somebody(tokens: list[Token], comma: int) -> bool:
    """`, who`, `, 54,`."""
    behind, next_behind = tokens[comma + 1], tokens[comma + 2]
    return behind.lower in WHO or (bool(AGE.fullmatch(behind.text)) and next_behind.text == ",")


def _is_free(token: Token, ground: Ground) -> bool:
    return is_name_word(token) and ground.free(token.start, token.end)
