"""Accounts: who may use the record as what; passwords and keys are kept as hashes, and failed sign-ins slow down the next."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Literal, cast, get_args

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import Connection, delete, func, insert, or_, select, update

from fasti.errors import AccountError
from fasti.store.account_tables import access_key, account, audit, failed_sign_in
from fasti.store.rows import Numbers

Role = Literal["reader", "reviewer", "administrator"]
KeyKind = Literal["session", "token"]
#: what each role may do that the one before may not: read; decide; keep accounts
ROLES: tuple[Role, ...] = get_args(Role)
SHORTEST_PASSWORD = 10
LONGEST_PASSWORD = 500
#: failed sign-ins within the window, per name and per address, after which further ones are refused unread
MOST_FAILURES = 8
WINDOW = timedelta(minutes=15)
SESSION_LASTS = timedelta(hours=12)
#: characters of a key's hash that name it
KEY_ID = 12
HASHER = PasswordHasher()


@dataclass(frozen=True, slots=True)
class Account:
    """One person who may use the record."""

    id: int
    name: str
    role: Role
    #: ISO 8601, UTC
    made_at: str
    #: `None` while it is open
    closed_at: str | None = None

    def may(self, role: Role) -> bool:
        """Say whether the account may do what a role may."""
        return ROLES.index(self.role) >= ROLES.index(role)


@dataclass(frozen=True, slots=True)
class Key:
    """A session or API token, without the secret itself."""

    #: beginning of its hash: enough to name it
    id: str
    kind: KeyKind
    label: str
    made_at: str
    expires_at: str


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """One line of the audit log."""

    at: str
    who: str
    what: str
    about: str


def now() -> datetime:
    """Give the present second, in UTC."""
    return datetime.now(UTC).replace(microsecond=0)


def make_account(connection: Connection, name: str, role: Role, password: str) -> Account:
    """Make an account. Raises AccountError where the name is taken, empty or too long, or the password too short."""
    plain = " ".join(name.split())
    if not plain or len(plain) > 80 or not plain.isprintable():  # noqa: PLR2004 - as long as a name gets
        raise AccountError("An account needs a name of one to eighty printable characters.")
    if role not in ROLES:
        raise AccountError(f"{role!r} is no role. Choose {', '.join(ROLES)}.")
    if connection.execute(select(account.c.id).where(account.c.name == plain)).first():
        raise AccountError(f"There is an account {plain!r} already: choose another name.")
    row = {"id": Numbers(connection).next(account), "name": plain, "role": role, "made_at": now().isoformat()}
    connection.execute(insert(account).values(**row, password=_hashed(password)))
    return Account(**row, closed_at=None)  # type: ignore[arg-type]


def _hashed(password: str) -> str:
    if not SHORTEST_PASSWORD <= len(password) <= LONGEST_PASSWORD:
        raise AccountError(f"A password has {SHORTEST_PASSWORD} to {LONGEST_PASSWORD} characters: choose another one.")
    return HASHER.hash(password)


def set_password(connection: Connection, name: str, password: str) -> None:
    """Change a password; every session of the account ends. Raises AccountError."""
    known = account_named(connection, name)
    connection.execute(update(account).where(account.c.id == known.id).values(password=_hashed(password)))
    connection.execute(delete(access_key).where(access_key.c.account_id == known.id, access_key.c.kind == "session"))


def set_role(connection: Connection, name: str, role: Role) -> None:
    """Give an account another role. Raises AccountError."""
    known = account_named(connection, name)
    if role not in ROLES:
        raise AccountError(f"{role!r} is no role. Choose {', '.join(ROLES)}.")
    if role != "administrator":
        _keep_an_administrator(connection, known)
    connection.execute(update(account).where(account.c.id == known.id).values(role=role))


def close_account(connection: Connection, name: str) -> None:
    """Close an account and end its sessions and tokens; its name stays with what it decided. Raises AccountError."""
    known = account_named(connection, name)
    _keep_an_administrator(connection, known)
    connection.execute(update(account).where(account.c.id == known.id).values(closed_at=now().isoformat()))
    connection.execute(delete(access_key).where(access_key.c.account_id == known.id))


def _keep_an_administrator(connection: Connection, known: Account) -> None:
    others = [each for each in open_accounts(connection) if each.role == "administrator" and each.id != known.id]
    if known.role == "administrator" and not others:
        raise AccountError(f"{known.name!r} is the only administrator: make another one first.")


def account_named(connection: Connection, name: str) -> Account:
    """Find an open account. Raises AccountError."""
    found = [each for each in open_accounts(connection) if each.name == " ".join(name.split())]
    if not found:
        raise AccountError(f"There is no open account {name!r}. See: fasti accounts list")
    return found[0]


def open_accounts(connection: Connection) -> tuple[Account, ...]:
    """Give every open account, by name."""
    return tuple(each for each in all_accounts(connection) if each.closed_at is None)


def all_accounts(connection: Connection) -> tuple[Account, ...]:
    """Give every account there ever was, by name."""
    rows = connection.execute(select(account).order_by(account.c.name))
    return tuple(Account(row.id, row.name, cast("Role", row.role), row.made_at, row.closed_at) for row in rows)


def is_slowed_down(connection: Connection, name: str, address: str) -> bool:
    """Say whether so many sign-ins failed lately, for this name or from this address, that no further one is looked at."""
    since = (now() - WINDOW).isoformat()
    recent = select(func.count()).select_from(failed_sign_in).where(failed_sign_in.c.at >= since)
    counts = [
        connection.execute(recent.where(column == value)).scalar_one()
        for column, value in ((failed_sign_in.c.name, name), (failed_sign_in.c.address, address))
    ]
    return max(counts) >= MOST_FAILURES


@lru_cache(maxsize=1)
def _nobodys_password() -> str:
    """Give what is verified against when the name is unknown, so that the time taken tells nothing."""
    return HASHER.hash(secrets.token_hex())


def verify_password(connection: Connection, name: str, password: str) -> Account | None:
    """Give the open account that name and password belong to; takes as long for a name that nobody has."""
    plain = " ".join(name.split())
    row = connection.execute(select(account).where(account.c.name == plain, account.c.closed_at.is_(None))).first()
    try:
        HASHER.verify(row.password if row else _nobodys_password(), password[: LONGEST_PASSWORD + 1])
    except (VerificationError, InvalidHashError):
        return None
    return Account(row.id, row.name, cast("Role", row.role), row.made_at) if row else None


def note_failure(connection: Connection, name: str, address: str) -> None:
    """Note that a sign-in failed; notes older than the window are dropped."""
    at = now()
    connection.execute(delete(failed_sign_in).where(failed_sign_in.c.at < (at - WINDOW).isoformat()))
    values = {"id": Numbers(connection).next(failed_sign_in), "name": name[:80], "address": address, "at": at.isoformat()}
    connection.execute(insert(failed_sign_in).values(**values))


def hand_out_key(connection: Connection, holder: Account, kind: KeyKind, label: str, lasts: timedelta) -> str:
    """Make a session or API token and give its secret, which is not kept; expired ones are dropped."""
    at = now()
    connection.execute(delete(access_key).where(access_key.c.expires_at < at.isoformat(), access_key.c.kind == "session"))
    secret = f"fasti_{secrets.token_urlsafe(32)}"
    values = {"hash": key_hash(secret), "account_id": holder.id, "kind": kind, "label": label[:80], "made_at": at.isoformat()}
    connection.execute(insert(access_key).values(**values, expires_at=(at + lasts).isoformat()))
    return secret


def key_hash(secret: str) -> str:
    """Hash a key; it has 256 random bits, so one round is enough."""
    return hashlib.sha256(secret.encode("utf-8", "replace")).hexdigest()


def holder_of_key(connection: Connection, secret: str, kind: KeyKind) -> Account | None:
    """Give the open account whose unexpired key this is."""
    query = select(account).join(access_key, access_key.c.account_id == account.c.id)
    query = query.where(access_key.c.hash == key_hash(secret), access_key.c.kind == kind, account.c.closed_at.is_(None))
    row = connection.execute(query.where(access_key.c.expires_at > now().isoformat())).first()
    return Account(row.id, row.name, cast("Role", row.role), row.made_at) if row else None


def keys_of(connection: Connection, holder: Account, kind: KeyKind) -> tuple[Key, ...]:
    """Give an account's sessions or tokens, newest first."""
    query = select(access_key).where(access_key.c.account_id == holder.id, access_key.c.kind == kind)
    rows = connection.execute(query.order_by(access_key.c.made_at.desc(), access_key.c.hash))
    return tuple(Key(row.hash[:KEY_ID], cast("KeyKind", row.kind), row.label, row.made_at, row.expires_at) for row in rows)


def withdraw_key(connection: Connection, holder: Account, key: str) -> bool:
    """Withdraw a key by its secret or its id; says whether there was one."""
    begins = f"{key}%" if len(key) == KEY_ID and key.isalnum() else key
    match = or_(access_key.c.hash == key_hash(key), access_key.c.hash.like(begins))
    return bool(connection.execute(delete(access_key).where(access_key.c.account_id == holder.id, match)).rowcount)


def note_in_audit(connection: Connection, who: str, what: str, about: str = "") -> None:
    """Add a line to the audit log; `about` names rows by number, never people of the record."""
    number = Numbers(connection).next(audit)
    connection.execute(insert(audit).values(id=number, at=now().isoformat(), who=who, what=what, about=about))


def load_audit(connection: Connection, limit: int = 200) -> Sequence[AuditEntry]:
    """Give the newest lines of the audit log, newest first."""
    rows = connection.execute(select(audit).order_by(audit.c.id.desc()).limit(limit))
    return [AuditEntry(row.at, row.who, row.what, row.about) for row in rows]
