"""Reaction: outlets and speakers as the team groups them, the first to report first, and who was silent though on record."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from fasti.model.record import Evidence
from fasti.model.telling import Reacted, ReactionGroup, Response

#: what the group of whoever stands on no sheet is called
UNLISTED, SPEAKERS = "not on the outlets sheet", "speakers"
ORDER: tuple[Response, ...] = ("reported", "denied", "unclear", "silent", "not on record")


@dataclass(frozen=True, slots=True)
class Heard:
    """Words of one outlet or speaker about the event."""

    #: folded name
    key: str
    name: str
    day: date | None
    evidence: Evidence
    #: only denies it
    denies: bool = False
    #: empty for an outlet
    stance: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """What an outlet has on record for the days looked at, without a report of the event."""

    key: str
    name: str
    documents: int
    #: some of it names the person
    names_person: bool


@dataclass(frozen=True, slots=True)
class Listed:
    """A line of the sheet by its folded name."""

    key: str
    name: str
    country: str | None
    group: str | None
    reliability: str | None


def reaction_groups(
    heard: Sequence[Heard], speakers: Sequence[Heard], coverage: Sequence[Coverage], sheet: Sequence[Listed], first: date
) -> tuple[ReactionGroup, ...]:
    """Group who reported, who spoke and who was silent, in the order of the sheet, then the rest."""
    listed = {each.key: each for each in sheet}
    members: dict[str, list[Reacted]] = {each.group or UNLISTED: [] for each in sheet}
    told = _by_key(heard)
    covered = {each.key: each for each in coverage}
    spoke = _by_key(speakers)
    for key, words in told.items():
        _put(members, listed.get(key), _reported(words, listed.get(key), first, covered.get(key)), UNLISTED)
    for key, words in spoke.items():
        if key not in told:
            _put(members, listed.get(key), _reported(words, listed.get(key), first, None), SPEAKERS)
    known = told.keys() | spoke.keys()
    for key in sorted((covered.keys() | listed.keys()) - known):
        line = listed.get(key)
        _put(members, line, _not_reported(key, covered.get(key), line), UNLISTED)
    return tuple(ReactionGroup(name, tuple(sorted(each, key=_order))) for name, each in members.items() if each)


def _by_key(heard: Iterable[Heard]) -> dict[str, list[Heard]]:
    found: dict[str, list[Heard]] = defaultdict(list)
    for each in sorted(heard, key=lambda each: (each.day or date.max, each.evidence.document, each.evidence.start or 0)):
        found[each.key].append(each)
    return found


def _put(members: dict[str, list[Reacted]], line: Listed | None, reacted: Reacted, otherwise: str) -> None:
    members.setdefault((line.group if line else None) or otherwise, []).append(reacted)


def _reported(words: Sequence[Heard], line: Listed | None, first: date, covered: Coverage | None) -> Reacted:
    opening = words[0]
    # an outlet that denies it first and reports it later has reported it
    response: Response = "denied" if all(each.denies for each in words) else "reported"
    stances = list(dict.fromkeys(each.stance for each in words if each.stance and each.stance != "reports"))
    stance = "mixed" if len(stances) > 1 else next(iter(stances), "reports" if opening.stance else "")
    return Reacted(
        line.name if line else opening.name,
        line.country if line else None,
        line.reliability if line else None,
        response,
        opening.day.isoformat() if opening.day else None,
        (opening.day - first).days if opening.day else None,
        stance,
        max(len({each.evidence.document for each in words}), covered.documents if covered else 0),
        tuple(each.evidence for each in words),
    )


def _not_reported(key: str, covered: Coverage | None, line: Listed | None) -> Reacted:
    name = line.name if line else covered.name if covered else key
    response: Response = "not on record" if covered is None else "unclear" if covered.names_person else "silent"
    about = (line.country, line.reliability) if line else (None, None)
    return Reacted(name, *about, response, documents=covered.documents if covered else 0)


def _order(each: Reacted) -> tuple[bool, int, int, str]:
    return each.after is None, each.after or 0, ORDER.index(each.response), each.name


def run_around(days: Sequence[date], wanted: date | None, apart: timedelta) -> tuple[date, date] | None:
    """Choose among the days on which an event is told the run that a wanted day lies in or near, else the one most told of."""
    runs: list[list[date]] = []
    for day in sorted(days):
        if not runs or day - runs[-1][-1] > apart:
            runs.append([])
        runs[-1].append(day)
    if wanted is not None:
        runs = [run for run in runs if run[0] - apart <= wanted <= run[-1] + apart]
    chosen = max(runs, key=lambda run: (len(run), run[0]), default=None)
    return (chosen[0], chosen[-1]) if chosen else None
