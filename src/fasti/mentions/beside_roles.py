"""Units that only their place beside an office gives away: `head of RT`, `TRADOC commander`, `Commissioner of Police, Osun State`."""

from __future__ import annotations

import re
from bisect import bisect_left

from fasti.lexicons.load import lexicon
from fasti.mentions.names import name_words
from fasti.mentions.span import Ground, Span
from fasti.mentions.tokens import Token

#: offices whose unit is the territory that they police
POLICING = re.compile(r"\bpolice\b|^(?:cp|dpo|ppro|cop|dcp)$|\bin charge\b")
TERRITORY = frozenset(
    [
        "state",
        "province",
        "county",
        "district",
        "region",
        "governorate",
        "territory",
        "oblast",
        "capital",
        "department",
        "command",
    ]
)
#: words between an office and its unit
TO_UNIT = frozenset(["of", "for", "at", "with", "in"])
#: heads of the kind that name no unit behind "of"
LONGEST = 6
SHORT_RANKS = frozenset(lexicon("ranks")["short"]["before_a_name"])


def find_territories(tokens: list[Token], roles: list[Span], places: list[Span], ground: Ground) -> list[Span]:
    """Find the territories that police offices stand with: `Commissioner of Police, Osun State`."""
    policing = [role for role in roles if POLICING.search(role.name)]
    return [span for span in find_units_beside(tokens, policing, places, [], ground, only="territory")]


def find_units_beside(
    tokens: list[Token], roles: list[Span], places: list[Span], organisations: list[Span], ground: Ground, *, only: str = ""
) -> list[Span]:
    """Find units behind and before roles where no kind of unit shows; ground that is taken ends the search."""
    starts = [token.start for token in tokens]
    somewhere = {n for place in places for n in range(bisect_left(starts, place.start), bisect_left(starts, place.end))}
    bodies = {n for body in organisations for n in range(bisect_left(starts, body.start), bisect_left(starts, body.end))}
    found = []
    for role in roles:
        first, end = bisect_left(starts, role.start), bisect_left(starts, role.end)
        if POLICING.search(role.name) and (sent := _sent_to(tokens, first, somewhere)):
            found += ground.take([sent])
            continue
        span = _behind(tokens, end, somewhere, bodies, ground, policing=bool(POLICING.search(role.name))) or _before(
            tokens, first, somewhere, bodies, ground, policing=bool(POLICING.search(role.name))
        )
        if span and only in ("", span.note):
            found += ground.take([span])
    return found


def _behind(
    tokens: list[Token], at: int, somewhere: set[int], bodies: set[int], ground: Ground, *, policing: bool
) -> Span | None:
    n, linked = at, False
    if n + 1 < len(tokens) and tokens[n].lower == "in" and tokens[n + 1].lower == "charge":
        n, linked = n + 2, True
    if n < len(tokens) and tokens[n].lower in TO_UNIT:
        n, linked = n + 1, True
    comma = n < len(tokens) and tokens[n].text == ","
    if comma:
        n += 1
    n = _past_description(tokens, n, somewhere) if linked else n
    end = _run(tokens, n, ground)
    if end == n:
        return None
    if (
        policing
        and comma
        and end - n > 1
        and tokens[end - 1].lower not in TERRITORY
        and tokens[min(end, len(tokens) - 1)].lower not in TERRITORY
    ):
        return None
    if policing and (
        n in somewhere or tokens[min(end, len(tokens) - 1)].lower in TERRITORY or tokens[end - 1].lower in TERRITORY
    ):
        end += tokens[end].lower in TERRITORY if end < len(tokens) else 0
        return Span(tokens[n].start, tokens[end - 1].end, "unit", "", "territory")
    short = tokens[n].text.isupper() and len(tokens[n].text) > 2 and end == n + 1
    if n in somewhere or (not linked and not short and not (n in bodies and not comma)):
        return None
    return (
        Span(tokens[n].start, tokens[end - 1].end, "unit", "", "named") if (linked and not comma) or short or n in bodies else None
    )


def _past_description(tokens: list[Token], n: int, somewhere: set[int]) -> int:
    """Past `the`, a nationality and up to five lower-case words: `the Russian state propaganda platform RT`."""
    start = n
    while (
        n < len(tokens)
        and n < start + 7
        and tokens[n].text[0].isalpha()
        and (
            tokens[n].text.islower()
            or (n in somewhere
            and tokens[n].text[-1] in "nhe"
            and n + 1 < len(tokens)
            and tokens[n + 1].text.islower())
        )
    ):
        if tokens[n].lower in (
            "who",
            "which",
            "that",
            "and",
            "was",
            "is",
            "said",
            "to",
            "in",
            "on",
            "as",
            "by",
            "from",
            "with",
            "has",
            "had",
        ):
            return start
        n += 1
    return n


def _sent_to(tokens: list[Token], first: int, somewhere: set[int]) -> Span | None:
    """`moved to Borno state as the new Commissioner of Police`: the territory named before the office."""
    n = first
    while n > 0 and tokens[n - 1].lower in ("the", "new", "a", "its", "acting"):
        n -= 1
    if n < 2 or tokens[n - 1].lower != "as":
        return None
    end = start = n - 1
    while start > 0 and (tokens[start - 1].is_capital or tokens[start - 1].lower in TERRITORY):
        start -= 1
    places = any(m in somewhere for m in range(start, end)) or tokens[end - 1].lower in TERRITORY
    return (
        Span(tokens[start].start, tokens[end - 1].end, "unit", "", "territory")
        if start < end and places and tokens[start - 1].lower == "to"
        else None
    )


def _before(
    tokens: list[Token], first: int, somewhere: set[int], bodies: set[int], ground: Ground, *, policing: bool
) -> Span | None:
    n = first
    if n > 0 and tokens[n - 1].text in ("'s", "’s"):
        n -= 1
    end = n
    while (
        n > 0
        and n > end - LONGEST
        and tokens[n - 1].is_capital
        and ground.free(tokens[n - 1].start, tokens[n - 1].end)
        and tokens[n - 1].lower not in name_words()["never"] - TERRITORY
    ):
        if (
            n - 1 not in (somewhere if policing else bodies)
            and not (policing and tokens[n - 1].lower in TERRITORY)
            and not (tokens[n - 1].text.isupper() and len(tokens[n - 1].text) > 1 and n - 1 not in somewhere)
        ):
            break
        n -= 1
    if n < end and all(t.text in SHORT_RANKS for t in tokens[n:end]):
        return None
    return Span(tokens[n].start, tokens[end - 1].end, "unit", "", "territory" if policing else "named") if n < end else None


def _run(tokens: list[Token], at: int, ground: Ground) -> int:
    """Where the run of capital words ends that starts at `at`; small words bridge two of them."""
    n = end = at
    while n < len(tokens) and n < at + LONGEST and ground.free(tokens[n].start, tokens[n].end):
        token = tokens[n]
        if token.is_capital and token.text[0].isalpha() and token.lower not in ("the", "he", "she", "his", "i", "we", "it"):
            end = n + 1
        elif not (
            token.lower in ("of", "and", "for", "&", "the")
            and end == n
            and n > at
            and n + 1 < len(tokens)
            and tokens[n + 1].is_capital
        ):
            break
        n += 1
    return end
