"""Dates: the day that belongs to an event or a post is the one its own clause names."""

from __future__ import annotations

import re

from fasti.statements.row import Row

#: how many items a day may stand behind its verb
FAR = 24


def day_near(row: Row, start: int, end: int, *, noun: bool = False) -> str | None:
    """The EDTF of the day that the verb or noun from `start` to `end` happened on, if its clause names it.

    Behind the word a day may stand as far as the clause goes; before it only at the head of the sentence or right beside it.
    """
    best: tuple[int, str] | None = None
    for n, letter in enumerate(row.letters):
        if letter != "T" or not row.items[n].note:
            continue
        cost = _cost_behind(row.letters[end:n], noun=noun) if n >= end else _cost_before(row.letters, n, start, noun=noun)
        if cost is not None and (best is None or cost < best[0]):
            best = (cost, row.items[n].note)
    return best[1] if best else None


def _cost_behind(gap: str, *, noun: bool) -> int | None:
    if noun:
        return len(gap) if re.fullmatch(r"(?:O[DSKRULwC'h]{0,10}P)?[IwD]{0,3}", gap) else None
    if re.search(r"[Z\"]|Q|X[DSK]{0,3}[Pp]", gap) or len(gap) > FAR:
        return None
    return len(gap) + 6 * gap.count("C")


def _cost_before(letters: str, at: int, start: int, *, noun: bool) -> int | None:
    gap = letters[at + 1 : start]
    if noun:
        return len(gap) if len(gap) <= 1 else None
    if len(gap) <= 2 or re.fullmatch(r"[wH]{1,4}", gap):
        return len(gap)
    heads = re.fullmatch(r"[IDwNXC]{0,3}", letters[:at]) is not None
    return 10 + len(gap) if heads and not re.search(r"[Z\"Q]", gap) and len(gap) <= FAR else None


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
    if before in ("until", "till") or (letters[at - 1 : at] == "N" and before == "until"):
        return None, day
    return None, None
