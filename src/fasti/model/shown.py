"""How values show themselves in notebooks: they ask the view that `pipeline` and `record`, which join the stages, hang here."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

Part = TypeVar("Part")
#: view by kind of value; `Shown` itself stands for every kind that has none of its own
VIEWS: dict[type, Callable[[Any], str]] = {}


class Shown:
    """What Jupyter shows as HTML."""

    __slots__ = ()

    def _repr_html_(self) -> str | None:
        view = VIEWS.get(type(self)) or VIEWS.get(Shown)
        return view(self) if view else None


class Answer(tuple[Part, ...], Shown):
    """The parts of an answer: a tuple that Jupyter shows as the terminal would."""

    __slots__ = ()
