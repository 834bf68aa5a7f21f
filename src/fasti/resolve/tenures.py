"""Statements about one person in one post fold into tenures: starting range, ending range and the days attested."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from fasti.model.calendar import Interval
from fasti.model.record import DisputeKind
from fasti.resolve.spans import Dated, agreed, dated, earliest_of, latest_of

#: a report this long after an end that still gives the old post is late, not against it
LATE = timedelta(days=3)
#: a new start this long after an end is a second term, not another date for the first
NEW_TERM = timedelta(days=90)
#: causes that do not exclude each other
COMPATIBLE = [
    {"killed", "died"},
    {"transferred", "promoted", "replaced"},
    {"dismissed", "replaced"},
    {"retired", "replaced"},
    {"resigned", "replaced"},
    {"killed", "replaced"},
    {"died", "replaced"},
    {"arrested", "replaced"},
]


#: causes, and those that say the same and more
SAYS_MORE = {
    "replaced": ("transferred", "promoted", "dismissed", "retired", "resigned", "killed", "died", "arrested"),
    "died": ("killed",),
}


@dataclass(frozen=True, slots=True)
class PostClaim:
    """One statement that a person held a post, as far as folding needs it."""

    statement: int
    status: str
    starts: str | None
    ends: str | None
    ended_by: str | None
    certainty: str
    published: str | None
    #: EDTF days or months that the source attests, beside its own publication
    attested: tuple[str, ...] = ()
    #: whether the source names the unit; one that does not attests no day in it
    names_unit: bool = True
    #: the document it stands in, where known: however often it tells one cause, that is one voice
    document: int | None = None

    @property
    def earnest(self) -> bool:
        """Say whether it tells of a holding that was, and not of one denied or still to come."""
        return self.certainty not in ("denied", "predicted") and self.status != "incoming"

    @property
    def voice(self) -> tuple[str, int]:
        """Give what counts once: its document, or itself where no document is known."""
        return ("statement", self.statement) if self.document is None else ("document", self.document)

    def witnessed(self) -> list[Dated]:
        """Give the times at which this claim attests that the post was held."""
        times = [*self.attested]
        if self.status in ("current", "acting") and not self.attested and self.names_unit:
            times.append(self.published or "")
        return [found for written in times if (found := dated(written, self.statement))]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Claims about one thing that exclude each other, with the statements on each side."""

    kind: DisputeKind
    sides: tuple[tuple[str, tuple[int, ...]], ...]


@dataclass(slots=True)
class Term:
    """One tenure as its own statements tell it."""

    statements: tuple[int, ...]
    starting: Interval
    ending: Interval
    attested: tuple[date, ...] = ()
    #: months and years that attest it without a day
    attested_within: tuple[Interval, ...] = ()
    known: Interval | None = None
    acting: bool = False
    ended_by: str | None = None
    announced_only: bool = False
    denied_only: bool = False
    conflicts: list[Conflict] = field(default_factory=list)
    #: sources themselves give the start, the end: nobody else's tenure moves them
    start_told: bool = False
    end_told: bool = False


def fold_claims(claims: Sequence[PostClaim]) -> list[Term]:
    """Fold all claims about one person in one post into one term or more, oldest first."""
    ordered = sorted(claims, key=lambda claim: claim.statement)
    return [_fold_term(part) for part in _terms(ordered) if part]


def _terms(claims: Sequence[PostClaim]) -> list[list[PostClaim]]:
    """Cut claims where one term ended and another began long after, and no claim reaches across."""
    earnest = [claim for claim in claims if claim.earnest]
    ends = sorted({d.days.latest for c in earnest if (d := dated(c.ends, c.statement)) and d.days.latest})
    starts = sorted({d.days.earliest for c in earnest if (d := dated(c.starts, c.statement)) and d.days.earliest})
    cuts: list[date] = []
    for end in ends:
        start = next((day for day in starts if day > end + NEW_TERM), None)
        if start and not any(end < cut <= start for cut in cuts) and not any(_reaches_across(c, end, start) for c in earnest):
            cuts.append(start)
    parts: list[list[PostClaim]] = [[] for _ in range(len(cuts) + 1)]
    for claim in claims:
        parts[sum(_place(claim) >= cut for cut in cuts)].append(claim)
    return parts


def _reaches_across(claim: PostClaim, end: date, start: date) -> bool:
    begin = dated(claim.starts, claim.statement)
    finish = dated(claim.ends, claim.statement)
    seen = claim.witnessed()
    if begin and begin.days.latest and begin.days.latest <= end:
        return bool(finish and finish.days.earliest and finish.days.earliest >= start) or (
            not finish and any(d.days.earliest and d.days.earliest > end + LATE for d in seen)
        )
    return any(d.days.earliest and d.days.latest and end + LATE < d.days.earliest and d.days.latest < start for d in seen)


def _place(claim: PostClaim) -> date:
    """Give the day by which a claim is told to one term or another: the first day it fixes."""
    for written in (claim.starts, claim.ends, *claim.attested, claim.published):
        day = dated(written, claim.statement)
        if day and (first := day.days.earliest or day.days.latest):
            return first
    return date.min


def _fold_term(claims: Sequence[PostClaim]) -> Term:
    earnest = [claim for claim in claims if claim.earnest]
    statements = tuple(claim.statement for claim in claims)
    if not earnest:
        return _announced_or_denied(claims, statements)
    starts = [d for c in earnest if (d := dated(c.starts, c.statement))]
    ends = [d for c in earnest if (d := dated(c.ends, c.statement))]
    seen = [d for c in earnest for d in c.witnessed()]
    formers = [d for c in earnest if c.status == "former" and (d := dated(c.published, c.statement))]
    starting, start_sides = agreed(starts)
    ending, end_sides = agreed(ends)
    attested = _attested(seen, starts, ending if ends else None)
    term = Term(statements, starting, ending, attested, _attested_within(seen), start_told=bool(starts), end_told=bool(ends))
    term.acting = all(claim.status == "acting" for claim in earnest)
    _bound(term, seen, formers, ends)
    term.known = _known(term, seen, bool(starts), bool(ends))
    term.ended_by, cause = _ended_by(earnest)
    term.conflicts += _date_conflicts("start", start_sides, term, _seen_before(seen, starts))
    term.conflicts += _date_conflicts("end", end_sides, term, _seen_after(seen, formers, ends), ends or formers)
    term.conflicts += cause + _denials(claims, earnest)
    return term


def _announced_or_denied(claims: Sequence[PostClaim], statements: tuple[int, ...]) -> Term:
    ahead = [claim for claim in claims if claim.certainty != "denied"]
    if not ahead:
        return Term(statements, Interval(None, None), Interval(None, None), denied_only=True)
    starting, sides = agreed([d for c in ahead if (d := dated(c.starts, c.statement))])
    if starting.earliest is None:
        starting = Interval(
            earliest_of(d.days.earliest for c in ahead if (d := dated(c.published, c.statement))), starting.latest
        )
    term = Term(statements, starting, Interval(None, None), announced_only=True)
    term.conflicts += _date_conflicts("start", sides, term, [])
    return term


def _attested(seen: Iterable[Dated], starts: Iterable[Dated], ending: Interval | None) -> tuple[date, ...]:
    days = {d.days.earliest for d in (*seen, *starts) if d.days.earliest and d.days.earliest == d.days.latest}
    if ending and ending.latest:
        days = {day for day in days if day <= ending.latest + LATE}
    return tuple(sorted(days))


def _attested_within(seen: Iterable[Dated]) -> tuple[Interval, ...]:
    wide = {
        (d.days.earliest, d.days.latest) for d in seen if d.days.earliest and d.days.latest and d.days.earliest < d.days.latest
    }
    return tuple(Interval(*days) for days in sorted(wide))


def _bound(term: Term, seen: Sequence[Dated], formers: Sequence[Dated], ends: Sequence[Dated]) -> None:
    """Narrow both ranges by the days on which somebody saw the post held, or over."""
    first = earliest_of([*(d.days.latest for d in seen), *(d.days.latest for d in (*formers, *ends))])
    start = term.starting
    if first and (start.latest is None or (first < start.latest and (start.earliest is None or first >= start.earliest))):
        term.starting = Interval(start.earliest, first if start.earliest is None or first >= start.earliest else start.earliest)
    last = latest_of([d.days.earliest for d in seen] + [start.earliest])
    over = earliest_of(d.days.latest for d in formers if d.days.latest and (last is None or d.days.latest >= last))
    end = term.ending
    low = (
        last
        if last and (end.earliest is None or last > end.earliest) and (end.latest is None or last <= end.latest)
        else end.earliest
    )
    high = over if over and (end.latest is None or over < end.latest) and (low is None or over >= low) else end.latest
    term.ending = Interval(low, high)


def _known(term: Term, seen: Sequence[Dated], start_told: bool, end_told: bool) -> Interval | None:  # noqa: FBT001
    points = [*term.attested, *(d.days.latest for d in seen if term.attested == ())]
    first = earliest_of([*points, term.starting.latest if start_told else None, term.ending.earliest if end_told else None])
    last = latest_of([*points, term.starting.latest if start_told else None, term.ending.earliest if end_told else None])
    return Interval(first, last) if first and last else None


def _ended_by(earnest: Sequence[PostClaim]) -> tuple[str | None, list[Conflict]]:
    sure = {"asserted": 0, "reported": 1, "doubtful": 2}
    told = [claim for claim in earnest if claim.ended_by]
    if not told:
        return None, []
    surest = min(sure[claim.certainty] for claim in told)
    voices = {(str(claim.ended_by), claim.voice) for claim in told if sure[claim.certainty] == surest}
    counted = Counter(cause for cause, _ in voices)
    best = min(_specific(counted), key=lambda cause: (-counted[cause], cause))
    causes = {str(claim.ended_by): [c.statement for c in told if c.ended_by == claim.ended_by] for claim in told}
    if any({a, b} not in COMPATIBLE for a in causes for b in causes if a < b):
        sides = [cause for cause in sorted(causes) if any({cause, b} not in COMPATIBLE for b in causes if b != cause)]
        return best, [Conflict("cause", tuple((cause, tuple(causes[cause])) for cause in sides))]
    return best, []


def _specific(causes: Iterable[str]) -> list[str]:
    """Leave out causes that only say less than another one told: who was dismissed was replaced, who was killed died."""
    told = set(causes)
    return [cause for cause in told if not any(other in told for other in SAYS_MORE.get(cause, ()))]


def _seen_before(seen: Sequence[Dated], starts: Sequence[Dated]) -> list[Dated]:
    first = earliest_of(d.days.earliest for d in starts)
    return [d for d in seen if first and d.days.latest and d.days.latest < first]


def _seen_after(seen: Sequence[Dated], formers: Sequence[Dated], ends: Sequence[Dated]) -> list[Dated]:
    over = latest_of(d.days.latest for d in ends) or earliest_of(d.days.latest for d in formers)
    return [d for d in seen if over and d.days.earliest and d.days.earliest > over + LATE]


def _date_conflicts(
    kind: DisputeKind, sides: Sequence[Dated], term: Term, against: Sequence[Dated], told: Sequence[Dated] = ()
) -> list[Conflict]:
    grouped: dict[str, list[int]] = {}
    for side in sides or (told if against else ()):
        grouped.setdefault(side.written if sides or term.end_told else f"over by {side.written}", []).append(side.statement)
    for other in against:
        grouped.setdefault(f"held on {other.written}", []).append(other.statement)
    if len(grouped) < 2:  # noqa: PLR2004 - a dispute has two sides
        return []
    return [Conflict(kind, tuple((claim, tuple(dict.fromkeys(numbers))) for claim, numbers in sorted(grouped.items())))]


def _denials(claims: Sequence[PostClaim], earnest: Sequence[PostClaim]) -> list[Conflict]:
    denied = [claim for claim in claims if claim.certainty == "denied"]
    if not denied:
        return []
    about = {"former"} if any(claim.status == "former" for claim in denied) else {"current", "acting", "incoming"}
    asserting = tuple(claim.statement for claim in earnest if claim.status in about)
    if not asserting:
        return []
    return [Conflict("denied", (("asserted", asserting), ("denied", tuple(claim.statement for claim in denied))))]
