"""Bodies named by their field of work behind `of`: `Ministry of Culture, Youth and Sports`, `the ministry of foreign affairs`."""

from __future__ import annotations

from fasti.mentions.capital_runs import past_number_sign
from fasti.mentions.role_words import role_words
from fasti.mentions.span import Ground
from fasti.mentions.tokens import Token
from fasti.mentions.unit_kinds import alone_pattern, kinds

#: the most words behind `of`
LONGEST = 9
#: bodies that stand in lower case before their field of work
LOWER_CASE = frozenset(["ministry", "department", "directorate"])
#: what parts and joins the fields of a list, and last words of one whatever its fields are
JOINS, LAST = frozenset([",", "and", "&"]), frozenset(["affairs", "development", "services", "resources", "relations"])


def of_end(tokens: list[Token], end: int, ground: Ground, *, named: bool = False) -> int:
    """Where `of [the] Xxxx and Xxxx` ends that follows a kind such as `Ministry`; 0 if nothing does.

    Behind a kind with a name of its own another body is its parent: `Main Directorate of the [General Staff]`.
    """
    n = end
    if n >= len(tokens) or tokens[n].lower not in ("of", "for"):
        return 0
    n += 2 if n + 1 < len(tokens) and tokens[n + 1].lower == "the" else 1
    last = 0
    for at in range(n, min(len(tokens), end + LONGEST)):
        token = tokens[at]
        if not ground.free(token.start, token.end) or past_number_sign(tokens, at) > at:
            break
        if token.is_capital and token.text[0].isalpha():
            last = at + 1
        elif not last or not (token.lower in ("and", "&", "of", "for") or _goes_on_as_list(tokens, at)):
            break
    parent = named and last and tokens[n - 1].lower == "the" and tokens[last - 1].lower in kinds()["named"]
    return 0 if parent or (last and named and _is_ministry(tokens, n)) else last


def _is_ministry(tokens: list[Token], at: int) -> bool:
    """`[the] Ministry of …`: a body whose own name begins behind `of`."""
    behind = tokens[at + 1 : at + 2]
    return tokens[at].lower in kinds()["before_of"] and bool(behind) and behind[0].lower in ("of", "for")


def _goes_on_as_list(tokens: list[Token], comma: int) -> bool:
    """`Ministry of Culture[,] Youth and Sports`: fields of work behind a comma, whose list `and` closes."""
    if tokens[comma].text != ",":
        return False
    fields: list[str] = []
    closes = False
    for n in range(comma + 1, min(len(tokens), comma + LONGEST)):
        if tokens[n].text in JOINS:
            if closes:
                break
            closes = tokens[n].text != ","
        elif tokens[n].is_capital and tokens[n].text[0].isalpha():
            fields.append(tokens[n].lower)
        else:
            break
    return closes and bool(fields) and (fields[-1] in LAST or role_words().functions.issuperset(fields))


def lower_case_ministry_end(tokens: list[Token], at: int) -> int:
    """Where `ministry of foreign affairs` ends that no capital shows, but for its field of work; 0 if none stands there."""
    if tokens[at].text not in LOWER_CASE or at + 2 >= len(tokens) or tokens[at + 1].text not in ("of", "for"):
        return 0
    n = at + 2 + (tokens[at + 2].text == "the")
    last = 0
    while n < len(tokens) and (tokens[n].lower in role_words().functions or (tokens[n].text in JOINS and last == n)):
        last = n + 1 if tokens[n].text not in JOINS else last
        n += 1
    name = " ".join(token.lower for token in tokens[at:last])
    goes_on = last < len(tokens) and tokens[last].is_capital and tokens[last].text[0].isalpha()
    return 0 if goes_on or alone_pattern().fullmatch(name) else last
