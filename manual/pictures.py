"""Pictures for the README and the manual, made from the shipped samples: a terminal, a reading, the web application."""

from __future__ import annotations

import io
import os
import re
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn
from playwright.sync_api import Page, sync_playwright
from rich.console import Console
from rich.text import Text
from typer.testing import CliRunner

from fasti.cli import app
from fasti.pipeline import read_document
from fasti.record import Record, open_record
from fasti.sources.files import read_path
from fasti.sources.metadata import Metadata
from fasti.views.html import reading_to_html
from fasti.views.text import reading_to_text
from fasti.web.app import make_app

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
SAMPLES = ROOT / "src" / "fasti" / "samples"
REPORT = "russia-58th-army-herald.txt"
#: columns of the terminal, and how many of the reading's lines fit in a picture
COLUMNS, LINES = 72, 34
SWITCHES = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--hide-scrollbars"]
#: so narrow that two stand side by side on a page and can still be read
WINDOW = {"width": 800, "height": 720}
SHARPNESS = 1.5


def terminal_svg(title: str, colored: str) -> str:
    """Draw what a terminal shows; no letters are fetched from anywhere."""
    console = Console(file=io.StringIO(), record=True, width=COLUMNS, force_terminal=True, legacy_windows=False)
    for line in colored.splitlines():
        console.print(Text.from_ansi(line), soft_wrap=True)
    drawn = console.export_svg(title=title)
    drawn = re.sub(r"<!--.*?-->", "", drawn, flags=re.DOTALL)
    return re.sub(r"@font-face \{.*?\}\s*", "", drawn, flags=re.DOTALL).replace("Fira Code", "Menlo, Consolas, DejaVu Sans Mono")


@contextmanager
def served(record: Record) -> Iterator[str]:
    """Serve a record on a free port of this machine; gives its address."""
    config = uvicorn.Config(make_app(record), host="127.0.0.1", port=0, log_level="warning")
    server, listening = uvicorn.Server(config), config.bind_socket()
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://localhost:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


def take(page: Page, name: str, height: int, width: int = WINDOW["width"]) -> None:
    """Keep a picture of the upper part of a page."""
    target = PICTURES / f"{name}.png"
    page.set_viewport_size({"width": width, "height": 720})
    page.screenshot(path=target, full_page=True, clip={"x": 0, "y": 0, "width": width, "height": height})
    sys.stdout.write(f"{target.relative_to(ROOT)}: {target.stat().st_size / 1000:.0f} kB\n")


def main() -> None:
    """Make all pictures."""
    program = os.environ.get("CHROMIUM") or shutil.which("chromium") or sys.exit("No Chromium here: apt-get install chromium")
    PICTURES.mkdir(parents=True, exist_ok=True)
    reading = read_document(read_path(str(SAMPLES / REPORT), Metadata()))
    shown = "\n".join(reading_to_text(reading, width=COLUMNS, color=True).splitlines()[:LINES])
    (PICTURES / "terminal.svg").write_text(terminal_svg(f"fasti read {REPORT}", shown), encoding="utf-8")
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        address = f"sqlite:///{folder}/samples.db"
        CliRunner().invoke(app, ["add", str(SAMPLES), "--record", address], catch_exceptions=False)
        chromium = playwright.chromium.launch(executable_path=program, args=SWITCHES)
        page = chromium.new_page(viewport=WINDOW, device_scale_factor=SHARPNESS, color_scheme="light")  # type: ignore[arg-type]
        page.set_content(reading_to_html(reading))
        take(page, "reading", 620, width=1000)  # text and statements stand side by side
        with open_record(address) as record, served(record) as site:
            unit = {each.name: each.id for each in record.entities("unit")}
            page.goto(f"{site}/units/{unit['58th Army']}")
            take(page, "unit", 1040)
            page.goto(f"{site}/units/{unit['XVIII Airborne Corps']}?on=2022-07-09")
            take(page, "chart", 1000)
            page.goto(f"{site}/disputes")
            take(page, "dispute", 505)
        chromium.close()


if __name__ == "__main__":
    main()
