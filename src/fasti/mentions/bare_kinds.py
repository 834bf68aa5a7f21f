"""Kinds that stand for a unit named elsewhere: `the Division`, `acting brigade commander`, `the army` that is the 21st Army."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from fasti.lexicons.load import lexicon
from fasti.lexicons.shortened import spelled_out
from fasti.mentions.role_words import role_words
from fasti.mentions.span import Ground, Span
from fasti.mentions.tokens import Token, opens_sentence
from fasti.mentions.unit_keys import unit_key, whole_word
from fasti.mentions.unit_kinds import kinds

#: bare kinds that any unit may be
ORGANISATIONS = frozenset(["organisation", "organization"])
#: last words of police forces, each of which is `the force`
POLICE = frozenset(["police", "constabulary"])
#: words that say which one of a kind is meant, and those that say that any may be
DEFINITE, ANY = frozenset(["the", "its", "his", "her", "this", "same"]), frozenset(["a", "an", "each", "every", "any", "another"])
#: verbs behind a service that speaks
SAYING = frozenset(lexicon("voices")["sources"]["verbs"])
#: heads of offices that units have and whole services have not
OF_UNITS = frozenset(lexicon("units")["pointing"]["heads"])

#: kind → words that a unit must be called by to be meant by the kind alone
CALLED = {kind: set(words) for kind, words in lexicon("units")["pointing"]["called"].items()}


def find_bare(tokens: list[Token], ground: Ground) -> Iterator[Span]:
    """`the Division`, `his brigade`: a kind alone, which stands for a unit named elsewhere; not in `the Force Commander`."""
    for n, (before, token) in enumerate(pairwise(tokens), 1):
        owned = before.lower in ("the", "its", "his", "her", "this")
        of_office = any(after.is_capital and not ground.free(after.start, after.end) for after in tokens[n + 1 : n + 2])
        if (
            owned
            and not (of_office and token.is_capital)
            and token.lower in kinds()["bare"]
            and ground.free(token.start, token.end)
        ):
            yield Span(token.start, token.end, "unit", token.lower, "bare")


def point_back(tokens: list[Token], units: list[Span], cores: list[Span], ground: Ground) -> list[Span]:
    """Units with the kinds that stand before an office, `brigade commander`, and with armies that are no whole service here."""
    named = [unit for unit in units if unit.note not in ("bare", "whole service")]
    starts = [token.start for token in tokens]
    kept = [_pointing(tokens, bisect_left(starts, unit.start), unit, named, cores) for unit in _without_strangers(units)]
    return sorted(kept + ground.take(_before_offices(tokens, named, cores, ground)))


def is_of_kind(kind: str, name: str) -> bool:
    """Say whether a unit may be `the KIND`: `7 Division` is a division, and an army only with a number is one of several."""
    words = spelled_out(name).casefold().split()
    words += map(whole_word, words[-1:])
    police = kind == "force" and len(words) > 1 and words[-1] in POLICE
    told = (kind != "army" or unit_key(name)[:1].isdigit()) and CALLED.get(kind, set()).issubset(words)
    return told and (kind in ORGANISATIONS or kind in words or police)


def _without_strangers(spans: list[Span]) -> list[Span]:
    """`the bureau` stands for a bureau named before; where none is, it is no unit here, unlike `the division`."""
    kinds_named = frozenset(lexicon("units")["kinds"]["bare"])
    named: list[str] = []
    kept = []
    for span in sorted(spans):
        stands_in = span.note == "bare" and span.name in kinds_named and span.name not in ORGANISATIONS
        if not stands_in or any(is_of_kind(span.name, name) for name in named):
            kept.append(span)
        if span.note != "bare":
            named.append(span.name or "-")
    return kept


def _pointing(tokens: list[Token], n: int, unit: Span, named: list[Span], cores: list[Span]) -> Span:
    """`the army`, a service or an army named before: bare if it is the latter; beside `commander` it may be named later, too."""
    if unit.note != "whole service" or tokens[n].text != "army" or not _is_definite(tokens, n):
        return unit
    behind = tokens[n + 1] if n + 1 < len(tokens) else tokens[n]
    office = next((core.name.lower() for core in cores if core.start == behind.start), "")
    if behind.lower in SAYING or (office and office not in OF_UNITS):
        return unit
    points = any(is_of_kind("army", other.name) and (office or other.start < unit.start) for other in named)
    return replace(unit, name="army", note="bare") if points else unit


def _before_offices(tokens: list[Token], named: list[Span], cores: list[Span], ground: Ground) -> Iterator[Span]:
    """`acting brigade commander`, `ministry spokesman`, but not `a brigade commander`: of a kind that the text names one of."""
    starts = [token.start for token in tokens]
    for n in (bisect_left(starts, core.start) - 1 for core in cores if not core.name.lower().endswith("s")):
        if n < 0 or not _is_bare(tokens, n, ground) or _determiner(tokens, n) in ANY:
            continue
        kind = tokens[n]
        of_kind = {unit_key(unit.name) for unit in named if is_of_kind(kind.lower, unit.name)}
        if len(of_kind) == 1 or (of_kind and _is_definite(tokens, n)):
            yield Span(kind.start, kind.end, "unit", kind.lower, "bare")


def _is_bare(tokens: list[Token], n: int, ground: Ground) -> bool:
    """Say whether a kind stands alone at token `n`, in lower case or where a sentence begins."""
    kind = tokens[n]
    small = kind.text.islower() or opens_sentence(tokens, n)
    return small and kind.lower in kinds()["bare"] and ground.free(kind.start, kind.end)


def _determiner(tokens: list[Token], n: int) -> str:
    """The word before a kind at token `n` and before grades and words such as `acting`: which one is meant, if any."""
    passed = role_words().grades | frozenset(role_words().status)
    while n > 0 and tokens[n - 1].lower in passed - DEFINITE:
        n -= 1
    return tokens[n - 1].lower if n else ""


def _is_definite(tokens: list[Token], n: int) -> bool:
    """`the brigade`, `his former brigade`, `acting brigade commander`."""
    return _determiner(tokens, n) in DEFINITE or role_words().status.get(tokens[n - 1].lower) in ("acting", "current")
