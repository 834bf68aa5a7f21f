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
#: anything that may begin a name: a capital of any alphabet; Python knows none by kind
BIG = r"[^\W\d_a-z]"
NAME = rf"{BIG}[\w'’-]*[a-z]\w*"
#: two words or more that may be somebody's name, and a capital that no sentence puts there
FULL_NAME = re.compile(rf"\b{NAME}(?:\s+(?:{BIG}\.|al|bin|de|van|von|der|el|da|la|{BIG}[\w'’-]*))*\s+{NAME}")
CAPITAL = re.compile(rf"[\w,;:'’\")”-]\s[\"“'‘(]?{BIG}[\w'’-]*[a-z]")
WORD = re.compile(NAME)
#: somebody who was named before
PRONOUN = re.compile(r"\b(?:he|she|him|her|his|who)\b", re.IGNORECASE)


def hopeful_sentences(text: str) -> list[tuple[int, int]]:
    """Give start and end of every sentence that holds hope, in order; the whole text, as one, if all of it does."""
    look = _Look(text)
    kept = look.hopeful | look.introducing(look.hopeful)
    if look.is_dense or len(kept) == len(look.bounds):
        return [(0, len(text))] if text.strip() else []
    return [look.bounds[at] for at in sorted(kept)]


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
        events = {self._sentence(hit.start) for hit in self.hits if hit.kind == "event"}
        capitals = {at for at in offices - named if self._has_capital(at)}
        return named | capitals | {at for at in (offices | events) - named - capitals if self._names_somebody(at)}

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
        """What somebody may be called by → the first sentence that gives the full name.

        That is the surname, which in some countries comes first; a word that opens a sentence is hardly one: `The Sample`.
        """
        first: dict[str, int] = {}
        for match in self._full_names(0, len(self.text)):
            at = self._sentence(match.start())
            first.setdefault(_surname(match), at)
            if match.start() > self.starts[at]:
                first.setdefault(match.group().split()[0], at)
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
