import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from fasti.cli import app
from gold_help import TEXT, gold, reading

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "gold").mkdir()
    (tmp_path / "gold" / "brigade.gold.json").write_text(json.dumps(gold()), encoding="utf-8")
    (tmp_path / "gold" / "brigade.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path / "gold"


def evaluate(*args):
    return CliRunner().invoke(app, ["evaluate", *map(str, args)])


def test_a_folder_of_gold_gives_a_table_by_kind_and_by_genre(folder):
    result = evaluate(folder)
    assert result.exit_code == 0, result.output
    lines = {line.split("  ")[0]: line.split() for line in result.stdout.splitlines()}
    assert lines["people"][1:4] == ["2", "2", "2"]
    assert "= facts" in lines
    assert lines["appointments"][1] == "1"


def test_the_samples_are_scored_from_their_own_folder():
    result = evaluate(ROOT / "tests" / "samples_gold", "--reports", ROOT / "src" / "fasti" / "samples", "--json")
    told = json.loads(result.stdout)
    assert len(told["documents"]) == len(list((ROOT / "tests" / "samples_gold").iterdir()))
    assert told["kinds"]["people"]["f1"] > 0.9
    assert told["added_up"]["facts"]["f1"] > 0.7
    assert told["words_stand_in_text"]["right"] == told["words_stand_in_text"]["of"] > 50


def test_readings_made_elsewhere_are_scored_and_each_miss_stands_in_its_sentence(folder, tmp_path):
    read = reading()
    read["posts"][0]["status"] = "former"
    read["events"].pop()
    read["units"].append({"id": "u2", "names": ["ministry"]})
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / "brigade.json").write_text(json.dumps(read), encoding="utf-8")
    result = evaluate(folder, "--readings", tmp_path / "made", "--misses")
    shown = " ".join(result.stdout.split())
    assert "brigade · appointments" in shown
    assert (
        "missed events Ben Example: retired, 2024-05 (nothing like it) She replaces Major Ben Example, [who retired in May]."
        in shown
    )
    assert "spurious units ministry" in shown
    assert "status current, read as former" in shown
    told = json.loads(evaluate(folder, "--readings", tmp_path / "made", "--misses", "--json").stdout)
    (document,) = told["documents"]
    assert [fact["places"][0]["text"] for fact in document["missed"]] == ["who retired in May"]
    assert [wrong["details"] for wrong in document["wrong"]] == [["status"]]
    assert {"detail": "posts.status", "gold": "current", "read": "former", "count": 1} in told["genres"]["appointments"][
        "confusions"
    ]


def test_a_report_without_a_reading_counts_as_missed(folder, tmp_path):
    (tmp_path / "made").mkdir()
    told = json.loads(evaluate(folder, "--readings", tmp_path / "made", "--json").stdout)
    assert told["kinds"]["posts"] == {"gold": 1, "read": 0, "found": 0, "precision": 0.0, "recall": 0.0, "f1": 0.0}
    assert "There is no brigade.json" in told["documents"][0]["problems"][0]


def test_a_document_inside_the_gold_needs_no_file(folder):
    (folder / "brigade.txt").unlink()
    (folder / "brigade.gold.json").write_text(json.dumps(gold(document={"text": TEXT, "published": "2024-06-13"})))
    assert json.loads(evaluate(folder, "--json").stdout)["kinds"]["people"]["found"] == 2


def test_standoff_is_scored_and_what_nobody_annotated_is_left_out(tmp_path):
    text = "Colonel Ana Sample is the commander of the 3rd Brigade of the army."
    (tmp_path / "a.txt").write_text(text)
    (tmp_path / "a.ann").write_text("T1\tPerson 8 18\tAna Sample\nT2\tRank 0 7\tColonel\nR1\thas_rank Arg1:T1 Arg2:T2\n")
    (tmp_path / "b.txt").write_text(text)
    (tmp_path / "b.ann").write_text("\n")
    told = json.loads(evaluate(tmp_path, "--json").stdout)
    assert told["kinds"]["Person"]["found"] == told["kinds"]["has_rank"]["found"] == 1
    assert [each["name"] for each in told["left_out"]] == ["b"]
    assert "= entities" in evaluate(tmp_path).stdout


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("brigade.gold.json", "{", "it is not JSON"),
        ("brigade.gold.json", "[]", "it is not the JSON of a reading"),
        ("brigade.gold.json", '{"people": [{}]}', "not the JSON of a reading"),
        ("brigade.txt", "", "holds no text"),
    ],
)
def test_gold_that_cannot_be_used_is_named_and_the_rest_is_scored(folder, name, data, told):
    (folder / "other.gold.json").write_text(json.dumps(gold()))
    (folder / "other.txt").write_text(TEXT)
    (folder / name).write_text(data)
    result = evaluate(folder, "--json")
    assert result.exit_code == 1
    assert result.stderr.startswith("brigade was left out: ")
    assert told in result.stderr
    assert [each["name"] for each in json.loads(result.stdout)["documents"]] == ["other"]


def test_a_gold_file_whose_report_is_missing_says_where_it_was_looked_for(folder):
    (folder / "brigade.txt").unlink()
    assert "its report brigade.txt is not in" in evaluate(folder).stderr


@pytest.mark.parametrize(
    "args", [["no/such/folder"], [".", "--readings", "no/such/folder"], [".", "--reports", "no/such/folder"]]
)
def test_a_folder_that_is_not_there_is_one_sentence(args, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    result = evaluate(*args)
    assert result.exit_code in (1, 2)
    assert len(result.stderr.splitlines()) == 1


def test_a_folder_without_gold_says_what_gold_is(tmp_path):
    result = evaluate(tmp_path)
    assert result.exit_code == 1
    assert "it holds neither NAME.gold.json nor NAME.ann" in result.stderr
