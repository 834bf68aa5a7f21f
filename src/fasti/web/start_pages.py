"""Where one comes in: the start page, the search over everything, and the lists of people and units."""

from __future__ import annotations

from itertools import islice
from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response

from fasti.model.claim import Names
from fasti.model.record import EntityKind
from fasti.record.candidates import candidates
from fasti.record.reviewing import waiting_claims
from fasti.record.showing import count, find_names, some_entities
from fasti.views.answers_json import change_to_json, dispute_to_json, entity_to_json, found_to_json
from fasti.web.rendering import Page, respond
from fasti.web.table_rows import change_row, entity_row, found_row
from fasti.web.visitors import NEEDS_READER, AtDesk

routes = APIRouter(include_in_schema=False, dependencies=[NEEDS_READER])
#: entries of each list on the start page
FEW = 8
#: entries of a list's page
PER_PAGE = 100
Words = Annotated[str, Query(max_length=200)]


@routes.get("/")
@routes.get("/start")
def start(request: Request, desk: AtDesk) -> Response:
    """Show what changed last, what is contested and what waits for a person's eye."""
    changes = desk.record.changes(limit=FEW)
    disputes = desk.record.contested()[:FEW]
    counts = desk.ask(count)
    context = {
        "counts": counts,
        "changes": changes,
        "disputes": disputes,
        "candidates": desk.ask(candidates, FEW // 2),
        "claims": desk.ask(waiting_claims, FEW // 2),
    }
    data = {
        "counts": {name: getattr(counts, name) for name in ("documents", "statements", "people", "units", "tenures")},
        "changes": [change_to_json(change) for change in changes],
        "disputes": [dispute_to_json(dispute) for dispute in disputes],
    }
    return respond(request, Page("start", "Start", context, lambda: data, lambda: map(change_row, changes)))


@routes.get("/search")
def search(request: Request, desk: AtDesk, q: Words = "") -> Response:
    """Search people, units, documents and text."""
    words = " ".join(q.split())
    names = desk.ask(find_names, words) if words else Names()
    documents = desk.record.search(words) if words else ()
    entities = [*names.people, *names.units]
    data = {
        "people": [entity_to_json(each) for each in names.people],
        "units": [entity_to_json(each) for each in names.units],
        "nearest": list(names.nearest),
        "documents": [found_to_json(each) for each in documents],
    }
    context = {"words": words, "names": names, "documents": documents}
    rows = [*map(entity_row, entities)] if entities else [*map(found_row, documents)]
    return respond(request, Page("search", f"Search: {words}", context, lambda: data, lambda: rows))


@routes.get("/people")
def people(request: Request, desk: AtDesk, after: Words = "") -> Response:
    """List people by id."""
    return _listed(request, desk, "person", "People", after)


@routes.get("/units")
def units(request: Request, desk: AtDesk, after: Words = "") -> Response:
    """List units by id."""
    return _listed(request, desk, "unit", "Units", after)


def _listed(request: Request, desk: AtDesk, kind: EntityKind, title: str, after: str) -> Response:
    found = desk.ask(some_entities, kind, after, PER_PAGE + 1)
    shown = tuple(islice(found, PER_PAGE))
    context = {"entities": shown, "after": shown[-1].id if len(found) > PER_PAGE else None}
    return respond(
        request, Page("entities", title, context, lambda: [*map(entity_to_json, shown)], lambda: map(entity_row, shown))
    )


@routes.get("/about")
def about(request: Request) -> Response:
    """Tell programs where to go."""
    return respond(request, Page("about", "For programs"))


def to_search(words: str) -> Response:
    """Lead to the search for a name that several people or units bear."""
    return RedirectResponse(f"/search?q={quote(words)}", 302)
