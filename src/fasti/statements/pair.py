"""A pair: two people of whom a sentence says that one followed the other."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pair:
    """One person followed another, as one sentence says."""

    #: id of the person who left; empty for whoever the text last told to have left
    before: str
    #: id of the person who followed
    after: str
    #: letters from first to last that it rests on
    start: int
    end: int
    #: EDTF of the day, if the sentence names it
    day: str | None = None
    #: letter behind `handed over`, where the unit that is handed over may stand; 0 where nothing is
    handed: int = 0
    #: whether the words tell how the one came, `was replaced by`, and do not only refer to it, `his successor`
    tells: bool = True
    #: whether only a pronoun tells who left: `she was replaced by X`
    by_pronoun: bool = False
    #: whether only the order says so, `after X retired`: of two offices that are not the same it says nothing
    by_order: bool = False
    #: whether the office is that of whoever left, whatever else is told of whoever came: `his post goes to Y`
    of_before: bool = False
