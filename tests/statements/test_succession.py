"""Who followed whom, where the text says that one followed the other."""

import pytest

import fasti
from reading_help import posts, successions

DAHL_HOLM = {("Erik Dahl", "Lars Holm")}


@pytest.mark.parametrize(
    "report",
    [
        "General Lars Holm took over from General Erik Dahl as commander of the Northern Brigade.",
        "General Lars Holm succeeded General Erik Dahl as commander of the Northern Brigade.",
        "General Lars Holm has replaced General Erik Dahl.",
        "General Erik Dahl was replaced by General Lars Holm.",
        "General Erik Dahl, commander of the Northern Brigade, was succeeded by General Lars Holm.",
        "General Lars Holm, who succeeds General Erik Dahl, spoke.",
        "General Lars Holm was appointed to succeed General Erik Dahl.",
        "The president replaced General Erik Dahl with General Lars Holm.",
        "General Lars Holm is the commander of the Northern Brigade. His predecessor, General Erik Dahl, retired.",
        "General Erik Dahl resigned as commander of the Northern Brigade. His successor, General Lars Holm, spoke.",
        "General Erik Dahl handed over command of the Northern Brigade to General Lars Holm.",
    ],
)
def test_one_followed_the_other_however_it_is_put(report):
    assert successions(report) == DAHL_HOLM


@pytest.mark.parametrize(
    "report",
    [
        "General Erik Dahl, commander of the Northern Brigade, was dismissed. He was replaced by General Lars Holm.",
        "General Erik Dahl, commander of the Northern Brigade, was dismissed. General Lars Holm took over from him.",
        "General Erik Dahl, commander of the Northern Brigade, was fired. General Lars Holm was appointed to replace him.",
        "General Erik Dahl, commander of the Northern Brigade, was dismissed and replaced by General Lars Holm.",
    ],
)
def test_whoever_follows_him_follows_the_one_named_before(report):
    assert successions(report) == DAHL_HOLM


@pytest.mark.parametrize(
    "report",
    [
        "General Erik Dahl resigned. General Lars Holm spoke.",
        "General Lars Holm met General Erik Dahl, commander of the Northern Brigade.",
        "General Lars Holm is a possible successor to General Erik Dahl.",
        "General Erik Dahl and General Lars Holm were dismissed.",
        "General Erik Dahl was commander of the Northern Brigade. General Lars Holm is commander of the Southern Brigade.",
    ],
)
def test_where_the_text_does_not_say_so_nobody_followed(report):
    assert successions(report) == set()


@pytest.mark.parametrize(
    "report",
    [
        "General Lars Holm took over from General Erik Dahl as commander of the Northern Brigade.",
        "General Lars Holm succeeded General Erik Dahl as commander of the Northern Brigade.",
        "The commander of the Northern Brigade, General Erik Dahl, was replaced by General Lars Holm.",
        "General Lars Holm was appointed to succeed General Erik Dahl as commander of the Northern Brigade.",
    ],
)
def test_a_succession_moves_the_office_from_one_to_the_other(report):
    assert posts(report) == {
        ("Erik Dahl", "commander", "Northern Brigade", "former"),
        ("Lars Holm", "commander", "Northern Brigade", "current"),
    }


def test_a_succession_ahead_leaves_the_office_where_it_is():
    report = "General Lars Holm will succeed General Erik Dahl as commander of the Northern Brigade."
    assert posts(report) == {
        ("Erik Dahl", "commander", "Northern Brigade", "current"),
        ("Lars Holm", "commander", "Northern Brigade", "incoming"),
    }


def test_who_is_put_into_a_post_replaces_and_not_whoever_puts_them_there():
    text = (
        "President Carla Mendoza swore in General Rafael Quispe as commander of the 5th Brigade, replacing General Luis Ortega."
    )
    told = fasti.read(text, published="2022-05-14")
    names = {person.id: person.name for person in told.people}
    assert [(names[each.before], names[each.after]) for each in told.succession] == [("Luis Ortega", "Rafael Quispe")]


def test_the_commander_general_of_an_army_holds_that_army_and_not_the_division_led_before():
    report = (
        "President Carla Mendoza swore in General Rafael Quispe as commander general of the Peruvian Army, replacing General "
        "Luis Ortega. Quispe had led the 3rd Division since January 2021."
    )
    assert posts(report) >= {
        ("Rafael Quispe", "commander general", "Peruvian Army", "current"),
        ("Luis Ortega", "commander general", "Peruvian Army", "former"),
        ("Rafael Quispe", "commander", "3rd Division", "former"),
    }


@pytest.mark.parametrize(
    "named",
    [
        "The president named Major General Teresa Camargo to replace him.",
        "The president named Major General Teresa Camargo, until now commander of the Bogota Police, to replace him.",
        "President Juan Perez named Major General Teresa Camargo to replace him.",
        "President Juan Perez has appointed Major General Teresa Camargo to succeed him.",
    ],
)
def test_a_president_who_names_somebody_to_replace_him_means_the_one_who_left(named: str):
    told = fasti.read(f"General William Salazar stepped down as police director. {named}", published="2024-11-20")
    names = {person.id: person.name for person in told.people}
    assert [(names[each.before], names[each.after], each.role) for each in told.succession] == [
        ("William Salazar", "Teresa Camargo", "director")
    ]


def test_whoever_relieves_one_and_names_another_is_not_the_one_who_is_followed():
    text = (
        "President Juan Perez relieved General Luis Ortega of command of the 5th Brigade "
        "and named General Rafael Quispe to succeed him."
    )
    told = fasti.read(text, published="2022-05-14")
    names = {person.id: person.name for person in told.people}
    assert [(names[each.before], names[each.after]) for each in told.succession] == [("Luis Ortega", "Rafael Quispe")]
