"""What tells a unit from its sisters: numbers behind names, titles in brackets, whose school or office a body is."""

import pytest

from reading_help import mentioned


@pytest.mark.parametrize(
    ("report", "unit"),
    [
        ("Captain Ana Ruiz is the commodore of Destroyer Squadron 15 in Sulina.", "Destroyer Squadron 15"),
        ("Colonel Than Bo is the commander of Light Infantry Battalion 301.", "Light Infantry Battalion 301"),
        ("Ivo Brandt was said to be the secretary of Guerrilla Front 7, the army said.", "Guerrilla Front 7"),
        ("Colonel Dario Sena commands Sector Three in Bor.", "Sector Three"),
        ("Colonel Than Bo leads Military Operations Command 15 in Sulina.", "Military Operations Command 15"),
        ("Colonel Than Bo commands Light Infantry Division-33 in Sulina.", "Light Infantry Division-33"),
        ("Colonel Than Bo commands Infantry Battalion (41) in Sulina.", "Infantry Battalion (41)"),
        ("Colonel Than Bo of LIB (301) was wounded.", "LIB (301)"),
        ("Colonel Than Bo led the Sulina-based Northern Command.", "Northern Command"),
        ("Colonel Than Bo, chief of Bureau of Special Operations 2, spoke.", "Bureau of Special Operations 2"),
        ("Colonel Than Bo, chief of Bureau of Special Operations No. 2, spoke.", "Bureau of Special Operations No. 2"),
        ("Colonel Dario Sena commands Military Region Four.", "Military Region Four"),
        ("She is a former commander of the 9th Infantry Regiment (King's Guard).", "9th Infantry Regiment (King's Guard)"),
        ("He led the Royal Fusiliers Regiment (Queen’s Own) until May.", "Royal Fusiliers Regiment (Queen’s Own)"),
    ],
)
def test_what_tells_a_unit_from_its_sisters_is_part_of_its_name(report, unit):
    assert unit in mentioned(report, "unit")


@pytest.mark.parametrize(
    ("report", "unit"),
    [
        ("The Guards Brigade 12 days later lost its commander, Colonel Ana Ruiz.", "Guards Brigade"),
        ("The Light Infantry Battalion 40 soldiers left was led by Colonel Ana Ruiz.", "Light Infantry Battalion"),
        ("Colonel Ana Ruiz led the 3rd Brigade (Sulina).", "3rd Brigade"),
        ("The Sulina Fire Brigade (12) was led by Colonel Ana Ruiz.", "Sulina Fire Brigade"),
        ("The Eastern Naval Command 40 sailors left was led by Colonel Ana Ruiz.", "Eastern Naval Command"),
        ("Colonel Ana Ruiz left the Support Command in Zone One Hundred.", "Support Command"),
    ],
)
def test_a_number_that_counts_and_a_place_in_brackets_are_no_part_of_a_name(report, unit):
    found = mentioned(report, "unit")
    assert unit in found
    assert not [name for name in found if name != unit]


@pytest.mark.parametrize(
    "unit",
    [
        "Attorney General's Office",
        "Prosecutor General’s Office",
        "Prime Minister's Office",
        "Naval Officers School",
        "Officers' Training School",
        "Police Officers Association",
    ],
)
def test_a_body_named_after_an_office_or_rank_is_a_body(unit):
    assert mentioned(f"Ana Ruiz is a spokeswoman for the {unit}.", "unit") == [unit]


def test_a_rank_and_an_office_that_name_no_body_stay_what_they_are():
    report = "The Attorney General's brother, General Ivo Brandt, and two officers spoke."
    assert mentioned(report, "unit") == []
    assert mentioned(report, "rank") == ["General"]


def test_the_place_where_somebody_served_begins_no_units_name():
    report = "Earlier General Ivo Brandt commanded the V Corps in Sulina and Forces Command in Bor."
    assert mentioned(report, "unit") == ["V Corps", "Forces Command"]


def test_fields_of_work_joined_by_and_are_one_name():
    assert "Training and Doctrine Command" in mentioned("General Ivo Brandt served in Training and Doctrine Command.", "unit")


@pytest.mark.parametrize(
    ("report", "found"), [("Soldiers found three AK 47 Rifles.", []), ("She led the 47 Rifles.", ["47 Rifles"])]
)
def test_a_make_of_rifles_is_no_regiment(report, found):
    assert mentioned(report, "unit") == found
