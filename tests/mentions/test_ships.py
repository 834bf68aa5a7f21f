"""Ships bear names like people's: they are units, and whoever commands one holds a post."""

import pytest

from reading_help import events, mentioned, people, posts, ranks, read


@pytest.mark.parametrize(
    ("report", "ship"),
    [
        ("The captain of the aircraft carrier USS Harlan Foster, Captain Dale Renwick, spoke.", "USS Harlan Foster"),
        ("Captain Dale Renwick, captain of the destroyer USS Peter J. Hollins, spoke.", "USS Peter J. Hollins"),
        ("Captain Dale Renwick, commanding officer of HMS Prince of Kent, spoke.", "HMS Prince of Kent"),
        ("Captain Dale Renwick, captain of the Philippine Navy ship BRP Gregorio Luna, spoke.", "BRP Gregorio Luna"),
        ("Captain Dale Renwick, captain of the frigate Admiral Voronin, spoke.", "Admiral Voronin"),
        ("Captain Dale Renwick, skipper of the cruiser “Orel”, spoke.", "Orel"),
    ],
)
def test_a_ship_is_its_captains_unit_and_nobody(report, ship):
    assert {(person, unit) for person, _, unit, _ in posts(report)} == {("Dale Renwick", ship)}
    assert people(report) == {"Dale Renwick"}


def test_a_captain_who_is_dismissed_is_dismissed_from_the_ship():
    report = "The Navy fired the captain of the destroyer USS Peter Hollins, Cmdr. Alan Voss, on Monday."
    assert events(report) == {("dismissed", "Alan Voss")}
    assert posts(report) == {("Alan Voss", "captain", "USS Peter Hollins", "former")}


def test_a_ship_named_before_is_meant_by_its_name_alone():
    report = "The USS Harlan Foster sailed on Tuesday. The Foster is commanded by Captain Dale Renwick."
    assert posts(report) == {("Dale Renwick", "commander", "USS Harlan Foster", "current")}


def test_an_office_or_rank_behind_a_ship_is_no_part_of_its_name():
    assert mentioned("USS Harlan Foster Captain Dale Renwick spoke.", "person") == ["Dale Renwick"]
    assert mentioned("HMS Resolve Commander Jane Ashworth spoke.", "unit") == ["HMS Resolve"]


def test_where_there_are_ships_commander_before_a_name_is_a_rank():
    report = "Commander Jane Ashworth took command of HMS Resolve on Monday."
    assert ranks(report) == {"Jane Ashworth": ("Commander",)}
    assert ranks("Commander Jane Ashworth spoke to the fighters.") == {"Jane Ashworth": ()}


def test_commanding_officer_and_took_command_tell_one_holding():
    report = (
        "Captain Dale Renwick, commanding officer of HMS Resolve, was dismissed on Monday. "
        "Renwick had taken command of HMS Resolve in July 2022."
    )
    (post,) = read(report).posts
    assert (post.role, post.starts, post.ended_by) == ("commanding officer", "2022-07", "dismissed")


def test_a_rank_of_ships_is_no_ship():
    assert ranks("Frigate Captain Luis Ortega spoke.") == {"Luis Ortega": ("Frigate Captain",)}
    assert mentioned("the frigate Captain Luis Ortega commands", "unit") == []
