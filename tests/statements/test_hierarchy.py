"""Which unit stands under which, as sentences say it."""

import pytest

from reading_help import posts, under


@pytest.mark.parametrize(
    "report",
    [
        "Colonel Jan Peeters is the commander of the 5th Brigade of the 2nd Corps.",
        "Colonel Jan Peeters commands the 2nd Corps' 5th Brigade.",
        "Colonel Jan Peeters commands the 5th Brigade under the 2nd Corps.",
        "The 5th Brigade of the 2nd Corps was moved north.",
        "The 5th Brigade, 2nd Corps, was moved north.",
    ],
)
def test_a_unit_of_another_stands_under_it(report):
    assert under(report) == {("5th Brigade", "2nd Corps")}


def test_a_chain_is_told_link_by_link():
    report = "Colonel Mikhail Orlov is the commander of the 1st Tank Regiment of the 3rd Army of the Western Military District."
    assert under(report) == {("1st Tank Regiment", "3rd Army"), ("3rd Army", "Western Military District")}
    assert posts(report) == {("Mikhail Orlov", "commander", "1st Tank Regiment", "current")}


def test_a_chain_behind_a_verb_of_command_is_told_link_by_link():
    report = "Colonel Mikhail Orlov commands the 1st Tank Regiment of the 3rd Army of the Western Military District."
    assert under(report) == {("1st Tank Regiment", "3rd Army"), ("3rd Army", "Western Military District")}


@pytest.mark.parametrize(
    "report",
    [
        "The 5th Brigade and the 2nd Corps were moved north.",
        "The 5th Brigade relieved the 2nd Corps.",
        "The 2nd Corps of the 5th Brigade was moved north.",
        "The 5th Brigade left. The 2nd Corps stayed.",
    ],
)
def test_units_side_by_side_stand_under_nobody(report):
    assert under(report) == set()


@pytest.mark.parametrize(
    "report",
    [
        "The 15th Regiment, which belongs to the 3rd Division, arrived.",
        "The 15th Regiment, an element of the 3rd Division, arrived.",
        "The 15th Regiment, formed in 2023, is subordinate to the 3rd Division.",
        "The 15th Regiment falls under the 3rd Division.",
        "The 3rd Division, to which the 15th Regiment belongs, arrived.",
        "The 3rd Division comprises the 15th Regiment.",
        "The 15th Regiment held the town. The regiment is subordinate to the 3rd Division.",
        "The 3rd Division held the town. Its 15th Regiment lost many.",
    ],
)
def test_many_words_say_that_a_unit_stands_under_another(report):
    assert under(report) == {("15th Regiment", "3rd Division")}


@pytest.mark.parametrize(
    "report",
    [
        "The 15th Regiment fought beside the 3rd Division.",
        "He left the 15th Regiment for the 3rd Division.",
        "The 15th Regiment held the town. Its 3rd Division sent help.",
        "The 3rd Division attacked the 15th Regiment.",
    ],
)
def test_units_that_only_meet_stand_under_nothing(report):
    assert under(report) == set()


@pytest.mark.parametrize(
    "report",
    [
        "Both the 5th Brigade and the 6th Brigade fall under the 2nd Division.",
        "The 5th and 6th Brigades of the 2nd Division met.",
        "The 2nd Division's 5th Brigade and 6th Brigade met.",
    ],
)
def test_units_side_by_side_stand_under_the_same(report):
    assert under(report) == {("5th Brigade", "2nd Division"), ("6th Brigade", "2nd Division")}


def test_its_unit_stands_under_the_one_that_its_sentence_names():
    report = "The rebel Free Corps boasted. The Northern Army denied that the commander of its 16th Division was killed."
    assert under(report) == {("16th Division", "Northern Army")}


def test_who_commands_a_unit_that_stands_under_others_commands_that_unit():
    report = "The 41st Battalion of the 7th Brigade, under the Northern Command, is led by Lieutenant Colonel Aziz Khan."
    assert posts(report) == {("Aziz Khan", "commander", "41st Battalion", "current")}


@pytest.mark.parametrize(
    "report",
    [
        "The 5th Brigade, one of four under the 2nd Corps, was moved north.",
        "Colonel Jan Peeters leads the 5th Brigade, one of the three brigades of the 2nd Corps.",
        "The 5th Brigade is one of two brigades under the 2nd Corps.",
        "The 5th Brigade, which is in turn part of the 2nd Corps, was moved north.",
        "The 5th Brigade, the Prague-based unit under the 2nd Corps, was moved north.",
        "The 2nd Corps, which oversees the 5th Brigade, was moved north.",
        "The 5th Brigade, which is under the command of the 2nd Corps, was moved north.",
        "The 5th Brigade, within the 2nd Corps, was moved north.",
        "The 2nd Corps, to which the 5th Brigade is attached, was moved north.",
        "The 2nd Corps has command of the 5th Brigade.",
        "Colonel Jan Peeters came from the 2nd Corps, where he commanded the 5th Brigade.",
        "Colonel Jan Peeters came from the 2nd Corps, where he was the commander of the 5th Brigade.",
    ],
)
def test_a_unit_that_is_one_of_several_or_was_led_within_another_stands_under_it(report):
    assert under(report) == {("5th Brigade", "2nd Corps")}


@pytest.mark.parametrize(
    "report",
    [
        "The 5th Brigade, one of the best, relieved the 2nd Corps.",
        "The 5th Brigade came under fire from the 2nd Corps.",
        "Colonel Jan Peeters left the 2nd Corps, where he met the 5th Brigade.",
        "The 2nd Corps, which relieved the 5th Brigade, was moved north.",
        "Its 5th Brigade was moved north.",
    ],
)
def test_units_that_meet_or_fight_stand_under_nothing(report):
    assert under(report) == set()


def test_a_unit_of_the_armys_own_unit_stands_under_that_unit():
    report = "The 5th Brigade is part of the army's 2nd Corps."
    assert under(report) == {("5th Brigade", "2nd Corps"), ("2nd Corps", "army")}


def test_names_that_share_a_kind_stand_under_the_same():
    report = "General Ivo Brandt heads the Bureau of Operations, which oversees the Northern and Eastern commands."
    assert under(report) == {("Northern Command", "Bureau of Operations"), ("Eastern Command", "Bureau of Operations")}


def test_a_unit_behind_the_acronym_of_its_force_stands_under_it():
    report = "Ana Ruiz is a spokeswoman for the National Patrol Guard (NPG). Colonel Ivo Brandt commands NPG Division 6."
    assert ("Division 6", "National Patrol Guard") in under(report)
    assert ("Ivo Brandt", "commander", "Division 6", "current") in posts(report)


def test_its_rescue_division_is_that_of_the_service_before():
    report = "The Emergency Service answers to the president. Its Rescue Division, led by Ana Ruiz, came late."
    assert under(report) == {("Rescue Division", "Emergency Service")}


@pytest.mark.parametrize(
    "report",
    [
        "The 2nd Corps is made up of the 5th Brigade and the 6th Brigade.",
        "The 2nd Corps consists of the 5th and 6th Brigades.",
        "The 2nd Corps, comprising the 5th Brigade and the 6th Brigade, was moved north.",
        "The 2nd Corps has two brigades: the 5th and 6th Brigades.",
    ],
)
def test_what_a_unit_is_made_up_of_stands_under_it(report):
    assert under(report) == {("5th Brigade", "2nd Corps"), ("6th Brigade", "2nd Corps")}


@pytest.mark.parametrize(
    "report",
    [
        "The 2nd Corps made way for the 5th Brigade.",
        "The 2nd Corps has one wish: the 5th Brigade should go.",
        "The 5th Brigade was detached from the 2nd Corps.",
    ],
)
def test_a_unit_that_has_to_do_with_another_is_not_made_up_of_it(report):
    assert not {("5th Brigade", "2nd Corps")} & under(report)


@pytest.mark.parametrize(
    ("report", "pair"),
    [
        ("The Border Service is subordinate to the Interior Ministry.", ("Border Service", "Interior Ministry")),
        ("Ana Ruiz heads the Crime Group, a unit of the Prosecutor's Office.", ("Crime Group", "Prosecutor's Office")),
        ("The Main Security Directorate of the General Staff spoke.", ("Main Security Directorate", "General Staff")),
        ("The Main Security Directorate of the Ministry of Justice spoke.", ("Main Security Directorate", "Ministry of Justice")),
    ],
)
def test_services_groups_and_directorates_stand_under_what_they_belong_to(report, pair):
    assert under(report) == {pair}


@pytest.mark.parametrize(
    "report",
    [
        "The 3rd Brigade is controlled by the 5th Division.",
        "The 3rd Brigade takes its orders from the 5th Division.",
        "The 3rd Brigade is overseen by the 5th Division.",
        "The 5th Division commands the 3rd Brigade.",
    ],
)
def test_whoever_controls_or_orders_a_brigade_stands_above_it(report):
    assert under(report) == {("3rd Brigade", "5th Division")}


def test_who_is_relieved_by_another_brigade_does_not_stand_under_it():
    assert under("The 3rd Brigade was relieved by the 5th Brigade.") == set()


@pytest.mark.parametrize("kind", ["mother unit", "parent formation"])
def test_a_brigades_parent_unit_stands_above_it(kind: str):
    report = f"The 907th Brigade was there. Major General Ana Berg, commander of the 14th Division, the brigade's {kind}, spoke."
    assert under(report) == {("907th Brigade", "14th Division")}


def test_a_brigades_rival_unit_does_not_stand_above_it():
    report = (
        "The 907th Brigade was there. Major General Ana Berg, commander of the 14th Division, the brigade's rival unit, spoke."
    )
    assert under(report) == set()
