"""The day of an event is the one its own clause names, as wide as it was said, and never the day of publication."""

import pytest

from reading_help import days, event_of, not_yet, post_of, read

THURSDAY = "2024-05-16"


@pytest.mark.parametrize(
    ("when", "day"),
    [
        ("on Monday", "2024-05-13"),
        ("on Tuesday", "2024-05-14"),
        ("yesterday", "2024-05-15"),
        ("today", "2024-05-16"),
        ("last month", "2024-04"),
        ("last year", "2023"),
        ("on 14 May", "2024-05-14"),
        ("on May 14, 2023", "2023-05-14"),
        ("in March 2022", "2022-03"),
        ("in March", "2024-03"),
        ("in 2019", "2019"),
    ],
)
def test_a_day_is_as_wide_as_what_was_said(when, day):
    assert days(f"General Noor Hakimi resigned {when}.") == {("resigned", "Noor Hakimi", day)}


@pytest.mark.parametrize("when", ["on Monday", "yesterday", "last month", "last year"])
def test_without_a_publication_date_relative_days_stay_open(when):
    assert days(f"General Noor Hakimi resigned {when}.", published=None) == {("resigned", "Noor Hakimi", None)}


def test_without_a_publication_date_a_full_date_still_stands():
    assert days("General Noor Hakimi resigned on 14 May 2023.", published=None) == {("resigned", "Noor Hakimi", "2023-05-14")}


@pytest.mark.parametrize(
    "report",
    [
        "General Noor Hakimi has resigned.",
        "General Noor Hakimi resigned.",
        "General Noor Hakimi, 61, resigned after a row with the minister.",
    ],
)
def test_the_publication_date_is_never_the_date_of_an_event(report):
    assert days(report) == {("resigned", "Noor Hakimi", None)}


def test_the_day_of_saying_is_not_the_day_of_the_event():
    report = "Police said on Monday that Colonel Idris Kone had been arrested."
    assert days(report) == {("arrested", "Idris Kone", None)}


def test_the_day_of_the_event_is_told_apart_from_the_day_of_saying():
    report = "Police said on Monday that Colonel Idris Kone had been arrested in April."
    assert days(report) == {("arrested", "Idris Kone", "2024-04")}


def test_a_day_at_the_head_of_the_sentence_counts():
    assert days("On Tuesday the president dismissed General Noor Hakimi.") == {("dismissed", "Noor Hakimi", "2024-05-14")}


def test_two_events_in_two_sentences_keep_their_days():
    report = "General Noor Hakimi was arrested on Monday. He was released on Wednesday."
    assert days(report) == {("arrested", "Noor Hakimi", "2024-05-13"), ("released", "Noor Hakimi", "2024-05-15")}


def test_two_events_in_one_sentence_keep_their_days():
    report = "Colonel Hugo Paredes was appointed commander of the 5th Brigade in 2019 and dismissed in 2021."
    assert days(report) == {("appointed", "Hugo Paredes", "2019"), ("dismissed", "Hugo Paredes", "2021")}


def test_the_years_of_a_post_are_not_the_day_of_what_came_after():
    report = "Colonel Hugo Paredes, who was commander of the 5th Brigade from 2019 to 2021, was arrested."
    assert days(report) == {("arrested", "Hugo Paredes", None)}


def test_a_day_in_a_following_clause_is_not_the_events():
    report = "Admiral Rita Cruz was dismissed after a frigate sank on Friday."
    assert days(report) in ({("dismissed", "Rita Cruz", None)}, {("dismissed", "Rita Cruz", "2024-05-10/..")})


def test_an_appointment_starts_the_post_on_its_day():
    report = "In 2019, General Luc Moreau was appointed commander of the 2nd Army."
    assert days(report) == {("appointed", "Luc Moreau", "2019")}
    assert post_of(report, "Luc Moreau").starts == "2019"


def test_an_appointment_without_a_day_starts_the_post_nowhere():
    assert post_of("General Luc Moreau has been appointed commander of the 2nd Army.", "Luc Moreau").starts is None


def test_a_day_after_publication_is_still_ahead():
    report = "The Royal Thai Army's commander, General Anan Chai, retires on 30 September 2024."
    assert event_of(report, "retired").certainty == "predicted"
    post = post_of(report, "Anan Chai")
    assert (post.status, post.ends, post.ended_by) == ("current", "2024-09-30", "retired")


@not_yet("the present tense of what is ahead is read as done")
def test_taking_office_on_a_day_after_publication_is_still_ahead():
    report = "The new defence minister, General Rosa Blanco, takes office on 1 June 2024."
    assert event_of(report, "appointed").certainty == "predicted"
    assert post_of(report, "Rosa Blanco").status == "incoming"


def test_one_dies_once_on_the_narrowest_day_told():
    report = "The army's chief, General Omar Said, dies at 60. General Omar Said, the chief of army staff, died on Tuesday."
    assert days(report) == {("died", "Omar Said", "2024-05-14")}


def test_somebody_may_be_appointed_twice():
    report = "General Omar Said was appointed army chief in 2019. In 2023 General Omar Said was appointed defence minister."
    assert {date for _, _, date in days(report)} == {"2019", "2023"}


def test_an_event_told_as_last_week_and_then_by_its_day_is_one():
    report = "Governor Pedro Salas was sworn in last week. Salas was sworn in on May 8 as governor."
    assert days(report) == {("appointed", "Pedro Salas", "2024-05-08")}


def test_a_year_that_tells_a_law_from_others_is_no_day_of_the_event():
    assert days("General Omar Said was dismissed under a 2005 law.") == {("dismissed", "Omar Said", None)}
    assert days("General Omar Said was dismissed in 2005.") == {("dismissed", "Omar Said", "2005")}


def test_a_dismissal_whose_day_a_later_sentence_tells_ends_the_post_on_that_day():
    told = (
        "Colonel Jan Peeters, the commander of the 5th Brigade, was dismissed. Peeters was dismissed on Monday, officials said."
    )
    post = post_of(told, "Jan Peeters")
    assert (post.ends, post.ended_by) == ("2024-05-13", "dismissed")


def test_what_somebody_intends_lies_ahead_whatever_was_told_before():
    report = (
        "General Jan Peeters took command of the 3rd Brigade in October 2021. General Tom Ellis intends to step down in August."
    )
    assert days(report) == {("appointed", "Jan Peeters", "2021-10"), ("resigned", "Tom Ellis", "2024-08")}


@pytest.mark.parametrize(
    ("report", "day"),
    [
        ("General Noor Hakimi was dismissed, the ministry said on Monday.", None),
        ("General Noor Hakimi was dismissed on Monday, the ministry said.", "2024-05-13"),
        ("President Omar Said on Monday accepted the resignation of General Noor Hakimi.", "2024-05-13"),
        ("President Omar Said on Monday announced the death of General Noor Hakimi.", None),
        ("In an order signed on Monday, General Noor Hakimi was transferred to the reserve.", "2024-05-13"),
        ("In a speech held on Monday, the minister thanked those who had worked while General Noor Hakimi was suspended.", None),
        ("General Noor Hakimi was promoted and will speak to his troops in July.", None),
        ("General Noor Hakimi was dismissed from that post on Monday.", "2024-05-13"),
    ],
)
def test_a_day_belongs_to_the_verb_that_it_stands_with(report, day):
    assert {told for _, who, told in days(report) if who == "Noor Hakimi"} == {day}


@pytest.mark.parametrize(
    ("report", "told"),
    [
        (
            "General Omar Said stepped down on Tuesday, a day after Colonel Idris Kone was arrested.",
            {("resigned", "Omar Said", "2024-05-14"), ("arrested", "Idris Kone", "2024-05-13")},
        ),
        (
            "General Omar Said stepped down two days before Colonel Idris Kone was arrested on Tuesday.",
            {("resigned", "Omar Said", "2024-05-12"), ("arrested", "Idris Kone", "2024-05-14")},
        ),
        (
            "General Omar Said was arrested on Tuesday, hours after Colonel Idris Kone was killed.",
            {("arrested", "Omar Said", "2024-05-14"), ("killed", "Idris Kone", "2024-05-14")},
        ),
        (
            "General Omar Said stepped down some days after Colonel Idris Kone was arrested.",
            {("resigned", "Omar Said", None), ("arrested", "Idris Kone", None)},
        ),
    ],
)
def test_a_day_may_be_counted_from_another_event(report, told):
    assert days(report) == told


def test_what_also_happened_was_on_the_same_day():
    report = (
        "The minister on Monday dismissed General Omar Said. Colonel Idris Kone was also dismissed. Major Abel Sule was sacked."
    )
    assert {(who, day) for _, who, day in days(report)} == {
        ("Omar Said", "2024-05-13"),
        ("Idris Kone", "2024-05-13"),
        ("Abel Sule", None),
    }


def test_until_when_a_post_was_held_may_stand_before_it():
    report = "Colonel Idris Kone, who until December headed the Border Guard, is a senator."
    [post] = [post for post in read(report).posts if post.role == "head"]
    assert (post.status, post.ends) == ("former", "2023-12")


def test_the_day_behind_a_colon_goes_past_an_aside():
    report = "It was his last post: in October 2000, a year before his term was due to end, General Ivo Brandt was dismissed."
    assert days(report) == {("dismissed", "Ivo Brandt", "2000-10")}


def test_who_dies_in_the_same_blast_dies_on_its_day():
    first = "In June 1995 Captain Ivo Brandt was wounded in an attack near Sulina."
    same, another = (f"Major Adi Kone was killed in {words} blast." for words in ("the same", "another"))
    assert ("killed", "Adi Kone", "1995-06") in days(f"{first} {same}")
    assert ("killed", "Adi Kone", None) in days(f"{first} {another}")


def test_what_somebody_has_done_by_today_is_told_of_this_year():
    past = "Captain Ana Berg commanded the 3rd Battalion from January 2005 to June 2007."
    freed = "he was released from prison in October."
    assert ("released", "Ivo Brandt", "2023-10") in days(f"{past}\n\nMajor Ivo Brandt has admitted his part; {freed}")
    assert ("released", "Ivo Brandt", "2007-10") in days(f"{past} Major Ivo Brandt admitted his part; {freed}")
