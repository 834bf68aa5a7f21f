"""Write the dates that Fasti finds: dates.py DOCS.jsonl PRED.json, EDTF spelled the way TIMEX3 spells the same days."""

from __future__ import annotations

import json
import re
import sys
import time
from datetime import date
from pathlib import Path

from fasti.mentions.time_expressions import find_time_expressions

DAYS = re.compile(r"(\d{4}-\d\d-\d\d)/(\d{4}-\d\d-\d\d)")
MONTHS = re.compile(r"(\d{4})-(\d\d)/\1-(\d\d)")
WEEK, WEEKEND, QUARTER = 6, 1, 2


def timex_value(edtf: str) -> str:
    """Spell an EDTF value as TIMEX3 does: weeks, weekends, quarters and decades by their own names, no marks of doubt."""
    plain = re.sub(r"[~?%]", "", edtf)
    if plain.endswith("X"):
        return plain.rstrip("X")
    if found := DAYS.fullmatch(plain):
        first, last = (date.fromisoformat(day) for day in found.groups())
        year, week, weekday = first.isocalendar()
        if ((last - first).days, weekday) == (WEEK, 1):
            return f"{year}-W{week:02d}"
        if ((last - first).days, weekday) == (WEEKEND, 6):
            return f"{year}-W{week:02d}-WE"
    if found := MONTHS.fullmatch(plain):
        year_text, first_month, last_month = found.groups()
        if int(last_month) - int(first_month) == QUARTER and int(last_month) % 3 == 0:
            return f"{year_text}-Q{int(last_month) // 3}"
    return plain


def main(docs: str, predictions: str) -> None:
    articles = [json.loads(line) for line in Path(docs).read_text(encoding="utf-8").splitlines() if line.strip()]
    began = time.perf_counter()
    found = {article["id"]: find_time_expressions(article["text"], article["dct"]) for article in articles}
    seconds = time.perf_counter() - began
    written = {
        name: [
            {"start": each.passage.start, "end": each.passage.end, "value": timex_value(each.date)}
            for each in expressions
            if each.date
        ]
        for name, expressions in found.items()
    }
    Path(predictions).write_text(json.dumps(written), encoding="utf-8")
    words = sum(len(article["text"].split()) for article in articles)
    print(f"{len(articles)} articles, {words} words, {words / seconds:,.0f} words a second")


if __name__ == "__main__":
    main(*sys.argv[1:3])
