"""What holds for every text: passages stand where they say, values are EDTF, and hostile input costs no more than its length."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fasti.mentions.time_expressions import find_time_expressions
from fasti.mentions.time_expressions_patterns import ANY_TIME, CORE, TIMES
from fasti.model.calendar import edtf_interval, is_edtf

PIECES = [
    *(form for names in (*TIMES["months"], *TIMES["weekdays"]) for form in names),
    *TIMES["units"],
    *TIMES["numbers"],
    *TIMES["parts_of_day"],
    *TIMES["seasons"],
    *TIMES["holidays"],
    *("the", "of", "last", "next", "this", "that", "same", "early", "late", "mid-", "about", "in", "on", "until", "will", "said"),
    *("ago", "later", "before", "after", "earlier", "yesterday", "today", "end", "following", "previous", "quarter", "weekend"),
    *("2019", "1999", "31", "30", "12th", "7", "0", "999", "2100", "99", "'82", "1990s", "12/07/2023", "2023-02-30", "24.12.99"),
    *(",", ".", "-", "/", "(", ")", "\n", "  ", "'s"),
]
TEXTS = st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=4)), max_size=40).flatmap(
    lambda pieces: st.sampled_from([" ".join(pieces), "".join(pieces)])
)
PUBLISHED = st.one_of(st.none(), st.dates().map(date.isoformat), st.sampled_from(["2023", "2023-07", "0001-01-01", "9999-12-31"]))


@settings(max_examples=400, deadline=None)
@given(TEXTS, PUBLISHED)
def test_passages_stand_in_the_text_in_order_and_values_are_edtf(text: str, published: str | None) -> None:
    found = find_time_expressions(text, published)
    assert all(each.passage.stands_in(text) for each in found)
    assert all(one.passage.end <= other.passage.start for one, other in pairwise(found))
    assert all(each.date is None or is_edtf(each.date) for each in found)


@settings(max_examples=200, deadline=None)
@given(
    st.dates(date(1500, 1, 1), date(2099, 12, 31)),
    st.sampled_from(["{0:%B} {0.day}, {0.year}", "{0.day} {0:%B} {0.year}", "{0:%A}, {0:%b}. {0.day}, {0.year}", "{0:%Y-%m-%d}"]),
    PUBLISHED,
)
def test_a_whole_date_is_read_back_whatever_the_publication(day: date, form: str, published: str | None) -> None:
    written = form.format(day).replace("May.", "May")
    found = find_time_expressions(f"It was founded on {written} by decree.", published)
    assert [(each.passage.text, each.date) for each in found] == [(written, day.isoformat())]


@settings(max_examples=200, deadline=None)
@given(st.dates(date(1700, 1, 1), date(2800, 1, 1)), st.integers(0, 6))
def test_a_weekday_is_never_more_than_six_days_away(published: date, number: int) -> None:
    name = TIMES["weekdays"][number][0]
    for text, sign in ((f"He was named on {name}.", -1), (f"He will be named on {name}.", 1)):
        (found,) = find_time_expressions(text, published.isoformat())
        day = edtf_interval(found.date or "").earliest
        assert day is not None
        assert day.weekday() == number
        assert 0 <= sign * (day - published).days <= 6


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_every_expression_holds_one_of_the_words_that_are_looked_for_first(text: str) -> None:
    assert all(CORE.search(text, match.start(), match.end() + 1) for match in ANY_TIME.finditer(text))


@pytest.mark.parametrize(
    ("piece", "size"),
    [(piece, 1_000_000) for piece in ("the very early ", "1", "12/", " " * 50, "In. ", "a" * 50, "(")]
    + [(piece, 100_000) for piece in ("2019-", "May ", "a year ", "'82", "on Monday, the ", "the next day ")],
)
def test_a_long_text_of_the_worst_is_read_to_its_end(piece: str, size: int) -> None:
    text = piece * (size // len(piece)) + " He was named on July 4, 2023."
    assert find_time_expressions(text, "2023-07-13")[-1].passage.text.endswith("July 4, 2023")
