from __future__ import annotations

from fasti.model.record import Evidence
from fasti.resolve.near_duplicates import are_copies, bands, signature
from fasti.resolve.origins import is_named, origins_of


def told(document: str, outlet: str | None = None, said_by: tuple[str, ...] = (), copies: int = 0) -> Evidence:
    return Evidence(document, outlet, 0, 1, "x", said_by, copies=copies)


def names(*evidence: Evidence) -> list[str]:
    return [origin.name for origin in origins_of(evidence)]


def test_two_outlets_in_their_own_voice_are_two_origins() -> None:
    assert names(told("1", "Vigil"), told("2", "Beacon")) == ["Beacon", "Vigil"]


def test_one_outlet_twice_is_one_origin() -> None:
    assert names(told("1", "Vigil"), told("2", "The Vigil")) == ["Vigil"]


def test_outlets_that_relay_one_speaker_are_one_origin() -> None:
    (origin,) = origins_of([told("1", "Vigil", ("Andrei Borulin",)), told("2", "Beacon", ("Andrei Borulin",))])
    assert (origin.name, origin.outlets) == ("Andrei Borulin", ("Vigil", "Beacon"))


def test_unnamed_sources_are_the_outlets_own() -> None:
    assert names(told("1", "Vigil", ("two sources",)), told("2", "Beacon", ("officials",))) == ["Beacon", "Vigil"]
    assert not is_named("two sources")
    assert is_named("Borulin")


def test_an_outlet_that_another_cites_is_the_same_voice() -> None:
    assert names(told("1", "Vigil"), told("2", "Beacon", ("Vigil",))) == ["Vigil"]


def test_copies_of_one_text_are_one_origin() -> None:
    assert len(names(told("1", "Vigil", copies=7), told("2", "Beacon", copies=7))) == 1


TEXT = " ".join(f"word{number * 7 % 101} stands{number % 13} here" for number in range(60))


def test_an_edited_copy_is_a_copy_and_another_text_is_not() -> None:
    text, edited, other = signature(TEXT), signature("From our agency. " + TEXT[:-40]), signature(TEXT[::-1])
    assert None not in (text, edited, other)
    assert text
    assert edited
    assert other
    assert are_copies(text, edited)
    assert set(bands(text)) & set(bands(edited))
    assert not are_copies(text, other)


def test_a_text_of_a_few_words_is_not_compared() -> None:
    assert signature("Too short to tell.") is None
