"""One hands over, makes way or loses a post, and another gets it: colours, reins and seats go from hand to hand."""

import pytest

from reading_help import days, events, posts, successions

DAHL_HOLM = {("Erik Dahl", "Lars Holm")}
HANDINGS = [
    "General Erik Dahl handed the mission to General Lars Holm.",
    "General Erik Dahl led the Northern Brigade until May, when he handed the reins to Colonel Lars Holm.",
    "At the ceremony, Brig. Gen. Lars Holm received the brigade's banner from Brig. Gen. Erik Dahl, who leaves for Oslo.",
    "Colonel Lars Holm received the colours of the Northern Brigade from Colonel Erik Dahl on Friday.",
    "Colonel Lars Holm accepted command of the Northern Brigade from Colonel Erik Dahl.",
    "General Erik Dahl makes way at the Northern Brigade for Maj. Gen. Lars Holm.",
    "Governor Erik Dahl lost his job after less than four months to Brig. Gen. Lars Holm, a former commissioner.",
    "General Erik Dahl was replaced in Narvik by Colonel Lars Holm, the first woman to lead the province.",
    "General Lars Holm took over at Rescue Command in August 2019 from General Erik Dahl.",
    "General Lars Holm was appointed force commander in July 2009, taking over from another Norwegian, Maj-Gen Erik Dahl.",
    "Parliament removed Attorney General Erik Dahl, and his replacement, Lars Holm, shelved the case.",
    "General Lars Holm leads the Northern Brigade. Holm's predecessor at the brigade, Maj. Gen. Erik Dahl, spoke.",
    "General Erik Dahl leaves the Southern Brigade. Dahl's seat in Narvik will be filled by Brig. Gen. Lars Holm.",
    "General Erik Dahl resigned as commander of the Northern Brigade. The Northern Brigade post goes to Maj. Gen. Lars Holm.",
]


@pytest.mark.parametrize("report", HANDINGS)
def test_whoever_gets_what_another_leaves_follows(report):
    assert successions(report) == DAHL_HOLM


@pytest.mark.parametrize(
    "report",
    [
        "Colonel Lars Holm received a medal from Colonel Erik Dahl on Friday.",
        "Colonel Lars Holm received the sword of his father from Colonel Erik Dahl.",
        "Governor Erik Dahl lost his brother to the war, General Lars Holm said.",
        "General Erik Dahl handed the report to General Lars Holm.",
        "General Erik Dahl made way for the tanks, General Lars Holm said.",
    ],
)
def test_whoever_gets_something_else_follows_nobody(report):
    assert successions(report) == set()


def test_whoever_makes_way_at_a_unit_left_that_unit_whatever_the_other_held_before():
    report = (
        "General Erik Dahl makes way at the Northern Brigade for General Lars Holm, who was governor of the Military Academy."
    )
    assert ("Erik Dahl", "commander", "Northern Brigade", "former") in posts(report)
    assert ("Lars Holm", "commander", "Northern Brigade", "current") in posts(report)


@pytest.mark.parametrize(
    ("report", "told"),
    [
        ("Also dismissed were Major Erik Dahl and Captain Lars Holm.", "dismissed"),
        ("Also dismissed were Major Erik Dahl, chief of the 3rd Battalion, and Captain Lars Holm.", "dismissed"),
        ("Killed in the blast were Major Erik Dahl and Captain Lars Holm, the army said.", "killed"),
        ("Among those arrested were Major Erik Dahl, the commander of the Northern Brigade, and Captain Lars Holm.", "arrested"),
    ],
)
def test_a_participle_before_its_were_happens_to_everybody_named_behind(report, told):
    assert events(report) == {(told, "Erik Dahl"), (told, "Lars Holm")}


@pytest.mark.parametrize(
    "report",
    ["Wounded soldiers were taken away, and Major Erik Dahl spoke.", "Those dismissed were soldiers, Major Erik Dahl said."],
)
def test_a_participle_of_others_happens_to_nobody_named(report):
    assert events(report) == set()


@pytest.mark.parametrize(
    ("report", "day"),
    [
        ("Colonel Erik Dahl led the Second Brigade until last November, when the president removed him.", "2023-11"),
        ("The station has been closed since March, when Colonel Erik Dahl, its superintendent, was dismissed.", "2024-03"),
        ("On Monday, when the court reopened, Colonel Erik Dahl was dismissed.", "2024-05-13"),
    ],
)
def test_a_clause_with_when_happened_on_the_day_before_it(report, day):
    assert days(report) == {("dismissed", "Erik Dahl", day)}


def test_what_ends_a_time_in_office_happened_on_its_last_day():
    assert days("Erik Dahl served as foreign secretary until 2018, resigning in protest.") == {("resigned", "Erik Dahl", "2018")}


def test_a_day_in_a_clause_about_him_is_not_that_of_the_main_verb():
    report = "Colonel Erik Dahl, who was wounded in March 2015, was appointed commander of the Second Brigade on Monday."
    assert days(report) == {("wounded", "Erik Dahl", "2015-03"), ("appointed", "Erik Dahl", "2024-05-13")}


def test_a_day_at_the_head_of_a_sentence_holds_though_another_clause_follows():
    report = "Last month, Colonel Erik Dahl, 48, died after being hit by a falling tree."
    assert days(report) == {("died", "Erik Dahl", "2024-04")}


def test_a_lead_is_read_for_itself_though_a_headline_and_a_byline_stand_above_it():
    report = (
        "General who led troops in Narvik dies\n\nBy LARS HOLM\nMore by this Author\n\n"
        "Maj-Gen Erik Dahl, the officer who commanded the Northern Brigade, died in Oslo on Sunday night."
    )
    assert ("died", "Erik Dahl", "2024-05-12") in days(report)


def test_where_somebody_goes_back_to_is_not_what_he_hands_over():
    report = "Colonel Ivo Brandt hands over to Colonel Ana Berg and returns to his duties as Director of Military Cooperation."
    assert ("Ana Berg", "director of military cooperation", None, "current") not in posts(report)
