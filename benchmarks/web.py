"""Serve a record with Security Force Monitor's sheets and read every unit's and person's page, then with fifty readers at once.

`python benchmarks/web.py [--pages N] [--db FILE]` prints p95 over all pages (or N of each kind), what fifty readers met with,
page weights, and how soon the first page of a fresh record with the samples stands after `fasti serve`; `--db` keeps the imported
record for the next run.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx

from fasti.record import Record, open_record

ROOT = Path(__file__).resolve().parent.parent
SHEETS = ROOT.parent / "shared" / "sfm_sheets"
READERS = 50
#: pages that each of the fifty reads
EACH_READS = 10


@contextmanager
def served(url: str) -> Iterator[tuple[str, float]]:
    """Run `fasti serve` on a free port: its address, and the seconds until the start page stood."""
    started = time.perf_counter()
    command = [sys.executable, "-c", "from fasti.cli import main; main()", "serve", "--port", "0", "--record", url]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"})  # noqa: S603
    assert process.stdout
    address = next(word for word in process.stdout.readline().split() if word.startswith("http://"))
    while True:
        try:
            httpx.get(address).raise_for_status()
            break
        except httpx.TransportError:
            time.sleep(0.01)
    yield address.rstrip("/"), time.perf_counter() - started
    process.send_signal(signal.SIGINT)
    process.wait(10)


def import_sheets(url: str) -> None:
    """Import the sheets by the command that users type."""
    command = [sys.executable, "-c", "from fasti.cli import main; main()", "import", "sfm", str(SHEETS), "--record", url]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603


def addresses(record: Record, most: int | None) -> dict[str, list[str]]:
    """Give the addresses of units' and people's pages, evenly chosen if not all are wanted."""
    found = {
        "unit": [f"/units/{e.id}" for e in record.entities("unit")],
        "person": [f"/people/{e.id}" for e in record.entities("person")],
    }
    return {kind: every[:: max(1, len(every) // most) if most else 1] for kind, every in found.items()}


def read_one_by_one(address: str, pages: list[str]) -> tuple[list[float], list[int]]:
    """Read pages one after the other: milliseconds and bytes of each."""
    times, sizes = [], []
    with httpx.Client(base_url=address, timeout=60) as client:
        for page in pages:
            started = time.perf_counter()
            answer = client.get(page).raise_for_status()
            times.append((time.perf_counter() - started) * 1000)
            sizes.append(len(answer.content))
    return times, sizes


async def read_at_once(address: str, pages: list[str]) -> list[tuple[int, float]]:
    """Let fifty readers read at once: status and milliseconds of each page."""
    async with httpx.AsyncClient(base_url=address, timeout=60, limits=httpx.Limits(max_connections=READERS)) as client:

        async def reader(number: int) -> list[tuple[int, float]]:
            seen = []
            for page in (pages * 2)[number * 7 % len(pages) :][:EACH_READS]:
                started = time.perf_counter()
                try:
                    status = (await client.get(page)).status_code
                except httpx.TransportError:
                    status = 0
                seen.append((status, (time.perf_counter() - started) * 1000))
            return seen

        return [each for seen in await asyncio.gather(*(reader(number) for number in range(READERS))) for each in seen]


def p95(values: list[float]) -> float:
    """Give the value that 95 of 100 stay below."""
    return statistics.quantiles(values, n=20)[-1] if len(values) > 1 else values[0]


def measure_pages(url: str, most: int | None) -> bool:
    """Print how fast and how heavy the pages are, and say whether all holds."""
    with open_record(url) as record:
        pages = addresses(record, most)
    holds = True
    with served(url) as (address, _):
        for kind, listed in pages.items():
            read_one_by_one(address, listed[:5])
            times, sizes = read_one_by_one(address, listed)
            holds &= p95(times) <= 150 and max(sizes) < 200_000
            slowest, heaviest = listed[times.index(max(times))], listed[sizes.index(max(sizes))]
            print(f"{kind} pages: {len(times)}, p50 {statistics.median(times):.0f} ms, p95 {p95(times):.0f} ms (limit 150)")
            print(f"  slowest {max(times):.0f} ms: {slowest}")
            weights = f"{statistics.median(sizes) / 1000:.0f} kB, heaviest {max(sizes) / 1000:.0f} kB (limit 200)"
            print(f"  median weight {weights}: {heaviest}")
        seen = asyncio.run(read_at_once(address, [page for listed in pages.values() for page in listed]))
        failed = [status for status, _ in seen if status != httpx.codes.OK]
        holds &= not failed
        print(
            f"{READERS} readers at once: {len(seen)} pages, {len(failed)} failed, p95 {p95([spent for _, spent in seen]):.0f} ms"
        )
    return holds


def measure_first_page(folder: Path) -> bool:
    """Print how soon the start page of a fresh record with the samples stands."""
    url = f"sqlite:///{folder / 'samples.db'}"
    command = [
        sys.executable,
        "-c",
        "from fasti.cli import main; main()",
        "add",
        str(ROOT / "src/fasti/samples"),
        "--record",
        url,
    ]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    with served(url) as (_, waited):
        print(f"first page of a fresh record with the samples: {waited:.1f} s after fasti serve (limit 3)")
    return waited <= 3


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--pages", type=int, help="of each kind; all if not given")
    options.add_argument("--db", type=Path, help="keep the imported record here")
    given = options.parse_args()
    with tempfile.TemporaryDirectory() as made:
        path = given.db or Path(made) / "sheets.db"
        url = f"sqlite:///{path}"
        holds = measure_first_page(Path(made))
        if SHEETS.is_dir():
            if not path.exists():
                import_sheets(url)
            holds &= measure_pages(url, given.pages)
        else:
            print(f"no sheets at {SHEETS}: pages not measured")
    print("all limits hold" if holds else "NOT all limits hold")


if __name__ == "__main__":
    main()
