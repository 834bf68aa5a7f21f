"""Ships: units with names like people's, shown by a prefix (`USS X`), by what they are (`the frigate X`), or named before."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from fasti.lexicons.load import lexicon
from fasti.mentions.name_words import INITIALS, name_words
from fasti.mentions.role_words import rank_starts, role_words
from fasti.mentions.span import Span
from fasti.mentions.tokens import Token
from fasti.mentions.unit_kinds import kinds

#: the most words of a ship's name
LONGEST = 4
#: small words inside one: `Prince of Wales`
INSIDE = frozenset(["of", "de", "la", "the"])
#: between the words of one
GAP = 1
#: ranks that ships are called after
CALLED_AFTER = frozenset(["admiral", "marshal", "general", "almirante", "adm", "gen"])
OPENS, CLOSES = "‘“'\"", "’”'\""
#: words that say that a ship named before is meant
AGAIN = frozenset(["the", "aboard", "on", "of"])
#: who commands a ship, in front of `of`, and the most words from there to the ship
CAPTAINS, TO_SHIP = frozenset(["captain", "skipper"]), 7


@lru_cache(maxsize=1)
def _ship_words() -> tuple[frozenset[str], frozenset[str]]:
    """The prefixes of ships' names and the kinds of ships."""
    ships = lexicon("units")["ships"]
    return frozenset(ships["prefixes"]), frozenset(ships["kinds"])


def find_ships(tokens: list[Token]) -> list[Span]:
    """Find ships by prefix or kind, and again wherever `the` stands before the name alone."""
    prefixes, kinds = _ship_words()
    found: dict[int, Span] = {}
    names: dict[str, str] = {}
    for at, token in enumerate(tokens):
        first = at + 1 if token.text in prefixes else _named_behind_kind(tokens, at) if token.text in kinds else 0
        end = _name_end(tokens, first) if first else 0
        if not end or at in found:
            continue
        start = at if token.text in prefixes else first
        words = [part.text for part in tokens[first:end]]
        name = " ".join(part.text for part in tokens[start:end])
        name = names.setdefault(" ".join(words), name)
        names.setdefault(words[-1], name)
        quoted = tokens[first - 1].text in OPENS and end < len(tokens) and tokens[end].text in CLOSES
        found[start] = Span(tokens[start - quoted].start, tokens[end - 1 + quoted].end, "unit", name, "ship")
    again = [span for span in (_again(tokens, names) if names else ()) if not any(span.overlaps(ship) for ship in found.values())]
    return sorted([*found.values(), *again])


def _named_behind_kind(tokens: list[Token], at: int) -> int:
    """`the frigate X`, `the frigate “X”`: where the name starts, unless somebody's rank does; 0 if none does."""
    first = at + 2 if at + 1 < len(tokens) and tokens[at + 1].text in OPENS else at + 1
    if first >= len(tokens):
        return 0
    word = tokens[first].lower.rstrip(".")
    somebody = word in rank_starts() - CALLED_AFTER or word in name_words()["honorifics"] | name_words()["never"]
    return 0 if somebody or tokens[first].text in _ship_words()[0] else first


def _name_end(tokens: list[Token], first: int) -> int:
    """Where a ship's name ends that starts at a token; at an office or a rank at the latest; 0 if none starts."""
    end = 0
    for n in range(first, min(len(tokens), first + LONGEST)):
        apart = tokens[n].start - tokens[n - 1].end
        if apart > GAP or (n > first and _begins_something_else(tokens[n])):
            break
        if tokens[n].is_capital and (tokens[n].text[-1].isalnum() or INITIALS.fullmatch(tokens[n].text)):
            end = n + 1
        elif n == first or tokens[n].lower not in INSIDE:
            break
    return end


def _begins_something_else(token: Token) -> bool:
    """`USS X Captain Y`, `HMS X Commander`: an office or a rank behind a ship's name."""
    word = token.lower.rstrip(".")
    return token.is_capital and (word in rank_starts() or word in role_words().heads)


def _again(tokens: list[Token], names: dict[str, str]) -> Iterator[Span]:
    """`the X`, where a ship X has been named; its last word is enough: `the Foster`."""
    for n, before in enumerate(tokens[:-1]):
        if before.lower not in AGAIN:
            continue
        for length in range(LONGEST, 0, -1):
            words = tokens[n + 1 : n + 1 + length]
            name = names.get(" ".join(word.text for word in words))
            if name and not (before.lower != "the" and length == 1 and " " in name):
                yield Span(words[0].start, words[-1].end, "unit", name, "ship")
                break


def find_captains(tokens: list[Token], ships: list[Span]) -> list[Span]:
    """`the captain of the frigate X`: an office of a ship and no rank; where there are ships, `Commander X` is a rank."""
    starts, ends = {ship.start for ship in ships}, {ship.end for ship in ships}
    found = []
    for n, token in enumerate(tokens[:-1]):
        if ships and token.text == "Commander" and token.start - GAP not in ends and _is_somebody(tokens, n + 1):
            found.append(Span(token.start, token.end, "rank", token.text))
        if token.lower not in CAPTAINS or tokens[n + 1].lower != "of":
            continue
        if any(behind.start in starts for behind in tokens[n + 2 : n + 2 + TO_SHIP]):
            found.append(Span(token.start, token.end, "role", token.text))
    return found


def _is_somebody(tokens: list[Token], at: int) -> bool:
    """`Commander Jane Ashworth`, not `Commander Western Fleet`: a name behind a rank, in which no word is a unit's."""
    words = []
    for token in tokens[at : at + LONGEST]:
        if not token.is_capital or not token.text.isalpha():
            break
        words.append(token.lower)
    return bool(words) and (kinds()["known"] | kinds()["named"]).isdisjoint(words)
