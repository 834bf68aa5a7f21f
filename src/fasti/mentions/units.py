"""Units and organisations: numbered, named, spelled out, behind an `of`, or an operation that has a command of its own."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise

from fasti.lexicons.load import lexicon
from fasti.mentions.span import Ground, Span
from fasti.mentions.tokens import Token

NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th)?|[IVX]{1,5}")
#: kinds too common to stand for a unit by themselves
NEVER_BARE = frozenset(
    [
        "police",
        "forces",
        "army",
        "operation",
        "group",
        "staff",
        "team",
        "teams",
        "base",
        "guards",
        "guard",
        "engineers",
        "signals",
        "tactical",
        "artillery",
        "navy",
        "hq",
        "signal",
        "school",
    ]
)
#: heads of office whose field of work may follow a comma
FIELD_HEADS = frozenset(["director", "coordinator", "head", "secretary", "controller", "manager", "adviser"])
#: words that come before a unit and are no part of it
NEVER_FIRST = frozenset(["deputy", "assistant", "acting", "former", "new", "vice", "chief", "senior", "principal"])
#: the longest name that is still a name
LONGEST = 9


@lru_cache(maxsize=1)
def kinds() -> dict[str, frozenset[str]]:
    """The lexicon's kinds of unit as sets of single words, by what they need beside them."""
    table = lexicon("units")
    return {
        "field": frozenset(table["kinds"]["field"]),
        "named": frozenset(table["kinds"]["named"]) | frozenset(table["kinds"]["field"]),
        "before_of": frozenset(table["kinds"]["before_of"]),
        "security": frozenset(table["kinds"]["security"]),
        "arms": frozenset(table["kinds"]["arms"]),
        "numbers": frozenset(table["numbers"]),
        "bare": frozenset(["organisation", "organization"])
        | frozenset(word for word in table["kinds"]["security"] if " " not in word) - NEVER_BARE,
    }


@lru_cache(maxsize=1)
def alone_pattern() -> re.Pattern[str]:
    """Services that are units even when they stand alone, in any case."""
    words = sorted(lexicon("units")["services"]["alone"], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def group_pattern() -> re.Pattern[str]:
    """Armed groups and alliances whose names show no kind of unit."""
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, lexicon('units')['groups']['names']))})\b(?! [A-Z])")


def find_units(text: str, tokens: list[Token], ground: Ground) -> list[Span]:
    """Find units in the tokens; ground that ranks or offices have taken ends a unit."""
    found: list[Span] = []
    at = 0
    while at < len(tokens):
        end = at if not _free(ground, tokens[at]) else _numbered(tokens, at, ground) or _named(tokens, at, ground)
        if end > at:
            span, end = _with_quotes(text, tokens, at, end)
            field = tokens[at - 1].text == "," and _field_run(tokens, at) == end
            found.append(replace(span, note="field") if field else span)
        at = max(end, at + 1)
    taken = bytearray(len(text))
    for span in found:
        taken[span.start : span.end] = b"\x01" * (span.end - span.start)
    found = _merge_adjacent(text, found)
    for match in alone_pattern().finditer(text):
        if not any(taken[match.start() : match.end()]) and ground.free(match.start(), match.end()):
            found.append(Span(match.start(), match.end(), "unit", match.group(), "service"))
    found += [
        Span(m.start(), m.end(), "unit", m.group(), "group")
        for m in group_pattern().finditer(text)
        if not any(taken[m.start() : m.end()])
    ]
    found += _bare(tokens, taken, ground)
    return sorted(found)


def _merge_adjacent(text: str, found: list[Span]) -> list[Span]:
    """`Nigerian Army Supply and Transport Corps`: a service right before another name is the beginning of that name."""
    merged: list[Span] = []
    for span in sorted(found):
        last = merged[-1] if merged else None
        if (
            last
            and text[last.end : span.start].isspace()
            and last.note in ("army", "navy", "force", "police")
            and not text[span.start].isdigit()
            and not text[last.start].isdigit()
        ):
            merged[-1] = Span(last.start, span.end, "unit", " ".join(text[last.start : span.end].split()), span.note)
        else:
            merged.append(span)
    return merged


def _bare(tokens: list[Token], taken: bytearray, ground: Ground) -> list[Span]:
    """`the Division`, `his brigade`: a kind alone, which stands for a unit named elsewhere."""
    spans = []
    for before, token in pairwise(tokens):
        if (
            token.lower in kinds()["bare"]
            and before.lower in ("the", "its", "his", "her", "this")
            and not taken[token.start]
            and _free(ground, token)
        ):
            spans.append(Span(token.start, token.end, "unit", token.lower, "bare"))
    return spans


def _free(ground: Ground, token: Token) -> bool:
    return ground.free(token.start, token.end)


def _with_quotes(text: str, tokens: list[Token], at: int, end: int) -> tuple[Span, int]:
    start, stop = tokens[at].start, tokens[end - 1].end
    name = re.sub(r"[‘’“”\"']\s?|\s+", lambda m: " " if m.group().isspace() else "", text[start:stop])
    return Span(start, stop, "unit", name, tokens[end - 1].lower), end


def _numbered(tokens: list[Token], at: int, ground: Ground) -> int:
    """Where the unit ends that starts with a number at token `at`; 0 if none does."""
    first = tokens[at]
    here = at + 1
    if (
        first.text in "‘“'\""
        and at + 2 < len(tokens)
        and NUMBER.fullmatch(tokens[at + 1].text)
        and tokens[at + 2].text in "’”'\""
    ):
        here = at + 3
    elif not (NUMBER.fullmatch(first.text) or (first.lower in kinds()["numbers"] and first.is_capital)):
        return 0
    spelled = first.lower in kinds()["numbers"] or first.text.isalpha()
    last = 0
    for n in range(here, min(len(tokens), here + 6)):
        token = tokens[n]
        known = token.lower in kinds()["arms"] | kinds()["field"] | kinds()["security"]
        if not _free(ground, token) or not (known or (token.is_capital and token.text[0].isalpha() and not last)):
            break
        if token.lower in kinds()["field"] | kinds()["security"] and (
            token.is_capital or not (spelled or token.lower.endswith("s"))
        ):
            last = n + 1
    return last


def _named(tokens: list[Token], at: int, ground: Ground) -> int:
    """Where the unit ends whose name starts at token `at`: `Southern Military District`, `Ministry of Defence`; 0 if none does."""
    first = tokens[at]
    if not first.is_capital or first.lower in ("the", "a", "an", "of", "and"):
        return 0
    if first.lower in ("operation", "operations", "exercise"):
        return _operation(tokens, at)
    if (
        first.lower in ("zone", "sector", "division", "district", "region", "area", "precinct")
        and at + 1 < len(tokens)
        and NUMBER.fullmatch(tokens[at + 1].text)
    ):
        return at + 2
    if at > 1 and tokens[at - 1].text == "," and tokens[at - 2].lower in FIELD_HEADS and (field := _field_run(tokens, at)):
        return field
    if first.lower in NEVER_FIRST:
        return 0
    run = _capital_run(tokens, at, ground)
    ends = [
        n + 1
        for n in range(at, run)
        if tokens[n].lower in kinds()["named"] and (n > at or tokens[n].lower in kinds()["before_of"])
    ]
    best = 0
    for end in ends:
        if end - at > 1 and tokens[end - 1].lower in kinds()["named"]:
            best = end
        if tokens[end - 1].lower in kinds()["before_of"]:
            best = max(best, _of_run(tokens, end, ground))
    return best


def _field_run(tokens: list[Token], at: int) -> int:
    """`Director, Army Public Relations`: where a field of work ends that stands where a unit could; 0 if none does."""
    fields = frozenset(word for phrase in lexicon("roles")["functions"]["words"] for word in phrase.split())
    n = at
    while n < len(tokens) and (tokens[n].lower in fields or (tokens[n].lower in ("and", "&") and n > at)):
        n += 1
    while n > at and tokens[n - 1].lower in ("and", "&"):
        n -= 1
    if n < len(tokens) and tokens[n].lower in kinds()["named"] and n > at:
        return 0
    return n if n > at else 0


def _capital_run(tokens: list[Token], at: int, ground: Ground) -> int:
    """Where the run of capital words ends; `and`, `of`, `for` bridge two of them as long as no kind has come yet."""
    end, seen_kind = at, False
    n = at
    while n < min(len(tokens), at + LONGEST) and _free(ground, tokens[n]):
        token = tokens[n]
        if token.is_capital and token.text[0].isalpha() and token.lower not in ("the", "of"):
            end = n + 1
            seen_kind = seen_kind or (n > at and token.lower in kinds()["named"])
        elif (
            token.lower in ("and", "&")
            and (not seen_kind or _same_words(tokens, n, ("and", "staff", "college")))
            and n > at
            and n + 1 < len(tokens)
            and tokens[n + 1].is_capital
        ):
            pass
        elif token.lower in ("'s", "’s") or not (
            token.lower in kinds()["arms"] and n > at and n + 1 < len(tokens) and tokens[n + 1].is_capital
        ):
            break
        n += 1
    return end


def _same_words(tokens: list[Token], n: int, words: tuple[str, ...]) -> bool:
    return tuple(token.lower for token in tokens[n : n + len(words)]) == words


def _of_run(tokens: list[Token], end: int, ground: Ground) -> int:
    """Where `of [the] Xxxx and Xxxx` ends that follows a kind such as `Ministry`; 0 if nothing does."""
    n = end
    if n >= len(tokens) or tokens[n].lower not in ("of", "for"):
        return 0
    n += 1
    if n < len(tokens) and tokens[n].lower == "the":
        n += 1
    last = 0
    while n < min(len(tokens), end + LONGEST) and _free(ground, tokens[n]):
        token = tokens[n]
        if token.is_capital and token.text[0].isalpha():
            last = n + 1
        elif token.lower not in ("and", "&", "of", "for") or not last:
            break
        n += 1
    return last


def _operation(tokens: list[Token], at: int) -> int:
    """Where `Operation NAME` ends; 0 if no name follows."""
    n = at + 1
    if n < len(tokens) and tokens[n].text in "“‘\"'":
        n += 1
    end = n
    while end < len(tokens) and end < n + 3 and tokens[end].is_capital and tokens[end].text[0].isalpha():
        end += 1
    if end > n and end < len(tokens) and n > at + 1 and tokens[end].text in "”’\"'":
        end += 1
    return end if end > n else 0
