"""Small tools for many rows: numbers given out in advance, look-ups of many values at once, words the database can hold."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import ARRAY, Column, Connection, Row, Select, Table, any_, bindparam, func, insert, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.sql.elements import ColumnElement

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
        if connection.dialect.name == "sqlite":
            connection.execute(sqlite.insert(table).on_conflict_do_nothing(), list(rows))
        else:
            connection.execute(postgresql.insert(table).on_conflict_do_nothing(), list(rows))


def find(
    connection: Connection, query: Select[Any], column: Column[Any] | ColumnElement[Any], values: Iterable[Any]
) -> Iterator[Row[Any]]:
    """Run a query for the rows whose column is among many values."""
    wanted = sorted(set(values))
    if not wanted:
        return
    # one parameter that holds all values: hundreds of them cost more than the look-up itself
    if connection.dialect.name == "sqlite":
        listed = func.json_each(bindparam("wanted", json.dumps(wanted))).table_valued("value")
        chosen: ColumnElement[bool] = column.in_(select(listed.c.value))
    else:
        chosen = column == any_(bindparam("wanted", wanted, ARRAY(column.type)))
    yield from connection.execute(query.where(chosen)).all()  # one by one costs more than the rows


def storable(words: str) -> str:
    """Replace what no database holds (NUL, half surrogates) code point by code point, so that offsets stay."""
    return UNSTORABLE.sub("\ufffd", words)


def number_of(day: date | None) -> int | None:
    """Turn a day into a number that sorts."""
    return day.toordinal() if day else None


def day_of(number: int | None) -> date | None:
    """Turn a number back into a day."""
    return date.fromordinal(number) if number else None
