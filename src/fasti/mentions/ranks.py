"""Ranks: what somebody is, spelled out or shortened, as armies and police forces write it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from fasti.lexicons.load import lexicon
from fasti.mentions.span import Span

#: a full stop that may follow a short form
STOP, STOP_INSIDE = r"\b\.?", r"\.?"
#: what may stand between two words of a rank: `Maj-Gen`, `Maj. Gen`, `Brig.- Gen`; the full stop belongs to short forms
GAP = r"[\s\u00a0]{0,2}(?:[-–][\s\u00a0]?)?"
#: what makes the words something else: `General Staff`, `Major League`
NO_RANK_BEFORE = re.compile(rf"[\s-](?:{'|'.join(lexicon('ranks')['not_before']['words'])})\b", re.IGNORECASE)
#: ranks that are adjectives in lower case, and what then follows: a plain word that is no function word
ADJECTIVES = frozenset(lexicon("ranks")["adjectives"]["words"])
NOUN = re.compile(rf"\s(?!(?:{'|'.join(lexicon('function_words')['words'])}|when|while|before|until)\b)[a-z]+")
#: words before a rank in lower case that show one, and how far before it they begin
DESCRIBES = re.compile(
    r"\b(?:an?|retired|former|(?:rank of|promoted(?: him| her)?|(?:promoted|rose)\b[^.,;]{0,50}\bto)(?: an?)?)\s$", re.IGNORECASE
)
BEFORE = 70
#: the letters that a word begins with
WORD_START = re.compile(r"\b\w{1,2}")
#: how long a word is that is no abbreviation, and a lower-case rank that a name makes one
WHOLE, LOWER_CASE = 6, 5


@lru_cache(maxsize=1)
def rank_pattern() -> re.Pattern[str]:
    """Build the one pattern that finds every rank of the lexicon, longest first."""
    table = lexicon("ranks")
    words = table["words"]
    names = {name for names in table["ranks"].values() for name in names}

    def spelled(word: str) -> str:
        forms = sorted([word, *words.get(word, [])], key=len, reverse=True)
        return f"(?:{'|'.join(re.escape(form) + ('' if form == word else STOP_INSIDE) for form in forms)})"

    patterns = [
        GAP.join(spelled(word) for word in name.split()) for name in sorted(names, key=lambda n: (-n.count(" "), -len(n)))
    ]
    return re.compile(rf"\b(?:{'|'.join(patterns)})\b\.?", re.IGNORECASE)


@lru_cache(maxsize=1)
def short_pattern() -> re.Pattern[str]:
    """Build the pattern of short forms that are ranks only before a name; case matters."""
    forms = sorted(lexicon("ranks")["short"]["before_a_name"], key=len, reverse=True)
    spelled = "|".join(re.escape(form) + ("" if form.isupper() else STOP) for form in forms)
    return re.compile(rf"\b(?:{spelled})(?=\s+(?:\([^)]{{1,12}}\)\s*)?[A-Z][\w.])")


@lru_cache(maxsize=1)
def plural_pattern() -> re.Pattern[str]:
    """Build the pattern of ranks of several people, which are ranks only before a name; case matters."""
    forms = sorted(lexicon("ranks")["plurals"], key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, forms))})\b\.?(?=\s+[A-Z][\w.])")


def find_ranks(text: str) -> list[Span]:
    """Find ranks in a text. Lower-case ones count in two words or more, or where an article makes one a description."""
    found = [Span(m.start(), _without_full_stop(m), "rank") for m in _matches(text) if _is_rank(text, m)]
    several = [Span(m.start(), m.end(), "rank") for m in plural_pattern().finditer(text)]
    found = [span for span in found if not any(span.overlaps(other) for other in several)] + several
    taken = {span.start for span in found}
    found += [Span(m.start(), m.end(), "rank") for m in short_pattern().finditer(text) if m.start() not in taken]
    return sorted(found)


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Match ranks from left to right, tried only where a word begins as one of them does."""
    pattern, beginnings, end = rank_pattern(), _beginnings(), 0
    for start in WORD_START.finditer(text):
        if start.start() >= end and start.group().lower() in beginnings and (match := pattern.match(text, start.start())):
            end = match.end()
            yield match


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    """The first letters of every rank, as many as WORD_START takes."""
    table = lexicon("ranks")
    first = {name.split()[0] for names in table["ranks"].values() for name in names}
    forms = (form.lower() for word in first for form in [word, *table["words"].get(word, [])])
    return frozenset(start.group() for form in forms if (start := WORD_START.match(form)))


def _without_full_stop(match: re.Match[str]) -> int:
    """A full stop belongs to a shortened rank (`Lt. Gen.`) and not to a whole word that ends a sentence."""
    words = match.group()
    last = re.split(r"[\s.–-]+", words.rstrip("."))[-1].lower()
    whole = last in lexicon("ranks")["words"] or len(last) >= WHOLE
    return match.end() - (words.endswith(".") and whole)


def _is_rank(text: str, match: re.Match[str]) -> bool:
    words = match.group()
    if NO_RANK_BEFORE.match(text, match.end()):
        return False
    if words[0].isupper():
        return True
    if match.end() < len(text) and text[match.end() :].lstrip()[:1].isupper() and len(words) >= LOWER_CASE:
        return True
    if words in ADJECTIVES and NOUN.match(text, match.end()):
        return False
    return " " in words or bool(DESCRIBES.search(text, max(0, match.start() - BEFORE), match.start()))
