from __future__ import annotations

import json
import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest

import fasti
from fasti.model.calendar import is_edtf

SAMPLES = Path(fasti.__file__).parent / "samples"
GOLD = Path(__file__).resolve().parent / "samples_gold"
REPORTS = sorted(p for p in SAMPLES.iterdir() if p.suffix in (".txt", ".html"))
each_sample = pytest.mark.parametrize("report", REPORTS, ids=lambda p: p.stem)


def words_on(report: Path) -> str:
    """Give a report's words in one line, without tags."""
    text = report.read_text(encoding="utf-8")
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", text) if report.suffix == ".html" else text).split())


def gold_of(report: Path) -> dict[str, Any]:
    facts: dict[str, Any] = json.loads((GOLD / f"{report.stem}.gold.json").read_text(encoding="utf-8"))
    return facts


def test_nine_reports_from_four_countries() -> None:
    assert len(REPORTS) == 9
    countries = {"russia", "ukraine", "united-states", "nigeria"}
    assert countries == {country for country in countries if any(p.stem.startswith(country) for p in REPORTS)}
    assert all(p.stem.startswith(tuple(countries)) for p in REPORTS)


def test_three_tell_of_july_2023_with_other_spellings_dates_and_causes() -> None:
    told = [gold_of(p) for p in REPORTS if "58th-army" in p.stem]
    assert len(told) == 3
    forms = {name for gold in told for person in gold["people"] for name in person["names"]}
    assert {"Oleg Tsokov", "Oleg Tsokoff", "Andrei Gurulyov", "Andrey Gurulev"} <= forms
    assert len({p["to"] for gold in told for p in gold["posts"] if p["person"] == "popov" and p["status"] == "former"}) == 3


def test_two_carry_page_furniture() -> None:
    assert len([p for p in REPORTS if gold_of(p)["furniture"]]) == 2


@each_sample
def test_a_sample_is_short(report: Path) -> None:
    assert 120 <= len(words_on(report).split()) <= 300


@each_sample
def test_a_sample_says_who_published_it_and_when(report: Path) -> None:
    about = gold_of(report)["document"]
    assert about["publisher"].startswith("The Sample ")
    assert is_edtf(about["published"])
    if report.suffix == ".txt":
        assert json.loads(report.with_suffix(".meta.json").read_text(encoding="utf-8")) == about
    else:
        assert about["published"] in report.read_text(encoding="utf-8")


@each_sample
def test_what_a_reader_wrote_down_stands_in_the_sample(report: Path) -> None:
    gold, words = gold_of(report), words_on(report)
    assert gold["posts"]
    assert gold["events"]
    stated = [fact["quote"] for fact in [*gold["posts"], *gold["events"]]]
    stated += [name for entry in [*gold["people"], *gold["units"]] for name in entry["names"]]
    stated += [rank for person in gold["people"] for rank in person["ranks"]]
    stated += [quote["begins"] for quote in gold["quotes"]] + gold["furniture"]
    assert not [words_ for words_ in stated if words_ not in words]


@each_sample
def test_what_a_reader_wrote_down_names_only_people_and_units_it_lists(report: Path) -> None:
    gold = gold_of(report)
    people, units = {p["id"] for p in gold["people"]}, {u["id"] for u in gold["units"]}
    assert {fact["person"] for fact in [*gold["posts"], *gold["events"]]} <= people
    assert {person for tie in gold["succession"] for person in (tie["before"], tie["after"])} <= people
    assert {unit for fact in [*gold["posts"], *gold["succession"]] if (unit := fact["unit"])} <= units
    assert {parent for unit in gold["units"] for parent in unit["part_of"]} <= units
    assert all(is_edtf(day) for post in gold["posts"] for day in (post["from"], post["to"]) if day)
    assert all(is_edtf(event["date"]) for event in gold["events"] if event["date"])
