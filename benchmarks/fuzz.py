"""Damage files of every kind again and again, and see whether any crashes, hangs or leaks.

usage: fuzz.py [--files 2000] [--seed 1] [--kinds a.pdf a.docx ...]

Reads so many damaged files of each kind in a process of its own; packed ones are also damaged inside. Prints, for each kind, how
many were read in spite of the damage and how many refused with a sentence, the slowest, and how much the process's memory grew
over the second half of the run. Ends with code 1 if one was neither, took longer than a parser may take, or grew by more.
"""

from __future__ import annotations

import argparse
import gzip
import io
import multiprocessing
import random
import sys
import tempfile
import time
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import made_files

#: seconds of the processor that one small file may take, and MiB that a process may grow by over half a run
SLOWEST, GROWTH = 30.0, 24.0
FOREIGN = "Le ministère a annoncé mardi que la colonelle avait été nommée à la tête de la troisième brigade dans le nord du pays."
ROW = {
    "title": "A brigade gets a commander",
    "text": "The ministry said on Tuesday that Colonel Ana Sample had been named commander of the 3rd Brigade in the north.",
    "published": "2023-07-13",
    "publisher": "The Herald",
    "url": "https://herald.example/a",
}


def damaged(data: bytes, chosen: random.Random) -> bytes:
    """Change, cut, double or swap pieces of a file."""
    changed = bytearray(data)
    for _ in range(chosen.randint(1, 6)):
        at, length = chosen.randrange(len(changed) + 1), chosen.randrange(60)
        other = chosen.randrange(len(changed) + 1)
        changed[at : at + length] = chosen.choice(
            [chosen.randbytes(chosen.randrange(20)), changed[at : at + 2 * length], changed[other : other + length], b""]
        )
    return bytes(changed)


def damaged_inside(name: str, data: bytes, chosen: random.Random) -> bytes:
    """Damage what a packed file holds, and pack it again; any other file as it is."""
    if name.endswith(".gz"):
        return gzip.compress(damaged(gzip.decompress(data), chosen))
    if not name.endswith((".docx", ".zip")):
        return damaged(data, chosen)
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as whole, zipfile.ZipFile(packed, "w") as broken:
        for member in whole.namelist():
            broken.writestr(member, damaged(whole.read(member), chosen))
    return packed.getvalue()


def resident() -> float:
    """Give the memory (MiB) that this process holds now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4096 / 1024**2


def fuzz(name: str, data: bytes, files: int, seed: int, answer: Any) -> None:
    """Read so many damaged files of one kind, and put counts, seconds of the slowest and growth into the queue."""
    from fasti.errors import SourceError  # noqa: PLC0415 - the process that prints needs none of it
    from fasti.sources.files import documents  # noqa: PLC0415
    from fasti.sources.language import detect_language  # noqa: PLC0415

    detect_language(FOREIGN)  # loads its model, which is not what a parser keeps

    chosen, counted, slowest, half = random.Random(f"{seed}{name}"), Counter[str](), 0.0, 0.0  # noqa: S311 - the same each time
    with tempfile.TemporaryDirectory() as folder:
        for number in range(files):
            path = Path(folder, name)
            path.write_bytes(damaged_inside(name, data, chosen) if number % 2 else damaged(data, chosen))
            start = time.process_time()
            try:
                found = [each for _, each in documents([str(path)])]
                counted["refused" if all(isinstance(each, SourceError) for each in found) else "read"] += 1
            except Exception as error:  # noqa: BLE001 - this is what is looked for
                counted[f"crashed: {error!r}"[:100]] += 1
            slowest = max(slowest, time.process_time() - start)
            half = resident() if number == files // 2 else half
    answer.put((counted, slowest, resident() - half))


def fuzzed_apart(name: str, data: bytes, files: int, seed: int) -> tuple[Counter[str], float, float]:
    """Do so in a fresh process, whose death is told and not shared."""
    fresh = multiprocessing.get_context("spawn")
    answer = fresh.SimpleQueue()
    reader = fresh.Process(target=fuzz, args=(name, data, files, seed, answer))
    reader.start()
    reader.join()
    return answer.get() if not reader.exitcode else (Counter({f"died with {reader.exitcode}": 1}), 0.0, 0.0)


def main() -> None:
    """Print what became of each kind."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--files", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kinds", nargs="+", metavar="NAME")
    asked = parser.parse_args()
    whole, bad = made_files.one_of_each(ROW), 0
    for name in asked.kinds or whole:
        counted, slowest, growth = fuzzed_apart(name, whole[name], asked.files, asked.seed)
        told = ", ".join(f"{number:,} {what}" for what, number in sorted(counted.items()))
        print(f"{name:<12} {told}; slowest {slowest:.2f} s of the processor, grew by {growth:.1f} MiB", flush=True)
        bad += bool(set(counted) - {"read", "refused"}) or slowest > SLOWEST or growth > GROWTH
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
