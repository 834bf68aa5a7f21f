"""Indirect speech: what somebody says in the outlet's words, found by the clause or noun that hangs on a word of speech."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fasti.mentions.speech_channel import find_channel
from fasti.mentions.speech_cues import Cue
from fasti.mentions.speech_scene import Scene, cut_tokens, reach_back, reach_on
from fasti.mentions.speech_subjects import SUBJECTS
from fasti.mentions.speech_words import has_no_said_object, said_after
from fasti.model.mention import Speech

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

#: first and last token of what is said
Bounds = tuple[int, int]

#: dependents that go on with the object of a verb: `accused him of …`, `called it a …`
FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})
TAIL = frozenset({"prep", "oprd", "xcomp", "dative"})
#: a clause of one or two words says too little to be somebody's words
FEWEST_TOKENS = 2
#: this share of a clause between quotation marks makes it direct speech
MOSTLY = 0.8


def find_indirect_speech(scene: Scene, cues: tuple[Cue, ...]) -> tuple[Speech, ...]:
    """Find the clauses that cues make somebody's words; a clause quoted in part is given whole."""
    named = [cue for cue in cues if cue.speaker and cue.speaker.text.lower() != "you"]
    found = [(cue, bounds) for cue in named if (bounds := _find_content(scene, cue))]
    spoken = {index for cue, (first, last) in found if cue.aloud for index in range(first, last + 1)}
    return tuple(_retell(scene, cue, bounds) for cue, bounds in found if cue.aloud or cue.token.i not in spoken)


def _retell(scene: Scene, cue: Cue, bounds: Bounds) -> Speech:
    channel = find_channel(scene, cue.token.i)
    return Speech(cut_tokens(scene, *bounds), cue.speaker, cue.passage, direct=False, channel=channel)


def _find_content(scene: Scene, cue: Cue) -> Bounds | None:
    if cue.token.lower_ in {"according", "per"}:
        bounds = _around_source(scene, cue)
    elif cue.token.tag_[0] == "N":
        bounds = _clause_of_noun(cue.token)
    else:
        bounds = _clause_of_verb(scene, cue) or _told_of(scene, cue) or _object_of_verb(cue) or _fronted(scene, cue)
    bounds = _clip(scene, cue, bounds) if bounds else None
    return bounds if bounds and not _is_quoted(scene, bounds) else None


def _clip(scene: Scene, cue: Cue, bounds: Bounds) -> Bounds | None:
    """Keep what is said within the sentence of its cue, and free of the marks around it."""
    doc = scene.doc
    first, last = max(bounds[0], reach_back(scene, cue.token.i)), min(bounds[1], reach_on(scene, cue.token.i) - 1)
    while first <= last and _is_edge(doc[first]):
        first += 1
    while last >= first and _is_edge(doc[last]):
        last -= 1
    return (first, last) if last - first + 1 >= FEWEST_TOKENS else None


def _is_edge(token: Token) -> bool:
    return token.is_space or (token.is_punct and not token.is_quote and not token.is_bracket)


def _is_quoted(scene: Scene, bounds: Bounds) -> bool:
    inside = sum(scene.inside[index] >= 0 for index in range(bounds[0], bounds[1] + 1))
    return scene.inside[bounds[0]] >= 0 and inside >= MOSTLY * (bounds[1] + 1 - bounds[0])


def _clause_of_verb(scene: Scene, cue: Cue) -> Bounds | None:
    """Find the clause a verb governs, `X said that …`, or the one it is put into, `…, X said, …`."""
    token = cue.token
    if token.dep_ == "parataxis":
        return _beside(token, token.head)
    for relation in ("ccomp", "xcomp"):
        for clause in token.children:
            if clause.dep_ != relation:
                continue
            bounds = _beside(token, clause)
            if any(word.text == ";" for word in scene.doc[clause.i : token.i]):
                continue
            if bounds and clause.i < token.i:
                return reach_back(scene, token.i), bounds[1]
            if bounds:
                return _first_that(token, bounds[0]), _verb_included(scene, max([bounds[1], *_joined(token)]))
    return None


def _told_of(scene: Scene, cue: Cue) -> Bounds | None:
    """Find what is told of somebody: `X was shown by some channels to have been arrested`."""
    clause = next((c for c in cue.token.rights if c.dep_ in {"advcl", "xcomp", "ccomp"}), None)
    if clause is None or not any(child.dep_ == "agent" for child in cue.token.children):
        return None
    infinitive = any(child.tag_ == "TO" for child in clause.lefts)
    return (reach_back(scene, cue.token.i), clause.right_edge.i) if infinitive else None


def _joined(token: Token) -> Iterator[int]:
    """Find where clauses end that go on with what was said: `said he would stay but his men were tired`."""
    for child in token.children:
        if child.dep_ == "conj" and any(grandchild.dep_ in SUBJECTS for grandchild in child.children):
            yield child.right_edge.i


def _first_that(token: Token, first: int) -> int:
    """Where the grammar takes the second `that` for the first, go back to the first."""
    return next((word.i for word in token.doc[token.i + 1 : first] if word.lower_ == "that" and word.tag_ == "IN"), first)


def _verb_included(scene: Scene, last: int) -> int:
    """Where the grammar ends a clause right before its verb, go on to the end of the sentence."""
    following = scene.doc[last + 1] if last + 1 < len(scene.doc) else None
    return reach_on(scene, last) - 1 if following is not None and following.tag_ in FINITE else last


def _beside(token: Token, clause: Token) -> Bounds | None:
    """Give a clause without the words of its cue, if they stand at one end of it; around them, if they stand in the middle."""
    first, last = clause.left_edge.i, clause.right_edge.i
    start, end = token.left_edge.i, token.right_edge.i
    if first <= token.i <= last:
        if token.dep_ != "parataxis":
            first, last = (first, min(start, token.i) - 1) if clause.i < token.i else (token.i + 1, last)
        elif start <= first:
            first = end + 1
        elif end >= last - 1:
            last = start - 1
    return (first, last) if first <= last else None


def _object_of_verb(cue: Cue) -> Bounds | None:
    """Find the thing said, `denied the attack`, with what belongs to it, or the thing spoken of, `warned of an attack`."""
    token = cue.token
    if not cue.aloud or any(child.dep_ == "prt" for child in token.rights):
        return None
    for child in token.rights:
        if child.dep_ == "dobj" and not has_no_said_object(token.lower_):
            tail = [other.right_edge.i for other in token.rights if other.i > child.i and other.dep_ in TAIL]
            return child.left_edge.i, max([child.right_edge.i, *tail])
        if child.dep_ == "prep" and said_after(token.lower_, child.lower_):
            return next(((said.left_edge.i, said.right_edge.i) for said in child.rights if said.dep_ in {"pobj", "pcomp"}), None)
    return None


def _fronted(scene: Scene, cue: Cue) -> Bounds | None:
    """Where the grammar is lost, a cue that ends its sentence after a comma makes the words before it speech."""
    first, last = reach_back(scene, cue.token.i), reach_on(scene, cue.token.i) - 1
    ends = cue.first > first and scene.doc[cue.first - 1].text == "," and last - cue.last <= FEWEST_TOKENS
    if not ends or cue.kind not in {"says", "confirms", "claims"} or cue.token.tag_ not in {"VBD", "VBZ", "VBP"}:
        return None
    return first, cue.first - 1


def _clause_of_noun(token: Token) -> Bounds | None:
    """Find the clause that says what a claim, a report or an order is: `his claim that …`."""
    for child in token.rights:
        if child.dep_ in {"acl", "ccomp", "relcl"} and any(word.dep_ == "mark" or word.tag_ == "TO" for word in child.lefts):
            return child.left_edge.i, child.right_edge.i
    return None


def _around_source(scene: Scene, cue: Cue) -> Bounds | None:
    """Find the clause that `according to X` stands before, after or in."""
    first, last = reach_back(scene, cue.token.i), reach_on(scene, cue.token.i) - 1
    end = min(max(cue.last, cue.token.right_edge.i), last)
    if cue.token.i - first <= 1:
        comma = next((i for i in range(cue.last + 1, end + 1) if scene.doc[i].text == "," and scene.inside[i] < 0), end)
        return comma + 1, last
    if last - end <= FEWEST_TOKENS:
        return first, cue.token.i - 1
    return first, last
