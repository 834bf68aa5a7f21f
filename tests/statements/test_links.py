"""What stands with which name right there in the text: ranks, offices and units, and names that they do not belong to."""

import pytest

from reading_help import read


def links(report, kind):
    return {(link.person.passage.text, link.other.passage.text) for link in read(report).links if link.kind == kind}


@pytest.mark.parametrize(
    "report",
    [
        "Captain Ana Ruiz, commended the governor for the gift.",
        "Captain Ana Ruiz, said the commander was attacked.",
        "Captain Ana Ruiz, clarified that the Army Headquarters were not in charge of it.",
    ],
)
def test_an_office_behind_a_verb_is_somebody_elses_though_a_comma_stands_before(report):
    assert links(report, "has_role") == set()


@pytest.mark.parametrize(
    "report", ["Captain Ana Ruiz, then the spokesman, left.", "Captain Ana Ruiz, 48, the former spokesman, left."]
)
def test_an_office_in_apposition_is_of_the_name_before_it(report):
    assert links(report, "has_role") == {("Ana Ruiz", "spokesman")}


def test_an_office_without_article_before_said_is_no_source():
    report = "A statement by Colonel Ana Ruiz, Director of Army Public Relations said the attack failed."
    assert links(report, "has_role") == {("Ana Ruiz", "Director of Army Public Relations")}
    assert links("The raid by Colonel Ana Ruiz, the spokesman said, failed.", "has_role") == set()


def test_who_is_named_to_an_office_has_it_and_not_who_follows_in_the_list():
    report = "Maj-Gen. Ana Ruiz is named the Commandant of the 3 Brigade, Maj-Gen. Jan Peeters is now the GOC 7 Division."
    assert ("Jan Peeters", "Commandant") not in links(report, "has_role")
    assert ("Jan Peeters", "GOC") in links(report, "has_role")


def test_a_shared_out_office_gives_each_unit_to_one_officer():
    report = "The new GOCs are 3 Division, Maj-Gen. Ana Ruiz, 2 Division, Maj-Gen. Jan Peeters."
    assert links(report, "is_posted") == {("Ana Ruiz", "3 Division"), ("Jan Peeters", "2 Division")}


def test_a_list_without_verbs_or_commas_gives_each_officer_their_own_office():
    report = "Others are Rear Admiral Joy Atieno Commander Fleet Support Group, Rear Admiral Jan Peeters, Navy Secretary."
    assert ("Joy Atieno", "Commander") in links(report, "has_role")
    assert ("Jan Peeters", "Commander") not in links(report, "has_role")


def test_two_offices_of_one_officer_in_a_list_are_both_of_that_officer():
    report = (
        "Rear Admiral Joy Atieno, Director of Logistics at the Defence Headquarters, now the new Director of Operations, "
        "Rear Admiral Jan Peeters, Chief of Policy."
    )
    offices = {
        ("Joy Atieno", "Director of Logistics"),
        ("Joy Atieno", "Director of Operations"),
        ("Jan Peeters", "Chief of Policy"),
    }
    assert links(report, "has_role") == offices


def test_its_spokesman_is_posted_to_the_unit_before():
    report = "The 58th Army and its spokesman, Major Ana Ruiz, gave no reason."
    assert links(report, "is_posted") == {("Ana Ruiz", "58th Army")}


@pytest.mark.parametrize(
    "report",
    [
        "Colonel Ana Ruiz commands the 8 Brigade.",
        "The 8 Brigade is commanded by Colonel Ana Ruiz.",
        "Colonel Ana Ruiz takes over at the 8 Brigade.",
    ],
)
def test_who_commands_a_unit_is_posted_to_it(report):
    assert links(report, "is_posted") == {("Ana Ruiz", "8 Brigade")}


def test_what_a_pronoun_holds_is_tied_to_no_name_and_still_its_persons_office():
    reading = read("Colonel Ana Ruiz spoke. He is the commander of the 8 Brigade.")
    [role] = [mention for mention in reading.mentions if mention.kind == "role"]
    assert [link.kind for link in reading.links] == ["has_rank"]
    assert role.refers_to == reading.people[0].id


def test_a_field_of_work_behind_a_comma_is_part_of_the_office():
    report = "Colonel Ana Ruiz is the Director, Army Public Relations."
    assert links(report, "has_role") == {("Ana Ruiz", "Director, Army Public Relations")}
    assert links("Colonel Ana Ruiz is the Director, Army Training Command.", "has_role") == {("Ana Ruiz", "Director")}


def test_an_office_with_its_unit_before_said_describes_whoever_stands_before_it():
    report = "A statement by Colonel Ana Ruiz, the spokesman of the 8 Brigade said the attack failed."
    assert links(report, "has_role") == {("Ana Ruiz", "spokesman")}


def test_an_office_of_an_armys_unit_is_of_that_unit():
    report = "Major General Ana Ruiz, commander of the Ruritanian Army's 10th Infantry Division, spoke."
    assert links(report, "is_posted") == {("Ana Ruiz", "10th Infantry Division")}


@pytest.mark.parametrize(
    "report",
    [
        "Others are Colonel Ana Ruiz who retains her GOC position at the 7 Division.",
        "Colonel Ana Ruiz takes her former position as the new GOC, 7 Division.",
        "The new GOC of 7 Division fighting insurgents, Colonel Ana Ruiz, has taken over.",
        "The GOC 7 Division, Agaro barracks, Colonel Ana Ruiz, spoke.",
        "The GOC of the Ruritanian Army, 7 Division, Colonel Ana Ruiz, spoke.",
    ],
)
def test_who_keeps_takes_up_or_is_named_behind_an_office_holds_it(report):
    assert links(report, "has_role") == {("Ana Ruiz", "GOC")}
    assert links(report, "is_posted") == {("Ana Ruiz", "7 Division")}


@pytest.mark.parametrize(
    "report",
    [
        "Colonel Ana Ruiz takes orders from the GOC, 7 Division.",
        "Colonel Ana Ruiz criticised his GOC position.",
        "The GOC of 7 Division told reporters, Colonel Ana Ruiz fled.",
    ],
)
def test_who_does_something_else_with_an_office_does_not_hold_it(report):
    assert links(report, "has_role") == set()


def test_nobody_is_posted_to_a_unit_without_a_name():
    assert links("Corporal Ana Ruiz of the unit was there.", "is_posted") == set()
