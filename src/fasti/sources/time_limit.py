"""A parser that a hostile file keeps busy is stopped, and the file is refused with a sentence."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from fasti.errors import UnsafeError

#: seconds that one report may take to become text; a long PDF takes five
PATIENCE = 60.0


class _TimeUpError(BaseException):
    """No Exception, so that no parser takes it for one of its own."""


@contextmanager
def time_limit(name: str, seconds: float = PATIENCE) -> Iterator[None]:
    """Stop the block after some seconds with UnsafeError.

    Works in a process's main thread on systems with timers; elsewhere the block runs as long as it will.
    """
    if threading.current_thread() is not threading.main_thread() or not hasattr(signal, "setitimer"):
        yield
        return

    def ring(*_: object) -> None:
        raise _TimeUpError

    before = signal.signal(signal.SIGALRM, ring)
    left, _ = signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    except _TimeUpError:
        raise UnsafeError(name, f"its parser had not finished after {seconds:g} seconds") from None
    finally:
        signal.setitimer(signal.ITIMER_REAL, left)
        signal.signal(signal.SIGALRM, before)
