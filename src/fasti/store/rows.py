"""Small tools for many rows: numbers given out in advance, look-ups in slices, words the database can hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy import Column, Connection, Row, Select, Table, func, insert, select
from sqlalchemy.sql.elements import ColumnElement

#: values in one look-up; below every database's limit
SLICE = 800
Values = dict[str, Any]
UNSTORABLE = re.compile("[\x00\ud800-\udfff]")


@dataclass(slots=True)
class Numbers:
    """Gives out row numbers; only one writer at a time asks, so the next is the largest plus one."""

    connection: Connection
    following: dict[str, int] = field(default_factory=dict)

    def next(self, table: Table) -> int:
        """Give the next number of a table."""
        if table.name not in self.following:
            largest = self.connection.execute(select(func.max(table.c.id))).scalar()
            self.following[table.name] = (largest or 0) + 1
        number = self.following[table.name]
        self.following[table.name] = number + 1
        return number


def put(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    """Insert rows, if there are any."""
    if rows:
        connection.execute(insert(table), list(rows))


def put_new(connection: Connection, table: Table, rows: Sequence[Values]) -> None:
    """Insert the rows that are not there yet."""
    if rows:
        dialect = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}[connection.dialect.name]
        connection.execute(dialect(table).on_conflict_do_nothing(), list(rows))


def find(
    connection: Connection, query: Select[Any], column: Column[Any] | ColumnElement[Any], values: Iterable[Any]
) -> Iterator[Row[Any]]:
    """Run a query for the rows whose column is among many values, slice by slice."""
    wanted = sorted(set(values))
    for at in range(0, len(wanted), SLICE):
        yield from connection.execute(query.where(column.in_(wanted[at : at + SLICE])))


def storable(words: str) -> str:
    """Replace what no database holds (NUL, half surrogates) code point by code point, so that offsets stay."""
    return UNSTORABLE.sub("\ufffd", words)


def number_of(day: date | None) -> int | None:
    """Turn a day into a number that sorts."""
    return day.toordinal() if day else None


def day_of(number: int | None) -> date | None:
    """Turn a number back into a day."""
    return date.fromordinal(number) if number else None
