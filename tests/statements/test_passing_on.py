"""Posts that pass from one to the other, told of the post itself, and posts taken only for the time being."""

import pytest

from reading_help import events, posts, read, successions

LEFT = "General Erik Dahl, commander of the Northern Brigade, resigned. "
DAHL_HOLM = {("Erik Dahl", "Lars Holm")}


@pytest.mark.parametrize(
    "report",
    [
        "His post goes to Colonel Lars Holm.",
        "His old job went to Colonel Lars Holm, chief of staff of the 7th Division.",
        "His place has been taken by Colonel Lars Holm, formerly chief of staff of the 7th Division.",
        "Dahl's seat was filled by Colonel Lars Holm.",
        "The job was given to the chief of staff of the 7th Division, Colonel Lars Holm.",
        "The command has passed to Colonel Lars Holm.",
    ],
)
def test_whoever_gets_the_post_follows_in_the_office_that_was_left(report):
    assert successions(LEFT + report) == DAHL_HOLM
    assert ("Lars Holm", "commander", "Northern Brigade", "current") in posts(LEFT + report)


@pytest.mark.parametrize(
    "report",
    [
        "The contract went to Colonel Lars Holm.",
        "His place at the table was taken by Colonel Lars Holm.",
        "The job of rebuilding the port went to Colonel Lars Holm.",
        "His post was criticised by Colonel Lars Holm.",
        "His post was given by Colonel Lars Holm as a reason.",
    ],
)
def test_what_is_no_office_makes_nobody_follow(report):
    assert successions(LEFT + report) == set()


def test_a_post_that_will_be_filled_is_not_held_yet():
    report = LEFT + "The position will be filled by Colonel Lars Holm."
    assert ("Lars Holm", "commander", "Northern Brigade", "incoming") in posts(report)


def test_the_post_of_one_who_rises_is_what_he_held_and_not_what_he_gets():
    report = (
        "The list sees deputy army commander General Erik Dahl elevated to commander-in-chief of the army. His own post goes to"
        " General Lars Holm, head of the 2nd Division, who will in turn be replaced by Colonel Ana Perez."
    )
    assert {s.role for s in read(report).succession} == {"deputy commander", "head"}
    assert ("Erik Dahl", "commander-in-chief", "army", "current") in posts(report)
    assert successions(report) == {("Erik Dahl", "Lars Holm"), ("Lars Holm", "Ana Perez")}


@pytest.mark.parametrize(
    "report",
    [
        LEFT + "Colonel Lars Holm took over from him in an acting capacity.",
        LEFT + "He was replaced on an interim basis by Colonel Lars Holm.",
        LEFT + "Colonel Lars Holm was appointed commander of the Northern Brigade on a temporary basis.",
    ],
)
def test_whoever_takes_a_post_for_now_is_acting(report):
    assert ("Lars Holm", "commander", "Northern Brigade", "acting") in posts(report)
    assert ("appointed", "Lars Holm") in events(report)


@pytest.mark.parametrize(
    "report",
    [
        "Colonel Lars Holm was appointed commander of the Northern Brigade and is temporarily based in Sulina.",
        "Colonel Lars Holm was appointed commander of the Northern Brigade; General Erik Dahl was temporarily suspended.",
        "Colonel Lars Holm was appointed commander of the Northern Brigade. A road was closed on a temporary basis.",
    ],
)
def test_what_else_is_for_now_makes_nobody_acting(report):
    assert ("Lars Holm", "commander", "Northern Brigade", "current") in posts(report)
