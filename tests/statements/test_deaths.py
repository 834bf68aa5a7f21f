"""A death ends what was held, and not what had been left alive long before."""

import pytest

from reading_help import name_of, post_of, read


def endings(text, person):
    """Role → (status, to, ended_by) of a person's posts."""
    reading = read(text)
    return {p.role: (p.status, p.ends, p.ended_by) for p in reading.posts if name_of(reading, p.person) == person}


@pytest.mark.parametrize(
    "report",
    [
        "The army chief, General Omar Nasri, was killed on Tuesday.",
        "General Omar Nasri was killed on Tuesday. Nasri was the army chief.",
        "General Omar Nasri was killed on Tuesday. Nasri had been the army chief since 2021.",
    ],
)
def test_what_was_held_ends_with_the_death(report):
    assert endings(report, "Omar Nasri") == {"army chief": ("former", "2024-05-14", "killed")}


def test_an_obituary_ends_no_post_that_had_been_left():
    report = (
        "Omar Nasri, who was defence minister, died on Tuesday. He was sworn in as defence minister in 2001 and stepped down in "
        "2005. Earlier he was a colonel commanding the 5th Brigade."
    )
    assert endings(report, "Omar Nasri")["defence minister"] == ("former", "2005", "resigned")
    assert endings(report, "Omar Nasri").get("commander", ("", None, None))[1:] == (None, None)


def test_a_former_president_does_not_end_that_by_dying():
    report = "Luis Aranda, former president of Borduria, died on Saturday. Aranda became head of the armed forces in 1987."
    assert {ended for *_, ended in endings(report, "Luis Aranda").values()} == {None}


def test_a_death_that_is_denied_ends_nothing():
    report = (
        "The army denied that General Omar Nasri, commander of the 16th Division, was killed. "
        '"General Omar Nasri was killed on Tuesday," a rebel spokesman said.'
    )
    assert {(status, ended) for status, _, ended in endings(report, "Omar Nasri").values()} == {("current", None)}


def test_who_has_since_died_had_left_before():
    report = "The 19th Brigade was headed at the time by General Ivo Brandt, who has {}died."
    assert post_of(report.format("since "), "Ivo Brandt").ended_by is None
    assert post_of(report.format(""), "Ivo Brandt").ended_by == "died"
