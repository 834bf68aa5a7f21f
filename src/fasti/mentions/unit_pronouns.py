"""Pronouns for units: `it` beside a verb of command is the unit that the sentence or the one before is about."""

from __future__ import annotations

from dataclasses import replace

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item, Sentence

IT = "it"
#: verbs of command in every form
COMMANDING = frozenset(verb for verbs in lexicon("commands")["roles"].values() for verb in verbs)
#: what may stand between `It` and `commanded by`
BETWEEN = frozenset(["is", "was", "has", "had", "been", "being", "now", "currently", "then", "also"])


def settle_it(sentences: tuple[Sentence, ...]) -> tuple[Sentence, ...]:
    """Make a mention of a unit of every `it` that is commanded: `X led it`, `It is led by X`."""
    settled: list[Sentence] = []
    before: list[Item] = []
    for sentence in sentences:
        items = list(sentence.items)
        for n, item in enumerate(items):
            unit = _meant(items, n, before) if item.text.lower() == IT else None
            if unit is not None:
                items[n] = replace(item, kind="unit", refers_to=unit.refers_to, name=unit.name)
        before = [item for item in items if item.kind == "unit" and item.refers_to]
        settled.append(replace(sentence, items=tuple(items)))
    return tuple(settled)


def _meant(items: list[Item], n: int, before: list[Item]) -> Item | None:
    """The unit that an `it` is: as what is commanded the last one named, as what opens a sentence the first of the one before."""
    here = [item for item in items[:n] if item.kind == "unit" and item.refers_to]
    if n and items[n - 1].name in COMMANDING:
        return [*before, *here][-1] if before or here else None
    behind = [item.name for item in items[n + 1 :]]
    verb = next((at for at, name in enumerate(behind) if name not in BETWEEN), 0)
    is_passive = verb > 0 and behind[verb] in COMMANDING and behind[verb].endswith("ed")
    return before[0] if n == 0 and is_passive and before else None
