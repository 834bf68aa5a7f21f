"""A row is a sentence as the statement rules read it: one letter an item, so that a rule is a pattern over letters.

What is named: P person, K rank, R role, U unit, L place (or any other capital word), T time, p pronoun, h `his` or `her`.
Words, as lexicons/en/row_letters.toml lists them: D article, O `of` `for`, I `in` `at`, A `as`, B a form of `be` or `become`,
H `have`, F `will`, X `and`, Q `who` `which`, N `now` `until`, y `by`, f `from`, t `to`; S a word such as `former` that says
where a post stands in time; w any other word.
Marks: C comma, Z semicolon or colon, ' possessive, - dash, ( and ) brackets, " quotation mark, . any other mark.

`The new GOC 82 Division is Major General X` is `DSRUBKP`.
"""

from __future__ import annotations

from dataclasses import dataclass

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item
from fasti.statements.asides import aside_length, is_dot_of_suffix, title_length
from fasti.statements.grammar import Grammar

KIND_LETTERS = {"person": "P", "rank": "K", "role": "R", "unit": "U", "place": "L", "time": "T"}
WORD_LETTERS: dict[str, str] = {word: letter for letter, words in lexicon("row_letters")["letters"].items() for word in words}
#: initials and marks are no longer than this
INITIAL = 2


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence's items and one letter for each."""

    #: the letters, as long as `items`
    letters: str
    #: the items; titles, and acronyms and remarks in brackets behind a name or office, are left out
    items: tuple[Item, ...]
    #: the parser's view of the text, where there is one
    grammar: Grammar | None = None

    def at(self, offset: int) -> int:
        """Which item holds or follows the code point at `offset`."""
        return next((n for n, item in enumerate(self.items) if item.end > offset), len(self.items))


def lay_row(items: tuple[Item, ...], status_words: frozenset[str], grammar: Grammar | None = None) -> Row:
    """Lay a sentence's items out as a row."""
    kept: list[Item] = []
    letters = ""
    n = 0
    while n < len(items):
        if skip := _left_out(items, n, kept):
            n += skip
            continue
        letter = _letter_behind(letters, kept, items[n], status_words)
        letters += "p" if letter == "h" and grammar and grammar.is_done_to(items[n].start) else letter
        kept.append(items[n])
        n += 1
    return Row(letters, tuple(kept), grammar)


def _left_out(items: tuple[Item, ...], n: int, kept: list[Item]) -> int:
    """How many items from `n` on do not come into the row; 0 if the one at `n` does."""
    if (title := title_length(items, n)) or not kept:
        return title
    return aside_length(items, n) or int(is_dot_of_suffix(items, n, kept[-1]))


def _letter_behind(letters: str, kept: list[Item], item: Item, status_words: frozenset[str]) -> str:
    """The letter of an item in its place behind those kept.

    A capital word inside a sentence is a name, `has retired` is a verb and no status, `the Guards' brigade` has an owner.
    """
    letter = _letter(item, status_words)
    if item.text == "'" and kept and kept[-1].kind in ("unit", "person") and kept[-1].text.endswith("s"):
        return "'"
    if letter == "w" and letters and item.text[0].isupper() and len(item.text) > INITIAL and not item.text.isupper():
        return "L"
    if letter == "S" and letters.endswith(("B", "H")) and item.name.endswith("ed"):
        return "w"
    return letter


def _letter(item: Item, status_words: frozenset[str]) -> str:
    if item.kind in KIND_LETTERS:
        return KIND_LETTERS[item.kind]
    if item.kind == "pronoun":
        return "h" if item.name in ("his", "her") else "p"
    if item.name in WORD_LETTERS:
        return WORD_LETTERS[item.name]
    if item.name in status_words:
        return "S"
    return "w" if item.kind == "word" else "."


def owns_next(row: Row, n: int) -> bool:
    """`[7 Brigade]'s 3 Battalion`, `[NPG] Division 6`: a unit before one of its own, an acronym without `'s`."""
    behind = row.letters[n + 1 : n + 2]
    return row.letters[n] == "U" and (behind == "'" or (behind == "U" and row.items[n].note == "short"))
