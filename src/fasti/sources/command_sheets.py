"""Rows of a command sheet become a sheet of cited posts: every row a person in a post, with its sources."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import cast, get_args

from fasti.model.calendar import edtf_interval, is_edtf
from fasti.model.reading import Person, Unit
from fasti.model.sheet import CitedHierarchy, CitedPost, Sheet, Source
from fasti.model.statement import Certainty, Ending, Problem, Status
from fasti.sources.command_tables import several
from fasti.sources.sheet_names import Names
from fasti.sources.sheet_tables import TableRow

#: what a row's standing says of status and certainty
STANDINGS: dict[str, tuple[Status, Certainty]] = {
    "": ("current", "asserted"),
    "held": ("current", "asserted"),
    "acting": ("acting", "asserted"),
    "announced": ("incoming", "predicted"),
    "denied": ("current", "denied"),
}
#: how keys of sources begin that the record itself gave
SOURCE_KEY = "source:"


@dataclass(slots=True)
class _Taken:
    """What has been taken from the rows so far."""

    people: Names = field(default_factory=Names)
    units: Names = field(default_factory=Names)
    shown: dict[str, str] = field(default_factory=dict)
    ranks: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    posts: dict[CitedPost, None] = field(default_factory=dict)
    ties: dict[tuple[str, str, tuple[str, ...]], None] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)


def sheet_of_rows(name: str, rows: Sequence[TableRow]) -> tuple[Sheet, tuple[Problem, ...]]:
    """Make a sheet of a command sheet's rows; `name` is the file's, and tells this sheet from others. What is wrong is told."""
    taken = _Taken()
    for row in rows:
        if row["person"] and row["role"]:
            _take(row, taken)
        else:
            taken.problems.append(row.problem("role" if row["person"] else "person", "it is empty; the row is left out"))
    ids = {shown: key for key, shown in reversed(taken.shown.items()) if key in taken.units}
    ties: dict[CitedHierarchy, None] = {}
    for child, parent, sources in taken.ties:
        if parent not in ids:
            ids[parent] = f"unit:{parent}"
            _name(taken, taken.units, ids[parent], parent)
        ties[CitedHierarchy(child, ids[parent], sources=sources)] = None
    sheet = Sheet(
        id=f"command-sheet:{name}",
        title=name,
        sources=tuple(taken.sources.values()),
        people=tuple(
            Person(key, taken.shown[key], (taken.shown[key], *taken.people.own_aliases(key)), tuple(taken.ranks[key]))
            for key in taken.people
        ),
        units=tuple(Unit(key, taken.shown[key], (taken.shown[key],)) for key in taken.units),
        posts=tuple(taken.posts),
        hierarchy=tuple(ties),
    )
    return sheet, tuple(taken.problems)


def _name(taken: _Taken, names: Names, key: str, shown: str, aliases: Sequence[str] = ()) -> None:
    taken.shown[key] = shown
    names.add(key, aliases, shown)


def _take(row: TableRow, taken: _Taken) -> None:
    person = f"person:{row['person_id'] or row['person']}"
    unit = f"unit:{row['unit_id'] or row['unit']}" if row["unit"] else None
    _name(taken, taken.people, person, row["person"], list(several(row, "aliases")))
    taken.ranks[person] |= dict.fromkeys(several(row, "ranks"))
    sources = tuple(_source(written, taken) for written in several(row, "sources"))
    if unit:
        _name(taken, taken.units, unit, row["unit"])
        taken.ties |= dict.fromkeys((unit, parent, sources) for parent in several(row, "parents") if parent != row["unit"])
    taken.posts[_post(row, person, unit, sources, taken)] = None


def _source(written: str, taken: _Taken) -> str:
    key = written.removeprefix(SOURCE_KEY)
    taken.sources.setdefault(key, Source(key, url=written if "://" in written else None))
    return key


def _post(row: TableRow, person: str, unit: str | None, sources: tuple[str, ...], taken: _Taken) -> CitedPost:
    standing = row["standing"].lower()
    if standing not in STANDINGS:
        what = f"{row['standing']!r} is none of held, acting, announced, denied; held is taken"
        taken.problems.append(row.problem("standing", what))
    status, certainty = STANDINGS.get(standing, STANDINGS["held"])
    starts, ends = (_bound(row, column, taken) for column in ("starting", "ending"))
    attested = [day for column in ("first_attested", "last_attested") if (day := _edtf(row, column, taken))]
    ended_by = row["ended_by"].lower() or None
    if ended_by and ended_by not in get_args(Ending):
        taken.problems.append(row.problem("ended_by", f"{row['ended_by']!r} is none of {', '.join(get_args(Ending))}"))
        ended_by = None
    if ends and (status, certainty) == ("current", "asserted"):
        status = "former"
    told = cast("Ending | None", ended_by)
    return CitedPost(person, row["role"], unit, status, starts, ends, told, tuple(dict.fromkeys(attested)), certainty, sources)


def _edtf(row: TableRow, column: str, taken: _Taken) -> str | None:
    written = row[column]
    if written and not is_edtf(written):
        taken.problems.append(
            row.problem(column, f"{written!r} is not a date; write 2023-07-11, 2023-07, 2023 or 2022-10/2023-07")
        )
        return None
    return written or None


def _bound(row: TableRow, column: str, taken: _Taken) -> str | None:
    """Give a date that bounds the tenure; one with an open side was only inferred from days on which it is attested."""
    written = _edtf(row, column, taken)
    days = edtf_interval(written) if written else None
    return written if days and days.earliest and days.latest else None
