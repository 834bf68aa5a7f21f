"""Documents are read by this process, or by several with a model each; results come in the order of the input."""

from __future__ import annotations

import os
import signal
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import chain
from multiprocessing import get_context
from typing import TypeVar

from fasti.model.document import Document
from fasti.pipeline import read
from fasti.readers.reader import RULES, Reader
from fasti.run.read_one import NotRead, Outcome, read_one

Tag = TypeVar("Tag")
#: documents that one process has read before two have started
FEW = 20
#: bytes of the machine's memory for each worker: it takes one gigabyte, and others want to live, too
WORKER_MEMORY = 2 * 1024**3
#: documents under way for each worker
AHEAD = 8
KILLED = "The worker that read it died, perhaps for want of memory. Try it alone with fasti read."


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
    pool = _Pool(workers, reader, thorough=thorough)
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


def _first(waiting: deque[tuple[Tag, Document | None, Future[Outcome] | None]], pool: _Pool) -> tuple[Tag, Outcome | None]:
    """Wait for the first one; if a worker died, it is read alone, and the others are handed out again."""
    tag, document, future = waiting.popleft()
    if document is None or future is None:
        return tag, None
    try:
        return tag, future.result()
    except BrokenProcessPool:
        pool.open()
        try:
            outcome: Outcome = pool.submit(document).result()
        except BrokenProcessPool:
            outcome = NotRead(passed_over=False, why=KILLED)
            pool.open()
        for place, (other, its_document, old) in enumerate(list(waiting)):
            waiting[place] = (other, its_document, pool.submit(its_document) if its_document and old else None)
        return tag, outcome


class _Pool:
    """Workers that each load the model once."""

    def __init__(self, workers: int, reader: Reader, *, thorough: bool) -> None:
        self.workers, self.reader, self.thorough = workers, reader, thorough
        self.open()

    def open(self) -> None:
        """Start the workers, anew if they died."""
        # a fresh process holds no open database or thread of this one
        self.executor = ProcessPoolExecutor(self.workers, get_context("spawn"), _begin, (self.reader,))

    def submit(self, document: Document) -> Future[Outcome]:
        """Hand a document to a worker; a pool that has died tells so by the result."""
        try:
            return self.executor.submit(read_one, document, thorough=self.thorough, reader=self.reader)
        except BrokenProcessPool as error:
            future: Future[Outcome] = Future()
            future.set_exception(error)
            return future

    def close(self) -> None:
        """Let the workers go."""
        self.executor.shutdown(wait=True, cancel_futures=True)


def _begin(reader: Reader) -> None:
    """Load the rules' model; the interrupt key is for the process that hands out the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if reader == RULES:
        read("The colonel resigned.")
