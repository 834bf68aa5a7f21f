"""Many machines: Ray Data opens the files, and a pool of actors, each with the model loaded once, reads what is in them."""

from __future__ import annotations

import importlib
import json
import logging
import os
import pickle
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from fasti.errors import EngineError, ExtraMissingError
from fasti.model.document import Document
from fasti.readers.reader import Reader
from fasti.run.incoming import Incoming, incoming_of
from fasti.run.outcome_rows import COLUMNS, Row, is_known, row_of
from fasti.run.parts import Format, write_part
from fasti.run.workers import Workers
from fasti.sources.fetching import Fetcher

Batch = dict[str, Any]
#: reports that an actor is handed at once, and rows of a part
AT_ONCE, PART = 8, 200
#: share of a core that opening files takes, beside reading what is in them
OPENING = 0.25


@dataclass(frozen=True, slots=True)
class RayRun:
    """How a run on Ray goes."""

    #: actors that read
    workers: int
    #: also what a first look gives no hope for
    thorough: bool
    #: whether private addresses may be fetched
    allow_private: bool
    #: who reads
    reader: Reader
    #: keys of reports that need not be read again
    known: frozenset[str]


def rows_of_files(files: Sequence[str], run: RayRun) -> Iterator[Row]:
    """Read all reports of the files on Ray, and give what became of each, in the order of the input. Raises EngineError."""
    with _ray(run.workers) as data:
        for row in _read(data, files, run).iter_rows():
            yield {column: str(row[column]) for column in COLUMNS}


def counts_of_files(files: Sequence[str], run: RayRun, out: str, written_as: Format) -> Iterator[Counter[str]]:
    """Read all reports of the files on Ray into parts in the folder `out`; gives the states in each part once it is written."""

    def write(batch: Batch) -> Batch:
        rows = [
            dict(zip(COLUMNS, map(str, row), strict=True)) for row in zip(*(batch[column] for column in COLUMNS), strict=True)
        ]
        if new := [row for row in rows if row["state"] not in ("known", "end")]:
            write_part(out, new, written_as)
        return {"states": ["\n".join(row["state"] for row in rows)]}

    with _ray(run.workers) as data:
        parts = _read(data, files, run).map_batches(write, batch_size=PART, num_cpus=OPENING)
        for row in parts.iter_rows():
            yield Counter(str(row["states"]).split("\n"))


def _read(data: Any, files: Sequence[str], run: RayRun) -> Any:
    """The plan: files, their reports, what became of each."""
    opened = data.from_items([{"file": file} for file in files]).map_batches(
        _open, batch_size=1, num_cpus=OPENING, fn_kwargs={"run": run}
    )
    pool = data.ActorPoolStrategy(size=run.workers)
    return opened.map_batches(
        _Reader, fn_constructor_args=(run.reader, run.thorough), batch_size=AT_ONCE, compute=pool, num_cpus=1
    )


def _open(batch: Batch, *, run: RayRun) -> Iterator[Batch]:
    """Open files, and hand on their reports one by one; what needs no reading is settled here."""
    for file in batch["file"]:
        for incoming in incoming_of(str(file), Fetcher(allow_private=run.allow_private)):
            settled = not isinstance(incoming.found, Document) or is_known(incoming, run.known)
            yield {
                "settled": [json.dumps(row_of(incoming, None, run.reader.name)) if settled else ""],
                "incoming": [b"" if settled else pickle.dumps(incoming)],
            }


class _Reader:
    """An actor that has one worker read: Ray would hand out for ever what its own process dies over."""

    def __init__(self, reader: Reader, thorough: bool) -> None:  # noqa: FBT001 - Ray calls it so
        self.worker, self.reader = Workers(1, reader, thorough=thorough), reader

    def __call__(self, batch: Batch) -> Batch:
        rows = [
            json.loads(settled) if settled else self._row(pickle.loads(incoming))  # noqa: S301 - our own, a moment ago
            for settled, incoming in zip(batch["settled"], batch["incoming"], strict=True)
        ]
        return {column: [row[column] for row in rows] for column in COLUMNS}

    def _row(self, incoming: Incoming) -> Row:
        document = incoming.found
        if not isinstance(document, Document):
            return row_of(incoming, None, self.reader.name)
        return row_of(incoming, self.worker.read(document), self.reader.name)


@contextmanager
def _ray(workers: int) -> Iterator[Any]:
    """Join the cluster that RAY_ADDRESS names, or make one here for the block. Raises EngineError and ExtraMissingError."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")  # nothing is told to anybody
    try:
        ray, data = importlib.import_module("ray"), importlib.import_module("ray.data")
    except ImportError as error:
        raise ExtraMissingError("Reading on many machines", "ray") from error
    ours = not ray.is_initialized()
    if ours:
        here = {} if os.environ.get("RAY_ADDRESS") else {"num_cpus": workers + 1, "include_dashboard": False}
        try:
            ray.init(log_to_driver=False, logging_level=logging.ERROR, **here)
        except (RuntimeError, ConnectionError, ValueError) as error:  # Ray's own are none of them: it never came to be
            raise EngineError(f"Ray did not start: {str(error).strip().splitlines()[0].rstrip('.')}") from error
    context = data.DataContext.get_current()
    context.enable_progress_bars = False
    context.execution_options.preserve_order = True
    for name in ("ray.data", "ray"):
        logging.getLogger(name).setLevel(logging.ERROR)
    try:
        yield data
    except ray.exceptions.RayError as error:
        raise EngineError(str(error).strip().splitlines()[-1]) from error
    finally:
        if ours:
            ray.shutdown()
