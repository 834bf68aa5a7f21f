"""Sightings of the same person or unit become one group; the outcome depends on what was seen, never on the order it came in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations, pairwise

from fasti.resolve.likeness import Profile, merged, unit_arms_of, what_parts
from fasti.resolve.names import compare_names
from fasti.resolve.ties import Ties
from fasti.resolve.unit_names import is_specific, unit_key

Pair = tuple[str, str]


@dataclass(slots=True)
class Groups:
    """Groups that grow by union unless something parts them."""

    #: by stable key of each sighting
    profiles: dict[str, Profile]
    #: pairs that a person judged different
    apart: frozenset[Pair] = frozenset()
    leader: dict[str, str] = field(default_factory=dict)
    members: dict[str, list[str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.leader = {key: key for key in self.profiles}
        self.members = {key: [key] for key in self.profiles}
        self.profiles = dict(self.profiles)

    def join(self, one: str, other: str, *, judged: bool = False) -> bool:
        """Make two sightings' groups one, unless names, attributes or a judgement part them; a judgement beats the machine."""
        first, second = sorted((self.leader[one], self.leader[other]))
        if first == second:
            return True
        if self.judged_apart(first, second) or (not judged and what_parts(self.profiles[first], self.profiles[second])):
            return False
        for key in self.members[second]:
            self.leader[key] = first
        self.members[first] += self.members.pop(second)
        self.profiles[first] = merged(self.profiles[first], self.profiles.pop(second))
        return True

    def judged_apart(self, first: str, second: str) -> bool:
        """Say whether a person judged any two of two groups different."""
        return bool(self.apart) and any({self.leader.get(a), self.leader.get(b)} == {first, second} for a, b in self.apart)


def group_sightings(profiles: Mapping[str, Profile], same: Iterable[Pair] = (), apart: Iterable[Pair] = ()) -> list[list[str]]:
    """Group sightings, given by stable keys; `same` and `apart` are people's judgements. Groups and members come sorted."""
    groups = Groups(dict(profiles), frozenset(pair for pair in apart if pair[0] in profiles and pair[1] in profiles))
    for one, other in sorted(pair for pair in same if pair[0] in profiles and pair[1] in profiles):
        groups.join(one, other, judged=True)
    bare = {key for key, profile in profiles.items() if profile.bare}
    judged = frozenset(key for pair in groups.apart for key in pair)
    pairs = sorted(set(like_pairs(profiles, judged)), key=lambda pair: (_strength(profiles, pair), pair))
    told_short = {pair for pair in pairs if _tells_short(profiles, pair)}
    whole = [pair for pair in pairs if pair not in told_short]
    for one, other in whole:
        if one not in bare and other not in bare:
            groups.join(one, other)
    _attach_bare(groups, bare, whole)
    _attach_short(groups, profiles, told_short)
    return sorted(sorted(members) for members in groups.members.values())


def like_pairs(profiles: Mapping[str, Profile], judged: frozenset[str] = frozenset()) -> Iterator[Pair]:
    """Pair sightings that share a clue and have like names; near-linear, as those told alike stand for one another.

    Sightings in `judged` stand for themselves alone: a judgement may part them from others told alike.
    """
    by_clue: dict[int, dict[object, list[str]]] = defaultdict(lambda: defaultdict(list))
    for key in sorted(profiles):
        profile = profiles[key]
        form = (profile.names, profile.country, profile.parents, profile.born, profile.standings, key if key in judged else "")
        for clue in profile.clues:
            by_clue[clue][form].append(key)
    for told in by_clue.values():
        for keys in told.values():
            yield from pairwise(keys)
        for one, other in combinations(sorted(keys[0] for keys in told.values()), 2):
            if profiles[one].kind == "unit" or names_meet(profiles[one].names, profiles[other].names):
                yield one, other


def names_meet(one: Iterable[str], other: Iterable[str]) -> bool:
    """Say whether any name of one agrees with any of the other."""
    return any(compare_names(left, right).agrees for left in one for right in other)


def _strength(profiles: Mapping[str, Profile], pair: Pair) -> int:
    one, other = (profiles[key] for key in pair)
    return 0 if one.names == other.names else 1 if one.names & other.names else 2


def _attach_bare(groups: Groups, bare: set[str], pairs: Sequence[Pair]) -> None:
    """Join what could be several to what it fits: a surname only if all it fits can be one, a unit to its most seen namesake."""
    ties: Ties[str] = Ties()
    for one, other in pairs:
        if one in bare and other in bare:
            ties.tie(one, other)
    near: dict[str, set[str]] = defaultdict(set)
    for one, other in pairs:
        if (one in bare) != (other in bare):
            key, full = (one, other) if one in bare else (other, one)
            near[ties.leader(key)].add(full)
    for keys in ties.bundles(bare):
        _attach(groups, keys, near[ties.leader(keys[0])])


def _tells_short(profiles: Mapping[str, Profile], pair: Pair) -> bool:
    """Say whether only one of two units' names says its arm: `16th Division` and `16th Infantry Division`."""
    one, other = (profiles[key] for key in pair)
    return one.kind == "unit" and not {unit_key(name) for name in one.names} & {unit_key(name) for name in other.names}


def _attach_short(groups: Groups, profiles: Mapping[str, Profile], told_short: Iterable[Pair]) -> None:
    """Join units told without their arm to those told with it, only if all that a short name fits can be one."""
    near: dict[str, set[str]] = defaultdict(set)
    for pair in told_short:
        short, full = sorted(pair, key=lambda key: (len(unit_arms_of(profiles[key])), key))
        near[groups.leader[short]].add(full)
    for short, fulls in sorted(near.items()):
        fits = sorted({groups.leader[full] for full in fulls} - {groups.leader[short]})
        if _all_one(groups, [groups.leader[short], *fits]):
            for full in fits:
                groups.join(full, short)


def _attach(groups: Groups, keys: Sequence[str], near: set[str]) -> None:
    fits = sorted({groups.leader[full] for full in near}, key=lambda key: (-len(groups.members[key]), key))
    for key in keys[1:]:
        groups.join(keys[0], key)
    profile = groups.profiles[groups.leader[keys[0]]]
    if fits and profile.kind == "unit" and any(map(is_specific, profile.names)):
        groups.join(fits[0], keys[0])
    elif _all_one(groups, fits):
        for full in fits:
            groups.join(full, keys[0])


def _all_one(groups: Groups, leaders: Sequence[str]) -> bool:
    profiles = [groups.profiles[leader] for leader in leaders]
    return not any(
        what_parts(one, other) or groups.judged_apart(leaders[a], leaders[b])
        for a, one in enumerate(profiles)
        for b, other in enumerate(profiles)
        if a < b
    )
