from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from pathlib import Path

import pytest

from fasti.errors import NotFoundError, NotTextError, TableError
from fasti.model.sheet import sheet_to_json
from fasti.sources.sfm_people import shown_name
from fasti.sources.sfm_sheets import SheetRead, read_sfm_sheets

ONE, TWO, THREE = (f"{number * 8}-0000-4000-8000-000000000000" for number in "123")
#: columns of persons, and a posting that most tests change a cell or two of
POSTING = {
    "Name": "Ama Serwaa",
    "Source: Name": ONE,
    "Confidence: Name": "High",
    "Aliases or alternative spellings (semi-colon separated)": "A. Serwaa ; Ama Serwah",
    "Source: Aliases or alternative spellings": f"{ONE};{TWO}",
    "Confidence: Aliases or alternative spellings": "Low",
    "division_id": "gh",
    "Organization": "7 Example Brigade",
    "Source: Organization": ONE,
    "Confidence: Organization": "Low",
    "Role": "Commander",
    "Source: Role": TWO,
    "Confidence: Role": "Medium",
    "Title (official title)": "",
    "Source: Title": "",
    "Confidence: Title": "",
    "Rank": "Brigadier General",
    "Source: Rank": ONE,
    "Confidence: Rank": "Low",
    "First citation": "3/4/2015",
    "first_month": "3",
    "first_day": "4",
    "first_year": "2015",
    "Source: First citation": TWO,
    "Confidence: First citation": "Low",
    "Start date? (Y/N)": "N",
    "Context for start date": "",
    "Source: Context for start date": "",
    "Last citation": "May 2016",
    "last_month": "5",
    "last_day": "",
    "last_year": "2016",
    "Source: Last citation": THREE,
    "Confidence: Last citation": "Low",
    "End date? (Y/N)": "N",
    "Context for end date": "",
    "Source: Context for end date": "",
}
UNIT = {
    "Organization:Name": "7 Example Brigade",
    "Source: Name": ONE,
    "Organization:other_names": "Seventh Brigade",
    "Source: Aliases or alternative spellings": TWO,
    "Organization:classification": "Army;Military",
    "Source: Classification": ONE,
    "OrganizationOrganization:parent_id": "2 Example Division",
    "Source: OrganizationOrganization:parent_id": ONE,
    "OrganizationOrganization:classification": "Command",
    "UUID: Administrative, Command, or Informal parent relationship": TWO,
    "OrganizationOrganization:date_first_cited": "2014",
    "month": "",
    "day": "",
    "year": "2014",
    "Source: Date of first citation for parent organization": TWO,
    "Start date of OrganizationOrganization Y/N?": "N",
    "OrganizationOrganization:date_last_cited": "1/2/2018",
    "oo_month": "1",
    "oo_day": "2",
    "oo_year": "2018",
    "Source: Date of last citation for parent organization": THREE,
    "OrganizationOrganization:open_ended": "Y",
}
SOURCES = [
    {
        "source_id": ONE,
        "title": "Brigade gets commander",
        "published_on": "2015-03-04",
        "source_url": "https://news.example/1",
        "publication_title": "Example Times",
    },
    {
        "source_id": TWO,
        "title": "Parade held",
        "published_on": "Undated",
        "source_url": "Accessed via a library",
        "archive_url": "https://kept.example/2",
        "publication_title": "",
    },
    {
        "source_id": THREE,
        "title": "Brigade in talks",
        "published_on": "May 2016",
        "source_url": "https://news.example/3",
        "publication_title": "Example Times",
    },
]

NOT_TAKEN = [
    "Headquarters (Barracks, Base, Physical Asset)",
    "Site: Exact Location - Longitude or OSM Node Name",
    "Site: Exact Location - Latitude or OSM Node ID",
    "Site:geonames_name",
    "Site:admin_level_1_geonames_name",
    "Area of Operations Geoname",
    "Gender",
    "Date of Birth",
    "Facebook Page",
    "Twitter Account",
    "Headshot",
    "Biography",
    "Notes",
]


def write_rows(path: Path, rows: Iterable[dict[str, str]], delimiter: str = ",") -> None:
    rows = list(rows)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(dict.fromkeys(column for row in rows for column in row)), delimiter=delimiter)
        writer.writeheader()
        writer.writerows(rows)


def sheets(folder: Path, postings: Iterable[dict[str, str]] = ({},), units: Iterable[dict[str, str]] = ({},)) -> SheetRead:
    """Write and read sheets whose rows differ from the usual ones by the cells given."""
    write_rows(folder / "persons.csv", [POSTING | cells for cells in postings])
    write_rows(folder / "units.tsv", [UNIT | cells for cells in units], "\t")
    write_rows(folder / "sources.csv", SOURCES)
    return read_sfm_sheets(folder)


def test_a_posting_is_attested_by_its_citations_and_nothing_bounds_it(tmp_path: Path) -> None:
    read = sheets(tmp_path)
    undated, first, last = read.sheet.posts
    assert read.problems == ()
    assert {(post.person, post.role, post.unit, post.starts, post.ends) for post in read.sheet.posts} == {
        ("person:Ama Serwaa", "commander", "unit:7 Example Brigade", None, None)
    }
    assert (undated.attested, undated.sources) == ((), (ONE, TWO))
    assert (first.attested, first.sources) == (("2015-03-04",), (TWO,))
    assert (last.attested, last.sources, last.status) == (("2016-05",), (THREE,), "current")


def test_a_first_citation_that_is_the_start_date_is_a_start(tmp_path: Path) -> None:
    first = sheets(
        tmp_path, [{"Start date? (Y/N)": "Y", "Context for start date": "Appointed", "Source: Context for start date": ONE}]
    ).sheet.posts[1]
    assert (first.starts, first.attested, first.sources) == ("2015-03-04", ("2015-03-04",), (TWO, ONE))


def test_a_last_citation_that_is_the_end_date_ends_the_posting_in_the_way_told(tmp_path: Path) -> None:
    last = sheets(tmp_path, [{"End date? (Y/N)": "Y", "Context for end date": "Redeployed to Example"}]).sheet.posts[2]
    assert (last.status, last.ends, last.ended_by, last.attested) == ("former", "2016-05", "transferred", ())


def test_an_end_told_in_other_words_has_no_kind(tmp_path: Path) -> None:
    last = sheets(tmp_path, [{"End date? (Y/N)": "Y", "Context for end date": "Went to college"}]).sheet.posts[2]
    assert (last.ends, last.ended_by) == ("2016-05", None)


def test_an_end_before_the_beginning_is_told_and_bounds_nothing(tmp_path: Path) -> None:
    read = sheets(
        tmp_path,
        [{"Start date? (Y/N)": "Y", "End date? (Y/N)": "Y", "Last citation": "2014", "last_month": "", "last_year": "2014"}],
    )
    assert [problem.message for problem in read.problems] == [
        "persons.csv row 2, Last citation: 2014 lies before the first citation, 2015-03-04; both only attest"
    ]
    assert [(post.starts, post.ends) for post in read.sheet.posts] == [(None, None)] * 3


def test_an_acting_commander_is_acting(tmp_path: Path) -> None:
    assert {post.status for post in sheets(tmp_path, [{"Title (official title)": "Acting Commander"}]).sheet.posts} == {"acting"}


def test_the_title_stands_in_for_an_untold_role_and_without_either_one_is_a_member(tmp_path: Path) -> None:
    titled = sheets(tmp_path, [{"Role": "", "Title (official title)": "Adjutant"}]).sheet.posts
    assert {post.role for post in titled} == {"adjutant"}
    assert {post.role for post in sheets(tmp_path, [{"Role": ""}]).sheet.posts} == {"member"}


def test_every_datapoint_keeps_its_sources_and_confidence(tmp_path: Path) -> None:
    facts = {
        (fact.what, fact.value): (fact.confidence, fact.sources)
        for fact in sheets(tmp_path).sheet.facts
        if fact.about.startswith("person")
    }
    assert facts == {
        ("name", "Ama Serwaa"): ("High", (ONE,)),
        ("alias", "A. Serwaa"): ("Low", (ONE, TWO)),
        ("alias", "Ama Serwah"): ("Low", (ONE, TWO)),
        ("rank", "Brigadier General"): ("Low", (ONE,)),
        ("organization", "7 Example Brigade"): ("Low", (ONE,)),
        ("role", "Commander, 7 Example Brigade"): ("Medium", (TWO,)),
        ("first citation", "2015-03-04, 7 Example Brigade"): ("Low", (TWO,)),
        ("last citation", "2016-05, 7 Example Brigade"): ("Low", (THREE,)),
    }


def test_a_citation_that_is_no_date_keeps_its_words_and_sources(tmp_path: Path) -> None:
    read = sheets(tmp_path, [{"First citation": "soon", "first_month": "", "first_day": "", "first_year": ""}])
    assert ("first citation", "soon, 7 Example Brigade", (TWO,)) in [
        (fact.what, fact.value, fact.sources) for fact in read.sheet.facts
    ]
    assert [post.attested for post in read.sheet.posts] == [(), ("2016-05",)]
    assert read.problems[0].message == "persons.csv row 2, First citation: 'soon' is not a date"


def test_a_person_with_two_postings_is_one_person(tmp_path: Path) -> None:
    (person,) = sheets(tmp_path, [{}, {"Organization": "2 Example Division", "Rank": "Major General"}]).sheet.people
    assert (person.name, person.names) == ("Ama Serwaa", ("Ama Serwaa", "A. Serwaa", "Ama Serwah"))
    assert person.ranks == ("Brigadier General", "Major General")


def test_namesakes_that_the_sheet_tells_apart_stay_two_people_and_share_no_alias(tmp_path: Path) -> None:
    people = sheets(
        tmp_path, [{}, {"Name": "Ama Serwaa (2 Example Division)", "Organization": "2 Example Division"}]
    ).sheet.people
    assert [(person.id, person.name) for person in people] == [
        ("person:Ama Serwaa", "Ama Serwaa"),
        ("person:Ama Serwaa (2 Example Division)", "Ama Serwaa"),
    ]
    assert [person.names for person in people] == [("Ama Serwaa",), ("Ama Serwaa",)]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("Ama Serwaa (7 Brigade)", "Ama Serwaa"),
        ("Ama Serwaa", "Ama Serwaa"),
        ("(Unknown)", "(Unknown)"),
        ("Ama (Serwaa", "Ama (Serwaa"),
    ],
)
def test_what_tells_namesakes_apart_is_no_part_of_the_name(name: str, shown: str) -> None:
    assert shown_name(name) == shown


def test_an_alias_that_two_units_bear_names_neither_but_is_kept(tmp_path: Path) -> None:
    sheet = sheets(
        tmp_path, units=[{}, {"Organization:Name": "9 Example Brigade", "Organization:other_names": "Seventh brigade"}]
    ).sheet
    assert [unit.names for unit in sheet.units] == [("7 Example Brigade",), ("2 Example Division",), ("9 Example Brigade",)]
    assert [fact.value for fact in sheet.facts if fact.what == "alias" and fact.about.startswith("unit")] == [
        "Seventh Brigade",
        "Seventh brigade",
    ]


@pytest.mark.parametrize("other", ["Sector Four", "sector (4)", "Sector-4"])
def test_an_alias_is_shared_however_its_number_is_written(tmp_path: Path, other: str) -> None:
    rows = [
        {"Organization:other_names": "Sector 4"},
        {"Organization:Name": "9 Example Brigade", "Organization:other_names": other},
    ]
    assert all(len(unit.names) == 1 for unit in sheets(tmp_path, units=rows).sheet.units)


def test_a_unit_stands_under_its_parent_on_the_days_cited(tmp_path: Path) -> None:
    (tie,) = sheets(tmp_path).sheet.hierarchy
    assert (tie.unit, tie.parent) == ("unit:7 Example Brigade", "unit:2 Example Division")
    assert (tie.starts, tie.ends, tie.attested, tie.sources) == (None, None, ("2014", "2018-01-02"), (ONE, TWO, THREE))


def test_a_tie_begins_and_ends_only_where_the_sheet_says_so(tmp_path: Path) -> None:
    exact = {"Start date of OrganizationOrganization Y/N?": "Y", "OrganizationOrganization:open_ended": "E"}
    (tie,) = sheets(tmp_path, units=[exact]).sheet.hierarchy
    assert (tie.starts, tie.ends) == ("2014", "2018-01-02")
    (tie,) = sheets(tmp_path, units=[{"OrganizationOrganization:open_ended": "N"}]).sheet.hierarchy
    assert (tie.starts, tie.ends) == (None, None)


def test_a_unit_under_itself_is_told_and_no_tie(tmp_path: Path) -> None:
    read = sheets(tmp_path, units=[{"OrganizationOrganization:parent_id": "7 Example Brigade"}])
    assert read.sheet.hierarchy == ()
    assert "units.tsv row 2, OrganizationOrganization:parent_id: the unit stands under itself" in read.problems[0].message


def test_a_source_has_its_outlet_day_and_address_or_its_archived_copy(tmp_path: Path) -> None:
    first, second, third = sheets(tmp_path).sheet.sources
    assert (first.title, first.publisher, first.published, first.url) == (
        "Brigade gets commander", "Example Times", "2015-03-04", "https://news.example/1",
    )  # fmt: skip
    assert (second.published, second.url, second.publisher) == (None, "https://kept.example/2", None)
    assert third.published == "2016-05"


def test_a_source_that_nobody_lists_is_told_once_and_kept(tmp_path: Path) -> None:
    unknown = "4" * 8 + ONE[8:]
    read = sheets(tmp_path, [{"Source: Name": unknown, "Source: Rank": unknown}])
    assert unknown in {source.id for source in read.sheet.sources}
    assert [problem.message for problem in read.problems] == [
        f"persons.csv row 2, Source: Name: the sheet of sources does not list {unknown}"
    ]


def test_what_is_no_source_id_is_told(tmp_path: Path) -> None:
    (problem,) = sheets(tmp_path, [{"Source: Name": "nan"}]).problems
    assert problem.message == "persons.csv row 2, Source: Name: 'nan' is no source id"


@pytest.mark.parametrize("column", ["Name", "Organization"])
def test_a_row_without_person_or_unit_is_told_and_the_others_are_read(tmp_path: Path, column: str) -> None:
    read = sheets(tmp_path, [{column: ""}, {"Name": "Kojo Asante"}])
    assert [problem.message for problem in read.problems] == [f"persons.csv row 2, {column}: it is empty; the row is left out"]
    assert [person.name for person in read.sheet.people] == ["Kojo Asante"]


def test_a_unit_that_only_a_posting_names_is_told_and_kept(tmp_path: Path) -> None:
    read = sheets(tmp_path, [{"Organization": "Example Guard"}])
    assert "unit:Example Guard" in {unit.id for unit in read.sheet.units}
    assert read.problems[0].message == "persons.csv row 2, Organization: the sheet of units does not list 'Example Guard'"


def test_a_row_that_is_cut_short_is_told(tmp_path: Path) -> None:
    sheets(tmp_path)
    with (tmp_path / "persons.csv").open("a", encoding="utf-8") as file:
        file.write("Kojo Asante,,\n")
    messages = [problem.message for problem in read_sfm_sheets(tmp_path).problems]
    assert any(message.startswith("persons.csv row 3, the whole row: it has 3 cells where") for message in messages)


def test_nothing_of_whereabouts_or_of_the_private_person_is_taken_in(tmp_path: Path) -> None:
    hidden = dict.fromkeys(NOT_TAKEN, "WHEREABOUTS")
    read = sheets(tmp_path, [hidden], [hidden])
    assert read.sheet.posts
    assert "WHEREABOUTS" not in json.dumps(sheet_to_json(read.sheet)) + str(read.problems)


def test_the_same_rows_make_the_same_sheet(tmp_path: Path) -> None:
    assert sheets(tmp_path) == sheets(tmp_path)
    assert sheets(tmp_path).sheet.id == "security-force-monitor:gh"


def test_a_missing_sheet_is_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError, match=r"persons\.csv"):
        read_sfm_sheets(tmp_path)
    with pytest.raises(NotFoundError):
        read_sfm_sheets(tmp_path / "nowhere")


def test_another_table_of_that_name_is_one_clear_sentence(tmp_path: Path) -> None:
    sheets(tmp_path)
    write_rows(tmp_path / "persons.csv", [{"who": "me"}])
    with pytest.raises(TableError, match="no column 'Name'"):
        read_sfm_sheets(tmp_path)


def test_a_picture_called_persons_csv_is_one_clear_sentence(tmp_path: Path) -> None:
    sheets(tmp_path)
    (tmp_path / "persons.csv").write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00")
    with pytest.raises(NotTextError):
        read_sfm_sheets(tmp_path)
