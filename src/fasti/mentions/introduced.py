"""Names that a text gives to units besides their own: acronyms (`National Police Force (NPF)`) and others in brackets."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter

from fasti.lexicons.load import lexicon
from fasti.mentions.acronyms import find_acronyms, service_start
from fasti.mentions.capital_runs import LONGEST_NUMBER, past_written_number
from fasti.mentions.role_words import role_words
from fasti.mentions.span import Span
from fasti.mentions.tokens import Token
from fasti.mentions.unit_kinds import NUMBER, kinds
from fasti.mentions.unit_signs import ends_number

#: words before a unit that another stands under
BELONGING = frozenset(lexicon("units")["belonging"]["words"])
#: how far before a name its office may begin
FAR = 6
#: how many letters another name has at least: an acronym, and a word
ACRONYM, WORD = 2, 5


def introduced_units(text: str, tokens: list[Token]) -> list[Span]:
    """The names that acronyms stand for, and the acronyms wherever they stand again under the same name, with their numbers."""
    names: dict[str, str] = {}
    spans = []
    for short, (first, end) in find_acronyms(tokens).items():
        start = service_start(tokens, first)
        names[short] = text[tokens[start].start : tokens[end - 1].end]
        begins, closes = _number_before(tokens, start), _past_number(tokens, end + 3)
        number = text[tokens[begins].start : tokens[start].start], text[tokens[end + 2].end : tokens[closes - 1].end]
        stop = closes if closes > end + 3 else end
        spans.append(_span(tokens, begins, stop, f"{number[0]}{names[short]}{number[1]}", tokens[end - 1].lower))
    return spans + [_short(text, tokens, n, names[token.text]) for n, token in enumerate(tokens) if token.text in names]


def _short(text: str, tokens: list[Token], n: int, name: str) -> Span:
    """`TRADOC`, `10th ID`, `LID 77`: an acronym where it stands again, with its number."""
    begins, closes = _number_before(tokens, n), _past_number(tokens, n + 1)
    before, behind = text[tokens[begins].start : tokens[n].start], text[tokens[n].end : tokens[closes - 1].end]
    return _span(tokens, begins, closes, f"{before}{name}{behind}", "short")


def _number_before(tokens: list[Token], at: int) -> int:
    """Where the number stands right before token `at`; `at` itself if none does."""
    return at - 1 if at and NUMBER.fullmatch(tokens[at - 1].text) and tokens[at - 1].text[-1].isalpha() else at


def _past_number(tokens: list[Token], at: int) -> int:
    """Past the number at token `at`, `77` or `No. 1`; `at` itself if there is none, or more than a number stands there."""
    if (end := past_written_number(tokens, at)) > at:
        return end
    number = at < len(tokens) and tokens[at].text.isdigit() and len(tokens[at].text) <= LONGEST_NUMBER
    return at + 1 if number and ends_number(tokens, at + 1) else at


def other_names(tokens: list[Token], units: list[Span], places: list[Span]) -> list[Span]:
    """What stands in brackets behind a unit is its other name where it stands again: `Strategic Reserve Command (Kostrad)`."""
    starts = [token.start for token in tokens]
    counts = Counter(token.text for token in tokens)
    somewhere = {
        tokens[n].text for place in places for n in range(bisect_left(starts, place.start), bisect_left(starts, place.end))
    }
    names: dict[str, str] = {}
    for unit in (unit for unit in units if unit.note not in ("whole service", "armed group", "bare")):
        opens = bisect_left(starts, unit.end)
        mark, word, closes = ([token.text for token in tokens[opens : opens + 3]] + ["", "", ""])[:3]
        again = word.isupper() or any(_is_unit_here(tokens, n) for n, token in enumerate(tokens) if token.text == word)
        if mark == "(" and closes == ")" and _is_name(word) and word not in somewhere and counts[word] > 1 and again:
            names.setdefault(word, unit.name)
    return [Span(token.start, token.end, "unit", names[token.text], "short") for token in tokens if token.text in names]


def _is_name(word: str) -> bool:
    """`Kostrad`, `UKMK`: letters alone, a capital one first, and no side of the sky."""
    long_enough = len(word) >= (ACRONYM if word.isupper() else WORD)
    return word.isalpha() and word[0].isupper() and long_enough and word.lower() not in kinds()["sides"]


def _is_unit_here(tokens: list[Token], n: int) -> bool:
    """`Kostrad commander`, `the head of Kostrad`, `under Kostrad`: a word that stands where a unit does."""
    behind, before = [token.lower for token in tokens[n + 1 : n + 3]], [token.lower for token in tokens[max(0, n - FAR) : n]]
    of_office = before[-1:] == ["of"] and not role_words().heads.isdisjoint(before[:-1])
    return of_office or not role_words().heads.isdisjoint(behind) or not BELONGING.isdisjoint(before[-1:])


def _span(tokens: list[Token], at: int, end: int, name: str, note: str) -> Span:
    return Span(tokens[at].start, tokens[end - 1].end, "unit", " ".join(name.split()), note)
