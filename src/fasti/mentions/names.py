"""Names of people: runs of name words beside a rank, an office or an honorific, or where the model sees one."""

from __future__ import annotations

from bisect import bisect_left
from itertools import pairwise

from fasti.lexicons.load import lexicon
from fasti.mentions.name_words import is_field_of_work, is_name_word, name_end, name_words
from fasti.mentions.span import Ground, Span
from fasti.mentions.tokens import Token

#: verbs whose agent leads: `led by`
LEADING = frozenset(verb for verbs in lexicon("commands")["roles"].values() for verb in verbs if verb.endswith(("ed", "led")))
#: words before names that people go by, and marks before and behind those
ALIASES = {key: tuple(lexicon("names")[key]) for key in ("aliases", "quoted_aliases", "quotes")}
#: how far behind a bracket its other half stands at the most
BRACKETS = 5
#: tokens before a rank in apposition at the least: a name, a comma, an article
DESCRIPTION = 3
#: how long a rank's last word is that is no short form
WHOLE = 6
#: initials of several letters: `Zh.`
WRITTEN = frozenset(f"{initial}." for initial in lexicon("names")["written_initials"])
#: how many letters a surname has at least behind initials
SURNAME = 3


class NameFinder:
    """Finds people's names in one text; names take their ground as they are found."""

    def __init__(self, text: str, tokens: list[Token], ground: Ground, units: list[Span]) -> None:
        self._text = text
        self._tokens = tokens
        self._starts = [token.start for token in tokens]
        self._ground = ground
        self._units = units
        self._unit_ends = {unit.end for unit in units}
        self._places: frozenset[str] | None = None

    def beside_ranks(self, ranks: list[Span]) -> list[Span]:
        """Find the names behind ranks, and those that a rank in apposition describes: `Ivo Brandt, a major-general`."""
        found = []
        for rank in ranks:
            at = self._behind(rank)
            if at is None:
                continue
            found += self._claim(at, after_rank=True)
            before = self._described(rank)
            if before is not None:
                found += self._claim(before, least=2)
        return sorted(found)

    def beside_offices(self, offices: list[Span], guesses: list[Span], places: list[Span]) -> list[Span]:
        """Find the names behind offices: one word only where the model guesses a person or nothing but a space stands between."""
        somewhere = {at for place in places for at in range(place.start, max(place.end, place.start + 1))}
        found = []
        for office in offices:
            at = self._behind(office)
            if at is None or self._starts[at] in somewhere:
                continue
            guessed = any(guess.start <= self._starts[at] < guess.end for guess in guesses)
            beside = self._text[office.end : self._starts[at]].isspace() and not self._tokens[at].text.isupper()
            found += self._claim(at, least=1 if guessed or beside else 2)
        return sorted(found)

    def behind_honorifics(self) -> list[Span]:
        """Find the names behind honorifics that a name follows for sure: `Dr. X`."""
        found = []
        for n, token in enumerate(self._tokens[:-2]):
            if token.is_capital and token.lower in name_words()["sure"]:
                found += self._claim(n + 2 if self._tokens[n + 1].text == "." else n + 1)
        return sorted(found)

    def behind_initials(self) -> list[Span]:
        """Find the names that begin with two initials without full stops: `D S Weber`, not `U S Army`."""
        found = []
        for n, (first, second, surname) in enumerate(zip(self._tokens, self._tokens[1:], self._tokens[2:], strict=False)):
            initials = all(len(token.text) == 1 and token.is_capital for token in (first, second))
            if (
                initials
                and surname.text[1:].islower()
                and len(surname.text) >= SURNAME
                and (first.text, second.text) != ("U", "S")
            ):
                found += self._claim(n, least=3)
        return sorted(found)

    def behind_leading(self) -> list[Span]:
        """Find the full names behind verbs of leading: `the rebels, led by Ivo Brandt`."""
        found = []
        for n, (verb, by) in enumerate(pairwise(self._tokens[:-2])):
            if by.lower == "by" and verb.lower in LEADING:
                found += self._claim(n + 2, least=2)
        return sorted(found)

    def behind_aliases(self) -> list[Span]:
        """Find the names behind `alias`, `codenamed`, `known as ‘`: the only ones that some people have."""
        found = []
        for n, token in enumerate(self._tokens[:-2]):
            quoted = self._tokens[n + 1].text in ALIASES["quotes"]
            ends = " ".join(each.lower for each in self._tokens[max(0, n - 2) : n + 1])
            told = token.lower in ALIASES["aliases"] or (quoted and ends.endswith(ALIASES["quoted_aliases"]))
            if told:
                found += self._claim(n + 1 + quoted)
        return sorted(found)

    def guessed(self, guesses: list[Span]) -> list[Span]:
        """Find the names where the model guesses one; it often stops short (`Ivo` of `Ivo Brandt`): the whole run counts."""
        found = []
        for guess in guesses:
            first, last = bisect_left(self._starts, guess.start), bisect_left(self._starts, guess.end)
            first = self._with_initials(first)
            while first < last and not self._is_of_no_person(first):
                end = self._guessed_end(first, last)
                if end > first:
                    found += self._take(first, end)
                first = max(first, end) + 1
        return sorted(found)

    def _with_initials(self, first: int) -> int:
        """Where a name begins with the initials of several letters that stand before it: `[Zh.] Sample`."""
        while first and self._tokens[first - 1].text in WRITTEN:
            first -= 1
        return first

    def _guessed_end(self, first: int, last: int) -> int:
        """Where the name ends that starts at token `first` of a guess that ends at `last`; 0 if none does."""
        end = name_end(self._tokens, first, self._ground)
        short = self._tokens[first : min(end, last)]
        if end == first + 1 and self._tokens[first].lower in self._towns():
            return 0
        return end if short and short[0].lower not in name_words()["honorifics"] and not is_field_of_work(short) else 0

    def _towns(self) -> frozenset[str]:
        """Words that stand behind `in`, begin a unit's name or follow one behind a comma, and end nobody's full name."""
        if self._places is None:
            tokens = self._tokens
            behind = {word.lower for before, word in pairwise(tokens) if before.lower in ("in", "near") and word.is_capital}
            begin = {tokens[n].lower for n in (bisect_left(self._starts, unit.start) for unit in self._units) if n < len(tokens)}
            named = {
                third.lower
                for first, comma, third in zip(tokens, tokens[1:], tokens[2:], strict=False)
                if comma.text == "," and first.end in self._unit_ends and third.is_capital
            }
            full = {last.lower for first, last in pairwise(tokens) if is_name_word(first) and last.start - first.end == 1}
            self._places = frozenset((behind | begin | named) - full)
        return self._places

    def _is_of_no_person(self, at: int) -> bool:
        """`Hurricane Katrina`, `Lake Victoria`: the word before a token makes it something else than a person's name."""
        return at > 0 and self._tokens[at - 1].lower in name_words()["no_people"]

    def _claim(self, at: int, least: int = 1, *, after_rank: bool = False) -> list[Span]:
        """The name that starts at a token, past honorifics, if it has at least so many words."""
        at = self._past_honorifics(at)
        end = name_end(self._tokens, at, self._ground, after_rank=after_rank)
        return self._take(at, end) if end - at >= least and not is_field_of_work(self._tokens[at:end]) else []

    def _take(self, at: int, end: int) -> list[Span]:
        if self._is_a_place(at, end):
            return []
        return self._ground.take([Span(self._starts[at], self._tokens[end - 1].end, "person")])

    def _is_a_place(self, at: int, end: int) -> bool:
        """`General Ruiz Barracks`, `the 82 Division Enugu`: a place called after somebody, one word right behind a unit."""
        last, behind = self._tokens[end - 1].lower, self._tokens[end : end + 1]
        if last in name_words()["named_after"] or (behind and behind[0].lower in name_words()["named_after"]):
            return True
        return end - at == 1 and self._starts[at] - 1 in self._unit_ends

    def _past_honorifics(self, at: int) -> int:
        tokens = self._tokens
        while (
            at < len(tokens) - 1
            and tokens[at].is_capital
            and len(tokens[at].text) > 1
            and tokens[at].lower.rstrip(".") in name_words()["honorifics"]
        ):
            at += 2 if tokens[at + 1].text == "." else 1
        return at

    def _described(self, rank: Span) -> int | None:
        """The token where the name starts that a rank in apposition describes."""
        tokens, end = self._tokens, bisect_left(self._starts, rank.start)
        if end < DESCRIPTION or tokens[end - 1].lower not in ("a", "an") or tokens[end - 2].text != ",":
            return None
        n = end - 2
        while n > 0 and is_name_word(tokens[n - 1]) and self._ground.free(tokens[n - 1].start, tokens[n - 1].end):
            n -= 1
        return n if n < end - 2 else None

    def _behind(self, anchor: Span) -> int | None:
        """The token where a name may start behind a rank or office, past a comma, an acronym in brackets or `(rtd)`."""
        tokens, at = self._tokens, bisect_left(self._starts, anchor.end)
        if at < len(tokens) and tokens[at].text in "([" and anchor.kind == "rank":
            closing = (n for n in range(at, min(len(tokens), at + BRACKETS)) if tokens[n].text in ")]")
            at = next(closing, len(tokens)) + 1
        if at < len(tokens) and tokens[at].text in (",", ".") and (anchor.kind == "role" or tokens[at].text == "."):
            if tokens[at].text == "." and anchor.kind == "rank" and len(tokens[at - 1].text) >= WHOLE:
                return None  # the sentence ends
            at += 1
        if at >= len(tokens) or "\n" in self._text[anchor.end : tokens[at].start]:
            return None
        return at
