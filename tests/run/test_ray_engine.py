import json
import os
import sys
from pathlib import Path

import pytest
from deadly_reader import Deadly
from mixed import contents, row
from typer.testing import CliRunner

import made_files
from fasti.cli import app
from fasti.errors import EngineError, ExtraMissingError, NotFoundError, OutputError, ReadingError
from fasti.readers.reader import RULES
from fasti.run.outcome_rows import COLUMNS
from fasti.run.parts import UNFINISHED, keys_in, parts_in, rows_in, write_part
from fasti.run.ray_engine import RayRun, rows_of_files


def fasti(*words, code=0):
    result = CliRunner().invoke(app, [*map(str, words), "--json"])
    assert result.exit_code == code, result.output
    return json.loads(result.stdout)


@pytest.fixture
def few(tmp_path):
    """Four reports in three files."""
    folder = tmp_path / "few"
    folder.mkdir()
    (folder / "a.jsonl").write_bytes(made_files.json_lines([row(0), row(1)]))
    (folder / "b.parquet").write_bytes(made_files.parquet([row(2)]))
    (folder / "c.html").write_bytes(made_files.page(row(3)))
    return folder


# with a cluster of this machine


@pytest.fixture(scope="module")
def cluster():
    ray = pytest.importorskip("ray", reason="Ray has no wheels for this Python: its engine cannot be tried here")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", str(Path(__file__).parent), prepend=os.pathsep)  # its processes know the tests' readers, too
        ray.init(num_cpus=3, include_dashboard=False, log_to_driver=False, logging_level="ERROR")
    yield
    ray.shutdown()


@pytest.mark.usefixtures("cluster")
def test_two_actors_make_the_same_record_as_one_process_by_way_of_a_folder_too(mixed, url, tmp_path):
    fasti("add", mixed, "--record", url, "--workers", 1, code=1)
    straight, loaded, out = f"sqlite:///{tmp_path}/straight.db", f"sqlite:///{tmp_path}/loaded.db", tmp_path / "out"
    counted = fasti("add", mixed, "--record", straight, "--engine", "ray", "--workers", 2, code=1)
    assert (counted["added"], counted["known"], counted["failed"]) == (13, 1, 2)
    assert contents(straight) == contents(url)
    counted = fasti("add", mixed, "--engine", "ray", "--workers", 2, "--out", out, "--out-format", "parquet", code=1)
    assert (counted["read"], counted["passed over"], counted["failed"]) == (14, 1, 2)
    fasti("load", out, "--record", loaded, code=1)
    assert contents(loaded) == contents(url)
    again = fasti("add", mixed, "--engine", "ray", "--workers", 1, "--out", out, "--out-format", "parquet", code=1)
    assert (again["read"], again["known"], again["failed"]) == (0, 15, 2)


@pytest.mark.usefixtures("cluster")
def test_document_that_kills_its_reader_fails_alone_and_the_run_goes_on(tmp_path):
    (tmp_path / "deadly.jsonl").write_bytes(
        made_files.json_lines([row(0), row(1) | {"text": f"{row(1)['text']}\nGeneral Deadly resigned."}, row(2)])
    )
    run = RayRun(1, thorough=True, allow_private=False, reader=Deadly(), known=frozenset())
    rows = [told for told in rows_of_files([str(tmp_path / "deadly.jsonl")], run) if told["state"] != "end"]
    assert [told["state"] for told in rows] == ["read", "failed", "read"]
    assert "died" in rows[1]["why"]


# without


def test_ray_that_does_not_start_is_one_sentence(monkeypatch, few):
    ray = pytest.importorskip("ray", reason="Ray has no wheels for this Python: its engine cannot be tried here")

    def fail(**_):
        raise RuntimeError("The current node timed out during startup.\nSee the logs.")

    monkeypatch.setattr(ray, "is_initialized", lambda: False)
    monkeypatch.setattr(ray, "init", fail)
    with pytest.raises(EngineError, match=r"Ray did not start: The current node timed out during startup\. "):
        next(rows_of_files([str(few / "c.html")], RayRun(1, thorough=True, allow_private=False, reader=RULES, known=frozenset())))


def test_extra_that_is_missing_is_named_with_its_install_line(monkeypatch, few):
    monkeypatch.setitem(sys.modules, "ray", None)
    with pytest.raises(ExtraMissingError, match=r"pip install 'fasti\[ray\]'"):
        next(rows_of_files([str(few / "c.html")], RayRun(1, thorough=True, allow_private=False, reader=RULES, known=frozenset())))


def test_folder_to_write_into_is_for_ray(few, tmp_path):
    result = CliRunner().invoke(app, ["add", str(few), "--out", str(tmp_path / "out")])
    assert result.exit_code == 2
    assert "--engine ray" in result.stderr


def test_files_of_a_store_are_read_as_those_of_this_machine(few, url, tmp_path):
    fsspec = pytest.importorskip("fsspec", reason="without fsspec there are no stores")
    fsspec.filesystem("memory").put(str(few), "/reports", recursive=True)
    assert fasti("add", "memory://reports", "--record", url)["added"] == 4
    assert fasti("add", "memory://reports/*.jsonl", "--record", url)["known"] == 1
    other = f"sqlite:///{tmp_path}/other.db"
    fasti("add", few, "--record", other)
    assert contents(url)[:3] == contents(other)[:3]


def test_store_without_the_file_is_one_sentence(url):
    result = CliRunner().invoke(app, ["add", "memory://nowhere", "--record", url])
    assert result.exit_code == 1
    assert "memory://nowhere" in result.stderr


ROWS = [
    dict(zip(COLUMNS, ("a", "sha256:1", "passed over", "It is written in 'ru'.", "", "fasti 1"), strict=True)),
    dict(zip(COLUMNS, ("b", "", "failed", "It is damaged: \ud800.", "", "fasti 1"), strict=True)),
]


@pytest.mark.parametrize("written_as", ["jsonl", "parquet"])
def test_part_comes_back_as_it_was_and_says_what_it_holds(tmp_path, written_as):
    write_part(str(tmp_path), ROWS, written_as)
    (part,) = parts_in(str(tmp_path))
    first, second = rows_in(part)
    assert first == ROWS[0]
    assert second["state"] == "failed"
    assert len(keys_in(str(tmp_path), "fasti 1", thorough=True)) == 1
    assert not keys_in(str(tmp_path), "fasti 2", thorough=True)


def test_same_rows_are_the_same_part_and_half_a_part_is_none(tmp_path):
    assert write_part(str(tmp_path), ROWS, "jsonl") == write_part(str(tmp_path), ROWS, "jsonl")
    (tmp_path / f"part-0.jsonl{UNFINISHED}").write_text('{"report": ')
    assert len(parts_in(str(tmp_path))) == 1


def test_folder_of_nothing_is_told(tmp_path, url):
    with pytest.raises(NotFoundError):
        parts_in(str(tmp_path))
    assert keys_in(str(tmp_path / "none"), "fasti 1", thorough=True) == frozenset()
    assert CliRunner().invoke(app, ["load", str(tmp_path), "--record", url]).exit_code == 1


def test_part_that_is_none_is_one_sentence(tmp_path, url):
    for text in ("no json", '{"report": "a"}'):
        (tmp_path / "part-1.jsonl").write_text(text + "\n")
        result = CliRunner().invoke(app, ["load", str(tmp_path), "--record", url])
        assert result.exit_code == 1
        assert isinstance(result.exception, SystemExit | ReadingError)


def test_folder_that_cannot_be_written_to_is_told(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError):
        write_part(str(tmp_path / "file" / "below"), ROWS, "jsonl")
