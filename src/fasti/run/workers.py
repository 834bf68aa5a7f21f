"""Worker processes that each load the model once; a document that one dies over is tried once more alone, and then told of."""

from __future__ import annotations

import signal
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import get_context

from fasti.model.document import Document
from fasti.pipeline import read
from fasti.readers.reader import RULES, Reader
from fasti.run.read_one import NotRead, Outcome, read_one

KILLED = "The worker that read it died, perhaps for want of memory. Try it alone with fasti read."


class Workers:
    """So many processes that read documents for one reader."""

    def __init__(self, workers: int, reader: Reader, *, thorough: bool) -> None:
        self.workers, self.reader, self.thorough = workers, reader, thorough
        self.open()

    def open(self) -> None:
        """Start the workers, anew if they died."""
        # a fresh process holds no open database or thread of this one
        self.executor = ProcessPoolExecutor(self.workers, get_context("spawn"), _begin, (self.reader,))

    def submit(self, document: Document) -> Future[Outcome]:
        """Hand a document to a worker; workers that have died tell so by the result."""
        try:
            return self.executor.submit(read_one, document, thorough=self.thorough, reader=self.reader)
        except BrokenProcessPool as error:
            future: Future[Outcome] = Future()
            future.set_exception(error)
            return future

    def outcome(self, document: Document, future: Future[Outcome]) -> tuple[Outcome, bool]:
        """Wait for what became of a document, and say whether a worker died: then all others must be handed out again."""
        try:
            return future.result(), False
        except BrokenProcessPool:
            self.open()
        try:
            return self.submit(document).result(), True
        except BrokenProcessPool:
            self.open()
            return NotRead(passed_over=False, why=KILLED), True

    def read(self, document: Document) -> Outcome:
        """Read one document to its end, whatever becomes of the worker."""
        return self.outcome(document, self.submit(document))[0]

    def close(self) -> None:
        """Let the workers go."""
        self.executor.shutdown(wait=True, cancel_futures=True)


def _begin(reader: Reader) -> None:
    """Load the rules' model; the interrupt key is for the process that hands out the work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if reader == RULES:
        read("The colonel resigned.")
