"""Which unit stands under which, as sentences say it."""

import pytest

from reading_help import posts, under


@pytest.mark.parametrize(
    "report",
    [
        "Colonel Jan Peeters is the commander of the 5th Brigade of the 2nd Corps.",
        "Colonel Jan Peeters commands the 2nd Corps' 5th Brigade.",
        "Colonel Jan Peeters commands the 5th Brigade under the 2nd Corps.",
        "The 5th Brigade of the 2nd Corps was moved north.",
        "The 5th Brigade, 2nd Corps, was moved north.",
    ],
)
def test_a_unit_of_another_stands_under_it(report):
    assert under(report) == {("5th Brigade", "2nd Corps")}


def test_a_chain_is_told_link_by_link():
    report = "Colonel Mikhail Orlov is the commander of the 1st Tank Regiment of the 3rd Army of the Western Military District."
    assert under(report) == {("1st Tank Regiment", "3rd Army"), ("3rd Army", "Western Military District")}
    assert posts(report) == {("Mikhail Orlov", "commander", "1st Tank Regiment", "current")}


def test_a_chain_behind_a_verb_of_command_is_told_link_by_link():
    report = "Colonel Mikhail Orlov commands the 1st Tank Regiment of the 3rd Army of the Western Military District."
    assert under(report) == {("1st Tank Regiment", "3rd Army"), ("3rd Army", "Western Military District")}


@pytest.mark.parametrize(
    "report",
    [
        "The 5th Brigade and the 2nd Corps were moved north.",
        "The 5th Brigade relieved the 2nd Corps.",
        "The 2nd Corps of the 5th Brigade was moved north.",
        "The 5th Brigade left. The 2nd Corps stayed.",
    ],
)
def test_units_side_by_side_stand_under_nobody(report):
    assert under(report) == set()
