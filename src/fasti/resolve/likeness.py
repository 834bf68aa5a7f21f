"""Two sightings are compared with reasons that a person can read: a like name, something shared, and nothing that parts them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from fasti.model.record import EntityKind, Likeness
from fasti.resolve.names import compare_names, full_names, name_words
from fasti.resolve.unit_names import describe_units, unit_arms, unit_key, unit_kind, unit_numbers

#: an age in a report is right to a year, and a report may be a year late
AGE_SLACK = 2


@dataclass(frozen=True, slots=True)
class Profile:
    """What tells one person or unit from another, put together from one sighting or many."""

    kind: EntityKind
    #: the full names, or the bare ones where no text gives more
    names: frozenset[str]
    country: str | None = None
    #: for units: parents' keys with their kind of unit
    parents: frozenset[tuple[str, str]] = frozenset()
    #: years of birth that ages leave possible, first and last
    born: tuple[int, int] | None = None
    clues: frozenset[int] = frozenset()
    #: for people: how high their ranks stand, and the year that tells it
    standings: frozenset[tuple[int, int]] = frozenset()

    @property
    def bare(self) -> bool:
        """Say whether it is only a surname, or a unit without country and parents, which could be several."""
        if self.kind == "person":
            return all(len([word for word in name_words(name) if len(word) > 1]) == 1 for name in self.names)
        return self.country is None and not self.parents


def profile_of_person(
    names: tuple[str, ...],
    born: tuple[int, int] | None,
    clues: Iterable[int] = (),
    standings: Iterable[tuple[int, int]] = (),
) -> Profile:
    """Make the profile of one sighting of a person."""
    return Profile("person", frozenset(full_names(names)), born=born, clues=frozenset(clues), standings=frozenset(standings))


def profile_of_unit(
    names: tuple[str, ...], country: str | None, parents: Iterable[str] = (), clues: Iterable[int] = ()
) -> Profile:
    """Make the profile of one sighting of a unit."""
    keyed = frozenset((unit_kind(parent), unit_key(parent)) for parent in parents)
    return Profile("unit", frozenset(names), country, keyed, clues=frozenset(clues))


def merged(one: Profile, other: Profile) -> Profile:
    """Put two profiles of one person or unit together."""
    names = one.names | other.names
    if one.kind == "person" and one.bare != other.bare:
        names = other.names if one.bare else one.names
    born = one.born or other.born
    if one.born and other.born:
        born = (max(one.born[0], other.born[0]), min(one.born[1], other.born[1]))
    clues = one.clues | other.clues
    standings = one.standings | other.standings
    return Profile(one.kind, names, one.country or other.country, one.parents | other.parents, born, clues, standings)


def what_parts(one: Profile, other: Profile) -> str | None:
    """Say what speaks against two profiles being one, `None` if nothing does."""
    if one.kind == "unit":
        return _what_parts_units(one, other)
    for left in sorted(one.names) if len(one.names) > 1 else one.names:
        for right in sorted(other.names) if len(other.names) > 1 else other.names:
            match = compare_names(left, right)
            if not match.agrees:
                return match.reason
    if one.born and other.born and (one.born[1] + AGE_SLACK < other.born[0] or other.born[1] + AGE_SLACK < one.born[0]):
        return f"ages given put one birth in {one.born[0]} and the other in {other.born[0]}"
    for step, year in sorted(one.standings):
        for other_step, other_year in sorted(other.standings):
            if abs(year - other_year) <= 1 and abs(step - other_step) > 1:
                return f"their ranks of {year} and {other_year} lie too far apart"
    return None


def _what_parts_units(one: Profile, other: Profile) -> str | None:
    if one.country and other.country and one.country != other.country:
        return f"one is of {one.country.upper()}, the other of {other.country.upper()}"
    numbers, others = ({n for name in each.names for n in unit_numbers(name)} for each in (one, other))
    if numbers and others and not numbers & others:
        return f"one is number {' '.join(sorted(numbers))}, the other {' '.join(sorted(others))}"
    mine, theirs = unit_arms_of(one), unit_arms_of(other)
    if mine and theirs and not (mine <= theirs or theirs <= mine):
        return f"one is {' '.join(sorted(mine))}, the other {' '.join(sorted(theirs))}"
    for kind in sorted({kind for kind, _ in one.parents} & {kind for kind, _ in other.parents}):
        above = {key for each, key in one.parents if each == kind}
        beyond = {key for each, key in other.parents if each == kind}
        if not above & beyond:
            return f"one is under {min(above)!r}, the other under {min(beyond)!r}"
    return None


def unit_arms_of(profile: Profile) -> frozenset[str]:
    """Give the arms that any name of a numbered unit says."""
    return frozenset(arm for name in profile.names for arm in unit_arms(name))


def compare_profiles(one: Profile, other: Profile) -> Likeness:
    """Compare two profiles: same needs a like name and a shared clue, different needs something that parts them."""
    shared = len(one.clues & other.clues)
    parts = what_parts(one, other)
    if one.kind == "unit":
        reasons = (describe_units(min(one.names), min(other.names)),)
        return Likeness("same", reasons) if shared and not parts else Likeness("unsure", (*reasons, *([parts] if parts else [])))
    if parts:
        return Likeness("different", (parts,))
    reason = compare_names(min(one.names), min(other.names)).reason
    if shared:
        return Likeness("same", (reason, f"they share {shared} clue(s): unit, post, event or who else is named"))
    return Likeness("unsure", (reason, "no unit, post, event or fellow name in common: a name alone is not enough"))
