"""The application: every page, the API and the reconciliation service behind one guard."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, RedirectResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from fasti.errors import AccountError, DateError, FastiError, JudgementError, StaleDecisionError, UnknownNameError
from fasti.record import Record
from fasti.web import (
    account_pages,
    evidence_pages,
    list_pages,
    person_pages,
    reconciliation,
    review_pages,
    start_pages,
    testimony_pages,
    unit_pages,
)
from fasti.web.api import make_api
from fasti.web.desk import Desk
from fasti.web.guard import Guard
from fasti.web.rendering import Page, show, wanted_form
from fasti.web.settings import Settings
from fasti.web.visitors import ForeignForm, NotAllowed, SignInNeeded

STATIC = Path(__file__).parent / "static"
MODULES = (
    start_pages,
    unit_pages,
    person_pages,
    evidence_pages,
    list_pages,
    testimony_pages,
    review_pages,
    account_pages,
    reconciliation,
)
#: what an error means to a browser
STATUS: dict[type[Exception], tuple[int, str]] = {
    SignInNeeded: (401, "Sign in"),
    NotAllowed: (403, "Not for this role"),
    ForeignForm: (403, "This form cannot be taken"),
    UnknownNameError: (404, "Not on record"),
    StaleDecisionError: (409, "Decided meanwhile"),
    DateError: (400, "Not a date"),
    JudgementError: (400, "This cannot be decided so"),
    AccountError: (400, "This account cannot be so"),
    FastiError: (400, "This cannot be answered"),
}


def make_app(record: Record, settings: Settings | None = None) -> Guard:
    """Make the application for an open record; it answers only to the names that the settings hold."""
    desk = Desk(record, settings or Settings())
    app = FastAPI(openapi_url=None, docs_url=None, redoc_url=None)
    app.state.desk = desk
    for module in MODULES:
        app.include_router(module.routes)
    app.mount("/static", StaticFiles(directory=STATIC))
    api = make_api(desk)
    app.mount("/api/v1", api)
    for kind in (FastiError, RequestValidationError, HTTPException):
        app.add_exception_handler(kind, _answer_to_error)
        api.add_exception_handler(kind, _api_answer_to_error)
    return Guard(app, desk.settings)


def _told(error: Exception) -> tuple[int, str, str]:
    """Give status, title and sentence of an error."""
    if isinstance(error, HTTPException):
        return error.status_code, "Not found" if error.status_code == 404 else "This cannot be answered", str(error.detail)  # noqa: PLR2004
    if isinstance(error, RequestValidationError):
        return 422, "This address cannot be read", "; ".join(f"{each['loc'][-1]}: {each['msg']}" for each in error.errors()[:3])
    status, title = next(STATUS[kind] for kind in type(error).__mro__ if kind in STATUS)
    return status, title, str(error)


async def _answer_to_error(request: Request, error: Exception) -> Response:
    status, title, sentence = _told(error)
    if wanted_form(request) != "html":
        return JSONResponse({"error": sentence}, status)
    if isinstance(error, SignInNeeded):
        here = request.url.path + (f"?{request.url.query}" if request.url.query else "")
        return RedirectResponse(f"/sign-in?next={quote(here)}" if request.method == "GET" else "/sign-in", 303)
    nearest = error.nearest if isinstance(error, UnknownNameError) else ()
    again = _page_before(request) if isinstance(error, StaleDecisionError) else None
    return show(request, Page("error", title, {"sentence": sentence, "nearest": nearest, "again": again}, status=status))


def _page_before(request: Request) -> str:
    """Give the page on which a decision was made, to look at it again."""
    number = request.path_params.get("number")
    return f"/review/claims?statement={number}" if number is not None else "/review/pairs"


async def _api_answer_to_error(_request: Request, error: Exception) -> Response:
    status, _, sentence = _told(error)
    headers = {"WWW-Authenticate": "Bearer"} if status == 401 else {}  # noqa: PLR2004
    if isinstance(error, HTTPException):
        headers |= dict(error.headers or {})
    return JSONResponse({"error": sentence}, status, headers)
