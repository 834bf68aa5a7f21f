from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from fasti.record import Record, open_record
from fasti.sources import sfm_columns as columns
from fasti.sources.sfm_people import shown_name
from fasti.sources.sfm_sheets import SheetRead, read_sfm_sheets
from fasti.sources.sheet_dates import read_parted_date
from fasti.sources.sheet_tables import TableRow, read_table

SHEETS = Path(__file__).resolve().parent.parent.parent / "shared" / "sfm_sheets"
pytestmark = pytest.mark.skipif(not SHEETS.is_dir(), reason="the sheets are not beside the project")


@pytest.fixture(scope="module")
def read() -> SheetRead:
    return read_sfm_sheets(SHEETS)


@pytest.fixture(scope="module")
def record(read: SheetRead, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Record]:
    with open_record(f"sqlite:///{tmp_path_factory.mktemp('sfm')}/sfm.db") as opened:
        opened.add(read.sheet)
        yield opened


def rows(name: str) -> list[TableRow]:
    return read_table(SHEETS / name, [])[0]


def cited(row: TableRow, citation: columns.Citation) -> set[str]:
    return {f"source:{key}" for key in re.split(r"[;,\s]+", row[citation.datapoint.sources].lower()) if key}


def dated(row: TableRow, citation: columns.Citation) -> str | None:
    return read_parted_date(row, citation.datapoint.column, citation.parts)[0]


def test_the_sheets_come_in_whole(read: SheetRead) -> None:
    assert read.rows == (885, 1552, 5987)
    assert {row[columns.PERSON] for row in rows("persons.csv")} == {person.id.partition(":")[2] for person in read.sheet.people}
    assert {row[columns.UNIT] for row in rows("units.tsv")} == {unit.name for unit in read.sheet.units}
    assert {row[columns.SOURCE_ID].lower() for row in rows("sources.csv")} == {source.id for source in read.sheet.sources}


def test_who_held_the_unit_on_a_first_citation_is_the_person_of_the_row_attested_by_its_sources(record: Record) -> None:
    names = {person.id: person.names for person in record.entities("person")}
    asked = [(row, day) for row in rows("persons.csv") if (day := dated(row, columns.FIRST))]
    assert len(asked) == 832
    for row, day in asked:
        person = shown_name(row[columns.PERSON])
        holders = [h for h in record.who(row[columns.PERSON_UNIT], on=day) if person in names[h.tenure.person.id]]
        assert holders, (row.number, day)
        assert holders[0].held == "attested", (row.number, day)
        assert cited(row, columns.FIRST) <= {each.document for holder in holders for each in holder.evidence}, row.number


def test_the_chain_above_a_unit_on_a_first_citation_names_the_parent_of_the_row_with_its_sources(record: Record) -> None:
    names = {unit.id: {name.casefold() for name in unit.names} for unit in record.entities("unit")}
    asked = {
        (row[columns.UNIT], row[columns.PARENT], day): row
        for row in rows("units.tsv")
        if row[columns.PARENT] and (day := dated(row, columns.UNDER_FIRST))
    }
    assert len(asked) > 500
    for (unit, parent, day), row in list(asked.items())[::8]:
        ties = [level.tie for level in record.chain(unit, day) if level.height == 1 and parent.casefold() in names[level.unit.id]]
        assert ties, (row.number, day)
        assert cited(row, columns.UNDER_FIRST) <= {each.document for tie in ties if tie for each in tie.evidence}, row.number


def test_no_base_site_or_area_of_operations_is_on_record(read: SheetRead) -> None:
    units = rows("units.tsv")
    named = {
        name.strip()
        for row in units
        for column in (columns.UNIT_NAME.column, columns.UNIT_ALIASES.column)
        for name in row[column].split(";")
    }
    bases = {row["Headquarters (Barracks, Base, Physical Asset)"] for row in units} - named
    places = {row[column] for row in units for column in ("Site:geonames_id", "Area of Operations GeonameID")} - {""}
    assert len(bases) > 10
    assert len(places) > 100
    taken = [name for unit in read.sheet.units for name in unit.names] + [fact.value for fact in read.sheet.facts]
    assert not bases & set(taken)
    assert not places & set(re.findall(r"\d+", " ".join(taken)))
