"""Whose deputy, whose office, and who is meant: words that point to somebody told of before."""

import pytest

from reading_help import events, posts

LED = "Colonel Dan Example led the 3rd Brigade. "


@pytest.mark.parametrize(
    "report",
    [
        "Army spokesman Jan Holm said that he had been dismissed on Monday.",
        "His lawyer, Ana Roe, said that he had been dismissed on Monday.",
    ],
)
def test_who_speaks_for_somebody_speaks_of_him(report):
    assert events(LED + report) == {("dismissed", "Dan Example")}


def test_the_commander_of_whom_a_general_speaks_is_not_the_general():
    report = "Major General Jan Holm, spokesman for the army, denied that the commander had been killed."
    assert events(LED + report) == set()
    assert events("General Jan Holm, the commander, was killed on Monday.") == {("killed", "Jan Holm")}


def test_whoever_the_main_verb_is_about_is_he_in_the_next_sentence():
    report = "In a letter to Governor Ana Roe, Colonel Jan Holm resigned as commander of the 3rd Brigade. He died on Monday."
    assert ("died", "Jan Holm") in events(report)


def test_the_commanders_deputy_is_no_commander():
    assert posts(LED + "Major Jan Holm, the late commander's deputy, spoke.") == {
        ("Dan Example", "commander", "3rd Brigade", "former"),
        ("Jan Holm", "deputy commander", "3rd Brigade", "current"),
    }


def test_who_becomes_his_deputy_is_the_deputy_of_somebody_else():
    report = "Colonel Dan Example is the commander of the 3rd Brigade. Major Jan Holm becomes his deputy."
    assert ("Jan Holm", "deputy commander", "3rd Brigade", "current") in posts(report)


def test_the_deputy_commander_is_of_no_unit_that_is_only_told_of_later():
    report = "Colonel Dan Example, the deputy commander, spoke. Major Jan Holm is the commander of the 7th Battalion."
    assert ("Dan Example", "deputy commander", None, "current") in posts(report)
    report = "Major Jan Holm is the commander of the 7th Battalion. Captain Dan Example, the deputy commander, spoke."
    assert ("Dan Example", "deputy commander", "7th Battalion", "current") in posts(report)


def test_who_headed_a_unit_at_the_time_heads_it_no_more():
    assert posts("The 3rd Brigade, commanded at the time by Colonel Jan Holm, withdrew.") == {
        ("Jan Holm", "commander", "3rd Brigade", "former")
    }
    assert posts("The 3rd Brigade is now led on an interim basis by its chief of staff, Colonel Jan Holm.") == {
        ("Jan Holm", "chief of staff", "3rd Brigade", "current"),
        ("Jan Holm", "commander", "3rd Brigade", "acting"),
    }


def test_who_goes_to_a_unit_as_its_commander_is_moved_there():
    assert ("Jan Holm", "commander", "9 Division", "current") in posts("General Jan Holm goes to 9 Division as Commander.")
    assert posts("General Jan Holm goes to 9 Division on Friday.") == set()
    assert events("General Jan Holm goes to 9 Division on Friday.") == set()


def test_full_name_before_who_or_an_age_is_somebody_whatever_the_model_takes_it_for():
    report = (
        "PORT-AU-PRINCE — Jean-Rodny Estimable, who was chief of the Sample National Police until 2021, was arrested on Thursday."
    )
    assert events(report) == {("arrested", "Jean-Rodny Estimable")}


def test_an_inspector_is_so_by_rank():
    assert posts("Inspector Ana Roe leads the 3rd Company.") == {("Ana Roe", "commander", "3rd Company", "current")}


def test_the_police_of_a_state_is_named_with_it():
    assert posts("Colonel Jan Holm resigned as commander of the Military Police of Goran.") == {
        ("Jan Holm", "commander", "Military Police of Goran", "former")
    }
