from __future__ import annotations

import pytest

from fasti.errors import ReadingError
from fasti.evaluate.score import score_standoff
from fasti.evaluate.standoff import read_standoff
from fasti.model.evaluation import Evaluation

TEXT = "Colonel Ana Sample, commander of the 3rd Brigade, spoke."
GOLD = (
    "T1\tRank 0 7\tColonel\nT2\tPerson 8 18\tAna Sample\nT3\tTitle 20 29\tcommander\nT4\tOrganization 37 48\t3rd Brigade\n"
    "R1\thas_rank Arg1:T2 Arg2:T1\nR2\thas_title Arg1:T2 Arg2:T3\nR3\tis_posted Arg1:T2 Arg2:T4\n"
)


def scored(read):
    return Evaluation("standoff", (score_standoff("a", GOLD, read, TEXT),))


def added_up(read, *, strict=False):
    evaluation = scored(read)
    return tuple(evaluation.score(*kinds, strict=strict).f1 for kinds in evaluation.headlines.values())


def test_the_same_marks_are_all_found_and_a_title_is_a_role():
    assert added_up(GOLD.replace("Title", "Role").replace("has_title", "has_role")) == (1.0, 1.0)


def test_a_mark_that_overlaps_counts_but_not_as_exact():
    wider = GOLD.replace("37 48\t3rd Brigade", "33 48\tthe 3rd Brigade")
    assert added_up(wider) == (1.0, 1.0)
    assert added_up(wider, strict=True) == (0.75, 2 / 3)


def test_a_full_stop_at_the_end_of_a_mark_does_not_matter():
    assert added_up(GOLD.replace("37 48\t3rd Brigade", "37 49\t3rd Brigade,"), strict=True) == (1.0, 1.0)


def test_a_mark_in_fragments_runs_from_its_first_to_its_last():
    standoff = read_standoff("T1\tOrganization 0 7;19 26\tColonel brigade\n")
    assert [(mark.start, mark.end) for mark in standoff.marks] == [(0, 26)]


def test_a_tie_to_somebody_else_is_missed_and_spurious():
    other = GOLD + "T5\tPerson 50 55\tspoke\n"
    comparisons = {c.kind: c for c in scored(other.replace("has_rank Arg1:T2", "has_rank Arg1:T5")).documents[0].comparisons}
    assert [fact.shown for fact in comparisons["has_rank"].missed] == ["Ana Sample – Colonel"]
    assert [fact.shown for fact in comparisons["has_rank"].spurious] == ["spoke – Colonel"]
    assert [fact.shown for fact in comparisons["Person"].spurious] == ["spoke"]


def test_ties_to_marks_that_are_not_there_and_notes_are_passed_by():
    assert read_standoff("R1\thas_rank Arg1:T8 Arg2:T9\n#1\tAnnotatorNotes T1\tunsure\n").ties == ()


@pytest.mark.parametrize("line", ["T1\tPerson", "T1\tPerson x y\tAna", "R1\thas_rank T1", "T1 Person 0 3 Ana"])
def test_a_damaged_line_is_named_by_its_number(line):
    with pytest.raises(ReadingError, match="Line 2 is no line of BRAT"):
        read_standoff(f"T9\tPerson 0 3\tAna\n{line}\n")
