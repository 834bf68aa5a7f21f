"""Words for countries and their people tell one country's ministry from another's."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from fasti.lexicons.load import lexicon
from fasti.resolve.words import folded_words

#: a country counts for a whole text only if nearly all country words of the text are its own
CLEAR_SHARE = 0.8
WORD = re.compile(r"[^\W\d_]+")


@lru_cache(maxsize=1)
def country_words() -> dict[str, str]:
    """Map folded words for countries and peoples to ISO 3166 codes."""
    return {word: code for code, words in lexicon("countries")["words"].items() for word in words}


@lru_cache(maxsize=1)
def _places() -> dict[str, str]:
    """Map folded words for countries, peoples and great cities to ISO 3166 codes."""
    return {word: code for code, words in lexicon("countries")["cities"].items() for word in words} | country_words()


def countries_in(text: str, known: Mapping[str, str] | None = None) -> Counter[str]:
    """Count the countries that a text names, by code: words in capitals, one, two or three together, `known` or country words."""
    words, known, counted = WORD.findall(text), known or country_words(), Counter[str]()
    for place, word in enumerate(words):
        if word[0].isupper():
            sizes = (3, 2, 1) if len(word) > 2 or word in ("US", "UK") else (3, 2)  # noqa: PLR2004 - "us" and "In" are other words
            parts = (" ".join(folded_words(" ".join(words[place : place + size]))) for size in sizes)
            code = next((known[part] for part in parts if part in known), None)
            counted.update([code] if code else [])
    return counted


def main_country(text: str) -> str | None:
    """Say which country a text is about by the countries and cities it names, `None` unless it is clear."""
    counted = countries_in(text, _places())
    for code, count in counted.most_common(1):
        if count >= CLEAR_SHARE * counted.total():
            return code
    return None


@lru_cache(maxsize=65536)
def split_country(name: str) -> tuple[tuple[str, ...], str | None]:
    """Part a name's folded words from the country that they begin or end with: `Russian Air Force` -> (air force), ru."""
    words, known = folded_words(name), country_words()
    for size in (3, 2, 1):
        for at in (0, len(words) - size):
            part = " ".join(words[at : at + size]) if at >= 0 else ""
            if part in known and len(words) > size:
                return words[:at] + words[at + size :], known[part]
    return words, None
