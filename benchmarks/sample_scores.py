"""Scores for the shipped samples: the facts of a reading against those of a careful reader, as plain sets.

Two facts are the same if they name the same person by family name, and the role, unit, type or first words agree without regard
to capitals and punctuation. That is stricter on wording than a human would be, and needs nothing but the two JSON files.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

Fact = tuple[str, ...]
#: how many words of a quotation make it the same quotation
FIRST_WORDS = 4


def plain(words: str | None) -> str:
    """Give the words in lower case without punctuation."""
    return " ".join(re.findall(r"\w+", (words or "").casefold()))


def facts(reading: dict[str, Any]) -> dict[str, set[Fact]]:
    """Give the facts of a reading or a gold file, by kind."""
    family = {p["id"]: plain(re.sub(r"\W+(jr|sr)\W*$", "", p["names"][0].casefold())).split()[-1] for p in reading["people"]}
    unit = {u["id"]: plain(u["names"][0]) for u in reading["units"]}
    return {
        "people": {(name,) for name in family.values()},
        "posts": {(family[p["person"]], plain(p["role"]), unit.get(p["unit"], "")) for p in reading["posts"]},
        "events": {(family[e["person"]], e["type"], e["date"] or "") for e in reading["events"]},
        "succession": {(family[s["before"]], family[s["after"]]) for s in reading.get("succession", [])},
        "quotes": {
            (family.get(q["speaker"], ""), *plain(q.get("begins") or q["text"]).split()[:FIRST_WORDS])
            for q in reading.get("quotes", [])
            if q["direct"]
        },
    }


def f1(pairs: Iterable[tuple[set[Fact], set[Fact]]]) -> float:
    """Give the micro-averaged F1 of (gold facts, read facts) pairs."""
    found = named = 0
    for gold, read in pairs:
        found += len(gold & read)
        named += len(gold) + len(read)
    return 2 * found / named if named else 0.0


def score_samples(gold_dir: Path, read_dir: Path) -> dict[str, float]:
    """Score `read_dir/NAME.json` against `gold_dir/NAME.gold.json`: F1 by kind, and over all kinds but people as `facts`."""
    pairs = []
    for gold_file in sorted(gold_dir.glob("*.gold.json")):
        read_file = read_dir / f"{gold_file.name.removesuffix('.gold.json')}.json"
        nothing: dict[str, Any] = {"people": [], "units": [], "posts": [], "events": []}
        read = json.loads(read_file.read_text(encoding="utf-8")) if read_file.exists() else nothing
        pairs.append((facts(json.loads(gold_file.read_text(encoding="utf-8"))), facts(read)))
    kinds = list(facts({"people": [], "units": [], "posts": [], "events": []}))
    scores = {kind: f1((gold[kind], read[kind]) for gold, read in pairs) for kind in kinds}
    return {"facts": f1((gold[kind], read[kind]) for gold, read in pairs for kind in kinds if kind != "people"), **scores}
