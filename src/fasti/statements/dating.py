"""Dates: the day that belongs to an event or a post is the one its own clause names."""

from __future__ import annotations

import re

from fasti.model.row import Row

#: letters that part one clause from the next
PART = re.compile(r"[Z]|C(?=[QX])|X(?=[DSKPp])")


def day_near(row: Row, start: int, end: int) -> str | None:
    """The EDTF of the time expression that stands nearest to the verb from `start` to `end` within its clause."""
    best: tuple[int, str] | None = None
    for n, letter in enumerate(row.letters):
        if letter != "T" or not row.items[n].note:
            continue
        gap = row.letters[end:n] if n >= end else row.letters[n + 1 : start]
        cost = len(gap) + 12 * len(PART.findall(gap)) + (4 if n < start else 0)
        if cost <= 40 and (best is None or cost < best[0]):
            best = (cost, row.items[n].note)
    return best[1] if best else None


def span_of(row: Row, start: int, end: int) -> tuple[str | None, str | None]:
    """From and to of a post told with `since T`, `from T to T`, `until T` or `(T–T)` behind its office."""
    words = row.items[end : end + 8]
    letters = row.letters[end : end + 8]
    at = letters.find("T")
    if at < 0 or re.search(r"[PRZ]", letters[:at]):
        return None, None
    day = words[at].note or None
    if day and "/" in day and not re.search(r"\d\d-\d\d$", day):
        lower, upper = day.split("/")
        return lower or None, upper or None
    before = words[at - 1].name if at else ""
    if before in ("since", "from", "in") or letters[:at].endswith("f"):
        then = re.match(r"(?:t|-|w)T", letters[at + 1 :])
        if then and before != "in":
            return day, words[at + 2].note or None
        return (day, None) if before != "in" else (None, None)
    if before in ("until", "till") or letters[at - 1 : at] == "N" and before == "until":
        return None, day
    return None, None
