"""The people and units of a reading are found among those of the gold, so that both sides call them the same."""

from __future__ import annotations

from fasti.evaluate.account import Account, Names
from fasti.evaluate.sameness import SURNAME_ALONE, person_likeness, same_unit, same_words


def align(gold: Account, read: Account) -> dict[str, str]:
    """Give the gold's id for each person and unit of a reading that the gold has too.

    Several people of a reading may be one of the gold: then the reading has taken one person for two.
    """
    people = {own: found for own, names in read.people.items() if (found := _person(names, gold.people))}
    units = {own: found for own, names in read.units.items() if (found := _unit(names, gold.units))}
    return units | people


def _person(names: tuple[str, ...], people: Names) -> str | None:
    likeness = {known: person_likeness(names, forms) for known, forms in people.items()}
    best = max(likeness.values(), default=0)
    found = [known for known, level in likeness.items() if level == best]
    if not best or (best == SURNAME_ALONE and len(found) > 1):
        return None  # a bare name that several bear is nobody's
    return found[0]


def _unit(names: tuple[str, ...], units: Names) -> str | None:
    for same in (same_words, same_unit):
        for known, forms in units.items():
            if same(names, forms):
                return known
    return None
