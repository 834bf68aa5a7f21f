"""Claims about one person in one post are cut into terms: where one ended long before another began, and where acting ended."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from fasti.resolve.post_claims import PostClaim
from fasti.resolve.spans import dated, earliest_of, latest_of

#: a report this long after an end that still gives the old post is late, not against it
LATE = timedelta(days=3)
#: a new start this long after an end is a second term, not another date for the first
NEW_TERM = timedelta(days=90)


def cut_into_terms(claims: Sequence[PostClaim]) -> list[list[PostClaim]]:
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
        parts[sum((claim.first_fixed() or date.min) >= cut for cut in cuts)].append(claim)
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


def confirmed_on(claims: Sequence[PostClaim]) -> date | None:
    """Say from when on a term's holder, who was acting before, is told to hold the post in full; `None` if that is not told."""
    earnest = [claim for claim in claims if claim.earnest]
    acting = [claim for claim in earnest if claim.acting]
    told = latest_of(d.days.latest for c in acting if (d := dated(c.starts, c.statement)))
    since = told or earliest_of(d.days.earliest for c in acting for d in c.witnessed())
    if since is None:
        return None
    starts = (d.days.earliest for c in earnest if not c.acting and (d := dated(c.starts, c.statement)))
    return earliest_of(start for start in starts if start and start > since + LATE)


def part_by_confirmation(claims: Sequence[PostClaim], day: date) -> tuple[list[PostClaim], list[PostClaim]]:
    """Part the claims of a holder confirmed on a day into those of acting and those of the post in full."""
    before = [claim for claim in claims if claim.acting or (claim.first_fixed() or date.min) < day]
    return before, [claim for claim in claims if claim not in before]
