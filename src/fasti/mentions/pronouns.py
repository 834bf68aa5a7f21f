"""Pronouns: `he`, `she`, `his` and `her` are given to the person whom the sentence or the one before is about."""

from __future__ import annotations

from dataclasses import replace

from fasti.model.marked import Item, Sentence

SHE = frozenset(["she", "her", "hers", "herself"])


def settle_pronouns(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Give every pronoun the person it stands for: the first one named before it in its sentence, else the last sentence's topic."""
    topic = ""
    gender: dict[str, bool] = {}
    settled = []
    for sentence in sentences:
        items, here = [], []
        for item in sentence.items:
            if item.kind == "person":
                here.append(item.refers_to)
            elif item.kind == "pronoun":
                item = _settled(item, [*here, topic] if here else [topic], gender)  # noqa: PLW2901 - the same item, settled
            items.append(item)
        named = [i for i in items if i.kind == "person" and not _is_owner(items, i)]
        first = next((i.refers_to for i in items if i.kind in ("person", "pronoun") and i.refers_to and not _is_owner(items, i)), "")
        topic = first or (named[0].refers_to if named else topic)
        settled.append(replace(sentence, items=tuple(items)))
    return tuple(settled)


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
