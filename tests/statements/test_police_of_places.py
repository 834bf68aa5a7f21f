"""Police and commanders of places, titles that are ranks, and services with their country."""

import pytest

from reading_help import posts, successions


@pytest.mark.parametrize(
    ("report", "post"),
    [
        ("Colonel Ivan Roe, the Volta Regional Commander, spoke.", ("regional commander", "Volta")),
        ("Jan Holm, the intelligence director for Baghlan province, spoke.", ("intelligence director", "Baghlan province")),
        ("Captain Ana Roe, operations commander in Southern Highlands, spoke.", ("operations commander", "Southern Highlands")),
        ("Captain Ana Roe is provincial police commander in Hela.", ("provincial police commander", "Hela")),
        ("General Jan Holm, the police chief of Gorno-Badakhshan, spoke.", ("police chief", "Gorno-Badakhshan")),
    ],
)
def test_the_place_of_a_regional_or_police_commander_is_what_they_command(report, post):
    assert {told[1:3] for told in posts(report)} == {post}


def test_a_chief_whose_place_is_not_said_has_none():
    assert posts("Colonel Ivan Roe, the regional commander, spoke.") == {("Ivan Roe", "regional commander", None, "current")}


def test_assistant_commissioner_is_a_rank_where_an_office_stands_beside_it():
    report = "The Highlands divisional commander, Assistant Commissioner Jan Holm, spoke."
    assert posts(report) == {("Jan Holm", "divisional commander", "Highlands", "current")}
    assert posts("Assistant Commissioner Jan Holm spoke.") == {("Jan Holm", "assistant commissioner", None, "current")}


def test_a_service_is_named_with_its_country():
    assert posts("The Sudanese army's spokesman, Jan Holm, left. Army chief Ana Roe stayed.") == {
        ("Jan Holm", "spokesman", "Sudanese army", "current"),
        ("Ana Roe", "army chief", "Sudanese army", "current"),
    }


def test_of_two_armies_the_army_is_neither():
    report = "The Sudanese army and the Chadian army fought. The army's spokesman, Jan Holm, left."
    assert {told[2] for told in posts(report)} == {"army"}


def test_a_general_is_put_in_command_of_a_division():
    assert posts("Last month the ministry put Jan Holm in command of the 66th Division.") == {
        ("Jan Holm", "commander", "66th Division", "current")
    }
    assert posts("Last month the ministry put Jan Holm in charge of catering.") == set()


def test_who_is_replaced_with_another_may_stand_in_commas():
    report = "The president replaced the police chief of Sulina province, General Jan Holm, with Colonel Dan Example."
    assert successions(report) == {("Jan Holm", "Dan Example")}


def test_who_comes_in_place_of_the_retiring_admiral_follows_him():
    report = "Admiral Ana Roe will become commander of the Northern Fleet in place of the retiring Admiral Jan Holm."
    assert successions(report) == {("Jan Holm", "Ana Roe")}


def test_the_commander_who_moves_up_commands_no_more():
    report = "General Jan Holm, commander of the 3rd Division, moves up to assistant army chief."
    assert ("Jan Holm", "commander", "3rd Division", "former") in posts(report)
