from __future__ import annotations

import json
from typing import Any

import pytest
from invented import BRIGADE
from starlette.testclient import TestClient


def matched(client: TestClient, **query: Any) -> list[dict[str, Any]]:
    answer = client.post("/reconcile", data={"queries": json.dumps({"q0": query})})
    assert answer.status_code == 200
    return answer.json()["q0"]["result"]


def test_the_service_describes_itself(client: TestClient) -> None:
    manifest = client.get("/reconcile").json()
    assert manifest["versions"] == ["0.2"]
    assert {each["id"] for each in manifest["defaultTypes"]} == {"person", "unit"}
    assert manifest["view"]["url"].endswith("/reconcile/view/{{id}}")


@pytest.mark.parametrize("name", [BRIGADE, "12 brigade", "Twelfth Brigade"])
def test_a_unit_is_matched_by_its_name_however_it_is_written(client: TestClient, name: str) -> None:
    best = matched(client, query=name, type="unit")[0]
    assert best["name"] == BRIGADE
    assert best["type"] == [{"id": "unit", "name": "Unit"}]


def test_the_only_one_of_a_name_is_a_match_and_of_two_namesakes_none_is(client: TestClient) -> None:
    assert [each["match"] for each in matched(client, query="Anna Weiss")] == [True]
    assert [each["match"] for each in matched(client, query="Bruno Katz")] == [False, False]


def test_a_candidate_leads_to_its_page(client: TestClient) -> None:
    (found,) = matched(client, query="Anna Weiss", type="person")
    page = client.get(f"/reconcile/view/{found['id']}")
    assert page.status_code == 200
    assert "Anna Weiss" in page.text


def test_a_batch_can_come_in_the_address_too(client: TestClient) -> None:
    answer = client.get(
        "/reconcile", params={"queries": json.dumps({"a": {"query": "Weiss"}, "b": {"query": "Nobody", "limit": 3}})}
    )
    assert answer.json()["a"]["result"][0]["name"] == "Anna Weiss"
    assert answer.json()["b"]["result"] == []


@pytest.mark.parametrize("queries", ["", "[]", "{", '{"q": {}}', '{"q": {"query": 3, "limit": "x"}}', "[" * 5000])
def test_what_is_no_batch_is_said_in_a_sentence(client: TestClient, queries: str) -> None:
    assert client.get("/reconcile", params={"queries": queries}).status_code == 400
