"""Events without a day of their own: that of the order, the decision, the attack or the accident that brought them."""

import pytest

from reading_help import days

HOLM, DAHL = "Lars Holm", "Erik Dahl"  # reports are of Thursday, 16 May 2024
FIRED = "The president on Monday fired the chief of military intelligence and the governor of Narvik State. "
BOMB = "A bomb attack killed ten people on Monday. "


@pytest.mark.parametrize(
    "decided",
    [
        "The decision was taken by a cabinet meeting on Monday evening, said the spokesman.",
        "The order was signed on Monday.",
        "The decree was issued by the president on Monday.",
        "The appointment was made on Monday.",
    ],
)
def test_whoever_is_appointed_is_so_on_the_day_of_the_decision_told_next(decided):
    report = f"The government appointed General Lars Holm as army chief. {decided}"
    assert days(report) == {("appointed", HOLM, "2024-05-13")}


@pytest.mark.parametrize(
    "other",
    ["The move came after a frigate sank on Monday.", "The spokesman spoke on Monday.", "The arrest took place on Monday."],
)
def test_the_day_of_something_else_is_not_that_of_the_appointment(other):
    assert days(f"The government appointed General Lars Holm as army chief. {other}") == {("appointed", HOLM, None)}


@pytest.mark.parametrize(
    ("report", "told"),
    [
        ("Governor Erik Dahl lost his job.", ("dismissed", DAHL, "2024-05-13")),
        ("The post went to General Erik Dahl, who was at the same time promoted.", ("promoted", DAHL, "2024-05-13")),
        ("General Erik Dahl was appointed ambassador in the foreign ministry.", ("appointed", DAHL, "2024-05-13")),
        ("General Erik Dahl, who was appointed ambassador by the last president, spoke.", ("appointed", DAHL, None)),
        ("General Erik Dahl had been promoted by the last president.", ("promoted", DAHL, None)),
        ("General Erik Dahl was appointed ambassador in 2019.", ("appointed", DAHL, "2019")),
    ],
)
def test_what_a_report_tells_behind_a_lead_that_names_nobody_came_with_its_order(report, told):
    assert told in days(FIRED + report)


def test_a_statement_made_public_is_no_order():
    report = "The army said this in a statement made public on Monday. General Lars Holm was appointed army chief."
    assert days(report) == {("appointed", HOLM, None)}


@pytest.mark.parametrize("dateline", ["May 15, 2024 (Agency) -", "OSLO, May 15 (Agency) --", "(Agency) - Oslo, May 15 -"])
def test_the_day_of_a_dateline_is_not_that_of_the_event(dateline):
    report = f"{dateline} The government has sacked General Erik Dahl."
    assert days(report) == {("dismissed", DAHL, None)}


@pytest.mark.parametrize(
    ("report", "day"),
    [
        (BOMB + "Colonel Erik Dahl was killed in the attack.", "2024-05-13"),
        (BOMB + "Colonel Erik Dahl was killed in another attack.", None),
        (BOMB + "Colonel Erik Dahl had been killed in Narvik.", None),
        ("Heavy shooting was heard near the base on Monday. Colonel Erik Dahl was killed in the clash.", "2024-05-13"),
        ("Captain Olaf Berg was killed on Monday when a shell hit his tent. Colonel Erik Dahl was killed, too.", "2024-05-13"),
        (
            "Colonel Erik Dahl was killed in a crash. The army said the accident, which occurred on Monday, was tragic.",
            "2024-05-13",
        ),
        ("Colonel Erik Dahl was killed in a crash. The army said it met on Monday.", None),
        ("Colonel Erik Dahl was killed in the 2014 war.", "2014"),
        ("Colonel Erik Dahl was killed under the 2014 rules.", None),
    ],
)
def test_whoever_is_killed_in_an_attack_is_killed_on_its_day(report, day):
    assert ("killed", DAHL, day) in days(report)


def test_whoever_is_dismissed_over_a_grounding_is_not_dismissed_on_its_day():
    assert days("General Erik Dahl was dismissed over his ship's March 7 grounding.") == {("dismissed", DAHL, None)}


def test_a_day_before_a_noun_is_its_own():
    assert ("resigned", DAHL, "2024-05-02") in days("General Lars Holm spoke after the May 2 resignation of General Erik Dahl.")


@pytest.mark.parametrize(
    ("opening", "day"), [("In a related development, ", "2024-05-13"), ("Meanwhile, ", "2024-05-13"), ("", "2024-05-15")]
)
def test_other_news_of_the_same_day_are_of_the_day_of_the_lead(opening, day):
    lead = "The army chief resigned on Monday.\n\nThe cabinet met on Wednesday."
    report = f"{lead}\n\n{opening}Admiral Erik Dahl was dismissed on the same day."
    assert days(report) == {("dismissed", DAHL, day)}


def test_whoever_hands_his_resignation_to_a_minister_is_no_minister():
    report = "Chairman Erik Dahl on Monday tendered his resignation to the minister, effective from August 30."
    assert days(report) == {("resigned", DAHL, "2024-05-13")}
