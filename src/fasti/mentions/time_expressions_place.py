"""Where a time expression stands: what is needed to place it on the calendar besides its own words."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from fasti.lexicons.load import lexicon
from fasti.mentions.time_expressions_context import tense_at
from fasti.mentions.time_expressions_values import Tense

#: the named parts of an expression, `None` where it has none
Parts = Mapping[str, str | None]

#: how far back, in characters, `the next day` can look for the day it follows
ANCHOR_REACH = 600
#: how many numbers a day has
DAY = 3
#: how a paragraph opens that tells other news
BESIDE_THE_LEAD = re.compile(rf"(?:{'|'.join(lexicon('times')['beside_the_lead'])})\b", re.IGNORECASE)
#: what somebody has done by today: `has admitted`
PERFECT = re.compile(r"\bha(?:s|ve) (?:since |also |now |already )?[a-z]+(?:ed|en)\b")
PLAIN = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?[~?]?")


@dataclass(frozen=True, slots=True)
class Told:
    """A time that the text has named already."""

    #: where its words end
    end: int
    #: its calendar value: year, month and day, as far as they were said
    numbers: tuple[int, ...]
    #: it names its own year
    has_year: bool

    @property
    def day(self) -> date:
        """The first day of it."""
        return date(*(*self.numbers, 1, 1)[:3])


@dataclass(frozen=True)
class Place:
    """Where a time expression stands: the text, the day of publication and what was told before."""

    #: the whole text
    text: str
    #: first code point of the expression
    start: int
    #: one past its last
    end: int
    #: day of publication, if known
    base: date | None
    #: what the text has named before, in order
    told: list[Told]
    #: dates in numbers put the day first, as others in the text do; `None` if none of them tells
    day_first: bool | None

    @cached_property
    def tense(self) -> Tense | None:
        """Whether the clause looks ahead or back."""
        return tense_at(self.text, self.start, self.end)

    def is_of_today(self, told: Told) -> bool:
        """Say whether a new paragraph since what was told tells of what somebody `has` done: the story is back in the present."""
        paragraph = self.text.rfind("\n", 0, self.start) + 1
        sentence = max(paragraph, self.text.rfind(". ", 0, self.start))
        return told.end < paragraph and bool(PERFECT.search(self.text, sentence, self.start))

    def lead_day(self) -> Told | None:
        """Give the first day of the text, where the words stand in a paragraph of other news that tells no day before them."""
        paragraph = self.text.rfind("\n", 0, self.start) + 1
        days = [told for told in self.told if len(told.numbers) == DAY]
        if not days or days[-1].end > paragraph or not BESIDE_THE_LEAD.match(self.text, paragraph):
            return None
        return days[0]

    def anchor(self, width: int, *, has_year: bool = False) -> Told | None:
        """Give the last time told before that is at least so narrow (1 year, 2 month, 3 day), if it is near enough."""
        for told in reversed(self.told):
            if self.start - told.end > ANCHOR_REACH:
                return None
            if len(told.numbers) >= width and (told.has_year or not has_year):
                return told
        return None


def numbers_of(value: str | None) -> tuple[int, ...]:
    """Give year, month and day of an EDTF date as far as it has them; nothing for an interval."""
    found = PLAIN.fullmatch(value or "")
    return tuple(int(number) for number in found.groups() if number) if found else ()
