"""One record from every engine: the same mixed input, read by one process, several, Ray, and a run killed again and again.

usage: engines.py [--reports 2000] [--kills 30] [--workers 2] [--engines one several ray folder killed]

Makes the input (mixed_input.py, files of every kind), reads it with each engine into a record of its own, and compares all that
the records say: readings, tenures, people, ledger. The killed run is started and killed at random moments so many times, then
left to end.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

import mixed_input
from fasti.model.reading_json import reading_to_json
from fasti.model.record import Holder
from fasti.record import open_record
from fasti.record.intake import Intake

FASTI = [sys.executable, "-c", "from fasti.cli import main; main()"]
#: what a killed process ends with, and what one ends with that could not read everything
KILLED, SOME_FAILED = -9, (0, 1)


def contents(url: str) -> dict[str, str]:
    """Digest all that a record says, part by part."""
    with open_record(url) as record:
        told = {
            "readings": [json.dumps(reading_to_json(reading), sort_keys=True) for reading in record.readings()],
            "tenures": [repr(_without_numbers(holder)) for holder in record.tenures()],
            "people": sorted(map(repr, record.entities("person"))),
            "ledger": [repr(each) for each in Intake(record.engine).noted(("read", "failed", "passed over"))],
        }
    return {
        part: f"{len(rows)} {hashlib.sha256(chr(10).join(rows).encode('utf-8', 'replace')).hexdigest()[:12]}"
        for part, rows in told.items()
    }


def _without_numbers(holder: Holder) -> Holder:
    """Leave out the numbers of rows, which are given in the order that readings come in."""
    plain = (replace(each, statement=0, copies=0) for each in holder.evidence)
    return replace(holder, evidence=tuple(sorted(plain, key=repr)))


def run(*words: object) -> None:
    """Run a command of Fasti to its end."""
    code = subprocess.run([*FASTI, *map(str, words)], stdout=subprocess.DEVNULL, check=False).returncode  # noqa: S603 - our own
    if code not in SOME_FAILED:
        sys.exit(f"fasti {words[0]} ended with {code}: see its words above.")


def run_killed(kills: int, seconds: float, *words: object) -> int:
    """Run a command, kill it at random moments of so many seconds, then let it end; gives how often it was killed."""
    chance, killed = random.Random(5), 0  # noqa: S311 - the same moments every time
    for _ in range(kills):
        process = subprocess.Popen([*FASTI, *map(str, words)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
        try:
            process.wait(chance.uniform(0.5, seconds))
        except subprocess.TimeoutExpired:
            process.kill()
        killed += process.wait() == KILLED
    run(*words)
    return killed


def read_by(engine: str, source: Path, folder: Path, asked: argparse.Namespace, seconds: float) -> tuple[str, str]:
    """Read the input with an engine; gives the record and what to say of the run."""
    url, by_ray = f"sqlite:///{folder}/{engine}.db", ("--engine", "ray", "--workers", asked.workers)
    if engine == "one":
        run("add", source, "--record", url, "--workers", 1)
    elif engine == "several":
        run("add", source, "--record", url, "--workers", asked.workers)
    elif engine == "ray":
        run("add", source, "--record", url, *by_ray)
    elif engine == "folder":
        run("add", source, *by_ray, "--out", folder / "out", "--out-format", "parquet")
        run("load", folder / "out", "--record", url)
    else:
        # a run shares its time between the kills, and each start needs a few seconds until it reads
        killed = run_killed(asked.kills, 6 + 2 * seconds / asked.kills, "add", source, "--record", url, "--workers", 1)
        return url, f", killed {killed} times"
    return url, ""


def main() -> None:
    """Print what each engine's record holds, and whether they are all one."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=int, default=2_000)
    parser.add_argument("--kills", type=int, default=30)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--engines", nargs="+", default=["one", "several", "ray", "folder", "killed"])
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="fasti-") as made:
        folder = Path(made)
        mixed_input.write(folder / "input", asked.reports)
        first, seconds = None, 60.0
        for engine in asked.engines:
            start = time.perf_counter()
            url, how = read_by(engine, folder / "input", folder, asked, seconds)
            found = contents(url)
            seconds = time.perf_counter() - start if first is None else seconds
            first = first or found
            print(f"{engine:<8} {time.perf_counter() - start:6.0f} s  {found}{how}", flush=True)
            if found != first:
                sys.exit(f"{engine} made another record than {asked.engines[0]}.")
    print(f"{len(asked.engines)} engines, one record")


if __name__ == "__main__":
    main()
