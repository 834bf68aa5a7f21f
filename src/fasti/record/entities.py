"""An entity is made from its sightings: names and how many use each, ranks in time, and an id that order does not change."""

from __future__ import annotations

import struct
from collections import Counter
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from typing import Any

from fasti.model.record import EntityKind
from fasti.resolve.likeness import Profile, merged
from fasti.resolve.names import full_names, name_words
from fasti.resolve.unit_names import unit_words
from fasti.resolve.words import folded_words
from fasti.store.rows import Values

#: sorts after every date: documents without one are nobody's first
UNDATED = "9999"
KINDS = {"person": "p", "unit": "u"}


@dataclass(slots=True)
class Seen:
    """One sighting with its number and document: what identity is decided on."""

    id: int
    reading_id: int
    document_id: int
    document: str
    published: str | None
    local: str
    name: str
    names: tuple[str, ...]
    ranks: tuple[str, ...]
    profile: Profile
    component: int = 0
    entity_id: int = 0

    @property
    def key(self) -> str:
        """Give what outlives row numbers and sorts alike in every record: day, document, name."""
        return "\x1f".join((self.published or UNDATED, self.document, self.name, self.local))


@dataclass(slots=True)
class Made:
    """An entity in the making."""

    id: int
    profile: Profile
    component: int
    names: Counter[str] = field(default_factory=Counter)
    ranks: dict[str, str] = field(default_factory=dict)
    first: str = "\x7f"
    sightings: int = 0
    #: a person's judgement bears on it, so that the short way is closed
    judged: bool = False
    slug_before: str | None = None
    names_before: frozenset[str] = frozenset()

    def absorb(self, seen: Seen) -> None:
        """Add one sighting."""
        self.names.update(dict.fromkeys((seen.name, *seen.names), 1))
        self.names[seen.name] += 1  # what a source calls it first says more than what it also calls it
        for rank in seen.ranks:
            self.ranks[rank] = min(self.ranks.get(rank, UNDATED), seen.published or UNDATED)
        self.first = min(self.first, seen.key)
        self.sightings += 1
        self.profile = merged(self.profile, replace(seen.profile, clues=frozenset()))

    def swallow(self, other: Made) -> None:
        """Add all sightings of another entity."""
        self.names.update(other.names)
        for rank, day in other.ranks.items():
            self.ranks[rank] = min(self.ranks.get(rank, UNDATED), day)
        self.first = min(self.first, other.first)
        self.sightings += other.sightings
        self.judged = self.judged or other.judged
        self.profile = merged(self.profile, other.profile)

    @property
    def slug(self) -> str:
        """Make the readable id from the earliest sighting, so that the same documents give the same id in any order."""
        _, document, name, local = self.first.split("\x1f")
        words = "-".join(folded_words(name))[:40] or "unnamed"
        earliest = f"{self.profile.kind}{document}{name}{local}".encode("utf-8", "replace")
        return f"{words}-{blake2b(earliest, digest_size=4).hexdigest()}"

    @property
    def name(self) -> str:
        """Choose the name to show: full, most used, longest."""
        words = name_words if self.profile.kind == "person" else unit_words
        return min(self.names, key=lambda name: (-min(len(words(name)), 2), -self.names[name], -len(name), name))

    def new_words(self) -> set[str]:
        """Give the folded words by which people look it up, as far as they are not in the table yet."""
        names = self.names.keys() - self.names_before
        if self.profile.kind == "person":
            return {word for name in names for word in name_words(name)}
        return {word for name in names for word in (*unit_words(name), *folded_words(name))}

    def row(self) -> Values:
        """Lay it out for the table."""
        profile = self.profile
        about = {
            "full": sorted(profile.names),
            "country": profile.country,
            "parents": sorted(profile.parents),
            "born": profile.born,
            "standings": sorted(profile.standings),
            "ranks": self.ranks,
            "first": self.first,
            "judged": self.judged,
        }
        return {
            "id": self.id,
            "slug": self.slug,
            "kind": KINDS[profile.kind],
            "name": self.name,
            "names": dict(self.names),
            "about": about,
            "component": self.component,
            "sightings": self.sightings,
        }


def blank_like(seen: Seen, number: int, component: int) -> Made:
    """Begin an entity for a sighting."""
    profile = seen.profile
    return Made(number, replace(profile, clues=frozenset()), component)


def profile_of_row(row: Any) -> Profile:
    """Take what tells an entity from others back from its row."""
    about = row.about
    parents = frozenset((kind, key) for kind, key in about["parents"])
    born = (about["born"][0], about["born"][1]) if about["born"] else None
    kind: EntityKind = "person" if row.kind == "p" else "unit"
    return Profile(kind, frozenset(about["full"]), about["country"], parents, born, standings=_standings_in(about))


def made_of_row(row: Any) -> Made:
    """Take an entity back from the table."""
    about, profile = row.about, profile_of_row(row)
    made = Made(
        row.id, profile, row.component, Counter(row.names), dict(about["ranks"]), about["first"], row.sightings, about["judged"]
    )
    made.slug_before, made.names_before = row.slug, frozenset(row.names)
    return made


def pack_clues(clues: frozenset[int]) -> bytes:
    """Pack 64-bit keys into bytes."""
    return struct.pack(f"<{len(clues)}q", *sorted(clues))


def unpack_clues(packed: bytes) -> frozenset[int]:
    """Take the keys back."""
    return frozenset(struct.unpack(f"<{len(packed) // 8}q", packed))


def about_of_sighting(profile: Profile, ranks: tuple[str, ...]) -> Values | None:
    """Lay out what a sighting's table row keeps beside its names, `None` if there is nothing."""
    if not (ranks or profile.country or profile.parents or profile.born):
        return None
    told = {"country": profile.country, "parents": sorted(profile.parents), "born": profile.born, "ranks": ranks}
    return told | ({"standings": sorted(profile.standings)} if profile.standings else {})


def _standings_in(about: Values) -> frozenset[tuple[int, int]]:
    return frozenset((step, year) for step, year in about.get("standings", ()))


def seen_of_row(row: Any) -> Seen:
    """Take a sighting back from its row, joined with its document's key and day."""
    about = row.about or {"country": None, "parents": (), "born": None, "ranks": ()}
    names, clues = tuple(row.names), unpack_clues(row.clues)
    born = (about["born"][0], about["born"][1]) if about["born"] else None
    parents = frozenset((kind, key) for kind, key in about["parents"])
    if row.kind == "p":
        profile = Profile("person", frozenset(full_names(names)), born=born, clues=clues, standings=_standings_in(about))
    else:
        profile = Profile("unit", frozenset(names), about["country"], parents, clues=clues)
    return Seen(
        row.id,
        row.reading_id,
        row.document_id,
        row.document,
        row.published,
        row.local,
        row.name,
        tuple(row.names),
        tuple(about["ranks"]),
        profile,
        row.component,
        row.entity_id,
    )
