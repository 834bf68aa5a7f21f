"""A claim that the outlet itself calls false in the next sentence."""

import pytest

from reading_help import events, post_of, read

CLAIM = "A post claims that General Jan Holm has been appointed commander of the 3rd Brigade. "


@pytest.mark.parametrize("verdict", ["This is false.", "That is not true.", "The claim is a fabrication."])
def test_a_claim_that_is_called_false_is_denied_with_its_post(verdict):
    (event,) = read(CLAIM + verdict).events
    assert (event.certainty, event.said_by) == ("denied", ())
    assert post_of(CLAIM + verdict, "Jan Holm").certainty == "denied"


@pytest.mark.parametrize("verdict", ["This is true.", "This is false, Ana Roe said.", "The weather is false."])
def test_other_words_behind_a_claim_leave_it_as_it_is(verdict):
    assert {event.certainty for event in read(CLAIM + verdict).events} == {"reported"}


def test_two_ministers_dismissed_in_one_breath_are_both_dismissed():
    report = "President Ana Roe dismissed Interior Minister Jan Holm and Defence Minister Dan Example on Sunday night."
    assert events(report) == {("dismissed", "Jan Holm"), ("dismissed", "Dan Example")}
    assert events("President Ana Roe dismissed a Jan Holm lawsuit on Sunday.") == set()


@pytest.mark.parametrize(
    "report",
    [
        "He dismissed as false reports on social media that a former deputy of the 3rd Brigade, Col Jan Holm, had been arrested.",
        "It is untrue that Colonel Jan Holm has been arrested, his office said.",
    ],
)
def test_what_somebody_calls_false_before_it_is_told_is_denied(report):
    assert [event.certainty for event in read(report).events] == ["denied"]


def test_who_was_nearly_killed_was_not_killed():
    assert events("Colonel Jan Holm was nearly killed in 2019.") == set()
    assert events("Colonel Jan Holm was killed in nearly empty Sulina in 2019.") == {("killed", "Jan Holm")}


def test_a_death_yet_to_be_confirmed_is_doubtful():
    (event,) = read("The ministry has yet to confirm the death of Colonel Jan Holm.").events
    assert event.certainty == "doubtful"
