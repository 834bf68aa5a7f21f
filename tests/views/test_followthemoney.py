from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fasti.errors import NotFoundError
from fasti.model.calendar import Interval
from fasti.model.record import Entity, Evidence, Holder, Ref, Tenure, Tie
from fasti.model.sheet import Sheet
from fasti.sources.followthemoney import read_ftm
from fasti.views.followthemoney import ftm_entities, ftm_line

BOATENG, BRIGADE, DIVISION = (
    Ref("yaw-boateng-1", "Yaw Boateng"),
    Ref("brigade-1", "7 Example Brigade"),
    Ref("division-1", "2 Example Division"),
)
EVIDENCE = (
    Evidence(
        "sha256:1",
        "Example Times",
        0,
        11,
        "Yaw Boateng",
        published="2015-03-04",
        title="Brigade gets commander",
        url="https://news.example/1",
    ),
    Evidence("source:2", None, None, None, None, published="2016"),
)
TENURE = Tenure(
    "t-1",
    BOATENG,
    "commander",
    "commander",
    BRIGADE,
    Interval(date(2015, 3, 1), date(2015, 3, 31)),
    Interval(date(2016, 5, 2), date(2016, 5, 2)),
    (date(2015, 4, 1),),
)
PEOPLE = [Entity(BOATENG.id, "person", "Yaw Boateng", ("Yaw Boateng", "Y. Boateng"), ("Colonel",))]
UNITS = [
    Entity(BRIGADE.id, "unit", BRIGADE.name, (BRIGADE.name,), country="gh"),
    Entity(DIVISION.id, "unit", DIVISION.name, (DIVISION.name,)),
]
TIE = Tie(BRIGADE, DIVISION, Interval(date(2014, 1, 1), date(2018, 1, 2)), EVIDENCE[:1])
#: properties of the public schema that are written, by schema
THING = {"name", "alias", "country"}
INTERVAL = {"startDate", "endDate", "date", "recordId", "proof", "sourceUrl", "publisher", "description"}
SCHEMA = {
    "Person": THING | {"title"},
    "Organization": THING,
    "Position": {"name", "organization"},
    "Occupancy": INTERVAL | {"holder", "post", "status"},
    "Membership": INTERVAL | {"member", "organization", "role"},
    "Article": {"fileName", "title", "publishedAt", "publisher", "sourceUrl"},
}
NEEDED = {
    "Person": "name",
    "Organization": "name",
    "Position": "name",
    "Occupancy": "holder post",
    "Membership": "member organization",
    "Article": "fileName",
}


def written(tenure: Tenure = TENURE) -> list[dict[str, Any]]:
    return list(ftm_entities(PEOPLE, UNITS, [Holder(tenure, "attested", (), EVIDENCE)], [TIE]))


def of(schema: str, entities: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    return [entity["properties"] for entity in entities if entity["schema"] == schema]


def test_entities_have_the_schema_s_properties_and_every_value_is_a_list_of_words() -> None:
    entities = written()
    assert {entity["schema"] for entity in entities} == SCHEMA.keys()
    for entity in entities:
        assert entity["properties"].keys() <= SCHEMA[entity["schema"]]
        assert set(NEEDED[entity["schema"]].split()) <= entity["properties"].keys()
        assert all(values and all(isinstance(value, str) for value in values) for values in entity["properties"].values())


def test_every_entity_comes_once_and_whatever_is_referred_to_is_there() -> None:
    ids = [entity["id"] for entity in written()]
    assert len(ids) == len(set(ids))
    for properties in of("Occupancy", written()) + of("Membership", written()):
        named = [key for name in ("holder", "post", "proof", "member", "organization") for key in properties.get(name, [])]
        assert set(named) <= set(ids)


def test_a_tenure_is_an_occupancy_with_its_dates_and_its_proof() -> None:
    (occupancy,) = of("Occupancy", written())
    assert occupancy["holder"] == [BOATENG.id]
    assert (occupancy["startDate"], occupancy["endDate"], occupancy["date"]) == (["2015-03"], ["2016-05-02"], ["2015-04-01"])
    assert occupancy["sourceUrl"] == ["https://news.example/1"]
    assert occupancy["description"] == ["Yaw Boateng"]
    assert len(occupancy["proof"]) == 2
    assert occupancy["status"] == ["ended"]


def test_a_date_that_no_day_month_or_year_holds_is_left_out() -> None:
    wide = replace(TENURE, starting=Interval(None, date(2015, 3, 1)), ending=Interval(date(2016, 1, 1), date(2017, 6, 1)))
    (occupancy,) = of("Occupancy", written(wide))
    assert "startDate" not in occupancy
    assert "endDate" not in occupancy


@pytest.mark.parametrize("only", ["announced_only", "denied_only"])
def test_a_post_that_was_never_held_is_no_occupancy(only: str) -> None:
    assert of("Occupancy", written(replace(TENURE, **{only: True}))) == []  # type: ignore[arg-type]


def read(folder: Path, entities: Iterable[Any]) -> tuple[Sheet, list[str]]:
    path = folder / "ftm.jsonl"
    path.write_text("".join(each if isinstance(each, str) else ftm_line(each) for each in entities), encoding="utf-8")
    sheet, problems = read_ftm(path)
    return sheet, [problem.message for problem in problems]


def test_what_was_written_comes_back(tmp_path: Path) -> None:
    sheet, problems = read(tmp_path, written())
    assert problems == []
    (post,) = sheet.posts
    assert (post.person, post.role, post.unit, post.starts, post.ends, post.status) == (
        BOATENG.id, "commander", BRIGADE.id, "2015-03", "2016-05-02", "former",
    )  # fmt: skip
    assert post.attested == ("2015-04-01",)
    first, second = sheet.sources
    assert (first.title, first.publisher, first.published, first.url) == (
        "Brigade gets commander", "Example Times", "2015-03-04", "https://news.example/1",
    )  # fmt: skip
    assert post.sources == (first.id, second.id)
    assert [(person.name, person.names, person.ranks) for person in sheet.people] == [
        ("Yaw Boateng", ("Yaw Boateng", "Y. Boateng"), ("Colonel",))
    ]
    (tie,) = sheet.hierarchy
    assert (tie.unit, tie.parent, tie.attested, tie.sources) == (
        BRIGADE.id,
        DIVISION.id,
        ("2014-01-01", "2018-01-02"),
        (first.id,),
    )


def entity(key: str, schema: str, **properties: str) -> dict[str, Any]:
    return {"id": key, "schema": schema, "properties": {name: [value] for name, value in properties.items()}}


def test_employment_and_directorship_are_posts_too(tmp_path: Path) -> None:
    sheet, problems = read(
        tmp_path,
        [
            entity("p", "Person", name="Efua Owusu"),
            entity("u", "PublicBody", name="Example Ministry"),
            entity(
                "e",
                "Employment",
                employee="p",
                employer="u",
                role="adviser",
                sourceUrl="https://news.example/9",
                publisher="Post",
            ),
            entity("d", "Directorship", director="p", organization="u", role="director", startDate="2019"),
        ],
    )
    assert problems == []
    assert [(post.role, post.unit, post.starts, post.sources) for post in sheet.posts] == [
        ("adviser", "u", None, ("https://news.example/9",)),
        ("director", "u", "2019", ()),
    ]
    assert sheet.sources[0].publisher == "Post"


def test_parts_of_one_entity_are_put_together(tmp_path: Path) -> None:
    sheet, _ = read(tmp_path, [entity("p", "Person", name="Efua Owusu"), entity("p", "Person", alias="E. Owusu")])
    assert [person.names for person in sheet.people] == [("Efua Owusu", "E. Owusu")]


def test_births_and_addresses_stay_where_they_are(tmp_path: Path) -> None:
    person = entity(
        "p",
        "Person",
        name="Efua Owusu",
        birthDate="WHEREABOUTS",
        address="WHEREABOUTS",
        email="WHEREABOUTS",
        birthPlace="WHEREABOUTS",
    )
    unit = entity("u", "Organization", name="Example Guard", address="WHEREABOUTS", mainCountry="WHEREABOUTS")
    sheet, _ = read(tmp_path, [person, unit, entity("a", "Address", full="WHEREABOUTS", latitude="WHEREABOUTS")])
    assert len(sheet.people) == len(sheet.units) == 1
    assert "WHEREABOUTS" not in str(sheet)


@pytest.mark.parametrize(
    "line", ["{\n", "[]\n", '{"id": "x"}\n', '{"id": "x", "schema": "Person", "properties": {"name": 7}}\n', "\x00\n"]
)
def test_a_line_that_is_no_entity_is_told_and_the_others_are_read(tmp_path: Path, line: str) -> None:
    sheet, problems = read(tmp_path, [line, entity("p", "Person", name="Efua Owusu")])
    assert problems == ["ftm.jsonl line 1: it is no FollowTheMoney entity"]
    assert len(sheet.people) == 1


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"holder": "q"}, "holder 'q' is no person"),
        ({"post": "q"}, "post 'q' is not in this file"),
        ({"startDate": "soon"}, "startDate 'soon' is not a date"),
    ],
)
def test_what_does_not_fit_together_is_told_by_line(tmp_path: Path, changed: dict[str, str], told: str) -> None:
    occupancy = entity("o", "Occupancy", **({"holder": "p", "post": "c"} | changed))
    _, problems = read(tmp_path, [entity("p", "Person", name="Efua Owusu"), entity("c", "Position", name="commander"), occupancy])
    assert problems[0].startswith("ftm.jsonl line 3, Occupancy: ")
    assert told in problems[0]


def test_a_missing_file_is_one_clear_sentence(tmp_path: Path) -> None:
    with pytest.raises(NotFoundError):
        read_ftm(tmp_path / "none.json")


def test_a_line_of_an_entity_is_json() -> None:
    assert json.loads(ftm_line(written()[0])) == written()[0]
