"""Numbers in words become figures, and two numbers side by side stay two."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fasti.lexicons.load import lexicon
from fasti.resolve.spelled_numbers import numbers_in_figures

NUMBERS = {**lexicon("units")["numbers"], **lexicon("sameness")["units"]["numbers"]}
UNITS = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["zero", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int) -> list[str]:
    """Spell a number below a thousand as English does."""
    hundreds, rest = divmod(number, 100)
    words = [UNITS[hundreds], "hundred"] if hundreds else []
    words += ["and"] if hundreds and rest else []
    if rest < 20:
        return words + ([UNITS[rest]] if rest else [])
    return [*words, TENS[rest // 10], *([UNITS[rest % 10]] if rest % 10 else [])]


@given(st.integers(1, 999))
def test_every_number_below_a_thousand_is_read_back(number: int) -> None:
    assert numbers_in_figures([*spelled(number), "brigade"], NUMBERS) == [str(number), "brigade"]


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("one hundred and fourth division", "104 division"),
        ("forty seventh army", "47 army"),
        ("first and second divisions", "1 and 2 divisions"),
        ("third third squadron", "3 3 squadron"),
        ("bureau nine and ten", "bureau 9 and 10"),
        ("ministry of defence", "ministry of defence"),
        ("one hundred and more", "100 and more"),
    ],
)
def test_only_words_of_one_number_are_put_together(words: str, figures: str) -> None:
    assert numbers_in_figures(words.split(), NUMBERS) == figures.split()
