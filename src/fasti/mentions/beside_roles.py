"""Units that only their place beside an office gives away: `head of RT`, `Commissioner of Police, Osun State`."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable

from fasti.lexicons.load import lexicon
from fasti.mentions.capital_runs import capital_run_end, past_description
from fasti.mentions.name_words import name_words
from fasti.mentions.span import Ground, Span
from fasti.mentions.tokens import Token
from fasti.mentions.unit_kinds import kinds

_WORDS, _SHORT = ("|".join(lexicon("roles")["policing"][key]) for key in ("words", "short"))
#: offices whose unit is the territory that they police
POLICING = re.compile(rf"\b(?:{_WORDS})\b|^(?:{_SHORT})$")
TERRITORIAL = frozenset(lexicon("roles")["policing"]["territorial"])
TERRITORY = frozenset(lexicon("units")["territories"]["words"])
#: heads of towns and regions, which are no units: `the mayor of Narvik`
HEADS_OF_PLACES = frozenset(lexicon("units")["territories"]["heads"])
SHORT_RANKS = frozenset(lexicon("ranks")["short"]["before_a_name"])
#: words between an office and its unit
TO_UNIT = frozenset(["of", "for", "at", "with", "in"])
#: how many words before and behind one in capitals tell that a whole line is
AROUND = 4
#: the longest name of a unit before its office, and how long an acronym is at least behind it and before it
LONGEST, ACRONYM_BEHIND, ACRONYM_BEFORE = 6, 3, 2


def find_territories(tokens: list[Token], roles: list[Span], places: list[Span], ground: Ground) -> list[Span]:
    """Find the territories that police offices stand with: `Commissioner of Police, Osun State`."""
    finder = _Finder(tokens, ground, places, [])
    policing = [role for role in roles if POLICING.search(role.name)]
    return [span for role in policing if (span := finder.beside(role)) and span.note == "territory" and ground.take([span])]


def find_units_beside(
    tokens: list[Token], roles: list[Span], places: list[Span], organisations: list[Span], ground: Ground
) -> list[Span]:
    """Find units behind and before roles where no kind of unit shows; ground that is taken ends the search."""
    finder = _Finder(tokens, ground, places, organisations)
    return [span for role in roles if (span := finder.beside(role)) and ground.take([span])]


def _is_title(token: Token) -> bool:
    """`the minister, H.E. X`."""
    return token.text.endswith(".") and token.lower in name_words()["honorifics"]


class _Finder:
    """Looks for the unit of one office at a time."""

    def __init__(self, tokens: list[Token], ground: Ground, places: list[Span], organisations: list[Span]) -> None:
        self._tokens = tokens
        self._ground = ground
        self._starts = [token.start for token in tokens]
        #: tokens inside the model's places and organisations
        self._somewhere = self._inside(places)
        self._bodies = self._inside(organisations)

    def _inside(self, spans: list[Span]) -> set[int]:
        return {n for s in spans for n in range(bisect_left(self._starts, s.start), bisect_left(self._starts, s.end))}

    def beside(self, role: Span) -> Span | None:
        """The unit of an office, named before it or behind it."""
        first, end = bisect_left(self._starts, role.start), bisect_left(self._starts, role.end)
        if POLICING.search(role.name):
            before = self._policed_before(first, role)
            shown = before if role.name.split()[0] in TERRITORIAL else None
            return shown or self._sent_to(first) or self._policed_behind(end) or before
        if role.name.split()[-1] in HEADS_OF_PLACES:
            return None
        return self._named_behind(end) or self._named_before(first)

    def _past_link(self, at: int) -> tuple[int, bool, bool]:
        """Past `in charge`, `of` and a comma behind an office: where a name may start, if a word leads there, if a comma."""
        words = [token.lower for token in self._tokens[at : at + 4]]
        in_charge = words[:2] == ["in", "charge"]
        n = 2 if in_charge else 0
        of = n < len(words) and words[n] in TO_UNIT
        n += of
        comma = n < len(words) and words[n] == ","
        n = at + n + comma
        linked = in_charge or of
        is_territory = any(token.lower in TERRITORY for token in self._tokens[n + 1 : n + 2])  # `for Baghlan province`
        return (n if is_territory or not linked else past_description(self._tokens, n, self._somewhere)), linked, comma

    def _policed_behind(self, at: int) -> Span | None:
        """`Commissioner of Police, Osun State`; a long name behind a comma without a word such as `State` is somebody's."""
        n, linked, comma = self._past_link(at)
        end = capital_run_end(self._tokens, n, self._ground)
        if end == n:
            return None
        after = self._tokens[min(end, len(self._tokens) - 1)].lower in TERRITORY
        shown = after or self._tokens[end - 1].lower in TERRITORY
        if comma and end - n > 1 and not shown:
            return None
        if shown or n in self._somewhere:
            return self._span(n, end + 1 if after and end < len(self._tokens) else end, "territory")
        return self._named(n, end, linked=linked, comma=comma)

    def _named_behind(self, at: int) -> Span | None:
        """`head of RT`, `director, AFISMA`."""
        n, linked, comma = self._past_link(at)
        end = capital_run_end(self._tokens, n, self._ground)
        return None if end == n else self._named(n, end, linked=linked, comma=comma)

    def _named(self, n: int, end: int, *, linked: bool, comma: bool) -> Span | None:
        """A unit by its place alone: behind `of`, an acronym, or what the model takes for an organisation."""
        short = end == n + 1 and self._tokens[n].text.isupper() and len(self._tokens[n].text) >= ACRONYM_BEHIND
        body = n in self._bodies and (linked or not comma)
        if all(token.lower in kinds()["never_first"] or _is_title(token) for token in self._tokens[n:end]):
            return None
        fits = n not in self._somewhere and ((linked and not comma) or short or body)
        return self._span(n, end, "named") if fits else None

    def _sent_to(self, first: int) -> Span | None:
        """`moved to Borno state as the new Commissioner of Police`: the territory named before the office."""
        n = first
        while n > 0 and self._tokens[n - 1].lower in ("the", "new", "a", "its", "acting"):
            n -= 1
        end = start = n - 1
        if end < 1 or self._tokens[end].lower != "as":
            return None
        while start > 0 and (self._tokens[start - 1].is_capital or self._tokens[start - 1].lower in TERRITORY):
            start -= 1
        place = not self._somewhere.isdisjoint(range(start, end)) or self._tokens[end - 1].lower in TERRITORY
        return self._span(start, end, "territory") if start < end and place and self._tokens[start - 1].lower == "to" else None

    def _policed_before(self, first: int, role: Span) -> Span | None:
        """`Osun State Police Commissioner`: a place, also one that only `State` or the office shows; `State` alone is none."""
        territorial = role.name.split()[0] in TERRITORIAL

        def fits(n: int) -> bool:
            return (
                territorial
                or not self._somewhere.isdisjoint((n, n + 1))
                or not TERRITORY.isdisjoint(t.lower for t in self._tokens[n : n + 2])
            )

        found = self._before(first, fits, "territory")
        return found if found and self._tokens[bisect_left(self._starts, found.start)].lower not in TERRITORY else None

    def _named_before(self, first: int) -> Span | None:
        """`TRADOC commander`, `RT's head`."""
        return self._before(first, lambda n: n in self._bodies, "named")

    def _before(self, first: int, fits: Callable[[int], bool], note: str) -> Span | None:
        """The run of capital words right before an office that all fit or are acronyms."""
        end = first - 1 if first > 0 and self._tokens[first - 1].text in ("'s", "’s") else first
        n = end
        while n > max(0, end - LONGEST) and self._may_belong(n - 1) and (fits(n - 1) or self._is_acronym(n - 1)):
            n -= 1
        if all(token.text in SHORT_RANKS for token in self._tokens[n:end]):
            return None
        return self._span(n, end, note)

    def _may_belong(self, n: int) -> bool:
        token = self._tokens[n]
        free = token.is_capital and self._ground.free(token.start, token.end)
        of_place = self._somewhere.issuperset((n, n + 1))  # New Delhi
        return free and (of_place or token.lower not in name_words()["never"] - TERRITORY)

    def _is_acronym(self, n: int) -> bool:
        word = self._tokens[n].text
        return word.isupper() and len(word) >= ACRONYM_BEFORE and n not in self._somewhere and not self._is_shouted(n)

    def _is_shouted(self, n: int) -> bool:
        """Say whether all the words around stand in capitals, which then make no acronym."""
        around = [token.text for token in self._tokens[max(0, n - AROUND) : n + AROUND + 1] if token.text.isalpha()]
        return len(around) > AROUND and all(word.isupper() for word in around)

    def _span(self, start: int, end: int, note: str) -> Span:
        return Span(self._tokens[start].start, self._tokens[end - 1].end, "unit", "", note)
