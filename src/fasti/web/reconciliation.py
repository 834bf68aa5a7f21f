"""OpenRefine and others match their names to people and units here: the W3C community group's reconciliation API, version 0.2."""

from __future__ import annotations

import json
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import JSONResponse, Response
from pydantic import BaseModel, Field, TypeAdapter, ValidationError
from rapidfuzz import fuzz

from fasti.errors import UsageError
from fasti.model.record import Entity
from fasti.record.showing import find_names
from fasti.web.addresses import address_of
from fasti.web.desk import Desk
from fasti.web.visitors import NEEDS_READER, AtDesk

routes = APIRouter(include_in_schema=False, dependencies=[NEEDS_READER])
TYPES = {"person": "Person", "unit": "Unit"}
#: queries in one batch
LARGEST_BATCH = 200
#: a candidate that scores so high, alone, is a match
SURE = 95.0


class Query02(BaseModel):
    """One name to match."""

    query: str = Field(max_length=300)
    type: Literal["person", "unit"] | None = None
    limit: int = Field(default=10, ge=1, le=50)


BATCH = TypeAdapter(dict[str, Query02])
Batch = Annotated[str | None, Query(max_length=200_000)]


@routes.get("/reconcile")
def manifest_or_answers(request: Request, desk: AtDesk, queries: Batch = None) -> Response:
    """Describe the service, or answer a batch of queries."""
    if queries is not None:
        return JSONResponse(answers(desk, queries))
    here = str(request.base_url).rstrip("/")
    kinds = [{"id": kind, "name": name} for kind, name in TYPES.items()]
    return JSONResponse(
        {
            "versions": ["0.2"],
            "name": "Fasti",
            "identifierSpace": f"{here}/",
            "schemaSpace": f"{here}/api/v1",
            "defaultTypes": kinds,
            "view": {"url": f"{here}/reconcile/view/{{{{id}}}}"},
        }
    )


@routes.post("/reconcile")
def batch_answers(desk: AtDesk, queries: Annotated[str, Form(max_length=200_000)]) -> Response:
    """Answer a batch of queries; reading only, it needs no form of ours."""
    return JSONResponse(answers(desk, queries))


def answers(desk: Desk, queries: str) -> dict[str, Any]:
    """Match each name of a batch. Raises UsageError where the batch is none."""
    try:
        batch = BATCH.validate_python(json.loads(queries))
    except (ValueError, ValidationError, RecursionError) as error:
        raise UsageError('A batch is JSON such as {"q0": {"query": "58th Army", "type": "unit"}}.') from error
    if len(batch) > LARGEST_BATCH:
        raise UsageError(f"A batch has at most {LARGEST_BATCH} queries.")
    return {key: {"result": _candidates(desk, query)} for key, query in batch.items()}


def _candidates(desk: Desk, query: Query02) -> list[dict[str, Any]]:
    if not query.query.strip():
        return []
    names = desk.ask(find_names, query.query, 50)
    entities = [each for each in (*names.people, *names.units) if query.type in (None, each.kind)]
    scored = sorted(((_score(query.query, each), each) for each in entities), key=lambda pair: (-pair[0], pair[1].id))
    sure = [score for score, _ in scored if score >= SURE]
    return [
        {
            "id": f"{address_of(each).strip('/')}",
            "name": each.name,
            "score": round(score, 1),
            "match": score >= SURE and len(sure) == 1,
            "type": [{"id": each.kind, "name": TYPES[each.kind]}],
            "description": ", ".join((*each.ranks[:2], *(name for name in each.names[1:4]))),
        }
        for score, each in scored[: query.limit]
    ]


def _score(words: str, entity: Entity) -> float:
    """Score the nearest spelling of an entity, from 0 to 100."""
    return max(fuzz.token_sort_ratio(words.casefold(), name.casefold()) for name in (entity.name, *entity.names))


@routes.get("/reconcile/view/{kind}/{slug}")
def view(kind: Literal["people", "units"], slug: str) -> Response:
    """Lead from a candidate's id to its page."""
    return Response(status_code=303, headers={"Location": f"/{kind}/{slug}"})
