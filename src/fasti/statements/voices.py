"""Voices: whose words a statement stands in, and so whether it is the outlet's own or somebody else's."""

from __future__ import annotations

import re
from bisect import bisect_right

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item, MarkedText
from fasti.model.mention import Speech

_PAPERS = rf"\b(?:{'|'.join(lexicon('voices')['papers']['words'])})\b"
_SAID, _THIS = ("|".join(lexicon("voices")["said_this"][key]) for key in ("verbs", "objects"))
#: papers that speak for whoever signed them
PAPER = re.compile(_PAPERS, re.IGNORECASE)
#: `a statement signed yesterday by`
SIGNED = re.compile(rf"{_PAPERS}[^.]{{0,90}}?\b(?:by|from)\b", re.IGNORECASE)
#: `X said this in a statement`: the lead above it was X's word
SAID_THIS = re.compile(rf"\b(?:{_SAID}) (?:{_THIS})\b")
#: verbs that say that what hangs on them is not so
DENIAL = re.compile(rf"\b(?:{'|'.join(lexicon('voices')['denials']['verbs'])})\b", re.IGNORECASE)
#: speakers who are nobody
NOBODY = frozenset(lexicon("voices")["nobody"]["words"])
#: how many characters behind `by` whoever signed is named
SIGNER = 160
#: how many characters a sentence has at least, so that `Maj. Gen.` ends none
SENTENCE = 60
#: how many characters above `said this` are the lead that it speaks of
LEAD = 900


class Voices:
    """Looks up whose words a place of the text belongs to."""

    def __init__(self, marked: MarkedText) -> None:
        self._text = marked.document.text
        self._speech = sorted(marked.speech, key=lambda s: s.content)
        self._starts = [s.content.start for s in self._speech]
        self._longest = max((s.content.end - s.content.start for s in self._speech), default=0)
        self._items = [i for s in marked.sentences for i in s.items if i.refers_to]
        self._item_starts = [i.start for i in self._items]
        self._signed = [(m.start(), who) for m in SIGNED.finditer(self._text) if (who := self._first_person(m.end()))]
        self._leads = [lead for m in SAID_THIS.finditer(self._text) if (lead := self._lead_of(m.start()))]

    def _first_person(self, offset: int) -> str:
        """The first person named soon behind a place."""
        for item in self._items_between(offset, offset + SIGNER):
            if item.kind == "person":
                return item.refers_to
        return ""

    def _lead_of(self, offset: int) -> tuple[int, int, str] | None:
        """Where the lead stands that `said this` speaks of, and who said it."""
        start = max(self._text.rfind("\n", 0, offset), self._text.rfind(". ", 0, offset - SENTENCE))
        named = [i for i in self._items_between(start, offset) if i.kind in ("person", "pronoun")]
        return (max(0, start - LEAD), start, named[-1].refers_to) if named and start > 0 else None

    def _items_between(self, start: int, end: int) -> list[Item]:
        return self._items[bisect_right(self._item_starts, start - 1) : bisect_right(self._item_starts, end)]

    def around(self, start: int, end: int) -> Speech | None:
        """The innermost stretch of speech that holds the words from `start` to `end`, if any."""
        best = None
        for n in range(bisect_right(self._starts, start) - 1, -1, -1):
            speech = self._speech[n]
            if speech.content.start < start - self._longest:
                break
            if speech.content.end >= end and (best is None or speech.content.start > best.content.start):
                best = speech
        return best

    def speaker(self, speech: Speech) -> str | None:
        """Who speaks: the person or unit the speaker's words name, else the words themselves; `None` if nobody is named."""
        if speech.speaker is None:
            return None
        inside = self._items_between(speech.speaker.start, speech.speaker.end - 1)
        people = [i for i in inside if i.kind in ("person", "pronoun")]
        if people:
            return people[0].refers_to
        if speech.speaker.text.lower() in NOBODY:
            return None
        if PAPER.search(speech.speaker.text) and (signed := self._signed_before(speech.speaker.end)):
            return signed
        if inside and inside[-1].end >= speech.speaker.end - 1:
            return inside[-1].refers_to
        return speech.speaker.text

    def is_denied(self, start: int, end: int) -> bool:
        """Say whether the words from `start` to `end` are what somebody denies."""
        speech = self.around(start, end)
        return bool(speech and speech.cue and DENIAL.search(speech.cue.text))

    def _signed_before(self, offset: int) -> str:
        """Whose statement the text spoke of last, up to the end of the sentence at a place."""
        reach = self._text.find("\n", offset)
        signed = [who for start, who in self._signed if start <= (reach if reach > 0 else len(self._text))]
        return signed[-1] if signed else ""

    def said_by(self, start: int, end: int) -> tuple[str, ...]:
        """Who says what stands from `start` to `end`; empty for the outlet itself."""
        speech = self.around(start, end)
        who = self.speaker(speech) if speech else next((who for a, b, who in self._leads if a <= start and end <= b), None)
        return (who,) if who else ()
