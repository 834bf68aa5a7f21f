"""Cues: every place where the outlet's own words say that somebody speaks, with the words that name who it is."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from fasti.mentions.speech_scene import Scene, cut_tokens
from fasti.mentions.speech_words import adjective_classes, noun_classes, verb_classes
from fasti.model.passage import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator

    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
#: words that name a source without a verb
OPENINGS = frozenset({"according", "per"})
#: a verb that hangs on another in this way leaves out the subject they share
SHARING = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "dep", "aux"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
RELATIVES = frozenset({"WDT", "WP"})
#: dependents on the left that belong to the words that name somebody
NAMING = frozenset({"det", "amod", "compound", "poss", "nummod", "nmod", "predet", "quantmod", "advmod", "case", "punct"})
#: prepositions that carry a name on: `a spokesman for the ministry`
CARRYING = frozenset({"of", "for", "from", "at", "in", "with", "on", "to"})
#: climbing further than this for an unsaid subject finds somebody else
MOST_STEPS = 6
#: `of the ministry of defence` is longer than this only with a clause
LONGEST_TAIL = 8
#: a name that opens a line stands at most this many tokens before its verb
FURTHEST_OPENING = 40


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
            subject = _whoever_wrote(scene, token, None if _is_adrift(token) else find_subject(token))
            if subject is None or scene.inside[subject.i] >= 0:
                subject = _neighbour(scene, token)
            yield _make_cue(scene, token, subject, verbs[word])
        elif word in nouns and token.tag_.startswith("NN"):
            owner = _owner(token)
            if owner is not None:
                yield _make_cue(scene, token, owner, nouns[word])
        elif word in adjectives and token.dep_ == "acomp":
            yield _make_cue(scene, token, find_subject(token.head), adjectives[word])


def _is_said_of(verb: Token) -> bool:
    """`X, said to be the commander, was shown`: a participle that says something of X, and nobody speaks."""
    doc, behind = verb.doc, verb.i + 1
    to_be = behind + 1 < len(doc) and doc[behind].lower_ == "to" and doc[behind + 1].lower_ in {"be", "have"}
    return to_be and verb.tag_ in {"VBD", "VBN"} and verb.i > 0 and doc[verb.i - 1].text in {",", "("}


def _is_adrift(verb: Token) -> bool:
    """Say whether the grammar has made a main verb hang on another: finite, without subject and without a word that joins it."""
    return (
        verb.dep_ == "advcl"
        and verb.tag_ in {"VBD", "VBZ"}
        and not any(child.dep_ in {*SUBJECTS, "mark", "advmod", "aux"} for child in verb.lefts)
    )


def _whoever_wrote(scene: Scene, verb: Token, subject: Token | None) -> Token | None:
    """`X, chair of the committee, who wrote`: who speaks is the person, though the grammar takes the noun right before `who`."""
    if subject is None or scene.names[subject.i] or not any(child.lower_ == "who" for child in verb.lefts):
        return subject
    head = subject
    for _ in range(MOST_STEPS):
        if head.dep_ == "appos" and scene.names[head.head.i]:
            return head.head
        head = head.head
    return subject


def _make_cue(scene: Scene, token: Token, subject: Token | None, kind: str) -> Cue:
    if subject is None or scene.inside[subject.i] >= 0:
        return Cue(token, None, None, token.i, token.i, kind)
    if subject.lower_ in noun_classes():
        subject = _owner(subject) or subject
    first, last = name_bounds(scene, subject)
    speaker = scene.names[subject.i] or _in_apposition(scene, subject)
    if speaker is None:
        speaker = cut_tokens(scene, first, last)
    return Cue(token, subject, speaker, min(first, token.i), max(last, token.i), kind)


def _owner(noun: Token) -> Token | None:
    """Find whose claim a claim is: `Keller's claim that …`, `a warning from the ministry that …`."""
    for child in noun.children:
        if child.dep_ == "poss":
            return _antecedent(noun) or child if child.tag_ == "WP$" else child
        if child.dep_ == "prep" and child.lower_ in {"by", "from"}:
            return next((grandchild for grandchild in child.children if grandchild.dep_ == "pobj"), None)
    return None


def _antecedent(token: Token) -> Token | None:
    """Find whom `whose` stands for: the noun that its clause describes."""
    for above in islice([token, *token.ancestors], MOST_STEPS):
        if above.dep_ == "relcl":
            return above.head
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


def find_subject(verb: Token) -> Token | None:
    """Find who does what a verb says: its subject, its agent, the noun it describes, or the subject of the verb it hangs on."""
    if _is_passive(verb):
        return _agent(verb)
    token: Token | None = verb
    for _ in range(MOST_STEPS):
        if token is None or token.tag_[0] == "N":
            return None
        subject = _cited(token) or _subject_child(token)
        if token.dep_ in {"acl", "relcl"} and (subject is None or subject.tag_ in RELATIVES):
            infinitive = token.dep_ == "acl" and any(child.tag_ == "TO" for child in token.lefts)
            return _subject_child(token.head.head) if infinitive else token.head
        if subject is not None:
            return subject
        token = _governor(token)
    return None


def _cited(verb: Token) -> Token | None:
    """Find whom a paper quotes: `the statement quoted the minister as urging …`."""
    quoting = verb.head.head
    if verb.dep_ != "pcomp" or verb.head.lower_ != "as" or quoting.lower_ not in {"quoted", "quotes", "cited", "cites"}:
        return None
    return next((child for child in quoting.rights if child.dep_ == "dobj" and child.i < verb.i), None)


def _is_passive(verb: Token) -> bool:
    if verb.tag_ != "VBN":
        return False
    helpers = {child.dep_ for child in verb.children if child.dep_ in {"aux", "auxpass", "nsubj"}}
    return "auxpass" in helpers or (not helpers and verb.dep_ in {"acl", "advcl", "relcl"})


def _governor(token: Token) -> Token | None:
    """Go from a verb without a subject to the verb that shares its subject with it."""
    if token.head is token or token.dep_ not in SHARING or (token.dep_ == "ccomp" and token.tag_ not in {"VBG", "VB"}):
        return None
    head = token.head
    adding = token.dep_ == "advcl" and token.tag_ == "VBG" and verb_classes().get(token.lower_) == "says"
    if adding and head.dep_ == "ccomp" and head.head.lower_ in verb_classes():
        return head.head  # `noted that …, adding` is added by who noted it
    return head


def _subject_child(verb: Token) -> Token | None:
    return next((child for child in verb.children if child.dep_ in SUBJECTS and child.dep_ != "csubj"), None)


def _agent(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent":
            return next((grandchild for grandchild in child.children if grandchild.dep_ == "pobj"), None)
    return None


def _neighbour(scene: Scene, verb: Token) -> Token | None:
    """Where the grammar is lost, take the name right after or right before a verb: `“…,” said General Keller`."""
    doc, after, before = scene.doc, verb.i + 1, verb.i - 1
    if after < len(doc) and scene.inside[after] < 0 and doc[after].tag_ in {"PRP", "NNP", "NNPS", "DT"} and verb.tag_ in FINITE:
        return noun_head(scene, after)
    if before > 0 and doc[before].text == ")":
        before = next((i - 1 for i in range(before, max(0, before - 8), -1) if doc[i].text == "("), before)
    if before >= 0 and doc[before].tag_[:2] in {"PR", "NN"} and scene.inside[before] < 0 and verb.tag_ in {"VBD", "VBZ"}:
        return doc[before]
    if before < 1 or doc[before].text != "," or verb.tag_ not in {"VBD", "VBZ"}:
        return None
    return _before_aside(scene, verb) or _opening_of_line(scene, verb)


def _before_aside(scene: Scene, verb: Token) -> Token | None:
    """Take the noun before the commas right before a verb, `the front, which X leads, said`, or the name between: `, X, said`."""
    doc, first = scene.doc, verb.i - 2
    name = scene.names[first]
    while first > 1 and name is not None and scene.names[first - 1] is name:
        first -= 1
    if name is not None and doc[first - 1].text == "," and scene.inside[first] < 0:
        return noun_head(scene, first)
    while first > max(1, verb.i - FURTHEST_OPENING) and "\n" not in doc[first].text and doc[first].text not in {".", ":", ";"}:
        opens = doc[first].tag_ in RELATIVES and doc[first - 1].text == "," and doc[first - 2].tag_[0] == "N"
        deep = doc[first].lower_ == "who" and doc[first - 2].dep_ == "pobj"  # `an officer at the scene, who …`
        if opens and not deep and scene.inside[first - 2] < 0:
            return doc[first - 2]
        first -= 1
    return None


def _opening_of_line(scene: Scene, verb: Token) -> Token | None:
    """Take the name that opens a line when only clauses between commas part it from its verb: `An officer, who …, said`."""
    doc, first = scene.doc, verb.i
    while first > max(0, verb.i - FURTHEST_OPENING) and "\n" not in doc[first - 1].text and doc[first - 1].text not in {".", ":"}:
        first -= 1
    opens = (first == 0 or "\n" in doc[first - 1].text) and doc[first].tag_ in {"DT", "NNP", "PRP"} and scene.inside[first] < 0
    return noun_head(scene, first) if opens else None


def noun_head(scene: Scene, index: int) -> Token:
    """Go from the first word of a name to its head: from `General` to `Keller`."""
    head = scene.doc[index]
    for _ in range(MOST_STEPS):
        if head.dep_ not in NAMING or head.head.i <= head.i or head.head.tag_[0] != "N" or scene.inside[head.head.i] >= 0:
            break
        head = head.head
    return head


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
    if preposition.right_edge.i - preposition.i < LONGEST_TAIL:
        return preposition.right_edge.i
    noun = next((child for child in preposition.children if child.dep_ == "pobj"), None)
    plain = noun is not None and noun.i - preposition.i < LONGEST_TAIL and not any(c.dep_ == "prep" for c in noun.rights)
    return noun.i if noun is not None and plain else None


def _in_apposition(scene: Scene, head: Token) -> Passage | None:
    """Find the name that stands beside a description: `the spokesman, Anna Keller`, `writer and poet Anna Keller`."""
    beside = {"appos"} if any(child.dep_ == "det" for child in head.lefts) or head.tag_ != "NN" else {"appos", "conj"}
    for child in head.children:
        if child.dep_ in beside and scene.names[child.i] is not None and scene.inside[child.i] < 0:
            return scene.names[child.i]
    return scene.names[head.head.i] if head.dep_ == "appos" and scene.inside[head.head.i] < 0 else None
