"""Days of posts that another sentence gives: when it was decided, when the changes take effect, when the one before left."""

import pytest

from reading_help import days, post_of, posts, read

APPOINTED = "The government has appointed General Jan Wilk as police chief. "


@pytest.mark.parametrize(
    "decided",
    [
        "The decision was taken by the cabinet on Wednesday evening.",
        "The order was signed on Wednesday.",
        "The appointment was made by a decree dated May 15.",
    ],
)
def test_a_move_happened_on_the_day_on_which_it_was_decided(decided):
    assert days(APPOINTED + decided) == {("appointed", "Jan Wilk", "2024-05-15")}
    assert post_of(APPOINTED + decided, "Jan Wilk").starts == "2024-05-15"


@pytest.mark.parametrize(
    "said",
    [
        "The appointment was announced on Wednesday.",
        "The decision to build a dam was made on Wednesday.",
        "The decision was criticised on Wednesday.",
        "The decision was taken by the cabinet.",
    ],
)
def test_another_day_is_not_that_of_the_move(said):
    assert days(APPOINTED + said) == {("appointed", "Jan Wilk", None)}


def test_a_move_with_a_day_of_its_own_keeps_it():
    report = "On Monday General Jan Wilk was appointed police chief. The decision was taken on Wednesday."
    assert days(report) == {("appointed", "Jan Wilk", "2024-05-13")}


def test_what_is_told_as_ahead_begins_when_the_changes_take_effect():
    report = (
        "The king has named Colonel Jan Wilk as navy commander. The changes take effect on October 1. "
        "General Ivo Brandt is to become army commander."
    )
    assert {post.starts for post in read(report).posts} == {"2024-10-01"}


def test_whoever_was_replaced_left_on_that_day_and_the_one_who_followed_came():
    report = (
        "General Jan Wilk, the army chief, spoke. His predecessor, General Ivo Brandt, was absent. Brandt was replaced on May 2."
    )
    left, came = post_of(report, "Ivo Brandt"), post_of(report, "Jan Wilk")
    assert (left.status, left.ends, left.ended_by) == ("former", "2024-05-02", "replaced")
    assert (came.status, came.starts) == ("current", "2024-05-02")


def test_the_one_before_left_when_a_later_sentence_says_the_next_one_came():
    report = "Colonel Jan Wilk commands the 5th Brigade. He replaced Colonel Tom Berg. Wilk was appointed in May."
    assert (post_of(report, "Jan Wilk").starts, post_of(report, "Tom Berg").ends) == ("2024-05", "2024-05")


def test_whoever_is_elsewhere_by_now_may_have_left_before():
    report = (
        "The police on Monday redeployed 12 commissioners. Jan Wilk is the new commissioner of the Coast Police. "
        "He takes over from Tom Berg who is now in charge of the Border Police."
    )
    assert {post.starts for post in read(report).posts if post.role == "commissioner" and post.status == "current"} == {
        "2024-05-13"
    }
    assert {post.ends for post in read(report).posts} == {None}


def test_who_stayed_in_a_post_until_handing_it_over_held_that_one():
    report = (
        "General Jan Wilk once led the 4th Division. He was appointed commander of the 9th Brigade in July 2009 and stayed until "
        "2011, when he handed command to General Fred Tuma."
    )
    assert ("Fred Tuma", "commander", "9th Brigade", "current") in posts(report)
    held = next(post for post in read(report).posts if post.starts == "2009-07")
    assert (held.status, held.ends) == ("former", "2011")
