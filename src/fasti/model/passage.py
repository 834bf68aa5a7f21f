"""A passage is the words a statement rests on: a place in a text that checks itself."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fasti.errors import PassageError

#: marks that mean the same, as patterns: people and programs write a text's quotation marks and dashes in their own way
MARKS = {char: f"[{drawn}]" for drawn in ("'‘’`", '"“”„', "-–—\u2011") for char in drawn}


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Words at a place: `text == document_text[start:end]`, in Unicode code points."""

    #: first code point, counted from 0
    start: int
    #: one past the last code point
    end: int
    #: the words themselves
    text: str

    def __post_init__(self) -> None:
        if self.start < 0 or self.end - self.start != len(self.text) or not self.text:
            raise PassageError(self.start, self.end, self.text)

    def stands_in(self, document_text: str) -> bool:
        """Say whether these words stand at this place of the text."""
        return document_text[self.start : self.end] == self.text

    def overlaps(self, other: Passage) -> bool:
        """Say whether the two passages share at least one code point."""
        return self.start < other.end and other.start < self.end


def cut_passage(document_text: str, start: int, end: int) -> Passage:
    """Cut the words from `start` to `end` out of a text, without the white space around them."""
    while start < end and document_text[start].isspace():
        start += 1
    while end > start and document_text[end - 1].isspace():
        end -= 1
    return Passage(start, end, document_text[start:end])


def find_words(document_text: str, words: str) -> Passage | None:
    """Find the first place where words stand in a text, whatever white space is between them and however its marks are drawn."""
    pattern = r"\s+".join("".join(MARKS.get(char, re.escape(char)) for char in word) for word in words.split())
    found = re.search(pattern, document_text) if pattern else None
    return Passage(found.start(), found.end(), found.group()) if found else None
