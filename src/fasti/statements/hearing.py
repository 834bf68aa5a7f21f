"""Hearing: what the rules of testimony look up in a marked text: words, sentences, names, and what an item refers to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from fasti.lexicons.inflecting import verb_forms
from fasti.lexicons.load import lexicon
from fasti.model.marked import Item, MarkedText
from fasti.model.passage import Passage, cut_passage
from fasti.statements.voices import Voices

if TYPE_CHECKING:
    from spacy.tokens import Span, Token

#: what belongs to the left of a noun
NAMING = frozenset({"det", "amod", "compound", "poss", "nummod", "nmod", "predet", "quantmod", "advmod", "case"})
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
#: prepositions with which a description goes on: `a source close to`, `a spokesman for`
CARRYING = frozenset({"of", "for", "from", "at", "in", "with", "on", "to", "close"})
#: tokens that such a tail has at most
TAIL = 8


class Hearing:
    """One marked text, asked by place."""

    def __init__(self, marked: MarkedText, voices: Voices) -> None:
        self.marked = marked
        self.voices = voices
        self.text = marked.document.text
        self.names = {each.id: each.name for each in marked.people} | {each.id: each.name for each in marked.units}
        self._starts: list[int] = marked.parsed.to_array("IDX").tolist()
        self._items = [item for sentence in marked.sentences for item in sentence.items if item.refers_to]
        self._item_starts = [item.start for item in self._items]
        self._sentence_starts = [sentence.start for sentence in marked.sentences]
        #: names of people whom only the parser knows
        self.strangers = [ent.text for ent in marked.parsed.ents if ent.label_ == "PERSON" and len(ent) > 1]

    def token_at(self, offset: int) -> Token:
        """The word that holds or comes before a place."""
        return self.marked.parsed[max(0, bisect_right(self._starts, offset) - 1)]

    def tokens_of(self, words: frozenset[str]) -> Iterator[Token]:
        """Every place of some words, given in lower case, in the order of the text."""
        for match in _pattern_of(words).finditer(self.text):
            token = self.token_at(match.start())
            if token.lower_ in words:
                yield token

    def words(self, passage: Passage) -> Span:
        """The words of a passage as the parser sees them."""
        return self.between(passage.start, passage.end)

    def between(self, start: int, end: int) -> Span:
        """The words from one place to another."""
        return self.marked.parsed[self.token_at(start).i : self.token_at(end - 1).i + 1]

    def items_in(self, start: int, end: int) -> list[Item]:
        """Everybody and every unit named between two places, pronouns too."""
        first, last = bisect_right(self._item_starts, start - 1), bisect_right(self._item_starts, end - 1)
        return [item for item in self._items[first:last] if item.end <= end]

    def sentence_of(self, offset: int) -> int:
        """The number of the sentence that holds a place."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def bounds_of(self, offset: int) -> tuple[int, int]:
        """Where the sentence that holds a place begins and ends."""
        sentence = self.marked.sentences[self.sentence_of(offset)]
        return sentence.start, sentence.end

    def is_one_paragraph(self, start: int, end: int) -> bool:
        """Say whether no line ends between two places."""
        return "\n" not in self.text[start:end]

    def cut(self, first: Token, last: Token) -> Passage:
        """The words from one to another, in whichever order they stand."""
        first, last = min(first, last, key=_place), max(first, last, key=_place)
        return cut_passage(self.text, first.idx, last.idx + len(last))

    def stranger(self, words: str) -> str | None:
        """The whole name of somebody who has no place among the text's people, by its last word."""
        return next((name for name in self.strangers if name.split()[-1] == words.rsplit(maxsplit=1)[-1]), None)

    def phrase(self, head: Token) -> Passage:
        """The words that name somebody, from what stands before their head to a short tail behind it."""
        doc, first, last = head.doc, head, head
        for child in head.lefts:
            if child.dep_ in NAMING and child.left_edge.i < first.i:
                first = child.left_edge
        while first.i < head.i and (first.is_punct or first.is_space):
            first = doc[first.i + 1]
        for child in head.rights:
            if child.i != last.i + 1:
                break
            if child.dep_ in {"compound", "nummod"} or (child.dep_ == "appos" and child.tag_ == "NNP"):
                last = child
            elif child.dep_ in {"prep", "amod"} and child.lower_ in CARRYING and child.right_edge.i - child.i < TAIL:
                last = child.right_edge
        return self.cut(first, last)


def _place(token: Token) -> int:
    return token.i


def subject_of(verb: Token) -> Token | None:
    """Who does what a verb says, or has it done to them: its own subject, or that of the verb that it is joined to."""
    for _ in range(3):
        own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if own is not None:
            return own
        if verb.dep_ not in {"conj", "xcomp", "advcl", "aux"} or verb.head is verb:
            return verb.head if verb.dep_ in {"acl", "relcl"} else None
        verb = verb.head
    return None


def agent_of(verb: Token) -> Token | None:
    """Who does what a passive verb says."""
    for child in verb.children:
        if child.dep_ in {"agent", "prep"} and child.lower_ == "by":
            return next((grandchild for grandchild in child.children if grandchild.dep_ == "pobj"), None)
    return None


def is_called(token: Token) -> bool:
    """Say whether a verb of naming is passive: `the raid, still called an exercise`; the parser may take it for an active one."""
    if token.lower_ not in calling_verbs() or token.tag_ not in {"VBN", "VBD"}:
        return False
    if token.tag_ == "VBN":
        helpers = {child.dep_ for child in token.children}
        return "aux" not in helpers or "auxpass" in helpers
    before = token.i - 1
    while before > 0 and token.doc[before].tag_[:2] == "RB":
        before -= 1
    return token.doc[before].text == "," and not any(child.dep_ == "dobj" for child in token.children)


def is_negated(token: Token) -> bool:
    """Say whether a word is denied: `did not confirm`, `would neither confirm nor deny`, `neither A nor B confirmed`."""
    negations = negation_words()
    subjects = [child for child in token.children if child.dep_ in {"nsubj", "nsubjpass"}]
    if any(word.dep_ in {"preconj", "det"} and word.lower_ in negations for subject in subjects for word in subject.lefts):
        return True
    helped = token.head if token.dep_ in {"xcomp", "conj"} and token.head.tag_[0] == "V" else None
    around = [*token.children, *(child for child in (helped.children if helped is not None else ()) if child.dep_ == "preconj")]
    return any(child.dep_ in {"neg", "preconj"} or child.lower_ in negations for child in around if child.i < token.i)


@lru_cache(maxsize=32)
def _pattern_of(words: frozenset[str]) -> re.Pattern[str]:
    """One pattern for many words: a text is searched much faster than the parser's words are gone through."""
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(words)))})(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=1)
def calling_verbs() -> frozenset[str]:
    """Every form of the verbs that give a thing a name."""
    return verb_forms(lexicon("sayings")["naming"]["verbs"])


@lru_cache(maxsize=1)
def negation_words() -> frozenset[str]:
    """Words that turn a cue round."""
    return frozenset(lexicon("sayings")["negations"]["words"])
