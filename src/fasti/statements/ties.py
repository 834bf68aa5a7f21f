"""Ties: who holds which office, by how a sentence puts a person and an office next to each other."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item
from fasti.statements.offices import Office
from fasti.statements.row import Row
from fasti.statements.triggers import subject

#: between an office and the name behind it: a comma, a place, a rank
BEFORE = re.compile(r"(?:I[hD]w{1,2})?C?K{0,2}P")
#: between a name and the office in apposition: "X, 48, the former R"
APPOSED = re.compile(r"[C(-](?:X?[wS]{0,2}[DSNAL'h]*)$")
#: an office told of its holder: "X was / has been named / is now the new R"
COPULA = re.compile(
    r"^(?:C(?=[BHN])|C[^PZ\"]{1,24}C?(?=[BN])|C[^PZ\"]{1,16}C(?=[BHQ])|C[^PCR]{1,12}C|CQ.{1,40}C(?=[BH])|[^PRZ\"]{1,20}X(?=[BH]))?[QHFNwt]{0,4}[BAHE][BAHENwSDtL'hf]{0,6}$"
)
#: "the new R is X", "the new R will be X"
INVERSE = re.compile(r"(?:[wIDLC]{0,8}|CQ|Q)[NHF]{0,2}B[NBw]{0,2}C?K?P")


#: verbs whose own rule gives the office to whom it belongs
STARTING = frozenset(
    form
    for event in ("appointed", "transferred", "promoted")
    for voice in ("done_to", "does")
    for form in lexicon("events")[event][voice]
)


#: verbs that take an office from somebody or give it to somebody
TAKING = (
    STARTING
    | frozenset(form for voice in lexicon("events")["dismissed"].values() for form in voice)
    | frozenset(["replaced", "replaces", "replacing", "succeeds", "succeeded"])
)


#: words before "as" that put somebody in an office without saying how they came there
SERVING = frozenset(
    [
        "served",
        "serving",
        "serve",
        "serves",
        "acted",
        "acting",
        "acts",
        "worked",
        "working",
        "works",
        "continues",
        "continued",
        "resumes",
        "resumed",
        "remained",
        "remains",
        "then",
        "doubled",
        "doubles",
    ]
)


@dataclass(slots=True)
class Tie:
    """One person and one office that a sentence ties together."""

    #: the person's id
    person: str
    #: the person's name or pronoun in the sentence
    holder: Item
    #: the office held
    office: Office
    #: how the sentence ties them: `before` `apposed` `copula` `inverse` `verb`
    how: str
    #: letters from first to last that the tie rests on
    start: int
    end: int
    #: `current` unless a word says otherwise
    status: str = "current"
    #: letters between holder and office, for whoever wants to know the verb
    between: str = field(default="")


def find_ties(row: Row, offices: list[Office]) -> list[Tie]:
    """Find who holds which of the offices in one sentence."""
    offices = [office for office in offices if office.role.kind == "role"]
    ties: list[Tie] = []
    for office in offices:
        if tie := _left_holder(row, office, ties) or _before(row, office):
            ties.append(tie)
    taken = {id(tie.office) for tie in ties}
    for office in reversed(offices):
        if id(office) not in taken and (tie := _joined(row, office, ties)):
            ties.append(tie)
            taken.add(id(office))
    for office in offices:
        if id(office) not in taken and (several := _distributed(row, office)):
            ties += several
            taken.add(id(office))
    for find in (_inverse, _served, _apposed, _copula):
        for office in offices:
            if id(office) not in taken and not is_plural(office.role.name) and (tie := find(row, office)):
                ties.append(tie)
                taken.add(id(office))
    for office in offices:
        if id(office) not in taken and (tie := _coordinated(row, office, ties)):
            ties.append(tie)
            taken.add(id(office))
    return sorted(ties, key=lambda t: t.start)


def is_plural(role: str) -> bool:
    """Say whether the role's last word is the plural of an office: `officers`, not `chief of naval operations`."""
    return role.split(" of ", maxsplit=1)[0].split(",", maxsplit=1)[0].endswith("s")


def _tie(row: Row, holder: int, office: Office, how: str) -> Tie:
    start, end = min(holder, office.start), max(holder + 1, office.end)
    gap = row.letters[holder + 1 : office.start] if holder < office.start else row.letters[office.end : holder]
    return Tie(row.items[holder].refers_to, row.items[holder], office, how, start, end, office.role.note, gap)


def _left_holder(row: Row, office: Office, ties: list[Tie]) -> Tie | None:
    """Where a name follows too, the office still belongs to the one before it: `X is now R1, Colonel Y is R2`; `X, R1, Colonel Y, R2`."""
    if not BEFORE.match(row.letters, office.end):
        return None
    told = re.search(r"(P)C?(?:[HQ]{0,2}BN?|N)[DSN]*$", row.letters[: office.start])
    beside = re.search(r"(P)C[DSN]*$", row.letters[: office.start])
    found = told or beside
    if not found or any(tie.holder is row.items[found.start(1)] for tie in ties):
        return None
    head = row.letters[: found.start(1)]
    if not told and (
        re.search(r"(?:O|f|y|t)K?$", head)
        or (re.search(r"(?:R|U|L)C?K{0,2}$", head) and not _taken_before(row, found.start(1), ties))
    ):
        return None
    return _tie(row, found.start(1), office, "copula" if told else "apposed")


def _taken_before(row: Row, holder: int, ties: list[Tie]) -> bool:
    """Say whether the office that ends right before a name is somebody else's already."""
    return any(
        tie.holder is not row.items[holder] and re.fullmatch(r"[CLX]{0,3}K{0,2}", row.letters[tie.office.end : holder])
        for tie in ties
    )


def _before(row: Row, office: Office) -> Tie | None:
    """`the Commander, 7 Division Garrison, Colonel X`."""
    found = BEFORE.match(row.letters, office.end)
    if (
        found
        and office.role.name.endswith("s")
        and is_plural(office.role.name)
        and not re.match(r"C?XK?P|CK?P", row.letters[found.end() :])
    ):
        return None
    return _tie(row, found.end() - 1, office, "before") if found else None


def _joined(row: Row, office: Office, ties: list[Tie]) -> Tie | None:
    """`the deputy director and the command's spokesman, Colonel X`: two offices before one name."""
    for tie in ties:
        titled = row.letters[office.end : tie.office.start] == "C" and " " not in tie.office.role.name and not tie.office.units
        if tie.how == "before" and titled and not re.search(r"[PK]C?$", row.letters[: office.start]):
            return _tie(row, row.items.index(tie.holder), office, "before")
        if (
            tie.how == "before"
            and re.fullmatch(r"C?X[DSL'hA]*", row.letters[office.end : tie.office.start] or "-")
            and not re.search(r"[PK]C?$", row.letters[: office.start])
        ):
            return _tie(row, row.items.index(tie.holder), office, "before")
    return None


def _distributed(row: Row, office: Office) -> list[Tie]:
    """`The new GOCs are 3 Division, X, 2 Division, Y`: one plural office shared out over units."""
    listed = re.match(r"[NF]?B((?:C?X?UC?L?C?K?P)+)", row.letters[office.end :])
    if not listed or office.units:
        return []
    base = office.end + listed.start(1)
    return [
        replace(
            _tie(row, base + part.end() - 1, replace(office, units=(row.items[base + part.start()],)), "inverse"),
            start=base + part.start(),
            end=base + part.end(),
        )
        for part in re.finditer(r"UC?L?C?K?P", listed.group(1))
    ]


def _coordinated(row: Row, office: Office, ties: list[Tie]) -> Tie | None:
    """`was a directing staff and a chief instructor at U`: a second office of the same holder."""
    for tie in ties:
        if (
            tie.how in ("copula", "apposed")
            and re.fullmatch(r"C?X?[DSNL'h]*", row.letters[tie.office.end : office.start])
            and (tie.how == "apposed" or "X" in row.letters[tie.office.end : office.start])
        ):
            if not tie.office.units:
                tie.office = replace(tie.office, units=office.units)
            same = _tie(row, row.items.index(tie.holder), office, tie.how)
            same.between = tie.between
            same.status = same.status or tie.status
            return same
    return None


def _served(row: Row, office: Office) -> Tie | None:
    """`X served as R`, `serving as its R`, and `then as R` after it."""
    lead = re.search(r"[wNTCZ]{1,4}A[DSNLw'h]{0,3}$", row.letters[: office.start])
    verb = next((n for n in range(lead.start(), lead.end()) if row.items[n].name in SERVING), -1) if lead else -1
    if verb < 0:
        return None
    at = subject(row, verb)
    return _tie(row, at, office, "served") if at >= 0 else None


def _inverse(row: Row, office: Office) -> Tie | None:
    """`The new GOC 82 Division is Major General X`."""
    found = INVERSE.match(row.letters, office.end)
    return _tie(row, found.end() - 1, office, "inverse") if found else None


def _apposed(row: Row, office: Office) -> Tie | None:
    """`X, the former commander of U`; `X, 48, a retired general and himself a former R`."""
    for holder in range(office.start - 1, max(-1, office.start - 12), -1):
        if row.letters[holder] == "P":
            gap = (
                row.letters[holder + 1 : office.start] or row.letters[office.start : row.items.index(office.role)]
                if row.items[-1:] and office.role in row.items
                else row.letters[holder + 1 : office.start]
            )
            if _is_listed(row, holder, office, gap):
                return _tie(row, holder, office, "apposed")
            runs_on = re.match(r"[wHBF]", row.letters[office.end :]) and re.search(r"RC?K?$|U[CL]*K?$", row.letters[:holder])
            return _tie(row, holder, office, "apposed") if _is_apposition(gap) and not runs_on else None
    return None


def _is_listed(row: Row, holder: int, office: Office, gap: str) -> bool:
    """`Rear Admiral X as R`, `Rear Admiral X R U`: how lists leave the verb out; not where a verb before the name takes the office."""
    if row.letters[holder - 1 : holder] != "K" or gap not in ("A", "") or (not gap and not office.units):
        return False
    return not any(item.name in TAKING for item in row.items[:holder])


def _is_apposition(gap: str) -> bool:
    aged = r"(?:C[w.]?)?"
    return bool(
        re.fullmatch(rf"{aged}(?:C|\(|-)[wDSNL'h]{{0,4}}", gap)
        or re.fullmatch(r"C[DSLw]{1,4}(?:P'?[wS]{1,3})?XD?[SwL]{0,2}", gap)
        or (re.fullmatch(r"C?D?S?K?Xp?[DS]*|(?:QN?B|N|D)N?D?S*", gap)
        and gap)
    )


def _copula(row: Row, office: Office) -> Tie | None:
    """`X was, until then, the R`; `he has been named R`."""
    for holder in range(office.start - 1, max(-1, office.start - 25), -1):
        letter = row.letters[holder]
        if letter in "Pp" and row.items[holder].refers_to and row.letters[holder + 1 : holder + 2] != "'":
            gap = row.letters[holder + 1 : office.start]
            told = any(item.name in STARTING for item in row.items[holder + 1 : office.start])
            says = "B" in gap or gap.endswith(("N", "ND"))
            return _tie(row, holder, office, "copula") if COPULA.match(gap) and says and not told else None
        if letter in "Z":
            return None
    return None
