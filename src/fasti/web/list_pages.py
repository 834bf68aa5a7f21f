"""What runs through the whole record: changes of command, disputes and gaps."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from fasti.record.showing import disputes_about
from fasti.views.answers_json import change_to_json, dispute_to_json, gap_to_json
from fasti.web.rendering import Page, respond
from fasti.web.table_rows import change_row, dispute_rows, gap_row
from fasti.web.unit_pages import Day
from fasti.web.visitors import NEEDS_READER, AtDesk

routes = APIRouter(include_in_schema=False, dependencies=[NEEDS_READER])
PER_PAGE = 25
Name = Annotated[str | None, Query(max_length=200)]
PageNumber = Annotated[int, Query(ge=1, le=100_000, alias="page")]


@routes.get("/changes")
def changes(request: Request, desk: AtDesk, since: Day = None, until: Day = None, unit: Name = None) -> Response:
    """List posts taken up and left, newest first."""
    found = desk.record.changes(since or None, until or None, unit or None, limit=100)
    context = {"changes": found, "since": since, "until": until, "unit": unit}
    page = Page("changes", "Changes of command", context, lambda: [*map(change_to_json, found)], lambda: map(change_row, found))
    return respond(request, page)


@routes.get("/disputes")
def disputes(request: Request, desk: AtDesk, unit: Name = None, number: PageNumber = 1) -> Response:
    """Show statements that cannot all be true, side by side."""
    found = desk.ask(disputes_about, "unit", unit) if unit else desk.record.contested()
    shown = found[(number - 1) * PER_PAGE : number * PER_PAGE]
    more = urlencode({**({"unit": unit} if unit else {}), "page": number + 1}) if len(found) > number * PER_PAGE else None
    context = {"disputes": shown, "total": len(found), "next_page": more}
    data = lambda: [dispute_to_json(each) for each in found]  # noqa: E731
    return respond(
        request, Page("disputes", "Disputes", context, data, lambda: (row for each in found for row in dispute_rows(each)))
    )


@routes.get("/gaps")
def gaps(request: Request, desk: AtDesk, number: PageNumber = 1) -> Response:
    """List vacancies, two holders at once, people who are their own superior, and acts after death."""
    found = desk.record.gaps()
    size = PER_PAGE * 4
    shown = found[(number - 1) * size : number * size]
    more = urlencode({"page": number + 1}) if len(found) > number * size else None
    context = {"gaps": shown, "total": len(found), "next_page": more}
    return respond(request, Page("gaps", "Gaps", context, lambda: [*map(gap_to_json, found)], lambda: map(gap_row, found)))
