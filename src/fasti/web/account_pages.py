"""Signing in and out, one's own password and tokens, and the accounts and the audit log for administrators."""

from __future__ import annotations

from datetime import timedelta
from typing import Annotated, Any, cast

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response
from sqlalchemy import Connection

from fasti.errors import AccountError
from fasti.store.accounts import (
    ROLES,
    SESSION_LASTS,
    Account,
    Role,
    all_accounts,
    close_account,
    hand_out_key,
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
from fasti.web.desk import Desk
from fasti.web.rendering import Page, respond, set_cookie, show
from fasti.web.visitors import (
    NEEDS_ADMINISTRATOR,
    OWN_FORM,
    SESSION_COOKIE,
    Administrator,
    Anybody,
    AtDesk,
    Form,
    Reader,
    Visitor,
)

routes = APIRouter(include_in_schema=False)
LONGEST_TOKEN = 365
WRONG = "Name and password do not belong together."
SLOWED = "Too many sign-ins have failed: wait a quarter of an hour."
Address = Annotated[str, Query(max_length=2000)]


def own_path(address: str) -> str:
    """Give the address if it is one of our own pages, else the start page."""
    is_own = address.startswith("/") and not address.startswith(("//", "/\\")) and address.isprintable()
    return address if is_own else "/"


@routes.get("/sign-in")
def sign_in_page(request: Request, visitor: Anybody, next: Address = "/") -> Response:  # noqa: A002 - what the address says
    """Ask for name and password."""
    if visitor.role:
        return RedirectResponse(own_path(next), 303)
    return show(request, Page("sign_in", "Sign in", {"sentence": "", "next": own_path(next)}))


@routes.post("/sign-in")
def sign_in(request: Request, desk: AtDesk, form: Form) -> Response:
    """Open a session for name and password, unless too many sign-ins failed lately."""
    name, target = " ".join(form.get("name", "").split())[:80], own_path(form.get("next", "/"))
    address = request.client.host if request.client else ""
    if desk.ask(is_slowed_down, name, address):
        return show(request, Page("sign_in", "Sign in", {"sentence": SLOWED, "next": target}, status=429))
    account = desk.ask(verify_password, name, form.get("password", ""))
    if account is None:
        desk.write(_note_failed, name, address)
        return show(request, Page("sign_in", "Sign in", {"sentence": WRONG, "next": target}, status=401))
    response = RedirectResponse(target, 303)
    set_cookie(response, SESSION_COOKIE, desk.write(_open_session, account), desk.settings)
    return response


def _note_failed(connection: Connection, name: str, address: str) -> None:
    note_failure(connection, name, address)
    note_in_audit(connection, name, "failed to sign in", f"from {address}")


def _open_session(connection: Connection, account: Account) -> str:
    note_in_audit(connection, account.name, "signed in")
    return hand_out_key(connection, account, "session", "", SESSION_LASTS)


@routes.post("/sign-out", dependencies=[OWN_FORM])
def sign_out(request: Request, desk: AtDesk, visitor: Reader) -> Response:
    """End the session."""
    session = request.cookies.get(SESSION_COOKIE)
    if visitor.account and session:
        desk.write(withdraw_key, visitor.account, session)
        desk.write(note_in_audit, visitor.name, "signed out")
    response = RedirectResponse("/sign-in", 303)
    response.delete_cookie(SESSION_COOKIE, path="/")
    return response


@routes.get("/account")
def account_page(request: Request, desk: AtDesk, visitor: Reader) -> Response:
    """Show one's own account."""
    return _own_page(request, desk, visitor, "")


def _own_page(request: Request, desk: Desk, visitor: Visitor, secret: str) -> Response:
    tokens = desk.ask(keys_of, visitor.account, "token") if visitor.account else ()
    return show(request, Page("account", "Your account", {"tokens": tokens, "secret": secret}))


def _account(visitor: Visitor) -> Account:
    if visitor.account is None:
        raise AccountError("The local user has no account: make one first, fasti accounts add NAME")
    return visitor.account


@routes.post("/account/password")
def change_password(desk: AtDesk, visitor: Reader, form: Form) -> Response:
    """Change one's own password, which ends every session."""
    own = _account(visitor)
    if desk.ask(verify_password, own.name, form.get("old", "")) is None:
        raise AccountError("That is not the present password: nothing was changed.")
    desk.write(set_password, own.name, form.get("new", ""))
    desk.write(note_in_audit, own.name, "changed the password")
    return RedirectResponse("/sign-in", 303)


@routes.post("/account/tokens")
def make_token(request: Request, desk: AtDesk, visitor: Reader, form: Form) -> Response:
    """Make an API token and show it this once."""
    own, days = _account(visitor), form.get("days", "")
    if not days.isdecimal() or not 1 <= int(days) <= LONGEST_TOKEN:
        raise AccountError(f"A token expires after 1 to {LONGEST_TOKEN} days.")
    label = " ".join(form.get("label", "").split())[:80] or "unnamed"
    secret = desk.write(hand_out_key, own, "token", label, timedelta(days=int(days)))
    desk.write(note_in_audit, own.name, "made a token")
    return _own_page(request, desk, visitor, secret)


@routes.post("/account/tokens/withdraw")
def withdraw_token(desk: AtDesk, visitor: Reader, form: Form) -> Response:
    """Withdraw an API token."""
    if desk.write(withdraw_key, _account(visitor), form.get("token", "")):
        desk.write(note_in_audit, visitor.name, "withdrew a token")
    return RedirectResponse("/account", 303)


@routes.get("/accounts", dependencies=[NEEDS_ADMINISTRATOR])
def accounts_page(request: Request, desk: AtDesk) -> Response:
    """Show every account."""
    accounts = desk.ask(all_accounts)
    data = [{name: getattr(each, name) for name in ("name", "role", "made_at", "closed_at")} for each in accounts]
    return respond(request, Page("accounts", "Accounts", {"accounts": accounts, "roles": ROLES}, lambda: data, lambda: data))


@routes.post("/accounts")
def add_account(desk: AtDesk, visitor: Administrator, form: Form) -> Response:
    """Make an account; the first one must be an administrator's, because from then on everybody signs in."""
    name, role = form.get("name", ""), form.get("role", "")
    if visitor.account is None and role != "administrator" and not desk.ask(all_accounts):
        raise AccountError("The first account must be an administrator's.")
    return _changed(desk, visitor, "made an account", name, make_account, name, cast("Role", role), form.get("password", ""))


@routes.post("/accounts/role")
def change_role(desk: AtDesk, visitor: Administrator, form: Form) -> Response:
    """Give an account another role."""
    name, role = form.get("name", ""), form.get("role", "")
    return _changed(desk, visitor, f"set a role to {role[:20]}", name, set_role, name, cast("Role", role))


@routes.post("/accounts/close")
def close(desk: AtDesk, visitor: Administrator, form: Form) -> Response:
    """Close an account."""
    name = form.get("name", "")
    return _changed(desk, visitor, "closed an account", name, close_account, name)


def _changed(desk: Desk, visitor: Visitor, what: str, about: str, work: Any, *given: Any) -> Response:
    def whole(connection: Connection) -> None:
        work(connection, *given)
        note_in_audit(connection, visitor.name, what, f"account {about}")

    desk.write(whole)
    return RedirectResponse("/accounts", 303)


@routes.get("/audit", dependencies=[NEEDS_ADMINISTRATOR])
def audit_page(request: Request, desk: AtDesk) -> Response:
    """Show the newest lines of the audit log."""
    entries = desk.ask(load_audit)
    data = [{name: getattr(each, name) for name in ("at", "who", "what", "about")} for each in entries]
    return respond(request, Page("audit", "Audit log", {"entries": entries}, lambda: data, lambda: data))
