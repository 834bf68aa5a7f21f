"""`It` beside a verb of command is a unit."""

import pytest

from reading_help import posts


@pytest.mark.parametrize(
    ("report", "post"),
    [
        ("The 3rd Brigade of the 5th Corps left. It is commanded by Colonel Jan Holm.", ("commander", "3rd Brigade", "current")),
        ("The 3rd Brigade left. It has been led by Colonel Jan Holm since May 2022.", ("commander", "3rd Brigade", "current")),
        ("Colonel Jan Holm founded the 3rd Brigade and commanded it until 2020.", ("commander", "3rd Brigade", "former")),
        ("The Northern Command came. General Jan Holm headed it until 2023.", ("head", "Northern Command", "former")),
    ],
)  # fmt: skip
def test_it_is_the_unit_that_is_commanded(report, post):
    assert posts(report) == {("Jan Holm", *post)}


@pytest.mark.parametrize(
    "report",
    [
        "The plan failed. It is led by Colonel Jan Holm.",
        "The 3rd Brigade lost two men. The plan failed. It is led by Colonel Jan Holm.",
        "The 3rd Brigade lost two men. Colonel Jan Holm said it rained.",
    ],
)
def test_it_is_no_unit_where_the_sentence_before_names_none_or_nothing_is_commanded(report):
    assert posts(report) == set()
