"""Kinds that stand for a unit named elsewhere: backwards, ahead, before an office; and armies that are no whole service."""

import pytest

from reading_help import posts, read, under


def holds(report: str, person: str) -> set[tuple[str, str | None]]:
    """(role, unit) of every post of a person."""
    return {(role, unit) for who, role, unit, _ in posts(report) if who == person}


@pytest.mark.parametrize(
    "sentence",
    [
        "The army is led by General Erik Dahl.",
        "The army commander, General Erik Dahl, said nothing.",
        "The army commander is Erik Dahl, a lieutenant general.",
        "General Erik Dahl is acting commander of the army.",
        "General Erik Dahl is acting army commander.",
    ],
)
def test_the_army_is_the_numbered_one_named_before(sentence):
    assert holds("The 5th Corps belongs to the 36th Army. " + sentence, "Erik Dahl") == {("commander", "36th Army")}


@pytest.mark.parametrize(
    "report",
    [
        "The 36th Army fell back. The army said on Monday that General Erik Dahl, the army chief, was well.",
        "The army chief, General Erik Dahl, visited the 36th Army.",
        "The army chief, General Erik Dahl, spoke in Narvik.",
    ],
)
def test_the_army_that_speaks_or_has_a_chief_is_the_service(report):
    assert not any(unit == "36th Army" for _, _, unit, _ in posts(report))


def test_a_kind_before_an_office_is_the_unit_named_before():
    report = "The 7th Brigade was hit. Colonel Erik Dahl is acting brigade commander, the ministry said."
    assert ("Erik Dahl", "commander", "7th Brigade", "acting") in posts(report)
    report = "The 7th Brigade was hit. Colonel Erik Dahl, the deputy brigade commander, spoke."
    assert ("Erik Dahl", "deputy commander", "7th Brigade", "current") in posts(report)


def test_a_kind_before_an_office_may_be_the_one_unit_named_later():
    report = "Colonel Erik Dahl resigned from the post of brigade commander on Monday. Colonel Ana Ruiz leads the 7th Brigade."
    assert holds(report, "Erik Dahl") == {("commander", "7th Brigade")}
    report = 'The army commander is Erik Dahl, a general. "The 36th Army stands," he said.'
    assert holds(report, "Erik Dahl") == {("commander", "36th Army")}


@pytest.mark.parametrize(
    "report",
    [
        "The 7th Brigade fell back. Colonel Erik Dahl, a brigade commander, spoke.",
        "The 7th Brigade and the 9th Brigade fell back. Colonel Erik Dahl served as brigade commander.",
        "The 7th Division fell back. Colonel Erik Dahl, the brigade commander, spoke.",
    ],
)
def test_any_commander_of_a_kind_is_none_of_the_unit(report):
    assert {unit for _, unit in holds(report, "Erik Dahl")} <= {None, "brigade"}


def test_a_kind_alone_is_the_one_unit_of_its_kind_named_later():
    assert under("The division belongs to the Northern Command. Colonel Erik Dahl left the 9th Division.") == {
        ("9th Division", "Northern Command")
    }
    two = "General Erik Dahl, commander of the division, spoke. The 9th Division and the 10th Division fell back."
    assert holds(two, "Erik Dahl") == {("commander", "division")}


def test_the_ministrys_spokesman_is_that_of_the_ministry_named():
    report = "The Ministry of Defence denied it. The general is well, ministry spokesman Colonel Erik Dahl told reporters."
    assert holds(report, "Erik Dahl") == {("spokesman", "Ministry of Defence")}


def test_the_district_is_a_military_district_and_no_place():
    report = "The Northern Military District fell silent. General Erik Dahl, deputy commander of the district, spoke."
    assert holds(report, "Erik Dahl") == {("deputy commander", "Northern Military District")}
    report = "Ana Ruiz leads the Narvik Police District. Erik Dahl, governor of the district, spoke."
    assert holds(report, "Erik Dahl") == {("governor", None)}


def test_every_unit_of_a_reading_is_one_that_is_named():
    reading = read("The division fell back. Colonel Erik Dahl leads the division, the 9th Division.")
    assert {unit.name for unit in reading.units} == {"9th Division"}
