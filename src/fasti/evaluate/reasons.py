"""Why a fact has no partner on the other side: the nearest fact that the other side has tells what went wrong."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace

from fasti.evaluate.sameness import same_role
from fasti.model.evaluation import Fact

NOBODY = "the person is not found"
NO_UNIT = "the unit is not found"
ELSE = "somebody else has it"
ROLE, UNIT, TYPE, RANK = "another role", "another unit", "another type", "another rank"
NOTHING = "nothing like it"
#: what two facts of one person differ in, by kind
OTHER_WORDS = {"posts": ROLE, "events": TYPE, "ranks": RANK}


def with_reasons(facts: Sequence[Fact], others: Sequence[Fact], known: AbstractSet[str]) -> tuple[Fact, ...]:
    """Give facts without a partner back, each with the reason; `others` are those of the other side, `known` whom both have."""
    return tuple(replace(fact, why=reason_of(fact, others, known)) for fact in facts)


def reason_of(fact: Fact, others: Sequence[Fact], known: AbstractSet[str]) -> str:
    """Say what keeps a fact from having a partner among those of the other side that have none either."""
    if fact.kind in ("people", "units"):
        return NOTHING
    unknown = [one for one in fact.about if one and one not in known]
    if unknown and fact.kind == "hierarchy":
        return NO_UNIT
    if unknown and (fact.kind == "succession" or unknown[0] == fact.about[0]):
        return NOBODY
    for other in others:
        difference = _difference(fact, other)
        if difference:
            return difference
    return NO_UNIT if unknown else NOTHING


def _difference(fact: Fact, other: Fact) -> str | None:
    """Say what two facts differ in, if they are near each other."""
    if fact.kind == "quotes":
        return ELSE if _overlap(fact, other) else None
    if fact.kind in OTHER_WORDS and fact.about[0] == other.about[0]:
        if fact.kind == "posts" and fact.about[1] != other.about[1]:
            return UNIT if same_role(fact.words, other.words) else None
        return OTHER_WORDS[fact.kind] if fact.kind != "events" or _overlap(fact, other) else None
    if fact.kind == "posts":
        return ELSE if _overlap(fact, other) and same_role(fact.words, other.words) else None
    if fact.kind == "events":
        return ELSE if _overlap(fact, other) and fact.words == other.words else None
    return ELSE if fact.kind in ("succession", "hierarchy") and set(fact.about) & set(other.about) else None


def _overlap(fact: Fact, other: Fact) -> bool:
    return any(one.overlaps(two) for one in fact.places for two in other.places)
