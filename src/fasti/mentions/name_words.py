"""Words of people's names: which words may be part of one, and where a run of them ends."""

from __future__ import annotations

import re
from functools import lru_cache

from fasti.lexicons.load import lexicon
from fasti.mentions.role_words import role_words
from fasti.mentions.span import Ground
from fasti.mentions.tokens import Token
from fasti.mentions.unit_kinds import kinds

#: the most words that a name has
LONGEST = 6
#: how far apart two words of a name are at the most; how long a short form is at least that is no initials
GAP, ACRONYM = 2, 3
INITIALS = re.compile(rf"(?:(?:[A-Z]|{'|'.join(lexicon('names')['written_initials'])})\.\s?)+|[A-Z]{{1,3}}")
#: particles that a name may begin with, and particles that are too common as other words to bridge two names
BEGINNING, COMMON = ("al", "el", "de", "van", "von", "bin"), ("of", "y", "e", "as", "an")
#: names with an article in front: `al-Assad`
ARTICLED = re.compile(rf"(?:{'|'.join(lexicon('names')['articles'])})-[A-Z]")


@lru_cache(maxsize=1)
def name_words() -> dict[str, frozenset[str]]:
    """The lexicon of names as sets."""
    return {key: frozenset(words) for key, words in lexicon("names").items()}


def is_name_word(token: Token, *, after_rank: bool = False) -> bool:
    """Say whether a word could be part of a person's name; behind a rank `Sunday` and `A` can be, too."""
    if ARTICLED.match(token.text):
        return True
    if not token.is_capital or (not token.text[-1].isalnum() and not INITIALS.fullmatch(token.text)):
        return False
    lower = token.lower
    if token.text in name_words()["honours"]:
        return False
    if after_rank and (len(lower) == 1 or lower in name_words()["days"] or token.text in name_words()["initials"]):
        return True
    return lower not in name_words()["never"] and lower not in kinds()["security"] and not any(c.isdigit() for c in lower)


def name_end(tokens: list[Token], at: int, ground: Ground, *, after_rank: bool = False) -> int:
    """Where the name ends that starts at token `at`; `at` itself if none does."""
    end = at
    for n in range(at, min(len(tokens), at + LONGEST)):
        token = tokens[n]
        if not ground.free(token.start, token.end) or (n > at and token.start - tokens[n - 1].end > GAP):
            break
        if is_name_word(token, after_rank=after_rank if n == at else token.lower in name_words()["days"]):
            end = n + 1
        elif not _is_bridge(tokens, n, at):
            break
    return end


def _is_bridge(tokens: list[Token], n: int, at: int) -> bool:
    """Say whether a particle or hyphen at `n` is inside a name that starts at `at`: another name word follows at once."""
    token, after, more = tokens[n], tokens[n + 1 : n + 2], tokens[n + 2 : n + 3]
    if not after or (n == at and token.lower not in BEGINNING):
        return False
    particles = name_words()["particles"]
    hyphen = token.text in ("-", "–") and after[0].start == token.end == tokens[n - 1].end + 1
    if not hyphen and (token.lower not in particles or token.lower in COMMON):
        return False
    return after[0].is_capital or (after[0].lower in particles and bool(more) and more[0].is_capital)


@lru_cache(maxsize=1)
def _ranks_of_several() -> frozenset[str]:
    """The last words of ranks in the plural: `Generals`, `Colonels`."""
    return frozenset(f"{name.split()[-1]}s" for names in lexicon("ranks")["ranks"].values() for name in names)


def is_field_of_work(tokens: list[Token]) -> bool:
    """Say whether the words are a field of work (`Peacekeeping Operations`), an acronym or `Generals`, and no name."""
    words = role_words()
    if len(tokens) == 1 and tokens[0].lower in _ranks_of_several():
        return True
    if all(t.lower in words.functions | words.before or t.lower.removesuffix("s") in words.heads for t in tokens):
        return True
    return len(tokens) == 1 and tokens[0].text.isupper() and len(tokens[0].text) >= ACRONYM
