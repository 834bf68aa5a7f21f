"""A clue is what two sightings must share besides a like name to be one: unit, post, event, or who else is named."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import timedelta
from functools import lru_cache
from itertools import chain, combinations, islice

from fasti.errors import DateError
from fasti.model.calendar import edtf_interval
from fasti.resolve.names import compare_names, full_names, skeleton, whole_words
from fasti.resolve.roles import force_headed, role_key
from fasti.resolve.unit_names import is_specific, short_unit_key, unit_country, unit_key
from fasti.resolve.words import key64

#: a text that names more people than this is a roster: to stand in it together says little
ROSTER = 40
#: how many names of fellow people, and how many units, of a text count, chosen alike in every text
FELLOWS = 12
#: words of an office that tell it from others even where no country is named: `chief of defence forces`, not `chief of staff`
TELLING = 3
#: bits of a key that tell what is told; the first 24 are those of the name or unit it is told of
TOLD = (1 << 40) - 1
#: words of a name that are paired
WORDS = 5
#: events of one group may be told as one another
EVENT_GROUPS = {
    "killed": "death",
    "died": "death",
    "dismissed": "leaving",
    "resigned": "leaving",
    "retired": "leaving",
    "suspended": "leaving",
    "appointed": "arriving",
    "promoted": "arriving",
    "arrested": "arrest",
    "charged": "arrest",
    "captured": "arrest",
}
#: a day near the month's edge also counts for the next month
EDGE = timedelta(days=7)
WIDE = timedelta(days=62)


@dataclass(slots=True)
class Known:
    """What one text tells about one person or unit, gathered before it is compared."""

    #: every form of the name
    names: tuple[str, ...]
    #: (role, unit name or None) of each post
    posts: list[tuple[str, tuple[str, ...]]] = field(default_factory=list)
    #: (type, EDTF) of each event
    events: list[tuple[str, str | None]] = field(default_factory=list)
    #: country that the text is about, or the unit's own
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Company:
    """Who and what one text names together, in an order that is the same in every text."""

    people: tuple[Known, ...]
    #: (anchor, person) of each person with a full name
    pairs: tuple[tuple[str, Known], ...]
    #: anchors of units that have a name of their own
    units: tuple[str, ...]


def company_of(people: Iterable[Known], units: Iterable[tuple[str, ...]]) -> Company:
    """Gather whom and what a text names."""
    everyone = tuple(people)
    pairs = [(f"with {pair}", other) for other in everyone for pair in _first_with_each(other.names[0])]
    named = {f"near {unit_key(names[0])}" for names in units if is_specific(names[0])}
    return Company(everyone, tuple(sorted(pairs, key=lambda pair: key64(pair[0]))), tuple(sorted(named, key=key64)[:FELLOWS]))


def person_clues(known: Known, company: Company) -> frozenset[int]:
    """Give the keys under which the same person may be found in other texts."""
    names = full_names(known.names)
    narrow = {_block(word) for name in names if (words := whole_words(name)) for word in (words[0], words[-1]) if len(word) > 1}
    wide = {pair for name in names for pair in _pairs(name)}
    near = {(short_unit_key(name), anchor) for name in _names_of_units(known, specific=True) for anchor in _unit_anchors(name)}
    own = set(chain(_unspecific_units(known), _events(known), _offices(known)))
    anchors = {anchor for _, anchor in near} | own | set(_fellows(known, company))
    initials = {(words[0][0], _block(words[-1])) for name in names if len(words := whole_words(name)) > 1}
    return (
        frozenset(_key(unit, "p", block, anchor) for block in narrow for unit, anchor in near)
        | frozenset(_key(pair, "P", anchor) for pair in wide for anchor in anchors)
        | frozenset(_key(last, "I", first, anchor) for first, last in initials for anchor in own)
    )


def unit_clues(names: Iterable[str], country: str | None, beside: Iterable[str] = ()) -> frozenset[int]:
    """Give the keys under which the same unit may be found.

    A name that any country could use, or a numbered one that leaves out the arm, needs its country too, or somebody or something
    `beside` it: anchors of who holds its posts and of what it is tied to.
    """
    clues: set[int] = set()
    anchors = tuple(beside)
    for name in names:
        of, short = unit_country(name) or country, short_unit_key(name)
        if is_specific(name):
            clues.add(_key(short, "u", unit_key(name)))
        elif of:
            clues.add(_key(short, "u", unit_key(name), of))
        if not is_specific(name) or any(word.isdigit() for word in short.split()):
            clues |= {_key(short, "u", "short", anchor) for anchor in (*anchors, *([of] if of else []))}
    return frozenset(clues)


def holder_anchor(name: str) -> str | None:
    """Give the anchor of somebody who holds a post in a unit, `None` for a bare surname."""
    return f"held by {_pair(name)}" if len(whole_words(name)) > 1 else None


def tie_anchors(child: str, parent: str) -> tuple[str, str]:
    """Give the anchors that a tie lends to the child and to the parent."""
    return f"under {short_unit_key(parent)}", f"over {short_unit_key(child)}"


def _key(of: str, *told: str) -> int:
    """Hash to 64 bits that begin with those of one name or unit: all that is told of it lies side by side in the record."""
    return (_place(of) & ~TOLD) | (key64(of, *told) & TOLD)


@lru_cache(maxsize=4096)
def _place(of: str) -> int:
    return key64(of)


def _block(word: str) -> str:
    return skeleton(word)


def _pair(name: str) -> str:
    words = whole_words(name)
    return " ".join(sorted((skeleton(words[0]), skeleton(words[-1]))))


def _pairs(name: str) -> set[str]:
    """Pair each two words of a name, so that one without its second surname meets one that has it."""
    words = [word for word in whole_words(name) if len(word) > 1][:WORDS] if len(whole_words(name)) > 2 else whole_words(name)  # noqa: PLR2004
    return {" ".join(sorted(map(skeleton, pair))) for pair in combinations(words, 2)}


def _first_with_each(name: str) -> set[str]:
    """Pair the given name with each other word of a full name: a text that leaves out a second surname still says it."""
    first, *others = whole_words(name)[:WORDS] or ("",)
    return {" ".join(sorted((skeleton(first), skeleton(word)))) for word in others if len(word) > 1}


def _names_of_units(known: Known, *, specific: bool) -> Iterator[str]:
    return (name for _role, names in known.posts for name in names if is_specific(name) == specific)


def _unit_anchors(name: str) -> set[str]:
    return {f"unit {unit_key(name)}", f"unit {short_unit_key(name)}"}


def _unspecific_units(known: Known) -> Iterator[str]:
    for name in _names_of_units(known, specific=False):
        yield f"unit {unit_key(name)} {unit_country(name) or known.country or ''}"


def _offices(known: Known) -> Iterator[str]:
    """Give the anchors of offices told without a unit, and of the forces they lead: `chief of defence forces`, of army staff."""
    for role, unit_names in known.posts:
        if not unit_names:
            key = role_key(role)
            yield f"office {key} {known.country or ''}"
            if headed := force_headed(key):
                yield f"unit {headed} {known.country or ''}"
            if len(key.split()) >= TELLING:
                yield f"office {key}"
            _, of, force = role.partition(" of ")
            if of and not is_specific(force):
                yield f"unit {unit_key(force)} {known.country or ''}"


def _events(known: Known) -> Iterator[str]:
    for kind, written in known.events:
        try:
            days = edtf_interval(written) if written else None
        except DateError:
            continue
        if days and days.earliest and days.latest and days.latest - days.earliest <= WIDE:
            months = {f"{day:%Y-%m}" for day in (days.earliest - EDGE, days.earliest, days.latest, days.latest + EDGE)}
            yield from (f"event {EVENT_GROUPS.get(kind, kind)} {month}" for month in months)


def _fellows(known: Known, company: Company) -> Iterator[str]:
    if len(company.people) > ROSTER or any(_alike(known, other) for other in company.people if other is not known):
        return
    yield from islice((anchor for anchor, other in company.pairs if other is not known), FELLOWS)
    yield from company.units


def _alike(one: Known, other: Known) -> bool:
    mine, theirs = whole_words(one.names[0]), whole_words(other.names[0])
    near = {_block(mine[0]), _block(mine[-1])} & {_block(theirs[0]), _block(theirs[-1])}
    return bool(near) and compare_names(one.names[0], other.names[0]).agrees
