"""What comes of holding readings against what careful people wrote down: facts found, missed and spurious, and their scores."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from fasti.model.passage import Passage

GoldKind = Literal["readings", "standoff"]
#: kinds of fact that are added up to one figure, by the kind of gold
HEADLINES: dict[str, dict[str, tuple[str, ...]]] = {
    "readings": {"facts": ("ranks", "hierarchy", "posts", "events", "succession", "quotes")},
    "standoff": {
        "entities": ("Person", "Organization", "Rank", "Role|Title"),
        "relations": ("has_rank", "has_role|has_title", "is_posted"),
    },
}
#: what counting in the stricter sense is called, by the kind of gold
STRICTER = {"readings": "strict", "standoff": "exact"}


@dataclass(frozen=True, slots=True)
class Voice:
    """One of those a claim is attributed to, or who speaks a quotation."""

    #: id in the gold, `None` if it is nobody whom the gold lists
    known: str | None
    #: the name or the words
    words: str


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact of one side; people and units go by the ids of the gold, where they are the same ones."""

    #: `people`, `ranks`, `units`, `hierarchy`, `posts`, `events`, `succession`, `quotes`; in standoff the type of a mark or tie
    kind: str
    #: whom and what it is about, in the order of its kind; an id of the reading's own begins with `?`
    about: tuple[str | None, ...]
    #: its own words: a role, a rank, a type of event, the beginning of a quotation, the marked words
    words: str
    #: the fact on one line
    shown: str
    #: every name of the unit it is about
    unit_names: tuple[str, ...] = ()
    #: status, dates, certainty and the rest: what can be wrong in a fact that was found
    details: Mapping[str, str | None] = field(default_factory=dict)
    #: on whose word it stands, or who speaks
    voices: tuple[Voice, ...] = ()
    #: the words of the text it rests on, as far as they are known
    places: tuple[Passage, ...] = ()
    #: of a fact that the other side has not: what comes nearest to it there
    why: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """A fact of the gold and the same fact of the reading."""

    gold: Fact
    read: Fact
    #: which details the reading has right, of those that either side gives
    right: Mapping[str, bool]


@dataclass(frozen=True, slots=True)
class Score:
    """How many facts each side has and how many of them are the same."""

    found: int = 0
    gold: int = 0
    read: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.found + other.found, self.gold + other.gold, self.read + other.read)

    @property
    def precision(self) -> float:
        """Share of what was read that the gold has too."""
        return self.found / self.read if self.read else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was read."""
        return self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        return 2 * self.found / (self.gold + self.read) if self.gold + self.read else 0.0


@dataclass(frozen=True, slots=True)
class Comparison:
    """The facts of one kind in one document."""

    kind: str
    pairs: tuple[Pair, ...]
    missed: tuple[Fact, ...]
    spurious: tuple[Fact, ...]
    #: facts found in the stricter sense: with status and dates, or with exactly the marked span
    strictly: int

    @property
    def score(self) -> Score:
        """Count them."""
        found = len(self.pairs)
        return Score(found, found + len(self.missed), found + len(self.spurious))

    @property
    def strict_score(self) -> Score:
        """Count them in the stricter sense."""
        return Score(self.strictly, self.score.gold, self.score.read)


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """One document: what was found in it and what was not."""

    name: str
    genre: str
    #: the text that the gold's and the reading's places count in
    text: str
    comparisons: tuple[Comparison, ...]
    #: posts and events of the reading whose words stand where it says, and all of them
    exact: tuple[int, int] = (0, 0)
    #: what the reader itself told of as wrong
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All documents of a folder of gold."""

    gold_kind: GoldKind
    documents: tuple[DocumentScore, ...]
    #: gold that was left out: its name and the reason
    left_out: tuple[tuple[str, str], ...] = ()

    @property
    def kinds(self) -> tuple[str, ...]:
        """The kinds of fact, in the order in which they are told."""
        return tuple(dict.fromkeys(each.kind for document in self.documents for each in document.comparisons))

    @property
    def genres(self) -> tuple[str, ...]:
        """The genres that there are, the most frequent first."""
        counted = [document.genre for document in self.documents]
        return tuple(sorted(set(counted), key=lambda genre: (-counted.count(genre), genre)))

    @property
    def headlines(self) -> dict[str, tuple[str, ...]]:
        """What is added up to one figure, with the kinds of fact in it."""
        return HEADLINES[self.gold_kind]

    @property
    def exact(self) -> tuple[int, int]:
        """Count the posts and events whose words stand where the reading says, and all of them."""
        return sum(d.exact[0] for d in self.documents), sum(d.exact[1] for d in self.documents)

    def score(self, *kinds: str, genre: str | None = None, strict: bool = False) -> Score:
        """Add up the facts of some kinds, of one genre or of all."""
        chosen = [c for d in self.documents if genre in (None, d.genre) for c in d.comparisons if c.kind in kinds]
        return sum((each.strict_score if strict else each.score for each in chosen), Score())

    def details(self) -> dict[str, tuple[int, int]]:
        """Count for each detail (`posts.status`) how often it is right, of how often either side gives it."""
        counted: dict[str, tuple[int, int]] = {}
        for kind, pair in self.pairs():
            for detail, is_right in pair.right.items():
                right, given = counted.get(f"{kind}.{detail}", (0, 0))
                counted[f"{kind}.{detail}"] = (right + is_right, given + 1)
        return counted

    def reasons(self, label: Literal["missed", "spurious"]) -> dict[str, dict[str, int]]:
        """Count why facts were missed, or are spurious: by reason and kind, the most frequent reason first."""
        counted: dict[str, dict[str, int]] = {}
        for comparison in (each for document in self.documents for each in document.comparisons):
            for fact in comparison.missed if label == "missed" else comparison.spurious:
                by_kind = counted.setdefault(fact.why, {})
                by_kind[fact.kind] = by_kind.get(fact.kind, 0) + 1
        return dict(sorted(counted.items(), key=lambda item: (-sum(item[1].values()), item[0])))

    def confusions(self, detail: str, genre: str | None = None, *, kind: str) -> dict[tuple[str, str], int]:
        """Count what a detail is in the gold and what was read instead, the most frequent first."""
        counted: dict[tuple[str, str], int] = {}
        for its_kind, pair in self.pairs(genre):
            if its_kind == kind and pair.right.get(detail) is False:
                key = (pair.gold.details.get(detail) or "none", pair.read.details.get(detail) or "none")
                counted[key] = counted.get(key, 0) + 1
        return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))

    def pairs(self, genre: str | None = None) -> list[tuple[str, Pair]]:
        """List all facts that were found, with their kind."""
        return [(c.kind, p) for d in self.documents if genre in (None, d.genre) for c in d.comparisons for p in c.pairs]
