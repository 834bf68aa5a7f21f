from __future__ import annotations

from typing import Any

import pytest

from fasti.resolve.post_claims import PostClaim
from fasti.resolve.unnamed_units import place_unnamed


def claim(number: int, status: str = "current", **more: Any) -> PostClaim:
    fields = {"starts": None, "ends": None, "ended_by": None, "certainty": "asserted", "published": "2023-07-13", **more}
    return PostClaim(number, status, **fields)


HELD = [claim(1, published="2023-01-10"), claim(2, "former", ends="2023-07-11", ended_by="dismissed")]


def where(loose: PostClaim, **units: list[PostClaim]) -> str | None:
    placed = place_unnamed({**units, None: [loose]})
    return next(unit for unit, claims in placed.items() if loose.statement in [each.statement for each in claims])


@pytest.mark.parametrize(
    "loose",
    [
        claim(9, "former", ends="2023-07-12", ended_by="resigned"),
        claim(9, "former"),
        claim(9, published="2023-03-01"),
    ],
)
def test_the_commander_of_no_named_unit_is_the_commander_known_at_the_time(loose: PostClaim) -> None:
    assert where(loose, army=HELD) == "army"


@pytest.mark.parametrize(
    "loose",
    [
        claim(9, published="2022-12-31"),  # before anybody knew of it
        claim(9, published="2023-09-01"),  # after it was over: another post, perhaps
        claim(9, "former", published="2023-02-01"),  # he still held this one then
        claim(9, "former", ends="2021-05"),  # that one ended years ago
    ],
)
def test_what_does_not_fit_the_times_stays_without_a_unit(loose: PostClaim) -> None:
    assert where(loose, army=HELD) is None


def test_of_two_posts_that_fit_neither_is_chosen() -> None:
    assert where(claim(9, "former"), army=HELD, corps=HELD) is None
    assert where(claim(9, "former"), army=HELD, corps=[claim(5, published="2030-01-01")]) == "army"


def test_a_source_that_names_no_unit_attests_no_day_in_it() -> None:
    placed = place_unnamed({"army": HELD, None: [claim(9, published="2023-03-01")]})
    assert [each.witnessed() for each in placed["army"]][-1] == []
