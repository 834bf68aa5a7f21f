"""One document's reading is held against its gold; what comes out can be added up over a folder."""

from __future__ import annotations

from fasti.evaluate.account import Json, account_of
from fasti.evaluate.alignment import align
from fasti.evaluate.facts import FACTS, facts_of
from fasti.evaluate.genres import genre_of, genre_of_standoff
from fasti.evaluate.matching import compare_facts
from fasti.evaluate.standoff import compare_standoff, read_standoff
from fasti.model.evaluation import DocumentScore


def score_reading(name: str, gold: Json, read: Json, text: str) -> DocumentScore:
    """Score the JSON of a reading against that of gold; `text` is what the reading's offsets count in. Raises ReadingError."""
    written, found = account_of(gold, text), account_of(read, text)
    known_as = align(written, found)
    known = frozenset(known_as.values())
    comparisons = tuple(compare_facts(kind, facts_of(written, kind), facts_of(found, kind, known_as), known) for kind in FACTS)
    claims = [*read.get("posts", []), *read.get("events", [])]
    exact = sum(_stands_where_it_says(claim, text) for claim in claims)
    problems = tuple(str(each["message"]) for each in read.get("problems") or () if isinstance(each, dict) and "message" in each)
    return DocumentScore(name, genre_of(written), text, comparisons, (exact, len(claims)), problems)


def _stands_where_it_says(claim: Json, text: str) -> bool:
    words = claim.get("evidence") or ()
    return bool(words) and all(each["text"] and text[each["start"] : each["end"]] == each["text"] for each in words)


def score_standoff(name: str, gold: str, read: str, text: str) -> DocumentScore:
    """Score BRAT standoff against that of the gold; both count in `text`, the unchanged file. Raises ReadingError."""
    written, found = read_standoff(gold), read_standoff(read)
    return DocumentScore(name, genre_of_standoff(written, text), text, compare_standoff(written, found, text))
