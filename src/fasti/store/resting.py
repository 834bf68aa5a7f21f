"""The garbage collector rests while a transaction fills memory with rows that are all still needed."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_resting() -> Iterator[None]:
    """Keep Python's collector from walking through what one transaction holds; reference counts free it at the end as ever.

    The collector starts whenever many new objects are alive, finds none to free, and looks through all older ones
    too: near half of the time of a long `add`. Where somebody else has turned it off, it stays off.
    """
    working = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if working:
            gc.enable()
