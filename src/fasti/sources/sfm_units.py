"""Rows of Security Force Monitor's sheet of units: names, kind and parents, one row for each parent or site."""

from __future__ import annotations

from collections.abc import Iterable

from fasti.model.reading import Unit
from fasti.model.sheet import CitedHierarchy
from fasti.sources import sfm_columns as columns
from fasti.sources.sfm_sources import Gathering
from fasti.sources.sheet_names import Names
from fasti.sources.sheet_tables import TableRow


def unit_id(name: str) -> str:
    """Give the sheet's id of a unit: its name, which the sheets use as one."""
    return f"unit:{name}"


def read_units(rows: Iterable[TableRow], gathering: Gathering) -> tuple[tuple[Unit, ...], tuple[CitedHierarchy, ...]]:
    """Read the rows of units into units and what stands under what; facts and problems go to the gathering."""
    names = Names()
    ties: dict[CitedHierarchy, None] = {}
    for row in rows:
        name = row[columns.UNIT]
        if not name:
            gathering.problems.append(row.problem(columns.UNIT, "the unit has no name; the row is left out"))
            continue
        names.add(name, _note_unit(row, name, gathering))
        parent = row[columns.PARENT]
        if parent == name:
            gathering.problems.append(row.problem(columns.PARENT, "the unit stands under itself; the parent is left out"))
        elif parent:
            names.add(parent)
            ties[_tie(row, name, parent, gathering)] = None
    units = tuple(Unit(unit_id(name), name, (name, *names.own_aliases(name))) for name in names)
    return units, tuple(ties)


def _note_unit(row: TableRow, name: str, gathering: Gathering) -> tuple[str, ...]:
    about = unit_id(name)
    for datapoint in (columns.UNIT_NAME, columns.CLASSIFICATION):
        gathering.note(row, about, datapoint)
    for citation in (columns.UNIT_FIRST, columns.UNIT_LAST):
        gathering.date(row, about, citation)
    for operation in gathering.note(row, about, columns.MEMBER):
        for citation in (columns.MEMBER_FIRST, columns.MEMBER_LAST):
            gathering.date(row, about, citation, operation)
    return gathering.note(row, about, columns.UNIT_ALIASES)


def _tie(row: TableRow, name: str, parent: str, gathering: Gathering) -> CitedHierarchy:
    about = unit_id(name)
    gathering.note(row, about, columns.UNDER)
    gathering.note(row, about, columns.UNDER_HOW, parent)
    first, begins = gathering.date(row, about, columns.UNDER_FIRST, parent)
    last, ends = gathering.date(row, about, columns.UNDER_LAST, parent)
    told = (columns.UNDER, columns.UNDER_HOW, columns.UNDER_FIRST.datapoint, columns.UNDER_LAST.datapoint)
    return CitedHierarchy(
        about,
        unit_id(parent),
        starts=first if begins else None,
        ends=last if ends else None,
        attested=tuple(dict.fromkeys(filter(None, (first, last)))),
        sources=gathering.cite(row, *(datapoint.sources for datapoint in told)),
    )
