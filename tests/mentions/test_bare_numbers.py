"""Numbers alone that stand for the one unit of that number which the text names."""

import pytest

from reading_help import posts, under


@pytest.mark.parametrize(
    "sentence",
    [
        "General Erik Dahl commanded the 118th himself.",
        "The commander of the 118th, General Erik Dahl, spoke.",
        "The 118th's commander, General Erik Dahl, spoke.",
    ],
)
def test_a_number_alone_is_the_unit_of_that_number(sentence):
    assert {unit for _, _, unit, _ in posts(f"The 118th Rifle Division fell back. {sentence}")} == {"118th Rifle Division"}


def test_it_may_be_named_later_and_stand_under_another():
    assert under("The 118th is part of the 36th Army. The 118th Rifle Division fell back.") == {
        ("118th Rifle Division", "36th Army")
    }


@pytest.mark.parametrize(
    "sentence",
    [
        "General Erik Dahl took command on the 9th.",
        "General Erik Dahl took command by the 9th of May.",
        "General Erik Dahl commanded the 12th.",
        "General Erik Dahl led the 9th attempt.",
    ],
)
def test_a_day_another_number_and_what_is_counted_are_no_unit(sentence):
    assert "9th Division" not in {unit for _, _, unit, _ in posts(f"The 9th Division fell back. {sentence}")}


def test_a_number_that_two_units_have_is_neither():
    report = "The 118th Division and the 118th Brigade fell back. General Erik Dahl commanded the 118th himself."
    assert posts(report) == set()
