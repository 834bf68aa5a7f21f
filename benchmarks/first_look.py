"""What the first look passes over: words that need no parser, and the posts and events that are lost with them.

usage: first_look.py [--most N]

Reads ../shared/gold, ../shared/sfm (dense command news) and ../shared/wikinews (general news) whole, and compares.
"""

from __future__ import annotations

import argparse
import json
import re
import time
from pathlib import Path

from fasti.lexicons.load import lexicon
from fasti.mentions.first_look import deserves_parser
from fasti.model.document import Document
from fasti.model.reading import Reading
from fasti.pipeline import read_document

SHARED = Path(__file__).resolve().parent.parent.parent / "shared"


def texts() -> dict[str, list[str]]:
    """Give the texts of each collection that there is."""
    found = {
        name: [text for path in sorted((SHARED / name).glob("*.txt")) if len(text := path.read_text(encoding="utf-8")) > 100]
        for name in ("gold", "sfm")
    }
    articles = SHARED / "wikinews" / "articles.jsonl"
    if articles.exists():
        found["wikinews"] = [json.loads(line)["text"] for line in articles.read_text(encoding="utf-8").splitlines()]
    return {name: kept for name, kept in found.items() if kept}


def force_posts(reading: Reading) -> int:
    """Count the posts in armies and police forces."""
    forces = set(lexicon("units")["forces"]["words"])
    units = {unit.id: unit.name for unit in reading.units}
    return sum(bool(forces & set(re.findall(r"\w+", f"{p.role} {units.get(p.unit or '')}".lower()))) for p in reading.posts)


def counts(text: str) -> dict[str, int]:
    reading = read_document(Document(text, published="2019-01-01", language="en"))
    return {"force posts": force_posts(reading), "posts": len(reading.posts), "events": len(reading.events)}


def main() -> None:
    """Print, for each collection, what is kept and what is lost."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=1_000, help="texts of each collection")
    asked = parser.parse_args()
    deserves_parser("a warm-up")
    for name, all_texts in texts().items():
        chosen = all_texts[: asked.most]
        start = time.perf_counter()
        kept = [deserves_parser(text) for text in chosen]
        seconds = time.perf_counter() - start
        words = [len(text.split()) for text in chosen]
        print(f"{name}: {sum(kept)} of {len(kept)} documents parsed", end=", ")
        print(f"{sum(w for w, k in zip(words, kept, strict=True) if k) / sum(words):.0%} of the words", end=", ")
        print(f"{sum(words) / seconds:,.0f} words/s to look")
        found = [counts(text) for text in chosen]
        for what in found[0]:
            lost = sum(each[what] for each, k in zip(found, kept, strict=True) if not k)
            print(f"  {what:<12} lost {lost} of {sum(each[what] for each in found)}")


if __name__ == "__main__":
    main()
