"""How a post ended that somebody else took over is told by what befell whoever had held it."""

import pytest

from reading_help import events, post_of, read, successions

TOOK = "Major General Samuel Osei took command of the Northern Command on Tuesday."


def ending(text, person, role="commander"):
    """(to, ended_by) of a person's one post in a role."""
    people = {p.id: p.name for p in read(text).people}
    [post] = [p for p in read(text).posts if people[p.person] == person and p.role == role]
    return post.ends, post.ended_by


@pytest.mark.parametrize(
    ("fate", "ends", "ended_by"),
    [
        ("", "2024-05-14", "replaced"),
        (", who retired in March", "2024-03", "retired"),
        (", who superannuated on Monday", "2024-05-13", "retired"),
        (", who retires on Friday", "2024-05-17", "retired"),
        (", who was sacked", "2024-05-14", "dismissed"),
        (", who has been posted to the Ministry of Defence as Director of Operations", "2024-05-14", "transferred"),
        (", who has been appointed adjutant general", "2024-05-14", "transferred"),
        (", who was promoted to general and named army chief", "2024-05-14", "promoted"),
    ],
)
def test_what_befell_whoever_was_replaced_ended_the_post(fate, ends, ended_by):
    report = f"{TOOK} He replaces Major General Kofi Annor{fate}."
    assert ending(report, "Kofi Annor") == (ends, ended_by)
    assert successions(report) == {("Kofi Annor", "Samuel Osei")}


def test_a_death_long_after_did_not_end_what_was_taken_over():
    report = (
        "General Ana Roth was succeeded as army chief by General Leo Baum in 2005. Roth wrote two books about the war in the "
        "north, taught at the academy, and advised three ministers of defence on how forces are led. She lived quietly by the "
        "sea and seldom spoke to reporters. Roth died on Tuesday."
    )
    assert ending(report, "Ana Roth", "army chief") == ("2005", "replaced")


@pytest.mark.parametrize(
    ("words", "ended_by"),
    [
        ("The sacked army chief, General Femi Ojo,", "dismissed"),
        ("The late army chief, General Femi Ojo,", "died"),
        ("The slain army chief, General Femi Ojo,", "killed"),
        ("The former army chief, General Femi Ojo,", None),
    ],
)
def test_a_word_before_an_office_tells_how_it_ended(words, ended_by):
    post = post_of(f"{words} was spoken of.", "Femi Ojo")
    assert (post.status, post.ended_by) == ("former", ended_by)


def test_whoever_is_succeeded_as_the_late_general_died_in_office():
    report = "General Karim Odu succeeds the late General Femi Ojo as army chief."
    assert post_of(report, "Femi Ojo").ended_by == "died"


@pytest.mark.parametrize(
    "report",
    [
        "General Karim Odu was appointed Chief of the Defence Forces after the retirement of General Femi Ojo.",
        "After General Femi Ojo died in a crash, General Karim Odu was appointed Chief of the Defence Forces.",
        "General Karim Odu was appointed Chief of the Defence Forces, two weeks after General Femi Ojo died in a crash.",
        "General Karim Odu took over as army chief following General Femi Ojo's death.",
    ],
)
def test_whoever_takes_office_after_another_has_left_followed_them(report):
    assert successions(report) == {("Femi Ojo", "Karim Odu")}


@pytest.mark.parametrize(
    "report",
    [
        "Colonel Karim Odu was appointed commander of Sector 2 after the killing of the rebel leader Femi Ojo.",
        "Colonel Karim Odu was appointed to investigate after General Femi Ojo was killed.",
        "General Femi Ojo was appointed army chief after he was dismissed as head of customs.",
        "General Karim Odu was appointed army chief before General Femi Ojo died in a crash.",
    ],
)
def test_what_came_before_an_appointment_is_not_always_whom_it_follows(report):
    assert successions(report) == set()


def test_a_remark_between_a_name_and_taking_over_leaves_the_event_and_its_day():
    report = "Ivo Lund, who was 61, took over as army chief in April 2023 from General Max Dorn."
    assert ("appointed", "Ivo Lund") in events(report)
    assert post_of(report, "Ivo Lund").starts == "2023-04"
    assert successions(report) == {("Max Dorn", "Ivo Lund")}


def test_who_was_put_into_an_office_holds_that_one_and_not_what_describes_them():
    report = "Ivo Lund, a senator, was appointed defence minister in 2023 after the resignation of Max Dorn."
    assert [(s.role, name) for s in read(report).succession for name in ["Ivo Lund"]] == [("defence minister", "Ivo Lund")]
