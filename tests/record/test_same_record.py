"""The record depends on what was added, not on the order, the batches, the interruptions or the number of writers."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reports import Report, answers
from sqlalchemy import select

from fasti.model.reading import Reading
from fasti.model.reading_json import reading_to_json
from fasti.record import Record, open_record
from fasti.record.entities import seen_of_row
from fasti.record.identity import SEEN
from fasti.store.tables import clue, sighting

GIVEN = ["Anna", "Anya", "Bruno", "A.", ""]
SURNAMES = ["Gromulyov", "Gromulev", "Katz", "Tsolkov", "Tolskov"]
UNITS = [
    "12th Brigade",
    "Twelfth Guards Brigade",
    "12 Brigade",
    "3rd Battalion",
    "Ruritanian Ministry of Defence",
    "Ministry of Defence",
    None,
]
PARENTS = ["1st Army", "2nd Army", "Northern Command"]
DAYS = ["2021-03-04", "2021-03-08", "2021-06", "2022", None]


@st.composite
def reports(draw: st.DrawFn) -> Reading:
    report = Report(draw(st.sampled_from(["Vigil", "Beacon", "Herald", None])), draw(st.sampled_from(DAYS)))
    for _ in range(draw(st.integers(1, 3))):
        who = f"{draw(st.sampled_from(GIVEN))} {draw(st.sampled_from(SURNAMES))}".strip()
        status = draw(st.sampled_from(["current", "former", "acting", "incoming"]))
        cause = draw(st.sampled_from([None, "dismissed", "resigned"])) if status == "former" else None
        unit = draw(st.sampled_from(UNITS))
        certainty = draw(st.sampled_from(["asserted", "reported", "denied", "doubtful"]))
        dates = {"starts": draw(st.sampled_from(DAYS)), "ends": draw(st.sampled_from(DAYS)) if status == "former" else None}
        report.post(
            who,
            draw(st.sampled_from(["commander", "head", "deputy commander"])),
            unit,
            status=status,
            ended_by=cause,
            certainty=certainty,
            **dates,
        )
        if unit and draw(st.booleans()):
            report.under(unit, draw(st.sampled_from(PARENTS)))
        if draw(st.booleans()):
            report.event(draw(st.sampled_from(["killed", "dismissed"])), who, draw(st.sampled_from(DAYS)), certainty)
    return report.reading()


def told(folder: Path, readings: list[Reading], batch: int) -> object:
    with open_record(f"sqlite:///{folder / uuid4().hex}.db") as record:
        list(record.add_many(readings, batch=batch))
        return answers(record)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    found=st.lists(reports(), min_size=2, max_size=7, unique_by=lambda reading: reading.document.id),
    order=st.randoms(use_true_random=False),
)
def test_any_order_and_any_batches_give_the_same_answers(tmp_path: Path, found: list[Reading], order: random.Random) -> None:
    shuffled = order.sample(found, len(found))
    assert told(tmp_path, found, batch=1) == told(tmp_path, shuffled, batch=order.choice([1, 2, 100]))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    found=st.lists(reports(), min_size=2, max_size=7, unique_by=lambda reading: reading.document.id), chosen=st.integers(0, 20)
)
def test_clues_lead_to_those_who_are_told_with_them_and_to_nobody_else(tmp_path: Path, found: list[Reading], chosen: int) -> None:
    with open_record(f"sqlite:///{tmp_path / uuid4().hex}.db") as record:
        list(record.add_many(found, batch=1))
        assert clues_on_record(record) == clues_of_sightings(record)
        assert clues_on_record(record)
        people = list(record.entities("person"))
        record.forget(people[chosen % len(people)].id)
        assert clues_on_record(record) == clues_of_sightings(record)


def clues_on_record(record: Record) -> set[tuple[int, int, str]]:
    with record.engine.connect() as connection:
        return {(row.key, row.component, row.name) for row in connection.execute(select(clue))}


def clues_of_sightings(record: Record) -> set[tuple[int, int, str]]:
    with record.engine.connect() as connection:
        rows = connection.execute(SEEN.where(sighting.c.live)).all()
    told = [(seen_of_row(row).profile, row.component) for row in rows]
    return {
        (key, component, name)
        for profile, component in told
        for key in profile.clues
        for name in (profile.names if profile.kind == "person" else ("",))
    }


def many_readings(number: int) -> list[Reading]:
    chosen = random.Random(7)  # noqa: S311 - the same every time
    readings = []
    for place in range(number):
        report = Report(f"Outlet {place % 5}", f"2021-{place % 12 + 1:02}-{place % 27 + 1:02}", text=f"Report {place}.\n")
        unit = f"{chosen.randrange(1, 6)} Brigade"
        who = chosen.choice(
            ["Anna Gromulyov", "Anya Gromulev", "Bruno Katz", "Carl Voss", "Dora Lind", "Emil Roth", "Voss", "Katz"]
        )
        readings.append(report.post(who, "commander", unit).under(unit, "Northern Command").reading())
    return readings


def write_lines(path: Path, readings: list[Reading]) -> Path:
    path.write_text("\n".join(json.dumps(reading_to_json(reading)) for reading in readings))
    return path


ADD = """
import json, os, signal, sys
from sqlalchemy import event
from fasti.model.reading_json import reading_from_json
from fasti.record import open_record
lines = open(sys.argv[2]).read().splitlines()
with open_record(sys.argv[1]) as record:
    print("open", flush=True)
    left = int(sys.argv[4])
    def count(*_):
        global left
        left -= 1
        if left == 0:
            os.kill(os.getpid(), signal.SIGKILL)
    if left:
        event.listen(record.engine, "before_cursor_execute", count)
        event.listen(record.engine, "commit", count)
    for added in record.add_many((reading_from_json(json.loads(line)) for line in lines), batch=int(sys.argv[3])):
        pass
print("done", flush=True)
"""


def adding(url: str, lines: Path, batch: int = 3, die_at: int = 0) -> subprocess.Popen[str]:
    return subprocess.Popen(  # noqa: S603 - our own words
        [sys.executable, "-c", ADD, url, str(lines), str(batch), str(die_at)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def test_killed_at_any_moment_and_run_again_it_is_the_same_record(url: str, tmp_path: Path) -> None:
    """Each kill falls on readings that are not in yet, before a database statement or commit chosen at random."""
    kills, chunk = int(os.environ.get("FASTI_TEST_KILLS", "8")), 12
    readings = many_readings(kills * chunk)
    with open_record(f"sqlite:///{tmp_path / 'whole.db'}") as record:
        list(record.add_many(readings))
        whole = answers(record)
    chosen = random.Random(os.environ.get("FASTI_TEST_SEED", "3"))  # noqa: S311 - repeatable
    interrupted = 0
    for number in range(kills):
        fresh = readings[number * chunk : (number + 1) * chunk]
        process = adding(url, write_lines(tmp_path / "part.jsonl", fresh), batch=3, die_at=chosen.randrange(1, 100))
        _, errors = process.communicate()
        assert process.returncode == -signal.SIGKILL, errors
        with open_record(url) as record:
            interrupted += not all(record.has_read(reading.document.id) for reading in fresh)
    assert interrupted == kills
    last = adding(url, write_lines(tmp_path / "readings.jsonl", readings), batch=200)
    out, errors = last.communicate()
    assert (out.split(), errors) == (["open", "done"], "")
    with open_record(url) as record:
        assert answers(record) == whole


def test_two_writers_at_once_lose_nothing_and_double_nothing(url: str, tmp_path: Path) -> None:
    readings = many_readings(60)
    with open_record(f"sqlite:///{tmp_path / 'whole.db'}") as record:
        list(record.add_many(readings))
        whole = answers(record)
    halves = [write_lines(tmp_path / "one.jsonl", readings[:40]), write_lines(tmp_path / "two.jsonl", readings[20:][::-1])]
    writers = [adding(url, half, batch=2) for half in halves]
    for writer in writers:
        assert writer.communicate()[1] == ""
        assert writer.returncode == 0
    with open_record(url) as record:
        assert answers(record) == whole


@pytest.mark.parametrize("batch", [1, 7, 200])
def test_batches_make_no_difference(tmp_path: Path, batch: int) -> None:
    readings = many_readings(40)
    assert told(tmp_path, readings, batch) == told(tmp_path, readings[::-1], 40)
