from __future__ import annotations

import os
import signal
import subprocess
import sys
import urllib.request
from pathlib import Path

import pytest
from sites import PASSWORD
from typer.testing import CliRunner

from fasti.cli import app
from fasti.record import open_record
from fasti.store.accounts import all_accounts, verify_password
from fasti.store.engine import reading

FASTI = [sys.executable, "-c", "from fasti.cli import main; main()"]


def fasti(*words: str, given: str = "") -> tuple[int, str]:
    done = CliRunner().invoke(app, [*words], input=given)
    return done.exit_code, done.output


@pytest.fixture
def url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'fasti.db'}"


def test_serve_opens_the_record_on_this_machine_and_stops_with_ctrl_c(url: str) -> None:
    command = [*FASTI, "serve", "--port", "0", "--record", url]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"})  # noqa: S603
    assert process.stdout
    told = process.stdout.readline()
    address = next(word for word in told.split() if word.startswith("http://127.0.0.1:"))
    with urllib.request.urlopen(address) as answer:  # noqa: S310 - our own
        assert "The record is empty" in answer.read().decode()
    process.send_signal(signal.SIGINT)
    assert process.wait(20) in (0, -signal.SIGINT, 130)


def test_serve_refuses_others_without_accounts(url: str) -> None:
    code, told = fasti("serve", "--host", "0.0.0.0", "--name", "fasti.example", "--record", url)  # noqa: S104
    assert code == 2
    assert "fasti accounts add" in told


def test_a_port_that_is_taken_is_one_sentence(url: str, unused_port: int) -> None:
    code, told = fasti("serve", "--port", str(unused_port), "--record", url)
    assert code in (1, 2)
    assert "Traceback" not in told
    assert str(unused_port) in told


@pytest.fixture
def unused_port():
    import socket  # noqa: PLC0415

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        yield taken.getsockname()[1]


def test_accounts_are_kept_from_the_command_line(url: str) -> None:
    assert fasti("accounts", "list", "--record", url)[1].startswith("There are no accounts yet")
    assert fasti("accounts", "add", "Ada", "--role", "administrator", "--record", url, given=f"{PASSWORD}\n")[0] == 0
    assert fasti("accounts", "add", "Ben", "--record", url, given=f"{PASSWORD}\n")[0] == 0
    assert fasti("accounts", "role", "Ben", "reviewer", "--record", url)[0] == 0
    assert fasti("accounts", "password", "Ben", "--record", url, given="a wholly new password\n")[0] == 0
    assert "Ben  reviewer" in fasti("accounts", "list", "--record", url)[1]
    assert fasti("accounts", "close", "Ben", "--record", url)[0] == 0
    with open_record(url) as record, reading(record.engine) as connection:
        assert verify_password(connection, "Ada", PASSWORD)
        assert [each.name for each in all_accounts(connection) if each.closed_at] == ["Ben"]


def test_a_bad_account_is_one_sentence(url: str) -> None:
    assert "10 to 500" in fasti("accounts", "add", "Ada", "--record", url, given="short\n")[1]
    assert "Type the password" in fasti("accounts", "add", "Ada", "--record", url)[1]
    assert "no open account" in fasti("accounts", "close", "Nobody", "--record", url)[1]
