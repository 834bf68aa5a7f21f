from __future__ import annotations

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
from sites import PASSWORD
from starlette.testclient import TestClient

from fasti.record import Record
from fasti.store import accounts
from fasti.store.accounts import account_named, hand_out_key, holder_of_key, load_audit
from fasti.store.engine import reading, writing

Clients = Callable[[], TestClient]


def csrf_of(client: TestClient, address: str) -> str:
    found = re.search(r'name="csrf" value="([0-9a-f]+)"', client.get(address).text)
    assert found
    return found[1]


def signed_in(clients: Clients, name: str) -> TestClient:
    client = clients()
    form = {"csrf": csrf_of(client, "/sign-in"), "name": name, "password": PASSWORD, "next": "/disputes"}
    answer = client.post("/sign-in", data=form)
    assert (answer.status_code, answer.headers["location"]) == (303, "/disputes")
    return client


def token(record: Record, name: str, lasts: timedelta = timedelta(days=1)) -> dict[str, str]:
    with writing(record.engine) as connection:
        secret = hand_out_key(connection, account_named(connection, name), "token", "test", lasts)
    return {"Authorization": f"Bearer {secret}"}


def audited(record: Record) -> list[tuple[str, str]]:
    with reading(record.engine) as connection:
        return [(line.who, line.what) for line in load_audit(connection)]


INNER_PAGES = ["/", "/units", "/people", "/disputes", "/search?q=x", "/review/claims", "/accounts", "/audit", "/account"]


@pytest.mark.parametrize("address", INNER_PAGES)
def test_whoever_is_not_signed_in_is_led_to_the_sign_in(behind_accounts: Clients, address: str) -> None:
    answer = behind_accounts().get(address)
    assert answer.status_code == 303
    assert answer.headers["location"].startswith(f"/sign-in?next={address.partition('?')[0]}")


@pytest.mark.parametrize("address", ["/units.json", "/disputes.csv", "/api/v1/counts", "/reconcile.json"])
def test_programs_that_are_not_signed_in_get_nothing(behind_accounts: Clients, address: str) -> None:
    answer = behind_accounts().get(address)
    assert answer.status_code == 401
    assert "Weiss" not in answer.text


def test_every_page_needs_somebody_signed_in(behind_accounts: Clients) -> None:
    client = behind_accounts()
    inner = client.app.app  # type: ignore[attr-defined]
    open_to_all = {"/sign-in", "/static", "/api/v1"}
    paths = {route.path for each in inner.routes for route in getattr(each, "routes", [each]) if hasattr(route, "path")}
    for path in paths - open_to_all:
        address = re.sub(r"\{[^}]+\}", "1", path)
        answers = [client.get(address), client.post(address)]
        assert {each.status_code for each in answers} <= {303, 401, 403, 404, 405, 421}, path
        assert not any(each.status_code == 303 and not each.headers["location"].startswith("/sign-in") for each in answers), path


def test_a_wrong_password_and_an_unknown_name_get_the_same_answer(behind_accounts: Clients) -> None:
    client = behind_accounts()
    form = {"csrf": csrf_of(client, "/sign-in"), "password": "not the password"}
    wrong, unknown = (client.post("/sign-in", data={**form, "name": name}) for name in ("Ada", "Nobody"))
    assert wrong.status_code == unknown.status_code == 401
    assert wrong.text == unknown.text


def test_after_eight_failures_even_the_right_password_waits(behind_accounts: Clients, record: Record) -> None:
    client = behind_accounts()
    form = {"csrf": csrf_of(client, "/sign-in"), "name": "Ada"}
    for _ in range(accounts.MOST_FAILURES):
        assert client.post("/sign-in", data={**form, "password": "not the password"}).status_code == 401
    assert client.post("/sign-in", data={**form, "password": PASSWORD}).status_code == 429
    assert audited(record).count(("Ada", "failed to sign in")) == accounts.MOST_FAILURES


@pytest.mark.parametrize("target", ["https://evil.example", "//evil.example", "/\\evil.example", "evil", "/a\nb"])
def test_signing_in_never_leads_to_another_site(behind_accounts: Clients, target: str) -> None:
    client = behind_accounts()
    form = {"csrf": csrf_of(client, "/sign-in"), "name": "Ada", "password": PASSWORD, "next": target}
    assert client.post("/sign-in", data=form).headers["location"] == "/"


def test_a_reader_sees_but_does_not_decide(behind_accounts: Clients) -> None:
    client = signed_in(behind_accounts, "Ben")
    assert client.get("/disputes").status_code == 200
    for address in ("/review/claims", "/review/pairs", "/accounts", "/audit"):
        assert client.get(address).status_code == 403
    form = {"csrf": csrf_of(client, "/account"), "verdict": "accepted", "seen": "0"}
    assert client.post("/review/claims/1", data=form).status_code == 403


def test_a_reviewer_decides_but_does_not_keep_accounts(behind_accounts: Clients, record: Record) -> None:
    client = signed_in(behind_accounts, "Ada")
    form = {"csrf": csrf_of(client, "/review/claims"), "verdict": "accepted", "seen": "0"}
    assert client.post("/review/claims/1", data=form).status_code == 303
    assert ("Ada", "accepted a statement") in audited(record)
    assert client.get("/statements/1.json").json()["reviews"][0]["by"] == "Ada"
    assert (
        client.post("/accounts", data={**form, "name": "Eve", "role": "administrator", "password": PASSWORD}).status_code == 403
    )


def test_an_administrator_keeps_accounts(behind_accounts: Clients, record: Record) -> None:
    client = signed_in(behind_accounts, "Cleo")
    form = {"csrf": csrf_of(client, "/accounts")}
    made = client.post("/accounts", data={**form, "name": "Dan", "role": "reader", "password": PASSWORD})
    assert made.status_code == 303
    signed_in(behind_accounts, "Dan")
    assert client.post("/accounts/role", data={**form, "name": "Dan", "role": "reviewer"}).status_code == 303
    assert client.post("/accounts/close", data={**form, "name": "Dan"}).status_code == 303
    assert client.post("/accounts/close", data={**form, "name": "Cleo"}).status_code == 400
    told = [what for who, what in audited(record) if who == "Cleo"]
    assert told == ["closed an account", "set a role to reviewer", "made an account", "signed in"]
    assert "closed an account" in client.get("/audit").text


def test_a_signed_out_session_is_over_even_if_its_cookie_is_sent_again(behind_accounts: Clients) -> None:
    client = signed_in(behind_accounts, "Ada")
    cookie = client.cookies["fasti_session"]
    assert client.post("/sign-out", data={"csrf": csrf_of(client, "/account")}).status_code == 303
    again = behind_accounts()
    again.cookies.set("fasti_session", cookie)
    assert again.get("/").status_code == 303


def test_an_old_session_has_to_sign_in_again(behind_accounts: Clients, monkeypatch: pytest.MonkeyPatch) -> None:
    client = signed_in(behind_accounts, "Ada")
    later = accounts.now() + accounts.SESSION_LASTS + timedelta(minutes=1)
    assert client.get("/").status_code == 200
    monkeypatch.setattr(accounts, "now", lambda: later)
    assert client.get("/").status_code == 303


def test_a_token_opens_the_api_until_it_expires(behind_accounts: Clients, record: Record) -> None:
    client = behind_accounts()
    assert client.get("/api/v1/counts", headers=token(record, "Ben")).status_code == 200
    assert client.get("/units.json", headers=token(record, "Ben")).status_code == 200
    expired = client.get("/api/v1/counts", headers=token(record, "Ben", timedelta(seconds=-1)))
    assert (expired.status_code, expired.headers["www-authenticate"]) == (401, "Bearer")
    assert client.get("/api/v1/counts", headers={"Authorization": "Bearer nonsense"}).status_code == 401


def test_a_token_signs_no_forms(behind_accounts: Clients, record: Record) -> None:
    headers = token(record, "Cleo")
    assert behind_accounts().post("/accounts/close", data={"name": "Ada", "csrf": ""}, headers=headers).status_code == 403


def test_a_token_is_made_shown_once_and_withdrawn(behind_accounts: Clients, record: Record) -> None:
    client = signed_in(behind_accounts, "Ben")
    form = {"csrf": csrf_of(client, "/account")}
    shown = client.post("/account/tokens", data={**form, "label": "laptop", "days": "30"}).text
    (secret,) = re.findall(r"<code>(fasti_[\w-]+)</code>", shown)
    assert secret not in client.get("/account").text
    (key,) = re.findall(r'name="token" value="(\w+)"', client.get("/account").text)
    assert client.post("/account/tokens/withdraw", data={**form, "token": key}).status_code == 303
    with reading(record.engine) as connection:
        assert holder_of_key(connection, secret, "token") is None
    assert client.post("/account/tokens", data={**form, "label": "x", "days": "366"}).status_code == 400


def test_a_new_password_needs_the_old_one(behind_accounts: Clients) -> None:
    client = signed_in(behind_accounts, "Ben")
    form = {"csrf": csrf_of(client, "/account"), "new": "a wholly new password"}
    assert client.post("/account/password", data={**form, "old": "wrong"}).status_code == 400
    assert client.post("/account/password", data={**form, "old": PASSWORD}).status_code == 303
    assert client.get("/").status_code == 303


def test_of_two_reviewers_the_second_is_told(behind_accounts: Clients) -> None:
    ada, cleo = signed_in(behind_accounts, "Ada"), signed_in(behind_accounts, "Cleo")
    forms = [{"csrf": csrf_of(each, "/review/claims"), "seen": "0"} for each in (ada, cleo)]
    assert ada.post("/review/claims/1", data={**forms[0], "verdict": "accepted"}).status_code == 303
    late = cleo.post("/review/claims/1", data={**forms[1], "verdict": "rejected"})
    assert late.status_code == 409
    assert "Ada decided this meanwhile" in late.text
    assert 'href="/review/claims?statement=1"' in late.text
    assert cleo.get("/statements/1.json").json()["reviews"][-1]["verdict"] == "accepted"
