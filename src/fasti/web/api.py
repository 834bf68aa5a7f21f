"""The API, version 1: the record's questions for programs, read only, in the JSON of the answers."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any

from fastapi import APIRouter, FastAPI, Path, Query

from fasti import __version__
from fasti.model.record import UnitHistory
from fasti.record.claims import load_claim, load_leaf
from fasti.record.showing import count, find_names
from fasti.views import answers_json, telling_json
from fasti.web import shapes, testimony_shapes
from fasti.web.claim_json import claim_to_json, leaf_to_json
from fasti.web.desk import Desk
from fasti.web.evidence_pages import Number
from fasti.web.visitors import NEEDS_READER, AtDesk

Id = Annotated[str, Path(min_length=1, max_length=200)]
Words = Annotated[str, Query(max_length=200)]
YEAR = "[12][0-9]{3}"
MONTHS = "(0[13578]|1[02])(-(0[1-9]|[12][0-9]|3[01]))?|(0[469]|11)(-(0[1-9]|[12][0-9]|30))?|02(-(0[1-9]|1[0-9]|2[0-8]))?"
LEAP_DAY = "([12][0-9](0[48]|[2468][048]|[13579][26])|(1[26]|2[048])00)-02-29"
#: exactly the days, months and years that there are, so that the description promises no other
SINGLE_DATE = f"^({YEAR}(-({MONTHS}))?|{LEAP_DAY})$"
Day = Annotated[str, Query(pattern=SINGLE_DATE, description="A day, month or year", examples=["2023-07-11", "2023-07", "2023"])]
Limit = Annotated[int, Query(ge=1, le=500)]
ERRORS: dict[int | str, dict[str, Any]] = {
    400: {"model": shapes.ErrorShape, "description": "A question that cannot be answered"},
    401: {"model": shapes.ErrorShape, "description": "No token, or one that has expired"},
    403: {"model": shapes.ErrorShape, "description": "Not for this role"},
    404: {"model": shapes.ErrorShape, "description": "Not on record"},
    422: {"model": shapes.ErrorShape, "description": "A parameter that cannot be read"},
}
routes = APIRouter(responses=ERRORS, dependencies=[NEEDS_READER])


def make_api(desk: Desk) -> FastAPI:
    """Make the API for a desk."""
    about = "Who held which post in which unit, from when to when, under whom - and who says so."
    api = FastAPI(title="Fasti", version=__version__, description=about, docs_url=None, redoc_url=None)
    api.state.desk = desk
    api.include_router(routes)
    return api


@routes.get("/counts", response_model=shapes.CountsShape)
def counts(desk: AtDesk) -> Any:
    """How much the record holds."""
    return asdict(desk.ask(count))


@routes.get("/search", response_model=shapes.SearchShape)
def search(desk: AtDesk, q: Words, limit: Limit = 20) -> Any:
    """People, units and documents by words."""
    names = desk.ask(find_names, q, limit)
    people, units = ([answers_json.entity_to_json(each) for each in found] for found in (names.people, names.units))
    documents = [answers_json.found_to_json(each) for each in desk.record.search(q, limit)]
    return {"people": people, "units": units, "nearest": list(names.nearest), "documents": documents}


@routes.get("/people/{person}", response_model=list[shapes.PersonShape])
def person(desk: AtDesk, person: Id) -> Any:
    """The careers of the person of an id, or of everybody a name may mean."""
    return [answers_json.career_to_json(each) for each in desk.record.person(person)]


@routes.get("/people/{person}/under", response_model=list[shapes.HolderShape])
def under(desk: AtDesk, person: Id, on: Day) -> Any:
    """Who stood under a person on a day, down every level."""
    return [answers_json.holder_to_json(each) for each in desk.record.under(person, on)]


@routes.get("/units/{unit}", response_model=list[shapes.UnitShape])
def unit(desk: AtDesk, unit: Id) -> Any:
    """The unit of an id, or all that a name may mean, with holders, parents and children."""
    found: tuple[UnitHistory, ...] = desk.record.unit(unit)
    return [answers_json.history_to_json(each) for each in found]


@routes.get("/units/{unit}/holders", response_model=list[shapes.HolderShape])
def holders(desk: AtDesk, unit: Id, role: Words | None = None, on: Day | None = None) -> Any:
    """Who held the posts of a unit, on a day or ever, best attested first."""
    return [answers_json.holder_to_json(each) for each in desk.record.who(unit, role or None, on or None)]


@routes.get("/units/{unit}/chain", response_model=list[shapes.LevelShape])
def chain(desk: AtDesk, unit: Id, on: Day) -> Any:
    """Who commanded a unit and every unit above it on a day."""
    return [answers_json.level_to_json(each) for each in desk.record.chain(unit, on)]


@routes.get("/tenures/{tenure}", response_model=shapes.HolderShape)
def tenure(desk: AtDesk, tenure: Id) -> Any:
    """One tenure with every word it rests on."""
    return answers_json.holder_to_json(desk.record.why(tenure))


@routes.get("/statements/{number}", response_model=shapes.StatementShape)
def statement(desk: AtDesk, number: Number) -> Any:
    """One statement with its words and reviews."""
    return claim_to_json(desk.ask(load_claim, number))


@routes.get("/documents/{key}", response_model=shapes.DocumentShape)
def document(desk: AtDesk, key: Id) -> Any:
    """One document with everything it says."""
    return leaf_to_json(desk.ask(load_leaf, key))


@routes.get("/changes", response_model=list[shapes.ChangeShape])
def changes(
    desk: AtDesk,
    since: Day | None = None,
    until: Day | None = None,
    unit: Words | None = None,
    limit: Limit = 100,
) -> Any:
    """Posts taken up and left, newest first."""
    found = desk.record.changes(since or None, until or None, unit or None, limit)
    return [answers_json.change_to_json(each) for each in found]


@routes.get("/disputes", response_model=list[shapes.DisputeShape])
def disputes(desk: AtDesk, unit: Words | None = None) -> Any:
    """Statements that cannot all be true, side by side."""
    return [answers_json.dispute_to_json(each) for each in desk.record.contested(unit or None)]


@routes.get("/gaps", response_model=list[shapes.GapShape])
def gaps(desk: AtDesk) -> Any:
    """Vacancies, two holders at once, people who are their own superior, acts after death."""
    return [answers_json.gap_to_json(each) for each in desk.record.gaps()]


@routes.get("/statements/{number}/provenance", response_model=testimony_shapes.ProvenanceShape)
def provenance(desk: AtDesk, number: Number) -> Any:
    """By which way a statement came, and who claimed, confirmed, denied or withdrew the same."""
    return telling_json.provenance_to_json(desk.record.provenance(number))


@routes.get("/predictions", response_model=list[testimony_shapes.PredictionShape])
def predictions(desk: AtDesk, *, waiting: bool = False) -> Any:
    """What people foretold, on which condition, and what became of it."""
    return [telling_json.prediction_to_json(each) for each in desk.record.predictions(waiting_only=waiting)]


@routes.get("/reaction", response_model=testimony_shapes.ReactionShape)
def reaction(desk: AtDesk, event: Words, on: Day | None = None, days: Annotated[int, Query(ge=0, le=366)] = 7) -> Any:
    """Who reported an event (a person and what happened), when and in which words, and who was silent though on record."""
    return telling_json.reaction_to_json(desk.record.reaction(event, on or None, days))
