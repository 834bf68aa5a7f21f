from __future__ import annotations

import json

import pytest
from alembic import command
from reports import answers
from sqlalchemy import inspect, select
from testimony_cluster import REPORTS

import fasti
from fasti.errors import JudgementError, StaleDecisionError, UnknownNameError
from fasti.model.reading import Reading
from fasti.record import Record, open_record
from fasti.record.predictions import mark_prediction
from fasti.sources.reading_lines import read_reading_lines
from fasti.store.engine import writing
from fasti.store.schema import alembic_config
from fasti.store.testimony_tables import outcome, testimony
from fasti.views.reading_lines import reading_to_line

#: keys of a reading that older readers do not write
NEW = ("reported_speech", "namings", "silences", "orders", "alive")
EVENTS = ("Mira Kessler dismissed", "dismissal of Mira Kessler", "Mira Kessler’s dismissal", "Mira Kessler")
WHAT = {"Who had Mira Kessler dismissed?", "Is Mira Kessler dead or alive?", "What is the armed rising to be called?"}


@pytest.fixture(scope="module")
def told() -> list[Reading]:
    return [fasti.read(text, published=day, publisher=outlet) for outlet, day, text in REPORTS]


def test_the_same_report_twice_is_the_same_record(record: Record, told: list[Reading]) -> None:
    assert {added.state for added in record.add_many(told)} == {"added"}
    before = answers(record)
    assert {added.state for added in record.add_many(told)} == {"known"}
    assert answers(record) == before


def test_reports_in_any_order_make_the_same_disputes(record: Record, told: list[Reading]) -> None:
    list(record.add_many(told[::-1], batch=3))
    found = {dispute.about for dispute in record.contested()}
    assert {
        "Who had Mira Kessler dismissed?",
        "Is Mira Kessler dead or alive?",
        "What is the armed rising to be called?",
    } <= found
    [dead] = [dispute for dispute in record.contested() if dispute.kind == "alive"]
    assert [side.claim for side in dead.sides] == ["alive", "dead"]


def test_readings_come_out_as_they_went_in(empty: Record, told: list[Reading], tmp_path) -> None:
    list(empty.add_many(told))
    out = {reading.document.id: reading for reading in empty.readings()}
    assert out == {reading.document.id: reading for reading in told}
    lines = tmp_path / "readings.jsonl"
    lines.write_text("".join(map(reading_to_line, told)), encoding="utf-8")
    assert list(read_reading_lines(lines)) == told


def test_a_reading_without_testimony_still_has_its_quotations(empty: Record, told: list[Reading], tmp_path) -> None:
    data = json.loads(reading_to_line(told[1]))
    older = {key: value for key, value in data.items() if key not in NEW}
    lines = tmp_path / "older.jsonl"
    lines.write_text(json.dumps(older), encoding="utf-8")
    [reading] = read_reading_lines(lines)
    assert isinstance(reading, Reading)
    assert reading.testimony.utterances == ()
    assert empty.add(reading).statements == len(reading.posts) + len(reading.events) + len(reading.quotes)


def test_a_forgotten_speaker_is_gone_from_what_others_said_and_from_marks(record: Record, told: list[Reading]) -> None:
    list(record.add_many(told))
    [waiting] = record.predictions()
    record.mark(waiting.statement, "partly", "ana")
    record.forget("Petra Holm")
    assert record.predictions() == ()
    with record.engine.connect() as connection:
        details = json.dumps([row.detail for row in connection.execute(select(testimony))])
        assert connection.execute(select(outcome)).all() == []
    assert "Holm" not in details
    assert "Kessler" in details
    assert not [reading for reading in record.readings() if "Holm" in reading_to_line(reading)]


def test_a_mark_that_is_no_outcome_or_of_no_prediction_is_refused(empty: Record, told: list[Reading]) -> None:
    list(empty.add_many(told[:2]))
    [waiting] = empty.predictions()
    with pytest.raises(JudgementError, match="came true"):
        empty.mark(waiting.statement, "maybe", "ana")
    with pytest.raises(UnknownNameError):
        empty.mark(999_999, "came true", "ana")
    marked = empty.mark(waiting.statement, "came true", "ana")
    assert marked.outcome
    empty.unmark(marked.outcome.id, "ana")
    with pytest.raises(StaleDecisionError):
        empty.unmark(marked.outcome.id, "ben")


def test_nobody_marks_over_a_mark_that_they_have_not_seen(empty: Record, told: list[Reading]) -> None:
    list(empty.add_many(told[:2]))
    [waiting] = empty.predictions()
    empty.mark(waiting.statement, "came true", "ana")
    with writing(empty.engine) as connection, pytest.raises(StaleDecisionError, match="ana"):
        mark_prediction(connection, waiting.statement, "partly", "ben", seen=0)


def test_a_mark_outlives_another_reading_of_the_document(empty: Record, told: list[Reading]) -> None:
    list(empty.add_many(told[:2], reader="fasti 0.1"))
    [waiting] = empty.predictions()
    empty.mark(waiting.statement, "came true", "ana")
    list(empty.add_many(told[:2], reader="fasti 0.2"))
    [again] = empty.predictions()
    assert again.statement != waiting.statement
    assert again.outcome
    assert again.outcome.verdict == "came true"


@pytest.mark.parametrize("event", EVENTS)
def test_an_event_is_asked_for_in_words(empty: Record, told: list[Reading], event: str) -> None:
    list(empty.add_many(told))
    assert empty.reaction(event).first == "2031-05-14"
    assert empty.reaction(event).about == "Mira Kessler: dismissed, resigned"


def test_an_event_nobody_tells_of_is_unknown(empty: Record, told: list[Reading]) -> None:
    list(empty.add_many(told))
    for event in ("Mira Kessler promoted", "Nobody Known dismissed", "12345678"):
        with pytest.raises(UnknownNameError):
            empty.reaction(event)
    with pytest.raises(UnknownNameError):
        empty.reaction("Mira Kessler dismissed", on="2019")


def test_a_forwarding_channel_is_an_outlet_and_what_it_forwards_a_relay(empty: Record) -> None:
    text = "Colonel Mira Kessler, the commander of the 9th Border Brigade, was dismissed on Tuesday, two officials said."
    empty.add(fasti.read(text, published="2031-05-14", publisher="War Channel (forwarded from Front Post)"))
    [member] = [each for group in empty.reaction("Mira Kessler").groups for each in group.members if each.name == "War Channel"]
    steps = empty.provenance(member.evidence[0].statement).way
    assert [(step.kind, step.name) for step in steps] == [
        ("outlet", "War Channel"),
        ("relay", "Front Post"),
        ("speaker", "two officials"),
    ]


def test_one_outlet_that_takes_its_word_back_withdraws_it(empty: Record) -> None:
    who = "Colonel Mira Kessler, the commander of the 9th Border Brigade,"
    words = (f"{who} was killed on Friday.", f"{who} was not killed on Friday.")
    days = ("2031-05-17", "2031-05-19")
    list(empty.add_many([fasti.read(text, published=day, publisher="Night Blog") for text, day in zip(words, days, strict=True)]))
    [blog] = [each for group in empty.reaction("Mira Kessler killed").groups for each in group.members]
    states = empty.provenance(blog.evidence[0].statement).history.states
    assert [(state.day, state.standing) for state in states] == [("2031-05-17", "claimed"), ("2031-05-19", "withdrawn")]


def test_a_record_from_before_testimony_is_brought_up_to_date(url: str, told: list[Reading]) -> None:
    with open_record(url) as opened, writing(opened.engine) as connection:
        command.downgrade(alembic_config(connection), "0003")
        assert not inspect(connection).has_table("testimony")
    with open_record(url) as opened:
        list(opened.add_many(told[:2]))
        assert len(opened.predictions()) == 1
        assert opened.outlets() == ()
