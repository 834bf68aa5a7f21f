"""Surnames that look like a rank or an office: `John Major said`, `Angus King, a senator`."""

from __future__ import annotations

from functools import lru_cache

from fasti.lexicons.load import lexicon
from fasti.mentions.name_words import name_words
from fasti.mentions.role_words import rank_starts, role_words
from fasti.mentions.span import Span
from fasti.mentions.tokens import Token
from fasti.mentions.unit_kinds import kinds


@lru_cache(maxsize=1)
def _no_given_names() -> frozenset[str]:
    """Capital words that may stand before a rank or an office and are no given name: `the Saudi King`, `Brigade Major`."""
    words = role_words()
    countries = (word for names in lexicon("countries")["words"].values() for name in names for word in name.split())
    return (
        name_words()["never"]
        | words.before
        | words.functions
        | words.heads
        | kinds()["named"]
        | rank_starts()
        | frozenset(countries)
    )


def without_surnames(tokens: list[Token], found: list[Span]) -> list[Span]:
    """Ranks and offices without those that are surnames: one capital word right behind a given name, with no name behind it."""
    index = {token.start: n for n, token in enumerate(tokens)}
    return [span for span in found if not _is_surname(tokens, index.get(span.start, 0), span)]


def _is_surname(tokens: list[Token], n: int, span: Span) -> bool:
    if n == 0 or tokens[n].lower not in name_words()["surnames"] or tokens[n].text.isupper() or span.end != tokens[n].end:
        return False
    before, behind = tokens[n - 1], tokens[n + 1 : n + 2]
    given = before.text.istitle() and before.text.isalpha() and before.lower not in _no_given_names()
    return given and tokens[n].start - before.end == 1 and not (behind and behind[0].is_capital)
