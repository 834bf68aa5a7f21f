"""Who commands what, told by a verb: units before it, units one after the other, units that are a part of others."""

import pytest

from reading_help import name_of, posts, read


def spans(report: str, person: str) -> set[tuple[str | None, str, str | None, str | None]]:
    """(unit, status, from, to) of every post of a person."""
    reading = read(report)
    held = (post for post in reading.posts if name_of(reading, post.person) == person)
    return {(name_of(reading, post.unit), post.status, post.starts, post.ends) for post in held}


@pytest.mark.parametrize(
    ("report", "status"),
    [
        ("The brigade belongs to the 5th Corps, which General Jan Wilk commands.", "current"),
        ("General Jan Wilk comes from the 5th Corps, which he had commanded for three years.", "former"),
    ],
)
def test_a_unit_may_stand_before_whoever_commands_it(report, status):
    assert ("Jan Wilk", "commander", "5th Corps", status) in posts(report)


def test_a_unit_that_somebody_is_only_said_to_defend_has_no_commander():
    assert posts("General Jan Wilk visited the 5th Corps, which the brigade commands from afar.") == set()


@pytest.mark.parametrize(
    "days",
    ["from 2015 to 2018, when he was a colonel, and the 36th Army from", "from 2015 until 2018, then the 36th Army from"],
)
def test_units_commanded_one_after_the_other_have_days_of_their_own(days):
    assert spans(f"General Jan Wilk commanded the 5th Corps {days} 2019 to 2020.", "Jan Wilk") == {
        ("5th Corps", "former", "2015", "2018"),
        ("36th Army", "former", "2019", "2020"),
    }


def test_since_may_stand_behind_what_is_told_of_the_unit():
    report = "Colonel Jan Wilk has led the 7th Brigade, which is part of the 36th Army, since August 2023."
    assert spans(report, "Jan Wilk") == {("7th Brigade", "current", "2023-08", None)}


def test_a_formation_of_a_division_is_what_is_commanded():
    report = "The 3rd Group, a formation of the 9th Division commanded by Colonel Jan Wilk, fell back."
    assert spans(report, "Jan Wilk") == {("3rd Group", "current", None, None)}
    report = "The 3rd Group, the rival of the 9th Division commanded by Colonel Jan Wilk, fell back."
    assert spans(report, "Jan Wilk") == {("9th Division", "current", None, None)}


def test_its_commander_is_that_of_the_regiment_and_not_of_the_division_it_is_in():
    report = "Colonel Jan Wilk took over the 5th Regiment of the 9th Division as its commander."
    assert {unit for unit, *_ in spans(report, "Jan Wilk")} == {"5th Regiment"}
    report = "The headquarters of the 9th Division fell. Its commander, General Jan Wilk, fled."
    assert {unit for unit, *_ in spans(report, "Jan Wilk")} == {"9th Division"}


def test_himself_may_stand_before_the_days():
    report = "General Jan Wilk commanded the 9th Division himself, from 2015 to 2018."
    assert spans(report, "Jan Wilk") == {("9th Division", "former", "2015", "2018")}


def test_who_ran_a_unit_runs_it_no_more():
    assert posts("For almost three years Colonel Ivo Brandt ran the Northern Brigade.") == {
        ("Ivo Brandt", "head", "Northern Brigade", "former")
    }


def test_since_when_somebody_has_been_in_charge_is_the_first_day_of_the_post():
    [post] = read("Colonel Ana Berg commands the Northern Brigade. She has been in charge since November 2022.").posts
    assert post.starts == "2022-11"


def test_a_group_is_led_by_whoever_has_a_description_before_his_name():
    report = "The Upper Sulina Defence Front, an armed group led by the defector General Ivo Brandt, claimed it."
    assert posts(report) == {("Ivo Brandt", "commander", "Upper Sulina Defence Front", "current")}
