"""Roles: what somebody does, put together from grade, field, head and function as the lexicon lays them out."""

from __future__ import annotations

from bisect import bisect_left

from fasti.lexicons.load import lexicon
from fasti.mentions.role_functions import bracketed_end, in_charge_end, right_edge
from fasti.mentions.role_heads import GAP, head_end, is_only_a_grade
from fasti.mentions.role_words import role_words
from fasti.mentions.span import Ground, Span
from fasti.mentions.tokens import Token, opens_sentence

#: grades that make an office another one
JUNIOR = frozenset(lexicon("roles")["grades"]["junior"]) - {"former"}
#: heads whose service is part of their name: `army chief`
CHIEFS = frozenset(["chief", "boss"])
#: words behind a hyphen that put an office into the future
INCOMING = frozenset(lexicon("roles")["hyphened"]["incoming"])


def find_role_cores(text: str, tokens: list[Token]) -> list[Span]:
    """Find the cores of roles: the office itself with its field of work behind it, without what stands before."""
    found: list[Span] = []
    at = 0
    while at < len(tokens):
        head = head_end(tokens, at)
        if not head or is_only_a_grade(tokens, at, head):
            at += 1
            continue
        named = right_edge(tokens, head)
        end = in_charge_end(tokens, named) or named
        if (closing := bracketed_end(tokens, end)) > end:
            end = named = closing
        found.append(Span(tokens[at].start, tokens[end - 1].end, "role", _core_name(text, tokens, at, named)))
        at = end
    return found


def _core_name(text: str, tokens: list[Token], at: int, end: int) -> str:
    """The words of a core; a form that a stop cuts short spelled out."""
    token = tokens[at].text
    if token in role_words().short and end == at + 1:
        return token
    return role_words().dotted.get(token) or text[tokens[at].start : tokens[end - 1].end]


def extend_roles(text: str, tokens: list[Token], cores: list[Span], units: list[Span], ground: Ground) -> list[Span]:
    """Widen cores to the left over grades and fields that no unit holds; `note` gets the status words before them.

    A service alone (`Army spokesman`) is covered too, but stays out of the role's name: it is the role's unit.
    """
    index = {token.start: n for n, token in enumerate(tokens)}
    services = {unit.start: unit for unit in units if unit.note == "whole service"}
    kinds_alone = [unit for unit in units if unit.note == "bare"]
    first_of = {unit.end: index[unit.start] for unit in [*services.values(), *kinds_alone] if unit.start in index}
    roles = []
    for core in cores:
        at = index[core.start]
        left = _left_edge(tokens, at, ground, services)
        note, named = left, _past_services(tokens, left, at, services)
        name = core.name if left == at else text[tokens[named].start : core.start] + core.name
        if service := _graded_service(tokens, at, first_of):
            rest = tokens[service if tokens[at].lower in CHIEFS else at].start
            name = f"{tokens[service - 1].text} {text[rest : core.start]}{core.name}"
            left, note = service if tokens[service].start in services else at, service - 1
        ahead = _hyphened_end(tokens, bisect_left(tokens, core.end, key=lambda token: token.start))
        status = "incoming" if ahead else _status(tokens, note)
        roles.append(Span(tokens[left].start, ahead or core.end, "role", " ".join(name.lower().split()), status))
    return roles


def _hyphened_end(tokens: list[Token], at: int) -> int:
    """`minister-designate`: the code point where the word ends that puts an office before token `at` into the future; else 0."""
    hyphen, word = tokens[at : at + 1], tokens[at + 1 : at + 2]
    return word[0].end if word and hyphen[0].text == "-" and word[0].lower in INCOMING else 0


def _past_services(tokens: list[Token], left: int, at: int, services: dict[int, Span]) -> int:
    """Where the role's name begins between `left` and its head at `at`: behind services, but `Army Chief` is one name."""
    named = left
    while named < at and tokens[named].start in services and tokens[at].lower not in CHIEFS:
        stop = services[tokens[named].start].end
        while named < at and tokens[named].start < stop:
            named += 1
    return named


def _left_edge(tokens: list[Token], at: int, ground: Ground, services: dict[int, Span]) -> int:
    """Where grade and field words before the core start; a unit's words end the run, a lone service's do not."""
    n = at
    while n > 0:
        before = tokens[n - 1]
        free = ground.free(before.start, before.end) or before.start in services
        if not free or tokens[n].start - before.end > GAP or _is_state(tokens, n - 1):
            break
        step = n - 1 if before.start in services and n == at else _step_left(tokens, n, at)
        if step == n or (step < n - 1 and not ground.free(tokens[step].start, tokens[n - 1].end)):
            break
        n = step
    return n


def _graded_service(tokens: list[Token], at: int, first_of: dict[int, int]) -> int:
    """`deputy air force commander`: where the service starts that parts a grade from its head; 0 if none does."""
    service = first_of.get(tokens[at - 1].end, 0) if at else 0
    return service if service and tokens[service - 1].lower in JUNIOR else 0


def _is_state(tokens: list[Token], n: int) -> bool:
    """`Osun State Commissioner`: the state is a place and no field of work."""
    return tokens[n].text == "State" and n > 0 and tokens[n - 1].is_capital


def _step_left(tokens: list[Token], n: int, at: int) -> int:
    """Where a role goes on before token `n`, `n` itself if it does not; its head stands at `at`."""
    words, before = role_words(), tokens[n - 1]
    alike = before.is_capital == tokens[n].is_capital or not before.is_capital
    fits = alike or before.lower in words.grades or opens_sentence(tokens, n - 1)
    if before.lower in words.before and fits:
        return n - 1
    if before.text == "-" and n > 1 and tokens[n - 2].end == before.start and tokens[n - 2].lower in words.before:
        return n - 2
    if before.lower in ("and", ",") and n < at:
        return _listed_field(tokens, n) or n
    return n


def _listed_field(tokens: list[Token], n: int) -> int:
    """`Petroleum, Energy, and Mining Minister`: where the list of fields goes on before token `n`; 0 if it does not."""
    words = role_words()
    m = n - 1
    while m > 0 and tokens[m].lower in ("and", ",", "&"):
        m -= 1
    word = tokens[m].lower
    goes_on = word in words.before and word in words.functions and tokens[m].is_capital == tokens[n].is_capital
    return m if goes_on else 0


def _status(tokens: list[Token], at: int) -> str:
    """The status words before token `at`: `the new acting` gives `acting current`."""
    status, notes = role_words().status, set()
    n = at
    while n > 0 and (tokens[n - 1].lower.rstrip("-") in status or (tokens[n - 1].text == "-" and n > 1)):
        n -= 1
        notes.add(status.get(tokens[n].lower.rstrip("-"), ""))
    return " ".join(sorted(notes - {""}))
