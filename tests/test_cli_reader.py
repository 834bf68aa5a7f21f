import json

import pytest
from typer.testing import CliRunner

from fasti.cli import app
from gold_help import TEXT, gold
from stand_in import completion, failure, stand_in

ANSWER = {
    "people": [{"id": "a", "names": ["Ana Sample"], "ranks": ["Colonel"]}],
    "units": [{"id": "b", "names": ["3rd Brigade"]}],
    "events": [
        {"type": "appointed", "person": "a", "date": "2024-06-11", "certainty": "reported", "said_by": ["the ministry"],
         "words": ["Colonel Ana Sample took over the 3rd Brigade on Tuesday"]},
        {"type": "died", "person": "a", "date": None, "certainty": "asserted", "words": ["Sample died in office"]},
    ],
}  # fmt: skip


@pytest.fixture(autouse=True)
def quick(monkeypatch):
    monkeypatch.delenv("FASTI_LLM_KEY", raising=False)
    monkeypatch.setattr("time.sleep", lambda _: None)


@pytest.fixture
def report(tmp_path):
    (tmp_path / "brigade.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "brigade.txt"


def fasti(*args):
    return CliRunner().invoke(app, [*map(str, args)])


def asked_of(server):
    return ("--reader", "llm", "--endpoint", server.url)


def test_a_model_reads_a_report_and_what_it_made_up_is_named(report):
    with stand_in(completion(ANSWER)) as server:
        result = fasti("read", report, *asked_of(server))
    assert result.exit_code == 0, result.output
    assert "appointed  2024-06-11  (reported, according to the ministry)" in result.stdout
    assert "died" not in result.stdout
    assert "Left out of the model's events, 1: the words it rests on do not stand in the text." in result.stdout


def test_a_cut_off_answer_is_one_sentence_and_the_next_report_is_read(report):
    (report.parent / "second.txt").write_text(TEXT + "More of it came later.", encoding="utf-8")
    with stand_in(completion("{", "length"), completion(ANSWER)) as server:
        result = fasti("read", report.parent, "--format", "json", *asked_of(server))
    assert result.exit_code == 1
    assert result.stderr.splitlines() == [
        "The answer was cut off at the model's limit: raise the limit there, or split the report."
    ]
    assert json.loads(result.stdout)["events"][0]["type"] == "appointed"


def test_a_refused_key_ends_the_run_at_once(report):
    (report.parent / "second.txt").write_text(TEXT, encoding="utf-8")
    with stand_in(failure(401)) as server:
        result = fasti("read", report.parent, "--format", "json", *asked_of(server))
        assert len([each for each in server.asked if each[0] == "POST"]) == 1
    assert (result.exit_code, len(result.stderr.splitlines())) == (1, 1)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        (["--reader", "llm"], "--endpoint URL"),
        (["--endpoint", "http://localhost:1"], "Nothing is sent anywhere unless asked"),
        (["--model", "m"], "Nothing is sent anywhere unless asked"),
        (["--reader", "llm", "--endpoint", "localhost"], "is no http or https address"),
    ],
)
def test_options_that_do_not_fit_together_are_explained(report, options, told):
    result = fasti("read", report, *options)
    assert result.exit_code == 2
    assert told in result.stderr


def test_what_a_model_reads_goes_into_the_record_under_its_name(report, tmp_path):
    record = ("--record", f"sqlite:///{tmp_path / 'fasti.db'}")
    with stand_in(completion(ANSWER)) as server:
        added = fasti("add", report, *record, "--json", *asked_of(server))
        again = fasti("add", report, *record, "--json", *asked_of(server))
        assert len([each for each in server.asked if each[0] == "POST"]) == 1
    assert json.loads(added.stdout)["added"] == 1, added.output
    assert json.loads(again.stdout)["known"] == 1
    assert "Ana Sample" in fasti("person", "Ana Sample", *record).stdout
    assert json.loads(fasti("add", report, *record, "--json").stdout)["superseding"] == 1


def test_a_report_that_the_model_cannot_read_fails_and_is_told_in_the_ledger(report, tmp_path):
    record = ("--record", f"sqlite:///{tmp_path / 'fasti.db'}")
    with stand_in(completion("no JSON")) as server:
        result = fasti("add", report, *record, "--json", *asked_of(server))
    assert json.loads(result.stdout)["failed"] == 1
    assert "did not answer in JSON" in fasti("ledger", *record).stdout


def test_a_model_is_scored_like_any_reader(report):
    (report.parent / "brigade.gold.json").write_text(json.dumps(gold()), encoding="utf-8")
    with stand_in(completion(ANSWER)) as server:
        told = json.loads(fasti("evaluate", report.parent, "--json", *asked_of(server)).stdout)
    assert (told["kinds"]["events"]["found"], told["kinds"]["events"]["read"], told["kinds"]["posts"]["found"]) == (1, 1, 0)
    assert "Left out of the model's events" in told["documents"][0]["problems"][0]


def test_a_model_that_fails_at_a_report_has_missed_all_of_it(report):
    (report.parent / "brigade.gold.json").write_text(json.dumps(gold()), encoding="utf-8")
    with stand_in(completion("no JSON")) as server:
        told = json.loads(fasti("evaluate", report.parent, "--json", *asked_of(server)).stdout)
    assert told["kinds"]["people"] == {"gold": 2, "read": 0, "found": 0, "precision": 0.0, "recall": 0.0, "f1": 0.0}
    assert "did not answer in JSON" in told["documents"][0]["problems"][0]
