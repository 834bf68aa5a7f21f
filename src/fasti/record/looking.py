"""A look at a record that neither makes nor migrates it: where it is and how much it holds."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DBAPIError

from fasti.errors import RecordUnreachableError
from fasti.record.showing import count
from fasti.store.engine import connect_engine, reading, record_url
from fasti.store.schema import HEAD, revision_of


def record_in_words(url: str | None) -> str | None:
    """Say where the record is and what it holds; `None` if there is none yet. Raises RecordUnreachableError."""
    address = record_url(url)
    try:
        place = make_url(address)
    except ArgumentError as error:
        raise RecordUnreachableError(address, str(error)) from error
    if place.get_backend_name() == "sqlite" and not (place.database and Path(place.database).exists()):
        return None
    engine = connect_engine(address)
    try:
        with reading(engine) as connection:
            revision = revision_of(connection)
            if revision is None:
                return None
            if revision > HEAD:
                raise RecordUnreachableError(engine.url.render_as_string(), f"a newer Fasti made it (schema {revision})")
            if revision < HEAD:
                return f"{engine.url.render_as_string()}, schema {revision}: brought up to {HEAD} when next opened"
            held = count(connection)
    except DBAPIError as error:
        raise RecordUnreachableError(engine.url.render_as_string(), str(error.orig)) from error
    finally:
        engine.dispose()
    return f"{engine.url.render_as_string()}: {held.documents:,} documents, {held.people:,} people, {held.units:,} units"
