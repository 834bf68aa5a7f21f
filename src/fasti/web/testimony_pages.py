"""Who says so: how outlets reacted to an event, and what people foretold, with what became of it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response
from markupsafe import Markup
from sqlalchemy import Connection

from fasti.errors import JudgementError, StaleDecisionError
from fasti.model.telling import Outcome, Prediction, Reaction
from fasti.record.predictions import VERDICTS, mark_prediction, unmark_prediction
from fasti.store.accounts import note_in_audit
from fasti.views.reaction_chart import reaction_to_svg
from fasti.views.telling_json import prediction_to_json, reaction_to_json
from fasti.web.evidence_pages import LARGEST, Number
from fasti.web.list_pages import PER_PAGE, PageNumber
from fasti.web.rendering import Page, respond
from fasti.web.unit_pages import Day
from fasti.web.visitors import NEEDS_READER, AtDesk, Form, Reviewer

routes = APIRouter(include_in_schema=False, dependencies=[NEEDS_READER])
Event = Annotated[str, Query(max_length=300)]
Days = Annotated[int, Query(ge=0, le=366)]


@routes.get("/reaction")
def reaction_page(request: Request, desk: AtDesk, event: Event = "", on: Day = None, days: Days = 7) -> Response:
    """Show who reported an event, when and in which words, and who was silent though on record."""
    found = desk.record.reaction(event, on or None, days) if event.strip() else None
    drawn = Markup(reaction_to_svg(found, alone=False)) if found else None  # noqa: S704 - its template escapes every word
    context = {"reaction": found, "drawn": drawn, "event": event, "on": on, "days": days}
    title = f"Reaction: {found.about}" if found else "Reaction"
    data = (lambda: reaction_to_json(found)) if found else None
    return respond(request, Page("reaction", title, context, data, (lambda: reaction_rows(found)) if found else None))


def reaction_rows(found: Reaction) -> list[dict[str, object]]:
    """Lay a reaction out, one outlet or speaker to a row."""
    return [
        {
            "group": group.name,
            "name": each.name,
            "country": each.country,
            "reliability": each.reliability,
            "response": each.response,
            "day": each.day,
            "days_after_first": each.after,
            "stance": each.stance,
            "documents": each.documents,
            "words": each.evidence[0].text if each.evidence else None,
        }
        for group in found.groups
        for each in group.members
    ]


@routes.get("/predictions")
def predictions_page(request: Request, desk: AtDesk, number: PageNumber = 1, *, waiting: bool = False) -> Response:
    """List what people foretold, on which condition, and what became of it."""
    found = desk.record.predictions(waiting_only=waiting)
    shown = found[(number - 1) * PER_PAGE : number * PER_PAGE]
    more = f"page={number + 1}{'&waiting=true' if waiting else ''}" if len(found) > number * PER_PAGE else None
    context = {"predictions": shown, "total": len(found), "waiting": waiting, "next_page": more, "verdicts": VERDICTS}
    page = Page(
        "predictions", "Predictions", context, lambda: [*map(prediction_to_json, found)], lambda: map(prediction_row, found)
    )
    return respond(request, page)


def prediction_row(found: Prediction) -> dict[str, object]:
    """Lay out one prediction."""
    return {
        "statement": found.statement,
        "speaker": found.speaker.name,
        "day": found.evidence.published,
        "outlet": found.evidence.outlet,
        "condition": found.condition,
        "words": found.evidence.text,
        "outcome": found.outcome.verdict if found.outcome else None,
    }


@routes.post("/predictions/{number}")
def mark_page(desk: AtDesk, visitor: Reviewer, form: Form, number: Number) -> Response:
    """Set down what became of a prediction. Raises StaleDecisionError where somebody else did meanwhile."""
    if not form.get("seen", "").isdecimal():
        raise StaleDecisionError

    def work(connection: Connection) -> Prediction:
        verdict, why = form.get("verdict", ""), form.get("why", "")[:400]
        made = mark_prediction(connection, number, verdict, visitor.name, why, seen=int(form["seen"]))
        note_in_audit(connection, visitor.name, "marked a prediction", f"statement {number}: {verdict}")
        return made

    desk.write(work)
    return RedirectResponse(f"/predictions#p{number}", 303)


@routes.post("/predictions/marks/undo")
def unmark_page(desk: AtDesk, visitor: Reviewer, form: Form) -> Response:
    """Take a mark back; it stays on record as taken back. Raises StaleDecisionError where somebody else did already."""
    if not form.get("mark", "").isdecimal() or int(form["mark"]) > LARGEST:
        raise JudgementError("Name the mark to take back.")
    number = int(form["mark"])

    def work(connection: Connection) -> Outcome:
        undone = unmark_prediction(connection, number, visitor.name)
        note_in_audit(connection, visitor.name, "took a mark back", f"mark {number}")
        return undone

    desk.write(work)
    return RedirectResponse("/predictions", 303)
