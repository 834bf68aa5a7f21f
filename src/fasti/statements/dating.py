"""Dates: the day that belongs to an event or a post is the one its own clause names."""

from __future__ import annotations

import re
from dataclasses import replace

from fasti.lexicons.load import lexicon
from fasti.statements.row import Row
from fasti.statements.tie import SAYING

#: words behind a verb that open another clause
OTHER_CLAUSE = frozenset(lexicon("clauses")["opens"]["words"])
#: words before a day that make it the bound of a time in office, and words before `from` that do not
BOUNDS = frozenset(lexicon("clauses")["bounds"]["words"])
EFFECT = frozenset(lexicon("clauses")["effect"]["words"])
#: what a year names when it happened: `in the 2014 war`
BATTLES = frozenset(lexicon("clauses")["things"]["violent"])
#: the end of `two days before`
COUNTED = re.compile(r"\b(?:after|before)$")
#: how many items before the second bound of a span the first one stands
APART = 3

#: how many items a day may stand from its verb
FAR = 24
#: how many items before its verb a day may stand anywhere in a sentence
NEAR = 2
#: what a comma between verb and day costs, a place before the verb, and one at the head of the sentence: others are nearer
COMMA, BEFORE, AT_HEAD = 6, 2, 10
#: between a noun and its day: `dismissal [of the commander X] in March`
NOUN_GAP = re.compile(r"(?:O[DSKRULwC'h]{0,10}P)?[IwD]{0,3}")
#: a verb before a noun, with its object's title between: `accepted the resignation`, `accepted General X's resignation`
HANDLED = re.compile(r"w[DhSLKRUPw']{0,6}$")
HANDLING, ANNOUNCING = (frozenset(lexicon("clauses")["handling"][key]) for key in ("any", "announced"))
ORDERS, OPENS_ORDER = (frozenset(lexicon("clauses")["order"][key]) for key in ("words", "first"))
#: marks that part one thing told from another
PARTED = frozenset('Z"')
#: what a wire's report opens with: `OSLO, May 11, 2021 (Agency) -`
DATELINE = re.compile(r"[LUPwC.(]{0,8}T(?:CT)?[LUPwC.()]{0,8}-")
#: what begins a new clause, in which a day is somebody else's
NEW_CLAUSE = re.compile(r"[Z\"]|(?<![fIOt])Q|X[DSK]{0,3}[Pp]|X[FBH]")
#: between a day and its verb: `in March had also`
AUXILIARY = re.compile(r"[wH]{1,4}")
#: from `when` to a verb of its clause
WHEN = re.compile(r'[^TZ".]*')
#: before a day that closes a clause with a verb of its own: `, who was wounded in`
WHO_CLAUSE = re.compile(r"CQ[^CPZ\"]+$")
#: before a day at the head of its sentence, or of what stands behind a colon: `And in`, `Then on`
HEAD = re.compile(r"[IDwNXC]{0,3}")


def is_within_a_year(day: str) -> bool:
    """Say whether EDTF names less than a year: `the biggest reshuffle this year` has no day."""
    return len(day) > len("2024")


def day_near(row: Row, start: int, end: int, *, noun: bool = False) -> str | None:
    """The EDTF of the day that the verb or noun from `start` to `end` happened on, if its clause names it.

    Behind the word a day may stand as far as the clause goes; before it only at the head of the sentence or right beside it.
    """
    best: tuple[int, str] | None = None
    for n, letter in enumerate(row.letters):
        own = noun and n + 1 == start  # `the August 2 resignation`
        if letter != "T" or not row.items[n].note or _bounds_a_span(row, n) or (not own and _names_a_thing(row, n)):
            continue
        if DATELINE.match(row.letters) and n < row.letters.index("-"):
            continue  # the day of the report
        if _in_another_clause(row, end, n) or _is_of_saying(row, end, n):
            continue
        cost = _cost_behind(row.letters[end:n], noun=noun) if n >= end else _cost_before(row.letters, n, start, noun=noun)
        if cost is not None and (best is None or cost < best[0]):
            best = (cost, row.items[n].note)
    return best[1] if best else None


def day_of_verb(row: Row, start: int, end: int) -> str | None:
    """The EDTF of the day that the verb from `start` to `end` happened on: its own, or that of the verb or order it goes with."""
    return day_near(row, start, end) or _day_shared(row, start) or _day_of_order(row, start) or day_when(row, start)


def day_of_noun(row: Row, start: int, end: int, *, announced: bool) -> str | None:
    """The EDTF of the day of a noun such as `resignation`: its own, or that of the verb that somebody deals with it by.

    What is `announced` happens with the announcement: an appointment, and no death.
    """
    own = day_near(row, start, end, noun=True)
    handled = HANDLED.search(row.letters[:start]) if own is None else None
    verbs = HANDLING | ANNOUNCING if announced else HANDLING
    verb = next((n for n in range(handled.start(), start) if row.items[n].name in verbs), -1) if handled else -1
    return own if verb < 0 else day_near(row, verb, verb + 1)


def day_when(row: Row, start: int) -> str | None:
    """`until last November, when he was removed`, `served until 2018, resigning`: the day right before a verb's own clause."""
    names = [item.name for item in row.items[:start]]
    opened = len(names) - names[::-1].index("when") - 1 if "when" in names else -1
    first = start if row.items[start].name.endswith("ing") else opened
    if first < 0 or not WHEN.fullmatch(row.letters[first : start + 1]):
        return None
    day = first - 1 - row.letters[:first].endswith("C")
    return row.items[day].note or None if day >= 0 and row.letters[day] == "T" else None


def _day_of_order(row: Row, start: int) -> str | None:
    """`In an order signed on Wednesday, X was transferred`: the day of what the sentence opens with."""
    if not row.items or row.items[0].name not in OPENS_ORDER:
        return None
    order = next((n for n in range(min(start, FAR)) if row.items[n].name in ORDERS), -1)
    if order < 0 or not PARTED.isdisjoint(row.letters[order:start]):
        return None
    head = row.letters[order:start]
    days = [n for n in range(order, order + head.rfind("C") + 1) if row.letters[n] == "T" and row.items[n].note]
    return row.items[days[0]].note if days else None


def _day_shared(row: Row, start: int) -> str | None:
    """`On Friday the president sacked X and named Y`: the day before the verb that the one at `start` is coordinated with."""
    offset = row.grammar.coordinated_with(row.items[start].start) if row.grammar else None
    if offset is None:
        return None
    first = row.at(offset)
    before = replace(row, letters=row.letters[: first + 1], items=row.items[: first + 1])
    return day_near(before, first, first + 1)


def effect_day(row: Row, end: int) -> str | None:
    """The EDTF of the day from which a verb that ends at `end` holds: `effective 1 July`, `with effect from Monday`."""
    for n in range(end, min(len(row.items), end + FAR)):
        if (
            row.letters[n] == "T"
            and row.items[n].note
            and not EFFECT.isdisjoint(item.name for item in row.items[max(end, n - 2) : n])
        ):
            return row.items[n].note
    return None


def _bounds_a_span(row: Row, n: int) -> bool:
    """`since 2019`, `until March`, `from 2008 to 2016`: days that bound a time in office and on which nothing happened."""
    earlier, before = ["", "", *(item.name for item in row.items[max(0, n - 2) : n])][-2:]
    if before == "from":
        return earlier not in EFFECT
    return before in BOUNDS or (before == "to" and "T" in row.letters[max(0, n - APART) : n])


def _names_a_thing(row: Row, n: int) -> bool:
    """`a 2005 law`, `over the ship's July 7 grounding`: a time that says which thing is meant, not when something happened."""
    if row.letters[max(0, n - 1) : n] not in ("D", "h", "'") or row.letters[n + 1 : n + 2] not in ("w", "L", "R", "U"):
        return False
    within = [item.name for item in row.items[max(0, n - 2) : n - 1]] in (["in"], ["during"])
    # `was hurt in the 2014 war`
    return not within or BATTLES.isdisjoint(item.name.lower() for item in row.items[n + 1 : n + 3])


def _in_another_clause(row: Row, end: int, n: int) -> bool:
    """`dismissed after a frigate sank on Friday`, `two days before it sank on Friday`: the day belongs to the other verb."""
    between = row.items[end : max(end, n - 1)]
    counted = (item for item in between if item.kind == "time" and not item.note)
    return any(item.name in OTHER_CLAUSE for item in between) or any(COUNTED.search(item.text.lower()) for item in counted)


def _is_of_saying(row: Row, end: int, n: int) -> bool:
    """`was dismissed, the ministry said on Monday`: the day belongs to the verb of saying behind the comma."""
    comma = row.letters.rfind("C", end, n)
    return comma >= 0 and any(item.name in SAYING for item in row.items[comma:n])


def _cost_behind(gap: str, *, noun: bool) -> int | None:
    """How far a day behind its word is, `None` if it belongs to another; `gap` holds the letters between."""
    if noun:
        return len(gap) if NOUN_GAP.fullmatch(gap) else None
    if NEW_CLAUSE.search(gap) or len(gap) > FAR:
        return None
    return len(gap) + COMMA * gap.count("C")


def _cost_before(letters: str, at: int, start: int, *, noun: bool) -> int | None:
    """How far a day at `at` is before its word at `start`, `None` if it belongs to another."""
    gap = letters[at + 1 : start]
    if noun:
        return len(gap) if len(gap) <= 1 else None
    if letters[at - 1 : at] in ("f", "t") and at > 1 and "T" in letters[max(0, at - APART) : at]:
        return None
    if gap.startswith("C") and WHO_CLAUSE.search(letters[:at]):
        return None
    if (len(gap) <= NEAR and "X" not in gap) or AUXILIARY.fullmatch(gap):
        return BEFORE + len(gap)
    heads = HEAD.fullmatch(letters, letters.rfind("Z", 0, at) + 1, at) and not re.search(r"[Z\"Q]", gap) and len(gap) <= FAR
    return AT_HEAD + len(gap) if heads else None
