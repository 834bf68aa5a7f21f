"""A lead may tell of an office without a name, and a sentence further down name whoever held it."""

import pytest

from reading_help import days, events, post_of, posts

LEAD = "The head of the Northern Coast Guard resigned on Monday, two days after a ferry sank."


@pytest.mark.parametrize(
    "named",
    [
        "Rear Admiral Josef Brandl had led the service since 2019.",
        "Rear Admiral Josef Brandl, who took office in 2019, had been criticised.",
        "Rear Admiral Josef Brandl, 58, said he was sorry.",
        "Rear Admiral Josef Brandl stepped down after a night of talks.",
    ],
)
def test_who_is_named_behind_the_lead_is_whom_it_tells_of(named):
    report = f"{LEAD}\n\n{named}"
    assert ("resigned", "Josef Brandl", "2024-05-13") in days(report)
    post = post_of(report, "Josef Brandl")
    assert (post.role, post.status, post.ends, post.ended_by) == ("head", "former", "2024-05-13", "resigned")


def test_since_when_they_have_led_is_the_beginning_of_the_post():
    report = f"{LEAD}\n\nRear Admiral Josef Brandl had led the service since 2019."
    assert post_of(report, "Josef Brandl").starts == "2019"


@pytest.mark.parametrize(
    "named",
    [
        "Transport Minister Rita Holt, 58, accepted the resignation.",
        "Josef Brandl, a fisherman, saw the ferry go down.",
        "Josef Brandl told reporters that the ferry had been overloaded.",
    ],
)
def test_others_named_behind_the_lead_did_not_hold_its_office(named):
    assert events(f"{LEAD}\n\n{named}") == set()


def test_who_is_suspended_further_down_held_the_office_of_the_lead():
    report = (
        "The chief constable of Severn Police has been suspended while complaints are looked into.\n\n"
        "Gareth Prys, 54, was suspended on Tuesday evening, the force said."
    )
    assert posts(report) == {("Gareth Prys", "chief constable", "Severn Police", "current")}
    assert days(report) == {("suspended", "Gareth Prys", "2024-05-14")}
