"""What a look at the installation finds: one thing that is there, or is not, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

#: `ok`; `optional`: not there, and nothing is wrong with that; `broken`: Fasti cannot do its work without it
FindingState = Literal["ok", "optional", "broken"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at."""

    state: FindingState
    #: what was looked at: `language model`, `extra web`
    what: str
    #: what was found, in a few words
    found: str
    #: what to do about it, `None` if nothing
    advice: str | None = None
