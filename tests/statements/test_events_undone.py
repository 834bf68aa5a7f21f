"""Acts undone, only wanted, denied or ahead; harm that is told without a verb of wounding; who is put there to run something."""

import pytest

from reading_help import days, events, posts, told

DAHL = "Erik Dahl"


@pytest.mark.parametrize(
    ("report", "event"),
    [
        ("The Supreme Court annulled the appointment of Erik Dahl as inspector general.", "dismissed"),
        ("The court quashed General Erik Dahl's appointment as army chief.", "dismissed"),
        ("The appointment of General Erik Dahl as army chief was revoked.", "dismissed"),
        ("A judge overturned General Erik Dahl's dismissal.", "appointed"),
        ("The president approved the appointment of General Erik Dahl as army chief.", "appointed"),
    ],
)
def test_an_act_undone_is_its_opposite(report, event):
    assert events(report) == {(event, DAHL)}


def test_whoever_has_an_appointment_annulled_is_out_of_office_on_that_day():
    report = "On Monday the court annulled the appointment of Erik Dahl as inspector general of the National Police."
    assert days(report) == {("dismissed", DAHL, "2024-05-13")}
    assert posts(report) == {(DAHL, "inspector general", "National Police", "former")}


@pytest.mark.parametrize(
    "report",
    [
        "Lawmakers from both parties have demanded that General Erik Dahl resign.",
        "Lawmakers insisted that General Erik Dahl be dismissed.",
        "The committee recommended that General Erik Dahl be removed.",
    ],
)
def test_what_somebody_demands_has_not_happened(report):
    assert events(report) == set()


def test_what_somebody_insists_has_happened_is_told():
    assert events("The minister insisted that General Erik Dahl was dismissed.") == {("dismissed", DAHL)}


@pytest.mark.parametrize(
    "report",
    [
        "General Erik Dahl dismissed talk that he was about to resign.",
        "“I ask for my turn,” General Erik Dahl told reporters, dismissing rumours that he had resigned.",
        "The ministry on Tuesday denied that General Erik Dahl had handed in his notice.",
        "The minister rejected speculation that General Erik Dahl had tendered his resignation.",
    ],
)
def test_talk_dismissed_is_a_denial(report):
    assert told(report) == {("resigned", DAHL, "denied")}


def test_a_man_dismissed_over_talk_is_dismissed():
    assert told("General Erik Dahl was dismissed over talk of a coup.") == {("dismissed", DAHL, "asserted")}


@pytest.mark.parametrize(
    ("report", "told"),
    [
        ("Major Erik Dahl, 24, suffered burns to his arms and remains in hospital.", {("wounded", DAHL)}),
        ("Major Erik Dahl sustained serious injuries in the explosion.", {("wounded", DAHL)}),
        ("A plane caught fire, injuring the base's then chief of logistics, Colonel Erik Dahl.", {("wounded", DAHL)}),
        ("Major Erik Dahl suffered a defeat at the polls.", set()),
        ("Major Erik Dahl was let out of prison.", {("released", DAHL)}),
        ("Major Erik Dahl was recaptured in Narvik.", {("captured", DAHL)}),
    ],
)
def test_harm_and_prison_are_told_in_many_words(report, told):
    assert events(report) == told


@pytest.mark.parametrize(
    ("report", "told"),
    [
        ("The president named General Erik Dahl to head the Northern Brigade.", {("appointed", DAHL)}),
        ("The president picked General Erik Dahl to run the agency until a replacement is found.", {("appointed", DAHL)}),
        ("General Erik Dahl was given charge of the Northern Brigade.", {("appointed", DAHL)}),
        ("General Erik Dahl was chosen to lead the investigation into the crash.", set()),
        ("The president named General Erik Dahl in his speech.", set()),
    ],
)
def test_whoever_is_put_there_to_run_a_body_is_appointed(report, told):
    assert events(report) == told


def test_whoever_is_named_to_head_a_unit_holds_it():
    assert (DAHL, "head", "Northern Brigade", "current") in posts("Norway named General Erik Dahl to head the Northern Brigade.")


@pytest.mark.parametrize("ahead", ["will be the new commander", "will serve as commander"])
def test_whoever_is_to_hold_a_post_is_to_be_appointed(ahead):
    assert told(f"General Erik Dahl {ahead} of the Northern Brigade.") == {("appointed", DAHL, "predicted")}


def test_whoever_holds_a_post_is_not():
    assert told("General Erik Dahl is the commander of the Northern Brigade.") == set()
