from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from sqlalchemy import Connection, select

from fasti.errors import AccountError
from fasti.store import accounts
from fasti.store.account_tables import access_key, account, audit, failed_sign_in
from fasti.store.accounts import (
    account_named,
    all_accounts,
    close_account,
    hand_out_key,
    holder_of_key,
    is_slowed_down,
    keys_of,
    load_audit,
    make_account,
    note_failure,
    note_in_audit,
    set_password,
    set_role,
    verify_password,
    withdraw_key,
)
from fasti.store.engine import connect_engine, writing
from fasti.store.schema import prepare

PASSWORD = "correct horse battery"  # noqa: S105 - of a test


@pytest.fixture
def connection(tmp_path) -> Iterator[Connection]:
    engine = connect_engine(f"sqlite:///{tmp_path / 'accounts.db'}")
    prepare(engine)
    with writing(engine) as open_one:
        yield open_one
    engine.dispose()


def test_a_password_opens_its_own_account_and_no_other(connection: Connection) -> None:
    made = make_account(connection, "Ada", "reviewer", PASSWORD)
    make_account(connection, "Ben", "reader", "another long password")
    assert verify_password(connection, "Ada", PASSWORD) == made
    assert verify_password(connection, "Ben", PASSWORD) is None
    assert verify_password(connection, "Nobody", PASSWORD) is None


def test_a_password_is_kept_as_an_argon2_hash(connection: Connection) -> None:
    make_account(connection, "Ada", "reader", PASSWORD)
    kept = connection.execute(select(account.c.password)).scalar_one()
    assert kept.startswith("$argon2id$")
    assert PASSWORD not in kept


@pytest.mark.parametrize("password", ["x" * 9, "x" * 501])
def test_a_password_too_short_or_too_long_is_refused(connection: Connection, password: str) -> None:
    with pytest.raises(AccountError, match="10 to 500"):
        make_account(connection, "Ada", "reader", password)


def test_two_accounts_cannot_have_one_name(connection: Connection) -> None:
    make_account(connection, "Ada", "reader", PASSWORD)
    with pytest.raises(AccountError, match="already"):
        make_account(connection, " Ada ", "reader", PASSWORD)


@pytest.mark.parametrize("name", ["", "  ", "x" * 81, "a\x00b"])
def test_an_account_needs_a_printable_name(connection: Connection, name: str) -> None:
    with pytest.raises(AccountError):
        make_account(connection, name, "reader", PASSWORD)


def test_a_role_may_do_all_that_lesser_roles_may(connection: Connection) -> None:
    reviewer = make_account(connection, "Ada", "reviewer", PASSWORD)
    assert reviewer.may("reader")
    assert reviewer.may("reviewer")
    assert not reviewer.may("administrator")


def test_the_last_administrator_can_neither_be_closed_nor_demoted(connection: Connection) -> None:
    make_account(connection, "Ada", "administrator", PASSWORD)
    with pytest.raises(AccountError, match="only administrator"):
        close_account(connection, "Ada")
    with pytest.raises(AccountError, match="only administrator"):
        set_role(connection, "Ada", "reader")
    make_account(connection, "Ben", "administrator", PASSWORD)
    close_account(connection, "Ada")
    assert [each.name for each in all_accounts(connection) if each.closed_at] == ["Ada"]


def test_a_closed_account_opens_nothing_any_more(connection: Connection) -> None:
    ada = make_account(connection, "Ada", "reader", PASSWORD)
    key = hand_out_key(connection, ada, "session", "", timedelta(hours=1))
    close_account(connection, "Ada")
    assert verify_password(connection, "Ada", PASSWORD) is None
    assert holder_of_key(connection, key, "session") is None


def test_a_key_opens_until_it_expires_and_is_kept_only_as_a_hash(connection: Connection) -> None:
    ada = make_account(connection, "Ada", "reader", PASSWORD)
    fresh = hand_out_key(connection, ada, "token", "laptop", timedelta(hours=1))
    stale = hand_out_key(connection, ada, "token", "old laptop", timedelta(seconds=-1))
    assert holder_of_key(connection, fresh, "token") == ada
    assert holder_of_key(connection, stale, "token") is None
    assert fresh not in {row.hash for row in connection.execute(select(access_key))}


def test_a_token_is_no_session_and_a_session_no_token(connection: Connection) -> None:
    ada = make_account(connection, "Ada", "reader", PASSWORD)
    token = hand_out_key(connection, ada, "token", "laptop", timedelta(hours=1))
    assert holder_of_key(connection, token, "session") is None


def test_a_withdrawn_key_opens_nothing(connection: Connection) -> None:
    ada = make_account(connection, "Ada", "reader", PASSWORD)
    token = hand_out_key(connection, ada, "token", "laptop", timedelta(hours=1))
    (listed,) = keys_of(connection, ada, "token")
    assert withdraw_key(connection, ada, listed.id)
    assert holder_of_key(connection, token, "token") is None
    assert not withdraw_key(connection, ada, listed.id)


def test_nobody_withdraws_somebody_elses_key(connection: Connection) -> None:
    ada, ben = (make_account(connection, name, "reader", PASSWORD) for name in ("Ada", "Ben"))
    token = hand_out_key(connection, ada, "token", "laptop", timedelta(hours=1))
    assert not withdraw_key(connection, ben, token)
    assert holder_of_key(connection, token, "token") == ada


def test_a_new_password_ends_the_sessions(connection: Connection) -> None:
    ada = make_account(connection, "Ada", "reader", PASSWORD)
    session = hand_out_key(connection, ada, "session", "", timedelta(hours=1))
    set_password(connection, "Ada", "a wholly new password")
    assert holder_of_key(connection, session, "session") is None
    assert verify_password(connection, "Ada", "a wholly new password")


def test_the_eighth_failure_slows_a_name_down_and_the_seventh_does_not(connection: Connection) -> None:
    for _ in range(accounts.MOST_FAILURES - 1):
        note_failure(connection, "Ada", "192.0.2.1")
    assert not is_slowed_down(connection, "Ada", "192.0.2.2")
    note_failure(connection, "Ada", "192.0.2.1")
    assert is_slowed_down(connection, "Ada", "192.0.2.2")
    assert is_slowed_down(connection, "Ben", "192.0.2.1")
    assert not is_slowed_down(connection, "Ben", "192.0.2.2")


def test_old_failures_are_forgotten(connection: Connection, monkeypatch) -> None:
    for _ in range(accounts.MOST_FAILURES):
        note_failure(connection, "Ada", "192.0.2.1")
    later = accounts.now() + accounts.WINDOW + timedelta(minutes=1)
    monkeypatch.setattr(accounts, "now", lambda: later)
    assert not is_slowed_down(connection, "Ada", "192.0.2.1")
    note_failure(connection, "Ben", "192.0.2.1")
    assert len(connection.execute(select(failed_sign_in)).all()) == 1


def test_the_audit_log_tells_the_newest_first(connection: Connection) -> None:
    note_in_audit(connection, "Ada", "signed in")
    note_in_audit(connection, "Ada", "rejected", "statement 7")
    assert [(line.what, line.about) for line in load_audit(connection)] == [("rejected", "statement 7"), ("signed in", "")]
    assert len(connection.execute(select(audit)).all()) == 2


def test_an_unknown_account_is_named_in_the_error(connection: Connection) -> None:
    with pytest.raises(AccountError, match="Nobody"):
        account_named(connection, "Nobody")
