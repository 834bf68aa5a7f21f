"""What stands between quotation marks, however they are shaped, nested or forgotten."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasti.mentions.quotation_marks import count_words, find_quotations


def quoted(text: str) -> list[str]:
    return [quotation.content.text for quotation in find_quotations(text)]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ('"', '"'),
        ("“", "”"),
        ("„", "“"),
        ("„", "”"),
        ("«", "»"),
        ("« ", " »"),
        ("‘", "’"),
        ("'", "'"),
        ("``", "''"),
        ("''", "''"),
        ("“", '"'),
    ],
)
def test_every_kind_of_mark_opens_and_closes(opening: str, closing: str) -> None:
    assert quoted(f"He said: {opening}The bridge is still ours.{closing} Then he left.") == ["The bridge is still ours."]


def test_apostrophes_are_no_quotation_marks() -> None:
    assert quoted("The brigade's men didn't hear the '90s songs, the soldiers' wives' letters or rock 'n' roll.") == []


def test_possessive_inside_single_marks_does_not_close_them() -> None:
    assert quoted("'The soldiers' families know it,' she said.") == ["The soldiers' families know it,"]


def test_quotation_inside_a_quotation_is_part_of_it() -> None:
    assert quoted("“He told me “go now” and I went,” she said.") == ["He told me “go now” and I went,"]
    assert quoted('"He told me "go now" and I went," she said.') == ['He told me "go now" and I went,']
    assert quoted("“All of them said ‘not today’ twice,” she said.") == ["All of them said ‘not today’ twice,"]


def test_paragraphs_that_each_open_with_a_mark_are_one_quotation() -> None:
    text = "“We held the town.\n\n“Then we lost it.\n\n“Nobody came,” he said."
    assert quoted(text) == ["We held the town.\n\n“Then we lost it.\n\n“Nobody came,"]


def test_paragraphs_that_open_and_close_are_quotations_of_their_own() -> None:
    assert quoted("“We held the town.”\n“Then we lost it.”") == ["We held the town.", "Then we lost it."]


def test_quotation_that_runs_over_a_line_break_is_whole() -> None:
    assert quoted("He said: “We held the town\nfor a week.” Then he left.") == ["We held the town\nfor a week."]


def test_forgotten_closing_mark_costs_one_paragraph_only() -> None:
    text = "He said: “We held the town.\nThe army said: “Nothing happened.” It was late."
    assert quoted(text) == ["We held the town.", "Nothing happened."]


def test_forgotten_opening_mark_is_no_quotation() -> None:
    assert quoted("We held the town,” he said. “Then we lost it.”") == ["Then we lost it."]


def test_empty_marks_hold_nothing() -> None:
    assert quoted('He said "" and “ ” and left.') == []


def test_words_are_counted_as_a_reader_counts_them() -> None:
    assert count_words("the lieutenant-general's 3,500 men …") == 4
    assert count_words("— …") == 0


@given(st.text(alphabet=st.sampled_from("ab .,\n\"“”„«»‘’'`")))
def test_quotations_stand_in_the_text_in_order_without_overlap(text: str) -> None:
    end = 0
    for quotation in find_quotations(text):
        assert end <= quotation.start < quotation.end <= len(text)
        assert quotation.content.stands_in(text)
        assert quotation.start < quotation.content.start <= quotation.content.end <= quotation.end
        end = quotation.end
