"""Who is asking: the local user, a signed-in account or the holder of an API token; and what they may do."""

from __future__ import annotations

import hashlib
import hmac
import secrets
from dataclasses import dataclass
from typing import Annotated, Any

from fastapi import Depends, Request

from fasti.errors import FastiError
from fasti.store.accounts import ROLES, Account, Role, holder_of_key
from fasti.web.desk import Desk

SESSION_COOKIE = "fasti_session"
#: holds a random value that forms are tied to before anybody has signed in
VISIT_COOKIE = "fasti_visit"
LOCAL_NAME = "local"


class SignInNeeded(FastiError):  # noqa: N818 - not an error of the user's
    """Nobody is signed in, or no longer."""

    def __init__(self) -> None:
        super().__init__("Sign in first; API calls send a token as Authorization: Bearer.")


class NotAllowed(FastiError):  # noqa: N818
    """The account's role may not do this."""

    def __init__(self, role: Role) -> None:
        super().__init__(f"This is for the role {role}: ask an administrator of this record.")


class ForeignForm(FastiError):  # noqa: N818
    """A form that does not come from a page shown to this visitor."""

    def __init__(self) -> None:
        super().__init__("This form is too old or not from this page, and nothing was changed: load the page again.")


@dataclass(frozen=True, slots=True)
class Visitor:
    """One person asking."""

    name: str
    role: Role | None
    #: what a form of theirs must bring along; empty for a token, which sends no forms
    csrf: str
    #: `None` for the local user and for nobody
    account: Account | None = None
    #: value of the visit cookie to set, if they had none
    new_visit: str | None = None

    def may(self, role: Role) -> bool:
        """Say whether they may do what a role may."""
        return self.role is not None and ROLES.index(self.role) >= ROLES.index(role)


def desk_of(request: Request) -> Desk:
    """Give the desk of the application that the request came to."""
    desk: Desk = request.app.state.desk
    return desk


def visitor_of(request: Request) -> Visitor:
    """Say who is asking; remembered for the rest of the request."""
    known: Visitor | None = getattr(request.state, "visitor", None)
    if known is None:
        known = _recognised(request)
        request.state.visitor = known
    return known


def _recognised(request: Request) -> Visitor:
    desk = desk_of(request)
    visit = request.cookies.get(VISIT_COOKIE)
    new_visit = None if visit else secrets.token_urlsafe(24)
    if desk.settings.is_local:
        return Visitor(LOCAL_NAME, "administrator", _csrf(visit or new_visit or ""), None, new_visit)
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() == "bearer":
        account = desk.ask(holder_of_key, token.strip(), "token")
        return Visitor(account.name if account else "", account.role if account else None, "", account)
    session = request.cookies.get(SESSION_COOKIE)
    account = desk.ask(holder_of_key, session, "session") if session else None
    if account and session:
        return Visitor(account.name, account.role, _csrf(session), account)
    return Visitor("", None, _csrf(visit or new_visit or ""), None, new_visit)


def _csrf(secret: str) -> str:
    return hashlib.sha256(f"form {secret}".encode()).hexdigest()[:32]


async def checked_form(request: Request) -> dict[str, str]:
    """Read a form's plain fields, which must come from a page shown to this visitor. Raises ForeignForm."""
    form = await request.form()
    fields = {name: value for name, value in form.items() if isinstance(value, str)}
    visitor = visitor_of(request)
    if not visitor.csrf or visitor.new_visit or not hmac.compare_digest(fields.pop("csrf", "").encode(), visitor.csrf.encode()):
        raise ForeignForm
    return fields


def _needing(role: Role) -> Any:
    def check(request: Request) -> Visitor:
        visitor = visitor_of(request)
        if visitor.role is None:
            raise SignInNeeded
        if not visitor.may(role):
            raise NotAllowed(role)
        return visitor

    return Depends(check)


NEEDS_READER, NEEDS_REVIEWER, NEEDS_ADMINISTRATOR = (_needing(role) for role in ROLES)
Reader = Annotated[Visitor, NEEDS_READER]
Reviewer = Annotated[Visitor, NEEDS_REVIEWER]
Administrator = Annotated[Visitor, NEEDS_ADMINISTRATOR]
Anybody = Annotated[Visitor, Depends(visitor_of)]
AtDesk = Annotated[Desk, Depends(desk_of)]
#: a form that comes from a page shown to this visitor
OWN_FORM = Depends(checked_form)
Form = Annotated[dict[str, str], OWN_FORM]
