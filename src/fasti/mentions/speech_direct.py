"""Direct speech: whose words stand between quotation marks, told by the sentence around them or by the paragraphs before."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from fasti.mentions.quotation_marks import FEWEST_WORDS, LABEL, WORD, count_words
from fasti.mentions.speech_channel import find_channel
from fasti.mentions.speech_cues import Cue
from fasti.mentions.speech_scene import MOST_REACH, Scene, cut_tokens, is_long, is_stop, reach_back, reach_on
from fasti.mentions.speech_subjects import MOST_STEPS, SUBJECTS, noun_head
from fasti.mentions.speech_unspoken import (
    Frame,
    Voice,
    is_asked,
    name_after_dash,
    name_before_colon,
    owner_of_words,
    voice_of_label,
)
from fasti.model.mention import Speech
from fasti.model.passage import Passage, cut_passage

if TYPE_CHECKING:
    from spacy.tokens import Token

#: a clause of at most this many words after a finished quotation only says who spoke: `Keller said.`
SHORT_CLAUSE = 8
#: a small word in the name of a book or a broadcast
SMALL_WORD = 3
#: a speaker named further up the page than this is somebody else
MOST_LINES_BACK = 2
LEADING_IN = frozenset({"that", "a", "the", "an", "as", "and", "it", "him", "her", "them"})


NOBODY = Voice(None, None)


def find_direct_speech(scene: Scene, cues: tuple[Cue, ...]) -> tuple[Speech, ...]:
    """Give every quotation of four words or more its speaker; `None` where the text names nobody."""
    frames = _find_frames(scene)
    by_token = {cue.token.i: cue for cue in cues}
    voices: list[Voice] = []
    speeches: list[Speech] = []
    for number, (quotation, frame) in enumerate(zip(scene.quotations, frames, strict=True)):
        label = LABEL.match(quotation.content.text)
        voice = voice_of_label(quotation.content, label) if label else None
        voice = (
            voice
            or _voice_in_sentence(scene, frame, by_token)
            or _voice_beside(scene, frames, voices, number, by_token)
            or NOBODY
        )
        voices.append(voice)
        if _is_crosshead(scene, number):
            continue
        if count_words(quotation.content.text) >= FEWEST_WORDS and (
            voice.cue is not None or not _is_title(quotation.content.text)
        ):
            content = (
                Passage(quotation.content.start + label.end(), quotation.content.end, label.string[label.end() :])
                if label
                else quotation.content
            )
            speeches.append(Speech(content, voice.speaker, voice.cue, direct=True, channel=_channel(scene, voice)))
    return tuple(speeches)


def _is_crosshead(scene: Scene, number: int) -> bool:
    """Say whether a quotation is a line of its own that only repeats what somebody is quoted as saying below or above."""
    quotation = scene.quotations[number]
    before, behind = scene.text[: quotation.start].rpartition("\n")[2], scene.text[quotation.end :].partition("\n")[0]
    if before.strip() or behind.strip():
        return False
    words = quotation.content.text.rstrip(" .,!?…")
    return any(words in other.content.text for other in scene.quotations if other is not quotation)


def _channel(scene: Scene, voice: Voice) -> str | None:
    return find_channel(scene, voice.index) if voice.index is not None else None


def _is_title(text: str) -> bool:
    """Say whether words are written like the name of a book, a broadcast or a headline."""
    words = [word.group() for word in WORD.finditer(text)]
    return all(word[0].isupper() or len(word) <= SMALL_WORD for word in words)


# --- the words around a quotation -----------------------------------------------------------------------------------------


def _find_frames(scene: Scene) -> list[Frame]:
    """Find the words around each quotation, up to the next stop, line break or quotation of the same length of speech."""
    spans: dict[int, list[int]] = {}
    for index, number in enumerate(scene.inside):
        if number >= 0:
            spans.setdefault(number, [index, index])[1] = index
    frames = []
    for number, quotation in enumerate(scene.quotations):
        first, last = spans[number]
        finished = quotation.content.text[-1] in ".?!…"
        frames.append(Frame(first, last, reach_back(scene, first), reach_on(scene, last), finished))
    return frames


# --- a cue in the same sentence -------------------------------------------------------------------------------------------


def _voice_in_sentence(scene: Scene, frame: Frame, cues: dict[int, Cue]) -> Voice | None:
    before = [cues[index] for index in range(frame.before, frame.first) if index in cues and cues[index].speaker]
    after = [cues[index] for index in range(frame.last + 1, frame.after) if index in cues]
    verbs = [cue for cue in before if cue.token.tag_[0] != "N"]
    around = {cue.token.i: cue for cue in [*before, *after] if cue.speaker}
    cue = _right_before(scene, frame, verbs) or _right_after(scene, frame, after) or _above_start(scene, frame, around)
    cue = cue or (verbs[-1] if verbs else None)
    if cue is not None:
        return _voice_of(_outer(_of_topic(scene, frame, cue, around), around))
    named = name_before_colon(scene, frame) or name_after_dash(scene, frame) or owner_of_words(scene, frame)
    if named is not None:
        return named
    later = next((cue for cue in after if cue.speaker), None)
    return _voice_of(later) if later and not frame.finished else None


def _above_start(scene: Scene, frame: Frame, cues: dict[int, Cue]) -> Cue | None:
    """The cue that a quotation's first word hangs on; a mark glued into the last word of a text leaves no first word."""
    return _above(scene.doc[frame.first + 1], cues) if frame.first + 1 < len(scene.doc) else None


def _outer(cue: Cue, cues: dict[int, Cue]) -> Cue:
    """Go from `she felt “…”` to the `X said` that it hangs on; from a pronoun to the name around it."""
    if cue.aloud and not cue.by_pronoun:
        return cue
    around = _above(cue.token.head, cues) if cue.token.head is not cue.token else None
    return _outer(around, cues) if around is not None and around.aloud and around is not cue and around.first < cue.first else cue


def _of_topic(scene: Scene, frame: Frame, cue: Cue, cues: dict[int, Cue]) -> Cue:
    """`X said the minister had briefed parliament on “…”`: a topic in quotation marks is in the words of whoever tells of it."""
    if scene.doc[frame.first - 1].lower_ not in {"on", "about", "over"} or cue.token.head is cue.token:
        return cue
    above = _above(cue.token.head, cues)
    return above if above is not None and above.aloud else cue


def _voice_of(cue: Cue) -> Voice:
    return Voice(cue.speaker, cue.passage, cue.token.i)


def _right_before(scene: Scene, frame: Frame, before: list[Cue]) -> Cue | None:
    """Find a cue that leads straight into the quotation: `Keller said: “…`, `adding that “…`."""
    if not before:
        return None
    between = scene.doc[max(before[-1].last, before[-1].token.i) + 1 : frame.first]
    if all(token.is_punct or token.is_space or token.lower_ in LEADING_IN for token in between):
        return before[-1]
    return min(before, key=lambda cue: (_depth(cue.token), -cue.token.i)) if between and between[-1].text == ":" else None


def _right_after(scene: Scene, frame: Frame, after: list[Cue]) -> Cue | None:
    """Find a cue whose clause follows the quotation at once: `…,” Keller said`, `…,” said the general`."""
    index = frame.last + 1
    while index < frame.after and (scene.doc[index].is_punct or scene.doc[index].tag_ == "RB" or scene.doc[index].lower_ == "as"):
        index += 1
    stopped = scene.quotations[scene.inside[frame.last]].content.text[-1] == "."
    if not after or (stopped and frame.after - frame.last > SHORT_CLAUSE):
        return None
    cue = next((cue for cue in after if cue.speaker and frame.last < cue.first <= index), None)
    return cue or _named_between(scene, index, after[0])


def _named_between(scene: Scene, index: int, cue: Cue) -> Cue | None:
    """Where the grammar is lost, a noun that opens the clause and the verb after it belong together."""
    words = scene.doc[index : cue.token.i]
    if (
        not words
        or len(words) > SHORT_CLAUSE
        or words[0].tag_ not in {"DT", "NNP", "PRP", "PRP$", "JJ"}
        or cue.token.tag_ not in {"VBD", "VBZ"}
    ):
        return None
    if any(token.tag_[0] == "V" or scene.inside[token.i] >= 0 for token in words):
        return None
    name = next((scene.names[token.i] for token in words if scene.names[token.i]), None)
    possessive = any(token.tag_ == "POS" for token in words)
    speaker = name if name and not possessive else cut_tokens(scene, index, cue.token.i - 1)
    return Cue(cue.token, noun_head(scene, index), speaker, index, cue.token.i, cue.kind)


def _above(token: Token, cues: dict[int, Cue]) -> Cue | None:
    """Find the nearest cue that a word hangs on in the grammar of its sentence, itself included."""
    for _ in range(MOST_REACH):
        if token.i in cues:
            return cues[token.i]
        if token.head is token:
            break
        token = token.head
    return None


# --- a speaker beside or above --------------------------------------------------------------------------------------------


def _voice_beside(scene: Scene, frames: list[Frame], voices: list[Voice], number: int, cues: dict[int, Cue]) -> Voice | None:
    """Walk back, sentence by sentence, to the nearest words that name who is speaking."""
    frame = frames[number]
    end, lines = frame.before, 0
    alone = not any(token.is_alpha for token in scene.doc[frame.before : frame.first]) or scene.doc[frame.first - 1].text == ":"
    if not alone and not (number and "\n" not in scene.text[scene.quotations[number - 1].end : scene.quotations[number].start]):
        return None
    if alone and (answering := _who_answers(scene, frames, voices, number)):
        return answering
    while end > 0 and lines <= MOST_LINES_BACK and frame.before - end < MOST_REACH:
        if is_stop(scene, end - 1):
            lines += "\n" in scene.doc[end - 1].text
            end -= 1
            continue
        quoted = scene.inside[end - 1]
        start = min(frames[quoted].before if quoted >= 0 else end - 1, reach_back(scene, end))
        voice = _voice_of_stretch(scene, start, end, voices, cues, about=alone)
        if voice is not None:
            return voice
        end = start
    return None


def _who_answers(scene: Scene, frames: list[Frame], voices: list[Voice], number: int) -> Voice | None:
    """In an interview, who answers a question: whoever answered the last one."""
    if not is_asked(scene, frames[number]):
        return None
    answered = (n for n in range(number - 1, -1, -1) if voices[n].speaker and is_asked(scene, frames[n]))
    return next((voices[n] for n in answered), None)


def _voice_of_stretch(
    scene: Scene, start: int, end: int, voices: list[Voice], cues: dict[int, Cue], *, about: bool
) -> Voice | None:
    """Who speaks in a stretch of the text: its main cue, its quotation, or else the person it is `about`."""
    spoken = [cues[index] for index in range(start, end) if index in cues and cues[index].speaker]
    if spoken:
        return _voice_of(min(spoken, key=lambda cue: (_depth(cue.token), -cue.token.i)))
    quoted = next((n for n in map(scene.inside.__getitem__, range(end - 1, start - 1, -1)) if n >= 0 and is_long(scene, n)), -1)
    if 0 <= quoted < len(voices) and voices[quoted].speaker:
        return voices[quoted]
    for token in scene.doc[start:end] if about else ():
        if token.dep_ in SUBJECTS and scene.inside[token.i] < 0 and (scene.names[token.i] or token.lower_ in {"he", "she"}):
            return Voice(scene.names[token.i] or cut_passage(scene.text, token.idx, token.idx + len(token)), None)
    return None


def _depth(token: Token) -> int:
    return sum(1 for _ in islice(token.ancestors, MOST_STEPS))
