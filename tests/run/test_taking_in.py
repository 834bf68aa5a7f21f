import json
import os
import signal
import sqlite3
import subprocess
import sys
import time

from deadly_reader import Deadly
from mixed import contents, row
from sqlalchemy.exc import OperationalError
from typer.testing import CliRunner

import made_files
from fasti.cli import app
from fasti.errors import NoTextError
from fasti.model.document import Document
from fasti.model.reading import Reading
from fasti.record import open_record
from fasti.record.intake import Intake, Noted
from fasti.run import local
from fasti.run.incoming import Incoming
from fasti.run.local import read_many
from fasti.run.read_one import NotRead
from fasti.run.taking_in import take_in
from fasti.store.engine import writing


def add(folder, url, *words, code=1):
    result = CliRunner().invoke(app, ["add", str(folder), "--record", url, "--json", "--first-look", *words])
    assert result.exit_code == code, result.output
    return json.loads(result.stdout)


def test_every_kind_goes_in_and_the_summary_says_what_did_not(mixed, url):
    counted = add(mixed, url)
    assert (counted["added"], counted["known"], counted["passed over"], counted["failed"]) == (12, 1, 2, 2)


def test_summary_for_people_says_what_was_skipped_and_why(mixed, url):
    result = CliRunner().invoke(app, ["add", str(mixed / "f.jsonl"), str(mixed / "j.docx"), "--record", url])
    assert result.stdout.splitlines()[0] == "3 added, 1 passed over, 1 failed"
    assert "1 passed over: It is written in 'ru'" in result.stdout
    assert "j.docx' cannot be read" in result.stderr


def test_second_run_reads_nothing_again_but_tries_what_failed(mixed, url):
    add(mixed, url)
    before = contents(url)
    counted = add(mixed, url)
    assert (counted["added"], counted["failed"]) == (0, 2)
    assert contents(url) == before
    (mixed / "j.docx").write_bytes(made_files.word_document(row(20)["text"]))
    assert add(mixed, url)["added"] == 1


def test_file_that_changed_is_looked_at_again(mixed, url):
    add(mixed / "f.jsonl", url, code=0)
    with (mixed / "f.jsonl").open("ab") as more:
        more.write(made_files.json_lines([row(30)]))
    counted = add(mixed / "f.jsonl", url, code=0)
    assert (counted["added"], counted["known"]) == (1, 4)


def test_everything_is_read_where_no_first_look_is_asked_for(mixed, url):
    result = CliRunner().invoke(app, ["add", str(mixed / "f.jsonl"), "--record", url, "--json"])
    assert json.loads(result.stdout)["passed over"] == 1


def test_thorough_takes_what_was_passed_over_but_no_other_language(mixed, url):
    assert add(mixed / "f.jsonl", url, "--thorough", code=0)["passed over"] == 1


def test_what_a_first_look_passed_over_is_read_when_all_is_asked_for_later(mixed, url):
    assert add(mixed / "f.jsonl", url, code=0)["passed over"] == 2
    assert add(mixed / "f.jsonl", url, code=0)["known"] == 1
    counted = add(mixed / "f.jsonl", url, "--thorough", code=0)
    assert (counted["added"], counted["known"]) == (1, 3)
    assert add(mixed / "f.jsonl", url, "--thorough", code=0)["known"] == 1


def test_ledger_names_what_failed_and_what_was_passed_over_and_why(mixed, url):
    add(mixed, url)
    told = CliRunner().invoke(app, ["ledger", "--record", url]).stdout.splitlines()
    assert [line.split(":")[0] for line in told] == ["skimmed", "passed over", "failed", "failed"]
    assert "f.jsonl line 2" in told[0]
    assert "--thorough" in told[0]
    assert "'ru'" in told[1]
    assert "i.zip/y.pdf" in told[2]


def test_two_workers_make_the_same_record_as_one(mixed, url, tmp_path, monkeypatch):
    monkeypatch.setattr(local, "FEW", 2)
    other = f"sqlite:///{tmp_path / 'other.db'}"
    assert add(mixed, url) == add(mixed, other, "--workers", "2")
    assert contents(url) == contents(other)


def test_killed_again_and_again_the_record_is_that_of_one_run(mixed, url, tmp_path):
    for number in range(40, 80):
        (mixed / f"z{number}.txt").write_text(row(number)["text"])
    add(mixed, url)
    killed = f"sqlite:///{tmp_path / 'killed.db'}"
    command = [sys.executable, "-c", "from fasti.cli import main; main()", "add", str(mixed), "--first-look", "--record", killed]
    for seconds in (2.5, 4, 5, 6):
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603 - our own command
        time.sleep(seconds)
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    add(mixed, killed)
    assert contents(killed) == contents(url)


# engines


def documents(count):
    return [(number, Document(row(number)["text"], published="2023-07-13", language="en")) for number in range(count)]


def test_results_come_in_order_with_what_goes_through_in_its_place(monkeypatch):
    monkeypatch.setattr(local, "FEW", 2)
    tagged = [("start", None), *documents(5), ("end", None)]
    for workers in (1, 2):
        assert [tag for tag, _ in read_many(iter(tagged), workers=workers)] == ["start", 0, 1, 2, 3, 4, "end"]


def test_document_that_kills_its_worker_fails_alone(monkeypatch):
    monkeypatch.setattr(local, "FEW", 2)
    found = dict(
        read_many(
            [*documents(3), ("bad", Document("General Deadly resigned.", language="en")), (9, documents(1)[0][1])],
            workers=2,
            reader=Deadly(),
        )
    )
    assert isinstance(found.pop("bad"), NotRead)
    assert len(found) == 4
    assert all(isinstance(outcome, Reading) for outcome in found.values())


def test_fault_of_the_reader_is_that_documents_alone(monkeypatch):
    def fail(document):
        raise ZeroDivisionError(document)

    monkeypatch.setattr("fasti.pipeline.read_document", fail)
    ((_, outcome),) = read_many(documents(1))
    assert isinstance(outcome, NotRead)
    assert "ZeroDivisionError" in outcome.why


def test_few_reports_are_not_worth_workers(monkeypatch):
    monkeypatch.setattr(local, "Workers", None)
    assert len(list(read_many(documents(3), workers=8))) == 3


# the ledger


def test_file_is_finished_only_if_nothing_in_it_failed(url):
    with open_record(url) as record:
        document = documents(1)[0][1]
        incoming = [
            Incoming("a 1", NoTextError("a 1")),
            Incoming("a 2", document),
            Incoming("a", None, "s"),
            Incoming("b", document),
            Incoming("b", None, "s"),
        ]
        assert [taken.state for taken in take_in(incoming, record)] == ["failed", "added", "failed", "known", "finished"]
        intake = Intake(record.engine)
        assert not intake.is_finished("a", "s")
        assert intake.is_finished("b", "s")
        assert not intake.is_finished("b", "other")
        assert intake.is_read("b", document.id)
        assert not intake.is_read("b", "other")


def test_other_reader_reads_again(url):
    with open_record(url) as record:
        Intake(record.engine, "fasti 1").note([Noted("file", "a", "s", "finished")])
        assert Intake(record.engine, "fasti 1").is_finished("a", "s")
        assert not Intake(record.engine, "fasti 2").is_finished("a", "s")


def test_visit_of_a_feed_is_remembered(url):
    with open_record(url) as record:
        intake = Intake(record.engine)
        assert intake.recall_visit("https://a.example/") is None
        intake.remember_visit("https://a.example/", '"1"', None, 0, 5.0)
        intake.remember_visit("https://a.example/", '"2"', None, 1, 6.0)
        assert intake.recall_visit("https://a.example/") == ('"2"', None, 1, 6.0)


def test_run_out_of_disk_is_told_in_a_sentence_and_goes_on_once_there_is_room(mixed, url, monkeypatch):
    full = iter(range(2))

    def begin(engine):
        if next(full, None) == 1:
            raise OperationalError("INSERT", {}, sqlite3.OperationalError("database or disk is full"))
        return writing(engine)

    with open_record(url):
        pass  # the tables are there
    monkeypatch.setattr("fasti.record.record.writing", begin)
    result = CliRunner().invoke(app, ["add", str(mixed), "--record", url])
    assert result.exit_code == 1
    assert "The disk of the record is full" in result.stderr
    counted = add(mixed, url, "--thorough")
    assert (counted["added"] + counted["known"], counted["failed"]) == (14, 2)
    assert len(contents(url)[0]) == 13
