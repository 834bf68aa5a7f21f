from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from fasti.errors import UsageError
from fasti.record import Record
from fasti.web.app import make_app
from fasti.web.guard import LARGEST_BODY
from fasti.web.settings import Settings, is_loopback, settings_for


@pytest.mark.parametrize(("host", "truth"), [("127.0.0.1", True), ("::1", True), ("localhost", True), ("0.0.0.0", False), ("192.0.2.1", False), ("fasti.example", False)])  # fmt: skip  # noqa: E501, S104
def test_loopback_is_this_machine_alone(host: str, truth: bool) -> None:  # noqa: FBT001
    assert is_loopback(host) is truth


def test_on_loopback_it_opens_ready_to_use() -> None:
    assert settings_for("127.0.0.1", has_accounts=False).is_local
    assert settings_for("127.0.0.1", has_accounts=True).is_local


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.1", "fasti.example"])  # noqa: S104
def test_on_any_other_address_it_refuses_to_start_without_accounts(host: str) -> None:
    with pytest.raises(UsageError, match="no accounts"):
        settings_for(host, has_accounts=False, names=("fasti.example",))
    assert not settings_for(host, has_accounts=True, names=("fasti.example",)).is_local


def test_a_proxy_on_loopback_needs_accounts_too() -> None:
    with pytest.raises(UsageError):
        settings_for("127.0.0.1", has_accounts=False, names=("fasti.example",))
    with pytest.raises(UsageError):
        settings_for("127.0.0.1", has_accounts=False, sign_in=True)


def test_listening_everywhere_needs_a_name() -> None:
    with pytest.raises(UsageError, match="--name"):
        settings_for("0.0.0.0", has_accounts=True)  # noqa: S104


@pytest.mark.parametrize("host", ["evil.example", "localhost.evil.example", "127.0.0.1.evil.example:80", "", "localhost:80:80"])
def test_a_foreign_host_name_is_refused(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 421


@pytest.mark.parametrize("host", ["localhost", "localhost:8765", "127.0.0.1:1", "[::1]:80", "LOCALHOST"])
def test_this_machines_own_names_are_served(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 200


@pytest.mark.parametrize("address", ["/", "/nowhere", "/static/fasti.js", "/api/v1/counts", "/units.json", "/people/x"])
def test_every_answer_goes_out_under_a_strict_policy(client: TestClient, address: str) -> None:
    headers = client.get(address).headers
    policy = headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"


def test_what_is_too_much_is_not_taken_in(client: TestClient) -> None:
    assert client.post("/reconcile", content=b"x" * (LARGEST_BODY + 1)).status_code == 413
    form = {"Content-Type": "application/x-www-form-urlencoded"}
    assert client.post("/reconcile", content=iter([b"queries=", *[b"x" * 600_000] * 2]), headers=form).status_code == 413


@pytest.mark.parametrize("headers", [{"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Origin": "null"}])
def test_another_sites_form_is_refused(client: TestClient, headers: dict[str, str]) -> None:
    token = csrf_of(client)
    assert client.post("/review/undo", data={"csrf": token, "review": "1"}, headers=headers).status_code == 403


def csrf_of(client: TestClient, address: str = "/review/claims") -> str:
    found = re.search(r'name="csrf" value="([0-9a-f]+)"', client.get(address).text)
    assert found
    return found[1]


@pytest.mark.parametrize(
    "address", ["/review/claims/1", "/review/pairs", "/review/undo", "/accounts", "/accounts/role", "/accounts/close", "/sign-in"]
)
def test_a_form_without_its_token_changes_nothing(client: TestClient, address: str) -> None:
    csrf_of(client)
    assert client.post(address, data={"name": "Eve"}).status_code == 403
    assert client.post(address, data={"name": "Eve", "csrf": "0" * 32}).status_code == 403
    assert client.post(address, data={"name": "Eve", "csrf": "é"}).status_code == 403


def test_a_token_shown_to_one_visitor_does_not_serve_another(record: Record) -> None:
    one, other = (TestClient(make_app(record), base_url="http://localhost") for _ in range(2))
    token = csrf_of(one)
    csrf_of(other)
    assert other.post("/review/undo", data={"csrf": token, "review": "1"}).status_code == 403


def test_cookies_are_kept_from_scripts_and_other_sites(record: Record) -> None:
    app = make_app(record, Settings(hosts=("fasti.example",), is_https=True))
    answer = TestClient(app, base_url="https://fasti.example").get("/")
    cookie = answer.headers["set-cookie"].lower()
    assert all(word in cookie for word in ("httponly", "samesite=strict", "secure"))
    assert "strict-transport-security" in answer.headers


def test_a_page_is_light(client: TestClient) -> None:
    assets = sum(len(client.get(f"/static/{name}").content) for name in ("fasti.css", "fasti.js", "fasti.svg"))
    for address in ("/", "/changes", "/disputes", "/review/claims"):
        assert len(client.get(address).content) + assets < 200_000
