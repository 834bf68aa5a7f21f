"""What one text tells of somebody leads to the same person in another that words it otherwise."""

from __future__ import annotations

import pytest

from fasti.resolve.clues import TOLD, Known, company_of, person_clues, unit_clues


def clues(name: str, role: str, *units: str, country: str | None = "dk") -> frozenset[int]:
    known = Known((name,), [(role, units)], [], country)
    return person_clues(known, company_of([known], []))


@pytest.mark.parametrize(
    ("role", "unit"),
    [("chief of army staff", "Danish Army"), ("chief of naval staff", "Danish Navy"), ("chief of air staff", "Danish Air Force")],
)
def test_who_heads_a_force_by_office_is_found_as_its_commander(role: str, unit: str) -> None:
    assert clues("Lars Sample", role) & clues("Lars Sample", "commander", unit)


def test_a_chief_of_staff_of_nobody_named_heads_no_force() -> None:
    assert not clues("Lars Sample", "chief of staff") & clues("Lars Sample", "commander", "Danish Army")
    assert not clues("Lars Sample", "chief of army staff", country="no") & clues("Lars Sample", "commander", "Danish Army")


def test_clues_of_one_unit_lie_side_by_side_and_are_told_apart() -> None:
    unit = unit_clues(["7 Division"], "dk")
    bare = clues("Sample", "commander", "7th Division")
    assert len({clue & ~TOLD for clue in unit | bare}) == 1
    assert not unit & bare
