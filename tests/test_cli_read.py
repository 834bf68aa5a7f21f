import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from fasti import __version__
from fasti.cli import app
from fasti.commands import output
from fasti.model.reading_json import reading_from_json

REPORT = "Brigade gets a new commander\n\nThe ministry said that Colonel Ana Sample took over the 3rd Brigade.\nSubscribe\n"
OTHER = "Police chief retires\n\nThe ministry said that Superintendent Ben Example had retired on Monday.\n"


@pytest.fixture
def reports(tmp_path):
    folder = tmp_path / "reports"
    (folder / "more").mkdir(parents=True)
    (folder / "a.txt").write_text(REPORT, encoding="utf-8")
    (folder / "a.meta.json").write_text('{"publisher": "The Herald", "published": "2023-07-13"}', encoding="utf-8")
    (folder / "b.md").write_text(OTHER, encoding="utf-8")
    (folder / "more" / "a.html").write_text(f"<html><body><article><p>{OTHER * 3}</p></article></body></html>", encoding="utf-8")
    return folder


def fasti(*args, **kwargs):
    return CliRunner().invoke(app, ["read", *map(str, args)], **kwargs)


def sentences(result):
    return result.stderr.splitlines()


def test_terminal_reading_names_outlet_and_day(reports):
    result = fasti(reports / "a.txt")
    assert result.exit_code == 0
    assert "The Herald · 2023-07-13 · en" in result.stdout
    assert "1 piece of page furniture left out: 1 subscribe" in result.stdout


def test_json_of_one_report_is_one_object_that_can_be_read_back(reports):
    result = fasti(reports / "a.txt", "--format", "json")
    data = json.loads(result.stdout)
    assert result.stdout.count("\n") > 5
    assert data["document"]["text"] == REPORT.replace("Subscribe\n", "")
    assert data["document"]["furniture"][0]["text"] == "Subscribe"
    assert reading_from_json(data).document.publisher == "The Herald"


def test_json_of_several_reports_is_one_line_each(reports):
    result = fasti(reports, "--format", "json")
    texts = [json.loads(line)["document"]["text"] for line in result.stdout.splitlines()]
    assert len(texts) == 3
    assert texts[1] == OTHER


def test_options_come_before_what_lies_beside_the_report(reports):
    flags = (
        "--published",
        "2023-07-14",
        "--publisher",
        "The Gazette",
        "--url",
        "https://g.example",
        "--title",
        "New",
        "--language",
        "en-GB",
    )
    document = json.loads(fasti(reports / "a.txt", "-f", "json", *flags).stdout)["document"]
    assert {key: document[key] for key in ("published", "publisher", "url", "title", "language")} == {
        "published": "2023-07-14",
        "publisher": "The Gazette",
        "url": "https://g.example",
        "title": "New",
        "language": "en",
    }


def test_standard_input_is_read_when_named_and_when_nothing_is():
    for args in (["-"], []):
        result = fasti(*args, "--format", "json", input=REPORT)
        assert json.loads(result.stdout)["document"]["publisher"] is None


@pytest.mark.parametrize(
    ("form", "names"), [("json", {"a.json", "b.json", "a-2.json"}), ("html", {"a.html", "b.html", "a-2.html"})]
)
def test_each_report_gets_its_own_file_even_if_two_have_one_name(reports, tmp_path, form, names):
    out = tmp_path / "new" / "out"
    result = fasti(reports, "--format", form, "--out", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert {path.name for path in out.iterdir()} == names


def test_text_files_have_no_colours(reports, tmp_path):
    assert fasti(reports / "a.txt", "--out", tmp_path / "out").exit_code == 0
    assert "\x1b" not in (tmp_path / "out" / "a.txt").read_text(encoding="utf-8")


def test_standoff_of_a_page_comes_with_the_text_it_counts_in(reports, tmp_path):
    assert fasti(reports, "--format", "brat", "--out", tmp_path / "out").exit_code == 0
    assert {path.name for path in (tmp_path / "out").iterdir()} == {"a.ann", "b.ann", "a-2.ann", "a-2.txt"}
    assert "Ben Example had retired" in (tmp_path / "out" / "a-2.txt").read_text(encoding="utf-8")


def test_html_page_is_printed(reports):
    assert fasti(reports / "a.txt", "--format", "html").stdout.startswith("<!doctype html>")


@pytest.mark.parametrize("form", ["brat", "html"])
def test_several_pages_or_standoffs_need_a_folder(reports, form):
    result = fasti(reports, "--format", form)
    assert (result.exit_code, result.stdout) == (2, "")
    assert sentences(result) == [f"Several reports as {form} need a folder: add --out FOLDER."]


def test_missing_path_is_one_sentence():
    result = fasti("/no/such/report.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert sentences(result) == [
        "There is no file or folder '/no/such/report.txt'. Check the spelling, or pass - to read standard input."
    ]


@pytest.mark.parametrize(
    "data", [b"", b" \n", b"%PDF-1.7", b"\x00\x01\x02" * 100, b"Share\nSubscribe\n", "x".encode("utf-16") + b"y"]
)
def test_bad_input_is_one_sentence_and_no_traceback(tmp_path, data):
    (tmp_path / "a.txt").write_bytes(data)
    result = fasti(tmp_path / "a.txt")
    assert (result.exit_code, result.stdout) == (1, "")
    assert len(sentences(result)) == 1
    assert "a.txt" in result.stderr


def test_one_bad_report_does_not_stop_the_others(reports):
    (reports / "aa.txt").write_bytes(b"\x89PNG")
    result = fasti(reports / "missing", reports, "--format", "json")
    assert result.exit_code == 1
    assert len(sentences(result)) == 2
    assert len(result.stdout.splitlines()) == 3


def test_too_long_report_is_refused(tmp_path):
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(50_000_000)
    result = fasti(tmp_path / "a.txt")
    assert result.exit_code == 1
    assert "split it into single reports" in sentences(result)[0]


def test_day_that_is_no_day_is_refused(reports):
    result = fasti(reports / "a.txt", "--published", "last week")
    assert (result.exit_code, result.stdout) == (1, "")
    assert "'last week' is not a date" in sentences(result)[0]


def test_folder_that_cannot_be_written_is_refused_before_reading(reports, monkeypatch):
    monkeypatch.setattr("fasti.sources.files.read_path", None)
    result = fasti(reports, "--out", reports / "a.txt", "--format", "json")
    assert (result.exit_code, result.stdout) == (1, "")
    assert sentences(result)[0].startswith("Cannot write to")
    assert (reports / "a.txt").read_text(encoding="utf-8") == REPORT


def test_result_never_overwrites_a_report(reports):
    result = fasti(reports / "a.txt", "--out", reports)
    assert result.exit_code == 1
    assert "would overwrite" in sentences(result)[0]
    assert (reports / "a.txt").read_text(encoding="utf-8") == REPORT


def test_write_that_fails_leaves_the_old_file_and_nothing_half_written(tmp_path, monkeypatch):
    target = tmp_path / "a.json"
    target.write_text("old", encoding="utf-8")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    with pytest.raises(output.OutputError, match="No space left"):
        output.write_whole(target, "new")
    assert target.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_hostile_file_name_does_not_reach_the_terminal(tmp_path):
    result = fasti(tmp_path / "a\x1b[31m\nb.txt")
    assert "\x1b" not in result.stderr
    assert len(sentences(result)) == 1


@pytest.mark.parametrize("fault", [ZeroDivisionError("no"), OSError(5, "Input/output error"), RecursionError("deep")])
def test_fault_of_fasti_itself_is_a_sentence_too(reports, monkeypatch, fault):
    def fail(_):
        raise fault

    monkeypatch.delenv("FASTI_DEBUG", raising=False)
    monkeypatch.setattr("fasti.pipeline.read_document", fail)
    result = fasti(reports / "a.txt")
    assert result.exit_code == 70
    assert len(sentences(result)) == 1
    assert type(fault).__name__ in result.stderr
    assert "Traceback" not in result.stderr


@pytest.mark.parametrize("args", [["read", "--format", "nope"], ["read", "--nope"], ["nope"]])
def test_misused_command_says_so_without_a_traceback(args):
    result = CliRunner().invoke(app, args)
    assert result.exit_code == 2
    assert "Traceback" not in result.stderr
    assert "Error: " in result.stderr


def test_version():
    assert CliRunner().invoke(app, ["--version"]).stdout == f"fasti {__version__}\n"


def run_fasti(*args, **environment):
    env = {**os.environ, "PYTHONWARNINGS": "ignore", **environment}
    command = [sys.executable, "-c", "from fasti.cli import main; main()", *map(str, args)]
    return subprocess.Popen(command, env=env, stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # noqa: S603 - our own command


def test_names_beyond_the_locale_are_printed(tmp_path):
    (tmp_path / "a.txt").write_text("Żółw — “Ана” said that he was in the army.", encoding="utf-8")
    stdout, _ = run_fasti("read", "-f", "json", tmp_path / "a.txt", PYTHONIOENCODING="ascii").communicate()
    assert "Żółw — “Ана”" in json.loads(stdout)["document"]["text"]


def test_reader_that_goes_away_is_no_error_message(reports):
    for number in range(20):
        (reports / f"c{number}.txt").write_text(OTHER * 100, encoding="utf-8")
    with run_fasti("read", "--format", "json", reports) as ran:
        assert ran.stdout.read(10)
        ran.stdout.close()
        assert ran.stderr.read() == b""


def test_help_loads_nothing_heavy():
    heavy = {"spacy", "trafilatura", "lingua", "sqlalchemy", "jinja2", "dateparser", "numpy"}
    code = "import sys; import fasti.cli; print(*{name.split('.')[0] for name in sys.modules})"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.split()  # noqa: S603
    assert "typer" in loaded
    assert not heavy & set(loaded)


def test_terminal_on_standard_input_is_not_waited_for(monkeypatch, capsys):
    class Terminal(io.StringIO):
        def isatty(self):
            return True

    monkeypatch.setattr("sys.stdin", Terminal())
    assert app(["read"], standalone_mode=False) == 2
    assert "Name a report" in capsys.readouterr().err
