from __future__ import annotations

import json

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from invented import BRIGADE
from starlette.testclient import TestClient

from fasti.record import Record
from fasti.web.api import routes
from fasti.web.app import make_app

#: for each question
EXAMPLES = 15

PATHS = sorted(each.path for each in routes.routes)  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", PATHS)
def test_the_api_does_what_its_description_says(record: Record, path: str) -> None:
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", make_app(record).app)

    @given(case=schema[path]["GET"].as_strategy())
    @settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None)
    def check(case: schemathesis.Case) -> None:
        case.call_and_validate()

    check()


def test_the_api_answers_in_the_shape_of_the_command_line(client: TestClient) -> None:
    (holder,) = client.get(f"/api/v1/units/{BRIGADE}/holders?on=2020-06-01").json()
    assert holder["person"]["name"] == "Anna Weiss"
    assert set(holder) >= {"person", "role", "unit", "held", "starting", "ending", "origins", "evidence"}
    assert holder["evidence"][0]["text"]
    tenure = client.get(f"/api/v1/tenures/{holder['tenure']}").json()
    assert tenure["person"] == holder["person"]


def test_the_description_names_every_answer(client: TestClient) -> None:
    paths = client.get("/api/v1/openapi.json").json()["paths"]
    assert len(paths) >= 12
    assert not [path for path, methods in paths.items() if "$ref" not in json.dumps(methods["get"]["responses"]["200"])]


@pytest.mark.parametrize("day", ["soon", "2023-02-29", "1900-02-29", "2023-13", "2023-04-31", "2023-00"])
def test_a_day_that_there_is_not_is_refused_with_a_sentence(client: TestClient, day: str) -> None:
    answer = client.get(f"/api/v1/units/{BRIGADE}/chain?on={day}")
    assert answer.status_code == 422
    assert answer.json()["error"].startswith("on: ")


@pytest.mark.parametrize("day", ["2024-02-29", "2000-02-29", "2023-04-30", "2023-12-31", "2023-02", "2023"])
def test_a_day_that_there_is_can_be_asked_about(client: TestClient, day: str) -> None:
    assert client.get(f"/api/v1/units/{BRIGADE}/chain?on={day}").status_code == 200


def test_an_unknown_name_is_refused_with_a_sentence(client: TestClient) -> None:
    answer = client.get("/api/v1/people/Nobody")
    assert answer.status_code == 404
    assert "knows no person" in answer.json()["error"]
