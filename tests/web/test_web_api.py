from __future__ import annotations

import json

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from invented import BRIGADE
from starlette.testclient import TestClient

from fasti.record import Record
from fasti.web import api
from fasti.web.desk import Desk
from fasti.web.settings import Settings

#: for each question
EXAMPLES = 15


PATHS = sorted(routes.path for routes in api.routes.routes)


@pytest.mark.parametrize("path", PATHS)
def test_the_api_does_what_its_description_says(record: Record, path: str) -> None:
    schema = schemathesis.openapi.from_asgi("/openapi.json", api.make_api(Desk(record, Settings())))

    @given(case=schema[path]["GET"].as_strategy())
    @settings(max_examples=EXAMPLES, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck), database=None)
    def check(case: schemathesis.Case) -> None:
        case.call_and_validate()

    check()


def test_the_api_answers_in_the_shape_of_the_command_line(client: TestClient, record: Record) -> None:
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


def test_a_bad_day_and_an_unknown_name_are_sentences(client: TestClient) -> None:
    bad, unknown = client.get(f"/api/v1/units/{BRIGADE}/chain?on=soon"), client.get("/api/v1/people/Nobody")
    assert (bad.status_code, unknown.status_code) == (400, 404)
    assert bad.json()["error"].endswith("2022-10/2023-07.")
