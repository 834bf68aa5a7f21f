from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from fasti.cli import Verbs
from fasti.commands.exchange_in import import_app
from fasti.commands.exchange_out import export_app
from fasti.model.document import Document
from fasti.model.passage import cut_passage
from fasti.model.reading import Person, Reading, Unit
from fasti.model.sheet import CitedHierarchy, CitedPost, Sheet, Source
from fasti.model.statement import Hierarchy, Post
from fasti.record import open_record

app = typer.Typer(cls=Verbs)
app.add_typer(import_app, name="import")
app.add_typer(export_app, name="export")

TEXT = "Colonel Kofi Danso commands the 7th Example Brigade of the 2nd Example Division."


def brigade_reading() -> Reading:
    whole = (cut_passage(TEXT, 0, len(TEXT)),)
    return Reading(
        Document(TEXT, title="Parade", published="2015-03-04", url="https://news.example/1", publisher="Example Times"),
        (Person("p1", "Kofi Danso", ("Kofi Danso",), ("Colonel",)),),
        (
            Unit("u1", "7th Example Brigade", ("7th Example Brigade",)),
            Unit("u2", "2nd Example Division", ("2nd Example Division",)),
        ),
        (Hierarchy("u1", "u2", whole),),
        (Post("p1", "commander", "u1", "current", "2015-03", None, None, "asserted", (), whole),),
    )


SHEET = Sheet(
    "sheet-1",
    "A list",
    (Source("s1", "Order", "2016-01-02", "https://news.example/2", "Gazette"),),
    (Person("a", "Adwoa Mensa", ("Adwoa Mensa",)),),
    (Unit("b", "9 Example Battalion", ("9 Example Battalion",)), Unit("c", "7 Example Brigade", ("7 Example Brigade",))),
    (CitedPost("a", "commander", "b", attested=("2016-01-02",), sources=("s1",)),),
    (CitedHierarchy("b", "c", attested=("2016-01-02",), sources=("s1",)),),
)


@pytest.fixture
def record(tmp_path: Path) -> str:
    url = f"sqlite:///{tmp_path / 'full.db'}"
    with open_record(url) as opened:
        opened.add(brigade_reading())
        opened.add(SHEET)
    return url


def fasti(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def answers(url: str) -> list[tuple[str, str, str]]:
    with open_record(url) as opened:
        return sorted(
            (h.tenure.person.name, h.tenure.role, h.tenure.unit.name if h.tenure.unit else "") for h in opened.tenures()
        )


def test_json_lines_carry_a_whole_record_into_an_empty_one(record: str, tmp_path: Path) -> None:
    lines, other = tmp_path / "all.jsonl", f"sqlite:///{tmp_path / 'other.db'}"
    assert fasti("export", "jsonl", "--out", lines, "--record", record).exit_code == 0
    result = fasti("import", "jsonl", lines, "--record", other)
    assert (result.exit_code, result.stdout) == (0, "2 added\n")
    assert answers(other) == answers(record) != []
    with open_record(record) as one, open_record(other) as two:
        assert list(one.readings()) == list(two.readings()) == [brigade_reading()]
        assert list(one.sheets()) == list(two.sheets()) == [SHEET]
    assert fasti("import", "jsonl", lines, "--record", other).stdout == "2 known\n"


def test_a_bad_line_is_told_and_fails_but_the_others_come_in(record: str, tmp_path: Path) -> None:
    lines, other = tmp_path / "all.jsonl", f"sqlite:///{tmp_path / 'other.db'}"
    fasti("export", "jsonl", "--out", lines, "--record", record)
    lines.write_text("nonsense\n" + lines.read_text(encoding="utf-8"), encoding="utf-8")
    result = fasti("import", "jsonl", lines, "--record", other)
    assert (result.exit_code, result.stdout) == (1, "2 added, 1 failed\n")
    assert "line 1" in result.stderr


@pytest.mark.parametrize("form", ["csv", "parquet", "ftm"])
def test_who_held_which_post_survives_the_way_through_every_format(record: str, tmp_path: Path, form: str) -> None:
    if form == "parquet":
        pytest.importorskip("pyarrow")
    file, other = tmp_path / f"out.{form}", f"sqlite:///{tmp_path / 'other.db'}"
    assert fasti("export", form, "--out", file, "--record", record).exit_code == 0
    result = fasti("import", form, file, "--record", other)
    assert (result.exit_code, result.stderr) == (0, "")
    assert "need" not in result.stdout
    assert answers(other) == answers(record)
    with open_record(other) as opened:
        (holder,) = opened.who("9 Example Battalion", on="2016-01-02")
        assert holder.held == "attested"
        assert [each.url for each in holder.evidence] == ["https://news.example/2"]
        assert "7 Example Brigade" in " ".join(
            level.unit.name.replace("7th", "7") for level in opened.chain("9 Example Battalion", "2016-01-02")
        )


def test_a_command_sheet_has_a_row_for_each_tenure(record: str) -> None:
    rows = {row["person"]: row for row in csv.DictReader(io.StringIO(fasti("export", "csv", "--record", record).stdout))}
    assert rows.keys() == {"Kofi Danso", "Adwoa Mensa"}
    danso = rows["Kofi Danso"]
    assert (danso["unit"], danso["starting"], danso["ranks"], danso["parents"]) == (
        "7th Example Brigade",
        "2015-03-01/2015-03-04",
        "Colonel",
        "2nd Example Division",
    )
    assert (danso["last_attested"], danso["sources"], danso["origins"]) == (
        "2015-03-04",
        "https://news.example/1",
        "Example Times",
    )


def test_quickstatements_are_written_for_whom_somebody_mapped_and_the_rest_is_said(record: str, tmp_path: Path) -> None:
    items = tmp_path / "items.csv"
    items.write_text("person,role,unit,qid\nKofi Danso,,,Q11\n,commander,7th Example Brigade,Q12\n", encoding="utf-8")
    result = fasti("export", "quickstatements", "--qids", items, "--retrieved", "2024-02-01", "--record", record)
    assert result.stdout == (
        'Q11\tP39\tQ12\tP580\t+2015-03-00T00:00:00Z/10\tS854\t"https://news.example/1"\tS1476\tund:"Parade"\tS577\t'
        "+2015-03-04T00:00:00Z/11\tS813\t+2024-02-01T00:00:00Z/11\n"
    )
    assert "1 tenures written." in result.stderr
    assert "commander, 9 Example Battalion (1)" in result.stderr


def test_a_day_of_retrieval_that_is_none_is_refused(record: str, tmp_path: Path) -> None:
    (tmp_path / "items.csv").write_text("qid\n", encoding="utf-8")
    result = fasti("export", "quickstatements", "--qids", tmp_path / "items.csv", "--retrieved", "soon", "--record", record)
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)


def sfm(folder: Path) -> Path:
    source = "11111111-0000-4000-8000-000000000000"
    (folder / "persons.csv").write_text(
        "Name,Organization,Source: Organization,Role,First citation,first_year,first_month,first_day,Source: First citation\n"
        f"Adwoa Mensa,9 Example Battalion,{source},Commander,1/2/2016,2016,1,2,{source}\n,,{source},,,,,,\n",
        encoding="utf-8",
    )
    (folder / "units.tsv").write_text(
        "Organization:Name\tOrganizationOrganization:parent_id\n9 Example Battalion\t7 Example Brigade\n", encoding="utf-8"
    )
    (folder / "sources.csv").write_text(
        f"source_id,title,published_on,source_url,publication_title\n{source},Order,2016-01-02,https://news.example/2,Gazette\n",
        encoding="utf-8",
    )
    return folder


def test_sheets_come_in_and_wrong_cells_are_listed(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'sfm.db'}"
    result = fasti("import", "sfm", sfm(tmp_path), "--record", url)
    assert result.exit_code == 0
    first, second, third, fourth = result.stdout.splitlines()
    assert first == "Security Force Monitor, sheets of 2 postings and 1 rows of units: added."
    assert second.strip().startswith("1 people, 2 units, 2 posts, 1 hierarchy")
    assert third == "1 cell needs a look; the rest is taken in:"
    assert fourth == "  persons.csv row 3, Name: it is empty; the row is left out"
    with open_record(url) as opened:
        (holder,) = opened.who("9 Example Battalion", on="2016-01-02")
        assert (holder.tenure.person.name, holder.held) == ("Adwoa Mensa", "attested")
        assert {(each.url, each.outlet, each.text) for each in holder.evidence} == {("https://news.example/2", "Gazette", None)}
        assert [level.unit.name for level in opened.chain("9 Example Battalion", "2016-01-02")] == [
            "9 Example Battalion",
            "7 Example Brigade",
        ]


def test_the_same_sheets_again_change_nothing(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'sfm.db'}"
    first, again = (json.loads(fasti("import", "sfm", sfm(tmp_path), "--record", url, "--json").stdout) for _ in range(2))
    assert (first["state"], again["state"]) == ("added", "known")
    assert first["problems"] == again["problems"] != []


@pytest.mark.parametrize("form", ["sfm", "ftm", "csv", "parquet", "jsonl"])
def test_an_unknown_file_is_one_clear_sentence_and_makes_no_record(tmp_path: Path, form: str) -> None:
    result = fasti("import", form, tmp_path / "nowhere", "--record", f"sqlite:///{tmp_path / 'none.db'}")
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert "no file or folder" in result.stderr
    assert not (tmp_path / "none.db").exists()


@pytest.mark.parametrize("form", ["ftm", "csv", "parquet", "jsonl"])
def test_a_file_that_cannot_be_written_is_one_clear_sentence(record: str, tmp_path: Path, form: str) -> None:
    (tmp_path / "taken").write_text("", encoding="utf-8")
    result = fasti("export", form, "--out", tmp_path / "taken" / "file", "--record", record)
    assert result.exit_code == 1
    assert result.stderr.count("\n") == 1
    assert "Cannot write" in result.stderr


def test_an_export_leaves_nothing_beside_its_file(record: str, tmp_path: Path) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    fasti("export", "csv", "--out", folder / "sheet.csv", "--record", record)
    assert [path.name for path in folder.iterdir()] == ["sheet.csv"]
