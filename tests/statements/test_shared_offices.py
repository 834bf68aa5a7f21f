"""Offices that are told together, of several people or of one person one after the other."""

import pytest

from reading_help import posts, ranks

BOTH = {
    ("Ade Bello", "goc", "2 Division", "current"),
    ("Musa Idris", "goc", "8 Division", "current"),
}


@pytest.mark.parametrize(
    "report",
    [
        "The GOCs of 2 and 8 Divisions are Maj Gen Ade Bello and Maj Gen Musa Idris respectively.",
        "The GOCs of 2 and 8 Divisions, Maj Gens Ade Bello and Musa Idris, spoke.",
    ],
)
def test_the_commanders_of_two_divisions_have_one_each(report):
    assert posts(report) == BOTH


def test_two_divisions_and_one_name_tell_nobodys_office():
    assert posts("The GOCs of 2 and 8 Divisions met Maj Gen Ade Bello.") == set()


def test_a_number_that_shares_the_kind_with_another_is_named_in_full():
    report = "Colonel Ivan Kral commanded the 4th and 11th Mechanised Brigades."
    assert {unit for _, _, unit, _ in posts(report)} == {"4th Mechanised Brigade", "11th Mechanised Brigade"}


def test_numbers_before_a_plural_that_is_no_unit_are_none():
    assert posts("Colonel Ivan Kral commanded the 4th and 11th rescue missions.") == set()


def test_two_people_before_two_offices_hold_one_each():
    report = "Colonels Ivan Kral and Petr Novak, the acting commander and deputy commander of the 5th Brigade, were tried."
    assert posts(report) == {
        ("Ivan Kral", "commander", "5th Brigade", "acting"),
        ("Petr Novak", "deputy commander", "5th Brigade", "current"),
    }


def test_a_rank_before_several_names_is_the_rank_of_each():
    assert ranks("Brig-Gens Ivan Kral, Petr Novak and Jan Cerny spoke.") == dict.fromkeys(
        ("Ivan Kral", "Petr Novak", "Jan Cerny"), ("Brig-Gen",)
    )


def test_a_rank_before_one_name_is_not_the_next_one_s():
    assert ranks("Brig-Gen Ivan Kral and Petr Novak spoke.") == {"Ivan Kral": ("Brig-Gen",)}


@pytest.mark.parametrize(
    "report",
    [
        "Col Ivan Kral, Commander 31 Brigade, now Director Procurement, Defence Headquarters; Col Petr Novak stays.",
        "Col Ivan Kral, until now Commander 31 Brigade, now Director Procurement, Defence Headquarters.",
    ],
)
def test_what_stands_before_now_was_held_before(report):
    assert posts(report) == {
        ("Ivan Kral", "commander", "31 Brigade", "former"),
        ("Ivan Kral", "director procurement", "Defence Headquarters", "current"),
    }


def test_two_offices_without_now_are_held_at_once():
    report = "Col Ivan Kral, commander of the 31 Brigade and head of the 5 Garrison, spoke."
    assert {status for *_, status in posts(report)} == {"current"}


def test_a_town_behind_a_unit_holds_no_office():
    report = "Maj Gen Ade Bello, formerly GOC 8 Division, is now Commander Doctrine Command, Minna; others stay."
    assert {person for person, *_ in posts(report)} == {"Ade Bello"}


@pytest.mark.parametrize(
    ("report", "status"),
    [
        ("Colonel Ivan Kral, who was heading the Border Police, has retired.", "former"),
        ("Colonel Ivan Kral was earlier commanding the 5th Brigade.", "former"),
        ("Colonel Ivan Kral is commanding the 5th Brigade.", "current"),
    ],
)
def test_who_was_commanding_no_longer_does(report, status):
    assert {told for *_, told in posts(report)} == {status}
