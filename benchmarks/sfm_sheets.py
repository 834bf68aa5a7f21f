"""Take in Security Force Monitor's sheets and ask the record back what every row says: who held the post, and what stands above.

`python benchmarks/sfm_sheets.py [DIR]` (default ../shared/sfm_sheets) prints how many rows are answered, and why not the others.
"""

from __future__ import annotations

import re
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from fasti.record import Record, open_record
from fasti.sources import sfm_columns as columns
from fasti.sources.sfm_people import shown_name
from fasti.sources.sfm_sheets import read_sfm_sheets
from fasti.sources.sheet_dates import read_parted_date
from fasti.sources.sheet_tables import TableRow, find_table, read_table

SHEETS = Path(__file__).resolve().parent.parent.parent / "shared" / "sfm_sheets"
WIDTH = {4: "year", 7: "month", 10: "day"}


def sources_of(row: TableRow, citation: columns.Citation) -> set[str]:
    """Give the keys of the sources that a citation's cell names."""
    return {f"source:{key}" for key in re.split(r"[;,\s]+", row[citation.datapoint.sources].lower()) if key}


def day_of(row: TableRow, citation: columns.Citation) -> str | None:
    """Read a citation's date as the import does."""
    return read_parted_date(row, citation.datapoint.column, citation.parts)[0]


def ask_who(record: Record, rows: list[TableRow]) -> Counter[str]:
    """Ask who held each posting's unit on its first citation, and count the answers that name the person."""
    names = {person.id: person.names for person in record.entities("person")}
    counted: Counter[str] = Counter()
    for row in rows:
        day = day_of(row, columns.FIRST)
        if day is None:
            counted["no date in both its cells" if row[columns.FIRST.datapoint.column] else "no first citation"] += 1
            continue
        wanted = shown_name(row[columns.PERSON])
        holders = [h for h in record.who(row[columns.PERSON_UNIT], on=day) if wanted in names[h.tenure.person.id]]
        if not holders:
            counted["not named"] += 1
            continue
        cited = {each.document for holder in holders for each in holder.evidence}
        sourced = "with its sources" if sources_of(row, columns.FIRST) <= cited else "WITHOUT its sources"
        counted[f"{holders[0].held} {sourced}, first citation a {WIDTH[len(day)]}"] += 1
    return counted


def ask_chain(record: Record, rows: list[TableRow]) -> Counter[str]:
    """Ask for the chain of command above each unit on the first citation of its parent, and count those that name the parent."""
    names = {unit.id: {name.casefold() for name in unit.names} for unit in record.entities("unit")}
    counted: Counter[str] = Counter()
    asked: dict[tuple[str, str, str], str] = {}
    for row in rows:
        unit, parent, day = row[columns.UNIT], row[columns.PARENT], day_of(row, columns.UNDER_FIRST)
        if not parent or day is None:
            counted["no date" if parent else "no parent"] += 1
            continue
        if (unit, parent, day) not in asked:
            above = [
                level for level in record.chain(unit, day) if level.height == 1 and parent.casefold() in names[level.unit.id]
            ]
            cited = {each.document for level in above for each in (level.tie.evidence if level.tie else ())}
            sourced = "named with its sources" if sources_of(row, columns.UNDER_FIRST) <= cited else "named WITHOUT its sources"
            asked[unit, parent, day] = sourced if above else "not named"
        counted[asked[unit, parent, day]] += 1
    return counted


def main(folder: Path) -> None:
    with tempfile.TemporaryDirectory() as place, open_record(f"sqlite:///{place}/sfm.db") as record:
        start = time.perf_counter()
        read = read_sfm_sheets(folder)
        between = time.perf_counter()
        added = record.add(read.sheet)
        print(f"read {between - start:.1f} s, added {time.perf_counter() - between:.1f} s: {added.statements:,} statements")
        print(f"{len(read.problems)} cells with problems in {sum(read.rows):,} rows")
        for name in ("people", "units", "posts", "hierarchy", "facts", "sources"):
            print(f"  {len(getattr(read.sheet, name)):6,} {name}")
        for title, stem, ask in (
            ("who UNIT --on FIRST_CITATION", "persons", ask_who),
            ("chain UNIT --on FIRST_CITATION", "units", ask_chain),
        ):
            rows, _ = read_table(find_table(folder, stem), [])
            print(f"{title}: {len(rows):,} rows")
            for answer, number in ask(record, rows).most_common():
                print(f"  {number:6,} {answer}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else SHEETS)
