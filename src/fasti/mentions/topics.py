"""Topics: whom a sentence is about, which is whom a pronoun in the next one stands for."""

from __future__ import annotations

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item

#: people in one sentence that make it a list
MANY = 2
#: what somebody is to whoever held the office before or after them, or above them
CALLED = frozenset(word for words in lexicon("successions")["kin"].values() for word in words) | {"deputy"}
#: items behind an office up to its holder: a comma, ranks, a name
BESIDE = 4
#: what somebody is to their family, and what may stand between that and a name: `the son of A (née B) and C`
KIN = frozenset(lexicon("names")["kin"])
KIN_GAP = frozenset(["and", "(", ")", "née", "nee", "the", "late"])


def owns_office(items: tuple[Item, ...], place: int) -> bool:
    """`his chief of staff, Colonel X`, `his predecessor, X`: somebody who is called his and named beside it is somebody else."""
    behind = items[place + 1 : place + 2]
    named = [item for item in items[place + 2 : place + 2 + BESIDE] if item.kind not in ("mark", "rank")]
    called = bool(behind) and (behind[0].kind == "role" or behind[0].name in CALLED)
    return called and bool(named) and named[0].kind == "person"


def _owns(items: list[Item], n: int) -> bool:
    """`His successor, X, was`: the pronoun that opens a sentence about somebody else."""
    return items[n].name in ("his", "her") and owns_office(tuple(items), n)


def topic_of(items: list[Item], subject: list[int]) -> str:
    """Whom a sentence is about: the first person in it who is nobody's owner, a source only if there is nobody else.

    It is the subject of the main verb, if somebody stands at those code points: `In a letter to Y, X resigned`.
    """
    people = [
        (n, item)
        for n, item in enumerate(items)
        if item.kind in ("person", "pronoun") and item.refers_to and not _is_owner(items, item) and not _owns(items, n)
    ]
    main = [
        item.refers_to for n, item in people if not _is_family(items, n) and any(item.start <= at < item.end for at in subject)
    ]
    first = main or [item.refers_to for n, item in people if not is_aside(items, n)]
    named = [item.refers_to for _, item in people if item.kind == "person"]
    return next(iter(first or named), "")


def list_topic(items: list[Item]) -> str:
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


def is_aside(items: list[Item], n: int) -> bool:
    """Say whether a sentence is hardly about a person whom it names: a source, or family that only tells who somebody is."""
    return _is_source(items, n) or _is_family(items, n)


def _is_family(items: list[Item], n: int) -> bool:
    """`the son of Ana (née Holm) and Jan`, `his wife, Ana`; not who is named behind a comma: `the son of Ana, Jan was`."""
    if items[n].kind != "person":
        return False
    k = n - 1 - (items[n - 1].text == ",")
    if items[k].name in KIN:
        return items[k - 1].kind == "pronoun" or items[k - 1].name in ("'s", "’s", "their")
    k = n - 1
    while k > 0 and (items[k].kind in ("person", "place", "rank") or items[k].name in KIN_GAP or items[k].text[0].isupper()):
        k -= 1
    return items[k].name == "of" and items[k - 1].name in KIN


def _is_source(items: list[Item], n: int) -> bool:
    """`According to Brandt, …`: the sentence is about somebody else."""
    before = [i.name for i in items[max(0, n - 4) : n] if i.kind == "word"]
    return before[:2] == ["according", "to"]


def _is_owner(items: list[Item], item: Item) -> bool:
    """Say whether the name is a possessive: `Brandt’s predecessor` is not about Brandt."""
    at = items.index(item) + 1
    return at < len(items) and items[at].text in ("'s", "’s", "'", "’")
