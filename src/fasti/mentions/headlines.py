"""Headlines: in them every word has a capital, so a name or unit there counts only if the text below bears it out."""

from __future__ import annotations

import re

from fasti.mentions.span import Span

#: before the rank that an entry of a list begins with, and the name behind it: `- Col. [J. B. Wanda,] Commandant`
BULLET = re.compile(r"\s*(?:[-*•·▪●–—]+|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])?\s*")
ENTRY = re.compile(r"\s+(?:[A-Z][\w.'’-]*\s+){0,4}[A-Z][\w'’-]*\s*(?:[,:(]|[–—-]\s|\s(?:from|to|as)\b)")
#: the fewest long words of a headline, how long those are, and how many of them have a capital
WORDS, LONG, CAPITALS = 4, 4, 0.8


def is_headline(line: str) -> bool:
    """Say whether a line is set like a headline: several long words, nearly all with a capital, and no full stop at the end."""
    words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) >= LONG]
    capitals = sum(word[0].isupper() for word in words)
    return len(words) >= WORDS and line.rstrip()[-1:] not in '.!?”"' and capitals >= CAPITALS * len(words)


def names_that_count(text: str, names: list[Span], ranks: list[Span]) -> list[Span]:
    """Names outside headlines, and those inside whose every word the text below knows as a name's."""
    inside = _in_headlines(text, names, ranks)
    known = {word for span in names if span not in inside for word in text[span.start : span.end].split()}
    return [span for span in names if span not in inside or known.issuperset(text[span.start : span.end].split())]


def units_that_count(text: str, units: list[Span], ranks: list[Span]) -> list[Span]:
    """Units outside headlines, and those inside that have a number, are a service, or are named below."""
    inside = _in_headlines(text, units, ranks)
    known = {text[span.start : span.end].casefold() for span in units if span not in inside}
    return [
        span
        for span in units
        if span not in inside
        or any(letter.isdigit() for letter in text[span.start : span.end])
        or span.note == "whole service"
        or text[span.start : span.end].casefold() in known
    ]


def _in_headlines(text: str, spans: list[Span], ranks: list[Span]) -> set[Span]:
    opening = {rank.start: rank.end for rank in ranks}
    headlines = [
        (m.start(), m.end())
        for m in re.finditer(r"[^\n]+", text)
        if is_headline(m.group()) and not _is_entry(text, m.start(), m.end(), opening)
    ]
    return {span for span in spans for start, end in headlines if start <= span.start < end}


def _is_entry(text: str, start: int, end: int, opening: dict[int, int]) -> bool:
    """Say whether a line is an entry of a list: it begins with a rank, a name and what parts them from the rest."""
    bullet = BULLET.match(text, start, end)
    behind = opening.get(bullet.end()) if bullet else None
    return behind is not None and bool(ENTRY.match(text, behind, end))
