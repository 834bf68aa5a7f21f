"""BRAT standoff is read, and marks and ties are paired where their spans overlap, or where they are the same."""

from __future__ import annotations

from dataclasses import dataclass

from fasti.errors import ReadingError
from fasti.model.evaluation import HEADLINES, Comparison, Fact, Pair
from fasti.model.passage import Passage

#: Security Force Monitor uses Role and Title for the same words
MERGED = {"Role": "Role|Title", "Title": "Role|Title", "has_role": "has_role|has_title", "has_title": "has_role|has_title"}
MARKS, TIES = HEADLINES["standoff"].values()


@dataclass(frozen=True, slots=True)
class Mark:
    """Marked words: what they are called and where they stand."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Standoff:
    """The marks of a document and the ties between them."""

    marks: tuple[Mark, ...]
    ties: tuple[tuple[str, Mark, Mark], ...]


def read_standoff(written: str) -> Standoff:
    """Read an `.ann` file: lines `T…` and `R…`; other lines are no concern of a scorer. Raises ReadingError."""
    marks: dict[str, Mark] = {}
    ties: list[tuple[str, str, str]] = []
    for number, line in enumerate(written.splitlines(), 1):
        parts = line.split("\t")
        try:
            if line.startswith("T"):
                marks[parts[0]] = _mark(parts[1], parts[2])
            elif line.startswith("R"):
                kind, one, other = parts[1].split()[:3]
                ties.append((MERGED.get(kind, kind), one.split(":")[1], other.split(":")[1]))
        except (IndexError, ValueError) as error:
            raise ReadingError(f"Line {number} is no line of BRAT standoff: {line[:60]!r}. Correct it or delete it.") from error
    known = dict.fromkeys((kind, marks[one], marks[other]) for kind, one, other in ties if one in marks and other in marks)
    return Standoff(tuple(dict.fromkeys(marks.values())), tuple(known))


def _mark(place: str, words: str) -> Mark:
    kind, *offsets = place.replace(";", " ").split()
    start, end = int(offsets[0]), int(offsets[-1])
    return Mark(MERGED.get(kind, kind), start, end - (len(words) - len(words.rstrip(" .,;:"))))


def compare_standoff(gold: Standoff, read: Standoff, text: str) -> tuple[Comparison, ...]:
    """Compare marks and ties, type by type; strictly means the same span instead of one that overlaps."""
    marks = [_compare(kind, _marks(gold, kind, text), _marks(read, kind, text)) for kind in MARKS]
    ties = [_compare(kind, _ties(gold, kind, text), _ties(read, kind, text)) for kind in TIES]
    return (*marks, *ties)


def _marks(standoff: Standoff, kind: str, text: str) -> list[Fact]:
    return [_fact(kind, [mark], text) for mark in sorted(standoff.marks, key=lambda m: (m.start, m.end)) if mark.kind == kind]


def _ties(standoff: Standoff, kind: str, text: str) -> list[Fact]:
    return [_fact(kind, [one, other], text) for tie, one, other in standoff.ties if tie == kind]


def _fact(kind: str, marks: list[Mark], text: str) -> Fact:
    places = tuple(Passage(mark.start, mark.end, text[mark.start : mark.end]) for mark in marks)
    words = " – ".join(place.text for place in places)
    return Fact(kind, (), words, words, places=places)


def _compare(kind: str, gold: list[Fact], read: list[Fact]) -> Comparison:
    pairs, missed, spurious = _paired(gold, read, exact=False)
    return Comparison(kind, pairs, missed, spurious, len(_paired(gold, read, exact=True)[0]))


def _paired(gold: list[Fact], read: list[Fact], *, exact: bool) -> tuple[tuple[Pair, ...], tuple[Fact, ...], tuple[Fact, ...]]:
    """Pair each fact of the gold with the first of the reading at its place that is free."""
    free, pairs, missed = list(read), [], []
    for fact in gold:
        place = next((number for number, other in enumerate(free) if _same_place(fact, other, exact=exact)), None)
        if place is None:
            missed.append(fact)
        else:
            pairs.append(Pair(fact, free.pop(place), {}))
    return tuple(pairs), tuple(missed), tuple(free)


def _same_place(gold: Fact, read: Fact, *, exact: bool) -> bool:
    both = zip(gold.places, read.places, strict=True)
    return all(
        (one.start, one.end) == (other.start, other.end) if exact else one.start < other.end and other.start < one.end
        for one, other in both
    )
