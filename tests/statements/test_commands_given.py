"""Units that come into somebody's hands without an office being named, and what is given up that way."""

import pytest

from reading_help import days, events, name_of, posts, read, successions, told


def spans(report: str, person: str) -> set[tuple[str, str | None, str, str | None, str | None, str | None]]:
    """(role, unit, status, from, to, ended by) of every post of a person."""
    reading = read(report)
    held = (post for post in reading.posts if name_of(reading, post.person) == person)
    return {(p.role, name_of(reading, p.unit), p.status, p.starts, p.ends, p.ended_by) for p in held}


@pytest.mark.parametrize(
    ("report", "since"),
    [
        ("The 9th Division fell back in May. The division went to General Jan Wilk.", None),
        ("The 9th Division fell back in May. In 2021 General Jan Wilk got the division.", "2021"),
        ("General Jan Wilk received the 9th Division in March 2022.", "2022-03"),
        ("General Erik Dahl took over the 9th Division in 2018 and kept it until 2021, when General Jan Wilk got it.", "2021"),
    ],
)
def test_whoever_gets_a_division_commands_it(report, since):
    assert spans(report, "Jan Wilk") == {("commander", "9th Division", "current", since, None, None)}
    assert ("appointed", "Jan Wilk", since) in days(report)


def test_what_was_kept_until_a_day_ended_then():
    report = "General Erik Dahl took over the 9th Division in 2018 and kept it until 2021, when General Jan Wilk got it."
    assert spans(report, "Erik Dahl") == {("commander", "9th Division", "former", "2018", "2021", None)}


@pytest.mark.parametrize(
    "report",
    [
        "General Jan Wilk received the 9th Division commander on Monday.",
        "General Jan Wilk received the army on Monday.",
        "General Jan Wilk received the ministry's letter.",
        "The 9th Division went to Narvik with General Jan Wilk.",
        "The 9th Division went to General Jan Wilk's home town.",
        "General Jan Wilk got lost.",
    ],
)
def test_whoever_gets_something_else_commands_nothing(report):
    assert "Jan Wilk" not in {person for person, *_ in posts(report)}
    assert events(report) == set()


def test_a_division_under_its_chief_of_staff_has_an_acting_commander():
    report = "The 9th Division is for the time being under its chief of staff, Colonel Jan Wilk."
    assert ("Jan Wilk", "commander", "9th Division", "acting") in posts(report)
    assert posts("The 9th Division is under fire from Colonel Jan Wilk's guns.") == set()


def test_whoever_is_sent_to_a_brigade_as_commander_is_moved_there():
    report = "Colonel Jan Wilk, commander of the 3rd Regiment, was sent to the 7th Brigade as commander on Monday."
    assert spans(report, "Jan Wilk") == {
        ("commander", "3rd Regiment", "former", None, "2024-05-13", "transferred"),
        ("commander", "7th Brigade", "current", "2024-05-13", None, None),
    }
    assert events("Colonel Jan Wilk was sent to hospital on Monday.") == set()


def test_whoever_left_to_head_another_unit_left_on_that_day():
    report = (
        "Colonel Ana Ruiz arrived in May 2020, when the commander of the 5th Corps, General Jan Wilk, left to head the 36th Army."
    )
    assert spans(report, "Jan Wilk") == {
        ("commander", "5th Corps", "former", None, "2020-05", "transferred"),
        ("head", "36th Army", "current", "2020-05", None, None),
    }


@pytest.mark.parametrize(("why", "how"), [(" in connection with his transfer", "transferred"), ("", None)])
def test_a_post_that_is_handed_over_ends(why, how):
    report = f"General Jan Wilk, who had led the 5th Corps since May 2020, handed over his post on 9 May{why}."
    assert spans(report, "Jan Wilk") == {("commander", "5th Corps", "former", "2020-05", "2024-05-09", how)}


def test_it_may_be_handed_over_to_somebody():
    report = "General Jan Wilk commanded the 5th Corps from 2019 to May 2021, when he handed it over to Colonel Ana Ruiz."
    assert successions(report) == {("Jan Wilk", "Ana Ruiz")}
    assert ("commander", "5th Corps", "current", "2021-05", None, None) in spans(report, "Ana Ruiz")


def test_what_is_only_talked_of_is_doubtful():
    report = "There is a rumour in the town that the brigade commander, Colonel Jan Wilk, is alive and was transferred."
    assert told(report) == {("transferred", "Jan Wilk", "doubtful")}
    report = "There is a brigade in the town, and Colonel Jan Wilk was transferred."
    assert told(report) == {("transferred", "Jan Wilk", "asserted")}


def test_what_somebody_is_given_after_a_dismissal_is_not_what_the_successor_follows_in():
    report = (
        "General Jan Wilk was dismissed on 8 May. He is now deputy commander of the 36th Army. His successor, Ana Ruiz, spoke."
    )
    assert spans(report, "Jan Wilk") == {("deputy commander", "36th Army", "current", None, None, None)}
    assert successions(report) == {("Jan Wilk", "Ana Ruiz")}
    assert spans(report, "Ana Ruiz") == set()


def test_a_resignation_that_is_denied_and_only_reported_ends_no_post():
    report = (
        "The ministry denied that General Jan Wilk, commander of the 5th Corps, had resigned. "
        "The Daily Herald reported last week that Wilk had resigned."
    )
    assert {status for _, _, status, *_ in spans(report, "Jan Wilk")} == {"current"}


def test_he_behind_a_colon_is_whoever_the_sentence_opens_with():
    report = (
        "Ana Ruiz left. General Jan Wilk rose. He is used to following Erik Dahl: in 2018 he took over the 9th Division from him."
    )
    assert successions(report) == {("Erik Dahl", "Jan Wilk")}
