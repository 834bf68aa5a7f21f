"""A claim and its denial are two events."""

import pytest

from reading_help import name_of, read, told

CLAIM = "Rebels claimed on Monday that Colonel Idris Kone had been captured near the hill."
BOTH = {("captured", "Idris Kone", "reported"), ("captured", "Idris Kone", "denied")}


def deniers(report: str) -> list[str | None]:
    reading = read(report)
    return [name_of(reading, who) for event in reading.events if event.certainty == "denied" for who in event.said_by]


@pytest.mark.parametrize(
    "denial",
    [
        "Major Ali Toure denied the claim.",
        "Major Ali Toure rejected the reports.",
        "Major Ali Toure denied that.",
        'Major Ali Toure called the claim "a very cheap piece of theatre".',
        "Major Ali Toure, the army's spokesman, dismissed those rumours on Tuesday.",
    ],
)
def test_a_claim_and_its_denial_are_two_events(denial: str):
    assert told(f"{CLAIM} {denial}") == BOTH
    assert deniers(f"{CLAIM} {denial}") == ["Ali Toure"]


def test_a_denial_in_the_sentence_of_the_claim():
    report = (
        "The Herald reported that Colonel Idris Kone was detained, a report the Navy dismissed as “an idle invention of theirs”."
    )
    assert told(report) == {("arrested", "Idris Kone", "reported"), ("arrested", "Idris Kone", "denied")}
    assert deniers(report) == ["Navy"]


@pytest.mark.parametrize(
    "sequel",
    [
        "Major Ali Toure did not deny the claim.",
        'Major Ali Toure called the claim "true in every single word".',
        "Major Ali Toure denied the charges.",
        "Major Ali Toure denied the claim that his men had fled.",
        "Major Ali Toure spoke of the hill. It was quiet. Nothing was heard there. He denied the claim.",
    ],
)
def test_what_is_no_denial_of_the_claim(sequel: str):
    assert told(f"{CLAIM} {sequel}") == {("captured", "Idris Kone", "reported")}


def test_whoever_is_arrested_denies_the_deed_and_not_the_arrest():
    arrest = "Colonel Idris Kone was arrested on Monday, police said."
    assert told(f"{arrest} Kone denied the claims.") == {("arrested", "Idris Kone", "reported")}
    assert ("arrested", "Idris Kone", "denied") in told(f"{arrest} The army denied the claims.")


def test_what_the_outlet_itself_tells_is_not_denied_by_a_word_about_claims():
    assert told("Colonel Idris Kone was captured on Monday. Major Ali Toure rejected the reports.") == {
        ("captured", "Idris Kone", "asserted")
    }
