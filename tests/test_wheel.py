"""The wheel in an empty environment, by plain pip, for an ordinary user who cannot write to it: `make test-wheel`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.wheel
ROOT = Path(__file__).resolve().parent.parent
#: nobody, on every Unix
ORDINARY = 65534
#: what makes a process an ordinary user's, where root may do so
AS_ORDINARY: dict[str, Any] = {"user": ORDINARY, "group": ORDINARY, "extra_groups": []} if os.getuid() == 0 else {}


@dataclass(frozen=True)
class Installed:
    """Fasti as pip installs it, and a folder to work in."""

    wheel: Path
    environment: Path
    folder: Path

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        """Run a program of the environment in the folder, as an ordinary user without a home."""
        program = self.environment / "bin" / command[0]
        about = {"PATH": "/usr/bin:/bin", "HOME": "/nonexistent", "LC_ALL": "C"}
        return subprocess.run(  # noqa: S603
            [program, *command[1:]],
            cwd=self.folder,
            env=about,
            capture_output=True,
            encoding="utf-8",
            check=False,
            **AS_ORDINARY,
        )

    def files(self) -> set[str]:
        """Name every file of the environment."""
        return {str(path) for path in self.environment.rglob("*")}


def python_for_all() -> str:
    """Find a Python that an ordinary user may run: the one of the tests may lie in root's home."""
    new_enough = "import sys, ensurepip; sys.exit(sys.version_info < (3, 11))"
    for python in filter(None, (str(Path(sys.executable).resolve()), shutil.which("python3", path="/usr/local/bin:/usr/bin"))):
        try:
            subprocess.run([python, "-c", new_enough], cwd="/", check=True, **AS_ORDINARY)  # noqa: S603
        except (OSError, subprocess.CalledProcessError):
            continue
        return python
    pytest.skip("no Python 3.11 here that an ordinary user may run")


@pytest.fixture(scope="module")
def installed() -> Iterator[Installed]:
    home = Path(tempfile.mkdtemp(prefix="fasti wheel "))
    home.chmod(0o755)
    try:
        build = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(home / "dist")]
        subprocess.run(build, cwd=ROOT, check=True, capture_output=True)  # noqa: S603
        (wheel,) = (home / "dist").glob("fasti-*.whl")
        subprocess.run([python_for_all(), "-m", "venv", home / "env"], check=True)  # noqa: S603
        pip = [home / "env" / "bin" / "python", "-m", "pip", "install", "--quiet", "--only-binary", ":all:", wheel]
        subprocess.run(pip, check=True, cwd=home)  # noqa: S603
        folder = home / "Мои отчёты – dossier n° 1"
        folder.mkdir()
        if AS_ORDINARY:
            os.chown(folder, ORDINARY, ORDINARY)
        else:
            subprocess.run(["/bin/chmod", "-R", "a-w", home / "env"], check=True)  # noqa: S603
        yield Installed(wheel, home / "env", folder)
    finally:
        subprocess.run(["/bin/chmod", "-R", "u+w", home], check=False)  # noqa: S603
        shutil.rmtree(home)


def test_the_wheel_holds_samples_lexicons_templates_and_migrations_and_no_tests(installed):
    names = set(zipfile.ZipFile(installed.wheel).namelist())
    for path in (ROOT / "src" / "fasti").rglob("*"):
        if path.is_file() and "__pycache__" not in path.parts:
            assert f"fasti/{path.relative_to(ROOT / 'src' / 'fasti').as_posix()}" in names
    assert all(name.startswith(("fasti/", "fasti-")) for name in names)


def test_packages_agree_with_each_other(installed):
    checked = installed.run("python", "-m", "pip", "check")
    assert checked.returncode == 0, checked.stdout


def test_a_sample_is_read_and_a_question_answered(installed):
    before = installed.files()
    assert "9 sample reports" in installed.run("fasti", "samples", "Пример 1").stdout
    reading = installed.run("fasti", "read", "Пример 1/russia-58th-army-herald.txt")
    assert "Major General Ivan Popov" in reading.stdout, reading.stderr
    added = installed.run("fasti", "add", "Пример 1")
    assert added.stdout == "9 added\n", added
    answer = installed.run("fasti", "who", "58th Army", "--on", "2023-07-01")
    assert "Ivan Popov  commander, 58th Army" in answer.stdout, answer.stderr
    assert installed.files() == before, "nothing is written into the package's folder"


def test_the_library_reads_without_any_extra(installed):
    code = "import fasti; print(fasti.read('Colonel Ana Sample was dismissed on Monday.', published='2023-07-13').events[0].date)"
    read = installed.run("python", "-c", code)
    assert read.stdout == "2023-07-10\n", read.stderr


def test_the_doctor_finds_what_is_needed_and_names_each_extra_that_is_not_there(installed):
    answer = installed.run("fasti", "doctor")
    assert answer.returncode == 0, answer.stdout
    assert "MISSING" not in answer.stdout
    for extra in ("web", "parquet", "ray", "llm", "frames"):
        assert f"extra {extra} " in answer.stdout
    assert "pip install 'fasti[web]'" in answer.stdout


@pytest.mark.parametrize(
    ("words", "extra"),
    [
        (("serve",), "web"),
        (("accounts", "list"), "web"),
        (("export", "parquet", "--out", "a.parquet"), "parquet"),
    ],
)
def test_an_extra_that_is_needed_now_is_named_with_its_install_line(installed, words, extra):
    answer = installed.run("fasti", *words)
    assert f"pip install 'fasti[{extra}]'" in answer.stderr
    assert answer.returncode == 1
