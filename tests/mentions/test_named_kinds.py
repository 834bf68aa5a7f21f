"""Units whose kind stands in lower case behind a name: `the Sulina police station`."""

import pytest

from reading_help import mentioned


@pytest.mark.parametrize(
    "unit",
    [
        "Sulina border detachment",
        "Port Bor police station",
        "Makar-Gwer axis command",
        "Sulina municipal assembly",
    ],
)
def test_a_kind_in_lower_case_behind_a_name_makes_a_unit(unit):
    assert mentioned(f"Ana Ruiz is the head of the {unit}.", "unit") == [unit]


@pytest.mark.parametrize(
    "report",
    [
        "Local police station chiefs spoke to Ana Ruiz.",
        "Colonel Ana Ruiz saw a Ukrainian infantry brigade and the police station.",
    ],
)
def test_a_kind_in_lower_case_that_nothing_names_is_no_unit(report):
    assert not [unit for unit in mentioned(report, "unit") if unit.endswith(("station", "brigade"))]
