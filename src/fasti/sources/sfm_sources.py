"""The sources of Security Force Monitor's sheets, and the cells that cite them: an id nobody knows is told, and kept."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from fasti.model.sheet import CitedFact, Source
from fasti.model.statement import Problem
from fasti.sources import sfm_columns as columns
from fasti.sources.sfm_columns import Citation, Datapoint
from fasti.sources.sheet_dates import read_date, read_parted_date
from fasti.sources.sheet_tables import TableRow

SOURCE_ID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
APART = re.compile(r"[;,\s]+")
ADDRESS = re.compile(r"\s*(https?://\S.*)", re.DOTALL)


@dataclass(slots=True)
class Gathering:
    """What has been taken from the sheets so far: sources, facts and what was wrong."""

    #: by id, also by other ids that rows may cite
    known: dict[str, Source] = field(default_factory=dict)
    #: cited by rows and listed nowhere
    unlisted: dict[str, Source] = field(default_factory=dict)
    #: in order, each once
    facts: dict[CitedFact, None] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def sources(self) -> tuple[Source, ...]:
        """Give every source once, by id."""
        listed = {source.id: source for source in (*self.known.values(), *self.unlisted.values())}
        return tuple(listed[key] for key in sorted(listed))

    def cite(self, row: TableRow, *cells: str) -> tuple[str, ...]:
        """Give the ids of the sources that cells of a row name, each once."""
        ids: dict[str, None] = {}
        for column in cells:
            for written in filter(None, APART.split(row[column])):
                if not SOURCE_ID.fullmatch(written.lower()):
                    self.problems.append(row.problem(column, f"{written[:40]!r} is no source id"))
                    continue
                ids[self._source(row, column, written.lower()).id] = None
        return tuple(ids)

    def _source(self, row: TableRow, column: str, key: str) -> Source:
        if key in self.known:
            return self.known[key]
        if key not in self.unlisted:
            self.problems.append(row.problem(column, f"the sheet of sources does not list {key}"))
        return self.unlisted.setdefault(key, Source(key))

    def note(self, row: TableRow, about: str, datapoint: Datapoint, where: str = "") -> tuple[str, ...]:
        """Keep a cell as facts with their sources and confidence; gives its values. `where` says which post or tie it is of."""
        written = row[datapoint.column]
        values = [value.strip() for value in written.split(";")] if datapoint.many else [written]
        values = [" ".join(value.replace("\u00ad", "").split()) for value in values]
        values = list(dict.fromkeys(value for value in values if value))
        sources = self.cite(row, datapoint.sources)
        for value in values:
            self._keep(row, about, datapoint, f"{value}, {where}" if where else value, sources)
        return tuple(values)

    def date(self, row: TableRow, about: str, citation: Citation, where: str = "") -> tuple[str | None, bool]:
        """Keep a citation's date as a fact, as it stands if it is none; gives EDTF, and if it is a beginning or end."""
        edtf, problems = read_parted_date(row, citation.datapoint.column, citation.parts)
        self.problems += problems
        sources = self.cite(row, citation.datapoint.sources)
        if value := edtf or row[citation.datapoint.column]:
            self._keep(row, about, citation.datapoint, f"{value}, {where}" if where else value, sources)
        column, letter = citation.exact
        if row[column] and row[column].upper() not in ("Y", "N", "E"):
            self.problems.append(row.problem(column, f"{row[column][:40]!r} is none of Y, N, E"))
        return edtf, row[column].upper() == letter

    def _keep(self, row: TableRow, about: str, datapoint: Datapoint, value: str, sources: tuple[str, ...]) -> None:
        self.facts[CitedFact(about, datapoint.what, value, row[datapoint.confidence] or None, sources)] = None


def read_sources(rows: Iterable[TableRow]) -> Gathering:
    """Begin a gathering with the rows of the sheet of sources."""
    gathering = Gathering()
    others: dict[str, Source] = {}
    for row in rows:
        key = row[columns.SOURCE_ID].lower()
        if not SOURCE_ID.fullmatch(key):
            gathering.problems.append(row.problem(columns.SOURCE_ID, f"{key[:40]!r} is no source id"))
            continue
        published, problems = read_date(row, columns.SOURCE_DAY)
        gathering.problems += problems
        addresses = [match.group(1) for column in columns.SOURCE_ADDRESSES if (match := ADDRESS.fullmatch(row[column]))]
        source = Source(
            key,
            row[columns.SOURCE_TITLE] or None,
            published,
            addresses[0] if addresses else None,
            row[columns.SOURCE_OUTLET] or None,
        )
        if gathering.known.setdefault(key, source) != source:
            gathering.problems.append(row.problem(columns.SOURCE_ID, f"{key} stands twice and differs; the first is kept"))
        others |= {row[column].lower(): source for column in columns.SOURCE_OTHER_IDS if row[column]}
    gathering.known = others | gathering.known
    return gathering
