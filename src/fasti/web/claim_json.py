"""Single claims, documents and what stands beside an answer as JSON, in the keys of the answers."""

from __future__ import annotations

from typing import Any

from fasti.model.claim import Claim, Colleague, Leaf, RankSeen, Review
from fasti.model.written import written
from fasti.views.answers_json import evidence_to_json, holder_to_json, ref_to_json

Json = dict[str, Any]


def review_to_json(review: Review) -> Json:
    """Lay out what a person decided about a claim."""
    names = ("id", "verdict", "correction", "by", "why", "at", "statement", "undone_at", "undone_by")
    return {name: getattr(review, name) for name in names}


def claim_to_json(claim: Claim) -> Json:
    """Lay out one statement."""
    refs = {name: ref_to_json(getattr(claim, name)) for name in ("person", "other", "unit", "parent")}
    names = ("role", "status", "starts", "ends", "ended_by", "type", "date", "value", "certainty", "tenure", "live", "version")
    said = {name: getattr(claim, name) for name in names}
    reviews = [review_to_json(review) for review in claim.reviews]
    return {"id": claim.id, "kind": claim.kind, **refs, **said, "evidence": evidence_to_json(claim.evidence), "reviews": reviews}


def leaf_to_json(leaf: Leaf) -> Json:
    """Lay out a document with everything it claims."""
    names = ("title", "outlet", "published", "url", "language", "text")
    printings = [{"outlet": outlet, "url": url} for outlet, url in leaf.printings]
    about = {name: getattr(leaf, name) for name in names}
    return {"id": leaf.key, **about, "printings": printings, "statements": [claim_to_json(claim) for claim in leaf.claims]}


def colleague_to_json(colleague: Colleague) -> Json:
    """Lay out a superior or subordinate with the days that both are known in post."""
    shared = written(colleague.shared) if colleague.shared else None
    return {"shared": shared, "own_tenure": colleague.own, **holder_to_json(colleague.holder)}


def rank_to_json(seen: RankSeen) -> Json:
    """Lay out a rank in time."""
    return {"rank": seen.rank, "first": seen.first, "last": seen.last, "documents": seen.documents, "forms": seen.forms}
