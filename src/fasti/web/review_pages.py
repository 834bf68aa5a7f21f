"""Review, keyboard first: statements and pairs one at a time; nobody overwrites a decision that they have not seen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, cast
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response
from sqlalchemy import Connection

from fasti.errors import JudgementError, StaleDecisionError
from fasti.model.claim import Review, ReviewVerdict
from fasti.model.record import Candidate, Judgement, Verdict
from fasti.record.candidates import candidates
from fasti.record.claims import load_claim, load_reviews
from fasti.record.judging import load_judgements, undo
from fasti.record.pairs import judge_pair, pair_version
from fasti.record.reviewing import CHOICES, CORRECTABLE, decide, undo_review, waiting_claims
from fasti.record.showing import words_in_context
from fasti.store.accounts import note_in_audit
from fasti.views.answers_json import candidate_to_json, judgement_to_json
from fasti.web.claim_json import claim_to_json, review_to_json
from fasti.web.desk import Desk
from fasti.web.evidence_pages import LARGEST, Number
from fasti.web.rendering import Page, respond
from fasti.web.table_rows import claim_row
from fasti.web.visitors import NEEDS_READER, NEEDS_REVIEWER, AtDesk, Form, Reviewer

routes = APIRouter(include_in_schema=False, dependencies=[NEEDS_READER])
#: pairs and claims that are looked at for the next one
AHEAD = 200
OptionalNumber = Annotated[int | None, Query(ge=0, le=LARGEST)]


@dataclass(frozen=True, slots=True)
class Done:
    """The decision made a moment ago, which one key takes back."""

    #: `review` or `judgement`
    kind: str
    id: int
    words: str


@routes.get("/review")
def review_page() -> Response:
    """Lead to the statements that wait."""
    return RedirectResponse("/review/claims", 303)


@routes.get("/review/claims", dependencies=[NEEDS_REVIEWER])
def claims_page(
    request: Request,
    desk: AtDesk,
    after: OptionalNumber = None,
    statement: OptionalNumber = None,
    done: OptionalNumber = None,
) -> Response:
    """Show the next statement that waits for a decision, or the one that is asked for."""
    found = (desk.ask(load_claim, statement),) if statement is not None else desk.ask(waiting_claims, 1, after)
    claim = found[0] if found else None
    made = _review(desk, done) if done is not None else None
    context: dict[str, Any] = {
        "claim": claim,
        "contexts": desk.ask(words_in_context, claim.evidence) if claim else [],
        "correctable": CORRECTABLE.get(claim.kind, ()) if claim else (),
        "choices": CHOICES,
        "done": Done("review", made.id, made.verdict) if made else None,
    }
    page = Page(
        "review_claim", "Review: statements", context, lambda: [*map(claim_to_json, found)], lambda: map(claim_row, found)
    )
    return respond(request, page)


def _review(desk: Desk, number: int) -> Review | None:
    return next((each for each in desk.ask(load_reviews, AHEAD) if each.id == number and each.undone_at is None), None)


@routes.post("/review/claims/{number}")
def decide_claim(desk: AtDesk, visitor: Reviewer, form: Form, number: Number) -> Response:
    """Set down a decision about a statement and go on to the next. Raises StaleDecisionError."""
    verdict = form.get("verdict", "")
    if verdict not in ("accepted", "rejected", "corrected"):
        raise JudgementError(f"{verdict!r} is no decision: accept, reject or correct it.")
    if not form.get("seen", "").isdecimal():
        raise StaleDecisionError
    correction = {name: form[name] for names in CORRECTABLE.values() for name in names if name in form}

    def work(connection: Connection) -> Review:
        made = decide(
            connection,
            number,
            cast("ReviewVerdict", verdict),
            seen=int(form["seen"]),
            by=visitor.name,
            why=form.get("why", "")[:400],
            correction=correction,
        )
        note_in_audit(connection, visitor.name, f"{verdict} a statement", f"statement {number}, review {made.id}")
        return made

    return RedirectResponse(f"/review/claims?done={desk.write(work).id}", 303)


@routes.get("/review/pairs", dependencies=[NEEDS_REVIEWER])
def pairs_page(
    request: Request,
    desk: AtDesk,
    after: Annotated[str, Query(max_length=300)] = "",
    done: OptionalNumber = None,
) -> Response:
    """Show the next pair of people or units that may be one."""
    waiting = desk.ask(candidates, AHEAD)
    keys = [f"{each.left.id} {each.right.id}" for each in waiting]
    rest = waiting[keys.index(after) + 1 :] if after in keys else waiting
    candidate = rest[0] if rest else None
    made = next((each for each in desk.ask(load_judgements) if each.id == done and each.undone_at is None), None)
    context: dict[str, Any] = {
        "candidate": candidate,
        "sides": _sides(desk, candidate) if candidate else [],
        "version": desk.ask(pair_version, candidate.left.id, candidate.right.id) if candidate else "",
        "done": Done("judgement", made.id, made.verdict) if made else None,
    }
    return respond(request, Page("review_pair", "Review: one or two?", context, lambda: [*map(candidate_to_json, rest)]))


def _sides(desk: Desk, candidate: Candidate) -> list[tuple[Any, Any]]:
    """Give each of the two with its tenures."""
    entities = (candidate.left, candidate.right)
    if candidate.left.kind == "person":
        return [(each, next((c.tenures for c in desk.record.person(each.id) if c.person.id == each.id), ())) for each in entities]
    return [(each, next((h.holders for h in desk.record.unit(each.id) if h.unit.id == each.id), ())) for each in entities]


@routes.post("/review/pairs")
def judge_pair_page(desk: AtDesk, visitor: Reviewer, form: Form) -> Response:
    """Set down whether two are one and go on to the next pair. Raises StaleDecisionError."""
    verdict = form.get("verdict", "")
    if verdict not in ("same", "different", "unsure"):
        raise JudgementError(f"{verdict!r} is no verdict. Choose same, different or unsure.")
    pair = (form.get("left", ""), form.get("right", ""))

    def work(connection: Connection) -> Judgement:
        seen, why = form.get("seen", ""), form.get("why", "")[:400]
        made = judge_pair(connection, cast("Verdict", verdict), pair, seen=seen, by=visitor.name, why=why)
        note_in_audit(connection, visitor.name, f"judged a pair {verdict}", f"judgement {made.id}")
        return made

    return RedirectResponse(f"/review/pairs?done={desk.write(work).id}", 303)


@routes.post("/review/undo")
def undo_decision(desk: AtDesk, visitor: Reviewer, form: Form) -> Response:
    """Take a decision back; it stays on record as taken back. Raises StaleDecisionError where somebody else did already."""
    kind = "judgement" if "judgement" in form else "review"
    if not form.get(kind, "").isdecimal() or int(form[kind]) > LARGEST:
        raise JudgementError("Name the decision to take back.")
    number = int(form[kind])

    def work(connection: Connection) -> str:
        if kind == "judgement":
            known = next((each for each in load_judgements(connection) if each.id == number), None)
            if known and known.undone_at:
                raise StaleDecisionError(known.undone_by)
            undo(connection, number, visitor.name)
            address = "/review/pairs"
        else:
            taken_back = undo_review(connection, number, visitor.name)
            address = (
                f"/review/claims?{urlencode({'statement': taken_back.statement})}" if taken_back.statement else "/review/claims"
            )
        note_in_audit(connection, visitor.name, "took a decision back", f"{kind} {number}")
        return address

    return RedirectResponse(desk.write(work), 303)


@routes.get("/review/decisions")
def decisions_page(request: Request, desk: AtDesk) -> Response:
    """Show who decided what, when, and what was taken back."""
    reviews, judgements = desk.ask(load_reviews, AHEAD), desk.ask(load_judgements)[::-1][:AHEAD]
    data = {"reviews": [*map(review_to_json, reviews)], "judgements": [*map(judgement_to_json, judgements)]}
    context = {"reviews": reviews, "judgements": judgements, "done": None}
    return respond(request, Page("decisions", "Decisions", context, lambda: data, lambda: _decision_rows(reviews, judgements)))


def _decision_rows(reviews: tuple[Review, ...], judgements: tuple[Judgement, ...]) -> list[dict[str, object]]:
    names = ("id", "verdict", "by", "why", "at", "undone_at", "undone_by")
    kinds = (("review", reviews), ("judgement", judgements))
    return [{"kind": kind, **{name: getattr(each, name) for name in names}} for kind, found in kinds for each in found]
