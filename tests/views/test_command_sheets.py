from __future__ import annotations

import csv
import io
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fasti.errors import ExtraMissingError, NotFoundError, TableError
from fasti.model.calendar import Interval
from fasti.model.command_row import COLUMNS, LISTS, CommandRow
from fasti.model.record import Entity, Evidence, Holder, Origin, Ref, Tenure
from fasti.model.sheet import Sheet
from fasti.sources.command_sheets import sheet_of_rows
from fasti.sources.command_tables import open_command_csv, open_command_parquet
from fasti.views.command_sheets import command_rows
from fasti.views.tables import rows_to_csv, rows_to_parquet

ADJEI, BRIGADE = Ref("esi-adjei-1", "Esi Adjei"), Ref("7-example-brigade-1", "7 Example Brigade")
TENURE = Tenure(
    "t-1",
    ADJEI,
    "commander",
    "commander",
    BRIGADE,
    Interval(date(2015, 3, 1), date(2015, 3, 31)),
    Interval(date(2016, 5, 2), None),
    (date(2015, 4, 1), date(2016, 5, 2)),
)
HOLDER = Holder(
    TENURE,
    "attested",
    (Origin("Example Times", ("Example Times",), ("sha256:1",)),),
    (
        Evidence("sha256:1", "Example Times", 0, 4, "Esi ", url="https://news.example/1"),
        Evidence("source:2", None, None, None, None),
        Evidence("sha256:1", "Example Times", 5, 9, "Adje", url="https://news.example/1"),
    ),
)
PEOPLE = {ADJEI.id: Entity(ADJEI.id, "person", "Esi Adjei", ("Esi Adjei", "E. Adjei"), ("Colonel",))}
ROW = CommandRow(
    "Esi Adjei",
    ("E. Adjei",),
    ("Colonel",),
    "commander",
    "7 Example Brigade",
    ("2 Example Division",),
    "held",
    "2015-03",
    "2016-05-02/..",
    "",
    "2015-04-01",
    "2016-05-02",
    ("Example Times",),
    ("https://news.example/1", "source:2"),
    ADJEI.id,
    BRIGADE.id,
    "t-1",
)


def rows_of(tenure: Tenure) -> CommandRow:
    (row,) = command_rows([replace(HOLDER, tenure=tenure)], PEOPLE, {BRIGADE.id: ["2 Example Division"]})
    return row


def write_csv(path: Path, *rows: CommandRow) -> Path:
    path.write_text("".join(rows_to_csv(rows)), encoding="utf-8")
    return path


def sheet_of_csv(path: Path) -> Sheet:
    rows, unread = open_command_csv(path)
    sheet, problems = sheet_of_rows(path.stem, rows)
    assert not [*unread, *problems]
    return sheet


def test_a_tenure_is_one_row_with_all_its_sources_once() -> None:
    assert rows_of(TENURE) == ROW


@pytest.mark.parametrize(
    ("tenure", "standing"),
    [
        (TENURE, "held"),
        (replace(TENURE, acting=True), "acting"),
        (replace(TENURE, announced_only=True), "announced"),
        (replace(TENURE, denied_only=True), "denied"),
    ],
)
def test_a_row_says_whether_the_post_was_held_or_only_announced_or_denied(tenure: Tenure, standing: str) -> None:
    assert rows_of(tenure).standing == standing


def test_a_post_without_unit_has_an_empty_cell() -> None:
    assert (rows_of(replace(TENURE, unit=None)).unit, rows_of(replace(TENURE, unit=None)).parents) == ("", ())


def test_a_command_sheet_opens_with_its_columns(tmp_path: Path) -> None:
    with write_csv(tmp_path / "sheet.csv", ROW).open(encoding="utf-8", newline="") as file:
        (row,) = csv.DictReader(file)
    assert tuple(row) == COLUMNS
    assert row["sources"] == "https://news.example/1; source:2"


def test_no_cell_acts_as_a_formula_and_none_loses_its_words(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "sheet.csv", replace(ROW, person="=HYPERLINK(1)", role="'quoted'"))
    assert "'=HYPERLINK(1)" in path.read_text(encoding="utf-8")
    (row,), _ = open_command_csv(path)
    assert (row["person"], row["role"]) == ("=HYPERLINK(1)", "'quoted'")


def test_a_separator_inside_a_value_makes_no_second_value(tmp_path: Path) -> None:
    sheet = sheet_of_csv(
        write_csv(tmp_path / "sheet.csv", replace(ROW, aliases=("Adjei; E.",), sources=("https://news.example/1;x=2",)))
    )
    assert sheet.people[0].names == ("Esi Adjei", "Adjei, E.")
    assert [source.url for source in sheet.sources] == ["https://news.example/1%3Bx=2"]


def test_a_command_sheet_comes_back_as_cited_posts(tmp_path: Path) -> None:
    sheet = sheet_of_csv(write_csv(tmp_path / "sheet.csv", ROW))
    (post,) = sheet.posts
    assert (post.role, post.starts, post.ends, post.status) == ("commander", "2015-03", None, "current")
    assert post.attested == ("2015-04-01", "2016-05-02")
    assert post.sources == ("https://news.example/1", "2")
    assert [(source.id, source.url) for source in sheet.sources] == [
        ("https://news.example/1", "https://news.example/1"),
        ("2", None),
    ]
    assert [(person.id, person.names, person.ranks) for person in sheet.people] == [
        (f"person:{ADJEI.id}", ("Esi Adjei", "E. Adjei"), ("Colonel",))
    ]
    assert [(tie.unit, tie.parent) for tie in sheet.hierarchy] == [(f"unit:{BRIGADE.id}", "unit:2 Example Division")]


def test_an_end_that_is_known_makes_a_former_holder(tmp_path: Path) -> None:
    (post,) = sheet_of_csv(write_csv(tmp_path / "sheet.csv", replace(ROW, ending="2016-06", ended_by="retired"))).posts
    assert (post.status, post.ends, post.ended_by) == ("former", "2016-06", "retired")


@pytest.mark.parametrize(("standing", "certainty"), [("announced", "predicted"), ("denied", "denied"), ("acting", "asserted")])
def test_what_was_only_announced_or_denied_comes_back_as_such(tmp_path: Path, standing: str, certainty: str) -> None:
    row = replace(ROW, standing=standing, ending="2016-06")  # type: ignore[arg-type]
    assert sheet_of_csv(write_csv(tmp_path / "sheet.csv", row)).posts[0].certainty == certainty


def test_a_parent_that_has_rows_of_its_own_is_that_unit(tmp_path: Path) -> None:
    parent = replace(ROW, unit="2 Example Division", unit_id="division-2", parents=())
    sheet = sheet_of_csv(write_csv(tmp_path / "sheet.csv", ROW, parent))
    assert [tie.parent for tie in sheet.hierarchy] == ["unit:division-2"]
    assert len(sheet.units) == 2


def test_a_sheet_written_by_hand_needs_person_role_and_unit_alone(tmp_path: Path) -> None:
    path = tmp_path / "hand.csv"
    path.write_text("person,role,unit,first_attested\nEsi Adjei,commander,7 Example Brigade,2015\n", encoding="utf-8")
    (post,) = sheet_of_csv(path).posts
    assert (post.person, post.unit, post.attested, post.sources) == ("person:Esi Adjei", "unit:7 Example Brigade", ("2015",), ())


def test_wrong_cells_are_told_by_row_and_column(tmp_path: Path) -> None:
    path = tmp_path / "hand.csv"
    path.write_text(
        "person,role,unit,starting,standing,ended_by\n,commander,A,,,\nB,,A,,,\nB,chief,A,soon,gone,tired\n", encoding="utf-8"
    )
    sheet, problems = sheet_of_rows("hand", open_command_csv(path)[0])
    assert [problem.message.partition(":")[0] for problem in problems] == [
        "hand.csv row 2, person",
        "hand.csv row 3, role",
        "hand.csv row 4, standing",
        "hand.csv row 4, starting",
        "hand.csv row 4, ended_by",
    ]
    assert [(post.role, post.starts, post.ended_by, post.status) for post in sheet.posts] == [("chief", None, None, "current")]


CELLS = st.text(st.characters(exclude_categories=["Cs", "Cc"], exclude_characters=";"), max_size=8).map(str.strip)
LISTED = st.lists(CELLS.filter(bool), max_size=3).map(tuple)
ROWS = st.builds(
    CommandRow, **{column: LISTED if column in LISTS else CELLS for column in COLUMNS} | {"person": CELLS.filter(bool)}
)


@given(st.lists(ROWS, max_size=3))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
def test_every_cell_comes_back_from_csv_and_parquet(tmp_path: Path, rows: list[CommandRow]) -> None:
    pytest.importorskip("pyarrow")
    (tmp_path / "a.parquet").write_bytes(rows_to_parquet(rows))
    written = [
        {column: "; ".join(getattr(row, column)) if column in LISTS else getattr(row, column) for column in COLUMNS}
        for row in rows
    ]
    for opened, _ in (open_command_csv(write_csv(tmp_path / "a.csv", *rows)), open_command_parquet(tmp_path / "a.parquet")):
        assert [row.cells for row in opened] == written
        assert [row.number for row in opened] == list(range(2, len(rows) + 2))


def test_parquet_keeps_lists_as_lists() -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    (row,) = parquet.read_table(io.BytesIO(rows_to_parquet([ROW]))).to_pylist()
    assert row["sources"] == list(ROW.sources)
    assert row["starting"] == "2015-03"


def test_parquet_without_its_package_says_how_to_install_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    (tmp_path / "a.parquet").write_bytes(b"PAR1")
    with pytest.raises(ExtraMissingError, match=r"pip install 'fasti\[parquet\]'"):
        rows_to_parquet([ROW])
    with pytest.raises(ExtraMissingError, match=r"pip install 'fasti\[parquet\]'"):
        open_command_parquet(tmp_path / "a.parquet")


def test_what_is_no_table_is_one_clear_sentence(tmp_path: Path) -> None:
    pytest.importorskip("pyarrow")
    (tmp_path / "a.parquet").write_bytes(b"no parquet")
    with pytest.raises(TableError, match="no Parquet file"):
        open_command_parquet(tmp_path / "a.parquet")
    with pytest.raises(NotFoundError):
        open_command_parquet(tmp_path / "b.parquet")
    (tmp_path / "a.csv").write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(TableError, match="no column 'person'"):
        open_command_csv(tmp_path / "a.csv")
