"""Names of people: runs of capital words, initials and particles, beside a rank, an office or an honorific, or where the model sees one."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from fasti.lexicons.load import lexicon
from fasti.mentions.roles import role_words
from fasti.mentions.span import Ground, Span
from fasti.mentions.tokens import Token
from fasti.mentions.units import kinds

#: days and months that are given names, too
GIVEN_DAYS = frozenset(["sunday", "monday", "friday", "april", "june", "may", "august"])
#: the most words that a name has
LONGEST = 6
INITIALS = re.compile(r"(?:[A-Z]\.\s?)+|[A-Z]{1,3}")


@lru_cache(maxsize=1)
def name_words() -> dict[str, frozenset[str]]:
    """The lexicon of names as sets."""
    return {key: frozenset(words) for key, words in lexicon("names").items()}


def is_name_word(token: Token, *, after_rank: bool = False) -> bool:
    """Say whether a word could be part of a person's name; behind a rank `Sunday` and `A` can be, too."""
    if not token.text[0].isupper() or (not token.text[-1].isalnum() and not INITIALS.fullmatch(token.text)):
        return False
    lower = token.lower
    if after_rank and (len(lower) == 1 or lower in GIVEN_DAYS):
        return True
    return lower not in name_words()["never"] and lower not in kinds()["security"] and not any(c.isdigit() for c in lower)


def name_run(tokens: list[Token], at: int, ground: Ground, *, after_rank: bool = False) -> int:
    """Where the name ends that starts at token `at`; `at` itself if none does."""
    words, end, n = name_words(), at, at
    while n < len(tokens) and n < at + LONGEST and ground.free(tokens[n].start, tokens[n].end):
        token = tokens[n]
        if n > at and tokens[n].start - tokens[n - 1].end > 2:
            break
        if is_name_word(token, after_rank=after_rank if n == at else token.lower in GIVEN_DAYS):
            end = n + 1
        elif not _bridge(tokens, n, at):
            break
        n += 1
    return end


def _bridge(tokens: list[Token], n: int, at: int) -> bool:
    """Say whether a particle, nickname or hyphen at `n` is inside a name: another name word follows at once."""
    if n + 1 >= len(tokens) or (n == at and tokens[n].lower not in ("al", "el", "de", "van", "von", "bin")):
        return False
    token = tokens[n]
    if (
        (token.lower in name_words()["particles"]
        and token.lower not in ("of", "y", "e", "as", "an"))
        or (token.text in ("-", "–")
        and tokens[n + 1].start == token.end == tokens[n - 1].end + 1)
    ):
        return (
            tokens[n + 1].text[0].isupper()
            or (tokens[n + 1].lower in name_words()["particles"]
            and n + 2 < len(tokens)
            and tokens[n + 2].text[0].isupper())
        )
    return False


def find_names(
    text: str, tokens: list[Token], anchors: list[Span], guesses: list[Span], places: list[Span], ground: Ground
) -> list[Span]:
    """Find people's names: beside `anchors` (ranks, offices), behind honorifics, and where the model's `guesses` hold; the model's `places` are nobody."""
    starts = [token.start for token in tokens]
    found: list[Span] = []

    def claim(at: int, least: int = 1, *, after_rank: bool = False) -> None:
        while (
            at < len(tokens) - 1
            and tokens[at].is_capital
            and len(tokens[at].text) > 1
            and tokens[at].lower.rstrip(".") in name_words()["honorifics"]
        ):
            at += 2 if tokens[at + 1].text == "." else 1
        end = name_run(tokens, at, ground, after_rank=after_rank)
        if end - at >= least and not _is_field(tokens[at:end]):
            found.extend(ground.take([Span(tokens[at].start, tokens[end - 1].end, "person")]))

    somewhere = {place.start for place in places} | {at for place in places for at in range(place.start, place.end)}
    for anchor in anchors:
        at = _behind(text, tokens, starts, anchor)
        if at is None:
            continue
        if anchor.kind == "rank":
            claim(at, after_rank=True)
            before = _described_name(tokens, starts, anchor, ground)
            if before is not None:
                claim(before, 2)
        elif tokens[at].start not in somewhere:
            sure = any(g.start <= tokens[at].start < g.end for g in guesses)
            claim(at, 1 if sure or (text[anchor.end : tokens[at].start].isspace() and not tokens[at].text.isupper()) else 2)
    for n, token in enumerate(tokens):
        if (
            token.is_capital
            and token.lower
            in (
                "mr",
                "mrs",
                "ms",
                "dr",
                "prof",
                "sir",
                "alhaji",
                "malam",
                "mallam",
                "sheikh",
                "hon",
                "rev",
                "engr",
                "hajia",
                "cde",
                "comrade",
            )
            and n + 2 < len(tokens)
        ):
            claim(n + 2 if tokens[n + 1].text == "." else n + 1)
    for guess in guesses:
        first, last = bisect_left(starts, guess.start), bisect_left(starts, guess.end)
        while first < last:
            end = min(name_run(tokens, first, ground), last)
            if end > first and tokens[first].lower not in name_words()["honorifics"] and not _is_field(tokens[first:end]):
                end = max(end, _longer(tokens, first, ground, end))
                found.extend(ground.take([Span(tokens[first].start, tokens[end - 1].end, "person")]))
                first = end
            first += 1
    return sorted(found)


def _described_name(tokens: list[Token], starts: list[int], rank: Span, ground: Ground) -> int | None:
    """The token where the name starts that a rank in apposition describes: `Lucky Irabor, a major-general`."""
    end = bisect_left(starts, rank.start)
    if end < 3 or tokens[end - 1].lower not in ("a", "an") or tokens[end - 2].text != ",":  # noqa: PLR2004 - a name, a comma, an article
        return None
    n = end - 2
    while n > 0 and is_name_word(tokens[n - 1]) and ground.free(tokens[n - 1].start, tokens[n - 1].end):
        n -= 1
    return n if n < end - 2 else None


def _is_field(tokens: list[Token]) -> bool:
    """Say whether the words are a field of work (`Peacekeeping Operations`) or an acronym and no name."""
    fields = role_words().functions | role_words().before
    return all(t.lower in fields or t.lower.removesuffix("s") in role_words().heads for t in tokens) or (
        len(tokens) == 1 and tokens[0].text.isupper() and len(tokens[0].text) > 2
    )


def _longer(tokens: list[Token], first: int, ground: Ground, end: int) -> int:
    """The model often stops short (`Arnel` of `Arnel dela Vega`): the whole run counts when it is a name all through."""
    run = name_run(tokens, first, ground)
    return run if run - first <= LONGEST else end


def _behind(text: str, tokens: list[Token], starts: list[int], anchor: Span) -> int | None:
    """The token where a name may start behind a rank or office, past a comma, an acronym in brackets, `(rtd)` or a title."""
    at = bisect_left(starts, anchor.end)
    if at < len(tokens) and tokens[at].text in "([" and anchor.kind == "rank":
        close = next((n for n in range(at, min(len(tokens), at + 5)) if tokens[n].text in ")]"), None)
        if close is None:
            return None
        at = close + 1
    if at < len(tokens) and tokens[at].text in (",", ".") and (anchor.kind == "role" or tokens[at].text == "."):
        at += 1
    if at >= len(tokens) or "\n" in text[anchor.end : tokens[at].start]:
        return None
    return at
