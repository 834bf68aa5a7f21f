from __future__ import annotations

import pytest

from fasti.resolve.ranks import rank_name


@pytest.mark.parametrize("written", ["Maj. Gen.", "Maj.-Gen.", "Major-General", "MAJOR GENERAL", "major general", "Maj Gen"])
def test_spellings_of_a_rank_are_one_rank(written: str) -> None:
    assert rank_name(written) == "Major General"


def test_other_ranks_are_other_ranks() -> None:
    assert rank_name("Lt. Gen.") == "Lieutenant General"
    assert rank_name("General of the Army") == "General of the Army"
    assert rank_name("…") == "…"
