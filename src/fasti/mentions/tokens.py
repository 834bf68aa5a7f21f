"""Words as our own rules see them: names, initials and hyphened words whole, possessives and punctuation apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fasti.lexicons.load import lexicon

_SIGNS = "|".join(lexicon("units")["number_signs"]["words"])
_INITIALS = "|".join(lexicon("names")["written_initials"])
_NO_NAME = "|".join(word.title() for word in lexicon("names")["never"])
_COUNTED = ("field", "before_number", "number_behind")
_KINDS = "|".join({kind.title() for kinds in _COUNTED for kind in lexicon("units")["kinds"][kinds]})
_AHEAD = "|".join(lexicon("roles")["hyphened"]["incoming"])
#: `No.` before a number, and initials of several letters, `Yu.S. Sample`; a sentence may end with such a name, `Aung Ye. He left`
WITH_FULL_STOP = rf"\b(?:{_SIGNS})\.(?=\s?\d)|\b(?:{_INITIALS})\.(?=\s?[A-Z])(?!\s(?:{_NO_NAME})\b(?!\.))"
#: that, initials (`D.J.`), what a hyphen parts from an office (`Ex-chief`, `then-chief`, `minister-designate`) or from its number
#: (`Division-33`), numbers (also the one of `9Brigade`), words with inner hyphens or apostrophes (`Abdul-Kadir`, `Sa'ad`),
#: possessives, and anything else alone
WORD = re.compile(
    rf"{WITH_FULL_STOP}|[A-Z]\.(?:\s?[A-Z]\.)*|\b(?:[Ee]x|[Tt]hen)(?=-)|\b(?:{_KINDS})(?=-\d)|[^\W\d_]+(?=-(?:{_AHEAD})\b)"
    r"|\d{1,3}(?:,\d{3})+(?:-\w+)?|\d{1,3}(?=[A-Z][a-z]{2})"
    r"|[^\W_]+(?:['’](?!s\b)[^\W_]+|[-–.&][^\W_]+)*|['’]s\b|\n[ \t]*\n|\S"
)
#: marks that a sentence begins behind
SENTENCE_ENDS = frozenset('.!?:;“”‘"•—–')


@dataclass(frozen=True, slots=True)
class Token:
    """One word or mark at its place."""

    #: first code point
    start: int
    #: one past the last
    end: int
    #: the word
    text: str
    #: the word in lower case
    lower: str

    @property
    def is_capital(self) -> bool:
        """Say whether the word starts with a capital letter."""
        return self.text[0].isupper()


def cut_tokens(text: str) -> list[Token]:
    """Cut a text into tokens, in order; white space between them is dropped, an empty line is a token of its own."""
    return [Token(m.start(), m.end(), m.group(), m.group().lower()) for m in WORD.finditer(text)]


def opens_sentence(tokens: list[Token], n: int) -> bool:
    """`Foreign minister Gray said`: a word whose capital only shows that a sentence begins."""
    return n == 0 or tokens[n - 1].text in SENTENCE_ENDS or not tokens[n - 1].text.strip()
