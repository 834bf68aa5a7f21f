"""Speakers whom a text calls by rank or office alone: `the minister said` is the one minister it has named, or who spoke last."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain, takewhile

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item, Sentence
from fasti.model.mention import Speech

#: `the minister`, `the former army chief`, and nothing more
DESCRIPTION = re.compile(rf"the (?:(?:{'|'.join(lexicon('voices')['described']['before'])}) )?((?:[a-z-]+ ){{0,2}}[a-z-]+)")
#: words for anybody who has a rank
RANKED = frozenset(lexicon("voices")["described"]["ranked"])
#: what stands in the words for an office: items, small words and marks, and words of time
TITLES = frozenset(["rank", "role", "unit", "place"])
LINKS = frozenset(word for letter in "DOIC'" for word in lexicon("row_letters")["letters"][letter])
STATUS = frozenset(lexicon("voices")["described"]["before"])
#: how many characters after somebody's words others are still near them
HEARD = 300
#: how many items part a name from its office at the most
NEAR = 8


def settle_described(sentences: tuple[Sentence, ...], speech: tuple[Speech, ...]) -> tuple[Sentence, ...]:
    """Give the rank or office by which a speaker is called the person it means, as pronouns have theirs."""
    described = _Described(sentences)
    people = {i.start: i.refers_to for s in sentences for i in s.items if i.kind in ("person", "pronoun") and i.refers_to}
    meant: dict[int, str] = {}
    heard, until = "", 0
    for each in speech:
        if each.speaker is None:
            continue
        who = next((people[at] for at in range(each.speaker.start, each.speaker.end) if at in people), "")
        near = heard if each.speaker.start - until < HEARD else ""
        if not who and (who := described.whom(each.speaker.text, each.speaker.start, near)):
            meant |= dict.fromkeys(range(each.speaker.start, each.speaker.end), who)
        heard, until = who, max(each.content.end, each.speaker.end)
    if not meant:
        return sentences
    return tuple(replace(s, items=tuple(_settled(item, meant) for item in s.items)) for s in sentences)


def _settled(item: Item, meant: dict[int, str]) -> Item:
    return replace(item, refers_to=meant[item.start]) if item.kind in ("rank", "role") and meant.get(item.start) else item


class _Described:
    """Looks up whom a rank or office alone may mean: by the ranks and offices that stand beside the names of a text."""

    def __init__(self, sentences: tuple[Sentence, ...]) -> None:
        #: whoever is named → where, and the ranks and offices beside the name, wherever it stands
        self._places: dict[str, list[int]] = {}
        self._titles: dict[str, set[str]] = {}
        for sentence in sentences:
            for place, item in enumerate(sentence.items):
                if item.kind == "person":
                    self._places.setdefault(item.refers_to, []).append(item.start)
                    self._titles.setdefault(item.refers_to, set()).update(_titles_beside(sentence.items, place))

    def whom(self, words: str, start: int, heard: str) -> str:
        """Whom a description at `start` means; `heard` is who spoke just before; empty for nobody, or where two may be meant."""
        described = DESCRIPTION.fullmatch(words[:1].lower() + words[1:])
        if described is None:
            return ""
        before = {
            who: max(place for place in places if place < start) for who, places in self._places.items() if places[0] < start
        }
        named = sorted((who for who in before if self._fits(who, described[1])), key=lambda who: before[who])
        if named:
            return named[-1] if len(named) == 1 or named[-1] == heard else ""
        return heard if not self._titles.get(heard) else ""

    def _fits(self, who: str, described: str) -> bool:
        titles = self._titles.get(who, set())
        if described in RANKED:
            return any(title.startswith("rank ") for title in titles)
        head = described.rsplit(maxsplit=1)[-1]
        return any(title.split()[-1] == head and set(described.split()) <= {*title.split()} for title in titles)


def _titles_beside(items: tuple[Item, ...], place: int) -> list[str]:
    """The ranks and offices of `the R of U, K X` before a name, and of `X, the R of U` behind it."""
    before = takewhile(_is_title, reversed(items[max(0, place - NEAR) : place]))
    behind = (
        takewhile(_is_title, items[place + 2 : place + NEAR]) if [i.text for i in items[place + 1 : place + 2]] == [","] else ()
    )
    return [f"{'rank ' * (i.kind == 'rank')}{i.name.lower()}" for i in chain(before, behind) if i.kind in ("rank", "role")]


def _is_title(item: Item) -> bool:
    """Say whether an item may stand between a name and its office: no verb, no other name."""
    return item.kind in TITLES or item.text.lower() in LINKS or item.name in STATUS
