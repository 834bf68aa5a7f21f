from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from fasti.model.calendar import Interval
from fasti.model.record import Holder, Ref, Tenure
from fasti.web.charts import Line, bar_of, line_of

TODAY = date(2023, 1, 1)
days = st.dates(date(1900, 1, 1), date(2100, 1, 1))
spans = st.tuples(st.none() | days, st.none() | days).map(
    lambda pair: Interval(min(pair), max(pair)) if pair[0] and pair[1] else Interval(*pair)
)


def tenure(starting: Interval, ending: Interval, attested: tuple[date, ...] = (), known: Interval | None = None) -> Tenure:
    return Tenure("t-1", Ref("p", "Anna Weiss"), "commander", "commander", None, starting, ending, attested, known)


def percent(written: str) -> float:
    assert written.endswith("%")
    return float(written[:-1])


@given(spans, spans, st.lists(days, max_size=4))
def test_whatever_the_days_everything_is_drawn_on_the_line(starting: Interval, ending: Interval, attested: list[date]) -> None:
    held = tenure(starting, ending, tuple(sorted(attested)))
    line = line_of([held], TODAY)
    bar = bar_of(Holder(held, "possible", (), ()), line)
    assert all(0 <= percent(piece.x) <= 100 and 0 < percent(piece.width) <= 100.4 for piece in bar.pieces)
    assert all(0 <= percent(x) <= 100 for x, _ in bar.ticks)
    assert len(line.labels) <= 16


def test_a_range_in_which_it_began_is_drawn_as_a_range() -> None:
    held = tenure(Interval(date(2020, 1, 1), date(2020, 12, 31)), Interval(date(2021, 6, 1), date(2021, 6, 1)))
    bar = bar_of(Holder(held, "possible", (), ()), Line(date(2020, 1, 1), date(2022, 1, 1)))
    widths = {piece.kind: percent(piece.width) for piece in bar.pieces}
    assert 49 < widths["starting"] < 51
    assert widths["ending"] < 1
    assert 70 < widths["possible"] < 72


def test_an_open_end_reaches_the_edge_and_says_so() -> None:
    held = tenure(Interval(date(2020, 1, 1), date(2020, 1, 1)), Interval(None, None))
    line = line_of([held], TODAY)
    (possible,) = [piece for piece in bar_of(Holder(held, "possible", (), ()), line).pieces if piece.kind == "possible"]
    assert possible.is_open
    assert abs(percent(possible.x) + percent(possible.width) - 100) < 0.1


def test_without_any_day_the_line_lies_around_today() -> None:
    line = line_of([tenure(Interval(None, None), Interval(None, None))], TODAY)
    assert line.holds(TODAY)
    assert line.last - line.first >= timedelta(days=89)


def test_years_are_labelled_so_that_they_can_be_read() -> None:
    line = line_of([tenure(Interval(date(2001, 5, 1), None), Interval(None, date(2020, 5, 1)))], TODAY)
    assert [words for _, words in line.labels] == ["2005", "2010", "2015", "2020"]
