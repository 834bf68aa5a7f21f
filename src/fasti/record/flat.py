"""The record laid flat: one row for each tenure, and the rows as a table for notebooks."""

from __future__ import annotations

import importlib
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date
from typing import Any, Literal

from fasti.errors import ExtraMissingError
from fasti.model.calendar import edtf_interval
from fasti.model.command_row import COLUMNS, LISTS, CommandRow
from fasti.model.record import Entity, Holder, Tie
from fasti.views.command_sheets import command_rows

Tables = Literal["pandas", "polars"]
#: columns of EDTF that are also given as their first and last day
DATES = ("starting", "ending")


def rows_of(holders: Iterable[Holder], people: Iterable[Entity], ties: Iterable[Tie]) -> Iterator[CommandRow]:
    """Give one row for each tenure."""
    parents: dict[str, list[str]] = defaultdict(list)
    for tie in ties:
        parents[tie.child.id].append(tie.parent.name)
    return command_rows(holders, {person.id: person for person in people}, parents)


def frame_of(rows: Iterable[CommandRow], tables: Tables) -> Any:
    """Make a data frame; days of `starting` and `ending` come as EDTF and as `…_from` and `…_to`.

    Raises ExtraMissingError without the library.
    """
    try:
        library = importlib.import_module(tables)
    except ModuleNotFoundError as error:
        raise ExtraMissingError(f"A table of {tables}", "frames") from error
    waiting = list(rows)
    columns: dict[str, list[Any]] = {name: [_cell(asdict(row)[name], name) for row in waiting] for name in COLUMNS}
    days = {f"{name}_{side}": [_day(getattr(row, name), side) for row in waiting] for name in DATES for side in ("from", "to")}
    if tables == "polars":
        return library.DataFrame(columns | days, schema_overrides=_polars_kinds(library, days), strict=False)
    frame = library.DataFrame(columns, columns=list(COLUMNS))
    for name, values in days.items():
        frame[name] = library.Series(values, index=frame.index, dtype="datetime64[s]")
    return frame


def _polars_kinds(library: Any, days: Iterable[str]) -> dict[str, Any]:
    lists = {name: library.List(library.String) for name in LISTS}
    return dict.fromkeys(COLUMNS, library.String) | lists | dict.fromkeys(days, library.Date)


def _cell(value: Any, column: str) -> Any:
    return list(value) if column in LISTS else value or None


def _day(written: str, side: str) -> date | None:
    days = edtf_interval(written) if written else None
    return (days.earliest if side == "from" else days.latest) if days else None
