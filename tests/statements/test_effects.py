"""What is announced now and holds from a later day starts or ends a post on that day, and the announcement keeps its own."""

import pytest

from reading_help import DAY, days, event_of, post_of, posts


def test_an_appointment_that_takes_effect_later_has_not_begun():
    report = "General Nils Borg was named chief of the Border Guard on 14 May. The appointment takes effect on 1 July."
    post = post_of(report, "Nils Borg")
    assert (post.status, post.starts) == ("incoming", "2024-07-01")
    assert days(report) == {("appointed", "Nils Borg", "2024-05-14")}


def test_an_appointment_effective_later_is_told_without_a_day():
    report = "General Nils Borg was appointed commander of the 2nd Army, effective 1 July."
    assert (post_of(report, "Nils Borg").status, post_of(report, "Nils Borg").starts) == ("incoming", "2024-07-01")
    assert (event_of(report, "appointed").date, event_of(report, "appointed").certainty) == (None, "asserted")


def test_a_resignation_effective_later_leaves_the_post_held_until_then():
    post = post_of("Commissioner Ida Holm announced her resignation, effective June 30.", "Ida Holm")
    assert (post.status, post.ends, post.ended_by) == ("current", "2024-06-30", "resigned")


def test_what_took_effect_before_publication_is_over():
    report = "General Nils Borg was dismissed as commander of the 2nd Army with effect from Monday."
    post = post_of(report, "Nils Borg")
    assert (post.status, post.starts, post.ends, post.ended_by) == ("former", None, "2024-05-13", "dismissed")


def test_postings_take_effect_together():
    report = (
        "The army has posted 14 senior officers. Brig. Gen. A. Sule becomes Commander 9 Brigade, while Col. B. Musa moves to "
        "9 Division as Chief of Staff. The postings, which take effect from 1 June, are routine."
    )
    assert {status for *_, status in posts(report)} == {"incoming"}
    assert {post_of(report, who).starts for who in ("A. Sule", "B. Musa")} == {"2024-06-01"}


def test_what_is_foretold_happens_on_the_day_the_changes_take_effect():
    report = "Lt Gen Kai Lund will succeed General Ove Berg as army chief. The changes take effect on Oct 1."
    assert days(report) == {("appointed", "Kai Lund", "2024-10-01")}


def test_a_law_that_takes_effect_moves_nobody():
    report = "Lt Gen Kai Lund will succeed General Ove Berg as army chief. A new tax law takes effect on Oct 1."
    assert days(report) == {("appointed", "Kai Lund", None)}


def test_who_retires_on_a_day_of_this_year_has_not_yet():
    report = "General Ove Berg, the army chief, retires on Sept 30 on reaching the age limit."
    assert (event_of(report, "retired").date, event_of(report, "retired").certainty) == ("2024-09-30", "predicted")


CHANGES = "The king has endorsed the list of 412 officers. The changes take effect on 1 October. "


@pytest.mark.parametrize(
    ("report", "told"),
    [
        ("General Lars Holm will succeed General Erik Dahl as army chief.", ("appointed", "Lars Holm", "2024-10-01")),
        ("Admiral Lars Holm is to become navy chief.", ("appointed", "Lars Holm", "2024-10-01")),
        ("General Lars Holm was appointed army chief in 2019.", ("appointed", "Lars Holm", "2019")),
        ("General Erik Dahl was killed.", ("killed", "Erik Dahl", None)),
    ],
)
def test_all_changes_take_effect_on_the_day_told_before_them(report, told):
    assert told in days(CHANGES + report)


def test_a_rank_given_at_the_same_time_is_not_how_somebody_came_to_the_office():
    report = "General Erik Dahl was replaced by General Lars Holm, who was at the same time promoted to lieutenant general."
    assert {("appointed", "Lars Holm", None), ("promoted", "Lars Holm", None)} <= days(report)


def test_what_one_tells_and_another_denies_are_two_statements():
    report = "Police said General Erik Dahl was killed on Monday. The army denied that General Erik Dahl had been killed."
    assert days(report) == {("killed", "Erik Dahl", "2024-05-13"), ("killed", "Erik Dahl", None)}


def test_assignments_that_take_effect_today_are_of_today():
    lead = "The ministry announces the following assignments, which take effect today:"
    list_ = "General Ana Berg is appointed head of the Northern Command.\n\nBrigadier Omar Saleh is promoted to Major General."
    assert days(f"{lead}\n\n{list_}") == {("appointed", "Ana Berg", DAY), ("promoted", "Omar Saleh", DAY)}
    assert days(f"The ministry announces the following assignments:\n\n{list_}") == {
        ("appointed", "Ana Berg", None),
        ("promoted", "Omar Saleh", None),
    }


def test_who_is_promoted_and_continues_took_the_post_up_before():
    report = (
        "The ministry announces the following assignments, which take effect today:\n\n"
        "Brigadier Omar Saleh, commandant of the Sulina Academy, is promoted to Major General and continues there."
    )
    assert post_of(report, "Omar Saleh").starts is None
