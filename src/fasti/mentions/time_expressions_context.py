"""What stands around words for a time: whether they are a time at all, and whether it lies ahead or behind."""

from __future__ import annotations

import re

from fasti.mentions.time_expressions_patterns import TIMES
from fasti.mentions.time_expressions_values import Tense

WORD_BEFORE = re.compile(r"(?:^|(?<=[^\w'\u2019]))([\w'\u2019]+|['\u2019]s)[ \t\u00a0-]{0,3}$")
WORD_AFTER = re.compile(r"[ \t\u00a0]{0,3}([\w'\u2019]+)")
#: a clause ends here; a full stop after a short capitalised word is an abbreviation's
CLAUSE_END = re.compile(r"(?<!\b[A-Z])(?<!\b[A-Z][a-z])(?<!\b[A-Z][a-z]{2})(?<!\b[A-Z][a-z]{3})\.(?=[\s\"'”\u2019])|[!?;\n]")
WORD = re.compile(r"[A-Za-z]+(?:['\u2019][a-z]+)?")
#: before a day on which something begins, however long ago it was settled: `was named commander as of December 1`
TAKES_EFFECT = re.compile(r"\b(?:as of|effective|effect|effect from|effect on|effect as from)[ \t\u00a0]$", re.IGNORECASE)
#: before a day on which something is to begin: `the changes take effect on October 1`
TAKES_EFFECT_THEN = re.compile(r"\btakes? effect(?: on| from| as of| as from)?[ \t\u00a0]$", re.IGNORECASE)
#: how many characters of its clause, to the left and to the right, tell the tense
LEFT, RIGHT = 160, 90

#: what ties four digits to more than a year (`2019-nCoV`, `100%`), and what follows a year that stands in brackets
JOINED, END_OF_ASIDE = frozenset("-\u2013%/"), frozenset("),;")

AHEAD = frozenset(TIMES["tense"]["ahead"])
AHEAD_WITH_TO = frozenset(TIMES["tense"]["ahead_with_to"])
OPEN_WITH_TO = frozenset(TIMES["tense"]["open_with_to"])
BEHIND = frozenset(TIMES["tense"]["behind"])
FIRMLY_BEHIND = frozenset(TIMES["tense"]["firmly_behind"])
YEAR_CUES, QUANTITY_CUES = frozenset(TIMES["year_cues"]), frozenset(TIMES["quantity_cues"])
ESTIMATES, NO_NOUNS = frozenset(TIMES["estimates"]), frozenset(TIMES["no_nouns"])
DETERMINERS, OCCASIONS = frozenset(TIMES["determiners"]), frozenset(TIMES["occasions"])
QUANTITIES, NOT_PLURALS = frozenset(TIMES["quantities"]), frozenset(TIMES["not_plurals"])
MONTH_CUES, WEAK_MONTH_CUES = frozenset(TIMES["month_cues"]), frozenset(TIMES["weak_month_cues"])
MONTHS_ALSO_NAMES = frozenset(TIMES["months_also_names"])
PERIODICALS, WEEKDAY_NICKNAMES = frozenset(TIMES["periodicals"]), frozenset(TIMES["weekday_nicknames"])
HABITS, WEEKDAY_CUES = frozenset(TIMES["habits"]), frozenset(TIMES["weekday_cues"])
NAMED_LIKE_A_MONTH = re.compile(rf"\b([A-Z][\w'\u2019-]{{1,20}}\.?) ({'|'.join(MONTHS_ALSO_NAMES)})\b(?!,? \d)")


def word_before(text: str, start: int) -> str:
    """Give the word that stands right before a place, as written; empty if there is none."""
    found = WORD_BEFORE.search(text[max(0, start - 24) : start])
    return found.group(1) if found else ""


def word_after(text: str, end: int) -> str:
    """Give the word that stands right after a place, as written; empty if there is none."""
    found = WORD_AFTER.match(text, end, end + 24)
    return found.group(1) if found else ""


def is_plural(word: str) -> bool:
    """Say whether a word in lower case looks like a plural noun."""
    return word.islower() and word.endswith("s") and word not in NOT_PLURALS


def is_year(text: str, start: int, end: int) -> bool:
    """Say whether four digits are a year: a word of time before them, or an occasion after; no quantity, no unit."""
    before, following = word_before(text, start).lower(), word_after(text, end)
    if following.lower() in QUANTITIES or text[end : end + 1] in JOINED or text[start - 1 : start] in JOINED:
        return False
    if following in OCCASIONS:
        return True
    is_round = text[end - 2 : end] == "00" and following != ""
    if before in YEAR_CUES:
        return before not in QUANTITY_CUES or not (
            is_plural(following) or (is_round and before in ESTIMATES) or (following and before == "to")
        )
    if text[start - 1 : start] == "(":
        return text[end : end + 1] in END_OF_ASIDE
    if before in DETERMINERS or before.endswith(("'s", "\u2019s")):
        return following[:1].isupper() or (following != "" and not is_plural(following) and not is_round)
    return following in ("till", "until")


def people_named_like_months(text: str) -> frozenset[str]:
    """Give the months (`May`, `June`) that the text also uses as a person's last name."""
    return frozenset(
        found.group(2)
        for found in NAMED_LIKE_A_MONTH.finditer(text)
        if found.group(1).lower() not in MONTH_CUES | WEAK_MONTH_CUES | {"on", "the", "a"}
    )


def reaches_noun(before: str, following: str) -> bool:
    """Say whether `the` or `a` reaches over a date to a noun: `the April elections`, `a Wednesday briefing`."""
    return before in DETERMINERS and following.islower() and following not in NO_NOUNS


def is_month(text: str, start: int, end: int, month: str, people: frozenset[str]) -> bool:
    """Say whether a month's name alone means the month, and no person, verb or modal."""
    before = word_before(text, start).lower()
    if month.title() not in MONTHS_ALSO_NAMES:
        return True
    if text[end : end + 2] in ("'s", "\u2019s") and before not in ("last", "this", "next"):
        return False
    if before in MONTH_CUES:
        return True
    return month.title() not in people and (before in WEAK_MONTH_CUES or reaches_noun(before, word_after(text, end)))


def is_weekday(text: str, start: int, end: int) -> bool:
    """Say whether a weekday's name means one day, and no newspaper, person, feast or habit."""
    before, following = word_before(text, start), word_after(text, end)
    if before in WEEKDAY_NICKNAMES or before.lower() in HABITS or (following in PERIODICALS and before.lower() != "on"):
        return False
    if before.lower() in ("a", "an"):
        return reaches_noun("a", following)
    if text[end : end + 1] != " " or not following[:1].isupper():
        return True
    return before.lower() in WEEKDAY_CUES or before.endswith("ed") or before == ""


def is_day_word(text: str, start: int, end: int) -> bool:
    """Say whether `Today` is the day, and no part of a name or of `this day and age`."""
    if text[start:end].lower() == "this day":
        return False
    return not text[start].isupper() or not word_before(text, start)[:1].isupper() or text[start - 1 : start] != " "


def tense_at(text: str, start: int, end: int) -> Tense | None:
    """Say whether the clause around a time looks ahead or back, by the verbs nearest to it; `None` if it does not tell."""
    following = word_after(text, end).lower()
    if following in BEHIND or (following.endswith("ed") and following not in AHEAD):
        return "behind"
    if following in AHEAD:
        return "ahead"
    left = text[max(0, start - LEFT) : start]
    if TAKES_EFFECT.search(left):
        return "ahead" if TAKES_EFFECT_THEN.search(left) else None
    ends = [found.end() for found in CLAUSE_END.finditer(left)]
    words = [found.group().lower() for found in WORD.finditer(left, ends[-1] if ends else 0)]
    if words and words[-1] in ("until", "till"):
        return None if any(word in FIRMLY_BEHIND for word in words) else "ahead"
    cues = _cues(words)
    if cues:
        return cues[-1]
    right = text[end : end + RIGHT]
    found = CLAUSE_END.search(right)
    cues = _cues([each.group().lower() for each in WORD.finditer(right, 0, found.start() if found else len(right))])
    return cues[0] if cues else None


def _cues(words: list[str]) -> list[Tense | None]:
    cues: list[Tense | None] = []
    for before, word in zip(["", *words], words, strict=False):
        if word in ("have", "not") and before in AHEAD:
            cues.append("behind" if word == "have" or before == "could" else "ahead")
        elif word in AHEAD or word.endswith(("'ll", "\u2019ll")) or (word == "to" and before in AHEAD_WITH_TO):
            cues.append("ahead")
        elif word == "to" and before in OPEN_WITH_TO:
            cues.append(None)
        elif before not in ("be", "to") and (word in BEHIND or (word.endswith("ed") and len(word) > len("need"))):
            cues.append("behind")
    return cues
