"""One invented story told by twelve outlets: other spellings, dates and causes, a wire copy, a speaker relayed by three."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from reports import Report

from fasti.model.reading import Reading
from fasti.questions.contested import asked
from fasti.record import Record

ARMY, DISTRICT = "7th Army", "Eastern Military District"
WIRE = (
    "The general who led the army through the autumn campaign has lost his command, the agency learned on Wednesday "
    "from people close to the headquarters. His officers were told at a short meeting. The ministry gave no reason, and "
    "the units at the river were said to be waiting for their new commander, who travelled from the capital the same "
    "evening with a small staff and took over the command post before midnight.\n"
)


def story() -> list[Reading]:
    told = [
        # 1: the fullest account
        Report("Capital Post", "2031-07-13")
        .post("Arkady Gromulyov", "commander", ARMY, status="former", starts="2030-10", ends="2031-07-11", ended_by="dismissed")
        .event("dismissed", "Arkady Gromulyov", "2031-07-11")
        .post("Pavel Tsolkov", "deputy commander", DISTRICT, status="former", ends="2031-07-11", ended_by="killed")
        .event("killed", "Pavel Tsolkov", "2031-07-11")
        .under(ARMY, DISTRICT),
        # 2: another spelling, another date
        Report("Morning Wire", "2031-07-13", text=WIRE)
        .post("Arkadiy Gromulev", "commander", "7th Combined Arms Army", status="former", ends="2031-07-12", ended_by="dismissed")
        .post("Viktor Lyamin", "commander", "7th Combined Arms Army", starts="2031-07-12")
        .followed("Arkadiy Gromulev", "Viktor Lyamin", "commander", "7th Combined Arms Army"),
        # 3: a copy of the wire, with a line of its own
        Report("Provincial Gazette", "2031-07-13", text="From our agency.\n" + WIRE)
        .post("Arkadiy Gromulev", "commander", "7th Combined Arms Army", status="former", ends="2031-07-12", ended_by="dismissed")
        .post("Viktor Lyamin", "commander", "7th Combined Arms Army", starts="2031-07-12"),
        # 4-6: three outlets relay one speaker
        Report("Channel One", "2031-07-13").quote("Andrei Borulin", "He asked to be relieved and was."),
        Report("Evening Star", "2031-07-14").quote("Andrei Borulin", "He asked to be relieved, and so he was."),
        Report("The Courier", "2031-07-14").quote("Andrei Borulin", "He asked to be relieved."),
        # 7: initials and a guards title
        Report("Frontier Daily", "2031-07-14")
        .post("A. Gromulyov", "commander", "7th Guards Army", status="former", ended_by="dismissed")
        .post("Viktor Lamin", "acting commander", "7th Guards Army", status="acting"),
        # 8: a surname alone, and letters swapped
        Report("Herald", "2031-07-14")
        .post("Gromulyov", "army commander", ARMY, status="former", ends="2031-07")
        .post("Pavel Tolskov", "vice commander", "Eastern MD", status="former", ended_by="killed"),
        # 9: another successor
        Report("Blogger's Page", "2031-07-14").post("Sergei Dorin", "commander", "7 Army", starts="2031-07-13"),
        # 10: an earlier report attests it
        Report("Capital Post", "2031-03-02").post("Arkady Gromulyov", "commander", "Seventh Army"),
        # 11: the ministry denies it
        Report("State Bulletin", "2031-07-12").post(
            "Arkady Gromulyov", "commander", ARMY, status="former", certainty="denied", said_by=("Ministry of Defence",)
        ),
        # 12: a namesake elsewhere
        Report("Coast Mirror", "2031-07-20").post(
            "Sergei Gromulyov", "mayor", None, words="Mayor Sergei Gromulyov opened the bridge."
        ),
    ]
    for report in told[3:6]:
        report.post("Andrei Borulin", "parliamentarian", None)
        report.post("Arkady Gromulyov", "commander", ARMY, status="former", ended_by="resigned", said_by=("Andrei Borulin",))
    return [report.reading() for report in told]


@pytest.fixture
def told(record: Record) -> Record:
    list(record.add_many(story(), batch=5))
    return record


def test_there_is_one_person_for_each_real_person(told: Record) -> None:
    assert sorted(person.name for person in told.entities("person")) == [
        "Andrei Borulin",
        "Arkady Gromulyov",
        "Pavel Tolskov",
        "Sergei Dorin",
        "Sergei Gromulyov",
        "Viktor Lyamin",
    ]
    gromulyov = told.person("Arkady Gromulyov")[0].person
    assert {"Arkadiy Gromulev", "A. Gromulyov", "Gromulyov"} <= set(gromulyov.names)


def test_there_is_one_unit_for_each_real_unit(told: Record) -> None:
    assert len(list(told.entities("unit"))) == 2


def test_there_is_one_tenure_for_each_real_tenure(told: Record) -> None:
    held = sorted(
        (holder.tenure.person.name, holder.tenure.unit.name if holder.tenure.unit else None) for holder in told.tenures()
    )
    assert held == [
        ("Andrei Borulin", None),
        ("Arkady Gromulyov", "7th Army"),
        ("Pavel Tolskov", "Eastern Military District"),
        ("Sergei Dorin", "7th Army"),
        ("Sergei Gromulyov", None),
        ("Viktor Lyamin", "7th Army"),
    ]


def test_the_disagreements_are_kept_with_who_is_on_each_side(told: Record) -> None:
    disputes = {(dispute.kind, dispute.about): dispute for dispute in told.contested()}
    about = "Arkady Gromulyov cease to be commander of 7th Army?"
    end = disputes["end", f"When did {about}"]
    assert [(side.claim, len(side.origins)) for side in end.sides] == [("2031-07-11", 1), ("2031-07-12", 1)]
    assert set(end.sides[1].outlets) == {"Morning Wire", "Provincial Gazette"}
    cause = next(dispute for (kind, _), dispute in disputes.items() if kind == "cause")
    assert {side.claim: [origin.name for origin in side.origins] for side in cause.sides}["resigned"] == ["Andrei Borulin"]
    assert set(next(side for side in cause.sides if side.claim == "resigned").outlets) == {
        "Channel One",
        "Evening Star",
        "The Courier",
    }
    holder = next(dispute for (kind, _), dispute in disputes.items() if kind == "holder")
    assert [side.claim for side in holder.sides] == ["Sergei Dorin", "Viktor Lyamin"]
    denied = next(dispute for (kind, _), dispute in disputes.items() if kind == "denied")
    assert [side.claim for side in denied.sides] == ["asserted", "denied"]


def test_days_before_between_and_after_are_told_apart(told: Record) -> None:
    def held(day: str) -> dict[str, str]:
        return {holder.tenure.person.name: holder.held for holder in told.who(ARMY, role="commander", on=day)}

    assert held("2031-03-02")["Arkady Gromulyov"] == "attested"
    assert held("2031-05-01") == {"Arkady Gromulyov": "inferred"}
    assert "Arkady Gromulyov" not in held("2030-09-30")
    assert "Arkady Gromulyov" not in held("2031-07-13")
    assert held("2031-07-14")["Viktor Lyamin"] == "attested"


def test_a_copy_and_a_relayed_speaker_count_once(told: Record) -> None:
    gromulyov = next(holder for holder in told.who(ARMY) if holder.tenure.person.name == "Arkady Gromulyov")
    assert {origin.name for origin in gromulyov.origins} == {
        "Andrei Borulin",
        "Capital Post",
        "Frontier Daily",
        "Herald",
        "Ministry of Defence",
        "Morning Wire",
    }


def test_the_story_is_the_same_told_backwards(empty: Record, told: Record) -> None:
    from reports import answers  # noqa: PLC0415

    list(empty.add_many([replace(reading) for reading in reversed(story())], batch=1))
    assert answers(empty) == answers(told)


def test_what_somebody_did_is_asked_for_as_a_doing() -> None:
    assert asked("denied", "Sergei Dorin", "resigned") == "Did Sergei Dorin resign?"
    assert asked("date", "Sergei Dorin", "died") == "When did Sergei Dorin die?"
    assert asked("denied", "Sergei Dorin", "dismissed") == "Was Sergei Dorin dismissed?"
    assert asked("manner", "Sergei Dorin", "resigned") == "How did Sergei Dorin leave office?"


def test_acting_from_one_day_and_appointed_on_another_is_no_dispute_about_the_day(record: Record) -> None:
    wire = Report("Wire", "2031-07-20").post("Oleg Dorin", "commander", "9th Army", status="acting", starts="2031-07-12")
    wire.event("appointed", "Oleg Dorin", "2031-07-12")
    gazette = Report("Gazette", "2031-07-31").post("Oleg Dorin", "commander", "9th Army", starts="2031-07-30")
    gazette.event("appointed", "Oleg Dorin", "2031-07-30")
    list(record.add_many([wire.reading(), gazette.reading()]))
    assert [dispute.about for dispute in record.contested()] == []
    held = {each.tenure.acting: each.tenure.ending.latest for each in record.tenures()}
    assert held == {True: date(2031, 7, 30), False: None}
