from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from fasti.cli import app
from fasti.model.document import Document
from fasti.model.reading import Person, Reading, Unit
from fasti.model.reading_json import reading_to_json
from fasti.model.statement import Hierarchy, Post

RUNNER = CliRunner()


def told(day: str, who: str, unit: str, parent: str | None = None) -> str:
    text = f"{day}: {who} commands the {unit}{f' of the {parent}' if parent else ''}."
    document = Document(text, f"News of {day}", day, None, "Vigil", "en")
    words = (document.passage(0, len(text)),)
    units = [Unit("u1", unit, (unit,))] + ([Unit("u2", parent, (parent,))] if parent else [])
    post = Post("p1", "commander", "u1", "current", None, None, None, "asserted", (), words)
    ties = (Hierarchy("u1", "u2", words),) if parent else ()
    return json.dumps(reading_to_json(Reading(document, (Person("p1", who, (who,)),), tuple(units), ties, (post,))))


@pytest.fixture
def url(tmp_path: Path) -> str:
    lines = [
        told("2021-03-04", "Anna Weiss", "12th Brigade", "Northern Command"),
        told("2021-05-04", "Anna [bold]Weiss", "3rd Battalion"),
    ]
    (tmp_path / "readings.jsonl").write_text("\n".join(lines))
    address = f"sqlite:///{tmp_path / 'fasti.db'}"
    assert run("add", str(tmp_path / "readings.jsonl"), "--record", address) == "2 added\n"
    return address


def run(*words: str, code: int = 0) -> str:
    result = RUNNER.invoke(app, [*words])
    assert result.exit_code == code, result.output
    return result.output


def test_adding_twice_says_that_it_was_known(url: str, tmp_path: Path) -> None:
    assert run("add", str(tmp_path / "readings.jsonl"), "--record", url) == "2 known already\n"
    assert json.loads(run("add", str(tmp_path / "readings.jsonl"), "--record", url, "--json"))["known"] == 2


def test_a_bad_line_is_named_and_the_others_go_in(url: str, tmp_path: Path) -> None:
    (tmp_path / "bad.jsonl").write_text("no json\n[]\n" + told("2022-01-01", "Bruno Katz", "12th Brigade"))
    output = run("add", str(tmp_path / "bad.jsonl"), str(tmp_path / "nothing.jsonl"), "--record", url, code=1)
    assert "Line 1 of" in output
    assert "1 added, 2 failed" in output
    assert "Traceback" not in output


def test_who_has_the_keys_that_programs_rely_on(url: str) -> None:
    (row,) = json.loads(run("who", "12 Brigade", "--on", "2021-03-04", "--record", url, "--json"))
    assert {"person", "role", "unit", "held", "starting", "ending", "origins", "evidence"} <= row.keys()
    assert (row["person"]["name"], row["unit"]["name"], row["held"], row["starting"], row["ending"]) == (
        "Anna Weiss",
        "12th Brigade",
        "attested",
        "../2021-03-04",
        "2021-03-04/..",
    )
    (evidence,) = row["evidence"]
    assert {"document", "outlet", "start", "end", "text", "said_by", "certainty"} <= evidence.keys()
    assert evidence["end"] - evidence["start"] == len(evidence["text"])


def test_every_question_answers_in_words_and_in_json(url: str) -> None:
    tenure = json.loads(run("who", "12th Brigade", "--record", url, "--json"))[0]["tenure"]
    questions = [
        ["who", "12th Brigade"],
        ["chain", "12th Brigade", "--on", "2021-03"],
        ["under", "Anna Weiss", "--on", "2021-03-04"],
        ["person", "Weiss"],
        ["unit", "Northern Command"],
        ["changes"],
        ["gaps"],
        ["contested"],
        ["why", tenure],
        ["search", "commands", "Brigade"],
        ["judgements"],
        ["candidates"],
    ]
    for words in questions:
        assert run(*words, "--record", url).strip(), words
        assert isinstance(json.loads(run(*words, "--record", url, "--json")), list), words


def test_the_chain_is_an_array_of_levels_with_gaps(url: str) -> None:
    levels = json.loads(run("chain", "12th Brigade", "--on", "2021-03-04", "--record", url, "--json"))
    assert [(level["unit"]["name"], level["gap"]) for level in levels] == [("12th Brigade", False), ("Northern Command", True)]
    assert "gap" in run("chain", "12th Brigade", "--on", "2021-03-04", "--record", url)


def test_words_of_documents_never_act_as_markup(url: str) -> None:
    assert "[bold]" in run("who", "3rd Battalion", "--record", url)


def test_an_unknown_name_and_a_bad_day_are_one_sentence(url: str) -> None:
    assert "Did you mean" in run("who", "13th Brigade", "--record", url, code=1)
    assert "is not a date" in run("who", "12th Brigade", "--on", "soon", "--record", url, code=1)
    assert "No such verdict" in run("judge", "maybe", "a", "b", "--record", url, code=2).replace(
        "'maybe' is no verdict", "No such verdict"
    )
    assert "Cannot open the record" in run("who", "x", "--record", "sqlite:////nowhere/at/all.db", code=1)
    assert "Cannot open the record" in run("who", "x", "--record", "nosuch://x", code=1)


def test_two_people_are_merged_parted_again_and_forgotten(url: str) -> None:
    ids = [person["id"] for person in json.loads(run("person", "Weiss", "--record", url, "--json"))]
    assert len(ids) == 2
    (judgement,) = json.loads(run("merge", *ids, "--by", "mk", "--why", "same", "--record", url, "--json"))
    assert len(json.loads(run("person", "Weiss", "--record", url, "--json"))) == 1
    run("undo", str(judgement["id"]), "--by", "mk", "--record", url)
    assert len(json.loads(run("person", "Weiss", "--record", url, "--json"))) == 2
    assert "erased" in run("forget", ids[0], "--yes", "--record", url)
    assert len(json.loads(run("person", "Weiss", "--record", url, "--json"))) == 1
