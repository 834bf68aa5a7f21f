"""Who followed whom, where the text says that one followed the other."""

import pytest

import fasti
from reading_help import days, post_of, posts, read, successions

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


@pytest.mark.parametrize(
    "report",
    [
        "General Lars Holm was appointed in place of General Erik Dahl, the commander of the Northern Brigade.",
        "The king dismissed General Erik Dahl as commander of the Northern Brigade and appointed General Lars Holm in his place.",
        "General Erik Dahl was sacked as commander of the Northern Brigade. General Lars Holm was named in his stead.",
        "General Erik Dahl resigned as commander of the Northern Brigade and General Lars Holm was appointed his successor.",
        "The commander of the Northern Brigade, General Erik Dahl, makes way for General Lars Holm.",
        "The president replaced the commander of the Northern Brigade, General Erik Dahl, who retires, with General Lars Holm.",
        "The president dismissed the commander of the Northern Brigade, General Erik Dahl. General Lars Holm takes over.",
        "General Erik Dahl handed over the Northern Brigade to General Lars Holm.",
    ],
)
def test_one_followed_the_other_in_the_office_that_was_left(report):
    assert successions(report) == DAHL_HOLM
    assert {p for p in posts(report) if p[0] in ("Erik Dahl", "Lars Holm")} == {
        ("Erik Dahl", "commander", "Northern Brigade", "former"),
        ("Lars Holm", "commander", "Northern Brigade", "current"),
    }


@pytest.mark.parametrize(
    "report",
    [
        "President Anna Berg replaced the commander of the Northern Brigade, General Erik Dahl, on Tuesday.",
        "General Lars Holm met General Erik Dahl at a place in the north.",
        "General Lars Holm takes over. General Erik Dahl spoke.",
        "General Erik Dahl was appointed commander of the Northern Brigade and wants peace in his place of birth.",
    ],
)
def test_who_replaces_somebody_with_nobody_named_has_no_follower(report):
    assert successions(report) == set()


def test_a_president_who_replaces_a_commander_does_not_command():
    report = "President Anna Berg on Tuesday replaced the commander of the Northern Brigade, General Erik Dahl."
    assert posts(report) == {
        ("Anna Berg", "president", None, "current"),
        ("Erik Dahl", "commander", "Northern Brigade", "former"),
    }
    assert post_of(report, "Erik Dahl").ends == "2024-05-14"


def test_a_general_who_replaces_a_general_commands():
    report = "General Lars Holm replaced General Erik Dahl, the commander of the Northern Brigade."
    assert ("Lars Holm", "commander", "Northern Brigade", "current") in posts(report)


def test_whoever_is_replaced_leaves_on_the_day_on_which_the_other_comes():
    report = "General Erik Dahl, commander of the Northern Brigade, was replaced by General Lars Holm on Tuesday."
    assert (post_of(report, "Erik Dahl").ends, post_of(report, "Lars Holm").starts) == ("2024-05-14", "2024-05-14")
    assert ("appointed", "Lars Holm", "2024-05-14") in days(report)


def test_a_day_before_the_first_of_two_verbs_is_the_day_of_both():
    report = "The president on Tuesday sacked General Erik Dahl and named General Lars Holm to succeed him as army chief."
    assert days(report) == {("dismissed", "Erik Dahl", "2024-05-14"), ("appointed", "Lars Holm", "2024-05-14")}


def test_a_day_behind_the_first_of_two_verbs_is_not_the_day_of_the_second():
    report = "General Erik Dahl was arrested on Tuesday and charged with treason."
    assert days(report) == {("arrested", "Erik Dahl", "2024-05-14"), ("charged", "Erik Dahl", None)}


@pytest.mark.parametrize(
    "how",
    [
        "on Tuesday",
        "in March",
        "temporarily",
        "on an acting basis",
        "with immediate effect",
        "as commander of the Northern Brigade",
        "as commander on Tuesday",
    ],
)
def test_when_and_how_may_stand_before_whoever_replaced_him(how):
    report = f"General Erik Dahl, commander of the Northern Brigade, was replaced {how} by General Lars Holm."
    assert successions(report) == DAHL_HOLM
    status = "acting" if how in ("temporarily", "on an acting basis") else "current"
    assert ("Lars Holm", "commander", "Northern Brigade", status) in posts(report)


@pytest.mark.parametrize("why", ["after criticism", "weeks after a row", "in a purge ordered"])
def test_whoever_caused_it_did_not_replace_him(why):
    report = f"General Erik Dahl, commander of the Northern Brigade, was replaced {why} by General Lars Holm."
    assert successions(report) == set()


def test_a_deputy_who_replaces_him_takes_his_office_and_not_the_deputys():
    report = (
        "General Erik Dahl, commander of the Northern Brigade, resigned. He has been replaced by the deputy commander of the"
        " brigade, Colonel Lars Holm."
    )
    assert [s.role for s in read(report).succession] == ["commander"]


def test_what_he_was_hitherto_is_not_what_he_takes_over():
    report = (
        "Rear Admiral Lars Holm, hitherto director of training, Naval Headquarters, has been appointed flag officer commanding,"
        " Eastern Naval Command, to replace Rear Admiral Erik Dahl, who has retired."
    )
    assert posts(report) == {
        ("Lars Holm", "director of training", "Naval Headquarters", "former"),
        ("Lars Holm", "flag officer commanding", "Eastern Naval Command", "current"),
        ("Erik Dahl", "flag officer commanding", "Eastern Naval Command", "former"),
    }
