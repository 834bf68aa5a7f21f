"""Other names that a text gives to a unit: acronyms with numbers, and names in brackets from another language."""

import pytest

from reading_help import mentioned, posts, units


@pytest.mark.parametrize(
    ("report", "held"),
    [
        (
            "Brigadier Than Bo commands Light Infantry Division (LID) 33. Colonel Ana Ruiz is the chief of staff of LID 33.",
            "Light Infantry Division 33",
        ),
        (
            "Brigadier Than Bo commands the 7th Infantry Division (ID). Colonel Ana Ruiz is the chief of staff of the 7th ID.",
            "7th Infantry Division",
        ),
        (
            (
                "Brigadier Than Bo commands the Bureau of Special Operations (BSO) No. 2. "
                "Colonel Ana Ruiz is the chief of staff of BSO No. 2."
            ),
            "Bureau of Special Operations No. 2",
        ),
        (
            (
                "Brigadier Than Bo commands the State Committee for National Security (UKMK). "
                "Colonel Ana Ruiz is the UKMK chief of staff."
            ),
            "State Committee for National Security",
        ),
        (
            (
                "Brigadier Than Bo commands the Eastern Island Command (Eastiscom). "
                "Colonel Ana Ruiz is the chief of staff of Eastiscom."
            ),
            "Eastern Island Command",
        ),
        (
            "Brigadier Than Bo commands the New People’s Guard (NPG). Colonel Ana Ruiz is the NPG chief of staff.",
            "New People’s Guard",
        ),
    ],
)
def test_an_other_name_in_brackets_is_the_units_wherever_it_stands_again(report, held):
    assert {(person, unit) for person, _, unit, _ in posts(report)} == {("Than Bo", held), ("Ana Ruiz", held)}
    assert units(report) == {held}


def test_two_numbers_beside_one_acronym_are_two_units():
    report = "Brigadier Than Bo commands Light Infantry Division (LID) 33. Colonel Ana Ruiz commands LID 44."
    assert units(report) == {"Light Infantry Division 33", "Light Infantry Division 44"}


@pytest.mark.parametrize(
    "report",
    [
        "Colonel Ana Ruiz commands the Eastern Command (Sulina). Sulina is quiet.",
        "Colonel Ana Ruiz commands the Eastern Command (retired). Retired officers spoke.",
        "Colonel Ana Ruiz commands the Support Group (West). West winds blew.",
    ],
)
def test_a_place_or_a_side_in_brackets_is_no_other_name(report):
    assert len(mentioned(report, "unit")) == 1
