from __future__ import annotations

import json
import re
import shlex
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner

import fasti
from fasti.cli import app
from fasti.record import open_record

sys.path.insert(0, str(Path(__file__).resolve().parent / "record"))
from testimony_cluster import REPORTS, SHEET

RUNNER = CliRunner()


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("cli")
    address = f"sqlite:///{folder / 'fasti.db'}"
    with open_record(address) as opened:
        list(opened.add_many([fasti.read(text, published=day, publisher=outlet) for outlet, day, text in REPORTS]))
    sheet = folder / "outlets.csv"
    lines = [f"{o.name},{o.country},{o.group},{o.reliability or ''}" for o in SHEET]
    sheet.write_text("\n".join(["name,country,group,reliability", *lines]), encoding="utf-8")
    assert run("import", "outlets", str(sheet), "--record", address) == f"{len(SHEET)} outlets and speakers\n"
    return address


def run(*words: str, code: int = 0) -> str:
    result = RUNNER.invoke(app, [*words])
    assert result.exit_code == code, result.output
    return result.output


def test_reaction_is_a_table_json_and_a_picture(url: str, tmp_path: Path) -> None:
    picture = tmp_path / "reaction.svg"
    shown = run("reaction", "Mira Kessler dismissed", "--svg", str(picture), "--record", url)
    assert "state media" in shown
    assert "silent" in shown
    [laid_out] = json.loads(run("reaction", "Mira Kessler dismissed", "--record", url, "--json"))
    assert [group["group"] for group in laid_out["groups"]] == ["state media", "independent", "bloggers", "speakers"]
    drawn = picture.read_text(encoding="utf-8")
    assert drawn.startswith("<svg")
    assert drawn.count("<circle") == sum(1 for group in laid_out["groups"] for each in group["members"] if each["day"])
    assert all(word in drawn for word in ("The Courier", "state media", "silent (1)"))


def test_contested_names_first_day_and_speakers_of_each_side(url: str) -> None:
    assert "first 2031-05-14, according to two officials" in " ".join(run("contested", "--record", url).split())
    found = {each["about"]: each for each in json.loads(run("contested", "--record", url, "--json"))}
    [jan, _] = found["Who had Mira Kessler dismissed?"]["sides"]
    assert (jan["claim"], jan["first_day"], jan["speakers"]) == ("Jan Korb", "2031-05-14", ["two officials"])


def test_a_prediction_is_listed_marked_and_the_mark_taken_back(url: str) -> None:
    [waiting] = json.loads(run("predictions", "--waiting", "--record", url, "--json"))
    number = str(waiting["statement"])
    assert "if: “no pay comes”" in run("predictions", "--record", url)
    run("mark", number, "did not come true", "--by", "ana", "--why", "the pay came", "--record", url)
    assert json.loads(run("predictions", "--waiting", "--record", url, "--json")) == []
    [marked] = json.loads(run("predictions", "--record", url, "--json"))
    assert marked["outcome"] == "did not come true"
    assert "taken back by ben" in run("unmark", str(marked["marks"][0]["id"]), "--by", "ben", "--record", url)
    assert "is no outcome" in run("mark", number, "perhaps", "--record", url, code=1)


def test_provenance_shows_the_way_and_the_states_of_a_claim(url: str) -> None:
    [laid_out] = json.loads(run("reaction", "Mira Kessler dismissed", "--record", url, "--json"))
    [courier] = [each for group in laid_out["groups"] for each in group["members"] if each["name"] == "The Courier"]
    number = str(courier["evidence"][0]["statement"])
    shown = " ".join(run("provenance", number, "--record", url).split())
    assert "The Courier (outlet) → Reuters (outlet; told) → two officials (anonymous, 2; said)" in shown
    assert "confirmed Free Radio, according to general staff" in shown
    [told] = json.loads(run("provenance", number, "--record", url, "--json"))
    assert [step["kind"] for step in told["way"]] == ["outlet", "relay", "speaker"]


def test_outlets_are_listed_in_the_order_of_the_sheet(url: str) -> None:
    assert [each["name"] for each in json.loads(run("outlets", "--record", url, "--json"))] == [outlet.name for outlet in SHEET]


def test_the_commands_of_its_page_answer(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    root = Path(__file__).resolve().parent.parent
    told = re.findall(r"^\$ fasti (.+)", (root / "docs" / "testimony.md").read_text(encoding="utf-8"), flags=re.MULTILINE)
    monkeypatch.chdir(root)
    monkeypatch.setenv("FASTI_RECORD", f"sqlite:///{tmp_path / 'fasti.db'}")
    answers = [run(*shlex.split(words.replace("reaction.svg", str(tmp_path / "reaction.svg")))) for words in told]
    assert len(answers) == 5
    assert all(answers)
    assert "Ivan Popov: dismissed" in answers[2]
    assert (tmp_path / "reaction.svg").exists()
