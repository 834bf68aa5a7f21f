from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from fasti.errors import TableError
from fasti.model.calendar import Interval
from fasti.model.record import Entity, Evidence, Holder, Ref, Tenure
from fasti.model.wikidata import Qids
from fasti.sources.qids import read_qids
from fasti.views.quickstatements import quickstatements

OPEN = Interval(None, None)
FIRST, SECOND = Ref("abena-osei-1", "Abena Osei"), Ref("kwaku-addo-1", "Kwaku Addo")
BRIGADE = Ref("brigade-1", "7 Example Brigade")
MARCH, DAY = Interval(date(2015, 3, 1), date(2015, 3, 31)), Interval(date(2016, 5, 2), date(2016, 5, 2))
TENURE = Tenure("t-1", FIRST, "commander", "commander", BRIGADE, MARCH, DAY)
NEXT = Tenure("t-2", SECOND, "commander", "commander", BRIGADE, Interval(date(2016, 5, 3), date(2016, 5, 3)), OPEN)
EVIDENCE = (
    Evidence("sha256:1", "Example Times", 0, 1, "x", published="2015-03-04", title='A "new" one', url="https://news.example/1"),
    Evidence("source:2", None, None, None, None, url="https://news.example/2"),
    Evidence("sha256:1", "Example Times", 3, 4, "y", url="https://news.example/1", title="A new one", published="2015-03-04"),
)
PEOPLE = {ref.id: Entity(ref.id, "person", ref.name, (ref.name, f"{ref.name} sr")) for ref in (FIRST, SECOND)}
QIDS = Qids({"abena osei": "Q1001", "kwaku-addo-1": "Q1002"}, {("commander", "7 example brigade"): "Q2001"})


def lines(*tenures: Tenure, qids: Qids = QIDS, evidence: tuple[Evidence, ...] = (), **how: object) -> list[list[str]]:
    held = [Holder(tenure, "attested", (), evidence) for tenure in tenures]
    return [line.split("\t") for line in quickstatements(held, PEOPLE, qids, **how).lines]  # type: ignore[arg-type]


def test_a_tenure_is_a_position_held_with_dates_as_wide_as_they_are_known() -> None:
    assert lines(TENURE) == [["Q1001", "P39", "Q2001", "P580", "+2015-03-00T00:00:00Z/10", "P582", "+2016-05-02T00:00:00Z/11"]]


@pytest.mark.parametrize(
    ("days", "told"),
    [
        (Interval(date(2015, 1, 1), date(2015, 12, 31)), ["P580", "+2015-00-00T00:00:00Z/9"]),
        (Interval(date(2015, 3, 1), date(2015, 3, 4)), ["P580", "+2015-03-00T00:00:00Z/10"]),
        (Interval(date(2015, 3, 31), date(2015, 4, 1)), ["P580", "+2015-00-00T00:00:00Z/9"]),
        (Interval(date(2015, 12, 31), date(2016, 1, 1)), []),
        (Interval(None, date(2015, 1, 1)), []),
        (OPEN, []),
    ],
)
def test_a_date_that_wikidata_cannot_hold_is_left_out(days: Interval, told: list[str]) -> None:
    assert lines(replace(TENURE, starting=days, ending=OPEN)) == [["Q1001", "P39", "Q2001", *told]]


def test_each_address_is_one_reference_with_title_and_day() -> None:
    (line,) = lines(replace(TENURE, starting=OPEN, ending=OPEN), evidence=EVIDENCE)
    assert line[3:] == [
        "S854", '"https://news.example/1"', "S1476", 'und:"A new one"', "S577", "+2015-03-04T00:00:00Z/11",
        "!S854", '"https://news.example/2"',
    ]  # fmt: skip


def test_a_day_of_retrieval_is_written_only_if_somebody_gives_it() -> None:
    (line,) = lines(TENURE, evidence=EVIDENCE[1:2], retrieved="2024-02-01")
    assert line[-2:] == ["S813", "+2024-02-01T00:00:00Z/11"]
    assert "S813" not in lines(TENURE, evidence=EVIDENCE)[0]


def test_quotation_marks_tabs_and_line_ends_cannot_break_a_command() -> None:
    (line,) = lines(TENURE, evidence=(replace(EVIDENCE[0], title='a\t"b"\n|| c'),))
    assert line[line.index("S1476") + 1] == "und:\"a 'b' || c\""


def test_who_begins_the_day_after_another_ends_replaces_them() -> None:
    first, second = lines(TENURE, NEXT)
    assert first[-2:] == ["P1366", "Q1002"]
    assert second[-2:] == ["P1365", "Q1001"]


@pytest.mark.parametrize(
    "later",
    [
        replace(NEXT, starting=Interval(date(2016, 5, 4), date(2016, 5, 4))),
        replace(NEXT, starting=Interval(date(2016, 5, 1), date(2016, 5, 1))),
        replace(NEXT, starting=Interval(date(2016, 5, 3), None)),
        replace(NEXT, starting=Interval(date(2016, 1, 1), date(2016, 12, 31))),
        replace(NEXT, unit=Ref("other", "8 Example Brigade")),
        replace(NEXT, role_key="deputy commander"),
        replace(NEXT, person=FIRST),
    ],
)
def test_nobody_replaces_another_who_left_at_another_time_or_another_post(later: Tenure) -> None:
    assert not [line for line in lines(TENURE, later) if {"P1365", "P1366"} & set(line)]


def test_two_possible_predecessors_are_none() -> None:
    other = replace(TENURE, id="t-3", person=Ref("third", "Third"))
    assert "P1365" not in lines(TENURE, NEXT, other, qids=Qids({"kwaku addo": "Q1002"}, QIDS.posts))[0]


def test_without_an_item_for_person_or_position_nothing_is_written_but_it_is_said() -> None:
    done = quickstatements([Holder(TENURE, "attested", (), ())], PEOPLE, Qids())
    assert (done.lines, done.tenures) == ((), 0)
    assert done.posts_without_item == (("commander, 7 Example Brigade", 1),)
    assert done.people_without_item == (("Abena Osei", 1),)


def test_a_person_without_an_item_is_created_once_if_asked_for() -> None:
    again = replace(TENURE, id="t-9", starting=OPEN, ending=OPEN)
    assert lines(TENURE, again, qids=Qids({}, QIDS.posts), create=True) == [
        ["CREATE"],
        ["LAST", "Len", '"Abena Osei"'],
        ["LAST", "Aen", '"Abena Osei sr"'],
        ["LAST", "P31", "Q5"],
        ["LAST", "P39", "Q2001", "P580", "+2015-03-00T00:00:00Z/10", "P582", "+2016-05-02T00:00:00Z/11"],
        ["LAST", "P39", "Q2001"],
    ]


def test_nobody_is_created_for_a_position_without_an_item() -> None:
    assert lines(TENURE, qids=Qids(), create=True) == []


@pytest.mark.parametrize("only", ["announced_only", "denied_only"])
def test_a_post_that_was_never_held_is_not_written(only: str) -> None:
    assert lines(replace(TENURE, **{only: True})) == []  # type: ignore[arg-type]


def test_items_are_read_from_a_table_of_people_and_positions(tmp_path: Path) -> None:
    path = tmp_path / "qids.csv"
    path.write_text("person,role,unit,qid\nAbena Osei,,,Q1001\n,Commander,7 Example Brigade,Q2001\n", encoding="utf-8")
    qids, problems = read_qids(path)
    assert problems == ()
    assert (qids.of_person(FIRST), qids.of_person(SECOND), qids.of_post(TENURE)) == ("Q1001", None, "Q2001")


def test_wrong_rows_of_items_are_told_and_left_out(tmp_path: Path) -> None:
    path = tmp_path / "qids.csv"
    path.write_text("person,role,unit,qid\nA,,,1001\nA,commander,B,Q1\n,,B,Q2\nC,,,Q3\nC,,,Q4\n", encoding="utf-8")
    qids, problems = read_qids(path)
    assert [problem.message.partition(":")[0] for problem in problems] == [
        "qids.csv row 2, qid", "qids.csv row 3, person", "qids.csv row 4, person", "qids.csv row 6, qid",
    ]  # fmt: skip
    assert dict(qids.people) == {"c": "Q3"}
    assert dict(qids.posts) == {}


def test_a_table_without_items_is_one_clear_sentence(tmp_path: Path) -> None:
    path = tmp_path / "qids.csv"
    path.write_text("person\nA\n", encoding="utf-8")
    with pytest.raises(TableError, match="no column 'qid'"):
        read_qids(path)
