"""What a row leaves out: titles before names, and acronyms and remarks set apart behind a name or office."""

from __future__ import annotations

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item

NAMES = lexicon("names")
HONORIFICS = frozenset(NAMES["honorifics"])
#: words that lead to the name by which somebody goes
FORMS = [form.split() for form in (*NAMES["aliases"], *NAMES["quoted_aliases"])]
OPENING, QUOTES = frozenset(form[0] for form in FORMS), frozenset(NAMES["quotes"])
#: what may stand in brackets behind a rank or name besides capitals
SERVICE_OVER = frozenset(["rtd", "retd", "ret", "retired", "ret'd", ""])
#: how many items before the mark that closes behind an alias its words begin at the most: `, known as ‘Tano’`
CLOSING = 5
#: the most words in brackets that are an aside
FEW = 3
#: where brackets close at the latest, counted from where they open
CLOSES = 6


def title_length(items: tuple[Item, ...], n: int) -> int:
    """How many items from `n` on are titles before a name: `Dr.`, `H.E. Dr.`, `Alhaji`; 0 if they are something else."""
    if n >= len(items) or items[n].kind != "word" or items[n].name not in HONORIFICS or not items[n].text[0].isupper():
        return 0
    dotted = 2 if n + 1 < len(items) and items[n + 1].text == "." else 1
    if n + dotted < len(items) and items[n + dotted].kind in ("person", "rank"):
        return dotted
    more = title_length(items, n + dotted)
    return dotted + more if more else 0


def aside_length(items: tuple[Item, ...], n: int) -> int:
    """How many items from `n` on are an acronym set apart: `(COAS)`, `[NAS]`, `, GOC,`, `(rtd)`; 0 if they are something else."""
    if bracketed := _in_brackets(items, n):
        return bracketed
    if alias := _alias_length(items, n):
        return alias
    if items[n].text != ",":
        return 0
    if items[n - 1].kind in ("role", "unit") and n + 2 < len(items) and items[n + 2].text == ",":
        return 2 if _is_short(items[n + 1]) and items[n + 1].kind != "person" else 0
    return 1 if items[n - 1].kind == "role" and _in_brackets(items, n + 1) else 0


def _alias_length(items: tuple[Item, ...], n: int) -> int:
    """How many items from `n` on lead to the name that somebody goes by, behind a name with that one; 0 if they do not.

    `the commander[, known as ‘]Tano’`, `by [alias] Tano`, `Ivo Berg[, alias ‘Tano’]`.
    """
    if items[n].text in QUOTES and items[n - 1].kind == "person":  # what closes behind the name
        return int(any(m + _alias_length(items, m) == n - 1 for m in range(max(1, n - CLOSING), n - 2)))
    end = n + (items[n].text == ",")
    if end >= len(items) or items[end].name not in OPENING:
        return 0
    word = next((form for form in FORMS if [item.name for item in items[end : end + len(form)]] == form), None)
    if word is None:
        return 0
    end += len(word)
    end += end < len(items) and items[end].text in QUOTES
    if end >= len(items) or items[end].kind != "person":
        return 0
    if items[n - 1].kind != "person":
        return end - n
    end += 1
    return end + (end < len(items) and items[end].text in QUOTES) - n


def is_dot_of_suffix(items: tuple[Item, ...], n: int, before: Item) -> bool:
    """Say whether the item at `n` is the full stop of `Jr.` or `Sr.` inside a sentence."""
    return items[n].text == "." and before.kind == "person" and before.text.endswith((" Jr", " Sr")) and n + 1 < len(items)


def _in_brackets(items: tuple[Item, ...], start: int) -> int:
    """How many items a short remark in brackets has, with the backslashes that some sources set before brackets."""
    n = start
    while n < len(items) and items[n].text == "\\":
        n += 1
    if n >= len(items) or items[n].text not in "([":
        return n - start
    for end in range(n + 2, min(n + CLOSES, len(items))):
        if items[end].text in ")]":
            inner = [item for item in items[n + 1 : end] if item.text != "\\"]
            again = len(inner) == 1 and inner[0].kind == "unit" and inner[0].refers_to == items[start - 1].refers_to
            aside = again or (len(inner) <= FEW and all(map(_is_short, inner)) and not _is_above(items[start - 1], inner))
            return end + 1 - start if aside else 0
    return 0


def _is_above(before: Item, inner: list[Item]) -> bool:
    """`TOC-4 (LID-33)`: another unit with a number or name of its own, behind one that stands under it."""
    units = [item for item in inner if item.kind == "unit" and item.note != "short"]
    return before.kind == "unit" and any(unit.refers_to != before.refers_to for unit in units)


def _is_short(item: Item) -> bool:
    return item.text.isupper() or item.text.lower().strip(".") in SERVICE_OVER
