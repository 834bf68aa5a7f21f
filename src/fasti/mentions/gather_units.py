"""Which unit is which in one document: the mentions of units gathered by name, bare kinds given to the unit named last."""

from __future__ import annotations

import re
from collections.abc import Iterable
from collections.abc import Set as AbstractSet

from fasti.lexicons.load import lexicon
from fasti.lexicons.shortened import spelled_out
from fasti.mentions.bare_kinds import is_of_kind
from fasti.mentions.span import Span
from fasti.mentions.unit_keys import unit_arms, unit_key, whole_word
from fasti.mentions.unit_kinds import kinds
from fasti.model.reading import Unit

#: before a unit, that somebody once was there, and how near before it that stands
ONCE = re.compile(rf"\b(?:{'|'.join(lexicon('units')['pointing']['once'])})\b[^.;:!?\n]*$")
NEAR = 70
#: notes of spans that name no unit of their own
STAND_INS = ("bare", "whole service")


def gather_units(text: str, spans: list[Span]) -> tuple[tuple[Unit, ...], dict[Span, str]]:
    """Gather mentions into units; the same name, whatever its case, is the same unit. Also gives each mention its unit's id."""
    ids: dict[str, list[str]] = {}
    names: dict[str, list[str]] = {}
    refers: dict[Span, str] = {}
    initials = _by_initials(spans)
    for span in spans:
        words = " ".join(text[span.start : span.end].split())
        name = " ".join((span.name or words).split())
        key = unit_key(initials.get(name, name))
        key = key if key in ids else _with_owner(key, ids)
        last = _last_of_kind(text, key, refers, names) if span.note == "bare" else ""
        same = ids.setdefault(key, [])
        refers[span] = last or _unit_of(name, same, names) or f"u{len(names) + 1}"
        if refers[span] not in same and not last:
            same.append(refers[span])
        forms = names.setdefault(refers[span], [])
        told = (name, words) if span.note == "short" else (words if spelled_out(words) == name else name,)
        forms += [form for form in dict.fromkeys(told) if form not in forms]
    _point_ahead(refers, names)
    for forms in names.values():
        forms.sort(key=_is_short)
    return tuple(Unit(unit, forms[0], tuple(forms)) for unit, forms in names.items()), refers


def bodies_of_roles(roles: list[Span]) -> list[Span]:
    """The bodies that offices carry in their names: the general staff of `chief of the general staff`."""
    found = []
    for role in roles:
        body = role.name.rpartition(" of ")[2].removeprefix("the ")
        if " of the " in role.name and " " in body and body in lexicon("units")["services"]["alone"]:
            found.append(Span(role.end - len(body), role.end, "unit", body.title(), "body"))
    return found


def _is_short(name: str) -> bool:
    """`6 Div`, which stands behind `6 Division`."""
    last = name.casefold().split()[-1]
    return len(whole_word(last)) > len(last) + len("s")


def _by_initials(spans: list[Span]) -> dict[str, str]:
    """Initials → the one name of several words that has them: `NPF` for `National Police Force`, whether introduced or not."""
    found: dict[str, set[str]] = {}
    for span in spans:
        words = [word for word in span.name.split() if word[0].isupper()]
        if len(words) > 1:
            found.setdefault("".join(word[0] for word in words), set()).add(span.name)
    return {initials: names.pop() for initials, names in found.items() if len(names) == 1}


def _with_owner(key: str, known: Iterable[str]) -> str:
    """`Joint Command`, once `Joint Command of the Armed Forces` is known, or the other way round; `key` itself if none is."""
    if " " not in key or key[0].isdigit():
        return key
    same = [
        other for other in known if other.startswith(f"{key} of the ") or (" " in other and key.startswith(f"{other} of the "))
    ]
    return same[-1] if same else key


def _unit_of(name: str, known: list[str], names: dict[str, list[str]]) -> str | None:
    """Choose the unit of that number and kind that a name may mean, the last one named; other arms make another unit."""
    return next(
        (unit for unit in reversed(known) if not _arms_part(unit_arms(name), {a for n in names[unit] for a in unit_arms(n)})),
        None,
    )


def _arms_part(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    return bool(one and other) and not (one <= other or other <= one)


def _last_of_kind(text: str, kind: str, refers: dict[Span, str], names: dict[str, list[str]]) -> str:
    """The unit of that kind named last: `the Division` after `7 Division`; empty if there is none.

    Where somebody once was, `after serving in 9 Division`, is meant only if no other unit can be.
    """
    named = [span for span in reversed(refers) if span.note not in STAND_INS and is_of_kind(kind, names[refers[span]][0])]
    named.sort(key=lambda span: bool(ONCE.search(text[max(0, span.start - NEAR) : span.start])))
    return refers[named[0]] if named else ""


def _point_ahead(refers: dict[Span, str], names: dict[str, list[str]]) -> None:
    """`the brigade` before `14th Brigade`: a kind alone is the one unit of its kind that the text names, be it only later."""
    named = {unit for span, unit in refers.items() if span.note != "bare"}
    for unit in set(refers.values()) - named:
        kind = names[unit][0]
        ahead = [other for other in named if kind in kinds()["field"] and is_of_kind(kind, names[other][0])]
        if len(ahead) == 1:
            refers.update({span: ahead[0] for span, of in refers.items() if of == unit})
            del names[unit]
