"""The record as pages use it: every question sees one state, every write is whole."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from fasti.record import Record
from fasti.store.engine import reading, with_patience, writing
from fasti.web.settings import Settings

Result = TypeVar("Result")


@dataclass(frozen=True, slots=True)
class Desk:
    """What every page has at hand."""

    record: Record
    settings: Settings

    def ask(self, question: Callable[..., Result], *given: Any, **more: Any) -> Result:
        """Ask something that takes a connection first."""
        with reading(self.record.engine) as connection:
            return question(connection, *given, **more)

    def write(self, work: Callable[..., Result], *given: Any, **more: Any) -> Result:
        """Do work that takes a connection first and alone may write."""

        def attempt() -> Result:
            with writing(self.record.engine) as connection:
                return work(connection, *given, **more)

        return with_patience(attempt)
