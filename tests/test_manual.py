"""What the README and the manual say is run, built and looked through: commands, sessions, links, schema, pictures."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from functools import lru_cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
import typer.main
from jsonschema import Draft202012Validator
from playwright.sync_api import sync_playwright

from blocks import FENCE, Step, blocks_of, matches, pages, steps_of, wrong_in
from cli_page import cli_page
from database_picture import database_svg
from fasti.cli import app
from fasti.model.reading_json import reading_to_json
from fasti.pipeline import read, read_document
from fasti.sources.files import read_path
from fasti.sources.metadata import Metadata
from fasti.store import account_tables, intake_tables, tables
from fasti.views.reading_schema import reading_schema

ROOT = Path(__file__).resolve().parent.parent
PICTURES = sorted((ROOT / "docs" / "pictures").iterdir())
SAMPLES = sorted(path for path in (ROOT / "src" / "fasti" / "samples").iterdir() if path.suffix in (".txt", ".html"))


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_what_a_page_says_is_what_happens(page: Path, tmp_path: Path) -> None:
    wrong = wrong_in(page, tmp_path)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_how_often_it_is_right_stands_with_the_figures_alone(page: Path) -> None:
    """A figure in prose is not measured again; `accuracy.md` dates what it tells of one day's work."""
    words = FENCE.sub("", page.read_text(encoding="utf-8"))
    figures = re.findall(r"0\.\d{3}|\d %|\d times as fast|one fact in \w+", words)
    assert bool(figures) is (page.name in ("figures.md", "accuracy.md")), figures


@pytest.mark.parametrize("page", pages(), ids=lambda page: page.relative_to(ROOT).as_posix())
def test_a_block_that_is_a_file_tells_its_name_to_whoever_reads_the_page(page: Path) -> None:
    words = page.read_text(encoding="utf-8")
    for marker in re.finditer(r"<!-- file: (.+) -->", words):
        assert f"`{marker[1]}`" in words[: marker.start()].rstrip().splitlines()[-1]


def test_a_page_is_cut_into_blocks_with_their_markers() -> None:
    page = "<!-- file: a.txt -->\n```text\none\n```\n\n1. x\n\n    ```console\n    $ cat a.txt\n    one\n    ```\n"
    first, second = blocks_of(page)
    assert (first.kind, first.body, first.markers) == ("text", "one\n", {"file": "a.txt"})
    assert (second.body, second.markers) == ("$ cat a.txt\none\n", {})
    assert steps_of(second) == [Step("cat a.txt", "one\n")]


@pytest.mark.parametrize(
    ("expected", "printed", "same"),
    [
        ("", "", True),
        ("", "something\n", False),
        ("one\n", "one\n", True),
        ("one\n", "one\ntwo\n", False),
        ("one\n...\n", "one\ntwo\nthree\n", True),
        ("by ada ... why\n", "by ada 2026-01-01 why\n", True),
        ("by ada ... why\n", "by bob 2026-01-01 why\n", False),
    ],
)
def test_dots_stand_for_anything_and_nothing_else_does(expected: str, printed: str, same: bool) -> None:  # noqa: FBT001
    assert matches(expected, printed) is same


def test_a_page_that_says_something_else_is_found_out(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("```console\n$ echo one\ntwo\n```\n\n```python\n>>> 1 + 1\n3\n\n```\n\n```text\nwhat is this\n```\n")
    assert len(wrong_in(page, tmp_path)) == 3


class Seen(HTMLParser):
    """What a built page links to, fetches and can be linked to by."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.fetched: list[str] = []
        self.ids: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        self.ids |= {found[name] for name in ("id", "name") if name in found}
        if tag == "a" and "href" in found:
            self.links.append(found["href"])
        elif tag == "link" and found.get("rel") != "canonical" and "href" in found:
            self.fetched.append(found["href"])
        elif "src" in found:
            self.fetched.append(found["src"])


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The manual, built strictly."""
    folder = tmp_path_factory.mktemp("manual")
    build = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    about = os.environ | {"NO_MKDOCS_2_WARNING": "1"}
    built = subprocess.run(build, cwd=ROOT, env=about, capture_output=True, text=True, check=False)  # noqa: S603
    assert built.returncode == 0, built.stderr
    return folder


@lru_cache(maxsize=200)
def seen(page: Path) -> Seen:
    return Seen(page.read_text(encoding="utf-8"))


def broken_links(site: Path) -> Iterator[str]:
    for page in site.rglob("*.html"):
        for link in [*seen(page).links, *seen(page).fetched]:
            parts = urlsplit(link)
            if parts.scheme or parts.netloc:
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            target = target / "index.html" if target.is_dir() else target
            lost = parts.fragment and target.suffix == ".html" and unquote(parts.fragment) not in seen(target).ids
            if page.name != "404.html" and (not target.exists() or (lost and parts.fragment != "__top")):
                yield f"{page.relative_to(site)}: {link}"


def test_every_link_of_the_manual_leads_somewhere(site: Path) -> None:
    assert len(list(site.rglob("*.html"))) > 15
    assert not sorted(set(broken_links(site)))


def test_the_manual_needs_no_network_to_be_read(site: Path) -> None:
    away = {(page.name, address) for page in site.rglob("*.html") for address in seen(page).fetched if urlsplit(address).netloc}
    assert not away
    assert not [style.name for style in site.rglob("*.css") if "@import" in style.read_text() or "url(http" in style.read_text()]
    assert (site / "search" / "search_index.js").exists(), "search works from a folder, too"


def test_the_command_line_page_has_every_verb_and_option() -> None:
    page = cli_page()
    root: Any = typer.main.get_command(app)
    for name, verb in root.commands.items():
        assert f"\n## fasti {name}\n" in page
        for option in (opt for each in verb.params for opt in each.opts if each.param_type_name == "option"):
            assert f"`{option}`" in page


def test_the_picture_of_the_database_has_every_table_and_column() -> None:
    schemas = (tables.metadata, intake_tables.metadata, account_tables.metadata)
    drawn = database_svg(*schemas)
    every = [table for schema in schemas for table in schema.tables.values()]
    assert drawn.count('class="head"') == len(every) > 15
    assert drawn.count('class="kind"') == sum(len(table.columns) for table in every)
    assert drawn.count('class="tie"') == sum(len(table.foreign_keys) for table in every)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_reading_has_the_shape_of_its_schema(sample: Path) -> None:
    data = json.loads(json.dumps(reading_to_json(read_document(read_path(str(sample), Metadata())))))
    Draft202012Validator.check_schema(reading_schema())
    assert not [error.message for error in Draft202012Validator(reading_schema()).iter_errors(data)]
    assert not list(unknown(data, reading_schema())), "the schema describes every key"


def unknown(data: Any, schema: dict[str, Any], where: str = "") -> Iterator[str]:
    """Name the keys of a reading that its schema says nothing of."""
    if isinstance(data, list):
        for each in data:
            yield from unknown(each, schema.get("items", {}), where)
    if isinstance(data, dict):
        schema = next((each for each in schema.get("anyOf", []) if "$ref" in each), schema)
        named = schema.get("$ref", "").rpartition("/")[2]
        properties = (reading_schema()["$defs"][named] if named else schema).get("properties", {})
        yield from (f"{where}/{name}" for name in data.keys() - properties.keys())
        for name in data.keys() & properties.keys():
            yield from unknown(data[name], properties[name], f"{where}/{name}")


@pytest.mark.parametrize(
    "spoil",
    [
        lambda data: data.pop("posts"),
        lambda data: data["posts"][0].update(status="retired"),
        lambda data: data["posts"][0].update(role=None),
        lambda data: data["posts"][0]["evidence"][0].pop("start"),
        lambda data: data["document"].update(id="md5:1"),
        lambda data: data["people"][0].update(names="Ana Sample"),
    ],
)
def test_what_is_no_reading_breaks_the_schema(spoil: Any) -> None:
    data = reading_to_json(read("Colonel Ana Sample took over the 3rd Brigade on Monday.", published="2023-07-13"))
    data = json.loads(json.dumps(data))
    assert Draft202012Validator(reading_schema()).is_valid(data)
    spoil(data)
    assert not Draft202012Validator(reading_schema()).is_valid(data)


@pytest.mark.parametrize("picture", PICTURES, ids=lambda path: path.name)
def test_a_picture_is_small_and_shown(picture: Path) -> None:
    assert picture.stat().st_size < 300_000
    assert f"docs/pictures/{picture.name}" in (ROOT / "README.md").read_text(encoding="utf-8")
    assert (
        "http" not in picture.read_text(encoding="utf-8").replace("http://www.w3.org/", "") if picture.suffix == ".svg" else True
    )


def test_five_pictures_are_shown() -> None:
    assert {path.stem for path in PICTURES} == {"terminal", "reading", "unit", "chart", "dispute"}


def test_search_works_in_a_folder_without_a_server(site: Path) -> None:
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if program is None:
        pytest.skip("no Chromium here: apt-get install chromium, or name one as CHROMIUM")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        page = chromium.new_page()
        asked: list[str] = []
        page.on("request", lambda request: asked.append(request.url))
        page.goto((site / "index.html").as_uri())
        query, found = page.locator("[data-md-component=search-query]"), page.locator(".md-search-result__link")
        for _ in range(20):  # what is typed before the page has read its index is lost
            query.fill("", force=True)
            query.type("tombstone", delay=30)
            page.wait_for_timeout(1000)
            if found.count():
                break
        assert found.filter(has_text="Erase a person").count()
        chromium.close()
    assert not [url for url in asked if url.startswith("http")]
