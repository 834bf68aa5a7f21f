"""Roles: what somebody does, put together from grade, field, head and function as the lexicon lays them out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from fasti.lexicons.load import lexicon
from fasti.mentions.span import Ground, Span
from fasti.mentions.tokens import Token

#: heads that take a field of work behind "of" or "for"; behind any other head stands a unit
WITH_FUNCTION = frozenset(
    ["chief", "director", "head", "minister", "secretary", "commissioner", "superintendent", "inspector", "officer", "coordinator", "co-ordinator", "adviser", "advisor", "manager", "controller", "in-charge", "chiefs", "directors", "heads", "ministers", "secretaries", "deputy", "administrator", "coordinators", "spokesman", "counsel"]
)
#: words that begin a rank or title and so end a function
RANK_STARTS = frozenset(
    word for group in lexicon("ranks")["ranks"].values() for rank in group for word in rank.split()[:1]
) | frozenset(form.lower() for forms in lexicon("ranks")["words"].values() for form in forms)
#: heads that take a whole phrase behind "to": `ambassador to the United Nations`
WITH_PLACE = frozenset(
    ["ambassador", "envoy", "adviser", "advisor", "secretary", "representative", "aide", "attaché", "special representative"]
)


@dataclass(frozen=True, slots=True)
class RoleWords:
    """The lexicon of roles, ready for looking up."""

    #: first word → whole offices that start with it, longest first
    fixed: dict[str, list[list[str]]]
    #: short forms and what they stand for
    short: dict[str, str]
    #: last words of offices
    heads: frozenset[str]
    #: last words that need more beside them
    loose: frozenset[str]
    #: grades and fields before the head
    before: frozenset[str]
    #: grades alone
    grades: frozenset[str]
    #: fields of work behind the head
    functions: frozenset[str]
    #: status word → status
    status: dict[str, str]


@lru_cache(maxsize=1)
def role_words() -> RoleWords:
    """Lay the lexicon of roles out for looking up."""
    table = lexicon("roles")
    fixed: dict[str, list[list[str]]] = {}
    for role in sorted(table["fixed"]["roles"], key=len, reverse=True):
        fixed.setdefault(role.split()[0], []).append(role.split())
    functions = {word for phrase in table["functions"]["words"] for word in phrase.split()}
    status = {
        word: name for name in ("former", "current", "acting", "incoming", "leaving", "plain") for word in table["status"][name]
    }
    return RoleWords(
        fixed,
        table["short"],
        frozenset(table["heads"]["strong"]) | frozenset(table["heads"]["loose"]),
        frozenset(table["heads"]["loose"]),
        frozenset(table["grades"]["words"]) | frozenset(table["fields"]["words"]),
        frozenset(table["grades"]["words"]),
        frozenset(functions),
        status,
    )


def find_role_cores(text: str, tokens: list[Token]) -> list[Span]:
    """Find the cores of roles: the office itself with its field of work behind it, without what stands before."""
    found: list[Span] = []
    at = 0
    while at < len(tokens):
        core_end = _core(tokens, at)
        if not core_end or _only_a_grade(tokens, at, core_end):
            at += 1
            continue
        end = _right_edge(tokens, core_end)
        named = end
        if end + 1 < len(tokens) and tokens[end].lower == "in" and tokens[end + 1].lower == "charge":
            end = (
                _function(tokens, end + 3 if tokens[end + 2 : end + 3] and tokens[end + 2].lower == "of" else end + 2) or end + 2
            )
        if (closing := _bracketed_function(tokens, end)) > end:
            end = named = closing
        name = tokens[at].text if tokens[at].text in role_words().short else text[tokens[at].start : tokens[named - 1].end]
        found.append(Span(tokens[at].start, tokens[end - 1].end, "role", name))
        at = end
    return found


def extend_roles(text: str, tokens: list[Token], cores: list[Span], units: list[Span], ground: Ground) -> list[Span]:
    """Widen cores to the left over grades and fields that no unit holds; `note` gets the status words before them.

    A service alone (`Army spokesman`) is covered too, but stays out of the role's name: it is the role's unit.
    """
    index = {token.start: n for n, token in enumerate(tokens)}
    services = {unit.start: unit for unit in units if unit.note == "service"}
    roles = []
    for core in cores:
        at = index[core.start]
        left = _left_edge(tokens, at, ground, services)
        named = left
        while tokens[named].start in services and named < at and tokens[at].lower not in ("chief", "boss"):
            stop = services[tokens[named].start].end
            while named < at and tokens[named].start < stop:
                named += 1
        name = text[tokens[named].start : core.start] + core.name
        name = core.name if left == at else name
        roles.append(Span(tokens[left].start, core.end, "role", " ".join(name.lower().split()), _status(tokens, left)))
    return roles


def _core(tokens: list[Token], at: int) -> int:
    """Where the office's core ends that starts at token `at`; 0 if none does."""
    words, token = role_words(), tokens[at]
    if token.text in words.short:
        return at + 1
    for phrase in words.fixed.get(token.lower, []) + words.fixed.get(token.lower.removesuffix("s"), []):
        if _same(tokens, at, phrase):
            return at + len(phrase)
    if singular(token.lower) in words.heads and not _is_verb_or_name(tokens, at):
        return at + 1
    return 0


def _only_a_grade(tokens: list[Token], at: int, end: int) -> bool:
    """`Deputy` in `Deputy Force Public Relations Officer`: a head that is the grade of another office here."""
    words = role_words()
    if end != at + 1 or tokens[at].lower not in words.before:
        return False
    n = end
    while n < len(tokens) and n < end + 4 and not _core(tokens, n) and tokens[n].lower in words.before:
        n += 1
    return n < len(tokens) and bool(_core(tokens, n)) and tokens[n].start - tokens[n - 1].end <= 2


def _bracketed_function(tokens: list[Token], end: int) -> int:
    """`Deputy Commandant-General (Administration)`: where the brackets close; `end` itself if none hold a field of work."""
    if (
        end + 2 < len(tokens)
        and tokens[end].text == "("
        and tokens[end + 2].text == ")"
        and tokens[end + 1].lower in role_words().functions
    ):
        return end + 3
    return end


def _same(tokens: list[Token], at: int, phrase: list[str]) -> bool:
    if at + len(phrase) > len(tokens):
        return False
    return all(tokens[at + i].lower in (word, word + "s") for i, word in enumerate(phrase))


def singular(word: str) -> str:
    """The singular of a head: `chiefs` → `chief`, `secretaries` → `secretary`."""
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def _is_verb_or_name(tokens: list[Token], at: int) -> bool:
    """`heads the unit`, `will head`, `heading`: a head that is a verb here."""
    token = tokens[at]
    if token.lower == "chiefs" and at and tokens[at - 1].lower == "joint":
        return True
    if token.lower not in (
        "head",
        "heads",
        "lead",
        "leads",
        "judge",
        "judges",
        "captain",
        "lord",
        "king",
        "queen",
        "prince",
        "chief",
    ):
        return False
    before = tokens[at - 1].lower if at else ""
    return token.lower in ("head", "heads") and (
        before in ("to", "will", "would", "who", "currently", "also")
        or (token.lower == "heads" and not token.is_capital and before not in ("the", "department", "service"))
    )


def _left_edge(tokens: list[Token], at: int, ground: Ground, services: dict[int, Span]) -> int:
    """Where grade and field words before the core start; a unit's words end the run, a lone service's do not."""
    words = role_words()
    n = at
    while n > 0:
        before = tokens[n - 1]
        free = ground.free(before.start, before.end) or before.start in services
        if not free or tokens[n].start - before.end > 2 or (before.text == "State" and n > 1 and tokens[n - 2].is_capital):
            break
        if before.lower in words.before and (
            before.is_capital == tokens[n].is_capital or not before.is_capital or before.lower in words.grades
        ):
            n -= 1
        elif before.text == "-" and n > 1 and tokens[n - 2].end == before.start and tokens[n - 2].lower in words.before:
            n -= 2
        elif before.lower in ("and", ",") and n < at and _listed_field(tokens, n):
            n = _listed_field(tokens, n)
        else:
            break
    return n


def _listed_field(tokens: list[Token], n: int) -> int:
    """`Petroleum, Energy, and Mining Minister`: where the list of fields goes on before token `n`; 0 if it does not."""
    words = role_words()
    m = n - 1
    while m > 0 and tokens[m].lower in ("and", ",", "&"):
        m -= 1
    return (
        m
        if tokens[m].lower in words.before and tokens[m].is_capital == tokens[n].is_capital and tokens[m].lower in words.functions
        else 0
    )


def _right_edge(tokens: list[Token], end: int) -> int:
    """Where the field of work behind `of`, `for` or `to` ends; `end` itself if none follows."""
    words, head = role_words(), tokens[end - 1].lower
    if end + 1 >= len(tokens):
        return end
    if tokens[end].lower in ("of", "for") and head in WITH_FUNCTION:
        return _function(tokens, end + 1) or end
    if head in WITH_PLACE and tokens[end].lower == "to":
        n = end + 2 if tokens[end + 1].lower == "the" else end + 1
        if n < len(tokens) and (inner := _core(tokens, n)):
            return _right_edge(tokens, inner)
        while (
            n < len(tokens)
            and n < end + 8
            and (
                (tokens[n].is_capital
                and tokens[n].text[0].isalpha())
                or (
                    tokens[n].lower in ("of", "the")
                    and tokens[n + 1 : n + 2]
                    and (tokens[n + 1].is_capital or tokens[n + 1].lower == "the")
                )
            )
        ):
            n += 1
        return n if n > end + 2 or (n > end + 1 and tokens[end + 1].lower != "the") else end
    if head in ("charge", "in-charge"):
        return _function(tokens, end + 1 if tokens[end].lower == "of" else end) or end
    return end


def _function(tokens: list[Token], at: int) -> int:
    """Where a field of work ends that starts at token `at`; 0 if none does."""
    words, n, last = role_words(), at, 0
    while n < len(tokens):
        word = tokens[n].lower
        if n > at and n + 1 < len(tokens) and f"{word} {tokens[n + 1].lower}" in headquarters():
            break
        if word in words.functions:
            last = n + 1
        elif not (word in ("the", "its") and n == at) and not (word in ("and", "&") and last == n):
            break
        n += 1
    if (
        last
        and last < len(tokens)
        and tokens[last - 1].is_capital
        and tokens[last].is_capital
        and tokens[last].start - tokens[last - 1].end == 1
    ):
        return 0 if is_plain_word(tokens[last]) else last
    return last


@lru_cache(maxsize=1)
def headquarters() -> frozenset[str]:
    """Services that stand alone, two words each: where a field of work ends and its unit begins."""
    return frozenset(name for name in lexicon("units")["services"]["alone"] if name.count(" ") == 1)


def is_plain_word(token: Token) -> bool:
    """Say whether a capital word is neither an acronym nor the start of a rank, so that it goes on with a proper name."""
    return not token.text.isupper() and token.lower not in RANK_STARTS


def _status(tokens: list[Token], at: int) -> str:
    """The status words before token `at`: `the new acting` gives `acting current`."""
    words, notes = role_words(), set()
    n = at
    while n > 0 and (tokens[n - 1].lower.rstrip("-") in words.status or (tokens[n - 1].text == "-" and n > 1)):
        n -= 1
        notes.add(words.status.get(tokens[n].lower.rstrip("-"), ""))
    return " ".join(sorted(notes - {""}))
