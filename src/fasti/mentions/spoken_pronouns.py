"""Pronouns inside somebody's words: `I` is who speaks, and `he` is somebody else."""

from __future__ import annotations

from dataclasses import replace

from fasti.mentions.topics import topic_of
from fasti.model.marked import Item, Sentence
from fasti.model.mention import Speech
from fasti.model.passage import Passage

#: the speaker's own word; case matters
FIRST_PERSON = frozenset(["I", "me"])
#: what may stand for a person
NAMING = frozenset(["person", "pronoun", "rank", "role"])
#: sentences before the last one that may tell whom a text is about
REMEMBERED = 2


def settle_spoken(sentences: tuple[Sentence, ...], speech: tuple[Speech, ...]) -> tuple[Sentence, ...]:
    """Inside somebody's words `I` is who speaks, and `he` is whom the sentences before are about, if that is somebody else."""
    people = (item for sentence in sentences for item in sentence.items if item.kind in NAMING)
    at = {item.start: item.refers_to for item in people if item.refers_to}
    spoken = [(s.content, who) for s in speech if s.direct and s.speaker and (who := _first_in(at, s.speaker))]
    if not spoken:
        return sentences
    topics: list[str] = []
    named: dict[Passage, list[str]] = {}
    settled = []
    for sentence in sentences:
        items = [_spoken(item, spoken, named, topics) for item in sentence.items]
        topics = [topic_of(items, []), *topics[:REMEMBERED]]
        settled.append(replace(sentence, items=tuple(items)))
    return tuple(settled)


def _first_in(people: dict[int, str], words: Passage) -> str:
    """The first of the people by their places who is named in a passage; empty for nobody."""
    return next((people[at] for at in range(words.start, words.end) if at in people), "")


def _spoken(item: Item, spoken: list[tuple[Passage, str]], named: dict[Passage, list[str]], topics: list[str]) -> Item:
    """A pronoun inside somebody's words with whom it means, if that is not who was thought of.

    `named` are the people named in the words so far, the first one first, and `topics` whom the sentences before are about, the
    last one first.
    """
    content, who = next(((c, who) for c, who in spoken if c.start <= item.start < c.end), (None, ""))
    if content is None:
        return item
    if item.kind == "person":
        named.setdefault(content, []).append(item.refers_to)
    elif item.text in FIRST_PERSON:
        return replace(item, kind="pronoun", refers_to=who)
    elif item.kind == "pronoun" and item.refers_to == who:
        others = (other for other in [*named.get(content, ()), *topics] if other not in (who, ""))
        return replace(item, refers_to=next(others, ""))
    return item
