"""A sheet of outlets and speakers comes in: name, country, group and, in the team's own scale, reliability."""

from __future__ import annotations

from pathlib import Path

from fasti.model.statement import Problem
from fasti.model.telling import ListedOutlet
from fasti.sources.sheet_tables import read_table


def read_outlets(path: Path) -> tuple[tuple[ListedOutlet, ...], tuple[Problem, ...]]:
    """Read a sheet (CSV or TSV) with the columns `name`, `country`, `group` and, if it likes, `reliability`.

    Raises NotFoundError, NotTextError, and TableError if it is no table or has no column `name` or `group`.
    """
    rows, problems = read_table(path, ("name", "group"))
    outlets: dict[str, ListedOutlet] = {}
    for row in rows:
        name = row["name"]
        if not name:
            problems.append(row.problem("name", "it is empty"))
        elif name in outlets:
            problems.append(row.problem("name", f"{name!r} stands twice; the first counts"))
        else:
            outlets[name] = ListedOutlet(name, row["country"] or None, row["group"] or None, row["reliability"] or None)
    return tuple(outlets.values()), tuple(problems)
