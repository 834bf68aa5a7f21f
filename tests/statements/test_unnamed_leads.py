"""A lead names nobody, and the sentences behind it say whom it means."""

import pytest

from reading_help import events, name_of, posts, read, successions, told


def test_the_holder_named_later_is_the_one_who_was_dismissed():
    report = (
        "The president fired the commander of the 162nd Brigade on Monday. "
        "Colonel Jan Wilk, who had led the brigade since May, could not be reached."
    )
    assert events(report) == {("dismissed", "Jan Wilk")}
    assert posts(report) == {("Jan Wilk", "commander", "162nd Brigade", "former")}


def test_whoever_the_same_befalls_next_holds_the_office():
    report = (
        "The chief constable of Oakshire Police has been suspended while complaints are looked into. "
        "Jan Wilk, 54, was suspended with immediate effect."
    )
    assert posts(report) == {("Jan Wilk", "chief constable", "Oakshire Police", "current")}


@pytest.mark.parametrize(
    "chiefs",
    ["the heads of the army, navy and air force", "all service chiefs", "the chiefs of the army, the navy and the air force"],
)
def test_many_are_dismissed_at_once_and_named_behind(chiefs):
    report = (
        f"The president has dismissed {chiefs}. General Issa Keita, the army chief, Vice Admiral Marc Sow, the navy chief, and"
        " Air Marshal Ali Ba, head of the air force, were told on Monday night."
    )
    assert events(report) == {("dismissed", "Issa Keita"), ("dismissed", "Marc Sow"), ("dismissed", "Ali Ba")}
    assert {status for *_, status in posts(report)} == {"former"}


def test_deputies_and_newcomers_stay_when_the_chiefs_are_dismissed():
    report = (
        "The president has dismissed the army and navy chiefs. The deputy chief of army staff, General Ivo Brandt, is safe. "
        "Admiral Jan Wilk has been named navy chief."
    )
    assert "dismissed" not in {event for event, _ in events(report)}


def test_what_was_only_asked_for_befalls_nobody():
    report = "The opposition called on the commander of the 5th Brigade to resign. Colonel Jan Wilk, its commander, was silent."
    assert told(report) == set()


def test_who_takes_over_from_him_takes_over_from_whoever_left():
    report = (
        "The governor of Oakshire, Jan Wilk, was suspended on Monday, Minister Omar Aziz confirmed. "
        "Colonel Ivo Brandt has taken over from him."
    )
    assert successions(report) == {("Jan Wilk", "Ivo Brandt")}


def test_whoever_acts_for_somebody_suspended_does_not_end_the_post():
    report = (
        "Jan Wilk, the chief constable of Oakshire Police, was suspended on Monday. "
        "Deputy Chief Constable Ivo Brandt has taken over from him on a temporary basis."
    )
    assert {(person, role, status) for person, role, _, status in posts(report)} >= {
        ("Jan Wilk", "chief constable", "current"),
        ("Ivo Brandt", "chief constable", "acting"),
    }


def test_the_force_is_the_police_named_before():
    report = "Oakshire Police has a new chief. Jan Wilk has led the force since 2019."
    assert {name_of(read(report), post.unit) for post in read(report).posts} == {"Oakshire Police"}


def test_a_lead_about_a_commander_is_not_about_his_predecessor():
    report = (
        "Division commander steps down over his health\n\nGeneral Ivo Brandt has resigned as commander of the 9th Division, the "
        "ministry said. Brandt came in 2021. His predecessor, General Emil Hart, had gone up to the staff of the 36th Army."
    )
    assert events(report) == {("resigned", "Ivo Brandt")}


def test_sacked_ministers_are_ministers_and_no_heads_of_agencies():
    report = (
        "The president sacked the interior and defence ministers. The interior minister, Ana Roe, was silent. "
        "Jan Holm, who headed the military intelligence agency until 2021, spoke."
    )
    assert told(report) == {("dismissed", "Ana Roe", "asserted")}
