"""What the report this project was born from tells of testimony; it lies outside the project."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

import fasti
from fasti.model.reading import Reading
from fasti.model.reading_json import reading_from_json, reading_to_json

REPORT = Path(__file__).resolve().parents[2] / "shared" / "gold" / "popov-2023-07-13.txt"
pytestmark = pytest.mark.skipif(not REPORT.exists(), reason="the report lies in ../shared, outside the project")


@cache
def reading() -> Reading:
    return fasti.read(REPORT.read_text(encoding="utf-8"), published="2023-07-13", publisher="Kyiv Post")


def of(name: str) -> list:
    return [said for said in reading().testimony.utterances if said.voice.name.endswith(name)]


def test_the_voice_message_came_through_whoever_made_it_public() -> None:
    message = [said for said in of("Popov") if said.channel == "Telegram"]
    assert message
    assert {(relay.voice.name, relay.how) for said in message for relay in said.relays} == {("Andrei Gurulyov", "made public")}
    assert {said.voice.kind for said in message} == {"person"}


def test_five_direct_quotations_have_their_speakers() -> None:
    said = [said.voice.name.split()[-1] for said in reading().testimony.utterances if said.direct]
    assert said == ["Popov", "Rogov", "Strelkov", "Simonyan", "Popov"]


def test_what_was_said_without_quotation_marks_is_told() -> None:
    said = [each for each in reading().testimony.utterances if not each.direct]
    assert len([each for each in said if each.voice.name == "Ivan Popov"]) >= 5
    assert [each.saying for each in said if each.voice.name.endswith("Strelkov")] == ["predicted", "said"]
    [maintained] = [each for each in said if each.voice.name.startswith("Kremlin-controlled")]
    assert (maintained.voice.kind, maintained.saying) == ("collective", "claimed")
    assert {each.voice.kind for each in said if "bloggers" in each.voice.name or "media" in each.voice.name} == {"collective"}


def test_who_praises_and_who_criticises() -> None:
    assert {said.stance for said in of("Rogov")} == {"praises"}
    assert "criticises" in {said.stance for said in of("Strelkov")}
    assert {said.stance for said in of("Simonyan")} == {"mixed"}
    assert "praises" in {said.stance for said in of("bloggers")}


def test_the_prediction_keeps_its_condition() -> None:
    conditions = [said.condition.text for said in of("Strelkov") if said.condition]
    assert len(conditions) == 2
    assert all("defeat" in words for words in conditions)


def test_both_names_of_each_event_are_kept_with_whose_they_are() -> None:
    names = {(naming.name, naming.voice and naming.voice.name) for naming in reading().testimony.namings}
    assert {("mutiny", None), ("internal conflict", "Russian state media")} <= names
    assert {("invasion", None), ("special operation", "Russian TV")} <= names


def test_near_silence_is_a_statement_of_the_outlet() -> None:
    [silence] = reading().testimony.silences
    assert silence.voice.kind == "collective"
    assert "state media" in silence.voice.name
    assert silence.about
    assert silence.about.text.endswith("declaration")


def test_its_json_loses_nothing() -> None:
    assert reading_from_json(reading_to_json(reading())) == reading()
