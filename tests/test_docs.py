from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

import fasti

ROOT = Path(__file__).resolve().parent.parent
PAGES = [ROOT / name for name in ("README.md", "CONTRIBUTING.md", "CHANGELOG.md")]
each_page = pytest.mark.parametrize("page", PAGES, ids=lambda p: p.stem)


def words_of(page: Path) -> str:
    return page.read_text(encoding="utf-8")


def targets() -> set[str]:
    """Give what the Makefile can make."""
    return set(re.findall(r"^([a-z-]+):", words_of(ROOT / "Makefile"), flags=re.MULTILINE))


def test_the_readme_names_the_two_commands_to_start_with() -> None:
    commands = re.findall(r"^\$ make (\w+)", words_of(ROOT / "README.md"), flags=re.MULTILINE)
    assert commands == ["demo", "test"]


@each_page
def test_what_a_page_tells_to_make_can_be_made(page: Path) -> None:
    told = set(re.findall(r"(?:`|\$ )make ([a-z-]+)", words_of(page)))
    assert told <= targets()
    assert told or page.stem == "CHANGELOG"


def test_what_can_be_made_is_explained_by_make_help() -> None:
    explained = set(re.findall(r"^([a-z-]+):.*## \w", words_of(ROOT / "Makefile"), flags=re.MULTILINE))
    assert explained == targets()


def test_the_sample_of_the_demo_ships() -> None:
    (sample,) = re.findall(r"^SAMPLE := (\S+)", words_of(ROOT / "Makefile"), flags=re.MULTILINE)
    assert (ROOT / sample).is_file()


@each_page
def test_a_link_leads_somewhere(page: Path) -> None:
    links = [link for link in re.findall(r"\]\(([^)]+)\)", words_of(page)) if "://" not in link]
    assert links or page.stem == "CHANGELOG"
    assert not [link for link in links if not (ROOT / link.partition("#")[0]).exists()]


def test_the_folders_that_contributing_describes_are_the_folders_there_are() -> None:
    described = set(re.findall(r"^\| `(\w+)/`", words_of(ROOT / "CONTRIBUTING.md"), flags=re.MULTILINE))
    assert {"sources", "mentions", "statements", "views"} <= described
    assert not [name for name in described if not (ROOT / "src" / "fasti" / name / "__init__.py").exists()]


def test_the_first_command_of_the_readme_reads_a_sample() -> None:
    """As `make demo` does once everything is set up."""
    command = ["make", "--old-file", ".venv/.ready", "demo"]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603
    assert "Major General Ivan Popov" in shown.stdout, shown.stderr


def test_the_continuous_check_runs_the_test_command_and_every_other() -> None:
    lines = words_of(ROOT / ".ci" / "run").splitlines()
    assert lines[0] == "#!/usr/bin/env bash"
    assert "set -euo pipefail" in lines
    assert [line for line in lines if line.startswith("make ")] == ["make test", "make check", "make test-wheel"]


def test_the_changelog_tells_of_this_version_or_of_what_comes_next() -> None:
    headings = re.findall(r"^## \[([^\]]+)\]", words_of(ROOT / "CHANGELOG.md"), flags=re.MULTILINE)
    assert headings[0] in ("Unreleased", fasti.__version__)


def test_the_licence_is_whole() -> None:
    words = words_of(ROOT / "LICENSE")
    assert "Apache License" in words
    assert "END OF TERMS AND CONDITIONS" in words
