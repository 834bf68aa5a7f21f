"""How sentences put one unit under another, as patterns over a row's letters, and the words that must stand in them."""

from __future__ import annotations

import re
from itertools import pairwise

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item

#: `3 Battalion of the 7 Brigade`, `in the former Army's Corps`
UNDER = re.compile(r"U(?=(?:OD?S?(?:L'?)?|IDS?(?:L'?)?|)U)")
#: `3 Battalion, 7 Brigade`, `3 Battalion, in the 7 Brigade`
BESIDE = re.compile(r"U(?=C(?:ID?)?U)")
#: `3 Battalion (7 Brigade)`
BRACKETED = re.compile(r"U(?=\(D?U)")
#: `7 Brigade's 3 Battalion`, `NPG Division 6`
OWNED = re.compile(r"U(?='?U)")
#: `7 Brigade, the parent formation of the 3 Battalion`
PARENT = re.compile(r"U(?=CD(?:w|S){1,3}OD?U)")
#: `7 Brigade, the battalion's parent formation`
PARENT_OF = re.compile(r"U(?=CDU'(?:w|S){1,3})")
#: `3 Battalion[, which] belongs to the 7 Brigade`, `3 Battalion, a part of the 7 Brigade`, `, also under the 7 Brigade`
BELONGS = re.compile(r"U(?=L?(?:C[^CUPZ\"]{1,10}C(?=B))?C?(?:DL{1,3})?Q?[BDwSNOIL]{1,7}[OtIyf]D?S?(?:L'?)?U)")
#: `7 Brigade, to which the 3 Battalion belongs`
TO_WHICH = re.compile(r"U(?=CtQD?UB?w)")
#: `the Sector 3 command of the 7 Brigade`
COMMAND_OF = re.compile(r"U(?=wOD?U)")
#: `7 Brigade comprises the 3 Battalion`, `7 Brigade, which is made up of the 3 Battalion`
HAS = re.compile(r"U(?=C?Q?[BHw]{0,2}wO?D?U)")
#: `7 Brigade has two battalions: the 3 Battalion and the 5 Battalion`
HAS_SEVERAL = re.compile(r"U(?=H[Nw]{2,4}ZD?U)")
#: `from the Defence Academy, where she led the Infantry School`, `where he was in charge of`
WHERE = re.compile(r"U(?=Cwp(?:w|B[ADS]*RO?)D?S?U)")
#: words that say so
BELONGING, COMMAND, PARTS = (frozenset(lexicon("units")["belonging"][key]) for key in ("words", "command", "parts"))
HAVING = re.compile(rf"\b(?:{'|'.join(lexicon('units')['belonging']['having'])})\b")
#: words of belonging behind which `by` names the parent, and `from`
BY, FROM = (frozenset(lexicon("units")["belonging"][key]) for key in ("by", "from"))
#: kinds of unit in the plural
SEVERAL = frozenset(f"{kind}s" for kinds in lexicon("units")["sizes"]["smallest_first"] for kind in kinds)
#: patterns of a child and a parent, and whether the child comes first
PATTERNS = (
    (UNDER, True),
    (BELONGS, True),
    (COMMAND_OF, True),
    (OWNED, False),
    (BESIDE, True),
    (BRACKETED, True),
    (PARENT, False),
    (PARENT_OF, False),
    (TO_WHICH, False),
    (HAS, False),
    (HAS_SEVERAL, False),
    (WHERE, False),
)
#: verbs of leading, and how many words stand between two units where an office follows instead of one
LEADING, LED_BY_OFFICE = frozenset(lexicon("units")["bodies"]["led"]), 5


def is_said(pattern: re.Pattern[str], first: Item, between: tuple[Item, ...]) -> bool:
    """Say whether the words between two units say what a pattern takes them to say; right behind an acronym stands its unit."""
    names = [item.name for item in between]
    if pattern in (UNDER, OWNED) and not between:
        return (first.note == "short") == (pattern is OWNED)
    if pattern in (UNDER, TO_WHICH):
        return "for" not in names
    if pattern is WHERE:
        return names[1] == "where" and (len(names) > LED_BY_OFFICE or not LEADING.isdisjoint(names[3:4]))
    if pattern in (BELONGS, PARENT, PARENT_OF):
        return _is_part(between) if pattern is BELONGS else any("parent" in name or "mother" in name for name in names)
    if pattern in (HAS, HAS_SEVERAL):
        return bool(HAVING.search(" ".join(names))) if pattern is HAS else not SEVERAL.isdisjoint(names)
    return pattern is not COMMAND_OF or not COMMAND.isdisjoint(names)


def _is_part(between: tuple[Item, ...]) -> bool:
    """`, a unit of the`, `is one of the`, `, which belongs to the`: words by which one unit is a part of another."""
    names = [item.name for item in between]
    if ("from" in names and FROM.isdisjoint(names)) or ("by" in names and BY.isdisjoint(names)):
        return False
    if ("one", "of") in pairwise(names):
        return True
    if PARTS.isdisjoint(names):
        return not BELONGING.isdisjoint(names)
    return not {",", "is", "was"}.isdisjoint(item.text for item in between) and not any("parent" in item.text for item in between)
