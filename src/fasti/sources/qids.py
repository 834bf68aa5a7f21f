"""A table of Wikidata items: `person,qid` names people, `role,unit,qid` positions; both may stand in one file."""

from __future__ import annotations

from pathlib import Path

from fasti.model.statement import Problem
from fasti.model.wikidata import QID, Qids
from fasti.sources.sheet_tables import read_table


def read_qids(path: Path) -> tuple[Qids, tuple[Problem, ...]]:
    """Read the items that somebody mapped, with columns person, role, unit and qid; wrong rows are told and left out.

    A person or unit is named as the record shows it, or by its id. Raises NotFoundError, NotTextError, TableError.
    """
    rows, problems = read_table(path, ["qid"])
    people: dict[str, str] = {}
    posts: dict[tuple[str, str], str] = {}
    for row in rows:
        item, person, role, unit = (row[column] for column in ("qid", "person", "role", "unit"))
        if not QID.fullmatch(item):
            problems.append(row.problem("qid", f"{item[:40]!r} is no item of Wikidata, as Q42"))
        elif bool(person) == bool(role):
            problems.append(row.problem("person", "a row names either a person, or a role and its unit"))
        elif person and people.setdefault(person.casefold(), item) != item:
            problems.append(row.problem("qid", f"{person} is {people[person.casefold()]} in an earlier row, which counts"))
        elif role and posts.setdefault((role.casefold(), unit.casefold()), item) != item:
            problems.append(
                row.problem("qid", f"{role}, {unit} is {posts[role.casefold(), unit.casefold()]} in an earlier row, which counts")
            )
    return Qids(people, posts), tuple(problems)
