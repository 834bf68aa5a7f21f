"""Many officers moved by one order: who left what, who got what, from which day."""

import pytest

from reading_help import days, events, people, posts, successions

ORDER = (
    "The army has redeployed several senior officers with effect from 1 May 2024. "
    "Major General John Addo, formerly commander of the 1 Division, is now commandant of the Staff College. "
    "Brigadier General Ama Boateng, until now director of training, becomes commander of the 1 Division. "
    "Colonel Kwesi Appiah was named director of logistics."
)


def test_everybody_leaves_the_old_post_and_holds_the_new_one():
    assert posts(ORDER) == {
        ("John Addo", "commander", "1 Division", "former"),
        ("John Addo", "commandant", "Staff College", "current"),
        ("Ama Boateng", "director of training", None, "former"),
        ("Ama Boateng", "commander", "1 Division", "current"),
        ("Kwesi Appiah", "director of logistics", None, "current"),
    }


def test_everybody_in_the_list_has_an_event():
    assert {person for kind, person in events(ORDER) if kind in ("appointed", "transferred")} == {
        "John Addo",
        "Ama Boateng",
        "Kwesi Appiah",
    }


def test_the_day_of_the_order_is_everybodys_day():
    assert {day for _, _, day in days(ORDER)} == {"2024-05-01"}


def test_who_left_and_who_came_are_one_succession():
    assert successions(ORDER) == {("John Addo", "Ama Boateng")}


def test_officers_who_only_attend_are_not_moved():
    report = (
        "Several senior officers came to the parade. Major General John Addo, formerly commander of the 1 Division, "
        "and Brigadier General Ama Boateng, commander of the 1 Division, spoke."
    )
    assert events(report) == set()


def test_a_list_of_units_shares_one_office_out():
    report = "The new GOCs are 2 Division, Major General Leo Maina; 3 Division, Major General Tom Kiprop."
    assert {(person, unit) for person, _, unit, _ in posts(report)} <= {("Leo Maina", "2 Division"), ("Tom Kiprop", "3 Division")}
    assert posts(report)


def test_the_day_of_the_statement_is_not_the_day_of_the_reshuffle():
    report = (
        "The navy has approved the redeployment of 43 senior officers. Its spokesman, Commodore Ayo Bello, said in a statement "
        "on Monday. Others are Rear Admiral Dan Jibo, now Flag Officer Commanding, Central Command."
    )
    assert {date for _, who, date in days(report) if who == "Dan Jibo"} == {None}


def test_whoever_retains_a_position_in_a_reshuffle_is_not_appointed():
    report = (
        "The navy has redeployed 30 officers. Commodore Erik Dahl is now Commander, 5th Brigade. Commodore Lars Holm retains his"
        " position as Chief of Logistics at the Naval Headquarters."
    )
    assert {who for kind, who in events(report) if kind == "appointed"} == {"Erik Dahl"}


ENTRIES = ["- Brig. Gen. Fred Muhangi, Commander, 3 Division", "• Col. J.B. Wanda, Commandant, Junior Staff College, Jinja"]


@pytest.mark.parametrize("bullet", ["", "- ", "• ", "1. ", "(b) "])
def test_entries_of_a_list_set_line_by_line_are_posts_and_no_headlines(bullet):
    entries = "\n".join(bullet + entry[2:] for entry in ENTRIES)
    report = f"The army has announced new postings of senior officers.\n\nOthers in the shake-up:\n\n{entries}\n"
    assert posts(report) == {
        ("Fred Muhangi", "commander", "3 Division", "current"),
        ("J.B. Wanda", "commandant", "Junior Staff College", "current"),
    }


def test_an_entry_of_a_reshuffle_is_an_appointment():
    report = "The army has announced new postings of senior officers.\n\nOthers in the shake-up:\n\n" + "\n".join(ENTRIES)
    assert events(report) == {("appointed", "Fred Muhangi"), ("appointed", "J.B. Wanda")}


def test_a_headline_that_begins_with_a_rank_is_no_entry():
    assert people("Brig. Gen. Muhangi Takes Over As Commander\n\nThe new commander of the division spoke on Monday.") == set()
