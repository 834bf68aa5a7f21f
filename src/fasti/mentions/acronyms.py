"""Acronyms that a text introduces: `Training and Doctrine Command (TRADOC)`, found by their letters.

As Schwartz and Hearst (2003) do: the letters are looked for backwards in the words before the brackets.
"""

from __future__ import annotations

from fasti.mentions.tokens import Token

#: how many letters an acronym has, how many words its name has at least
SHORTEST, LONGEST, WORDS = 2, 8, 2
#: last words of the services that a unit's name may begin with: `National Army Training and Doctrine Command`
SERVICES = frozenset(["army", "navy", "force", "police"])
#: words that an acronym may leave out
SMALL = frozenset(["of", "the", "and", "for", "in", "on", "to", "&", "-", "de", "'s", "’s"])


def find_acronyms(tokens: list[Token]) -> dict[str, tuple[int, int]]:
    """Acronym → first token and one past the last of the name it stands for, for every `Name (ABC)` and `Name, ABC,`."""
    found: dict[str, tuple[int, int]] = {}
    for n in range(2, len(tokens) - 1):
        opens, short, closes = tokens[n - 1].text, tokens[n].text, tokens[n + 1].text
        set_apart = (opens == "(" and closes == ")") or (opens == "[" and closes in "]\\") or (opens == "," and closes == ",")
        if set_apart and short.isupper() and SHORTEST <= len(short) <= LONGEST and short.isalpha():
            end = n - 2 if tokens[n - 2].text == "\\" else n - 1
            start = _long_form(tokens, end, short)
            if start < end:
                found.setdefault(short, (start, end))
    return found


def _long_form(tokens: list[Token], end: int, short: str) -> int:
    """Where the name starts whose words give the acronym's letters, read backwards; `end` if they do not."""
    letter, n, start = len(short) - 1, end - 1, end
    while n >= 0 and letter >= 0 and end - n <= len(short) + 4:
        word = tokens[n]
        counts = word.is_capital or (word.lower in SMALL and letter > 0)
        if word.text[0].isalpha() and word.text[0].upper() == short[letter] and counts:
            letter, start = letter - 1, n
        elif word.is_capital and letter < len(short) - 1 and _inside(word.text, short, letter):
            letter, start = letter - _inside(word.text, short, letter), n
        elif word.lower not in SMALL and not (word.is_capital and word.text[0].isalpha()):
            return end
        n -= 1
    return start if letter < 0 and end - start >= WORDS else end


def _inside(word: str, short: str, letter: int) -> int:
    """How many letters of the acronym, ending at `letter`, the word's beginning gives: 2 for `TR` of `TRADOC` by `Training`."""
    for length in (3, 2):
        if letter - length + 1 >= 0 and word[:length].upper() == short[letter - length + 1 : letter + 1]:
            return length
    return 0


def service_start(tokens: list[Token], first: int) -> int:
    """Where the service begins that stands right before a name; `first` itself if none does."""
    n = first - 1
    if n < 1 or not tokens[n].is_capital or tokens[n].lower not in SERVICES or tokens[first].start - tokens[n].end != 1:
        return first
    n -= tokens[n].lower == "force" and tokens[n - 1].lower == "air"
    before = tokens[n - 1]
    return n - 1 if n > 0 and before.is_capital and before.text.isalpha() and before.lower != "the" else n
