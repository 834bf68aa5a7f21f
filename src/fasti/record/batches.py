"""Readings and sheets are cut into transactions: large enough to write what lies side by side once, short enough to wait for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from fasti.model.reading import Reading
from fasti.model.sheet import Sheet

#: statements after which a transaction ends: some seconds in which no other writer has a turn
STATEMENTS = 4000


def cut_into_batches(items: Iterable[Reading | Sheet], most: int) -> Iterator[list[Reading | Sheet]]:
    """Cut items, in their order, into parts of at most `most`; a part ends early once it holds 4,000 statements."""
    part: list[Reading | Sheet] = []
    told = 0
    for item in items:
        part.append(item)
        told += _statements_of(item)
        if len(part) >= most or told >= STATEMENTS:
            yield part
            part, told = [], 0
    if part:
        yield part


def _statements_of(item: Reading | Sheet) -> int:
    said = len(item.posts) + len(item.hierarchy)
    if isinstance(item, Sheet):
        return said + len(item.facts)
    return said + len(item.events) + len(item.succession) + len(item.quotes)
