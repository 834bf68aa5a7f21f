"""Ties of a name and an office with a verb between them: `X was the R`, `the R is X`, `X served as R`."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.statements.offices import Office
from fasti.statements.row import Row
from fasti.statements.tie import Tie, is_moved, make_tie
from fasti.statements.whom import nearest_subject, subject

#: what may stand between a name and its verb: `, 48, who`, `, born in L and`
ASIDE = r"C(?=[BHN])|C[^PZ\"]{1,24}C?(?=[BN])|C[^PZ\"]{1,16}C(?=[BHQ])|C[^PCR]{1,12}C|CQ.{1,40}C(?=[BH])|[^PRZ\"]{1,20}X(?=[BH])"
#: an office told of its holder: `X was / has been named / is now the new R`, `X, who until T was R`
COPULA = re.compile(
    rf"^(?:{ASIDE})?(?P<told>[QHFNwt]{{0,4}}(?:(?<=N)T)?[BAHE](?:[BAHENwSDtL'hf]|(?<=[Bw])T|Iw(?=A)|I(?=S)){{0,6}})$"
)
#: `the new R is X`, `the new R, who is now X`, `the new R will be X`
INVERSE = re.compile(r"(?:[wIDLC]{0,8}|CQ|Q)[NHF]{0,2}B[NBw]{0,2}C?K?P")
#: `served as its`, `then as`
SERVED = re.compile(r"[wNTCZS]{1,4}A[DSNLw'h]{0,3}$")
#: `after four years as`, `after a stint as`
AFTERWARDS = re.compile(r"w[DwTS]{1,4}A[DSL]*")
#: `retains his`, `retains his position as`, `takes his former position as the`
KEPT, TAKEN_UP = re.compile(r"w[hDS]{1,3}(?:wA[DSN]*)?$"), re.compile(r"wt?[hDS]{1,3}wA[DSN]*$")
#: between a name and an office, another clause: `said that U was`
CLAUSE = re.compile(r"wQ[DSL']*U[BHF]")
#: how far before its office a holder may stand
FAR = 24
#: words before `as` that put somebody in an office without saying how they came there
SERVING = frozenset(lexicon("roles")["serving"]["words"])
#: words of order before a time spent in office, and words for such a time
LATER, TENURES = frozenset(lexicon("successions")["aftermath"]["words"]), frozenset(lexicon("roles")["keeping"]["tenures"])
#: verbs that give somebody an office though they go on
HOLDING = SERVING | {"being", "becoming"}
#: verbs of keeping an office and of taking one up, and what is kept or taken up
KEEPS, TAKES, HELD = (frozenset(lexicon("roles")["keeping"][key]) for key in ("keeps", "takes", "posts"))


def find_inverse(row: Row, office: Office) -> list[Tie]:
    """`The new GOC 82 Division is Major General X`."""
    found = INVERSE.match(row.letters, office.end)
    return [make_tie(row, found.end() - 1, office, "inverse")] if found else []


def find_served(row: Row, office: Office) -> list[Tie]:
    """`X served as R`, `serving as its R`, and `then as R` after it; `after four years as R`."""
    if (after := _after_years(row, office)) >= 0:
        holder = nearest_subject(row, after)
        return [make_tie(row, holder, office, "served")] if holder >= 0 else []
    lead = SERVED.search(row.letters[: office.start])
    verb = next((n for n in range(lead.start(), lead.end()) if row.items[n].name in SERVING), -1) if lead else -1
    holder = subject(row, verb) if verb >= 0 else -1
    return [make_tie(row, holder, office, "served")] if holder >= 0 else []


def _after_years(row: Row, office: Office) -> int:
    """Where `after [four years] as` stands before an office; -1 for nowhere."""
    start = row.at(office.role.start)
    for n in (n for n in range(start) if row.items[n].name in LATER and AFTERWARDS.fullmatch(row.letters, n, start)):
        words = {word.lower() for item in row.items[n:start] for word in item.text.split()}
        return -1 if TENURES.isdisjoint(words) else n
    return -1


def find_kept(row: Row, office: Office) -> list[Tie]:
    """`X retains his GOC position`, `X takes his former position as the R`."""
    before = row.letters[: row.at(office.role.start)]
    kept, taken = KEPT.search(before), TAKEN_UP.search(before)
    verb = -1
    if kept and row.items[kept.start()].name in KEEPS and ("A" not in kept.group() or _is_held(row, before)):
        verb = kept.start()
    elif taken and row.items[taken.start()].name in TAKES and _is_held(row, before):
        verb = taken.start()
    holder = subject(row, verb) if verb >= 0 else -1
    return [make_tie(row, holder, office, "copula")] if holder >= 0 else []


def _is_held(row: Row, before: str) -> bool:
    """`his position as`: what is kept or taken up before an office, whose letters are `before`, is one."""
    return row.items[before.rindex("A") - 1].name in HELD


def find_copula(row: Row, office: Office) -> list[Tie]:
    """`X was, until then, the R`; `he has been named R`."""
    holder = _name_before(row, office.start)
    if holder < 0:
        return []
    gap = row.letters[holder + 1 : office.start]
    names = [item.name for item in row.items[holder + 1 : office.start]]
    told = None if is_moved(names) or CLAUSE.search(gap) else COPULA.match(gap)
    says = told is not None and ("B" in told["told"] or gap.endswith(("N", "ND")))
    doing = any(_is_doing(row, n, row.at(office.role.start)) for n in range(holder + 1, office.start))
    return [make_tie(row, holder, office, "copula")] if says and not doing else []


def _is_doing(row: Row, n: int, end: int) -> bool:
    """`is meeting [the president]`, `was trying to oust [the king]`: behind the `is` at `n` a verb is done to the office."""
    if row.letters[n : n + 2] != "Bw" or not row.items[n + 1].name.endswith("ing") or row.items[n + 1].name in HOLDING:
        return False
    return not {"D", "h", "t"}.isdisjoint(row.letters[n + 2 : end]) and "A" not in row.letters[n + 2 : end]


def _name_before(row: Row, start: int) -> int:
    """The nearest name or pronoun before a place that is nobody's owner; -1 for none in the clause."""
    for n in range(start - 1, max(-1, start - FAR - 1), -1):
        told = row.letters[n] in "Pp" and row.items[n].refers_to and row.items[n].name != "him"
        if told and row.letters[n + 1 : n + 2] != "'":
            return n
        if row.letters[n] == "Z":
            return -1
    return -1
