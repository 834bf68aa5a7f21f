from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from reports import Report, answers

from fasti.errors import AmbiguousNameError, JudgementError, UnknownNameError
from fasti.model.reading import Reading
from fasti.model.record import Sight
from fasti.record import Record


def one(day: str, who: str, unit: str = "12th Brigade", **more: str) -> Reading:
    return Report("Vigil", day).post(who, "commander", unit, **more).reading()


def people(record: Record) -> list[str]:
    return sorted(person.name for person in record.entities("person"))


def test_a_name_alone_does_not_make_two_people_one(record: Record) -> None:
    record.add(one("2021-01-01", "Anna Weiss", "12th Brigade"))
    record.add(one("2021-02-01", "Anna Weiss", "3rd Battalion"))
    assert people(record) == ["Anna Weiss", "Anna Weiss"]
    (candidate,) = record.candidates()
    assert candidate.likeness.verdict == "unsure"
    assert any("a name alone is not enough" in reason for reason in candidate.likeness.reasons)


@pytest.mark.parametrize("short", ["Weiss", "A. Weiss", "A.B. Weiss"])
def test_a_surname_alone_waits_for_a_judgement_beside_whoever_bears_it(record: Record, short: str) -> None:
    record.add(one("2021-01-01", "Anna Weiss", "12th Brigade"))
    record.add(one("2021-02-01", short, "3rd Battalion"))
    record.add(one("2021-03-01", "Bruno Schwarz", "5th Battalion"))
    (candidate,) = record.candidates()
    assert {candidate.left.name, candidate.right.name} == {"Anna Weiss", short}
    record.judge("different", candidate.left.id, candidate.right.id, by="mk", why="another rank")
    assert record.candidates() == ()


def test_other_initials_before_a_surname_wait_for_nobody(record: Record) -> None:
    record.add(one("2021-01-01", "Anna Weiss", "12th Brigade"))
    record.add(one("2021-02-01", "C. Weiss", "3rd Battalion"))
    assert record.candidates() == ()


def test_a_judgement_joins_two_people_and_can_be_taken_back(record: Record) -> None:
    record.add(one("2021-01-01", "Anna Weiss", "12th Brigade"))
    record.add(one("2021-02-01", "Anna Weiss", "3rd Battalion"))
    before = answers(record)
    left, right = sorted(person.id for person in record.entities("person"))
    judgement = record.judge("same", left, right, by="mk", why="same photograph")
    assert people(record) == ["Anna Weiss"]
    assert len(record.person("Anna Weiss")[0].tenures) == 2
    assert record.candidates() == ()
    taken_back = record.undo(judgement.id, by="mk")
    assert taken_back.undone_by == "mk"
    assert answers(record) == before
    assert [(j.verdict, j.by, j.why) for j in record.judgements()] == [("same", "mk", "same photograph")]


def test_an_address_from_before_a_merge_still_leads_to_the_person(record: Record) -> None:
    record.add(one("2021-01-01", "Anna Weiss", "12th Brigade"))
    record.add(one("2021-02-01", "Anna Weiss", "3rd Battalion"))
    left, right = sorted(person.id for person in record.entities("person"))
    record.judge("same", left, right, by="mk")
    assert record.person(left) == record.person(right)


def test_a_judgement_parts_what_the_machine_joined(record: Record) -> None:
    record.add(one("2021-01-01", "Anna Weiss"))
    record.add(one("2021-02-01", "Anna Weiss"))
    assert people(record) == ["Anna Weiss"]
    keys = [reading.document.id for reading in record.readings()]
    sides = [[Sight(key, "Anna Weiss")] for key in keys]
    record.judge("different", *sides, by="mk", why="mother and daughter")
    assert people(record) == ["Anna Weiss", "Anna Weiss"]


def test_a_judgement_survives_a_better_reading(record: Record) -> None:
    first, second = one("2021-01-01", "Anna Weiss"), one("2021-02-01", "Anna Weiss", "3rd Battalion")
    record.add(first, reader="fasti 0.1")
    record.add(second, reader="fasti 0.1")
    left, right = sorted(person.id for person in record.entities("person"))
    record.judge("same", left, right, by="mk")
    better = replace(second, people=(replace(second.people[0], ranks=("Colonel",)),))
    assert record.add(better, reader="fasti 0.2").state == "superseding"
    assert people(record) == ["Anna Weiss"]
    assert record.person("Anna Weiss")[0].person.ranks == ("Colonel",)


def test_judgements_need_two_sides_of_one_kind(record: Record) -> None:
    record.add(one("2021-01-01", "Anna Weiss"))
    record.add(one("2021-02-01", "Bruno Katz", "3rd Battalion"))
    with pytest.raises(JudgementError):
        record.judge("same", "Anna Weiss", "Anna Weiss", by="mk")
    with pytest.raises(JudgementError):
        record.judge("same", "Anna Weiss", "3rd Battalion", by="mk")
    with pytest.raises(UnknownNameError):
        record.judge("same", "Anna Weiss", "Nobody Whatever", by="mk")
    with pytest.raises(UnknownNameError):
        record.undo(99, by="mk")


def test_a_surname_that_two_people_bear_stays_apart(record: Record) -> None:
    for day, who in (("2021-01-01", "Ivan Brodin"), ("2021-02-01", "Sergei Brodin"), ("2021-03-01", "Brodin")):
        record.add(one(day, who))
    assert people(record) == ["Brodin", "Ivan Brodin", "Sergei Brodin"]


def test_father_and_son_are_two(record: Record) -> None:
    record.add(one("2021-01-01", "Musa Bello Sr."))
    record.add(one("2021-02-01", "Musa Bello Jr."))
    assert len(people(record)) == 2


def test_ages_that_cannot_be_one_persons_part_namesakes(record: Record) -> None:
    for day, age in (("2021-01-01", 61), ("2021-02-01", 32)):
        report = Report("Vigil", day).post("Musa Bello", "commander", "12th Brigade")
        report.people["Musa Bello"] = replace(report.people["Musa Bello"], age=age)
        record.add(report.reading())
    assert len(people(record)) == 2


def test_units_of_one_number_under_two_parents_are_unsure(record: Record) -> None:
    record.add(Report("Vigil", "2021-01-01").under("4th Battalion", "12th Brigade").reading())
    record.add(Report("Vigil", "2021-02-01").under("4th Battalion", "15th Brigade").reading())
    assert [unit.name for unit in record.entities("unit")].count("4th Battalion") == 2
    assert any("under" in reason for candidate in record.candidates() for reason in candidate.likeness.reasons)


def test_ministries_of_two_countries_are_two(record: Record) -> None:
    record.add(Report("Vigil", "2021-01-01").post("Anna Weiss", "minister", "Danish Ministry of Defence").reading())
    record.add(Report("Vigil", "2021-02-01").post("Bruno Katz", "minister", "Austrian Defense Ministry").reading())
    record.add(Report("Vigil", "2021-03-01").post("Bruno Katz", "minister", "Austrian Ministry of Defence").reading())
    assert sorted(unit.country or "" for unit in record.entities("unit")) == ["at", "dk"]


def test_a_forgotten_person_is_gone_and_stays_out(record: Record) -> None:
    report = (
        Report("Vigil", "2021-01-01")
        .post("Anna Weiss", "commander", "12th Brigade")
        .post("Bruno Katz", "commander", "3rd Battalion")
    )
    report.followed("Anna Weiss", "Bruno Katz", "commander", "12th Brigade").quote("Anna Weiss", "We held the line to the last.")
    reading = report.reading()
    record.add(reading)
    assert record.forget("Anna Weiss") == 3
    assert people(record) == ["Bruno Katz"]
    with pytest.raises(UnknownNameError) as unknown:
        record.person("Anna Weiss")
    assert "Weiss" not in " ".join(unknown.value.nearest)
    assert record.search("Weiss") == ()
    assert [found.title for found in record.search("Katz")] == [None]
    (kept,) = record.readings()
    assert "Weiss" not in kept.document.text
    assert len(kept.document.text) == len(reading.document.text)
    assert record.add(reading).kept_out == 1
    assert people(record) == ["Bruno Katz"]
    assert "Weiss" not in repr(answers(record))


def test_a_forgotten_person_stays_out_of_other_documents_and_spellings(record: Record) -> None:
    record.add(one("2021-01-01", "Anna Gromulyova"))
    record.forget("Anna Gromulyova")
    for who in ("Anna Gromulyova", "Anna Gromuliova", "Gromulyova"):
        assert record.add(one("2021-05-01", who)).kept_out == 1
    assert people(record) == []
    assert record.add(one("2021-05-01", "Olga Brodina")).kept_out == 0


def test_nothing_of_a_forgotten_name_is_left_in_the_database(record: Record) -> None:
    from sqlalchemy import inspect, text  # noqa: PLC0415

    record.add(one("2021-01-01", "Anna Quixwell"))
    record.add(one("2021-02-01", "Anna Quixwell", "3rd Battalion"))
    left, right = sorted(person.id for person in record.entities("person"))
    record.judge("same", left, right, by="mk")
    record.forget("Anna Quixwell")
    with record.engine.connect() as connection:
        for table in inspect(record.engine).get_table_names():
            for row in connection.execute(text(f'SELECT * FROM "{table}"')):  # noqa: S608
                assert "quixwell" not in repr(row).casefold(), table
    if record.engine.dialect.name == "sqlite":
        files = Path(str(record.engine.url.database)).parent.glob("fasti.db*")
        assert not [file.name for file in files if b"quixwell" in file.read_bytes().lower()]


def test_an_ambiguous_name_forgets_nobody(record: Record) -> None:
    record.add(one("2021-01-01", "Anna Weiss", "12th Brigade"))
    record.add(one("2021-02-01", "Anna Weiss", "3rd Battalion"))
    with pytest.raises(AmbiguousNameError):
        record.forget("Anna Weiss")
    assert len(people(record)) == 2
