"""Figures for the manual: run the benchmarks and put what they print between the two marks, so that nobody copies by hand."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent / "docs" / "figures.md"
BEGIN, END = "<!-- figures: made by `make figures` -->", "<!-- end of figures -->"
#: tells the tests of the manual why this block is not run
MEASURED = "<!-- not run: measured on one machine, and written here by make figures -->"


def printed_by(benchmark: str) -> str:
    """Give what a benchmark prints."""
    return subprocess.run([sys.executable, HERE / benchmark], check=True, stdout=subprocess.PIPE, text=True).stdout.strip()  # noqa: S603


def main() -> None:
    """Put the figures into the manual."""
    before, rest = PAGE.read_text(encoding="utf-8").split(BEGIN)
    after = rest.split(END)[1]
    figures = f"{printed_by('accuracy.py')}\n\n{MEASURED}\n\n```text\n{printed_by('throughput.py')}\n```"
    PAGE.write_text(f"{before}{BEGIN}\n\n{figures}\n\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
