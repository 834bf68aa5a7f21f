"""One page in three forms at the same address: HTML for people, JSON for programs, CSV for tables."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from fastapi import Request
from fastapi.responses import HTMLResponse, JSONResponse, Response
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from fasti import __version__
from fasti.model.calendar import Interval
from fasti.model.written import written
from fasti.views.wording import one_line, visible
from fasti.web.addresses import address_of
from fasti.web.settings import Settings
from fasti.web.visitors import VISIT_COOKIE, desk_of, visitor_of

#: what starts a formula in a spreadsheet
FORMULA = ("=", "+", "-", "@", "\t", "\r")
#: the part of a page that a request of the page's own script asks for
PART_HEADER = "x-part"


@dataclass(frozen=True, slots=True)
class Page:
    """What one address has to say."""

    template: str
    title: str
    #: what the template needs beside the title
    context: dict[str, Any] = field(default_factory=dict)
    #: the page's data, for JSON
    data: Callable[[], Any] | None = None
    #: the page's rows, for CSV
    rows: Callable[[], Iterable[dict[str, object]]] | None = None
    status: int = 200


def wanted_form(request: Request) -> str:
    """Say whether a request wants html, json or csv: by the address's suffix, else by its Accept header."""
    suffix: str | None = getattr(request.state, "form", None)
    if suffix:
        return suffix
    accepts = request.headers.get("accept", "")
    if "text/html" in accepts:
        return "html"
    return "json" if "application/json" in accepts else "csv" if "text/csv" in accepts else "html"


def asked_part(request: Request, template: str) -> str | None:
    """Say which part of a page its own script asks for, `None` for the whole page."""
    part = request.headers.get(PART_HEADER, "")
    return part if f"{template}.{part}.html" in _templates() else None


def respond(request: Request, page: Page) -> Response:
    """Answer with a page in the form that is wanted."""
    form = wanted_form(request)
    if form == "json" and page.data:
        return JSONResponse(page.data(), page.status, headers={"Vary": "Accept"})
    if form == "csv" and page.rows:
        return Response(rows_to_csv(page.rows()), page.status, media_type="text/csv", headers={"Vary": "Accept"})
    return show(request, page)


def show(request: Request, page: Page) -> Response:
    """Answer with a page as HTML, or with the one part of it that the page's own script asks for."""
    part = asked_part(request, page.template)
    name = f"{page.template}.{part}" if part else page.template
    visitor = visitor_of(request)
    words = (
        templates()
        .get_template(f"{name}.html")
        .render(
            title=page.title,
            visitor=visitor,
            is_local=desk_of(request).settings.is_local,
            path=request.url.path,
            fasti_version=__version__,
            has_json=page.data is not None,
            has_csv=page.rows is not None,
            query=str(request.url.query),
            **page.context,
        )
    )
    response = HTMLResponse(words, page.status, headers={"Vary": f"Accept, {PART_HEADER}"})
    if visitor.new_visit:
        set_cookie(response, VISIT_COOKIE, visitor.new_visit, desk_of(request).settings)
    return response


def set_cookie(response: Response, name: str, value: str, settings: Settings) -> None:
    """Set a cookie that no script reads and no other site sends along."""
    response.set_cookie(name, value, httponly=True, samesite="strict", secure=settings.is_https, path="/")


def rows_to_csv(rows: Iterable[dict[str, object]]) -> str:
    """Write rows as CSV; a cell that a spreadsheet would run as a formula is quoted."""
    rows = list(rows)
    out = io.StringIO()
    writer = csv.DictWriter(out, list(rows[0]) if rows else ["nothing"])
    writer.writeheader()
    writer.writerows({name: _cell(value) for name, value in row.items()} for row in rows)
    return out.getvalue()


def _cell(value: object) -> str:
    words = "" if value is None else visible(str(value))
    return f"'{words}" if words.startswith(FORMULA) else words


def days(interval: Interval | None) -> str:
    """Write days for people: `2023-07`, `by 2023-07-11`, `2022-10-01 or later`, `unknown`."""
    told = written(interval) if interval else None
    if not told:
        return "unknown"
    if told.startswith("../"):
        return f"by {told[3:]}"
    return f"{told[:-3]} or later" if told.endswith("/..") else told.replace("/", " – ")


def _shown(value: object) -> object:
    if isinstance(value, Markup):
        return Markup(visible(value))  # noqa: S704 - it was escaped already, and stays so
    return visible(value) if isinstance(value, str) else value


@lru_cache(maxsize=1)
def templates() -> Environment:
    """Give the templates; every value in them is escaped, and characters that deceive the eye are replaced."""
    made = Environment(
        loader=PackageLoader("fasti.web", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        finalize=_shown,
    )
    made.filters.update(days=days, one_line=one_line, address=address_of)
    return made


@lru_cache(maxsize=1)
def _templates() -> frozenset[str]:
    return frozenset(templates().list_templates())
