"""Which sentences deserve the parser: those that may tell of somebody's office or fate, and those that say who it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from fasti.mentions.first_look import Hit, look_at
from fasti.mentions.sentence_bounds import ABBREVIATED, BEFORE

#: a text with more words of forces than this among a hundred is read whole: all of it may matter
DENSE = 0.3
#: an office and a force stand near each other within so many code points
NEAR = 40
#: where a sentence may end, sooner too often than too seldom: what is kept is kept with its neighbours' words whole
END = re.compile(r"[.!?…][\"”’')\]]*\s+(?=[\"“‘'(\[]*[A-Z0-9])|\n+")
NAME = r"[A-Z][\w'’-]*[a-z]\w*"
#: two words or more that may be somebody's name, and a capital that no sentence puts there
FULL_NAME = re.compile(rf"\b{NAME}(?:\s+(?:[A-Z]\.|al|bin|de|van|von|der|el|da|la|[A-Z][\w'’-]*))*\s+{NAME}")
CAPITAL = re.compile(r"[\w,;:'’\")”-]\s[\"“'‘(]?[A-Z][\w'’-]*[a-z]")
WORD = re.compile(NAME)
#: somebody who was named before
PRONOUN = re.compile(r"\b(?:he|she|him|her|his|who)\b", re.IGNORECASE)
NOT_NEWLINE = re.compile(r"[^\n]")


def hopeful_text(text: str) -> str:
    """Give a text with white space for every sentence that holds no hope, so that whatever stays keeps its place."""
    look = _Look(text)
    if look.is_dense:
        return text
    kept = look.hopeful | look.introducing(look.hopeful)
    if len(kept) == len(look.bounds):
        return text
    return "".join(
        text[start:end] if at in kept else NOT_NEWLINE.sub(" ", text[start:end]) for at, (start, end) in enumerate(look.bounds)
    )


class _Look:
    """A text with what a first look finds there, by sentence."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.hits = list(look_at(text))
        self.bounds = list(rough_sentences(text))
        self.starts = [start for start, _ in self.bounds]

    @property
    def is_dense(self) -> bool:
        """Whether it speaks so much of forces that all of it should be read."""
        return _words_of_forces(self.hits) * 100 > DENSE * (self.text.count(" ") + 1)

    @cached_property
    def hopeful(self) -> set[int]:
        """The sentences that may tell of somebody's office or fate."""
        offices = {self._sentence(hit.start) for hit in self.hits if hit.kind in ("office", "sure")}
        named = {self._sentence(hit.start) for hit in self.hits if hit.kind in ("title", "short")}
        events = {self._sentence(hit.start) for hit in self.hits if hit.kind == "event"} - offices - named
        return named | {at for at in offices if self._has_capital(at)} | {at for at in events if self._names_somebody(at)}

    def introducing(self, kept: set[int]) -> set[int]:
        """The sentences that first give the full names of those whom others call by surname."""
        needed = set()
        for at in kept:
            start, end = self.bounds[at]
            here = {_surname(match) for match in self._full_names(start, end)}
            called = {match.group() for match in WORD.finditer(self.text, start, end)} - here
            needed |= {self._introduced[word] for word in called & self._introduced.keys()}
        return needed

    @cached_property
    def _introduced(self) -> dict[str, int]:
        """Surname → the first sentence that gives the full name."""
        first: dict[str, int] = {}
        for match in self._full_names(0, len(self.text)):
            first.setdefault(_surname(match), self._sentence(match.start()))
        return first

    def _full_names(self, start: int, end: int) -> Iterator[re.Match[str]]:
        """The names of two words or more, not counting what is an office or rank: `Mayor Sample` is none."""
        for match in FULL_NAME.finditer(self.text, start, end):
            if sum(word.start() not in self._titled for word in WORD.finditer(self.text, *match.span())) > 1:
                yield match

    @cached_property
    def _titled(self) -> set[int]:
        """The code points that offices and ranks stand on."""
        return {place for hit in self.hits if hit.kind not in ("force", "event") for place in range(hit.start, hit.end)}

    def _has_capital(self, at: int) -> bool:
        return any(pattern.search(self.text, *self.bounds[at]) for pattern in (CAPITAL, FULL_NAME))

    def _names_somebody(self, at: int) -> bool:
        start, end = self.bounds[at]
        if FULL_NAME.search(self.text, start, end) or PRONOUN.search(self.text, start, end):
            return True
        return any(match.group() in self._introduced for match in WORD.finditer(self.text, start, end))

    def _sentence(self, place: int) -> int:
        return bisect_right(self.starts, place) - 1


def rough_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Part a text where sentences may end, sooner too often than too seldom; gives start and end of each."""
    start = 0
    for match in END.finditer(text):
        if match.group()[0] != "." or not ABBREVIATED.search(text, max(0, match.start() - BEFORE), match.start() + 1):
            yield start, match.end()
            start = match.end()
    if start < len(text):
        yield start, len(text)


def _surname(name: re.Match[str]) -> str:
    return re.split(r"\s+", name.group())[-1].removesuffix("'s").removesuffix("’s")


def _words_of_forces(hits: Iterable[Hit]) -> int:
    """Count ranks, offices that only a force has, and offices near a force."""
    counted, office, force = 0, -NEAR - 1, -NEAR - 1
    for hit in hits:
        if hit.kind in ("sure", "title"):
            counted += 1
        elif hit.kind == "office":
            counted += hit.start - force <= NEAR
            office = hit.start
        elif hit.kind == "force":
            counted += hit.start - office <= NEAR
            force = hit.start
    return counted
