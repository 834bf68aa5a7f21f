"""Where sentences end: at a full stop that belongs to no rank, name or abbreviation, and at the end of a paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from fasti.lexicons.load import lexicon
from fasti.mentions.span import Span
from fasti.mentions.tokens import WITH_FULL_STOP

END = re.compile(r"[.!?…]+[\"”’'»)\]]*(?=\s|$)|\n[ \t]*(?=\n)|\n")
#: words and initials whose full stop ends no sentence
_WORDS = [word for words in lexicon("abbreviations").values() for word in words["words"]]
ABBREVIATED = re.compile(rf"\b(?:{'|'.join(map(re.escape, _WORDS))}|[A-Z])\.$")
#: initials of several letters, and how many those are
WHOLE, SIZES = re.compile(WITH_FULL_STOP), {len(initial) for initial in lexicon("names")["written_initials"]}
#: how far before a full stop an abbreviation begins, and how far behind it the next word
BEFORE, BEHIND = 8, 80


def sentence_bounds(text: str, spans: list[Span]) -> Iterator[tuple[int, int]]:
    """Yield start and end of every sentence, in order, covering the text."""
    inside = bytearray(len(text) + 1)
    for span in spans:
        inside[span.start : span.end] = b"\x01" * (span.end - span.start)
    start = 0
    for match in END.finditer(text):
        if _ends(text, match, inside) and match.end() > start:
            yield start, match.end()
            start = match.end()
    if start < len(text):
        yield start, len(text)


def _ends(text: str, match: re.Match[str], inside: bytearray) -> bool:
    after = text[match.end() : match.end() + BEHIND].lstrip()
    if match.group().startswith("\n"):
        before = text[max(0, match.start() - 1) : match.start()]
        return not after[:1].islower() or before in ".!?" or text[match.end() : match.end() + 1] == "\n"
    if inside[match.start()] and (inside[match.start() - 1] and not text[match.start() - 1].isspace()):
        return False
    if match.group()[0] == "." and any(WHOLE.match(text, match.start() - size) for size in SIZES):
        return False
    if match.group()[0] == "." and ABBREVIATED.search(text[max(0, match.start() - BEFORE) : match.start() + 1]):
        return False
    return not after[:1].islower()
