"""Documents are read by this process, or by several with a model each; results come in the order of the input."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future
from itertools import chain
from typing import TypeVar

from fasti.model.document import Document
from fasti.readers.reader import RULES, Reader
from fasti.run.read_one import Outcome, read_one
from fasti.run.workers import Workers

Tag = TypeVar("Tag")
#: documents that one process has read before two have started
FEW = 20
#: bytes of the machine's memory for each worker: it takes one gigabyte, and others want to live, too
WORKER_MEMORY = 2 * 1024**3
#: documents under way for each worker
AHEAD = 8


def read_many(
    tagged: Iterable[tuple[Tag, Document | None]], *, workers: int = 1, thorough: bool = True, reader: Reader = RULES
) -> Iterator[tuple[Tag, Outcome | None]]:
    """Read documents in order, each handed back with its tag; what comes without a document goes through in its place.

    Several workers start only where there is more to read than they would take to start.
    """
    coming = iter(tagged)
    first = _first_documents(coming) if workers > 1 else []
    if sum(document is not None for _, document in first) < FEW:
        for tag, document in chain(first, coming):
            yield tag, read_one(document, thorough=thorough, reader=reader) if document else None
        return
    tagged = chain(first, coming)
    waiting: deque[tuple[Tag, Document | None, Future[Outcome] | None]] = deque()
    pool = Workers(workers, reader, thorough=thorough)
    try:
        for tag, document in tagged:
            waiting.append((tag, document, pool.submit(document) if document else None))
            while len(waiting) > workers * AHEAD:
                yield _first(waiting, pool)
        while waiting:
            yield _first(waiting, pool)
    finally:
        pool.close()


def _first_documents(coming: Iterator[tuple[Tag, Document | None]]) -> list[tuple[Tag, Document | None]]:
    """Take documents off, as many as are worth workers, with what comes between."""
    taken, documents = [], 0
    for tag, document in coming:
        taken.append((tag, document))
        documents += document is not None
        if documents >= FEW:
            break
    return taken


def as_many_as_fit() -> int:
    """Say how many workers this machine has cores and memory for."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    try:
        memory = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    except (AttributeError, ValueError, OSError):  # not every system tells
        return cores
    return max(1, min(cores, memory // WORKER_MEMORY))


def _first(waiting: deque[tuple[Tag, Document | None, Future[Outcome] | None]], pool: Workers) -> tuple[Tag, Outcome | None]:
    """Wait for the first one; if a worker died over it, the others are handed out again."""
    tag, document, future = waiting.popleft()
    if document is None or future is None:
        return tag, None
    outcome, anew = pool.outcome(document, future)
    if anew:
        for place, (other, its_document, old) in enumerate(list(waiting)):
            waiting[place] = (other, its_document, pool.submit(its_document) if its_document and old else None)
    return tag, outcome
