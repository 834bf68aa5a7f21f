"""Sentences of items: what was found in a text, the words and marks between, and where each sentence begins and ends."""

from __future__ import annotations

from bisect import bisect_left

from fasti.lexicons.load import lexicon
from fasti.mentions.sentence_bounds import sentence_bounds
from fasti.mentions.span import Span
from fasti.mentions.tokens import Token
from fasti.model.marked import Item, Sentence

PRONOUNS = frozenset(word for words in lexicon("pronouns").values() for word in words)


def lay_sentences(text: str, tokens: list[Token], spans: list[Span], refers: dict[Span, str]) -> tuple[Sentence, ...]:
    """Lay a text out as sentences; `refers` gives the person or unit that a span stands for."""
    items = sorted([*_named_items(text, spans, refers), *_words_between(tokens, spans)], key=lambda item: item.start)
    begins = [item.start for item in items]
    bounds = sentence_bounds(text, spans)
    rows = (tuple(items[bisect_left(begins, start) : bisect_left(begins, end)]) for start, end in bounds)
    return tuple(Sentence(row[0].start, row[-1].end, row) for row in rows if row)


def _named_items(text: str, spans: list[Span], refers: dict[Span, str]) -> list[Item]:
    """The items of everything found."""
    items = []
    for span in spans:
        words = text[span.start : span.end]
        items.append(Item(span.start, span.end, span.kind, words, span.name or words, span.note, refers.get(span, "")))
    return items


def _words_between(tokens: list[Token], spans: list[Span]) -> list[Item]:
    """The words and marks that no span holds."""
    starts = [span.start for span in spans]
    items = []
    for token in tokens:
        at = bisect_left(starts, token.end) - 1
        if (at >= 0 and spans[at].end > token.start) or token.text.isspace():
            continue
        kind = "pronoun" if token.lower in PRONOUNS else "word" if token.text[0].isalnum() else "mark"
        items.append(Item(token.start, token.end, kind, token.text, token.lower))
    return items
