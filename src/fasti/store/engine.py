"""Connections to the record's database: readers never wait, writers take turns, and each write is whole or not at all."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

from sqlalchemy import Connection, Engine, create_engine, event, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError, NoSuchModuleError

from fasti.errors import RecordFullError, RecordUnreachableError

Result = TypeVar("Result")
DEFAULT_URL = "sqlite:///fasti.db"
#: seconds a writer waits for another to finish before it tries once more
PATIENCE = 60
TRIES = 8
#: the one lock that writers on PostgreSQL take turns with
WRITERS_TURN = 0x6661737469
SQLITE_SETTINGS = (
    f"PRAGMA busy_timeout = {PATIENCE * 1000}",
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = NORMAL",
    "PRAGMA foreign_keys = OFF",  # rows that follow from others are made again in any order
    "PRAGMA cache_size = -262144",
    "PRAGMA mmap_size = 2147418112",
    "PRAGMA wal_autocheckpoint = 40000",
    "PRAGMA temp_store = MEMORY",
)


def record_url(url: str | None) -> str:
    """Choose the record's address: the one given, else FASTI_RECORD, else `sqlite:///fasti.db`; a bare path is a SQLite file."""
    chosen = url or os.environ.get("FASTI_RECORD") or DEFAULT_URL
    if "://" not in chosen:
        chosen = f"sqlite:///{chosen}"
    for short in ("postgres://", "postgresql://"):
        if chosen.startswith(short):
            chosen = "postgresql+psycopg://" + chosen.removeprefix(short)
    return chosen


def connect_engine(url: str) -> Engine:
    """Make the engine for a database address. Raises RecordUnreachableError."""
    try:
        engine = create_engine(make_url(url), pool_pre_ping=not url.startswith("sqlite"))
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise RecordUnreachableError(url, str(error)) from error
    if engine.dialect.name == "sqlite":
        event.listen(engine, "connect", _prepare_sqlite)
        event.listen(engine, "begin", _begin_sqlite)
    try:
        with_patience(lambda: engine.connect().close())
    except DBAPIError as error:
        raise RecordUnreachableError(engine.url.render_as_string(hide_password=True), str(error.orig).strip()) from error
    return engine


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # transactions begin where we say, not where the driver guesses
    for setting in SQLITE_SETTINGS:
        connection.execute(setting)


def _begin_sqlite(connection: Connection) -> None:
    writing = connection.get_execution_options().get("writing")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writing else "BEGIN")


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """Open a transaction that sees one state of the record from beginning to end."""
    level = {} if engine.dialect.name == "sqlite" else {"isolation_level": "REPEATABLE READ"}
    with engine.connect().execution_options(**level) as connection, connection.begin():
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """Open a transaction that alone may write, and is written whole when the block ends without an error."""
    with engine.connect().execution_options(writing=True) as connection, connection.begin():
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:turn)"), {"turn": WRITERS_TURN})
        yield connection


def forget_pages(engine: Engine) -> None:
    """Empty SQLite's log, which still holds pages as they were before something was erased."""
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            connection.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def with_patience(work: Callable[[], Result]) -> Result:
    """Do the work, and again if another writer was in the way. Raises RecordFullError where there is no room left for it."""
    for attempt in range(TRIES):
        try:
            return work()
        except DBAPIError as error:
            if _is_full(error):
                raise RecordFullError from error
            if attempt == TRIES - 1 or not _in_the_way(error):
                raise
            time.sleep(0.05 * 2**attempt)
    raise AssertionError  # the loop returns or raises


def _is_full(error: DBAPIError) -> bool:
    words = str(error.orig).lower()
    return any(sign in words for sign in ("disk is full", "no space left", "could not extend file"))


def _in_the_way(error: DBAPIError) -> bool:
    words = str(error.orig).lower()
    return any(sign in words for sign in ("locked", "busy", "deadlock", "could not serialize"))
