"""Tenures on record: what statements tell of one, what its neighbours bound it to, and the days on which it is attested."""

from __future__ import annotations

import struct
from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from hashlib import blake2b
from typing import Any

from fasti.model.calendar import Interval
from fasti.resolve.neighbours import Seat
from fasti.resolve.post_claims import PostClaim
from fasti.resolve.tenures import Term
from fasti.store.rows import Values, day_of, number_of

#: person, unit, role: whose statements fold together
Key = tuple[int, int | None, str]


def claim_of_row(row: Any) -> PostClaim:
    """Take a claim to a post from its statement's row."""
    return PostClaim(
        row.id,
        row.status,
        row.starts,
        row.ends,
        row.ended_by,
        row.certainty,
        row.published,
        tuple(row.attested or ()),
        document=row.document_id,
        stood_in=row.status == "former" and row.role.startswith("acting "),
    )


def tenure_row(number: int, key: Key, term: Term, found: Sequence[Any]) -> Values:
    """Lay out a term for the table; `found` are the rows of its statements."""
    counted: dict[str, int] = defaultdict(int)
    for row in found:
        counted[row.role] += 1
    role = min(counted, key=lambda role: (-counted[role], -len(role), role))
    slug = "t-" + blake2b((min(row.stamp for row in found) + key[2]).encode(), digest_size=5).hexdigest()
    days = {
        "start_lo": term.starting.earliest,
        "start_hi": term.starting.latest,
        "end_lo": term.ending.earliest,
        "end_hi": term.ending.latest,
    }
    return {
        "id": number,
        "slug": slug,
        "person_id": key[0],
        "unit_id": key[1],
        "role_key": key[2],
        "role": role,
        **{name: number_of(day) for name, day in days.items()},
        **{f"own_{name}": number_of(day) for name, day in days.items()},
        "known_lo": number_of(term.known.earliest) if term.known else None,
        "known_hi": number_of(term.known.latest) if term.known else None,
        "attested": packed_days(term),
        "acting": term.acting,
        "announced_only": term.announced_only,
        "denied_only": term.denied_only,
        "start_told": term.start_told,
        "end_told": term.end_told,
        "ended_by": term.ended_by,
        "notes": [],
    }


def packed_days(term: Term) -> bytes:
    """Pack attested days as ordinals, then, behind a 0, first and last day of each month or year that attests without a day."""
    numbers = [day.toordinal() for day in term.attested]
    if term.attested_within:
        numbers.append(0)
    for span in term.attested_within:
        numbers += [day.toordinal() for day in (span.earliest, span.latest) if day]
    return struct.pack(f"<{len(numbers)}i", *numbers)


def attested_days(packed: bytes) -> tuple[tuple[date, ...], tuple[Interval, ...]]:
    """Take the attested days, and the months and years without a day, back from their column."""
    numbers = struct.unpack(f"<{len(packed) // 4}i", packed)
    split = numbers.index(0) if 0 in numbers else len(numbers)
    wide = [date.fromordinal(number) for number in numbers[split + 1 :]]
    spans = tuple(Interval(*pair) for pair in zip(wide[::2], wide[1::2], strict=True))
    return tuple(date.fromordinal(number) for number in numbers[:split]), spans


def term_of_row(row: Any) -> Term:
    """Take a term's ranges back as its own statements tell them, before neighbours narrow them; its days stay in the row."""
    known = Interval(day_of(row.known_lo), day_of(row.known_hi)) if row.known_lo else None
    return Term(
        (),
        Interval(day_of(row.own_start_lo), day_of(row.own_start_hi)),
        Interval(day_of(row.own_end_lo), day_of(row.own_end_hi)),
        (),
        (),
        known,
        row.acting,
        row.ended_by,
        row.announced_only,
        row.denied_only,
        [],
        row.start_told,
        row.end_told,
    )


def bounds_of_seat(number: int, seat: Seat) -> Values:
    """Lay out what neighbours narrowed a tenure to."""
    return {
        "id": number,
        "start_lo": number_of(seat.starting.earliest),
        "start_hi": number_of(seat.starting.latest),
        "end_lo": number_of(seat.ending.earliest),
        "end_hi": number_of(seat.ending.latest),
        "notes": seat.notes,
    }


def bounds_of_row(row: Any) -> Values:
    """Take out of a tenure's row what neighbours narrowed it to."""
    return {name: getattr(row, name) for name in ("id", "start_lo", "start_hi", "end_lo", "end_hi", "notes")}
