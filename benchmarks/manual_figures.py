"""Figures for the manual: run the benchmarks and put what they print between the two marks, so that nobody copies by hand.

Speed is measured on so few documents and rounds that all of it takes minutes; the benchmarks by themselves take more of both.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
PAGE = HERE.parent / "docs" / "figures.md"
BEGIN, END = "<!-- figures: made by `make figures` -->", "<!-- end of figures -->"
#: tells the tests of the manual why this block is not run
MEASURED = "<!-- not run: measured on one machine, and written here by make figures -->"


#: what the page says above each benchmark's words, and how the benchmark is run
BENCHMARKS = {
    "Speed, as words a second beside the bare language model:": ["throughput.py", "--most", "40", "--rounds", "2"],
    "What a [first look](sources.md#a-first-look) loses and saves:": ["first_look.py", "--most", "40"],
}


def printed_by(*benchmark: str) -> str:
    """Give what a benchmark prints."""
    command = [sys.executable, str(HERE / benchmark[0]), *benchmark[1:]]
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout.strip()  # noqa: S603


def main() -> None:
    """Put the figures into the manual."""
    before, rest = PAGE.read_text(encoding="utf-8").split(BEGIN)
    after = rest.split(END)[1]
    blocks = [f"{above}\n\n{MEASURED}\n\n```text\n{printed_by(*run)}\n```" for above, run in BENCHMARKS.items()]
    figures = "\n\n".join([printed_by("accuracy.py"), *blocks])
    PAGE.write_text(f"{before}{BEGIN}\n\n{figures}\n\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    main()
