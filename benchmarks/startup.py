"""Start-up times of an installed Fasti: `import fasti`, `fasti --help`, a question, a reading; each beside Python's own."""

from __future__ import annotations

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

ROUNDS = 9
BIN = Path(sys.executable).parent
#: seconds that each may take; what has no goal is told for comparison
GOALS = {"import fasti": 0.3, "fasti --help": 0.5}


def timed(command: list[str], folder: str, rounds: int) -> tuple[float, float]:
    """Run a command some times, and give the median of its seconds by the clock and by the processor."""
    clock, processor = [], []
    for _ in range(rounds):
        before, began = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL, env=os.environ | {"FASTI_RECORD": ""})  # noqa: S603
        clock.append(time.perf_counter() - began)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        processor.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    return median(clock), median(processor)


def main() -> None:
    fasti = shutil.which("fasti", path=str(BIN)) or sys.exit("Install Fasti first: make setup")
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run([fasti, "samples", "news"], cwd=folder, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
        subprocess.run([fasti, "add", "news"], cwd=folder, check=True, stdout=subprocess.DEVNULL)  # noqa: S603
        commands = {
            "python, doing nothing": [sys.executable, "-c", ""],
            "import fasti": [sys.executable, "-c", "import fasti"],
            "fasti --version": [fasti, "--version"],
            "fasti --help": [fasti, "--help"],
            "fasti who": [fasti, "who", "58th Army"],
            "fasti read": [fasti, "read", "news/russia-58th-army-herald.txt"],
        }
        print(f"{'':<24}{'clock':>8}{'processor':>11}   goal")
        slow = False
        for name, command in commands.items():
            clock, processor = timed(command, folder, 3 if name == "fasti read" else ROUNDS)
            goal = GOALS.get(name)
            slow = slow or (goal is not None and processor > goal)
            print(f"{name:<24}{clock:>6.2f} s{processor:>9.2f} s   {f'under {goal} s' if goal else ''}".rstrip())
    sys.exit(slow)


if __name__ == "__main__":
    main()
