"""Police posts told by a rank and what it commands: `SSP Central Ana Weber`, `AIG of the Special Branch`, `Sulina SP X`."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from fasti.lexicons.load import lexicon
from fasti.mentions.name_words import is_name_word, name_words
from fasti.mentions.role_words import role_words
from fasti.mentions.span import Ground, Span
from fasti.mentions.tokens import Token

_POLICE = lexicon("ranks")["police_posts"]
#: ranks that are posts where a place or body stands beside them, whole and short
WHOLE, SHORT = frozenset(_POLICE["ranks"]), frozenset(_POLICE["short"])
#: ranks of one word that are found where `of` follows
ALONE = frozenset(rank for rank in WHOLE if " " not in rank)
#: parts of a city or force, and last words of the bodies that such ranks command
SECTORS, BODIES = frozenset(_POLICE["sectors"]), frozenset(_POLICE["bodies"])
#: words behind a place that show it to be one, and words before it
BEHIND_PLACES, BEFORE_PLACES = frozenset(_POLICE["behind_places"]), frozenset(["in", "near", "at"])
#: how many words a sector and its place have at most: `Operations North Sulina`, and a body: `the Special Crime Branch`
LONGEST, BODY = 3, 5
#: what parts a rank from its unit
TO_UNIT = frozenset(["of", "at", "in"])
#: how many words of a name follow a place that only the text around shows to be one
FULL_NAME = 2


def find_police_posts(
    tokens: list[Token], ranks: list[Span], cores: list[Span], *, units: list[Span], places: list[Span], ground: Ground
) -> tuple[list[Span], list[Span], list[Span]]:
    """Find ranks that are posts here, as roles, the places they command where no kind of unit shows, and what a name may follow.

    `cores` are ranks that are roles wherever they stand; only their places are found. Posts and places take their ground.
    """
    finder = _Finder(tokens, units, places, ground)
    posts, territories, before_names = [], [], []
    for rank in sorted([*(r for r in ranks if finder.is_whole(r)), *finder.short_ranks(ranks)]):
        found = finder.commanded(rank)
        taken = ground.take([found]) if found else []
        if found and (taken or found in units):
            posts.append(Span(rank.start, rank.end, "role", finder.words(rank)))
            territories += taken
            before_names += [Span(found.start, found.end, "rank")] if found.start > rank.start else []
    whole = [found for core in cores if finder.is_whole(core) and (found := finder.commanded(core)) and found not in units]
    territories += ground.take(whole)
    ground.take(post for post in posts if ground.free(post.start, post.end))
    return posts, territories, before_names + [Span(found.start, found.end, "rank") for found in whole]


class _Finder:
    """Looks for what one rank commands at a time."""

    def __init__(self, tokens: list[Token], units: list[Span], places: list[Span], ground: Ground) -> None:
        self._tokens = tokens
        self._ground = ground
        self._starts = [token.start for token in tokens]
        self._units_at = {unit.start: unit for unit in units}
        self._units_to = {unit.end: unit for unit in units}
        self._somewhere = {token.start for place in places for token in tokens[self._at(place.start) : self._at(place.end)]}
        shown = {
            a.lower
            for a, b in pairwise(tokens)
            if a.is_capital and (b.lower in BEHIND_PLACES or (b.text == ":" and a.text.isupper()))
        }
        #: last words of full names: `IGP Weber` is nobody's place even where the model takes it for one
        self._surnames = {b.lower for a, b in pairwise(tokens) if a.text not in SHORT and is_name_word(a) and is_name_word(b)}
        self._shown = shown | {b.lower for a, b in pairwise(tokens) if a.lower in BEFORE_PLACES and b.is_capital}

    def _at(self, offset: int) -> int:
        return bisect_left(self._starts, offset)

    def words(self, rank: Span) -> str:
        """The words of a rank."""
        return " ".join(token.text for token in self._tokens[self._at(rank.start) : self._at(rank.end)])

    def is_whole(self, rank: Span) -> bool:
        """Say whether a rank spelled out is one of those that command."""
        return self.words(rank).lower() in WHOLE

    def short_ranks(self, ranks: list[Span]) -> list[Span]:
        """The short forms of such ranks, found as ranks or not: `AIG of the Special Branch`, `superintendent of X station`."""
        known = {rank.start: rank for rank in ranks}
        followed = [a for a, b in pairwise(self._tokens) if a.lower in ALONE and a.text.islower() and b.lower in TO_UNIT]
        short = [*(token for token in self._tokens if token.text in SHORT), *followed]
        free = [token for token in short if token.start in known or self._ground.free(token.start, token.end)]
        return [Span(token.start, token.end, "rank") for token in free if known.get(token.start, token).end == token.end]

    def commanded(self, rank: Span) -> Span | None:
        """What a rank commands: a unit that stands beside it, else a territory; `None` where it is only a rank."""
        first, end = self._at(rank.start), self._at(rank.end)
        if end < len(self._tokens) and self._tokens[end].lower in TO_UNIT:
            return self._behind_of(end + 1)
        return self._behind(end) or self._before(first, end, short=self._tokens[first].text in SHORT)

    def _behind_of(self, n: int) -> Span | None:
        """`of the Special Branch`, `of Sulina`."""
        n += self._tokens[n : n + 1] != [] and self._tokens[n].lower == "the"
        if n >= len(self._tokens) or self._starts[n] in self._units_at:
            return self._units_at[self._starts[n]] if n < len(self._tokens) else None
        end = n
        while end < min(len(self._tokens), n + BODY) and self._is_free_name(end):
            end += 1
        body = end < len(self._tokens) and end > n and self._tokens[end].lower in BODIES and not self._tokens[end].is_capital
        if body or (end > n and (self._tokens[end - 1].lower in BODIES or self._is_place(n))):
            return self._span(n, end + body)
        return None

    def _behind(self, n: int) -> Span | None:
        """The sector, unit or place right behind: `Central Ana Weber`, `Counter-Terrorism Department (CTD) Jan Holm`."""
        if n < len(self._tokens) and self._tokens[n].start in self._units_at:
            unit = self._units_at[self._tokens[n].start]
            after = self._at(unit.end)
            if [token.text for token in self._tokens[after : after + 1]] == ["("]:
                after += 3
            return unit if self._is_free_name(after) else None
        end = n
        while end < min(len(self._tokens), n + LONGEST) and self._is_free_name(end, sector=True):
            if not self._is_place(end) and (end == n or self._tokens[end].lower not in BODIES):
                break
            end += 1
        if end == n:
            return None
        named = next((m for m in range(end, len(self._tokens)) if not self._is_free_name(m)), len(self._tokens)) - end
        sector = self._tokens[n].lower in SECTORS
        alone = not named and self._tokens[n].lower not in self._surnames and (sector or self._starts[n] in self._somewhere)
        return self._span(n, end) if named >= FULL_NAME or (named and sector) or alone else None

    def _before(self, first: int, end: int, *, short: bool) -> Span | None:
        """`Sulina SSP Jan Holm`: the place right before a rank that a name follows."""
        if first == 0 or not self._is_free_name(end):
            return None
        if self._tokens[first - 1].end in self._units_to:
            return self._units_to[self._tokens[first - 1].end]
        n = first - 1
        alone = n == 0 or self._tokens[n - 1].text[0].islower() or self._tokens[n - 1].text in (",", ".", ";")
        if (
            not self._is_free_name(n, sector=True)
            or self._tokens[n].lower in name_words()["honorifics"] | role_words().status.keys() | role_words().grades
        ):
            return None
        return self._span(n, first) if self._is_place(n) or (short and alone) else None

    def _is_place(self, n: int) -> bool:
        token = self._tokens[n]
        return token.lower in SECTORS or token.start in self._somewhere or token.lower in self._shown

    def _is_free_name(self, n: int, *, sector: bool = False) -> bool:
        if n >= len(self._tokens):
            return False
        token = self._tokens[n]
        fits = is_name_word(token) or (sector and token.is_capital and token.lower in SECTORS)
        return fits and token.start not in self._units_at and self._ground.free(token.start, token.end)

    def _span(self, start: int, end: int) -> Span:
        return Span(self._starts[start], self._tokens[end - 1].end, "unit", "", "territory")
