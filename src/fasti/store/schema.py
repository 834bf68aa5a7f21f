"""The schema is brought up to date when a record is opened, by whichever writer comes first."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from fasti.errors import RecordUnreachableError
from fasti.store.engine import reading, with_patience, writing

#: the newest migration
HEAD = "0006"
MIGRATIONS = Path(__file__).parent / "migrations"


def prepare(engine: Engine) -> None:
    """Make or migrate the tables, unless they are as they should be. Raises RecordUnreachableError."""
    try:
        with reading(engine) as connection:
            current = revision_of(connection)
        if current != HEAD:
            with_patience(lambda: _migrate(engine))
    except DBAPIError as error:
        raise RecordUnreachableError(engine.url.render_as_string(), str(error.orig)) from error


def revision_of(connection: Connection) -> str | None:
    """Say which migration a database stands at, `None` for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _migrate(engine: Engine) -> None:
    from alembic import command  # noqa: PLC0415 - only a new or old record needs it

    with writing(engine) as connection:
        current = revision_of(connection)
        if current == HEAD:
            return
        if current is not None and current > HEAD:
            raise RecordUnreachableError(
                engine.url.render_as_string(), f"it was made by a newer Fasti (schema {current}, this one knows {HEAD})"
            )
        command.upgrade(alembic_config(connection), HEAD)


def alembic_config(connection: Connection) -> Any:
    """Configure Alembic for the migrations in this package and one open connection."""
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    return config
