"""Spans: from when to when somebody held an office, as its own clause says: `since T`, `from T to T`, `until T`."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.statements.dating import EFFECT
from fasti.statements.row import Row

#: verbs whose own unit stands between a name and the days: `R X headed U until T`
COMMANDS = frozenset(verb for verbs in lexicon("commands")["roles"].values() for verb in verbs) - {
    "command",
    "head",
    "chair",
    "lead",
    "run",
}
#: how many items behind its office the days of a post may stand
SPAN = 8
#: between an office and its days: another name, office or clause; more units, and `under President X`, are none
OTHERS, UNITS = re.compile(r"[PRZX]"), re.compile(r"(?:(?:C|X|CX)D?U)+|ID?S?R?K?P(?!')")
#: between days that open a clause and the office in it: `General X`, `he had been the`, `General X commanded`, `when U fell, he`
OPENED = re.compile(r"(?:Cw[^CZ\"]{1,12}(?=C))?C?(?:[DSKLU']{0,4}[Pp])?C?[QHBNFwADShL't]{0,7}")
#: words that open a span, and the rest of it behind its first day: `and 2016`, `to 2016`, `until last year`
OPENS, GOES_ON = ("since", "from", "between", "until", "till"), re.compile(r"[tX\-wN]T")

#: `from its opening in T`, and nouns for how a unit began
FROM_OPENING = re.compile(r"[wf][hS](w)(?:I|w)?T")
OPENINGS = frozenset(["opening", "creation", "founding", "foundation", "formation", "establishment", "inception", "launch"])
#: `[since] X was killed at L on T`: what somebody holds an office since happened on that day
SINCE_CLAUSE = re.compile(r"w[DSK]{0,3}[Pp][^CZ\"PR]{1,10}?T")


def span_of(row: Row, end: int) -> tuple[str | None, str | None]:
    """From and to of a post as told behind its office, which ends at `end`.

    The words are `since T`, `from T to T`, `between T and T`, `until T` or `(T–T)`.
    """
    words, letters = row.items[end : end + SPAN], row.letters[end : end + SPAN]
    clause = SINCE_CLAUSE.match(row.letters, end) if words and words[0].name == "since" else None
    if clause:
        return row.items[clause.end() - 1].note or None, None
    opening = FROM_OPENING.match(row.letters, end)
    if opening and row.items[opening.start(1)].name in OPENINGS:
        return row.items[opening.end() - 1].note or None, None
    at = letters.find("T")
    if at < 0 or any(item.name in COMMANDS for item in words[:at]) or OTHERS.search(UNITS.sub("", letters[:at], count=1)):
        return None, None
    day = words[at].note or None
    if day and "/" in day and not re.search(r"\d{4}-\d\d-\d\d$", day):
        lower, upper = day.split("/")
        return lower or None, upper or None
    return _bounds(row, end + at)


def span_before(row: Row, start: int) -> tuple[str | None, str | None]:
    """From and to of a post as told at the head of the clause of its office or verb, which begins at `start`.

    `From 2013 until last year X was R`, `and between 2015 and 2016 was R`, `since 2018 he has led U`.
    """
    firsts = (n for n in range(start - 1, 0, -1) if row.letters[n] == "T" and row.items[n - 1].name in OPENS)
    for at in (n for n in firsts if row.letters[n - 2 : n - 1] != "T"):
        rest = GOES_ON.match(row.letters, at + 1)
        if OPENED.fullmatch(row.letters[rest.end() if rest else at + 1 : start]):
            return _bounds(row, at)
    return None, None


def _bounds(row: Row, at: int) -> tuple[str | None, str | None]:
    """The bounds of a span whose first day stands at `at`."""
    words, letters = row.items[at:], row.letters[at:]
    day = words[0].note or None
    before, earlier = (row.items[n].name if n >= 0 else "" for n in (at - 1, at - 2))
    if before == "between" and letters[1:3] == "XT":
        return day, words[2].note or None
    if before in ("since", "from") and earlier not in EFFECT:
        goes_on = re.match(r"[t\-wN]T", letters[1:])
        return day, (words[2].note or None) if goes_on else None
    return None, day if before in ("until", "till") else None


def until_between(row: Row, start: int, end: int) -> str | None:
    """Until when a post was held as told between its holder and its office: `X, who until December headed U`."""
    bounds = (n for n in range(start + 1, end) if row.letters[n] == "T" and row.items[n - 1].name in ("until", "till"))
    return next((row.items[n].note or None for n in bounds), None)
