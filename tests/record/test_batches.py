"""Transactions end after so many readings, or earlier once they hold 4,000 statements."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from fasti.model.document import Document
from fasti.model.passage import Passage
from fasti.model.reading import Person, Reading
from fasti.model.statement import Post
from fasti.record.batches import STATEMENTS, cut_into_batches

TEXT = "General Sample commands."
WORDS = Passage(0, len(TEXT), TEXT)


def reading(posts: int) -> Reading:
    post = Post("p1", "commander", None, "current", None, None, None, "asserted", (), (WORDS,))
    return Reading(Document(TEXT), (Person("p1", "Sample", ("Sample",)),), posts=(post,) * posts)


def test_a_transaction_ends_with_the_reading_that_fills_it() -> None:
    parts = list(cut_into_batches([reading(STATEMENTS - 1), reading(1), reading(STATEMENTS), reading(1)], 10))
    assert [len(part) for part in parts] == [2, 1, 1]


def test_a_transaction_takes_no_more_readings_than_asked() -> None:
    assert [len(part) for part in cut_into_batches([reading(0)] * 5, 2)] == [2, 2, 1]


@given(st.lists(st.integers(0, 3), max_size=30), st.integers(1, 7))
def test_cutting_loses_nothing_and_keeps_the_order(posts: list[int], most: int) -> None:
    items = [reading(number) for number in posts]
    assert [item for part in cut_into_batches(items, most) for item in part] == items
