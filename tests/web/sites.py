"""A record served on this machine, for tests that read it as a browser does."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import uvicorn

from fasti.record import Record
from fasti.web.app import make_app
from fasti.web.settings import Settings

PASSWORD = "correct horse battery"  # noqa: S105 - of a test


@dataclass(frozen=True)
class Site:
    """A running application."""

    url: str
    record: Record

    def id_of(self, name: str) -> str:
        """Give the id of a person or unit."""
        return next(each.id for kind in ("person", "unit") for each in self.record.entities(kind) if each.name == name)

    def document(self, outlet: str) -> str:
        """Give the key of an outlet's document."""
        return next(each.document.id for each in self.record.readings() if each.document.publisher == outlet)


@contextmanager
def serving(record: Record, settings: Settings | None = None) -> Iterator[Site]:
    """Serve a record on a free port of this machine."""
    config = uvicorn.Config(make_app(record, settings), host="127.0.0.1", port=0, log_level="warning")
    server, listening = uvicorn.Server(config), config.bind_socket()
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield Site(f"http://localhost:{listening.getsockname()[1]}", record)
    server.should_exit = True
    thread.join(10)
