"""Units whose kind is written short are units, the same as those written in full."""

import pytest

from fasti.lexicons.shortened import spelled_out
from reading_help import mentioned, name_of, posts, read, under, units


@pytest.mark.parametrize(
    "unit",
    [
        "73rd MRD",
        "35th Guards CAA",
        "No. 33 LID",
        "LID-33",
        "LID 33",
        "BSO No. 2",
        "4th Separate TD",
        "41st ODShBr",
        "Lower Sittang RMC",
    ],
)
def test_a_short_kind_makes_a_unit(unit):
    assert posts(f"Colonel Than Bo is the commander of the {unit}.") == {("Than Bo", "commander", unit, "current")}


@pytest.mark.parametrize(
    "report",
    [
        "Colonel Ana Ruiz of the CAA spoke.",
        "The LIB 40 years ago was led by Colonel Ana Ruiz.",
        "Colonel Ana Ruiz has 3 TD radios and 12 RMC forms.",
        "RMC was founded by Colonel Ana Ruiz.",
    ],
)
def test_the_same_letters_without_a_number_or_name_of_their_own_make_none(report):
    assert mentioned(report, "unit") == []


def test_a_text_that_says_what_its_letters_mean_is_believed():
    report = "Ana Ruiz heads the Civil Aviation Authority (CAA). The CAA was founded in 1990."
    assert units(report) == {"Civil Aviation Authority"}


@pytest.mark.parametrize(
    ("full", "short"),
    [
        ("Light Infantry Division 33", "LID-33"),
        ("33rd Light Infantry Division", "33rd LID"),
        ("No. 33 Light Infantry Division", "LID 33"),
        ("73rd Motor Rifle Division", "73rd MRD"),
        ("602nd Infantry Brigade", "602nd Bde"),
        ("Infantry Battalion (41)", "IB-41"),
        ("Light Infantry Division-33", "33rd LID"),
        ("Military Operations Command 15", "MOC-15"),
        ("Sixth Bureau of Special Operations", "BSO-6"),
        ("Lower Sittang Regional Military Command", "Lower Sittang RMC"),
    ],
)
def test_a_unit_is_one_whether_short_or_in_full(full, short):
    reading = read(
        f"Colonel Than Bo commands the {full}. On Monday Colonel Ko Lin was dismissed as deputy commander of the {short}."
    )
    assert [unit.names for unit in reading.units] == [(full, short)]
    assert reading.hierarchy == ()


def test_a_short_name_in_brackets_behind_the_full_one_is_no_other_unit():
    report = "Colonel Than Bo is the commander of Tactical Operations Command 4 (TOC-4)."
    assert posts(report) == {("Than Bo", "commander", "Tactical Operations Command 4", "current")}
    assert not under(report)


def test_commands_of_one_number_and_other_kinds_are_two():
    report = "Colonel Than Bo commands Military Operations Command 4. Colonel Ko Lin commands Tactical Operations Command 4."
    assert len(read(report).units) == len(["military", "tactical"])


def test_what_is_called_one_and_two_stations_of_one_number_stay_apart():
    report = (
        "Ana Ruiz heads Sulina Police Station No. 2. Ivo Brandt heads Bor Police Station No. 2. Ida Lund heads First Trust Bank."
    )
    assert units(report) == {"Sulina Police Station No. 2", "Bor Police Station No. 2", "First Trust Bank"}


def test_the_division_is_the_one_written_short():
    report = "Colonel Than Bo leads LID-33. Colonel Ko Lin is deputy commander of the division."
    assert {name_of(read(report), post.unit) for post in read(report).posts} == {"LID-33"}


def test_a_tactical_command_stands_under_a_division():
    assert under("Colonel Than Bo came from TOC-4 of LID 33.") == {("TOC-4", "LID 33")}


def test_only_a_kind_with_a_number_or_name_is_spelled_out():
    assert spelled_out("73rd Guards MRR") == "73rd Guards Motor Rifle Regiment"
    assert spelled_out("LIB-301") == "Light Infantry Battalion 301"
    assert spelled_out("Southern RMC") == "Southern Regional Military Command"
    assert [spelled_out(name) for name in ("RMC", "CAA", "5th MRDX")] == ["RMC", "CAA", "5th MRDX"]


def test_the_short_name_in_brackets_parts_no_unit_from_what_is_told_of_it():
    report = "The 602nd Infantry Brigade (602nd Bde), led by Colonel Ivo Brandt, left."
    assert posts(report) == {("Ivo Brandt", "commander", "602nd Infantry Brigade", "current")}


def test_a_unit_that_has_a_new_commander_is_his():
    assert posts("The 47th Brigade has a new commander, Colonel Ivo Brandt.") == {
        ("Ivo Brandt", "commander", "47th Brigade", "current")
    }


def test_units_of_one_kind_whose_numbers_follow_stand_under_one_command():
    assert under("Artillery Battalion No. 378 and Infantry Battalion 41 belong to MOC No. 9.") == {
        ("Artillery Battalion No. 378", "MOC No. 9"),
        ("Infantry Battalion 41", "MOC No. 9"),
    }
