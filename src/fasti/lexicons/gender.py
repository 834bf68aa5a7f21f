"""What the words right before a name tell of whether `he` or `she` stands for it: `Ms Keller`, `the spokeswoman, Anna Keller`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from fasti.lexicons.load import lexicon

#: pieces before a name that may tell: a title and its full stop, an office and a comma
BEFORE = 2


def genders_of_titles(named: Iterable[tuple[str, str, Sequence[str]]]) -> dict[str, bool]:
    """Say of whom `she` is said, by id, from (id, name, pieces of the sentence before it); the first title counts."""
    titles = lexicon("pronouns")["titles"]
    she, he = frozenset(titles["she"]), frozenset(titles["he"])
    told: dict[str, bool] = {}
    for who, name, before in named:
        words = [piece.split()[-1].lower() for piece in before[-BEFORE:] if piece.strip()]
        words.append(name.split()[0].lower().rstrip("."))
        if who not in told and any(word in she or word.endswith("woman") for word in words):
            told[who] = True
        elif who not in told and any(word in he for word in words):
            told[who] = False
    return told
