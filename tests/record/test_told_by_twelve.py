"""Two stories as twelve outlets each would write them, read from their words: one person and one tenure for each real one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from types import ModuleType

import pytest
import raid_in_the_south
import shell_at_the_gate

import fasti
from fasti.model.reading import Reading
from fasti.record import Record, open_record


def readings(story: ModuleType) -> Iterator[Reading]:
    for outlet, day, title, text in story.REPORTS:
        paragraphs = [" ".join(lines.split()) for lines in text.split("\n\n")]
        yield fasti.read("\n\n".join(paragraphs), title=title, published=day, publisher=outlet)


@pytest.fixture(scope="module")
def stories(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Record]]:
    folder: Path = tmp_path_factory.mktemp("stories")
    opened = {
        story.__name__: open_record(f"sqlite:///{folder / story.__name__}.db") for story in (shell_at_the_gate, raid_in_the_south)
    }
    for story in (shell_at_the_gate, raid_in_the_south):
        list(opened[story.__name__].add_many(readings(story)))
    yield opened
    for record in opened.values():
        record.close()


def named(record: Record, surnames: Iterable[str]) -> list[str]:
    """The people whose name holds one of the words."""
    return sorted(
        person.name for person in record.entities("person") if any(word in name for word in surnames for name in person.names)
    )


PEOPLE = [
    ("shell_at_the_gate", ("Fathallah", "Fathalla", "Fath Allah", "Mubari")),
    ("shell_at_the_gate", ("Jawmat", "Goumat")),
    ("shell_at_the_gate", ("Hasnoun",)),
    ("shell_at_the_gate", ("Sabir Abdallah",)),
    ("raid_in_the_south", ("Restrepo",)),
    ("raid_in_the_south", ("Quiñones", "Quinones")),
    ("raid_in_the_south", ("Tobón",)),
    ("raid_in_the_south", ("Botello",)),
]


@pytest.mark.parametrize(("story", "surnames"), PEOPLE)
def test_all_spellings_are_one_person(stories: dict[str, Record], story: str, surnames: tuple[str, ...]) -> None:
    assert len(named(stories[story], surnames)) == 1


@pytest.mark.parametrize(
    ("story", "unit"),
    [("shell_at_the_gate", "26th Division"), ("raid_in_the_south", "6 Division"), ("raid_in_the_south", "12th Brigade")],
)
def test_all_names_of_a_unit_are_one_unit(stories: dict[str, Record], story: str, unit: str) -> None:
    assert len(stories[story].unit(unit)) == 1


TENURES = [
    ("shell_at_the_gate", "26th Infantry Division", "Nasir Fathallah", ("2022-11-03",)),
    ("shell_at_the_gate", "26th Infantry Division", "Hussein Jawmat", ("2023-08-25", "2023-09-12", "2023-10-27")),
    ("raid_in_the_south", "Sixth Division", "Mario Restrepo", ("2019-06-20",)),
    ("raid_in_the_south", "Sixth Division", "Saul Quinones", ("2019-11-18", "2020-02-11")),  # likewise
    ("raid_in_the_south", "Twelfth Brigade", "Óscar Tobón", ("2019-11-18",)),  # the report of his next command finds him gone
]


@pytest.mark.parametrize(("story", "unit", "person", "days"), TENURES)
def test_a_tenure_is_one_with_all_days_that_attest_it(
    stories: dict[str, Record], story: str, unit: str, person: str, days: tuple[str, ...]
) -> None:
    (career,) = stories[story].person(person)
    (tenure,) = [
        h.tenure
        for h in career.tenures
        if h.tenure.unit and h.tenure.role_key == "commander" and h.tenure.unit.name == stories[story].unit(unit)[0].unit.name
    ]
    assert set(days) <= {str(day) for day in tenure.attested}


def test_who_was_killed_held_the_post_before_and_not_after(stories: dict[str, Record]) -> None:
    record = stories["shell_at_the_gate"]
    held = {
        day: {h.tenure.person.name: h.held for h in record.who("26th Division", "commander", day)}
        for day in ("2023-01-15", "2023-08-26", "2023-10-01")
    }
    assert held["2023-01-15"] == {"Nasir Fathallah": "inferred"}
    assert held["2023-08-26"] == {"Hussein Jawmat": "inferred"}
    assert held["2023-10-01"] == {"Hussein Jawmat": "inferred"}


def test_the_outlets_disagree_on_how_and_when_the_general_went(stories: dict[str, Record]) -> None:
    disputes = {
        dispute.kind: {side.claim for side in dispute.sides}
        for dispute in stories["raid_in_the_south"].contested("Sixth Division")
    }
    assert {"dismissed", "resigned"} <= disputes["cause"]
    assert {"2019-11-13", "2019-11-15"} <= disputes["end"]


def test_a_copy_of_the_wire_is_no_second_voice(stories: dict[str, Record]) -> None:
    cause = next(d for d in stories["raid_in_the_south"].contested("Sixth Division") if d.kind == "cause")
    dismissed = next(side for side in cause.sides if side.claim == "dismissed")
    assert set(dismissed.outlets) >= {"Continental Press Agency", "Miami Ledger"}
    assert (
        len([origin for origin in dismissed.origins if {"Continental Press Agency", "Miami Ledger"} & set(origin.outlets)]) == 1
    )


def test_the_words_of_a_change_are_not_older_than_it(stories: dict[str, Record]) -> None:
    changes = stories["shell_at_the_gate"].changes(unit="26th Division")
    ended = next(each for each in changes if (each.kind, each.holder.tenure.person.name) == ("ended", "Nasir Fathallah"))
    assert ended.evidence[0].published == "2023-08-22"
    assert len(ended.evidence) == len(ended.holder.evidence)


def test_a_deputy_is_no_commander_when_one_asks_for_the_commander(stories: dict[str, Record]) -> None:
    record = stories["shell_at_the_gate"]
    assert {h.tenure.role_key for h in record.who("26th Division", "commander")} == {"commander"}
    assert {h.tenure.role_key for h in record.who("26th Division", "deputy commander")} == {"commander deputy"}


def test_two_divisions_of_one_country_are_two_though_each_is_called_the_division(tmp_path: Path) -> None:
    told = [
        (
            "Maj. Gen. Omar Nasr, commander of Sudan's 22nd Infantry Division, said the division would stay. Nasr has led the "
            "division since March."
        ),
        (
            "Maj. Gen. Salih Bakri, commander of Sudan's 18th Infantry Division, said the division would leave. Bakri has led "
            "the division since April."
        ),
    ]
    with open_record(f"sqlite:///{tmp_path / 'two.db'}") as record:
        list(record.add_many(fasti.read(text, published="2023-05-01") for text in told))
        assert sorted(unit.name for unit in record.entities("unit")) == ["18th Infantry Division", "22nd Infantry Division"]
        assert [holder.tenure.person.name for holder in record.who("22nd Division")] == ["Omar Nasr"]


def test_who_is_forgotten_is_not_left_in_a_headline_that_spells_the_name_otherwise(tmp_path: Path) -> None:
    with open_record(f"sqlite:///{tmp_path / 'forgotten.db'}") as record:
        list(record.add_many(readings(shell_at_the_gate)))
        record.forget("Nasir Fathallah")
        assert [
            each.document.title for each in record.readings() if "athall" in f"{each.document.title} {each.document.text}"
        ] == []
