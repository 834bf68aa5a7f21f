"""Signatures: whose words a paper or a recording holds, if the text says who signed it or is heard in it."""

from __future__ import annotations

import re
from collections.abc import Callable

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item
from fasti.model.passage import Passage

_PAPERS = rf"\b(?:{'|'.join(lexicon('voices')['papers']['words'])})\b"
_RECORDINGS, _HEARD = ("|".join(lexicon("voices")["recordings"][key]) for key in ("heads", "heard"))
_SAID, _THIS = ("|".join(lexicon("voices")["said_this"][key]) for key in ("verbs", "objects"))
#: papers that speak for whoever signed them
PAPER = re.compile(_PAPERS, re.IGNORECASE)
#: `a statement signed yesterday by`
SIGNED = re.compile(rf"{_PAPERS}[^.]{{0,90}}?\b(?:by|from)\b", re.IGNORECASE)
#: `X said this in a statement`, `X said in a statement`
GIVEN_OUT = re.compile(rf"\b(?:{_SAID})(?: (?:{_THIS}))?,? in an? (?:\w+ )?{_PAPERS}")
#: recordings in which somebody is heard
RECORDING = re.compile(rf"\b(?:{_RECORDINGS})\b", re.IGNORECASE)
#: who is heard in one
HEARD = re.compile(rf"\b(?:{_HEARD})\b", re.IGNORECASE)
#: how many characters behind `by` whoever signed is named
SIGNER = 160
#: how many characters behind `attributed to` whoever is heard is named, and how many before its words a recording is spoken of
NEAR, FAR = 40, 500


class Signatures:
    """Looks up whose words the papers and recordings of one text hold."""

    def __init__(self, text: str, items_between: Callable[[int, int], list[Item]]) -> None:
        self._text = text
        self._items_between = items_between
        signed = [(m.start(), who) for m in SIGNED.finditer(text) if (who := self._first_person(m.end(), SIGNER))]
        given_out = [(m.start(), who) for m in GIVEN_OUT.finditer(text) if (who := self._last_person(m.start()))]
        self._signed = sorted([*signed, *given_out])
        self._heard = [(m.start(), who) for m in HEARD.finditer(text) if (who := self._first_person(m.end(), NEAR))]

    def signer_of(self, words: Passage) -> str | None:
        """Whose statement the text spoke of last, up to the end of the line, if the words are those for a paper."""
        if not PAPER.search(words.text):
            return None
        reach = self._text.find("\n", words.end)
        signed = [who for start, who in self._signed if start <= (reach if reach > 0 else len(self._text))]
        return signed[-1] if signed else None

    def heard_in(self, words: Passage) -> str | None:
        """Who is heard in a recording, if the words are those for one: named in its sentence or before."""
        if not RECORDING.search(words.text):
            return None
        stop = re.search(r"[.:]\s|\n|$", self._text[words.end :])
        end = words.end + stop.start() if stop else words.end
        heard = [who for start, who in self._heard if words.start - FAR < start < end]
        return heard[-1] if heard else None

    def _first_person(self, offset: int, reach: int) -> str:
        """The first person named soon behind a place."""
        items = self._items_between(offset, offset + reach)
        return next((i.refers_to for i in items if i.kind in ("person", "pronoun")), "")

    def _last_person(self, offset: int) -> str:
        """Who is named last before a place in its line, by name or by a pronoun."""
        start = max(self._text.rfind("\n", 0, offset), offset - SIGNER)
        named = [i.refers_to for i in self._items_between(start, offset) if i.kind in ("person", "pronoun")]
        return named[-1] if named else ""


def holds_words(description: str) -> bool:
    """Say whether a description begins with a word for a paper or a recording: `letter to his men`."""
    return bool(PAPER.match(description) or RECORDING.match(description))
