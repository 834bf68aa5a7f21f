"""Statements about one person in one post fold into tenures: starting range, ending range and the days attested."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from fasti.model.calendar import Interval
from fasti.model.record import DisputeKind
from fasti.resolve.post_claims import PostClaim
from fasti.resolve.spans import Dated, agreed, dated, earliest_of, latest_of
from fasti.resolve.term_cuts import LATE, confirmed_on, cut_into_terms, part_by_confirmation

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
    return [term for part in cut_into_terms(ordered) if part for term in _fold_part(part)]


def _fold_part(claims: Sequence[PostClaim]) -> list[Term]:
    """Fold one term, or two where an acting holder was confirmed: the acting one ends as the other begins."""
    day = confirmed_on(claims)
    if day is None:
        return [_fold_term(claims)]
    acting, full = (_fold_term(part) for part in part_by_confirmation(claims, day))
    acting.acting = True
    acting.ending, acting.end_told = full.starting, True
    acting.attested = tuple(each for each in acting.attested if each <= day)
    if acting.known and acting.known.earliest and acting.known.earliest <= day:
        acting.known = Interval(acting.known.earliest, day)
    return [acting, full]


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
    held = [claim for claim in earnest if claim.acting or claim.status != "former"]  # `the former R` may have been acting
    term.acting = bool(held) and all(claim.acting for claim in held)
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
