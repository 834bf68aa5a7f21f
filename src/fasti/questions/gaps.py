"""What cannot be, or what nobody has told: vacancies, two holders at once, own superiors, acts after death."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from fasti.model.calendar import Interval
from fasti.model.record import GapKind, Tenure

DAY = timedelta(days=1)
#: a handover takes this long, and a report may be this late
HANDOVER = timedelta(days=3)


@dataclass(frozen=True, slots=True)
class FoundGap:
    """A gap by the tenures it lies between, before their evidence is loaded."""

    kind: GapKind
    about: str
    days: Interval
    tenures: tuple[Tenure, ...]


def gaps_in_post(tenures: Sequence[Tenure]) -> Iterator[FoundGap]:
    """Find vacancies and double holdings among the tenures of one exclusive post."""
    known = sorted((t for t in tenures if t.known), key=_when)
    for place, one in enumerate(known):
        for other in known[place + 1 :]:
            if other.person != one.person and (overlap := _overlap(one, other)) and not one.acting and not other.acting:
                about = f"{one.person.name} and {other.person.name} both held the post of {one.role} at {_unit(one)}"
                yield FoundGap("two holders", about, overlap, (one, other))
    for one, other in pairwise(known):
        end, start = one.ending.latest, other.starting.earliest
        if end and start and start - end > HANDOVER:
            about = f"Nobody is known as {one.role} of {_unit(one)} between {one.person.name} and {other.person.name}"
            yield FoundGap("vacancy", about, Interval(end + DAY, start - DAY), (one, other))
    if known and (last := known[-1]).ending.latest and not any(t.announced_only for t in tenures):
        yield FoundGap(
            "vacancy",
            f"Nobody is known as {last.role} of {_unit(last)} after {last.person.name}",
            Interval(last.ending.latest, None),
            (last,),
        )


def own_superiors(commands: Mapping[str, Sequence[Tenure]], parents: Iterable[tuple[str, str]]) -> Iterator[FoundGap]:
    """Find people who are known to head a unit and its parent at the same time; `commands` are heading tenures by unit id."""
    for child, parent in parents:
        by_person: dict[str, list[Tenure]] = defaultdict(list)
        for above in commands.get(parent, ()):
            by_person[above.person.id].append(above)
        for below in commands.get(child, ()):
            for above in by_person[below.person.id]:
                if overlap := _overlap(below, above):
                    about = f"{below.person.name} headed {_unit(below)} and {_unit(above)} above it at once: their own superior"
                    yield FoundGap("own superior", about, overlap, (below, above))


def after_death(tenures: Iterable[Tenure], deaths: Mapping[str, date]) -> Iterator[FoundGap]:
    """Find posts attested after their holder's death; `deaths` are days by person id."""
    for tenure in tenures:
        died = deaths.get(tenure.person.id)
        later = [day for day in tenure.attested if died and day > died + HANDOVER]
        if later:
            about = f"{tenure.person.name} is attested as {tenure.role} of {_unit(tenure)} after dying by {died}"
            yield FoundGap("after death", about, Interval(later[0], later[-1]), (tenure,))


def _when(tenure: Tenure) -> tuple[date, date, str]:
    known = tenure.known or Interval(None, None)
    return known.earliest or date.min, known.latest or date.max, tenure.id


def _overlap(one: Tenure, other: Tenure) -> Interval | None:
    if not (
        one.known and other.known and one.known.earliest and other.known.earliest and one.known.latest and other.known.latest
    ):
        return None
    first, last = max(one.known.earliest, other.known.earliest), min(one.known.latest, other.known.latest)
    return Interval(first, last) if last - first > HANDOVER else None


def _unit(tenure: Tenure) -> str:
    return tenure.unit.name if tenure.unit else "no named unit"
