"""Outlets are nobody, neither whoever publishes a report nor a site or paper that it names."""

import pytest

import fasti
from reading_help import mentioned, people


@pytest.mark.parametrize(
    "report",
    [
        "In a message published by the investigative site Volna, Major General Ivo Brandt said that he had been dismissed.",
        "The message was seen by the newspaper Volna. Major General Ivo Brandt said on Monday that Volna had lied.",
        "Major General Ivo Brandt told the magazine Verso Levant, which printed it, that he had resigned.",
    ],
)
def test_a_name_behind_a_noun_for_an_outlet_is_nobodys(report):
    assert set(mentioned(report, "person")) <= {"Ivo Brandt", "Brandt"}
    assert people(report) == {"Ivo Brandt"}


def test_somebody_who_runs_a_channel_is_somebody():
    assert people("The channel Ivo Brandt runs is closed. Brandt, the commander of the 5th Brigade, resigned.") == {"Ivo Brandt"}


def test_whoever_publishes_a_report_is_nobody_in_it():
    report = "Message of General Brandt\n\nMarina has a message of General Ivo Brandt. Brandt told Marina so."
    named = [mention.passage.text for mention in fasti.read(report, publisher="Marina").mentions if mention.kind == "person"]
    assert set(named) == {"Ivo Brandt", "Brandt"}
