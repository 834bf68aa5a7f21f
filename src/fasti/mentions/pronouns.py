"""Pronouns: `he`, `she`, `his` and `her` are given to the person whom the sentence or the one before is about."""

from __future__ import annotations

from dataclasses import replace

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item, Sentence

#: people in one sentence that make it a list
MANY = 2
SHE = frozenset(lexicon("pronouns")["she"])


def settle_pronouns(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Give every pronoun the person it stands for: the first named before it in its sentence, else the last sentence's topic."""
    topic = ""
    gender: dict[str, bool] = {}
    settled = []
    for sentence in sentences:
        items = _settle_items(sentence.items, topic, gender)
        topic = _list_topic(items) or _topic(items) or topic
        settled.append(replace(sentence, items=tuple(items)))
    return tuple(settled)


def _settle_items(items: tuple[Item, ...], topic: str, gender: dict[str, bool]) -> list[Item]:
    """The items of one sentence with their pronouns settled; `topic` is whom the sentence before was about."""
    settled: list[Item] = []
    here: list[str] = []
    for item in items:
        if item.kind == "person":
            here.append(item.refers_to)
        settled.append(_settled(item, [*here, topic], gender) if item.kind == "pronoun" else item)
    return settled


def _topic(items: list[Item]) -> str:
    """Whom a sentence is about: the first person in it who is nobody's owner, a source only if there is nobody else."""
    people = [
        (n, item)
        for n, item in enumerate(items)
        if item.kind in ("person", "pronoun") and item.refers_to and not _is_owner(items, item)
    ]
    first = [item.refers_to for n, item in people if not _is_source(items, n)]
    named = [item.refers_to for _, item in people if item.kind == "person"]
    return next(iter(first or named), "")


def _list_topic(items: list[Item]) -> str:
    """In a list of who goes where, the next sentence is about whoever came last."""
    people = [n for n, i in enumerate(items) if i.kind == "person"]
    listed = any(i.text == ";" or i.name in ("new", "with", "while") for i in items)
    if not listed or len({items[n].refers_to for n in people}) < MANY:
        return ""
    subjects = [
        n
        for n in people
        if n + 1 < len(items) and items[n + 1].kind == "word" and items[n + 1].name not in ("who", "and", "'s", "’s")
    ]
    return items[subjects[-1]].refers_to if subjects else ""


def _is_source(items: list[Item], n: int) -> bool:
    """`According to Popov, …`: the sentence is about somebody else."""
    before = [i.name for i in items[max(0, n - 4) : n] if i.kind == "word"]
    return before[:2] == ["according", "to"]


def _is_owner(items: list[Item], item: Item) -> bool:
    """Say whether the name is a possessive: `Popov’s predecessor` is not about Popov."""
    at = items.index(item) + 1
    return at < len(items) and items[at].text in ("'s", "’s", "'", "’")


def _settled(item: Item, candidates: list[str], gender: dict[str, bool]) -> Item:
    she = item.name in SHE
    for candidate in candidates:
        if candidate and gender.get(candidate, she) == she:
            gender[candidate] = she
            return replace(item, refers_to=candidate)
    return item
