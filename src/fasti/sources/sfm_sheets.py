"""Security Force Monitor's sheets of persons, units and sources become one sheet; what is wrong in a row is told, not raised.

Nothing of whereabouts is taken in: see `sfm_columns`, which names every column that is read.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from fasti.model.reading import Unit
from fasti.model.sheet import CitedPost, Sheet
from fasti.model.statement import Problem
from fasti.sources import sfm_columns as columns
from fasti.sources.sfm_people import read_people
from fasti.sources.sfm_sources import read_sources
from fasti.sources.sfm_units import read_units
from fasti.sources.sheet_tables import TableRow, find_table, read_table


@dataclass(frozen=True, slots=True)
class SheetRead:
    """A sheet and what was wrong with its rows."""

    sheet: Sheet
    #: by file and row
    problems: tuple[Problem, ...]
    #: rows of persons, units and sources
    rows: tuple[int, int, int]


def read_sfm_sheets(folder: Path) -> SheetRead:
    """Read `persons`, `units` and `sources` (.csv or .tsv) of a folder.

    Raises NotFoundError if one is missing, NotTextError, and TableError if one lacks the columns that make it up.
    """
    persons, of_persons = read_table(
        find_table(folder, "persons"), (columns.PERSON, columns.PERSON_UNIT, columns.FIRST.datapoint.column)
    )
    units, of_units = read_table(find_table(folder, "units"), (columns.UNIT, columns.PARENT))
    sources, of_sources = read_table(find_table(folder, "sources"), (columns.SOURCE_ID, columns.SOURCE_TITLE))
    gathering = read_sources(sources)
    listed, hierarchy = read_units(units, gathering)
    people, posts = read_people(persons, [unit.id for unit in listed], gathering)
    country = _country(persons)
    sheet = Sheet(
        id=f"security-force-monitor:{country or 'all'}",
        title=f"Security Force Monitor, sheets of {len(persons)} postings and {len(units)} rows of units",
        sources=gathering.sources(),
        people=people,
        units=listed + _unlisted(posts, listed),
        posts=posts,
        hierarchy=hierarchy,
        facts=tuple(gathering.facts),
        country=country,
    )
    problems = (*of_sources, *of_units, *of_persons, *gathering.problems)
    return SheetRead(sheet, tuple(dict.fromkeys(problems)), (len(persons), len(units), len(sources)))


def _unlisted(posts: Sequence[CitedPost], listed: Sequence[Unit]) -> tuple[Unit, ...]:
    """Make units of those that only postings name."""
    missing = dict.fromkeys(post.unit for post in posts if post.unit).keys() - {unit.id for unit in listed}
    names = {key: key.partition(":")[2] for key in sorted(missing)}
    return tuple(Unit(key, name, (name,)) for key, name in names.items())


def _country(persons: Sequence[TableRow]) -> str | None:
    """Give the country that nearly all postings are of."""
    counted = Counter(row[columns.PERSON_COUNTRY].lower() for row in persons if row[columns.PERSON_COUNTRY])
    if not counted:
        return None
    country, rows = counted.most_common(1)[0]
    return country if rows * 10 >= counted.total() * 9 and len(country) == 2 else None  # noqa: PLR2004 - ISO 3166 codes have two letters
