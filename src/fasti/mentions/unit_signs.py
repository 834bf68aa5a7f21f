"""What tells a unit from its sisters behind its name: a number, a side or a title in brackets, the name of a task force."""

from __future__ import annotations

from fasti.lexicons.load import lexicon
from fasti.mentions.capital_runs import LONGEST_NUMBER, past_written_number
from fasti.mentions.span import Ground
from fasti.mentions.tokens import Token
from fasti.mentions.unit_kinds import NUMBER, kinds

#: capital words that are no name
NO_NAME = frozenset(lexicon("names")["never"])
#: words that may follow a unit's number
AFTER_NUMBER = frozenset(lexicon("units")["after_number"]["words"])
#: kinds that a side of the sky may follow: `Operational Command East`, `Task Force South`
SIDED = frozenset(["command", "force", "group"])
#: last words of a title of honour in brackets, and how far brackets reach
TITLES, BRACKETS = frozenset(["guard", "guards", "own"]), 6


def bracketed_end(tokens: list[Token], end: int) -> int:
    """Where the brackets close behind `Support Group (West)`, `5th Regiment (Queen's Guard)`; `end` itself if none do."""
    closes = next((n for n in range(end + 2, min(len(tokens), end + BRACKETS)) if tokens[n].text == ")"), 0)
    inside = [token.lower for token in tokens[end + 1 : closes]]
    title = any(word in ("'s", "’s") for word in inside[1:-1]) and inside[-1] in TITLES
    return closes + 1 if inside and tokens[end].text == "(" and (title or " ".join(inside) in kinds()["sides"]) else end


def past_own_number(tokens: list[Token], at: int) -> int:
    """Where `Zone 2`, `Sector Three`, `Region No. 3` ends, whose kind at `at` stands before its number; 0 if no number does."""
    if tokens[at].lower not in kinds()["before_number"] or at + 1 >= len(tokens):
        return 0
    number = tokens[at + 1]
    if NUMBER.fullmatch(number.text) and len(number.text) <= LONGEST_NUMBER:
        return at + 2
    if number.is_capital and number.lower in kinds()["numbers"]:
        return at + 2 if ends_number(tokens, at + 2) else 0
    end = max(past_written_number(tokens, at + 1), _past_joined_number(tokens, at, at + 1))
    return end if end > at + 1 else 0


def _past_joined_number(tokens: list[Token], at: int, end: int) -> int:
    """Past `Division[-33]`, `Infantry Battalion [(41)]`, where the words say nothing but the kind; `end` if there is none."""
    mark, number, closes = ([token.text for token in tokens[end : end + 3]] + ["", "", ""])[:3]
    if not number.isdigit() or len(number) > LONGEST_NUMBER:
        return end
    if mark in ("-", "–"):
        return end + 2 if tokens[end + 1].start == tokens[end - 1].end + 1 else end
    kind = end - at > 1 and all(token.lower in kinds()["known"] for token in tokens[at:end])
    return end + 3 if (mark, closes) == ("(", ")") and kind else end


def ends_number(tokens: list[Token], at: int) -> bool:
    """Say whether what follows a number shows that it counts nothing: a mark or a small word, `Squadron 7 in`."""
    return at >= len(tokens) or not tokens[at].text[0].isalnum() or tokens[at].lower in AFTER_NUMBER


def past_sign(tokens: list[Token], at: int, end: int, ground: Ground) -> int:
    """Where a name ends with what tells it from its sisters: `Task Force Tiger`, `Light Infantry Division 33`, `Group (West)`."""
    if (numbered := max(past_written_number(tokens, end), _past_joined_number(tokens, at, end))) > end:
        return numbered
    sign, behind = tokens[end : end + 1], tokens[end + 1 : end + 2]
    if not sign or not ground.free(sign[0].start, sign[0].end):
        return end
    task_force = [token.lower for token in tokens[end - 2 : end]] == ["task", "force"]
    if task_force and sign[0].is_capital and sign[0].text.isalpha() and sign[0].lower not in kinds()["known"] | NO_NAME:
        return end + 1
    if sign[0].is_capital and sign[0].lower in kinds()["sides"] and tokens[end - 1].lower in SIDED and not _goes_on(behind):
        return end + 1
    number = sign[0].text.isdigit() and len(sign[0].text) <= LONGEST_NUMBER  # a year is none
    spelled = sign[0].is_capital and sign[0].lower in kinds()["numbers"] and tokens[end - 1].lower in kinds()["before_number"]
    if (spelled or (number and end - at > 1 and _takes_number(tokens, at, end))) and ends_number(tokens, end + 1):
        return end + 1
    numbered = tokens[end - 1].lower in kinds()["before_number"] and number
    return end + 1 if numbered and not _goes_on(behind) else bracketed_end(tokens, end)


def _takes_number(tokens: list[Token], at: int, end: int) -> bool:
    """`Light Infantry Division 33`, `Operations Command 27`, `Bureau of Special Operations 8`: a kind that is counted."""
    counted = kinds()["field"] | kinds()["number_behind"]
    of_field = tokens[at].lower in kinds()["number_behind"] and tokens[at + 1].lower == "of"
    return of_field or tokens[end - 1].lower in counted


def _goes_on(behind: list[Token]) -> bool:
    """Say whether a capital word follows, so that what stands before it may belong to that."""
    return bool(behind) and behind[0].text[0].isalnum() and behind[0].is_capital
