"""Fields of work behind an office: `of Training and Operations`, `to the United Nations`, `(Administration)`."""

from __future__ import annotations

from itertools import takewhile

from fasti.lexicons.load import lexicon
from fasti.mentions.role_heads import head_end
from fasti.mentions.role_words import rank_starts, role_words
from fasti.mentions.tokens import Token
from fasti.mentions.unit_kinds import headquarters, kinds

#: heads that whole services stand behind, and these services
OF_SERVICE = frozenset(lexicon("roles")["heads"]["of_service"])
WHOLE_SERVICES = frozenset(lexicon("roles")["heads"]["whole_services"])
#: heads that take a field of work behind `for` alone: `deputy commander for operations`
FOR_FUNCTION = frozenset(lexicon("roles")["heads"]["for_function"])
#: heads whose field of work may stand right behind them: `Director Procurement`
WITH_COMMA = frozenset(lexicon("roles")["heads"]["with_comma"])
#: words of fields of work in brackets, and how far these reach at the most
BRACKETED, BRACKETS = frozenset(lexicon("roles")["heads"]["bracketed"]), 7
#: the most words of a name behind a field of work
RUN = 5
#: the most words of a place behind `to`
PLACE = 7


def right_edge(tokens: list[Token], end: int) -> int:
    """Where the field of work behind an office ends, whose last token is before `end`; `end` itself if none follows."""
    if end + 1 >= len(tokens):
        return end
    head, link = tokens[end - 1].lower, tokens[end].lower
    if link in ("of", "for") and (head in role_words().with_function or (link == "for" and head in FOR_FUNCTION)):
        function = function_end(tokens, end + 1) or end
        of_service = head in OF_SERVICE and _is_service(tokens[end + 1 : function])
        return end if of_service or _is_body(tokens, end + 1, function) or _is_named_body(tokens, end + 1) else function
    if _takes_field(tokens, end) and tokens[end].is_capital and link in role_words().functions - rank_starts():
        return bracketed_end(tokens, function_end(tokens, end) or end)
    if link == "to" and head in role_words().with_place:
        return _place_end(tokens, end)
    if head in ("charge", "in-charge"):
        at = end + 1 if link == "of" else end
        function = function_end(tokens, at) or end
        return end if _is_body(tokens, at, function) else function
    return end


def _takes_field(tokens: list[Token], end: int) -> bool:
    """`Director Procurement`, `DG Intelligence`: a head whose field of work may stand right behind it."""
    return tokens[end - 1].lower in WITH_COMMA or " ".join(token.lower for token in tokens[end - 2 : end]) in WITH_COMMA


def _is_body(tokens: list[Token], at: int, end: int) -> bool:
    """`head of the prison service`: fields of work in lower case that go on to the kind of body that they make."""
    last = tokens[min(end, len(tokens) - 1)]
    kind = lexicon("units")["bodies"]["kinds"]
    return end - at > 1 and (tokens[end - 1].text in kind or last.text in kind or last.text in kinds()["named"])


def _is_named_body(tokens: list[Token], at: int) -> bool:
    """`head of the Customs Service`, `the Air Defence Forces`: capital words up to a kind of body; not `Director of Services`."""
    if tokens[at].lower != "the":
        return False
    name = list(takewhile(lambda token: token.is_capital or token.lower in ("and", "&"), tokens[at + 1 : at + 1 + RUN]))
    return len(name) > 1 and name[-1].lower in kinds()["named"]


def _is_service(words: list[Token]) -> bool:
    """`head of the navy`: a whole service is the unit of such an office and no field of work."""
    return " ".join(word.lower for word in words if word.lower != "the") in WHOLE_SERVICES


def in_charge_end(tokens: list[Token], end: int) -> int:
    """`Commissioner in charge of Operations`: where what somebody is in charge of ends; 0 if nobody is in charge."""
    if [token.lower for token in tokens[end : end + 2]] != ["in", "charge"]:
        return 0
    behind = end + 3 if end + 2 < len(tokens) and tokens[end + 2].lower == "of" else end + 2
    return function_end(tokens, behind) or end + 2


def bracketed_end(tokens: list[Token], end: int) -> int:
    """`Deputy Commandant-General (Administration)`: where the brackets close; `end` itself if none hold a field of work."""
    if end >= len(tokens) or tokens[end].text != "(":
        return end
    closes = next((n for n in range(end + 2, min(len(tokens), end + BRACKETS)) if tokens[n].text == ")"), 0)
    inside = {token.lower for token in tokens[end + 1 : closes]} - {"and", "&", ","}
    return closes + 1 if inside and inside <= role_words().functions | BRACKETED else end


def _place_end(tokens: list[Token], end: int) -> int:
    """Where the place or office behind `to` ends: `ambassador to the Republic of X`; `end` itself if none follows."""
    first = n = end + 2 if tokens[end + 1].lower == "the" else end + 1
    if n < len(tokens) and (inner := head_end(tokens, n)):
        return end if _is_followed_by_name(tokens, inner) else right_edge(tokens, inner)
    while n < min(len(tokens), end + PLACE + 1) and _is_of_place(tokens, n):
        if head_end(tokens, n):
            return end  # `adviser to Interior Minister X`
        n += 1
    return n if n > first else end


def _is_followed_by_name(tokens: list[Token], end: int) -> bool:
    """`adviser to President X`: somebody named, who has an office of their own."""
    return tokens[end - 1].is_capital and end < len(tokens) and tokens[end].is_capital and not tokens[end].text.isupper()


def _is_of_place(tokens: list[Token], n: int) -> bool:
    """Say whether a word is part of a place's name: a capital one, or `of` and `the` before one."""
    if tokens[n].is_capital and tokens[n].text[0].isalpha():
        return True
    after = tokens[n + 1 : n + 2]
    return tokens[n].lower in ("of", "the") and bool(after) and (after[0].is_capital or after[0].lower == "the")


def function_end(tokens: list[Token], at: int) -> int:
    """Where a field of work ends that starts at token `at`; 0 if none does."""
    last = 0
    for n in range(at, len(tokens)):
        word = tokens[n].lower
        if n > at and n + 1 < len(tokens) and f"{word} {tokens[n + 1].lower}" in headquarters():
            return last
        if word in role_words().functions:
            last = n + 1
        elif not (word in ("the", "its") and n == at) and not (word in ("and", "&") and last == n):
            break
    return 0 if last and goes_on_as_name(tokens, last) else last


def goes_on_as_name(tokens: list[Token], end: int) -> bool:
    """Say whether the capital words before `end` go on with a proper name: `Defence Industries Corporation` is a unit."""
    if end >= len(tokens) or not tokens[end - 1].is_capital or not tokens[end].is_capital:
        return False
    follows = tokens[end].start - tokens[end - 1].end == 1
    begins_rank = tokens[end].lower in rank_starts() and tokens[end].lower not in kinds()["bare"]
    return follows and not tokens[end].text.isupper() and not begins_rank and _is_body_and_no_person(tokens, end)


def _is_body_and_no_person(tokens: list[Token], at: int) -> bool:
    """Say whether capital words from token `at` go on with a body's name: they show its kind, or are one (`Army Chaplaincy`)."""
    run = list(takewhile(lambda t: t.is_capital, tokens[at : at + RUN]))
    return len(run) == 1 or any(token.lower in kinds()["named"] for token in run)
