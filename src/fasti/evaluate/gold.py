"""A folder of gold: NAME.gold.json or NAME.ann, each with the report it was written down from."""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from functools import cached_property
from pathlib import Path
from typing import Any

from fasti.errors import GoldError, NotFoundError
from fasti.model.document import Document
from fasti.model.evaluation import GoldKind
from fasti.sources.files import read_path
from fasti.sources.metadata import Metadata
from fasti.sources.texts import SUFFIXES, document_of

#: how gold files are called, by kind
ENDINGS: dict[GoldKind, str] = {"readings": ".gold.json", "standoff": ".ann"}
NO_GOLD = "it holds neither NAME.gold.json nor NAME.ann"


@dataclass(frozen=True)
class Gold:
    """What a careful person wrote down of one report."""

    #: `NAME`
    name: str
    #: `NAME.gold.json` or `NAME.ann`
    path: Path
    kind: GoldKind
    #: where its report lies, `NAME.txt`, `NAME.html` or the like; beside the gold if nobody says otherwise
    reports: Path

    @cached_property
    def written(self) -> str:
        """The file's words. Raises GoldError."""
        try:
            return self.path.read_bytes().decode("utf-8")
        except (OSError, ValueError) as error:
            raise GoldError(self.path, "it cannot be read as UTF-8") from error

    @cached_property
    def data(self) -> dict[str, Any]:
        """The JSON of gold readings. Raises GoldError."""
        try:
            data = json.loads(self.written)
        except (ValueError, RecursionError) as error:
            raise GoldError(self.path, "it is not JSON") from error
        if not isinstance(data, dict) or not isinstance(data.get("document", {}), dict):
            raise GoldError(self.path, "it is not the JSON of a reading")
        return data

    @cached_property
    def report(self) -> Document:
        """The report, read from its file, or from the gold's own `document.text`. Raises SourceError."""
        about, text = Metadata(), None
        if self.kind == "readings":
            told = self.data.get("document", {})
            about = Metadata(**{f.name: told[f.name] for f in fields(Metadata) if isinstance(told.get(f.name), str)})
            text = told.get("text")
        if self.report_path:
            return read_path(str(self.report_path), about)
        if not isinstance(text, str):
            raise GoldError(self.path, f"its report {self.name}.txt is not in {str(self.reports)!r}")
        return document_of(text, self.name, about, is_file_text=True)

    @cached_property
    def report_path(self) -> Path | None:
        """Find the report's file."""
        paths = (self.reports / f"{self.name}{suffix}" for suffix in sorted(SUFFIXES, reverse=True))
        return next((path for path in paths if path.is_file()), None)

    @property
    def is_empty(self) -> bool:
        """Say whether standoff marks nothing: it cannot be told from a report that nobody has annotated."""
        return self.kind == "standoff" and not self.written.strip()


def gold_in(folder: Path, reports: Path | None = None) -> tuple[Gold, ...]:
    """List a folder's gold by name: readings, or if there are none, standoff. Raises NotFoundError, GoldError."""
    if not folder.is_dir():
        raise NotFoundError(folder)
    if reports and not reports.is_dir():
        raise NotFoundError(reports)
    for kind, ending in ENDINGS.items():
        found = sorted(folder.glob(f"*{ending}"))
        if found:
            return tuple(Gold(path.name.removesuffix(ending), path, kind, reports or folder) for path in found)
    raise GoldError(folder, NO_GOLD)
