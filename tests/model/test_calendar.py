from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasti.errors import DateError
from fasti.model.calendar import Interval, edtf_interval

WRITTEN = [
    ("2023-08-21", date(2023, 8, 21), date(2023, 8, 21)),
    ("2023-08", date(2023, 8, 1), date(2023, 8, 31)),
    ("2023~", date(2023, 1, 1), date(2023, 12, 31)),
    ("2023-08-XX", date(2023, 8, 1), date(2023, 8, 31)),
    ("202X", date(2020, 1, 1), date(2029, 12, 31)),
    ("2023-21", date(2023, 3, 1), date(2023, 5, 31)),
    ("2022-10/2023-07", date(2022, 10, 1), date(2023, 7, 31)),
    ("2022-10/..", date(2022, 10, 1), None),
    ("../2019", None, date(2019, 12, 31)),
]


@pytest.mark.parametrize(("written", "earliest", "latest"), WRITTEN)
def test_a_date_is_all_the_days_that_it_may_be(written: str, earliest: date | None, latest: date | None) -> None:
    assert edtf_interval(written) == Interval(earliest, latest)


@pytest.mark.parametrize(
    "written", ["", "yesterday", "2023-13", "2023-02-30", "2023-08-2X", "Y170000", "2023-07-11/2023-07-01", "2023/2024/2025"]
)
def test_what_is_no_date_is_said_to_be_none(written: str) -> None:
    with pytest.raises(DateError):
        edtf_interval(written)


@given(st.text(alphabet="0123456789-/.X~?% ", max_size=22))
def test_whatever_is_written_gives_days_in_order_or_a_date_error(written: str) -> None:
    try:
        days = edtf_interval(written)
    except DateError:
        return
    assert not (days.earliest and days.latest and days.earliest > days.latest)
