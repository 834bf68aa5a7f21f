"""One person: career as a timeline, ranks over time, superiors and subordinates, events, quotations."""

from __future__ import annotations

from datetime import date
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from fasti.model.calendar import edtf_interval
from fasti.model.record import Career
from fasti.record.showing import claims_about, colleagues, disputes_about, ranks_over_time
from fasti.views.answers_json import career_to_json, dispute_to_json
from fasti.web.addresses import address_of
from fasti.web.charts import bars_of, line_of
from fasti.web.claim_json import claim_to_json, colleague_to_json, rank_to_json
from fasti.web.desk import Desk
from fasti.web.rendering import Page, respond
from fasti.web.start_pages import to_search
from fasti.web.table_rows import holder_row
from fasti.web.unit_pages import Day, disputed_tenures
from fasti.web.visitors import NEEDS_READER, AtDesk

routes = APIRouter(include_in_schema=False, dependencies=[NEEDS_READER])


@routes.get("/people/{person}")
def person_page(request: Request, desk: AtDesk, person: str, on: Day = None) -> Response:
    """Show one person."""
    career = _career(desk, person)
    if career is None:
        return to_search(person)
    if career.person.id != person:
        return RedirectResponse(address_of(career.person) + (f"?{request.url.query}" if request.url.query else ""), 307)
    context = _gathered(desk, career, on)
    page = Page("person", career.person.name, context, lambda: _data(context, career), lambda: map(holder_row, career.tenures))
    return respond(request, page)


def _career(desk: Desk, person: str) -> Career | None:
    """Find the person of an id, or the only one of a name; `None` where several bear it."""
    found = desk.record.person(person)
    return next((each for each in found if each.person.id == person), found[0] if len(found) == 1 else None)


def _gathered(desk: Desk, career: Career, on: str | None) -> dict[str, Any]:
    person = career.person.id
    span = edtf_interval(on) if on else None
    day = (span.earliest or span.latest) if span else None
    line = line_of((holder.tenure for holder in career.tenures), day or date.today())  # noqa: DTZ011 - the reader's own calendar
    disputes = desk.ask(disputes_about, "person", person)
    answers = [(holder, holder.tenure.held_on(span)) for holder in career.tenures] if span else []
    held = [(holder, answer) for holder, answer in answers if answer != "no"]
    return {
        "person": career.person,
        "on": on,
        "day": day,
        "line": line,
        "disputes": disputes,
        "held_on": held,
        "events": career.events,
        "bars": bars_of(career.tenures, line, disputed_tenures(career.tenures, disputes)),
        "ranks": desk.ask(ranks_over_time, person),
        "superiors": desk.ask(colleagues, person, up=True),
        "subordinates": desk.ask(colleagues, person, up=False),
        "quotes": desk.ask(claims_about, person, "quote"),
    }


def _data(context: dict[str, Any], career: Career) -> dict[str, Any]:
    return {
        **career_to_json(career),
        "ranks_over_time": [rank_to_json(each) for each in context["ranks"]],
        "superiors": [colleague_to_json(each) for each in context["superiors"]],
        "subordinates": [colleague_to_json(each) for each in context["subordinates"]],
        "quotes": [claim_to_json(each) for each in context["quotes"]],
        "disputes": [dispute_to_json(each) for each in context["disputes"]],
    }
