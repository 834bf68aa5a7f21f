"""A folder of so many reports, in files of every kind of source, made from the shipped samples with other names and numbers.

usage: mixed_input.py FOLDER [--reports 2000]
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import made_files

SAMPLES = Path(__file__).resolve().parent.parent / "src" / "fasti" / "samples"
#: reports kept together in one file
TOGETHER = 20
SYLLABLES = [first + vowel for first in "bdgklmnrstv" for vowel in "aeiou"]


def rows(count: int) -> Iterator[dict[str, str]]:
    """Tell the samples again and again, each time of another number and signed with another name."""
    samples = [(path, path.read_text(encoding="utf-8")) for path in sorted(SAMPLES.glob("*.txt"))]
    chosen = random.Random(3)  # noqa: S311 - the same input every time
    for number in range(count):
        path, text = samples[number % len(samples)]
        about = json.loads(path.with_name(f"{path.stem}.meta.json").read_text(encoding="utf-8"))
        name = "".join(chosen.choices(SYLLABLES, k=3)).capitalize()
        yield {
            "title": about.get("title") or text.splitlines()[0],
            "text": f"{text}\nColonel {name} {name}ov commands the {number % 97 + 1}th Brigade, report {number} says.\n",
            "published": f"20{number % 20 + 10}-{number % 12 + 1:02}-{number % 28 + 1:02}",
            "publisher": f"{about.get('publisher') or 'Outlet'} {number % 7}",
            "url": f"https://outlet{number % 7}.example/{number}",
        }


def files(count: int) -> Iterator[tuple[str, bytes]]:
    """Give names and bytes of files of all kinds in turn, which hold so many reports together."""
    single = {"html": made_files.page, "eml": made_files.mail, "mhtml": made_files.saved_page}
    plain: dict[str, Callable[[str], bytes]] = {"txt": str.encode, "pdf": made_files.pdf, "docx": made_files.word_document}
    many = {
        "jsonl": made_files.json_lines,
        "csv": made_files.table,
        "parquet": made_files.parquet,
        "json": made_files.telegram,
        "warc.gz": made_files.web_archive,
        "zip": packed_pages,
    }
    waiting, number = list(rows(count)), 0
    while waiting:
        number += 1
        for kind, make in single.items():
            for row in taken(waiting, 1):
                yield f"{kind}/{number}.{kind}", make(row)
        for kind, write in plain.items():
            for row in taken(waiting, 1):
                yield f"{kind}/{number}.{kind}", write(row["text"])
        for kind, collect in many.items():
            if part := taken(waiting, TOGETHER):
                yield f"{kind}/result{number}.{kind}", collect(part)


def taken(waiting: list[dict[str, str]], most: int) -> list[dict[str, str]]:
    """Take some rows off the list."""
    part = waiting[:most]
    del waiting[:most]
    return part


def packed_pages(part: Sequence[made_files.Row]) -> bytes:
    """Pack reports' pages into a ZIP."""
    return made_files.archive({f"{number}.html": made_files.page(row) for number, row in enumerate(part)})


def write(folder: Path, reports: int) -> None:
    """Write the folder."""
    for name, data in files(reports):
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def main() -> None:
    """Write the folder that is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--reports", type=int, default=2_000)
    asked = parser.parse_args()
    write(asked.folder, asked.reports)


if __name__ == "__main__":
    main()
