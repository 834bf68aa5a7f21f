"""Whole services: `the army`, and `the Sudanese army`, whose country tells which one is meant."""

from __future__ import annotations

import re

from fasti.mentions.span import Span
from fasti.mentions.unit_kinds import demonyms

#: right before a service, a word that may be its country's: `[Sudanese] army`
WORD_BEFORE = re.compile(r"(?<![\w-])([A-Z][a-z]+) $")
#: behind a service, a name that it only begins: `Nigerian army [Division 3]`
GOES_ON = re.compile(r"\s+[A-Z0-9]|,\s+(?:[A-Z][a-z]+ )?\d")
#: how many code points such a word has at most
LONGEST = 20


def services_with_country(text: str, found: list[re.Match[str]]) -> list[Span]:
    """Give the span of every service, with its country's word; where the text knows one of them only, that one is `the army`."""
    starts = {m.start(): m.start() if GOES_ON.match(text, m.end()) else _start(text, m.start()) for m in found}
    full = {match.group().lower(): set[str]() for match in found}
    for match in found:
        if starts[match.start()] < match.start():
            full[match.group().lower()].add(text[starts[match.start()] : match.end()])
    names = {service: known.pop() for service, known in full.items() if len(known) == 1}
    return [Span(starts[m.start()], m.end(), "unit", _name(text, m, starts[m.start()], names), "whole service") for m in found]


def _start(text: str, at: int) -> int:
    """Where the name of a service begins: with its country's word, if one stands before it."""
    before = WORD_BEFORE.search(text, max(0, at - LONGEST), at)
    return before.start() if before and before.group(1).lower() in demonyms() else at


def _name(text: str, match: re.Match[str], start: int, names: dict[str, str]) -> str:
    return names.get(match.group().lower(), match.group()) if start == match.start() else text[start : match.end()]
