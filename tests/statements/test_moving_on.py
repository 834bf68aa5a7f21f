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


@pytest.mark.parametrize(
    "report",
    [
        "Coast Police commissioner Jan Wilk was made DIG of the Northern Range on Monday.",
        "Jan Wilk, commissioner of the Coast Police, was named DIG of the Northern Range on Monday.",
        "Jan Wilk, who was commissioner of the Coast Police, was named DIG of the Northern Range on Monday.",
        "Jan Wilk, until his appointment the commissioner of the Coast Police, was named DIG of the Northern Range on Monday.",
        "Jan Wilk was named DIG of the Northern Range on Monday after four years as commissioner of the Coast Police.",
        "Jan Wilk took over as DIG of the Northern Range on Monday after serving as commissioner of the Coast Police.",
        "Jan Wilk was named DIG of the Northern Range on Monday. Until his appointment, he was commissioner of the Coast Police.",
    ],
)
def test_who_is_put_into_a_post_leaves_the_one_before_on_that_day(report):
    left = next(post for post in read(report).posts if post.role == "commissioner")
    assert (left.status, left.ends, left.ended_by) == ("former", "2024-05-13", "transferred")
    taken = next(post for post in read(report).posts if post.role == "dig")
    assert (taken.status, taken.starts, taken.ends) == ("current", "2024-05-13", None)


@pytest.mark.parametrize(
    "report",
    [
        "Defence Minister Jan Wilk was also appointed deputy prime minister on Monday.",
        "Senator Jan Wilk was named army minister on Monday.",
        "Justice Minister Jan Wilk was appointed head of the Inquiry Commission on Monday.",
        "Deputy governor Jan Wilk was named acting governor on Monday.",
        "General Jan Wilk, the army chief, was appointed commander of the 2nd Brigade in 1998.",
        "General Jan Wilk, commander of the 3rd Corps, will become army chief in June.",
    ],
)
def test_what_goes_on_beside_a_new_post_is_not_left(report):
    assert {post.ended_by for post in read(report).posts} == {None}
    assert "former" not in {status for *_, status in posts(report)}


def test_a_former_post_did_not_end_with_the_new_one():
    report = "Jan Wilk was replaced as police chief on Monday by Ana Ruiz, a former head of the Border Police."
    assert {post.ends for post in read(report).posts if post.role.startswith("head")} == {None}


@pytest.mark.parametrize(
    ("report", "ends", "how"),
    [
        ("General Jan Wilk, who headed the 5th Brigade, was relieved of duty on Tuesday.", "2024-05-14", "dismissed"),
        ("General Jan Wilk, who had led the 5th Brigade since 2019, resigned on Monday.", "2024-05-13", "resigned"),
        ("General Jan Wilk, who headed the 5th Brigade until 2012, resigned on Monday.", "2012", None),
    ],
)
def test_what_befalls_whoever_headed_a_unit_ends_that_post(report, ends, how):
    post = post_of(report, "Jan Wilk")
    assert (post.status, post.ends, post.ended_by) == ("former", ends, how)


def test_who_resigned_and_now_heads_something_still_does():
    post = post_of("Ivo Brandt, who resigned in 2019, now heads the Border Police.", "Ivo Brandt")
    assert (post.status, post.ends, post.ended_by) == ("current", None, None)


@pytest.mark.parametrize(
    "report",
    [
        "The president named Colonel Jan Wilk on Monday to lead the 5th Brigade.",
        "Colonel Jan Wilk was moved on Monday to lead the 5th Brigade.",
    ],
)
def test_who_is_named_to_lead_a_unit_is_put_into_its_command(report):
    post = post_of(report, "Jan Wilk")
    assert (post.role, post.status, post.starts) == ("commander", "current", "2024-05-13")


def test_who_left_a_unit_to_become_something_else_left_on_that_day():
    report = (
        "Jan Wilk was head of the 5th Brigade. Wilk, who left the 5th Brigade last November to become a deputy minister, spoke."
    )
    left = next(post for post in read(report).posts if post.role == "head")
    assert (left.status, left.ends, left.ended_by) == ("former", "2023-11", "transferred")
    report = "Jan Wilk is head of the 5th Brigade. Wilk left the 5th Brigade's base on Monday."
    assert post_of(report, "Jan Wilk").ends is None


def test_a_transfer_told_later_ends_what_somebody_was_appointed_to():
    report = (
        "General Jan Wilk was appointed commander of the 9th Division in 2021. Wilk has been transferred to the staff, they say."
    )
    assert ("Jan Wilk", "commander", "9th Division", "former") in posts(report)


def test_who_becomes_a_commanding_officer_leaves_what_stands_beside_the_name():
    report = "Major Ana Berg, deputy commander of the 3rd Brigade, was appointed {} of the 17th Battalion on Monday."
    statuses = {role: status for _, role, _, status in posts(report.format("commanding officer"))}
    assert statuses == {"deputy commander": "former", "commanding officer": "current"}
    assert {role: status for _, role, _, status in posts(report.format("adviser"))}["deputy commander"] == "current"
