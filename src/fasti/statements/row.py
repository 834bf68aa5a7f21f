"""A row is a sentence as the statement rules read it: one letter an item, so that a rule is a pattern over letters."""

from __future__ import annotations

from dataclasses import dataclass

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item

HONORIFICS = frozenset(lexicon("names")["honorifics"])
LETTERS = {"person": "P", "rank": "K", "role": "R", "unit": "U", "place": "L", "time": "T"}
WORDS = {
    "the": "D", "a": "D", "an": "D", "of": "O", "for": "O", "in": "I", "at": "I", "under": "I", "within": "I", "as": "A",
    "is": "B", "was": "B", "are": "B", "were": "B", "be": "B", "been": "B", "being": "B", "becomes": "B", "became": "B", "become": "B", "remains": "B", "remained": "B",
    "and": "X", "&": "X", "who": "Q", "whom": "Q", "which": "Q", "whose": "Q", "that": "Q", "now": "N", "currently": "N", "also": "N", "then": "N", "until": "N", "presently": "N",
    "has": "H", "had": "H", "have": "H", "will": "F", "would": "F", "shall": "F", "'s": "'", "’s": "'", "’": "'", "by": "y", "from": "f", "to": "t",
    ",": "C", ";": "Z", ":": "Z", "(": "(", ")": ")", "[": "(", "]": ")", "-": "-", "–": "-", "—": "-", "“": '"', "”": '"', '"': '"',
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Row:
    """A sentence's items and one letter for each: P person, K rank, R role, U unit, L place, T time, p pronoun, w any other word, …"""

    #: the letters, as long as `items`
    letters: str
    #: the items, acronyms in brackets left out
    items: tuple[Item, ...]

    def at(self, offset: int) -> int:
        """Which item holds or follows the code point at `offset`."""
        for n, item in enumerate(self.items):
            if item.end > offset:
                return n
        return len(self.items)


def lay_row(items: tuple[Item, ...], status_words: frozenset[str]) -> Row:
    """Lay a sentence's items out as a row; acronyms and remarks in brackets behind a name or office are left out."""
    kept: list[Item] = []
    letters: list[str] = []
    n = 0
    while n < len(items):
        skip = _title(items, n) or (_aside(items, n) if kept else 0)
        if skip:
            n += skip
            continue
        if (
            items[n].text == "."
            and kept
            and kept[-1].kind == "person"
            and kept[-1].text.endswith((" Jr", " Sr"))
            and n + 1 < len(items)
        ):
            n += 1
            continue
        letter = _letter(items[n], status_words)
        if letter == "w" and kept and items[n].text[0].isupper() and len(items[n].text) > 2 and not items[n].text.isupper():  # noqa: PLR2004 - longer than an initial
            letter = "L"
        told = letter == "S" and letters and letters[-1] in "BH" and items[n].name.endswith("ed")
        kept.append(items[n])
        letters.append("w" if told else letter)
        n += 1
    return Row("".join(letters), tuple(kept))


def _letter(item: Item, status_words: frozenset[str]) -> str:
    if item.kind in LETTERS:
        return LETTERS[item.kind]
    if item.kind == "pronoun":
        return "h" if item.name in ("his", "her") else "p"
    if item.name in WORDS:
        return WORDS[item.name]
    if item.name in status_words:
        return "S"
    return "w" if item.kind == "word" else "."


def _aside(items: tuple[Item, ...], n: int) -> int:
    """How many items from `n` on are an acronym set apart: `(COAS)`, `[NAS]`, `, GOC,`, `(rtd)`; 0 if they are something else."""
    bracketed = _in_brackets(items, n)
    if bracketed:
        return bracketed
    if items[n].text == "," and items[n - 1].kind in ("role", "unit") and n + 2 < len(items) and items[n + 2].text == ",":
        return 2 if _is_short(items[n + 1]) and items[n + 1].kind != "person" else 0
    return 1 if items[n].text == "," and _in_brackets(items, n + 1) and items[n - 1].kind == "role" else 0


def _title(items: tuple[Item, ...], n: int) -> int:
    """How many items from `n` on are a title before a name: `Dr.`, `Alhaji`; 0 if they are something else."""
    if items[n].kind != "word" or items[n].name not in HONORIFICS or not items[n].text[0].isupper():
        return 0
    dotted = 2 if n + 1 < len(items) and items[n + 1].text == "." else 1
    return dotted if n + dotted < len(items) and items[n + dotted].kind in ("person", "rank") else 0


def _in_brackets(items: tuple[Item, ...], n: int) -> int:
    start = n
    while n < len(items) and items[n].text == "\\":
        n += 1
    if n >= len(items) or items[n].text not in "([":
        return n - start
    for end in range(n + 2, min(n + 6, len(items))):
        if items[end].text in ")]":
            inner = [i for i in items[n + 1 : end] if i.text != "\\"]
            return end + 1 - start if len(inner) <= 3 and all(map(_is_short, inner)) else 0
    return 0


def _is_short(item: Item) -> bool:
    return item.text.isupper() or item.text.lower().strip(".") in ("rtd", "retd", "ret", "retired", "ret'd", "")
