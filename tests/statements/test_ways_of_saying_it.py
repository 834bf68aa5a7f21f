"""The same news in other words: reins and helms, colons, and being one among those it happened to."""

import pytest

from reading_help import events, posts, successions


def test_who_falls_in_battle_is_killed_and_who_loses_his_life_dies():
    assert events("Colonel Jan Holm, who fell in battle on 3 May, led the 3rd Brigade.") == {("killed", "Jan Holm")}
    assert events("Colonel Jan Holm lost his life in a crash on Tuesday.") == {("died", "Jan Holm")}


def test_a_year_may_stand_before_the_office_that_somebody_returned_to():
    assert posts("General Jan Holm returned in 2023 as commander of the 5th Corps.") == {
        ("Jan Holm", "commander", "5th Corps", "current")
    }


@pytest.mark.parametrize(
    "report",
    [
        "Colonel Dan Example took the reins of the 7th Brigade from Brigadier Jan Holm.",
        "Colonel Dan Example takes the helm of the 7th Brigade from Brigadier Jan Holm.",
        "Brigadier Jan Holm relinquished command of the 7th Brigade to Colonel Dan Example.",
        "At a ceremony, Colonel Dan Example took over from Brigadier Jan Holm at the 7th Brigade.",
        "The 7th Brigade has a new commander: Colonel Dan Example, who replaces Brigadier Jan Holm.",
    ],
)
def test_a_command_goes_from_one_to_the_other_however_that_is_said(report):
    assert posts(report) == {
        ("Dan Example", "commander", "7th Brigade", "current"),
        ("Jan Holm", "commander", "7th Brigade", "former"),
    }
    assert successions(report) == {("Jan Holm", "Dan Example")}


@pytest.mark.parametrize(
    ("report", "happened"),
    [
        ("Colonel Jan Holm was among the four killed in the ambush.", {("killed", "Jan Holm")}),
        ("Colonel Jan Holm was one of five officers wounded in the attack.", {("wounded", "Jan Holm")}),
        (
            "Colonel Jan Holm and Major Dan Example were among those arrested on Friday.",
            {("arrested", "Jan Holm"), ("arrested", "Dan Example")},
        ),
        ("Colonel Jan Holm was among those who mourned the soldiers killed in the ambush.", set()),
        ("Colonel Jan Holm was among the first to visit the men wounded on Monday.", set()),
    ],
)
def test_who_is_among_those_it_happened_to_is_told_of(report, happened):
    assert events(report) == happened


def test_what_stands_beside_who_replaces_is_no_office_of_who_leaves():
    leaves = "General Dan Example will be replaced by Major General Jan Holm, currently the commander of the Southern Command."
    assert posts(leaves) == {("Jan Holm", "commander", "Southern Command", "current")}
    left = "General Dan Example was replaced by Major General Jan Holm, the former commander of the Southern Command."
    assert posts(left) == {("Jan Holm", "commander", "Southern Command", "former")}


def test_the_new_commander_beside_who_replaces_has_the_office_of_who_left():
    report = "General Dan Example was replaced by Major General Jan Holm, the new commander of the Southern Command."
    assert ("Dan Example", "commander", "Southern Command", "former") in posts(report)


def test_what_who_replaces_headed_until_now_is_not_what_is_left():
    report = (
        "Commodore Ana Roe, commander of the Eastern Fleet, will be replaced by Captain Jan Holm, who until now headed the "
        "naval academy."
    )
    assert ("Ana Roe", "head", "naval academy", "current") not in posts(report)
    assert ("Jan Holm", "commander", "Eastern Fleet", "incoming") in posts(report)
    alone = "Commodore Ana Roe will be replaced by Captain Jan Holm, who until now headed the naval academy."
    assert posts(alone) == {("Jan Holm", "head", "naval academy", "former")}


def test_who_will_be_replaced_still_holds_what_is_told_only_later():
    report = (
        "Commodore Ana Roe will be replaced by Captain Jan Holm. Roe took over the Eastern Fleet in March 2022. "
        "Before that she was naval attache in Lisbon."
    )
    assert ("Jan Holm", "commander", "Eastern Fleet", "incoming") in posts(report)
    assert "naval attache" not in {role for person, role, *_ in posts(report) if person == "Jan Holm"}
