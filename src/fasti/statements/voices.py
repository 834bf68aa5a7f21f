"""Voices: whose words a statement stands in, and so whether it is the outlet's own or somebody else's."""

from __future__ import annotations

from bisect import bisect_right

from fasti.model.marked import MarkedText
from fasti.model.mention import Speech


class Voices:
    """Looks up whose words a place of the text belongs to."""

    def __init__(self, marked: MarkedText) -> None:
        self._speech = sorted(marked.speech, key=lambda s: s.content)
        self._starts = [s.content.start for s in self._speech]
        self._items = [i for s in marked.sentences for i in s.items if i.refers_to or i.kind == "role"]
        self._item_starts = [i.start for i in self._items]
        self._holders: dict[str, str] = {}

    def around(self, start: int, end: int) -> Speech | None:
        """The innermost stretch of speech that holds the words from `start` to `end`, if any."""
        best = None
        for speech in self._speech[: bisect_right(self._starts, start)]:
            if speech.content.end >= end and (best is None or speech.content.start >= best.content.start):
                best = speech
        return best

    def speaker(self, speech: Speech) -> str | None:
        """Who speaks: the person or unit the speaker's words name, else the words themselves; `None` if nobody is named."""
        if speech.speaker is None:
            return None
        inside = [i for i in self._items if speech.speaker.start <= i.start < speech.speaker.end and i.refers_to]
        people = [i for i in inside if i.refers_to.startswith("p")]
        if people:
            return people[0].refers_to
        if inside and inside[-1].end >= speech.speaker.end - 1:
            return inside[-1].refers_to
        return speech.speaker.text

    def said_by(self, start: int, end: int) -> tuple[str, ...]:
        """Who says what stands from `start` to `end`; empty for the outlet itself."""
        speech = self.around(start, end)
        who = self.speaker(speech) if speech else None
        return (who,) if who else ()
