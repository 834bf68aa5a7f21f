"""One unit: its chain of command as of a day, its command history as a timeline, gaps, disputes, units above and below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response

from fasti.model.calendar import edtf_interval
from fasti.model.record import Dispute, Holder, Tenure, UnitHistory
from fasti.questions.gaps import FoundGap, gaps_in_post
from fasti.record.showing import below, disputes_about
from fasti.resolve.roles import is_exclusive, is_heading
from fasti.views.answers_json import dispute_to_json, history_to_json, level_to_json
from fasti.web.addresses import address_of
from fasti.web.charts import bars_of, line_of
from fasti.web.desk import Desk
from fasti.web.rendering import Page, asked_part, respond, wanted_form
from fasti.web.start_pages import to_search
from fasti.web.table_rows import holder_row
from fasti.web.visitors import NEEDS_READER, AtDesk

routes = APIRouter(include_in_schema=False, dependencies=[NEEDS_READER])
#: tenures that are drawn; more are in the page's data
MOST_BARS = 60
Day = Annotated[str | None, Query(max_length=40)]


@routes.get("/units/{unit}")
def unit_page(request: Request, desk: AtDesk, unit: str, on: Day = None, at: int | None = None, was: Day = None) -> Response:
    """Show one unit, as of a day that the reader drags or types."""
    if at is not None:  # a browser without scripts sends the slider and the field: whichever was moved counts
        chosen = on if on and on != was else date.fromordinal(min(max(at, 1), date.max.toordinal())).isoformat()
        return RedirectResponse(f"/units/{unit}?on={chosen}", 303)
    history = _history(desk, unit)
    if history is None:
        return to_search(unit)
    if history.unit.id != unit:
        return RedirectResponse(address_of(history.unit) + (f"?{request.url.query}" if request.url.query else ""), 307)
    context = _as_of(desk, history, on)
    if wanted_form(request) == "html" and not asked_part(request, "unit"):
        context |= _whole(desk, history, context["day"])
    page = Page(
        "unit", history.unit.name, context, lambda: _data(desk, history, context), lambda: map(holder_row, history.holders)
    )
    return respond(request, page)


def _history(desk: Desk, unit: str) -> UnitHistory | None:
    """Find the unit of an id, or the only one of a name; `None` where several bear it."""
    found = desk.record.unit(unit)
    return next((each for each in found if each.unit.id == unit), found[0] if len(found) == 1 else None)


def _as_of(desk: Desk, history: UnitHistory, on: str | None) -> dict[str, Any]:
    """Gather what depends on the day."""
    chosen, told = (on, "") if on else (last_told(history.holders), "the last day that documents tell of")
    span = edtf_interval(chosen)
    day = span.earliest or span.latest or date.today()  # noqa: DTZ011 - a day of the reader's own calendar
    levels = desk.record.chain(history.unit.id, chosen)
    heads = {holder.tenure.id for level in levels if level.height == 0 for holder in level.holders}
    others = [each for each in desk.record.who(history.unit.id, on=chosen) if each.tenure.id not in heads]
    units_below = desk.ask(below, history.unit.id, chosen)
    return {"on": chosen, "told": told, "day": day, "levels": levels, "below": units_below, "others": others}


def last_told(holders: Iterable[Holder]) -> str:
    """Give the last day that documents attest any of the tenures on, or else today."""
    attested = [holder.tenure.attested[-1] for holder in holders if holder.tenure.attested]
    known = [holder.tenure.known.latest for holder in holders if holder.tenure.known and holder.tenure.known.latest]
    return max(attested or known, default=date.today()).isoformat()  # noqa: DTZ011


def _whole(desk: Desk, history: UnitHistory, day: date) -> dict[str, Any]:
    """Gather what does not depend on the day."""
    holders = sorted(history.holders, key=lambda holder: not is_heading(holder.tenure.role_key))
    drawn = holders[:MOST_BARS]
    line = line_of((holder.tenure for holder in drawn), day)
    disputes = desk.ask(disputes_about, "unit", history.unit.id)
    return {
        "unit": history.unit,
        "line": line,
        "bars": bars_of(drawn, line, disputed_tenures(drawn, disputes)),
        "more_bars": len(holders) - len(drawn),
        "gaps": gaps_of(holders),
        "disputes": disputes,
        "parents": history.parents,
        "children": history.children,
    }


def disputed_tenures(holders: Iterable[Holder], disputes: Iterable[Dispute]) -> frozenset[str]:
    """Give the ids of the tenures that rest on a statement that others contradict."""
    contested = {each.statement for dispute in disputes for side in dispute.sides for each in side.evidence}
    return frozenset(holder.tenure.id for holder in holders if any(each.statement in contested for each in holder.evidence))


def gaps_of(holders: Sequence[Holder]) -> list[FoundGap]:
    """Find vacancies and double holdings in each post of a unit that one person at a time holds."""
    posts: dict[str, list[Tenure]] = {}
    for holder in holders:
        if is_exclusive(holder.tenure.role_key) and not holder.tenure.denied_only:
            posts.setdefault(holder.tenure.role_key, []).append(holder.tenure)
    return [gap for post in posts.values() for gap in gaps_in_post(post)]


def _data(desk: Desk, history: UnitHistory, context: dict[str, Any]) -> dict[str, Any]:
    disputes = desk.ask(disputes_about, "unit", history.unit.id)
    return {
        **history_to_json(history),
        "on": context["on"],
        "chain": [level_to_json(level) for level in context["levels"]],
        "below": [level_to_json(level) for level in context["below"].levels],
        "disputes": [dispute_to_json(dispute) for dispute in disputes],
    }
