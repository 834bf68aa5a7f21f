"""A mention is something named in a text: a person, rank, role or unit, at its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from fasti.model.passage import Passage

MentionKind = Literal["person", "rank", "role", "unit"]
LinkKind = Literal["has_rank", "has_role", "is_posted"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where something is named."""

    #: what is named there
    kind: MentionKind
    #: the words
    passage: Passage
    #: the reading's person or unit it refers to (`p1`, `u3`); for a role the person whom the sentence says to hold it
    refers_to: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """A person's mention and the rank, role or unit that the text ties to it right there."""

    #: how the two are tied
    kind: LinkKind
    #: the person's mention
    person: Mention
    #: the rank, role or unit
    other: Mention


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """Words that name a day, month or year."""

    #: the words
    passage: Passage
    #: the calendar value as EDTF, as wide as what was said; `None` where the text and publication date do not settle it
    date: str | None


@dataclass(frozen=True, slots=True)
class Speech:
    """A stretch of text that is somebody's words and not the outlet's own, quoted or retold."""

    #: what is said, without the quotation marks
    content: Passage
    #: the name, pronoun or description of who says it, at its place; `None` if the text names nobody
    speaker: Passage | None
    #: the word that makes it speech: `said`, `according to`
    cue: Passage | None
    #: in quotation marks, or retold
    direct: bool
    #: where it was said, if the text tells: `Telegram`, `statement`
    channel: str | None = None
    #: what the cue tells about the claim, as lexicons/en/speech.toml classes it: `says`, `denies`, …
    verb: str = "says"
