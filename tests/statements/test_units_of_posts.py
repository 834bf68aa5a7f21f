"""Which unit and which words an office has, by how a sentence puts them together."""

import pytest

from reading_help import posts


def test_the_head_of_a_service_is_its_head_with_or_without_a_country():
    report = "The head of the navy, Admiral Rita Cruz, spoke."
    assert posts(report) == {("Rita Cruz", "head", "navy", "current")}
    assert posts(report.replace("the navy", "the French navy")) == {("Rita Cruz", "head", "French navy", "current")}


def test_the_unit_may_stand_behind_the_name():
    report = "Chief Constable Helen Ward of Kent Police spoke."
    assert posts(report) == {("Helen Ward", "chief constable", "Kent Police", "current")}


def test_a_unit_that_does_something_behind_a_comma_is_not_the_unit_of_the_office():
    report = "After Pedro Salas was sworn in as governor, the Supreme Court ruled on Monday."
    assert posts(report) == {("Pedro Salas", "governor", None, "current")}


def test_a_unit_behind_a_comma_that_does_nothing_is_the_unit_of_the_office():
    report = "Colonel Pedro Salas was named commander, the 5th Brigade, on Monday."
    assert posts(report) == {("Pedro Salas", "commander", "5th Brigade", "current")}


def test_a_unit_of_a_unit_is_the_one_the_post_is_in():
    report = "Paul Weber was director of the National Police's Directorate for Intelligence."
    assert ("Paul Weber", "director", "Directorate for Intelligence", "former") in posts(report)


def test_a_prosecutors_office_is_nobodys_office():
    assert posts("Paul Weber was arrested, the prosecutor's office said.") == set()


@pytest.mark.parametrize(
    ("report", "post"),
    [
        ("Colonel Stefan Weber headed the army's 6th Division until 2011.", ("head", "6th Division")),
        ("Colonel Stefan Weber, who commands the air force's 20th Division, spoke.", ("commander", "20th Division")),
        (
            "The 9th Brigade belongs to the Northern Army, whose commander is Colonel Stefan Weber.",
            ("commander", "Northern Army"),
        ),
        (
            "The 9th Brigade has its headquarters in Sulina. Its commander, Colonel Stefan Weber, spoke.",
            ("commander", "9th Brigade"),
        ),
        (
            "The 9th Brigade is part of the Northern Army. Its commander, Colonel Stefan Weber, spoke.",
            ("commander", "9th Brigade"),
        ),
        ("MP Stefan Weber, who chairs the Home Affairs Committee, spoke.", ("chair", "Home Affairs Committee")),
    ],
)
def test_the_unit_is_the_one_that_the_sentence_gives_to_its_commander(report, post):
    assert post in {(role, unit) for _, role, unit, _ in posts(report)}


def test_fields_of_work_behind_an_office_belong_to_it():
    report = "Additional Director General (Law and Order) Prakash Menon spoke. DG Intelligence D S Rathore was silent."
    assert {role for _, role, _, _ in posts(report)} == {"additional director general (law and order)", "dg intelligence"}


def test_a_unit_that_opens_the_sentence_is_that_of_its_bare_offices():
    report = "In the navy, Admiral Ivo Brandt becomes commander-in-chief, while Air Marshal Jan Wilk becomes air force chief."
    assert {(person, unit) for person, _, unit, _ in posts(report)} == {("Ivo Brandt", "navy"), ("Jan Wilk", "air force")}
    report = "In the navy, Admiral Ivo Brandt spoke to Defence Minister Jan Wilk."
    assert posts(report) == {("Jan Wilk", "defence minister", None, "current")}


@pytest.mark.parametrize(
    ("report", "post"),
    [
        ("Jan Wilk, a deputy air force commander, spoke.", ("Jan Wilk", "deputy commander", "air force", "current")),
        ("The assistant army commander, General Jan Wilk, spoke.", ("Jan Wilk", "assistant commander", "army", "current")),
        ("Former deputy navy chief Admiral Jan Wilk spoke.", ("Jan Wilk", "deputy navy chief", "navy", "former")),
    ],
)
def test_a_grade_before_the_service_belongs_to_the_office(report, post):
    assert posts(report) == {post}


def test_an_army_of_a_direction_is_not_the_army_of_its_staff():
    report = "General Jan Wilk of the Northern Army met Chief of the Army Staff General Ivo Brandt."
    assert ("Ivo Brandt", "chief of the army staff", None, "current") in posts(report)


@pytest.mark.parametrize(
    "report",
    [
        "Jan Peeters was chairman and CEO of Lake Energy Corporation from 2000 to 2010.",
        "Lake Energy Corporation chairman and CEO Jan Peeters spoke.",
    ],
)
def test_two_offices_of_business_that_and_joins_are_of_one_body(report):
    others = "Ana Ruiz is the chairman of the Green Party. "
    assert {(role, unit) for who, role, unit, _ in posts(others + report) if who == "Jan Peeters"} == {
        ("chairman", "Lake Energy Corporation"),
        ("ceo", "Lake Energy Corporation"),
    }


def test_the_director_of_something_named_that_is_no_unit_gets_no_other_directors_unit():
    report = "The Lake Institute's director, Ana Ruiz, agreed. Jan Peeters, director of the United States' Floods, spoke."
    assert ("Jan Peeters", "director", None, "current") in posts(report)


def test_names_behind_offices_are_no_part_of_the_unit_that_follows():
    report = "Defence Minister Sadio Keita, Security Minister Daoud Traore and National Assembly speaker Malick Diallo spoke."
    assert {(person, unit) for person, _, unit, _ in posts(report)} == {
        ("Sadio Keita", None),
        ("Daoud Traore", None),
        ("Malick Diallo", "National Assembly"),
    }


def test_whoever_commands_one_unit_is_the_commander_of_that_one():
    report = (
        "Two soldiers and their commander, Major Jan Wilk, were killed. Wilk became commanding officer of the 145 Battalion in"
        " January. General Ivo Brandt, commander of the 31st Brigade, spoke."
    )
    assert {(person, unit) for person, _, unit, _ in posts(report)} == {
        ("Jan Wilk", "145 Battalion"),
        ("Ivo Brandt", "31st Brigade"),
    }
