"""Voices: whose words a statement stands in, and so whether it is the outlet's own or somebody else's."""

from __future__ import annotations

import re
from bisect import bisect_right

from fasti.lexicons.load import lexicon
from fasti.model.marked import MarkedText
from fasti.model.mention import Speech
from fasti.statements.who_speaks import WhoSpeaks

_SAID, _THIS = ("|".join(lexicon("voices")["said_this"][key]) for key in ("verbs", "objects"))
#: `X said this in a statement`: the lead above it was X's word
SAID_THIS = re.compile(rf"\b(?:{_SAID}) (?:{_THIS})\b")
#: verbs that say that what hangs on them is not so
DENIAL = re.compile(rf"\b(?:{'|'.join(lexicon('voices')['denials']['verbs'])})\b", re.IGNORECASE)
#: what stands before a verb of confirming of whoever does not confirm
UNCONFIRMED = re.compile(r"\b(?:declin|refus|not|n['’]t|unable|neither)\w*(?: \w+)?(?: to)? $")
#: in what somebody is told to have said, a clause that the outlet adds, up to where it still goes on: `, who took over in`
ASIDE = re.compile(r", (?:who|which|whose) [^,.;:\n“\"]*$")
#: before such a verb, words by which nobody said it: `no official has confirmed this`
NOBODY = re.compile(r"\b(?:no|nobody|none|neither|not|never|yet|without)\b|n['’]t\b", re.IGNORECASE)
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
        self._who_speaks = WhoSpeaks(marked)
        self._leads = [lead for m in SAID_THIS.finditer(self._text) if (lead := self._lead_of(m.start()))]

    def _lead_of(self, offset: int) -> tuple[int, int, str] | None:
        """Where the lead stands that `said this` speaks of, and who said it."""
        start = max(self._text.rfind("\n", 0, offset), self._text.rfind(". ", 0, offset - SENTENCE))
        if NOBODY.search(self._text[start:offset].rpartition(". ")[2]):
            return None
        named = [i for i in self._who_speaks.items_between(start, offset) if i.kind in ("person", "pronoun")]
        return (max(0, start - LEAD), start, named[-1].refers_to) if named and start > 0 else None

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
        return self._who_speaks(speech)

    def heard_before(self, speech: Speech) -> str:
        """Who was heard last before a speech; empty for nobody."""
        return self._who_speaks.heard_before(speech)

    def is_denied(self, start: int, end: int) -> bool:
        """Say whether the words from `start` to `end` are what somebody denies."""
        speech = self.around(start, end)
        return bool(speech and speech.cue and DENIAL.search(speech.cue.text))

    def is_left_open(self, start: int, end: int) -> bool:
        """Say whether the words from `start` to `end` are what somebody would not confirm: nobody says them."""
        speech = self.around(start, end)
        if speech is None or speech.cue is None or speech.verb != "confirms":
            return False
        return bool(UNCONFIRMED.search(self._text[max(0, speech.cue.start - SENTENCE) : speech.cue.start]))

    def said_by(self, start: int, end: int) -> tuple[str, ...]:
        """Who says what stands from `start` to `end`; empty for the outlet itself."""
        speech = self.around(start, end)
        if speech and not speech.direct and ASIDE.search(self._text, speech.content.start, end):
            return ()
        who = self.speaker(speech) if speech else next((who for a, b, who in self._leads if a <= start and end <= b), None)
        return (who,) if who else ()
