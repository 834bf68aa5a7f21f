from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page
from sites import serving
from starlette.testclient import TestClient
from testimony_cluster import DISMISSAL, REPORTS, SHEET

import fasti
from fasti.record import Record, open_record
from fasti.web.app import make_app


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    folder: Path = tmp_path_factory.mktemp("story")
    with open_record(f"sqlite:///{folder / 'fasti.db'}") as opened:
        opened.list_outlets(SHEET)
        list(opened.add_many([fasti.read(text, published=day, publisher=outlet) for outlet, day, text in REPORTS]))
        yield opened


@pytest.fixture
def reader(story: Record) -> Iterator[TestClient]:
    with TestClient(make_app(story), base_url="http://localhost") as found:
        yield found


def test_the_reaction_page_shows_groups_words_and_silence(reader: TestClient) -> None:
    words = reader.get("/reaction?event=Mira+Kessler+dismissed").text
    assert words.count("<circle") == len([each for each in DISMISSAL if each[3]])
    assert re.search(r"State Radio</strong>\s*<span class=\"label silent\">", words)
    assert "1 document of those days on record" in words
    assert "style=" not in words
    data = reader.get("/reaction.json?event=Mira+Kessler+dismissed").json()
    assert [group["group"] for group in data["groups"]] == ["state media", "independent", "bloggers", "speakers"]
    rows = reader.get("/reaction.csv?event=Mira+Kessler+dismissed").text.splitlines()
    assert rows[0].startswith("group,name,country")
    assert reader.get("/reaction").status_code == 200
    assert reader.get("/reaction?event=Nobody+dismissed").status_code == 404


def test_a_dispute_names_each_sides_first_day_speakers_and_words(reader: TestClient) -> None:
    words = reader.get("/disputes").text
    assert "Who had Mira Kessler dismissed?" in words
    assert "first told 2031-05-14" in words
    assert "according to two officials" in words


def test_a_statement_shows_by_which_way_it_came(reader: TestClient) -> None:
    data = reader.get("/reaction.json?event=Mira+Kessler+dismissed").json()
    [courier] = [each for group in data["groups"] for each in group["members"] if each["name"] == "The Courier"]
    page = reader.get(f"/statements/{courier['evidence'][0]['statement']}")
    words = re.sub(r"<[^>]+>|\s+", " ", page.text)
    assert re.search(r"The Courier\s+outlet\s+Reuters\s+outlet · told\s+two officials\s+anonymous, 2 · said", words)
    assert "The same claim in time" in words


def test_a_prediction_is_marked_and_taken_back_without_script(reader: TestClient) -> None:
    page = reader.get("/predictions").text
    assert "no pay comes" in page
    number, seen = re.search(r'action="/predictions/(\d+)".*?name="seen" value="(\d+)"', page, re.DOTALL).groups()  # type: ignore[union-attr]
    csrf = re.search(r'name="csrf" value="([^"]+)"', page)[1]  # type: ignore[index]
    form = {"csrf": csrf, "seen": seen, "verdict": "came true", "why": "it did"}
    marked = reader.post(f"/predictions/{number}", data=form)
    assert "came true" in marked.text
    assert "it did" in marked.text
    assert reader.post(f"/predictions/{number}", data=form).status_code == 409
    assert "Nobody on record foretells" in reader.get("/predictions?waiting=true").text
    mark = re.search(r'name="mark" value="(\d+)"', marked.text)[1]  # type: ignore[index]
    undone = reader.post("/predictions/marks/undo", data={"csrf": csrf, "mark": mark})
    assert "taken back by" in undone.text
    assert reader.post("/predictions/marks/undo", data={"csrf": csrf, "mark": mark}).status_code == 409
    assert reader.post(f"/predictions/{number}", data={**form, "csrf": "another"}).status_code == 403


def test_programs_are_told_the_same(reader: TestClient) -> None:
    told = reader.get("/api/v1/reaction", params={"event": "Mira Kessler dismissed"}).json()
    page = reader.get("/reaction.json", params={"event": "Mira Kessler dismissed"}).json()
    assert told == page
    number = told["groups"][1]["members"][0]["evidence"][0]["statement"]
    assert reader.get(f"/api/v1/statements/{number}/provenance").json()["way"][0]["kind"] == "outlet"
    assert [each["condition"] for each in reader.get("/api/v1/predictions").json()] == ["no pay comes"]
    assert all(side["first_day"] for each in reader.get("/api/v1/disputes").json() for side in each["sides"])
    assert reader.get("/api/v1/reaction", params={"event": "9" * 30}).status_code == 404


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious_and_pages_fit_a_phone(page: Page, story: Record, scheme: str, screenshot) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]
    with serving(story) as site:
        for name in ("reaction?event=Mira+Kessler+dismissed", "reaction", "predictions", "disputes", "statements/1"):
            for width in (1200, 360):
                page.set_viewport_size({"width": width, "height": 900})
                page.goto(f"{site.url}/{name}")
                screenshot(page, f"{scheme}-{width}-{name.partition('?')[0].replace('/', '-')}")
                serious = [v["id"] for v in Axe().run(page).response["violations"] if v["impact"] in ("serious", "critical")]
                assert serious == [], name
                assert page.evaluate("document.documentElement.scrollWidth") <= width, name
