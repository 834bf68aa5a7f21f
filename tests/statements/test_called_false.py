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
