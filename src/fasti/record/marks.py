"""A stored note names a person by row number, as `{12}`, since later reports may change how that person is called."""

from __future__ import annotations

import re
from collections.abc import Mapping

from fasti.model.record import Ref

MARK = re.compile(r"\{(\d+)\}")


def person_mark(person: int) -> str:
    """Write a person's row number so that it can stand in a note."""
    return f"{{{person}}}"


def people_marked(note: str) -> list[int]:
    """Give the row numbers of the people whom a note names."""
    return [int(number) for number in MARK.findall(note)]


def name_people_marked(note: str, refs: Mapping[int, Ref]) -> str:
    """Write a note with the names that its people have now."""
    return MARK.sub(lambda mark: refs[int(mark[1])].name, note)
