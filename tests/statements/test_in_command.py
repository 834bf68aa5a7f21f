"""Who is in command of a unit, or has it under them, or has given it up."""

import pytest

from reading_help import post_of, posts


@pytest.mark.parametrize(
    ("report", "status"),
    [
        ("Colonel Jan Holm is in command of the 3rd Brigade.", "current"),
        ("Colonel Jan Holm is in temporary command of the 3rd Brigade.", "acting"),
        ("Colonel Jan Holm was in command of the 3rd Brigade.", "former"),
        ("Colonel Jan Holm, in command of the 3rd Brigade since 2021, spoke.", "current"),
        ("The 3rd Brigade, under the command of Colonel Jan Holm, attacked.", "current"),
        ("The 3rd Brigade, under Colonel Jan Holm, attacked.", "current"),
        ("Colonel Jan Holm relinquished command of the 3rd Brigade in May.", "former"),
        ("Colonel Jan Holm has commanded the 3rd Brigade for two years.", "current"),
        ("Colonel Jan Holm spent two years as commander of the 3rd Brigade.", "former"),
    ],
)
def test_who_commands_is_told_by_words_of_command(report, status):
    assert posts(report) == {("Jan Holm", "commander", "3rd Brigade", status)}


def test_a_command_since_a_year_and_one_given_up_on_a_day_have_these_days():
    assert post_of("Colonel Jan Holm, in command of the 3rd Brigade since 2021, spoke.", "Jan Holm").starts == "2021"
    assert post_of("Colonel Jan Holm relinquished command of the 3rd Brigade on 2 May 2023.", "Jan Holm").ends == "2023-05-02"


@pytest.mark.parametrize(
    "report",
    [
        "The 3rd Brigade, under fire, met Colonel Jan Holm.",
        "The 3rd Brigade, in Sulina, received Colonel Jan Holm.",
        "The Interior Ministry, under Colonel Jan Holm, was silent.",
    ],
)
def test_a_unit_near_a_colonel_is_not_under_him_for_that(report):
    assert posts(report) == set()
