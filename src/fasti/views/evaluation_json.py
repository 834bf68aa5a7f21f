"""How well a reader reads, as JSON: the same figures as in the terminal, and every miss with its place."""

from __future__ import annotations

from typing import Any

from fasti.model.evaluation import STRICTER, DocumentScore, Evaluation, Fact, Score

Json = dict[str, Any]
#: details whose confusions are worth counting: they have few values
CONFUSED = ("status", "ended_by", "certainty", "type")


def evaluation_to_json(evaluation: Evaluation, *, misses: bool = False) -> Json:
    """Lay an evaluation out: `kinds`, what is added up, `details`, `genres`, `documents`; misses only if asked for."""
    stricter, kinds = STRICTER[evaluation.gold_kind], evaluation.kinds
    added_up: Json = {}
    for headline, of in evaluation.headlines.items():
        added_up[headline] = score_to_json(evaluation.score(*of))
        added_up[f"{headline}, {stricter}"] = score_to_json(evaluation.score(*of, strict=True))
    exact, claims = evaluation.exact
    return {
        "gold": evaluation.gold_kind,
        "kinds": {kind: score_to_json(evaluation.score(kind)) for kind in kinds},
        stricter: {kind: score_to_json(evaluation.score(kind, strict=True)) for kind in kinds},
        "added_up": added_up,
        "details": {detail: {"right": right, "of": given} for detail, (right, given) in evaluation.details().items()},
        "words_stand_in_text": {"right": exact, "of": claims},
        "confusions": _confusions(evaluation),
        "reasons": {"missed": evaluation.reasons("missed"), "spurious": evaluation.reasons("spurious")},
        "genres": {genre: _genre(evaluation, genre) for genre in evaluation.genres},
        "left_out": [{"name": name, "why": why} for name, why in evaluation.left_out],
        "documents": [_document(document, misses=misses) for document in evaluation.documents],
    }


def score_to_json(score: Score) -> Json:
    """Lay out counts and shares, these to three places."""
    return {
        "gold": score.gold,
        "read": score.read,
        "found": score.found,
        "precision": round(score.precision, 3),
        "recall": round(score.recall, 3),
        "f1": round(score.f1, 3),
    }


def _confusions(evaluation: Evaluation, genre: str | None = None) -> list[Json]:
    return [
        {"detail": f"{kind}.{detail}", "gold": gold, "read": read, "count": count}
        for kind in ("posts", "events")
        for detail in CONFUSED
        for (gold, read), count in evaluation.confusions(detail, genre, kind=kind).items()
    ]


def _genre(evaluation: Evaluation, genre: str) -> Json:
    return {
        "documents": sum(document.genre == genre for document in evaluation.documents),
        "kinds": {kind: score_to_json(evaluation.score(kind, genre=genre)) for kind in evaluation.kinds},
        "added_up": {name: score_to_json(evaluation.score(*of, genre=genre)) for name, of in evaluation.headlines.items()},
        "confusions": _confusions(evaluation, genre),
    }


def _document(document: DocumentScore, *, misses: bool) -> Json:
    told: Json = {
        "name": document.name,
        "genre": document.genre,
        "kinds": {each.kind: score_to_json(each.score) for each in document.comparisons},
        "problems": list(document.problems),
    }
    if misses:
        for label in ("missed", "spurious"):
            told[label] = [_fact(fact) for each in document.comparisons for fact in getattr(each, label)]
        told["wrong"] = [
            {"gold": _fact(pair.gold), "read": _fact(pair.read), "details": [d for d, right in pair.right.items() if not right]}
            for each in document.comparisons
            for pair in each.pairs
            if not all(pair.right.values())
        ]
    return told


def _fact(fact: Fact) -> Json:
    places = [{"start": p.start, "end": p.end, "text": p.text} for p in fact.places]
    return {"kind": fact.kind, "shown": fact.shown, "details": dict(fact.details), "places": places, "why": fact.why}
