"""Ties of a name and an office that stand beside each other: `R X` and `X, R`."""

from __future__ import annotations

import re
from dataclasses import replace

from fasti.lexicons.load import lexicon
from fasti.statements.offices import Office
from fasti.statements.row import Row
from fasti.statements.tie import MOVING, SAYING, Tie, is_according, is_moved, is_plural, is_source, make_tie

#: between an office and the name behind it: a place or `since T`, a comma, a rank
BEHIND = re.compile(r"(?:I[hD]w{1,2}|wT)?C?K{0,2}P")
#: the same behind a participle: `fighting insurgents, General X`
PARTICIPLE = re.compile(r"w[wLIDO]{0,4}CKP")
#: behind that name the office's unit: `Chief Constable X of U`
UNIT_BEHIND = re.compile(r"OD?U")
#: behind that name one more: `the commanders X and Y`
ONE_MORE = re.compile(r"C?XK?P|CK?P")
#: before an office that is said of somebody: `is now the`; a lone word behind it and a comma is a place, `is R of U, Minna`
PREDICATE = re.compile(r"B[NDSw]*$")
#: before an office, its holder: `X is now [the new]`, `X now the`, `X as`
TOLD = re.compile(r"(P)C?(?:[HQ]{0,2}BN?|N|A)[DSN]*$")
#: before an office, its holder and what was done to them: `X is named the`, `X, now a K, was appointed on T as`
PUT = re.compile(r"(P)(?:C[NDS]{0,3}K{1,2}C)?[HQ]{0,2}B{1,2}w(?:w?T)?A?[DSN]*$")
#: before an office, its holder in apposition: `X, the`
BESIDE = re.compile(r"(P)C[DSN]*$")
#: before an office with a unit, its holder in a list without verbs: `Colonel X Commander U`
LISTED_HOLDER = re.compile(r"(?<!O)(?<!y)(?<!t)K(P)$")
#: before a second office of whoever holds the one before: `X, R of U, now the new`
NOW = re.compile(r"PC[DSL'h]*R[^PRZ]*CN[DSN]*$")
#: before a name that is something else's: `of General X`, `by X`
OBLIQUE = re.compile(r"(?:O|f|y|t)K?$")
#: before a name that follows an office, a unit or a place: `R, General X`
AFTER_OFFICE = re.compile(r"(?:R|U|L)C?K{0,2}$")
#: between an office and the name it is tied to
SHORT_GAP = re.compile(r"[CLX]{0,3}K{0,2}")
#: what goes on behind an office in apposition when the name is the subject of another clause
RUNS_ON = re.compile(r"[wHBF]")
#: what then stands before that name: `R, General X`
LISTED = re.compile(r"RC?K?$|U[CL]*K?$")
#: between a name and an office in apposition to it
APPOSITIONS = (
    # `X, 48, the former R`, `X, by then R`, `X, at the time R`
    re.compile(r"Cy(?:ND?S*)?|CIDwD?S*|(?:C[w.]?)?(?:C|\(|-)[wDSNL'h]{0,4}"),
    # `X, a retired officer and former R`
    re.compile(r"C[DSLw]{1,4}(?:P'?[wS]{1,3})?XD?[SwL]{0,2}"),
    # `X, a general and himself a former R`
    re.compile(r"C?(?:D?S?K|D?S)Xp?[DS]*"),
    # `X who is now the R`, `X now the R`, `X the former R`
    re.compile(r"(?:QN?B|N|D)N?D?S*"),
)
#: what then stands before it where the office is its own all the same: `R General X, the R, said`
TITLED = re.compile(r"RC?K{0,2}$|^$")
#: before a word that is no person's, whatever the model says: `the X regime`
NO_HOLDER = ("S", "w", "L", "D")
#: how far before its office a name in apposition may stand
FAR = 11
#: verbs that take an office from somebody or give it to somebody
TAKING = MOVING | frozenset(form for forms in lexicon("events")["dismissed"].values() for form in forms)


def find_beside(row: Row, office: Office, ties: list[Tie]) -> list[Tie]:
    """`the Commander, 7 Division Garrison, Colonel X`: the name behind an office holds it, unless one before it does."""
    found = BEHIND.match(row.letters, office.end) or _behind_participle(row, office)
    if not found or NOW.search(row.letters[: row.at(office.role.start)]):
        return []
    if left := _left_holder(row, office, ties):
        return [left]
    if is_according(row, office) and found.group().startswith("C") and row.letters[found.end() :][:1] not in ("C", ".", ""):
        return []  # `according to the minister, X was …` goes on with somebody else
    if found.group() == "CP" and (_is_place(row, office, found.end() - 1) or _ends_what_is_said(row, office, found.end())):
        return []
    several = office.role.name.endswith("s") and is_plural(office.role.name) and not ONE_MORE.match(row.letters, found.end())
    if several:
        return []
    unit = None if office.units else UNIT_BEHIND.match(row.letters, found.end())
    whole = replace(office, units=(row.items[unit.end() - 1],)) if unit else office
    return [make_tie(row, found.end() - 1, whole, "before")]


def _is_place(row: Row, office: Office, at: int) -> bool:
    """`is R of U, Minna`: a lone word behind an office that is said of somebody."""
    return bool(PREDICATE.search(row.letters[: office.start])) and " " not in row.items[at].text


def _ends_what_is_said(row: Row, office: Office, behind: int) -> bool:
    """`he will choose a permanent commander, X said`: some commander or other ends the words of whoever says them."""
    some = row.items[office.start].text.lower() in ("a", "an")
    return some and behind < len(row.items) and row.items[behind].name in SAYING


def _behind_participle(row: Row, office: Office) -> re.Match[str] | None:
    """`the commander of U fighting insurgents, General X`: a name behind what the unit is doing."""
    found = PARTICIPLE.match(row.letters, office.end) if office.units and row.grammar else None
    return found if found and row.grammar and row.grammar.is_participle(row.items[office.end].start) else None


def _left_holder(row: Row, office: Office, ties: list[Tie]) -> Tie | None:
    """The name before an office that holds it though one follows: `X is now R1, Colonel Y is R2`; `X, R1, Colonel Y, R2`."""
    before = row.letters[: office.start]
    told = TOLD.search(before) or _put_into(row, before) or (LISTED_HOLDER.search(before) if office.units else None)
    found = told or BESIDE.search(before)
    if not found or any(tie.holder is row.items[found.start(1)] for tie in ties):
        return None
    if not told and not _stands_free(row, found.start(1), ties):
        return None
    return make_tie(row, found.start(1), office, "copula" if told else "apposed")


def _put_into(row: Row, before: str) -> re.Match[str] | None:
    """`X is named the`: the name before a verb that gives it the office behind."""
    put = PUT.search(before)
    return put if put and is_moved([item.name for item in row.items[put.start(1) : len(before)]]) else None


def _stands_free(row: Row, holder: int, ties: list[Tie]) -> bool:
    """Say whether a name may hold an office behind it: it is nothing's `of`, and the office before it is somebody else's."""
    head = row.letters[:holder]
    return not OBLIQUE.search(head) and (not AFTER_OFFICE.search(head) or _is_others(row, holder, ties))


def _is_others(row: Row, holder: int, ties: list[Tie]) -> bool:
    """Say whether the office that ends right before a name is somebody else's already."""
    return any(tie.holder is not row.items[holder] and SHORT_GAP.fullmatch(row.letters[tie.office.end : holder]) for tie in ties)


def find_apposed(row: Row, office: Office) -> list[Tie]:
    """`X, the former commander of U`; `X, 48, a retired general and himself a former R`."""
    holder = office.start
    while (holder := row.letters.rfind("P", max(0, office.start - FAR), holder)) >= 0:
        gap = row.letters[holder + 1 : office.start] or _own_words(row, office)
        if _is_listed(row, holder, office, gap) or (_is_told_beside(row, holder, office, gap) and not _tells(row, holder, gap)):
            return [make_tie(row, holder, office, "apposed")]
        if _is_apposition(gap) or not _is_part_of_name(row, holder):
            return []
    return []


def _is_told_beside(row: Row, holder: int, office: Office, gap: str) -> bool:
    """Say whether an office is the apposition of a name and does not begin what the sentence goes on to tell."""
    before = row.letters[:holder]
    described = bool(office.units) or "D" not in row.letters[holder + 1 : row.at(office.role.start)]
    said = is_source(row, office) and "C" in gap and not (described or TITLED.search(before))
    runs_on = RUNS_ON.match(row.letters, office.end) and LISTED.search(before)
    return _is_apposition(gap) and not said and not runs_on


def _tells(row: Row, holder: int, gap: str) -> bool:
    """`X, commended the R`: a verb behind a stray comma goes on with the sentence, and the office is somebody else's."""
    words = (row.items[holder + 1 + n] for n, letter in enumerate(gap) if letter == "w")
    return row.grammar is not None and any(row.grammar.is_finite_verb(word.start) for word in words)


def _is_part_of_name(row: Row, holder: int) -> bool:
    """`the X regime`: a name among plain words that is passed over for the one before it."""
    return row.letters[holder + 1 : holder + 2] == "w" and row.letters[holder - 1 : holder] in NO_HOLDER


def _own_words(row: Row, office: Office) -> str:
    """The letters of an office before its role."""
    return row.letters[office.start : row.items.index(office.role)] if office.role in row.items else ""


def _is_listed(row: Row, holder: int, office: Office, gap: str) -> bool:
    """`Rear Admiral X as R`, `Rear Admiral X R U`: a list without verbs; not where a verb before the name takes the office."""
    if row.letters[holder - 1 : holder] != "K" or gap not in ("A", "") or (not gap and not office.units):
        return False
    return not any(item.name in TAKING for item in row.items[:holder])


def _is_apposition(gap: str) -> bool:
    return any(pattern.fullmatch(gap) for pattern in APPOSITIONS)
