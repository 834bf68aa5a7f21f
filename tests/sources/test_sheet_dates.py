from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasti.model.calendar import edtf_interval
from fasti.sources.sheet_dates import read_date, read_parted_date
from fasti.sources.sheet_tables import TableRow

PARTS = ("year", "month", "day")


def row(whole: str, year: str = "", month: str = "", day: str = "") -> TableRow:
    return TableRow("t.csv", 2, {"date": whole, "year": year, "month": month, "day": day})


@pytest.mark.parametrize(
    ("written", "edtf"),
    [
        ("10/6/2014", "2014-10-06"),
        ("10 /6/2014", "2014-10-06"),
        ("May 2010", "2010-05"),
        ("Sept 2010", None),
        ("Sep 2010", "2010-09"),
        ("2014", "2014"),
        ("2015-06-02", "2015-06-02"),
        ("2015-06", "2015-06"),
        ("Undated", None),
        ("", None),
    ],
)
def test_a_date_in_one_cell_is_as_wide_as_it_is_written(written: str, edtf: str | None) -> None:
    assert read_date(row(written), "date")[0] == edtf


@pytest.mark.parametrize("written", ["2015-060-29", "Noevember 2013", "4/4/42016", "13/13/2013", "2/30/2013", "yesterday"])
def test_what_is_no_date_is_told_with_its_row_and_column(written: str) -> None:
    edtf, problems = read_date(row(written), "date")
    assert edtf is None
    assert [problem.message for problem in problems] == [f"t.csv row 2, date: {written!r} is not a date"]


@pytest.mark.parametrize("written", ["Undated", ""])
def test_a_source_without_a_date_is_no_problem(written: str) -> None:
    assert read_date(row(written), "date") == (None, [])


def test_a_date_of_month_and_year_stays_a_month() -> None:
    assert read_parted_date(row("May 2010", "2010", "5"), "date", PARTS) == ("2010-05", [])


def test_the_narrower_of_two_agreeing_dates_counts() -> None:
    assert read_parted_date(row("August 2013", "2013"), "date", PARTS) == ("2013-08", [])
    assert read_parted_date(row("", "2013", "8", "9"), "date", PARTS) == ("2013-08-09", [])


def test_dates_that_contradict_each_other_keep_what_both_say() -> None:
    edtf, problems = read_parted_date(row("6/25/2016", "2016", "8", "25"), "date", PARTS)
    assert edtf == "2016"
    assert "only 2016 is kept" in problems[0].message


def test_dates_that_agree_in_nothing_are_no_date() -> None:
    edtf, problems = read_parted_date(row("1/9/2007", "2009", "1", "9"), "date", PARTS)
    assert edtf is None
    assert "neither is kept" in problems[0].message


def test_a_day_that_the_month_does_not_have_leaves_the_month() -> None:
    edtf, problems = read_parted_date(row("", "2013", "2", "30"), "date", PARTS)
    assert edtf == "2013-02"
    assert problems[0].message == "t.csv row 2, date: 2013-02-30 is not in the calendar"
    assert read_parted_date(row("", "2012", "2", "29"), "date", PARTS) == ("2012-02-29", [])


def test_a_month_in_words_is_no_number() -> None:
    edtf, problems = read_parted_date(row("", "August 1991"), "date", PARTS)
    assert edtf is None
    assert problems[0].message == "t.csv row 2, year: 'August 1991' is not a number"


@given(st.dates())
def test_a_day_written_twice_is_that_day(day: date) -> None:
    twice = row(f"{day.month}/{day.day}/{day.year:04d}", f"{day.year:04d}", str(day.month), str(day.day))
    assert read_parted_date(twice, "date", PARTS) == (day.isoformat(), [])


@given(st.text(max_size=12), st.text(max_size=5), st.text(max_size=3), st.text(max_size=3))
def test_whatever_stands_in_the_cells_a_date_is_edtf_or_none(whole: str, year: str, month: str, day: str) -> None:
    edtf, _ = read_parted_date(row(whole, year, month, day), "date", PARTS)
    assert edtf is None or edtf_interval(edtf).earliest
