"""Subjects of speech: who does what a verb says, by the grammar of its sentence, or by commas where the grammar is lost."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from fasti.mentions.speech_scene import Scene
from fasti.mentions.speech_words import verb_classes

if TYPE_CHECKING:
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
#: a verb that hangs on another in this way leaves out the subject they share
SHARING = frozenset({"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "dep", "aux"})
FINITE = frozenset({"VBD", "VBZ", "VBP"})
RELATIVES = frozenset({"WDT", "WP"})
#: dependents on the left that belong to the words that name somebody
NAMING = frozenset({"det", "amod", "compound", "poss", "nummod", "nmod", "predet", "quantmod", "advmod", "case", "punct"})
#: climbing further than this for an unsaid subject finds somebody else
MOST_STEPS = 6
#: a name that opens a line stands at most this many tokens before its verb
FURTHEST_OPENING = 40


def is_adrift(verb: Token) -> bool:
    """Say whether the grammar has made a main verb hang on another: finite, without subject and without a word that joins it."""
    return (
        verb.dep_ == "advcl"
        and verb.tag_ in {"VBD", "VBZ"}
        and not any(child.dep_ in {*SUBJECTS, "mark", "advmod", "aux"} for child in verb.lefts)
    )


def whoever_wrote(scene: Scene, verb: Token, subject: Token | None) -> Token | None:
    """`X, chair of the committee, who wrote`: who speaks is the person, though the grammar takes the noun right before `who`."""
    if subject is None or scene.names[subject.i] or not any(child.lower_ == "who" for child in verb.lefts):
        return subject
    head = subject
    for _ in range(MOST_STEPS):
        if head.dep_ == "appos" and scene.names[head.head.i]:
            return head.head
        head = head.head
    return subject


def antecedent(token: Token) -> Token | None:
    """Find whom `whose` stands for: the noun that its clause describes."""
    for above in islice([token, *token.ancestors], MOST_STEPS):
        if above.dep_ == "relcl":
            return above.head
    return None


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


def neighbour(scene: Scene, verb: Token) -> Token | None:
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
