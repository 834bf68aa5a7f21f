"""Deputies, whoever fills in for somebody who has left, and charges given beside another post."""

import pytest

from reading_help import events, posts, read


def test_his_deputy_holds_the_office_under_his():
    report = "The police chief of Lira, General Jan Wilk, was dismissed, and Wilk's deputy, Colonel Ana Ruiz, spoke."
    assert ("Ana Ruiz", "deputy police chief", "Lira", "current") in posts(report)


def test_a_deputy_who_takes_the_office_is_deputy_no_more():
    report = "General Jan Wilk, commander of the 5th Brigade, was replaced by his deputy, Colonel Ana Ruiz, on Monday."
    held = {post.role: (post.status, post.ends, post.ended_by) for post in read(report).posts if post.starts is None}
    assert held["deputy commander"] == ("former", "2024-05-13", "transferred")


@pytest.mark.parametrize(
    "report",
    [
        "General Jan Wilk and his deputy, Colonel Ana Ruiz, spoke.",
        "The former army chief, General Jan Wilk, and his deputy, Ana Ruiz, spoke.",
        "The deputy army chief, General Jan Wilk, and his deputy, Ana Ruiz, spoke.",
    ],
)
def test_the_deputy_of_nobody_in_office_holds_none(report):
    assert "Ana Ruiz" not in {person for person, *_ in posts(report)}


@pytest.mark.parametrize(
    ("report", "status"),
    [
        ("Commissioner Tom Berg was dismissed on Monday. Deputy Commissioner Jan Wilk will act in the post.", "incoming"),
        ("Commissioner Tom Berg was dismissed on Monday. Deputy Commissioner Jan Wilk is acting in the role.", "acting"),
        ("Commissioner Tom Berg was killed on Monday. His deputy commissioner, Jan Wilk, is filling in.", "acting"),
    ],
)
def test_who_acts_in_the_post_fills_in_for_whoever_left_it(report, status):
    assert ("Jan Wilk", "commissioner", None, status) in posts(report)


@pytest.mark.parametrize(
    "report",
    [
        "Commissioner Tom Berg spoke on Monday. Deputy Commissioner Jan Wilk is acting in the role.",
        "Commissioner Tom Berg was dismissed on Monday. Deputy Commissioner Jan Wilk was filling in a form in the office.",
    ],
)
def test_where_nobody_left_or_nothing_is_filled_in_nobody_acts(report):
    assert "acting" not in {status for *_, status in posts(report)}


@pytest.mark.parametrize(
    "report",
    [
        "The additional charge of DIG West was given to SSP Central Jan Wilk.",
        "SSP Central Jan Wilk was given the additional charge of DIG West.",
    ],
)
def test_an_additional_charge_is_an_acting_post(report):
    assert posts(report) == {("Jan Wilk", "dig", "West", "acting"), ("Jan Wilk", "ssp", "Central", "current")}
    assert events(report) == {("appointed", "Jan Wilk")}


def test_a_charge_in_court_is_no_post():
    assert posts("The charge of murder was read to SSP Central Jan Wilk.") == {("Jan Wilk", "ssp", "Central", "current")}


def test_the_fire_service_dismisses_nobody():
    assert events("Fire and Emergency board chair Jan Wilk said Deputy chief executive Ana Ruiz would stay.") == set()


def test_his_chief_of_staff_is_that_of_his_unit():
    report = "General Jan Wilk was dismissed as commander of the 5th Corps. His chief of staff, Colonel Ana Ruiz, took over."
    assert posts(report) == {
        ("Jan Wilk", "commander", "5th Corps", "former"),
        ("Ana Ruiz", "chief of staff", "5th Corps", "current"),
        ("Ana Ruiz", "commander", "5th Corps", "current"),
    }
    report = "General Jan Wilk, a former commander of the 5th Corps, and his chief of staff, Colonel Ana Ruiz, spoke."
    assert ("Ana Ruiz", "chief of staff", None, "current") in posts(report)


SINCE_A_DEATH = "He had been acting commander since Ana Ruiz was killed at Narvik on 4 March."


def holdings(report: str, person: str) -> set[tuple[str, str, str | None, str | None]]:
    """(role, status, from, to) of every post of a person."""
    reading = read(report)
    [who] = [each.id for each in reading.people if each.name == person]
    return {(post.role, post.status, post.starts, post.ends) for post in reading.posts if post.person == who}


@pytest.mark.parametrize(
    "report",
    [
        "Colonel Jan Wilk was appointed commander of the 5th Corps effective 2 May. He had been acting commander since 4 March.",
        "Jan Wilk was confirmed as commander of the 5th Corps on 2 May. " + SINCE_A_DEATH,
        "Colonel Jan Wilk, acting commander of the 5th Corps since 4 March, was confirmed as its commander on 2 May.",
    ],
)
def test_whoever_acted_and_then_got_the_post_held_it_twice(report):
    assert holdings(report, "Jan Wilk") == {
        ("commander", "current", "2024-05-02", None),
        ("acting commander", "former", "2024-03-04", "2024-05-02"),
    }


def test_an_acting_commander_who_is_called_commander_still_acts():
    report = "Colonel Jan Wilk is acting commander of the 5th Corps. The commander, Colonel Jan Wilk, spoke."
    assert holdings(report, "Jan Wilk") == {("commander", "acting", None, None)}


def test_an_acting_commander_who_is_dismissed_held_it_once():
    report = "Colonel Jan Wilk, acting commander of the 5th Corps, was dismissed on Monday."
    assert holdings(report, "Jan Wilk") == {("commander", "former", None, "2024-05-13")}


@pytest.mark.parametrize(
    "report",
    [
        "Colonel Jan Wilk, commander of the 3rd Regiment, is acting as division commander. The 9th Division stands.",
        "The deputy commander of the 9th Division, Colonel Jan Wilk, has taken over as acting commander.",
        "Colonel Jan Wilk, the chief of staff of the 9th Division, was told that he was acting commander.",
    ],
)
def test_whoever_acts_as_commander_does_so_in_the_unit_beside_whose_commander_they_stood(report):
    assert ("Jan Wilk", "commander", "9th Division", "acting") in posts(report)


def test_an_acting_commander_is_not_that_of_a_unit_he_commands_besides():
    report = "Colonel Jan Wilk, commander of the 3rd Regiment, was told that he was acting spokesman."
    assert ("Jan Wilk", "spokesman", None, "acting") in posts(report)


def test_who_is_named_to_act_in_somebodys_place_does_so_for_now():
    report = "Colonel Ivo Brandt, commander of the 3rd Brigade, fell. Colonel Adi Kone has been named {} Brandt's place."
    assert ("Adi Kone", "commander", "3rd Brigade", "acting") in posts(report.format("to act in"))
    assert ("Adi Kone", "commander", "3rd Brigade", "current") in posts(report.format("in"))


@pytest.mark.parametrize("place", ["in his place", "in his stead", "in Brandt's place"])
def test_who_is_acting_in_somebodys_place_holds_his_office_for_now(place: str):
    report = f"Colonel Ivo Brandt, commander of the 3rd Brigade, was wounded. Major Adi Kone is acting {place}."
    assert ("Adi Kone", "commander", "3rd Brigade", "acting") in posts(report)


def test_who_is_acting_in_a_film_holds_no_office():
    assert posts("Colonel Ivo Brandt, commander of the 3rd Brigade, was wounded. Major Adi Kone is acting in his film.") == {
        ("Ivo Brandt", "commander", "3rd Brigade", "current")
    }
