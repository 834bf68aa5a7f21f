"""A document is what the world handed us: cleaned text, where each part stood in the file, publisher and day."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass, field

from fasti.model.passage import Passage, cut_passage


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of cleaned text and the place in the original file that it was copied from, code point by code point."""

    #: where the run starts in the cleaned text
    start: int
    #: where it starts in the original
    original: int
    #: how many code points it has
    length: int


@dataclass(frozen=True, slots=True)
class Furniture:
    """A piece of the page that is no reporting: a share widget, a related headline, a photo credit."""

    #: the words as they stood in the original
    text: str
    #: where they start in the original file
    original: int
    #: what kind of furniture it is: `follow`, `share`, `related`, `credit`, …
    kind: str


@dataclass(frozen=True, slots=True)
class Document:
    """One report as it is read: every offset of every statement counts in `text`."""

    #: cleaned text, without furniture
    text: str
    #: headline, if the page or its metadata give one
    title: str | None = None
    #: day of publication as EDTF, if known
    published: str | None = None
    #: address of the page, if known
    url: str | None = None
    #: outlet, if known
    publisher: str | None = None
    #: ISO 639-1 code of the language it is written in
    language: str | None = None
    #: runs of `text` in the original file, in order; empty when text and original are the same
    stretches: tuple[Stretch, ...] = ()
    #: what was taken out of the statements' way
    furniture: tuple[Furniture, ...] = ()
    #: what was wrong with the file, one sentence each; its reading lists them
    problems: tuple[str, ...] = field(default=(), compare=False)

    @property
    def id(self) -> str:
        """`sha256:` and the hash of the cleaned text: the same text is the same document, wherever it lies."""
        return "sha256:" + hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    def passage(self, start: int, end: int) -> Passage:
        """Cut a passage out of the text."""
        return cut_passage(self.text, start, end)

    def original_offset(self, offset: int) -> int:
        """Say where the code point at `offset` of `text` stands in the original file."""
        at = bisect_right(self.stretches, offset, key=lambda stretch: stretch.start) - 1
        here = self.stretches[at] if at >= 0 else Stretch(0, 0, 0)
        return offset - here.start + here.original
