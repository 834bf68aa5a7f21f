"""Facts of a reading are paired with facts of the gold: who, what and where must agree; details are then held side by side."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from fasti.errors import DateError
from fasti.evaluate.reasons import with_reasons
from fasti.evaluate.sameness import same_post_words, same_rank, same_role
from fasti.model.calendar import edtf_interval
from fasti.model.evaluation import Comparison, Fact, Pair
from fasti.resolve.words import folded_words

#: types of event that are one event told in other words
ALIKE = (
    frozenset({"appointed", "transferred", "promoted"}),
    frozenset({"dismissed", "suspended"}),
    frozenset({"killed", "died"}),
    frozenset({"resigned", "retired"}),
    frozenset({"arrested", "captured", "charged"}),
)
#: what a fact must have right, beside who, what and where, to count in the stricter sense
STRICT = {"posts": ("status", "from", "to"), "events": ("type", "date")}
#: details that are held side by side only where either side gives them
IF_GIVEN = frozenset({"from", "to", "date", "ended_by", "said_by"})
DATES = frozenset({"from", "to", "date"})
#: the fewest letters of a beginning by which two quotations are the same
BEGINNING = 10
QUALIFIED = re.compile("[~?%]")
UNTELLING = frozenset({"the", "of", "a", "an"})


def compare_facts(kind: str, gold: Sequence[Fact], read: Sequence[Fact], known: AbstractSet[str]) -> Comparison:
    """Pair the facts of one kind off, those with most details right first; `known` are the people and units that both have."""
    pairs = [
        (Pair(g, r, details_right(g, r)), place, other)
        for place, g in enumerate(gold)
        for other, r in enumerate(read)
        if SAME[kind](g, r)
    ]
    found: list[Pair] = []
    used_gold: set[int] = set()
    used_read: set[int] = set()
    for pair, place, other in sorted(pairs, key=lambda each: (-sum(each[0].right.values()), each[1], each[2])):
        if place not in used_gold and other not in used_read:
            used_gold.add(place)
            used_read.add(other)
            found.append(pair)
    missed = [fact for place, fact in enumerate(gold) if place not in used_gold]
    spurious = [fact for place, fact in enumerate(read) if place not in used_read]
    return Comparison(
        kind,
        tuple(found),
        with_reasons(missed, spurious, known),
        with_reasons(spurious, missed, known),
        sum(all(pair.right.get(detail, True) for detail in STRICT.get(kind, ())) for pair in found),
    )


def details_right(gold: Fact, read: Fact) -> Mapping[str, bool]:
    """Say of each detail whether the reading has it right; those that neither side gives are left out."""
    told = {
        detail: same_day(value, read.details.get(detail)) if detail in DATES else value == read.details.get(detail)
        for detail, value in gold.details.items()
        if detail not in IF_GIVEN or value or read.details.get(detail)
    }
    if gold.details and (gold.voices or read.voices):
        told["said_by"] = same_voices(gold, read)
    return told


def same_day(one: str | None, other: str | None) -> bool:
    """Say whether two EDTF dates are the same days; `about` and `perhaps` do not part them."""
    if not one or not other:
        return not one and not other
    plain = QUALIFIED.sub("", one), QUALIFIED.sub("", other)
    try:
        return edtf_interval(plain[0]) == edtf_interval(plain[1])
    except DateError:
        return plain[0] == plain[1]


def same_voices(gold: Fact, read: Fact) -> bool:
    """Say whether a claim stands on the same word: at least one voice in common, or none on either side."""
    if not gold.voices or not read.voices:
        return not gold.voices and not read.voices
    for one in gold.voices:
        for other in read.voices:
            if one.known or other.known:
                if one.known == other.known:
                    return True
            elif set(folded_words(one.words)) & set(folded_words(other.words)) - UNTELLING:
                return True
    return False


def _same_post(gold: Fact, read: Fact) -> bool:
    (person, unit), (other_person, other_unit) = gold.about, read.about
    if person != other_person:
        return False
    # a unit that the gold does not list is no unit to it
    fits = unit == other_unit if unit else other_unit is None or other_unit.startswith("?")
    names = (gold.unit_names[0] if gold.unit_names else None, read.unit_names[0] if read.unit_names else None)
    return (fits and same_role(gold.words, read.words, *names)) or same_post_words(
        gold.words, gold.unit_names, read.words, read.unit_names
    )


def _same_event(gold: Fact, read: Fact) -> bool:
    alike = gold.words == read.words or any({gold.words, read.words} <= family for family in ALIKE)
    return gold.about == read.about and alike


def _same_quote(gold: Fact, read: Fact) -> bool:
    one, other = "".join(folded_words(gold.words)), "".join(folded_words(read.words))
    short = min(len(one), len(other))
    return short >= BEGINNING and one[:short] == other[:short] and same_voices(gold, read)


def _same_about(gold: Fact, read: Fact) -> bool:
    return gold.about == read.about


SAME: dict[str, Callable[[Fact, Fact], bool]] = {
    "people": _same_about,
    "ranks": lambda gold, read: gold.about == read.about and same_rank(gold.words, read.words),
    "units": _same_about,
    "hierarchy": _same_about,
    "posts": _same_post,
    "events": _same_event,
    "succession": _same_about,
    "quotes": _same_quote,
}
