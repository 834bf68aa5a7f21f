"""Units whose kind stands in lower case behind a name or place, where an office or another unit shows that they are units."""

import pytest

from reading_help import mentioned, posts, under, units


@pytest.mark.parametrize(
    ("report", "unit"),
    [
        ("Marshal Ivo Brandt is the deputy commander of the Narvik station.", "Narvik station"),
        ("Colonel Ivo Brandt headed the force's provincial command in Sulina until May.", "provincial command in Sulina"),
        ("Ana Ruiz is the finance chief of the Elena Moreno front.", "Elena Moreno front"),
        ("Ana Ruiz, chairman of the Sulina branch of the Police Federation, spoke.", "Sulina branch"),
        ("Ivo Brandt, the head of the Moretti clan, was arrested in May.", "Moretti clan"),
        ("Colonel Ana Ruiz previously commanded the Sulina anti-mafia unit.", "Sulina anti-mafia unit"),
        ("Kano police commander Ivo Brandt was sacked.", "Kano police"),
        ("Ivo Brandt, the Kano police spokesman, said so.", "Kano police"),
        ("Ivo Brandt is the commander of Operational Command East.", "Operational Command East"),
        ("Ivo Brandt is chief of staff of the 1st Air Force Operations Command.", "1st Air Force Operations Command"),
        ("Ivo Brandt is head of the criminal investigation department.", "criminal investigation department"),
        ("Ivo Brandt, director of the Servicio Nacional de Aduanas, left.", "Servicio Nacional de Aduanas"),
        ("Ivo Brandt, chief of the Direction Nationale de la Sécurité, left.", "Direction Nationale de la Sécurité"),
        ("Ivo Brandt is the head of the junta.", "junta"),
    ],
)
def test_a_unit_is_found_by_the_name_before_its_kind(report, unit):
    assert {held for _, _, held, _ in posts(report)} == {unit}


@pytest.mark.parametrize(
    ("report", "unit"),
    [
        ("Ana Ruiz waited at the Narvik station.", "Narvik station"),
        ("Colonel Ana Ruiz met the commander of a Ukrainian brigade.", "Ukrainian brigade"),
        ("Ana Ruiz, the head of the Local station, left.", "Local station"),
        ("Ivo Brandt watched Moreno front the band.", "Moreno front"),
        ("General Ana Ruiz saw Operational Command East Africa.", "Operational Command East"),
    ],
)
def test_a_station_to_wait_at_and_a_nation_are_no_units_names(report, unit):
    assert unit not in mentioned(report, "unit")


def test_a_station_stands_under_the_command_that_it_answers_to():
    report = "Ivo Brandt is the deputy commander of the Narvik station, which answers to the Sulina command."
    assert under(report) == {("Narvik station", "Sulina command")}


@pytest.mark.parametrize(
    ("report", "unit"),
    [
        ("Colonel Ivo Brandt commanded the gendarmerie's 2nd Region until May.", "2nd Region"),
        ("Colonel Ivo Brandt is the commander of the brigade’s second battalion. The 18th Brigade left.", "second battalion"),
    ],
)
def test_a_number_is_a_units_where_a_force_owns_it(report, unit):
    assert unit in {held for _, _, held, _ in posts(report)}


def test_a_second_company_and_a_region_that_nobody_owns_are_no_units():
    report = "Colonel Ivo Brandt, commander of the 5th Brigade, saw a second company in the 2nd Region."
    assert mentioned(report, "unit") == ["5th Brigade"]


@pytest.mark.parametrize(
    "report",
    [
        "Ivo Brandt had been the head of intelligence within the NLG, the armed wing of the NLP.",
        "Ivo Brandt is a commander of the NLG, the military arm of the NLP.",
    ],
)
def test_the_armed_wing_of_a_group_stands_under_it(report):
    assert under(report) == {("NLG", "NLP")}
    assert {held for _, _, held, _ in posts(report)} == {"NLG"}


def test_a_wing_of_something_else_is_no_groups():
    assert mentioned("Ivo Brandt broke an arm of his chair in the USA, the wing of an ostrich.", "unit") == []


def test_a_mayor_heads_no_unit():
    report = "Ana Ruiz replaced Ivo Brandt, the Mayor of Zlatna."
    assert {(person, held) for person, _, held, _ in posts(report)} >= {("Ivo Brandt", None)}


@pytest.mark.parametrize(
    ("report", "units"),
    [
        (
            "Ivo Brandt heads the Crime Investigation Bureau. The bureau's deputy director, Ana Ruiz, spoke.",
            {"Crime Investigation Bureau"},
        ),
        (
            "General Ivo Brandt led the Joint Command of the Armed Forces. Ana Ruiz is chief of staff of the Joint Command.",
            {"Joint Command"},
        ),
        ("Ana Ruiz is the deputy secretary of the Security Division of the home ministry.", {"Security Division"}),
        ("Ivo Brandt was chief of staff of Unit 70.", {"Unit 70"}),
        ("Ivo Brandt is a director at Zlatna City Hall.", {"Zlatna City Hall"}),
        ("Ana Ruiz is a spokeswoman for the agency.", {None}),
    ],
)
def test_the_unit_of_a_post_is_the_one_that_is_meant(report, units):
    assert {held for _, _, held, _ in posts(report)} == units


def test_the_municipal_police_of_a_town_is_one_body():
    assert units("Ana Berg ran the municipal police of San Pablo del Mar, a town.") == {"municipal police of San Pablo del Mar"}
    assert units("Ana Berg asked the municipal police of course.") == set()
