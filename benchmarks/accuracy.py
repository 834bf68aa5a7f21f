"""Accuracy: read reports whose facts careful readers wrote down, score the readings, and print the figures beside those of peers.

usage: accuracy.py [GOLD_DIR] [SFM_DIR]

The nine samples are always read and scored, by `fasti evaluate`. GOLD_DIR (NAME.txt with NAME.gold.json) and SFM_DIR (BRAT
standoff of Security Force Monitor) default to ../shared/gold and ../shared/sfm; their scorers stand in a folder `score` beside
GOLD_DIR and are run as they are, so that these figures are not our own scorer's.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fasti.evaluate.folder import evaluate
from fasti.evaluate.gold import gold_in

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
SAMPLES = ROOT / "src" / "fasti" / "samples"
#: the report this project was born from, scored alone as well
FIRST_REPORT = "popov-2023-07-13"

#: what is told of the samples besides all facts together
SAMPLE_KINDS = ("people", "posts", "events", "succession", "quotes")


@dataclass(frozen=True, slots=True)
class Figure:
    """One line of the table: what was measured, what came out, and what a reader knows to hold it against."""

    #: what was measured, on what
    what: str
    #: the figure
    value: str
    #: the same figure for others
    others: str = ""


def read_reports(reports: Path, out: Path, view: str) -> str:
    """Run `fasti read` over a folder of reports, as a user would; gives how many of them it read."""
    fasti = Path(sys.executable).with_name("fasti")
    subprocess.run([fasti, "read", reports, "--format", view, "--out", out], check=False, stdout=subprocess.DEVNULL)  # noqa: S603
    asked = len([path for path in reports.iterdir() if path.suffix in (".txt", ".html")])
    return f"{len(list(out.iterdir())) if out.is_dir() else 0} of {asked}"


def run_scorer(script: Path, *arguments: Path) -> Any:
    """Run one of the scorers that stand outside the project; gives its JSON."""
    done = subprocess.run([sys.executable, script, *arguments, "--json"], check=True, capture_output=True, text=True)  # noqa: S603
    return json.loads(done.stdout)


def prepare(scorers: Path, source: Path, target: Path) -> Path:
    """Lay out a source folder as NAME.txt with NAME.meta.json: what a user would have."""
    subprocess.run([sys.executable, scorers / "prepare.py", source, target], check=True, stdout=subprocess.DEVNULL)  # noqa: S603
    return target


def measure_samples(work: Path) -> list[Figure]:
    """Read the shipped samples and score them."""
    read = read_reports(SAMPLES, work / "samples", "json")
    told = evaluate(gold_in(ROOT / "tests" / "samples_gold", SAMPLES), readings=work / "samples")
    kinds = {**told.headlines, **{kind: (kind,) for kind in SAMPLE_KINDS}}
    return [
        Figure("samples read", read),
        *(Figure(f"samples: {name} F1", f"{told.score(*of).f1:.3f}") for name, of in kinds.items()),
    ]


def measure_readings(scorers: Path, gold: Path, work: Path) -> list[Figure]:
    """Read the reports of a gold folder and score posts, events, quotes and the rest."""
    read = read_reports(prepare(scorers, gold, work / "gold_input"), work / "gold", "json")
    score = run_scorer(scorers / "score_readings.py", gold, work / "gold")
    exact, claims = score["grounded"]
    figures = [
        Figure("reports read", read),
        Figure("reports: facts F1", f"{score['facts']['f1']:.3f}", "two careful readers 0.92-0.94; SFM's extractor 0.46"),
        Figure("reports: strict F1", f"{score['strict']['f1']:.3f}", "two careful readers 0.91-0.92; SFM's extractor 0.38"),
        *(Figure(f"reports: {kind} F1", f"{score['kinds'][kind]['f1']:.3f}") for kind in ("posts", "events", "quotes")),
        Figure("reports: words behind a claim exact", f"{exact} of {claims}"),
    ]
    if (gold / f"{FIRST_REPORT}.gold.json").exists():
        alone = work / "alone"
        alone.mkdir()
        shutil.copy(gold / f"{FIRST_REPORT}.gold.json", alone)
        first = run_scorer(scorers / "score_readings.py", alone, work / "gold")
        figures.append(Figure("first report alone: facts F1", f"{first['facts']['f1']:.3f}"))
    return figures


def measure_brat(scorers: Path, sfm: Path, work: Path) -> list[Figure]:
    """Read Security Force Monitor's articles and score people, ranks, roles and units and the ties between them."""
    read = read_reports(prepare(scorers, sfm, work / "sfm_input"), work / "brat", "brat")
    annotated = work / "annotated"
    annotated.mkdir()
    for standoff in sorted(sfm.glob("*.ann")):
        if standoff.stat().st_size:  # an empty one means that nobody annotated it
            shutil.copy(standoff, annotated)
            shutil.copy(standoff.with_suffix(".txt"), annotated)
    score, whole = (run_scorer(scorers / "score_brat.py", folder, work / "brat") for folder in (annotated, sfm))
    figures = [
        Figure(f"SFM's articles: {kind} F1", f"{score[kind]['f1']:.3f} ({whole[kind]['f1']:.3f} with the unannotated)", others)
        for kind, others in (("entities", "SFM's extractor 0.702"), ("relations", "SFM's extractor 0.704"))
    ]
    return [Figure("SFM's articles read", read), *figures]


def measure(gold: Path, sfm: Path) -> list[Figure]:
    """Measure on the samples, and on the other folders where they exist."""
    scorers = gold.resolve().parent / "score"
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        figures = measure_samples(work)
        if (scorers / "score_readings.py").exists():
            figures += measure_readings(scorers, gold, work)
        if sfm.is_dir() and (scorers / "score_brat.py").exists():
            figures += measure_brat(scorers, sfm, work)
    return figures


def table(figures: list[Figure]) -> str:
    """Lay figures out as a Markdown table."""
    rows = [("figure", "Fasti", "others"), *((f.what, f.value, f.others) for f in figures)]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |" for row in rows]
    return "\n".join([lines[0], "| " + " | ".join("-" * width for width in widths) + " |", *lines[1:]])


def main() -> None:
    """Print the table."""
    gold, sfm = (*map(Path, sys.argv[1:3]), *(SHARED / "gold", SHARED / "sfm")[len(sys.argv[1:3]) :])
    print(table(measure(gold, sfm)))


if __name__ == "__main__":
    main()
