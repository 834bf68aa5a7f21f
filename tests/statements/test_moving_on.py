"""What somebody leaves behind who moves on, and since when whoever is followed had held it."""

import pytest

from reading_help import days, event_of, events, post_of, posts, read, successions


def test_who_is_transferred_holds_what_is_said_beside_the_name_no_longer():
    report = "Brig Gen Paul Falade, commander of the 3 Brigade, was transferred to the reserve on Tuesday."
    post = post_of(report, "Paul Falade")
    assert (post.status, post.ends, post.ended_by) == ("former", "2024-05-14", "transferred")


def test_who_will_be_transferred_holds_it_still():
    report = "Brig Gen Paul Falade, commander of the 3 Brigade, will be transferred to the reserve."
    assert {status for *_, status in posts(report)} == {"current"}


def test_who_is_redeployed_leaves_one_post_for_another():
    report = "Brig Gen Paul Falade, commander of the 3 Brigade, was redeployed to the 17 Brigade as commander."
    assert posts(report) == {
        ("Paul Falade", "commander", "3 Brigade", "former"),
        ("Paul Falade", "commander", "17 Brigade", "current"),
    }


@pytest.mark.parametrize(
    ("report", "told"),
    [
        ("The director, Colonel Ivan Kral, was transferred.", {("transferred", "Ivan Kral")}),
        ("Colonel Ivan Kral was transferred to hospital.", set()),
    ],
)
def test_to_be_transferred_is_a_move_unless_it_is_to_a_bed(report, told):
    assert events(report) == told


def test_whoever_announces_that_several_chiefs_were_redeployed_was_not():
    report = (
        "According to a release by the spokesman, Abel Sule, two other state police chiefs in the north were also redeployed."
    )
    assert events(report) == set()


def test_who_replaced_him_takes_his_post_and_not_their_own_former_one():
    report = (
        "The king transferred Maj-Gen Omar Nasri, chief of the Coastal Command, and replaced him with Brig-Gen Ali Haddad, "
        "previously commander of the 101st Division."
    )
    assert successions(report) == {("Omar Nasri", "Ali Haddad")}
    assert ("Ali Haddad", "chief", "Coastal Command", "current") in posts(report)
    assert ("Ali Haddad", "commander", "101st Division", "former") in posts(report)


def test_since_when_the_one_before_had_held_the_post_is_theirs():
    report = "General Lars Holm was named army chief, taking over from General Erik Dahl, who had held the post since 2011."
    assert (post_of(report, "Erik Dahl").starts, post_of(report, "Lars Holm").starts) == ("2011", None)


def test_a_day_as_of_which_one_takes_over_lies_ahead():
    report = "Major Lina Castro has been named to take over the 4th Battalion as of June 1."
    event = event_of(report, "appointed")
    assert (event.date, event.certainty) == ("2024-06-01", "predicted")
    assert (post_of(report, "Lina Castro").status, post_of(report, "Lina Castro").starts) == ("incoming", "2024-06-01")


def test_postings_that_were_announced_are_of_that_day():
    report = (
        "The army on Tuesday announced promotions and postings. Lt Gen Paul Weber has been appointed commander of the 3rd Corps."
    )
    assert days(report) == {("appointed", "Paul Weber", "2024-05-14")}


def test_an_announcement_of_something_else_gives_no_day():
    report = "The army on Tuesday announced a parade. Lt Gen Paul Weber has been appointed commander of the 3rd Corps."
    assert days(report) == {("appointed", "Paul Weber", None)}


def test_a_day_behind_a_day_of_this_year_is_of_this_year_again():
    report = (
        "Inspector Nuwan Silva, appointed in April 2016, was arrested on May 2. Inspector Ravi Perera was arrested on 21 April."
    )
    assert days(report) >= {("arrested", "Nuwan Silva", "2024-05-02"), ("arrested", "Ravi Perera", "2024-04-21")}


def test_a_day_in_a_story_of_another_year_is_of_that_year():
    report = "On 15 November 2017 General Petr Novak was arrested. On 21 November General Petr Novak resigned."
    assert ("resigned", "Petr Novak", "2017-11-21") in days(report)


def test_a_death_ends_what_was_held_and_not_what_was_left_long_before():
    report = "The army chief, General Omar Nasri, died on Tuesday. Earlier in his career he commanded the 93 Battalion."
    [command] = [post for post in read(report).posts if post.role == "commander"]
    assert (command.status, command.ends, command.ended_by) == ("former", None, None)


def test_a_death_ends_the_only_command_that_is_told():
    report = "Colonel Omar Nasri, who led the 37th Brigade, was killed on Tuesday."
    assert (post_of(report, "Omar Nasri").ends, post_of(report, "Omar Nasri").ended_by) == ("2024-05-14", "killed")


def test_she_who_was_replaced_is_who_had_left():
    report = "Prime Minister Ana Ruiz spoke. Home Secretary Eva Blom resigned in May. She was replaced by Tom Ellis."
    assert successions(report) == {("Eva Blom", "Tom Ellis")}
