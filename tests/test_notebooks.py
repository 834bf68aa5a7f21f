from __future__ import annotations

import importlib
from datetime import date
from html import unescape
from pathlib import Path

import pandas as pd
import polars as pl
import pytest

import fasti
from fasti.errors import ExtraMissingError
from fasti.model.command_row import COLUMNS
from fasti.record import Record, open_record
from fasti.views.text import reading_to_text

SAMPLE = Path(fasti.__file__).parent / "samples" / "russia-58th-army-herald.txt"
NEWS = "Colonel Ana Sample took over the 3rd Brigade on 2 May 2023. Colonel Ben Example was dismissed <b>as</b> its commander."


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    with open_record(f"sqlite:///{tmp_path_factory.mktemp('notebook') / 'fasti.db'}") as opened:
        opened.add(fasti.read(NEWS, published="2023-05-03", publisher="The Herald"))
        yield opened


def test_a_reading_shows_itself_in_a_frame_of_its_own():
    shown = fasti.read(NEWS, published="2023-05-03")._repr_html_()
    assert shown.startswith("<iframe sandbox srcdoc=")
    page = unescape(shown.split('srcdoc="')[1].split('"')[0])
    assert "Ana Sample" in page
    assert "<b>as</b>" not in page


def test_an_answer_shows_itself_as_the_terminal_would(record: Record):
    answer = record.who("3rd Brigade")
    shown = answer._repr_html_()
    assert shown.startswith("<pre")
    assert "Ana Sample" in shown
    assert "The Herald" in shown
    assert "Ana Sample" in answer[0]._repr_html_()


def test_an_answer_is_shown_once_and_not_by_rich_as_well(record: Record, monkeypatch):
    monkeypatch.setattr("rich.console._is_jupyter", lambda: True)
    monkeypatch.setattr("rich.jupyter.display", lambda *_: pytest.fail("rich shows it itself"))
    assert "Ana Sample" in record.who("3rd Brigade")._repr_html_()
    assert "Ana Sample" in reading_to_text(fasti.read(NEWS))


def test_an_answer_is_still_a_tuple(record: Record):
    answer = record.gaps()
    assert answer == tuple(answer)
    assert isinstance(answer, tuple)


def test_an_empty_answer_says_so(record: Record):
    assert "Nothing is on record" in record.judgements()._repr_html_()


@pytest.mark.parametrize(
    "question",
    [
        lambda record: record.chain("3rd Brigade", "2023-06"),
        lambda record: record.person("Sample"),
        lambda record: record.unit("3rd Brigade"),
        lambda record: record.changes(),
        lambda record: record.search("Sample"),
    ],
)
def test_every_kind_of_answer_has_its_view(record: Record, question):
    shown = question(record)._repr_html_()
    assert "3rd Brigade" in shown
    assert "(id=" not in shown


def test_words_of_a_report_cannot_become_tags(record: Record):
    assert "<b>" not in record.search("dismissed")._repr_html_()


def test_a_record_becomes_a_table_of_pandas(record: Record):
    frame = record.to_frame()
    assert isinstance(frame, pd.DataFrame)
    assert list(frame.columns) == [*COLUMNS, "starting_from", "starting_to", "ending_from", "ending_to"]
    row = frame.set_index("person").loc["Ana Sample"]
    assert (row["unit"], row["starting"]) == ("3rd Brigade", "2023-05-02")
    assert row["starting_from"] == pd.Timestamp("2023-05-02")
    assert pd.isna(row["ending_to"])


def test_a_record_becomes_a_table_of_polars(record: Record):
    frame = record.to_frame("polars")
    assert frame.height == record.to_frame().shape[0]
    row = frame.row(by_predicate=pl.col("person") == "Ana Sample", named=True)
    assert row["starting_from"] == date(2023, 5, 2)
    assert row["ranks"] == ["Colonel"]
    assert row["ending_to"] is None


@pytest.mark.parametrize("tables", ["pandas", "polars"])
def test_an_empty_record_becomes_an_empty_table_with_all_its_columns(tmp_path, tables):
    with open_record(f"sqlite:///{tmp_path / 'empty.db'}") as empty:
        frame = empty.to_frame(tables)
    assert frame.shape == (0, len(COLUMNS) + 4)


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_missing_library_of_tables_is_named_with_its_install_line(record: Record, monkeypatch, library):
    real = importlib.import_module

    def without_it(name, *rest):
        if name == library:
            raise ModuleNotFoundError(name=name)
        return real(name, *rest)

    monkeypatch.setattr(importlib, "import_module", without_it)
    with pytest.raises(ExtraMissingError, match=rf"{library} needs .* pip install 'fasti\[frames\]'"):
        record.to_frame(library)
