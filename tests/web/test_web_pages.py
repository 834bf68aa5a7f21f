from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable

import pytest
from invented import BRIGADE, CORPS, DIVISION, SCRIPT
from starlette.testclient import TestClient

from fasti.record import Record
from fasti.web.app import make_app

PAGES = ("/", "/units", "/people", "/changes", "/disputes", "/gaps", "/review/claims", "/review/pairs", "/review/decisions")


@pytest.fixture
def id_of(record: Record) -> Callable[[str], str]:
    found = {each.name: each.id for kind in ("person", "unit") for each in record.entities(kind)}
    return lambda name: found[name]


def test_the_start_page_shows_changes_disputes_and_what_waits(client: TestClient) -> None:
    words = client.get("/").text
    assert "Greta Holm" in words
    assert "How did Anna Weiss" in words
    assert "one person or two?" in words


def test_an_empty_record_says_how_to_fill_it(empty_client: TestClient) -> None:
    for address in (*PAGES, "/search?q=anything"):
        assert empty_client.get(address).status_code == 200
    assert "fasti add" in empty_client.get("/").text


@pytest.mark.parametrize("words", ["12th Brigade", "Weiss", "valley"])
def test_one_box_finds_people_units_and_text(client: TestClient, words: str) -> None:
    found = client.get("/search.json", params={"q": words}).json()
    assert found["units"] or found["people"] or found["documents"]


def test_a_word_finds_every_name_that_holds_it_even_if_only_begun(client: TestClient) -> None:
    found = client.get("/search.json", params={"q": "brig"}).json()
    assert [each["name"] for each in found["units"]] == [BRIGADE]
    found = client.get("/search.json", params={"q": "bruno ka"}).json()
    assert [each["name"] for each in found["people"]] == ["Bruno Katz"] * 2


def test_a_misspelt_name_gets_the_nearest(client: TestClient) -> None:
    assert "Did you mean" in client.get("/search?q=Grta+Hlm").text


def test_a_unit_is_shown_as_of_a_day(client: TestClient, id_of: Callable[[str], str]) -> None:
    levels = client.get(f"/units/{id_of(BRIGADE)}.json?on=2020-06-01").json()["chain"]
    assert [level["unit"]["name"] for level in levels] == [BRIGADE, DIVISION, CORPS]
    assert [level["holders"][0]["person"]["name"] for level in levels] == ["Anna Weiss", "Carl Dorn", "Emil Frey"]
    later = client.get(f"/units/{id_of(BRIGADE)}.json?on=2022-01-01").json()["chain"]
    assert later[0]["holders"][0]["person"]["name"] == "Bruno Katz"


def test_without_a_day_a_unit_is_shown_on_the_last_that_documents_tell_of(
    client: TestClient, id_of: Callable[[str], str]
) -> None:
    assert client.get(f"/units/{id_of(BRIGADE)}.json").json()["on"] == "2023-01-09"


def test_only_the_part_that_depends_on_the_day_is_sent_when_the_pages_own_script_asks(
    client: TestClient, id_of: Callable[[str], str]
) -> None:
    address = f"/units/{id_of(BRIGADE)}?on=2020-06-01"
    part = client.get(address, headers={"X-Part": "as_of"}).text
    assert "Anna Weiss" in part
    assert "<html" not in part
    assert part in client.get(address).text
    assert "<html" in client.get(address, headers={"X-Part": "../base"}).text


def test_without_scripts_the_slider_or_the_field_counts_whichever_was_moved(
    client: TestClient, id_of: Callable[[str], str]
) -> None:
    address = f"/units/{id_of(BRIGADE)}"
    moved = client.get(address, params={"on": "2023-01-09", "was": "2023-01-09", "at": 737425}, follow_redirects=False)
    typed = client.get(address, params={"on": "2021", "was": "2023-01-09", "at": 737425}, follow_redirects=False)
    assert moved.headers["location"] == f"{address}?on=2020-01-01"
    assert typed.headers["location"] == f"{address}?on=2021"


def test_a_person_has_superiors_with_the_days_both_were_in_post(client: TestClient, id_of: Callable[[str], str]) -> None:
    data = client.get(f"/people/{id_of('Anna Weiss')}.json").json()
    assert [each["person"]["name"] for each in data["superiors"]] == ["Carl Dorn"]
    assert data["superiors"][0]["shared"] == "2020-02-10"
    assert [each["rank"] for each in data["ranks_over_time"]] == ["Colonel"]
    assert data["quotes"][0]["evidence"][0]["text"] == "We shall keep the valley open."
    below = client.get(f"/people/{id_of('Carl Dorn')}.json").json()["subordinates"]
    assert "Anna Weiss" in [each["person"]["name"] for each in below]


@pytest.mark.parametrize(("day", "held"), [("2020-02-10", "attested"), ("2020-06-01", "inferred"), ("2021-05-16", "possible")])
def test_a_person_is_shown_on_a_day_as_surely_as_it_is_told(
    client: TestClient, id_of: Callable[[str], str], day: str, held: str
) -> None:
    assert f'<span class="label {held}">{held}</span>' in client.get(f"/people/{id_of('Anna Weiss')}?on={day}").text


def test_the_name_of_one_leads_to_their_page_and_of_several_to_the_search(client: TestClient) -> None:
    assert "/people/anna-weiss-" in str(client.get("/people/Anna Weiss").url)
    assert str(client.get("/people/Bruno Katz").url).endswith("/search?q=Bruno%20Katz")


@pytest.mark.parametrize(
    "address", ["/people/nobody-0", "/units/none-0", "/tenures/t-0", "/statements/4711", "/documents/sha256:0", "/nowhere"]
)
def test_what_is_not_on_record_is_said_in_a_sentence(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 404
    assert client.get(address, headers={"Accept": "application/json"}).json()["error"]


def test_a_day_that_is_none_is_said_in_a_sentence(client: TestClient, id_of: Callable[[str], str]) -> None:
    answer = client.get(f"/units/{id_of(BRIGADE)}?on=someday")
    assert answer.status_code == 400
    assert "is not a date" in answer.text


def test_every_citation_leads_to_marked_words(client: TestClient, id_of: Callable[[str], str]) -> None:
    found = re.findall(r'href="(/documents/[^"]+)#(s[\d-]+)"', client.get(f"/units/{id_of(BRIGADE)}").text)
    assert found
    for address, anchor in found:
        page = client.get(address.replace("&amp;", "&")).text
        assert f'id="{anchor}"' in page
        assert re.search(r'<mark class="[^"]*chosen', page)


def test_a_document_is_shown_word_for_word(client: TestClient, record: Record) -> None:
    for reading in record.readings():
        page = client.get(f"/documents/{reading.document.id}").text
        report = re.search(r'<div class="report"[^>]*>(.*?)</div>', page, re.DOTALL)
        assert report
        plain = re.sub(r"<[^>]+>", "", report[1])
        for entity, char in (("&lt;", "<"), ("&gt;", ">"), ("&#34;", '"'), ("&#39;", "'"), ("&amp;", "&")):
            plain = plain.replace(entity, char)
        assert plain == reading.document.text.replace("\u202e", "\ufffd").replace("\u202c", "\ufffd")


@pytest.mark.parametrize("address", [*PAGES, "/search?q=script", "/review/claims?statement=17"])
def test_no_page_holds_a_script_of_a_document(client: TestClient, address: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 200
    assert SCRIPT not in answer.text
    assert re.findall(r"<script[^>]*>", answer.text) == ['<script src="/static/fasti.js" defer>']
    assert not re.search(r'\son\w+="|style="|javascript:[^<]*"', answer.text)


@pytest.mark.parametrize("address", ["/changes", "/disputes", "/gaps", "/people", "/units", "/start", "/search"])
def test_a_page_has_its_data_at_the_same_address(client: TestClient, address: str) -> None:
    query = "?q=Weiss" if address == "/search" else ""
    by_suffix, by_header = (
        client.get(f"{address}.json{query}"),
        client.get(address + query, headers={"Accept": "application/json"}),
    )
    assert by_suffix.json() == by_header.json()
    table = list(csv.DictReader(io.StringIO(client.get(f"{address}.csv{query}").text)))
    assert table
    assert client.get(address + query, headers={"Accept": "text/csv"}).headers["content-type"].startswith("text/csv")


def test_a_cell_that_a_spreadsheet_would_run_is_quoted() -> None:
    from fasti.web.rendering import rows_to_csv  # noqa: PLC0415

    rows = list(csv.DictReader(io.StringIO(rows_to_csv([{"a": "=1+1", "b": "plain", "c": None}]))))
    assert rows == [{"a": "'=1+1", "b": "plain", "c": ""}]


def test_a_merged_person_keeps_the_old_address(client: TestClient, record: Record) -> None:
    one, other = (each.id for each in record.entities("person") if each.name == "Bruno Katz")
    record.judge("same", one, other, by="Ada")
    (left,) = (each.id for each in record.entities("person") if each.name == "Bruno Katz")
    gone = ({one, other} - {left}).pop()
    answer = client.get(f"/people/{gone}?on=2022", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (307, f"/people/{left}?on=2022")


def test_disputes_show_each_side_with_its_origins(client: TestClient) -> None:
    found = {each["about"]: [side["claim"] for side in each["sides"]] for each in client.get("/disputes.json").json()}
    assert ["dismissed", "resigned"] in found.values()
    assert ["2021-05-15", "2021-05-18"] in found.values()


@pytest.fixture
def empty_client(tmp_path) -> TestClient:
    from fasti.record import open_record  # noqa: PLC0415

    return TestClient(make_app(open_record(f"sqlite:///{tmp_path / 'empty.db'}")), base_url="http://localhost")
