"""Names of units without a number before them: where one ends, named (`Southern Military District`) or an operation."""

from __future__ import annotations

from fasti.lexicons.load import lexicon
from fasti.mentions.capital_runs import past_number_sign
from fasti.mentions.names_in_names import is_owned_body
from fasti.mentions.names_of_fields import lower_case_ministry_end, of_end
from fasti.mentions.numbered_units import is_headquarters
from fasti.mentions.role_functions import goes_on_as_name
from fasti.mentions.span import Ground
from fasti.mentions.tokens import Token
from fasti.mentions.unit_kinds import demonyms, field_words, kinds, lower_case_kinds
from fasti.mentions.unit_signs import past_own_number, past_sign

#: heads of office whose field of work may follow a comma
WITH_COMMA = frozenset(lexicon("roles")["heads"]["with_comma"])
#: capital words that are no name
NO_NAME = frozenset(lexicon("names")["never"])
#: capital words at the beginning of a sentence that begin no name
NO_FIRST = frozenset(["the", "a", "an", "of", "and", "its", "their", "his", "her", "our", "this", "that", "these"])
#: words before a hall that make it a town's government
TOWNS = frozenset(["city", "town"])
#: the longest name that is still a name, and the most words of an operation's
LONGEST, OPERATION = 9, 3
#: words that begin the name of an operation
OPERATIONS = frozenset(["operation", "operations", "exercise"])
#: offices that the word before them tells: `police commander`
OFFICES = frozenset(["commander", "chief", "commissioner", "director", "boss"])
OPENS, CLOSES = "‘“'\"", "’”'\""


def named_end(tokens: list[Token], at: int, ground: Ground) -> int:
    """Where the unit ends whose name starts at token `at`: `Southern Military District`, `Zone 2`; 0 if none does."""
    first = tokens[at]
    if first.lower in OPERATIONS:
        return 0 if _is_work(tokens, at, ground) else _operation_end(tokens, at)
    if ministry := lower_case_ministry_end(tokens, at):
        return ministry
    if not first.is_capital or first.lower in NO_FIRST:
        return 0
    if numbered := past_own_number(tokens, at):
        return numbered
    if at > 1 and tokens[at - 1].text == "," and tokens[at - 2].lower in WITH_COMMA and (field := field_end(tokens, at)):
        return field
    barred = first.lower in kinds()["never_first"] and not _is_new(tokens, at)
    return 0 if barred or _is_whereabouts(tokens, at, ground) else _kind_end(tokens, at, ground)


def _is_whereabouts(tokens: list[Token], at: int, ground: Ground) -> bool:
    """`the Sulina-based Northern Command`: where a unit is, before its name."""
    return tokens[at].lower.endswith("-based") and at + 1 < len(tokens) and named_end(tokens, at + 1, ground) > 0


def _is_new(tokens: list[Token], at: int) -> bool:
    """`the New Progressive Party`: within a sentence a capital shows that the word belongs to the name."""
    return tokens[at].text == "New" and at > 0 and tokens[at - 1].text.islower()


def _is_work(tokens: list[Token], at: int, ground: Ground) -> bool:
    """`Director Operations Bello`, `a Critical Operation Enabler`, `an operation Friday`: work, and no operation's name."""
    before = tokens[at - 1] if at else tokens[at]
    if not tokens[at].is_capital:
        name = tokens[at + 1 : at + 3]
        return tokens[at].lower != "operation" or len([t for t in name if t.is_capital and t.lower not in NO_NAME]) < len(name)
    if tokens[at].lower == "operations":
        return not ground.free(before.start, before.end)
    if at <= 1 or not before.is_capital or not before.text.isalpha() or before.text.isupper():
        return False
    opens = not (tokens[at - 2].text[0].isalnum() or tokens[at - 2].text == ",")
    named = before.lower in NO_NAME or before.lower in kinds()["named"] | kinds()["arms"]
    return not opens and not named and ground.free(before.start, before.end)


def _kind_end(tokens: list[Token], at: int, ground: Ground) -> int:
    """Where the name ends with its last kind of unit, or with what stands behind `of`; 0 if it shows no kind."""
    best = 0
    for n in range(at, _capital_run(tokens, at, ground)):
        if n > at and tokens[n].lower not in kinds()["named"] and (numbered := past_own_number(tokens, n)):
            return numbered
        behind_arm = tokens[n].lower in kinds()["named_behind"] and tokens[n - 1].lower in kinds()["arms"] | TOWNS
        if n > at and (tokens[n].lower in kinds()["named"] or behind_arm):
            best = n + 1
        if tokens[n].lower in kinds()["before_of"] and tokens[n].lower in kinds()["named"]:
            best = max(best, of_end(tokens, n + 1, ground, named=n > at and not is_headquarters(tokens[n])))
    return past_sign(tokens, at, best, ground) if best else _lower_case_end(tokens, at, _capital_run(tokens, at, ground), ground)


def _lower_case_end(tokens: list[Token], first: int, at: int, ground: Ground) -> int:
    """Where the kind in lower case ends that starts at `at`, behind a name: `Papua regional military command`; 0 if none does."""
    if tokens[at - 1].lower in NO_NAME:
        return 0
    ends = [at + len(words) for words in lower_case_kinds() if [token.text for token in tokens[at : at + len(words)]] == words]
    end = max(ends, default=0)
    if not end or not ground.free(tokens[at].start, tokens[end - 1].end) or _is_office_of_police(tokens, end):
        return 0
    told = at - first > 1 or (tokens[at - 1].lower not in demonyms() and first > 0 and tokens[first - 1].text[-1].isalnum())
    return end if told or tokens[end - 1].lower not in kinds()["many"] else 0


def _is_office_of_police(tokens: list[Token], end: int) -> bool:
    """`Sulina provincial police commander`: an office of a place, and no force."""
    return tokens[end - 1].text == "police" and any(token.lower in OFFICES for token in tokens[end : end + 1])


def field_end(tokens: list[Token], at: int) -> int:
    """`Director, Army Public Relations`: where a field of work ends that stands where a unit could; 0 if none does."""
    n = at
    while n < len(tokens) and (tokens[n].lower in field_words() or (tokens[n].lower in ("and", "&") and n > at)):
        n += 1
    while n > at and tokens[n - 1].lower in ("and", "&"):
        n -= 1
    is_unit = n < len(tokens) and tokens[n].lower in kinds()["named"]
    return n if n > at and not is_unit and not goes_on_as_name(tokens, n) else 0


def _capital_run(tokens: list[Token], at: int, ground: Ground) -> int:
    """Where the run of capital words ends; `and` bridges two of them as long as no kind has come yet, an arm always."""
    end, seen_kind = at, False
    for n in range(at, min(len(tokens), at + LONGEST)):
        token = tokens[n]
        goes_on = n == at or not (_begins_operation(tokens, n) or past_number_sign(tokens, n) > n)
        if not ground.free(token.start, token.end) or not goes_on:
            break
        if token.is_capital and token.text[0].isalpha() and token.lower not in ("the", "of"):
            end = n + 1
            seen_kind = seen_kind or (n > at and token.lower in kinds()["named"])
        elif is_owned_body(tokens, n):
            end = n + 1
        elif (
            n == at
            or not _is_bridge(tokens, n, seen_kind=seen_kind)
            or _is_somebody(tokens, at, n, ground)
            or _is_place_beside(tokens, at, n)
        ):
            break
    return end


def _is_place_beside(tokens: list[Token], at: int, n: int) -> bool:
    """`in Sulina and Eastern Command`: the word behind `in` is where somebody was, and no beginning of a name."""
    placed = at > 0 and tokens[at - 1].lower in ("in", "at", "near") and n == at + 1 and tokens[n].lower in ("and", "&")
    return placed and tokens[at].lower not in kinds()["known"] | kinds()["named"] | field_words()


def _begins_operation(tokens: list[Token], n: int) -> bool:
    """`Joint Task Force Operation Thunder`: the operation's begins behind the unit's; not in `Special Operation Battalion`."""
    behind = tokens[n + 1 : n + 2]
    named = any(t.is_capital and t.lower not in kinds()["named"] for t in behind)
    return tokens[n].text.lower() == "operation" and tokens[n].is_capital and named


def _is_somebody(tokens: list[Token], at: int, end: int, ground: Ground) -> bool:
    """`Minister Ivo Brandt and National Assembly`: names right behind an office, none of them a word of units or fields."""
    while at > 0 and tokens[at - 1].is_capital and ground.free(tokens[at - 1].start, tokens[at - 1].end):
        at -= 1
    behind = at > 0 and not ground.free(tokens[at - 1].start, tokens[at - 1].end) and tokens[at - 1].text[0].isalpha()
    known = kinds()["known"] | kinds()["named"] | field_words()
    return behind and end - at > 1 and known.isdisjoint(token.lower for token in tokens[at:end])


def _is_bridge(tokens: list[Token], n: int, *, seen_kind: bool) -> bool:
    """Say whether a small word goes on with a name: `Training and Doctrine Command`, `Command and Staff College`."""
    if n + 1 >= len(tokens) or not tokens[n + 1].is_capital:
        return False
    if tokens[n].text == "." and tokens[n - 1].text == "St":
        return True
    if seen_kind and tokens[n].lower == "and" and tokens[n + 1].lower in kinds()["twins"]:
        return True
    if tokens[n].lower in ("and", "&") and (not seen_kind or [t.lower for t in tokens[n : n + 3]] == ["and", "staff", "college"]):
        return True
    return tokens[n].lower in kinds()["arms"]


def _operation_end(tokens: list[Token], at: int) -> int:
    """Where `Operation NAME` ends, with the quotation marks around the name; 0 if no name follows."""
    quoted = at + 1 < len(tokens) and tokens[at + 1].text in OPENS
    first = end = at + 2 if quoted else at + 1
    while end < len(tokens) and end < first + OPERATION and tokens[end].is_capital and tokens[end].text[0].isalpha():
        end += 1
    if end == first:
        return 0
    return end + 1 if quoted and end < len(tokens) and tokens[end].text in CLOSES else end
