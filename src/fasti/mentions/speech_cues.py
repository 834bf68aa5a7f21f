"""Cues: every place where the outlet's own words say that somebody speaks, with the words that name who it is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fasti.mentions.speech_scene import Scene, cut_tokens
from fasti.mentions.speech_subjects import (
    MOST_STEPS,
    NAMING,
    antecedent,
    find_subject,
    is_adrift,
    neighbour,
    whoever_wrote,
)
from fasti.mentions.speech_words import adjective_classes, noun_classes, says_without_object, verb_classes
from fasti.model.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

#: words that name a source without a verb
OPENINGS = frozenset({"according", "per"})
#: prepositions that carry a name on: `a spokesman for the ministry`
CARRYING = frozenset({"of", "for", "from", "at", "in", "with", "on", "to"})
#: `of the ministry of defence` is longer than this only with a clause
LONGEST_TAIL = 8
#: `(Ret.)` has at most this many tokens
LONGEST_REMARK = 5
#: `, Captain Third Rank X,`: a rank before a name has at most this many tokens
LONGEST_RANK = 4


@dataclass(frozen=True, slots=True)
class Cue:
    """A word that makes speech of the words around it."""

    #: the verb, or `according`
    token: Token
    #: the head word of who speaks; `None` if the grammar names nobody
    subject: Token | None
    #: the name, pronoun or description of who speaks
    speaker: Passage | None
    #: first and last token of cue and speaker
    first: int
    last: int
    #: its class: `says`, `denies`, …
    kind: str

    @property
    def passage(self) -> Passage:
        """The words of the cue: the verb, the noun, or `according to`."""
        words = self.token.doc[self.token.i : self.token.i + 1 + (self.token.lower_ == "according")]
        return Passage(words.start_char, words.end_char, words.text)

    @property
    def aloud(self) -> bool:
        """Whether the word itself says that something was said."""
        return self.kind not in {"thinks", "wants", "shows"}

    @property
    def by_pronoun(self) -> bool:
        """Whether only a pronoun names who speaks."""
        return self.subject is not None and self.subject.tag_ == "PRP"


def find_cues(scene: Scene) -> tuple[Cue, ...]:
    """Find the verbs of speech and `according to` outside quotation marks, in the order of the text."""
    return tuple(_find_cues(scene))


def _find_cues(scene: Scene) -> Iterator[Cue]:
    verbs, nouns, adjectives = verb_classes(), noun_classes(), adjective_classes()
    known = {scene.doc.vocab.strings[word] for word in {*OPENINGS, *verbs, *nouns, *adjectives}}
    for place, lower in enumerate(scene.doc.to_array("LOWER").tolist()):
        if lower not in known or scene.inside[place] >= 0:
            continue
        token = scene.doc[place]
        word = token.lower_
        if word in OPENINGS:
            source = _source_of(token)
            if source is not None:
                yield _make_cue(scene, token, source, "says")
        elif word in verbs and token.tag_.startswith("VB") and token.dep_ not in {"amod", "compound"} and not _is_said_of(token):
            subject = whoever_wrote(scene, token, None if is_adrift(token) else find_subject(token))
            if subject is None or scene.inside[subject.i] >= 0:
                subject = neighbour(scene, token)
            yield _make_cue(scene, token, subject, verbs[word])
        elif word in nouns and token.tag_.startswith("NN"):
            owner = _owner(token)
            if owner is not None:
                yield _make_cue(scene, token, owner, nouns[word])
        elif word in adjectives and token.dep_ == "acomp":
            yield _make_cue(scene, token, find_subject(token.head), adjectives[word])


def _is_said_of(verb: Token) -> bool:
    """`X, said to be the commander, was shown`, `submitted the report`: something is said of X or done, and nobody speaks."""
    doc, behind = verb.doc, verb.i + 1
    if says_without_object(verb.lower_) and any(child.dep_ in {"dobj", "nsubjpass"} for child in verb.children):
        return True
    if (
        verb.tag_ in {"VBD", "VBN"}
        and verb.i > 0
        and doc[verb.i - 1].text == ","
        and behind < len(doc)
        and doc[behind].lower_ == "out"
    ):
        return True  # `the decree, read out on television, made X governor`
    to_be = behind + 1 < len(doc) and doc[behind].lower_ == "to" and doc[behind + 1].lower_ in {"be", "have"}
    return to_be and verb.tag_ in {"VBD", "VBN"} and verb.i > 0 and doc[verb.i - 1].text in {",", "("}


def _make_cue(scene: Scene, token: Token, subject: Token | None, kind: str) -> Cue:
    if subject is None or scene.inside[subject.i] >= 0:
        return Cue(token, None, None, token.i, token.i, kind)
    if subject.lower_ in noun_classes():
        subject = _owner(subject) or subject
    first, last = name_bounds(scene, subject)
    speaker = _behind_remark(scene, last) or scene.names[subject.i] or _in_apposition(scene, subject)
    if speaker is None:
        speaker = cut_tokens(scene, first, last)
    return Cue(token, subject, speaker, min(first, token.i), max(last, token.i), kind)


def _owner(noun: Token) -> Token | None:
    """Find whose claim a claim is: `Keller's claim that …`, `a warning from the ministry that …`."""
    for child in noun.children:
        if child.dep_ == "poss":
            return antecedent(noun) or child if child.tag_ == "WP$" else child
        if child.dep_ == "prep" and child.lower_ in {"by", "from"}:
            return next((grandchild for grandchild in child.children if grandchild.dep_ == "pobj"), None)
    return None


def _source_of(opening: Token) -> Token | None:
    """Find whom `according to …` or `per …` names; `None` for `per day` and `according to plan`."""
    doc, start = opening.doc, opening.i + 1
    if opening.lower_ == "according":
        if start + 1 >= len(doc) or doc[start].lower_ != "to":
            return None
        start += 1
    elif start >= len(doc) or doc[start].tag_ not in {"DT", "NNP", "NNPS", "PRP"}:
        return None
    head = doc[start]
    for _ in range(MOST_STEPS):
        if head.dep_ not in NAMING or head.head.i <= head.i:
            break
        head = head.head
    bare = head.tag_ == "NN" and not any(child.dep_ in {"det", "poss"} for child in head.lefts)
    return None if bare else head


def name_bounds(scene: Scene, head: Token) -> tuple[int, int]:
    """Give first and last token of the words that name somebody, without clauses and long tails."""
    first = head.i
    for child in head.lefts:
        if child.dep_ in NAMING and child.i < first and scene.inside[child.i] < 0:
            first = min(first, child.left_edge.i)
    while first < head.i and (scene.doc[first].is_punct or scene.doc[first].is_space):
        first += 1
    last = head.i
    for child in head.rights:
        if child.i != last + 1:
            break
        if child.dep_ == "prep" and child.lower_ in CARRYING:
            last = _end_of_tail(child) or last
        elif child.dep_ in {"compound", "nummod"}:
            last = child.i
    return first, last


def _end_of_tail(preposition: Token) -> int | None:
    """Give the last token of `of the diplomats`, without the clause that may follow; none where there is only a clause."""
    edge = preposition.right_edge
    if edge.i - preposition.i < LONGEST_TAIL:
        return edge.i - (edge.text == ",")
    noun = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    plain = noun is not None and noun.i - preposition.i < LONGEST_TAIL and not any(c.dep_ == "prep" for c in noun.rights)
    return noun.i if noun is not None and plain else None


def _in_apposition(scene: Scene, head: Token) -> Passage | None:
    """Find the name that stands beside a description: `the spokesman, Anna Keller`, `writer and poet Anna Keller`."""
    beside = {"appos"} if any(child.dep_ == "det" for child in head.lefts) or head.tag_ != "NN" else {"appos", "conj"}
    for child in head.children:
        if child.dep_ in beside and scene.names[child.i] is not None and scene.inside[child.i] < 0 and _on_one_line(head, child):
            return scene.names[child.i]
    return _right_behind(scene, head) or _apposed_to(scene, head)


def _behind_remark(scene: Scene, last: int) -> Passage | None:
    """The name behind a remark in brackets that parts it from its rank: `said Brig (retd) Anna Keller`."""
    opens = last + 1
    if opens >= len(scene.doc) or scene.doc[opens].text != "(":
        return None
    closes = next((token.i for token in scene.doc[opens : opens + LONGEST_REMARK] if token.text == ")"), len(scene.doc))
    return scene.names[closes + 1] if closes + 1 < len(scene.doc) and scene.inside[closes + 1] < 0 else None


def _apposed_to(scene: Scene, head: Token) -> Passage | None:
    """The name that a description stands behind: `Anna Keller, the spokesman`."""
    return scene.names[head.head.i] if head.dep_ == "appos" and scene.inside[head.head.i] < 0 else None


def _right_behind(scene: Scene, head: Token) -> Passage | None:
    """Where the grammar is lost, the name between commas right behind a description: `the army's spokesman, Anna Keller,`."""
    doc, last = scene.doc, name_bounds(scene, head)[1]
    if head.tag_ != "NN" or last + 2 >= len(doc) or doc[last + 1].text != "," or scene.inside[last + 2] >= 0:
        return None
    first = next((n for n in range(last + 2, min(last + 2 + LONGEST_RANK, len(doc))) if scene.names[n] or doc[n].is_lower), last)
    name, end = scene.names[first], first
    while name is not None and end + 1 < len(doc) and scene.names[end + 1] is name:
        end += 1
    closed = end + 1 < len(doc) and doc[end + 1].text == ","
    return name if closed and doc[first].idx == (name.start if name else -1) else None


def _on_one_line(one: Token, other: Token) -> bool:
    first, last = sorted((one.i, other.i))
    return not any("\n" in token.text for token in one.doc[first:last])
