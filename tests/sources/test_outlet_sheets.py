from __future__ import annotations

from pathlib import Path

import pytest

from fasti.errors import NotFoundError, TableError
from fasti.model.telling import ListedOutlet
from fasti.sources.outlet_sheets import read_outlets


def sheet(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "outlets.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_a_sheet_names_outlets_with_country_group_and_reliability(tmp_path: Path) -> None:
    path = sheet(tmp_path, "name,country,group,reliability\nThe Courier,XB,independent,A2\nNight Blog,,bloggers,\n")
    outlets, problems = read_outlets(path)
    assert outlets == (ListedOutlet("The Courier", "XB", "independent", "A2"), ListedOutlet("Night Blog", None, "bloggers", None))
    assert problems == ()


def test_reliability_and_country_may_be_left_out(tmp_path: Path) -> None:
    outlets, _ = read_outlets(sheet(tmp_path, "group,name\nindependent,The Courier\n"))
    assert outlets == (ListedOutlet("The Courier", None, "independent", None),)


def test_a_line_without_name_and_a_name_that_stands_twice_are_told(tmp_path: Path) -> None:
    outlets, problems = read_outlets(sheet(tmp_path, "name,group\n,state\nHerald,state\nHerald,other\n"))
    assert [outlet.group for outlet in outlets] == ["state"]
    assert [problem.message.split(",")[0] for problem in problems] == ["outlets.csv row 2", "outlets.csv row 4"]


def test_what_is_no_sheet_of_outlets_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="group"):
        read_outlets(sheet(tmp_path, "name,country\nHerald,XA\n"))
    with pytest.raises(NotFoundError):
        read_outlets(tmp_path / "none.csv")
