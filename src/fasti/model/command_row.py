"""A command sheet has one row for each tenure: the record laid flat, for spreadsheets and tables."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

#: held, held in an acting capacity, only announced, or only denied
Standing = Literal["held", "acting", "announced", "denied"]


@dataclass(frozen=True, slots=True)
class CommandRow:
    """One tenure as a row; what can be several is a tuple, and what nobody knows is empty."""

    person: str
    #: other spellings
    aliases: tuple[str, ...] = ()
    ranks: tuple[str, ...] = ()
    role: str = ""
    unit: str = ""
    #: units that the unit stands under, at any time
    parents: tuple[str, ...] = ()
    standing: Standing = "held"
    #: EDTF, as wide as it is known
    starting: str = ""
    ending: str = ""
    ended_by: str = ""
    #: EDTF: first and last time that a source attests it
    first_attested: str = ""
    last_attested: str = ""
    #: names of the independent voices
    origins: tuple[str, ...] = ()
    #: addresses of what it rests on, or keys of documents without one
    sources: tuple[str, ...] = ()
    #: ids in the record that the row was written from
    person_id: str = ""
    unit_id: str = ""
    tenure: str = ""


#: columns, in order
COLUMNS = tuple(each.name for each in fields(CommandRow))
#: columns that hold several values
LISTS = frozenset({"aliases", "ranks", "parents", "origins", "sources"})
#: what stands between several values in one cell
BETWEEN = "; "
#: a cell that begins with one of these is a formula to a spreadsheet; `GUARD` before it makes it words again
FORMULAS, GUARD = ("=", "+", "-", "@", "\t", "\r"), "'"
