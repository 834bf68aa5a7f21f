"""The words behind everything: a document with every statement marked, a statement in its context, a tenure with its sources."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import Response

from fasti.model.calendar import edtf_interval
from fasti.model.claim import Leaf
from fasti.record.claims import load_leaf
from fasti.record.showing import disputes_about, words_in_context
from fasti.views.answers_json import holder_to_json
from fasti.views.html import Span, segments
from fasti.views.telling_json import provenance_to_json
from fasti.web.charts import bars_of, line_of
from fasti.web.claim_json import claim_to_json, leaf_to_json
from fasti.web.rendering import Page, respond
from fasti.web.table_rows import claim_row, evidence_row
from fasti.web.unit_pages import Day, disputed_tenures
from fasti.web.visitors import NEEDS_READER, AtDesk

routes = APIRouter(include_in_schema=False, dependencies=[NEEDS_READER])
#: claims listed beside a document; more are in the page's data
MOST_CLAIMS = 250
#: the largest number that a database takes
LARGEST = 2**31 - 1
Number = Annotated[int, Path(ge=0, le=LARGEST)]


@routes.get("/documents/{key:path}")
def document_page(request: Request, desk: AtDesk, key: str, statement: int = 0) -> Response:
    """Show a document with every statement marked, and what it says beside it."""
    leaf = desk.ask(load_leaf, key)
    link = leaf.url if leaf.url and leaf.url.startswith(("https://", "http://")) else None
    context = {
        "leaf": leaf,
        "link": link,
        "segments": list(segments(leaf.text, spans_of(leaf))),
        "chosen": statement,
        "most": MOST_CLAIMS,
    }
    title = leaf.title or leaf.text[:80] or leaf.key
    return respond(request, Page("document", title, context, lambda: leaf_to_json(leaf), lambda: map(claim_row, leaf.claims)))


def spans_of(leaf: Leaf) -> list[Span]:
    """Give every passage of the document's claims with its anchor: `s12`, and `s12-1` for the second passage of a claim."""
    found = []
    for claim in leaf.claims:
        own = [each for each in claim.evidence if each.document == leaf.key and each.start is not None]
        for place, each in enumerate(own):
            if each.start is not None and each.end is not None:
                found.append(Span(each.start, each.end, claim.id, f"s{claim.id}-{place}" if place else f"s{claim.id}"))
    return found


@routes.get("/statements/{number}")
def statement_page(request: Request, desk: AtDesk, number: Number) -> Response:
    """Show one statement in the context of its words, by which way it came, and what people decided about it."""
    told = desk.record.provenance(number)
    claim = told.claim
    context = {"claim": claim, "told": told, "contexts": desk.ask(words_in_context, claim.evidence)}
    data = lambda: claim_to_json(claim) | {"testimony": provenance_to_json(told)}  # noqa: E731
    page = Page("statement", f"Statement {number}", context, data, lambda: [claim_row(claim)])
    return respond(request, page)


@routes.get("/tenures/{tenure}")
def tenure_page(request: Request, desk: AtDesk, tenure: str, on: Day = None) -> Response:
    """Show one tenure with every word it rests on."""
    holder = desk.record.why(tenure)
    span = edtf_interval(on) if on else None
    day = (span.earliest or span.latest) if span else None
    line = line_of([holder.tenure], day or date.today())  # noqa: DTZ011 - the reader's own calendar
    disputed = disputed_tenures([holder], desk.ask(disputes_about, "person", holder.tenure.person.id))
    held = holder.tenure.held_on(span) if span else holder.held
    context = {"holder": holder, "on": on, "day": day, "line": line, "bars": bars_of([holder], line, disputed), "held": held}
    title = f"{holder.tenure.person.name}, {holder.tenure.role}"
    return respond(
        request, Page("tenure", title, context, lambda: holder_to_json(holder), lambda: map(evidence_row, holder.evidence))
    )
