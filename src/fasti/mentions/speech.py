"""Speech: every stretch of a text that is somebody's words and not the outlet's own, quoted or retold."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from fasti.mentions.quotation_marks import find_quotations
from fasti.mentions.speech_cues import find_cues
from fasti.mentions.speech_direct import find_direct_speech
from fasti.mentions.speech_indirect import find_indirect_speech
from fasti.mentions.speech_scene import set_scene
from fasti.mentions.speech_words import cue_class

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc

    from fasti.model.mention import Speech
    from fasti.model.passage import Passage


def find_speech(doc: Doc, people: Sequence[Passage] = ()) -> tuple[Speech, ...]:
    """Find quoted and retold speech with its speaker and cue; `people` are names found elsewhere, beside the parser's own."""
    scene = set_scene(doc, people, find_quotations(doc.text))
    cues = find_cues(scene)
    found = find_direct_speech(scene, cues) + find_indirect_speech(scene, cues)
    return tuple(sorted(map(_classed, found), key=lambda s: (s.content.start, -s.content.end)))


def _classed(speech: Speech) -> Speech:
    """Note what the cue tells about the claim."""
    return replace(speech, verb=cue_class(speech.cue.text) or "says") if speech.cue else speech
