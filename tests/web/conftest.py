from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "record"))

from invented import fill
from playwright.sync_api import Browser, Page, sync_playwright
from sites import PASSWORD, Site, serving
from starlette.testclient import TestClient

from fasti.record import Record, open_record
from fasti.store.accounts import Role, make_account
from fasti.store.engine import writing
from fasti.web.app import make_app
from fasti.web.settings import Settings

ROOT = Path(__file__).resolve().parents[2]
#: chromium as root needs no sandbox, and nothing of it should leave this machine
SWITCHES = [
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"),
    *("--disable-component-update", "--disable-sync"),
]


@pytest.fixture(scope="session")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database with the invented reports, to be copied."""
    path = tmp_path_factory.mktemp("filled") / "filled.db"
    with open_record(f"sqlite:///{path}") as opened:
        fill(opened)
    return path


@pytest.fixture
def record(filled: Path, tmp_path: Path) -> Iterator[Record]:
    """A record with the invented reports."""
    with open_record(f"sqlite:///{shutil.copy(filled, tmp_path / 'web.db')}") as opened:
        yield opened


@pytest.fixture
def client(record: Record) -> Iterator[TestClient]:
    """A client on this machine, for whom the application is open."""
    with TestClient(make_app(record), base_url="http://localhost") as found:
        yield found


@pytest.fixture
def behind_accounts(record: Record) -> Callable[[], TestClient]:
    """Make clients of an application that others can reach; Ada reviews, Ben reads, Cleo keeps the accounts."""
    roles: dict[str, Role] = {"Ada": "reviewer", "Ben": "reader", "Cleo": "administrator"}
    with writing(record.engine) as connection:
        for name, role in roles.items():
            make_account(connection, name, role, PASSWORD)
    app = make_app(record, Settings(is_local=False, hosts=("fasti.example",)))
    return lambda: TestClient(app, base_url="http://fasti.example", follow_redirects=False)


@pytest.fixture
def site(record: Record) -> Iterator[Site]:
    with serving(record) as found:
        yield found


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A real Chromium: the one CHROMIUM names, else Debian's."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium")
    if program is None or not Path(program).exists():
        pytest.skip("no Chromium here: apt-get install chromium, or name one as CHROMIUM")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=program, args=SWITCHES)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh browser window; a script error or a breach of the content policy fails the test."""
    complaints: list[str] = []
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    opened = context.new_page()
    opened.set_default_timeout(15_000)
    opened.on("pageerror", lambda error: complaints.append(str(error)))
    opened.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    yield opened
    context.close()
    # A page that fetches something while its server is being stopped is refused: no fault of the page.
    harmless = ("status of 4", "ERR_CONNECTION_REFUSED")
    assert [each for each in complaints if not any(part in each for part in harmless)] == []


@pytest.fixture
def screenshot() -> Callable[[Page, str], Any]:
    """Keep a picture of a page in build/screenshots."""
    folder = ROOT / "build" / "screenshots"
    folder.mkdir(parents=True, exist_ok=True)
    return lambda page, name: page.screenshot(path=folder / f"{name}.png", full_page=True)
