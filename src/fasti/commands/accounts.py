"""`fasti accounts`: who may use the record through the web, as reader, reviewer or administrator."""

from __future__ import annotations

import sys
from collections.abc import Callable
from enum import StrEnum
from typing import Annotated, Any

import typer

from fasti.commands.output import print_text
from fasti.commands.record import RecordUrl
from fasti.errors import ExtraMissingError, UsageError

accounts = typer.Typer(help="Keep the accounts of those who use the record through the web.", no_args_is_help=True)
Name = Annotated[str, typer.Argument(help="Name to sign in with.")]


class Role(StrEnum):
    """What an account may do: read; decide; keep accounts."""

    READER = "reader"
    REVIEWER = "reviewer"
    ADMINISTRATOR = "administrator"


@accounts.command("add")
def add_account(
    name: Name,
    *,
    role: Annotated[Role, typer.Option(help="What it may do.")] = Role.READER,
    record: RecordUrl = None,
) -> None:
    """Make an account; its password is asked for, or read from standard input."""
    store = _store()
    _write(record, f"made an account as {role}", name, store.make_account, name, role.value, _password())


@accounts.command("password")
def set_password(name: Name, *, record: RecordUrl = None) -> None:
    """Give an account a new password, which ends its sessions."""
    store = _store()
    _write(record, "set a password", name, store.set_password, name, _password())


@accounts.command("role")
def set_role(name: Name, role: Annotated[Role, typer.Argument(help="What it may do.")], *, record: RecordUrl = None) -> None:
    """Give an account another role."""
    store = _store()
    _write(record, f"set a role to {role}", name, store.set_role, name, role.value)


@accounts.command("close")
def close_account(name: Name, *, record: RecordUrl = None) -> None:
    """Close an account and end its sessions and tokens."""
    store = _store()
    _write(record, "closed an account", name, store.close_account, name)


@accounts.command("list")
def list_accounts(*, record: RecordUrl = None) -> None:
    """List all accounts."""
    from fasti.record import open_record  # noqa: PLC0415
    from fasti.store.engine import reading  # noqa: PLC0415

    store = _store()
    with open_record(record) as opened, reading(opened.engine) as connection:
        lines = [
            f"{each.name}  {'closed' if each.closed_at else each.role}  since {each.made_at}\n"
            for each in store.all_accounts(connection)
        ]
    print_text("".join(lines) or "There are no accounts yet. Make one: fasti accounts add NAME\n")


def _store() -> Any:
    """Load the store of accounts, whose password hashes need an optional package."""
    try:
        from fasti.store import accounts as store  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise ExtraMissingError("The web application", "web") from error
    return store


def _password() -> str:
    if sys.stdin.isatty():
        return str(typer.prompt("Password", hide_input=True, confirmation_prompt=True, err=True))
    word = sys.stdin.readline().rstrip("\r\n")
    if not word:
        raise UsageError("Type the password, or pass it on standard input.")
    return word


def _write(record: str | None, what: str, name: str, work: Callable[..., Any], *given: Any) -> None:
    from fasti.record import open_record  # noqa: PLC0415
    from fasti.store.engine import with_patience, writing  # noqa: PLC0415

    with open_record(record) as opened:

        def attempt() -> None:
            with writing(opened.engine) as connection:
                work(connection, *given)
                _store().note_in_audit(connection, "command line", what, f"account {name}")

        with_patience(attempt)
    print_text(f"{name}: {what}.\n")
