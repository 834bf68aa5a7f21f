"""What a text claims: posts, events, hierarchy, successions and quotations, each with its words, its voice and how sure it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from fasti.model.passage import Passage

Status = Literal["current", "former", "acting", "incoming"]
Certainty = Literal["asserted", "reported", "doubtful", "denied", "predicted"]
Ending = Literal["dismissed", "resigned", "retired", "killed", "died", "transferred", "promoted", "arrested", "replaced"]
EventType = Literal[
    "appointed", "dismissed", "suspended", "resigned", "retired", "promoted", "demoted", "transferred",
    "killed", "died", "wounded", "arrested", "charged", "released", "captured",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Post:
    """One holding of a post by one person."""

    #: id of the person in the reading
    person: str
    #: what one does there, in lower case, in the text's words: `commander`
    role: str
    #: id of the unit in the reading, `None` if the text names none
    unit: str | None
    #: as of the publication date
    status: Status
    #: EDTF, `None` where the text gives none
    starts: str | None
    #: EDTF, `None` where the text gives none
    ends: str | None
    #: how it ended, `None` if it did not or nobody says how
    ended_by: Ending | None
    #: how sure the text is
    certainty: Certainty
    #: whom the claim is attributed to: ids of people or units, or words as they stand (`two sources`)
    said_by: tuple[str, ...]
    #: the words it rests on, at least one passage
    evidence: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to one named person."""

    #: what happened
    type: EventType
    #: id of the person in the reading
    person: str
    #: EDTF, `None` where the text gives none
    date: str | None
    #: how sure the text is
    certainty: Certainty
    #: whom the claim is attributed to
    said_by: tuple[str, ...]
    #: the words it rests on, at least one passage
    evidence: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Succession:
    """One person followed another in a post."""

    #: id of the person who left
    before: str
    #: id of the person who followed
    after: str
    #: the post's role, `None` if unsaid
    role: str | None
    #: the post's unit, `None` if unsaid
    unit: str | None
    #: the words it rests on
    evidence: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Hierarchy:
    """One unit stands under another."""

    #: id of the child unit
    unit: str
    #: id of the parent unit
    parent: str
    #: the words it rests on
    evidence: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that somebody said."""

    #: id of a person or unit, words as they stand (`a source`), or `None` if the text names nobody
    speaker: str | None
    #: in quotation marks, or retold
    direct: bool
    #: the words between the quotation marks
    passage: Passage
    #: where it was said, if the text tells: `Telegram`
    channel: str | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """Something the text says that cannot be so, or that Fasti could not read; data, not an exception."""

    #: the words, `None` if it concerns the whole document
    passage: Passage | None
    #: what is wrong, in one sentence
    message: str
