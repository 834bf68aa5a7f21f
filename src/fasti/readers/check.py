"""Everything that a model says is held against the text, and what does not stand there is counted by the reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, TypeVar, get_args

from fasti.model.calendar import is_edtf
from fasti.model.passage import Passage, find_words

Json = dict[str, Any]
Value = TypeVar("Value")
#: entries of one kind that are looked at, and pieces of text that a statement can rest on
MOST, MOST_PIECES = 1000, 10
#: words that such a piece has at least: one word stands in any text
FEWEST_WORDS = 2
UNTOLD = "the words it rests on do not stand in the text"


class Unusable(Exception):  # noqa: N818 - never leaves this module
    """Why one entry is left out."""


@dataclass(slots=True)
class Check:
    """The text that everything is held against, and what was left out."""

    text: str
    #: its words in lower case
    words: frozenset[str]
    #: the reading's ids of people and units by the model's
    people: dict[str, str] = field(default_factory=dict)
    units: dict[str, str] = field(default_factory=dict)
    #: how often entries of a kind were left out, by kind and reason
    left_out: Counter[tuple[str, str]] = field(default_factory=Counter)

    def each(self, answer: Json, kind: str, make: Callable[[Json], Value]) -> tuple[Value, ...]:
        """Make the values of one kind; entries that cannot be used are counted by their reason."""
        listed = answer.get(kind)
        if listed is not None and not isinstance(listed, list):
            self.left_out[kind, "they have another shape than was asked for"] += 1
        made = []
        for entry in (listed if isinstance(listed, list) else [])[:MOST]:
            try:
                made.append(make(entry if isinstance(entry, dict) else {}))
            except Unusable as reason:
                self.left_out[kind, str(reason)] += 1
        return tuple(made)

    def passages(self, told: object) -> tuple[Passage, ...]:
        """Find the words of a statement, all of them."""
        listed = [told] if isinstance(told, str) else told if isinstance(told, list) else []
        found = [find_words(self.text, words) if isinstance(words, str) else None for words in listed[:MOST_PIECES]]
        if not found or any(passage is None or len(passage.text.split()) < FEWEST_WORDS for passage in found):
            raise Unusable(UNTOLD)
        return tuple(dict.fromkeys(passage for passage in found if passage))

    def standing(self, told: object) -> str | None:
        """Give words back as they stand in the text."""
        passage = find_words(self.text, told) if isinstance(told, str) else None
        return " ".join(passage.text.split()) if passage else None

    def all_standing(self, told: object) -> tuple[str, ...]:
        """Give those of several words back that stand in the text."""
        found = (self.standing(words) for words in (told if isinstance(told, list) else [])[:MOST_PIECES])
        return tuple(dict.fromkeys(words for words in found if words))

    def role(self, told: object) -> str:
        """Give a role all of whose words are words of the text, in either number."""
        words = told.casefold().replace("-", " ").split() if isinstance(told, str) else []
        if not words or not all(word in self.words for word in words):
            raise Unusable("the role is not in the text's words")
        return " ".join(str(told).casefold().split())

    def person(self, told: object) -> str:
        """Give the person of the reading that an id means."""
        if not isinstance(told, str) or told not in self.people:
            raise Unusable("it is about nobody whom the text names")
        return self.people[told]

    def unit(self, told: object) -> str | None:
        """Give the unit of the reading that an id means."""
        if told is None:
            return None
        if not isinstance(told, str) or told not in self.units:
            raise Unusable("its unit is not named in the text")
        return self.units[told]

    def voice(self, told: object) -> str | None:
        """Give whom an id or words of the text mean."""
        known = isinstance(told, str) and (self.people.get(told) or self.units.get(told))
        return known or self.standing(told)

    def voices(self, told: object) -> tuple[str, ...]:
        """Give those of several that are known or stand in the text."""
        listed = told if isinstance(told, list) else [told]
        return tuple(dict.fromkeys(voice for each in listed[:MOST_PIECES] if (voice := self.voice(each))))

    def day(self, told: object, kind: str) -> str | None:
        """Give an EDTF date; anything else is left out and counted."""
        if told is None or told == "":
            return None
        if not isinstance(told, str) or not is_edtf(told):
            self.left_out[kind, "dates that are no EDTF"] += 1
            return None
        return told


def one_of(choices: Any, told: object) -> Any:
    """Give a word back that is one of those that were asked for."""
    if told not in get_args(choices):
        raise Unusable(f"a word is none of {', '.join(get_args(choices))}")
    return told


def words_in(text: str) -> frozenset[str]:
    """Give a text's words in lower case, each also without a plural's or possessor's ending."""
    return frozenset(_words(text))


def _words(text: str) -> Iterator[str]:
    for word in text.casefold().replace("-", " ").split():
        plain = word.strip(".,;:!?()[]\"'“”‘’«»…")
        yield plain
        for ending in ("'s", "’s", "s"):
            yield plain.removesuffix(ending)
