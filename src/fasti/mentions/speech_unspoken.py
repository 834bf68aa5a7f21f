"""Voices that no verb names: a label, a name and a colon, a credit behind a dash, or whose account or words it is."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fasti.mentions.speech_scene import Scene, cut_tokens
from fasti.model.passage import Passage, cut_passage

if TYPE_CHECKING:
    from spacy.tokens import Token

#: whose they are, says them: `by his own account`, `in the words of X`
OWN_WORDS = frozenset({"account", "words", "telling"})
#: whom an interviewer speaks to
ASKED = frozenset({"you", "your"})
#: what it is for somebody: `for X, it is “…”`
FOR_X = frozenset({"it", "this", "that", "the"})
CREDIT = re.compile(r"\s{0,3}(?P<dash>--|[-–—―])\s?(?P<name>(?:[^\W\d_a-z][\w.'’-]*,?[^\S\n]?){1,5})[.]?\s*?(?:\n|$)")


@dataclass(frozen=True, slots=True)
class Frame:
    """The outlet's own words right before and right after a quotation, within its line and sentence."""

    #: first and last token of the quotation, marks included
    first: int
    last: int
    #: where the words before it start; equal to `first` if there are none
    before: int
    #: one past the words after it; equal to `last + 1` if there are none
    after: int
    #: the quotation ends a sentence of its own
    finished: bool


@dataclass(frozen=True, slots=True)
class Voice:
    """Who says a quotation and by which word we know."""

    speaker: Passage | None
    cue: Passage | None
    #: the token of the cue, if it is a word
    index: int | None = None


def voice_of_label(content: Passage, label: re.Match[str]) -> Voice:
    """Read who speaks in a transcript: `KELLER: `."""
    name, colon = label.span("name"), label.end("name")
    return Voice(
        Passage(content.start + name[0], content.start + name[1], label["name"]),
        Passage(content.start + colon, content.start + colon + 1, ":"),
    )


def name_before_colon(scene: Scene, frame: Frame) -> Voice | None:
    """Read a name and a colon: `Keller: “…`."""
    words = [token for token in scene.doc[frame.before : frame.first] if not token.is_space]
    if not words or words[-1].text != ":":
        return None
    name = next((scene.names[token.i] for token in reversed(words) if scene.names[token.i]), None)
    return Voice(name, cut_passage(scene.text, words[-1].idx, words[-1].idx + 1)) if name else None


def name_after_dash(scene: Scene, frame: Frame) -> Voice | None:
    """Read a dash and a name to the end of the line, as pull quotes credit who speaks: `…” — Anna Keller`."""
    text = scene.text
    credit = CREDIT.match(text, scene.quotations[scene.inside[frame.last]].end)
    if credit is None:
        return None
    return Voice(cut_passage(text, *credit.span("name")), cut_passage(text, *credit.span("dash")))


def is_asked(scene: Scene, frame: Frame) -> bool:
    """Say whether the line above a quotation asks: it ends in a question mark or calls somebody `you`, and quotes nobody."""
    end = frame.before
    while end and scene.doc[end - 1].is_space:
        end -= 1
    if end == frame.before or "\n" not in scene.doc[end : frame.before].text:
        return False
    first = end
    while first and "\n" not in scene.doc[first - 1].text:
        first -= 1
    line = scene.doc[first:end]
    if not len(line) or any(scene.inside[token.i] >= 0 for token in line):
        return False
    return line[-1].text == "?" or any(token.lower_ in ASKED for token in line)


def owner_of_words(scene: Scene, frame: Frame) -> Voice | None:
    """Read whose words the sentence gives: `by his own account, “…”`, `in the words of X, “…”`, `for X, it is “…”`."""
    words = scene.doc[frame.before : frame.first]
    for token in words:
        if token.lower_ in OWN_WORDS:
            owner = _owner_of(scene, token)
            if owner is not None:
                return Voice(owner, cut_tokens(scene, token.i, token.i))
    if words and words[0].lower_ == "for":
        end = next((token.i for token in words if token.lower_ in FOR_X and scene.doc[token.i - 1].text == ","), frame.before)
        name = next((scene.names[index] for index in range(end - 1, frame.before, -1) if scene.names[index]), None)
        return Voice(name, cut_tokens(scene, frame.before, frame.before)) if name else None
    return None


def _owner_of(scene: Scene, words: Token) -> Passage | None:
    """Whose words they are: `his`, or a name before or behind them."""
    for child in words.children:
        if child.dep_ == "poss":
            return scene.names[child.i] or cut_tokens(scene, child.i, child.i)
        if child.lower_ == "of":
            return next((scene.names[each.i] for each in child.children if each.dep_ == "pobj" and scene.names[each.i]), None)
    return None
