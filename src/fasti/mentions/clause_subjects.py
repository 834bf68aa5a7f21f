"""Clause subjects: who does what in the clause around a pronoun, as the parser sees it, by code points."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from fasti.lexicons.load import lexicon
from fasti.mentions.others_fates import tells_anothers_fate

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset(["nsubj", "nsubjpass"])
#: events by which somebody leaves
LEAVES = ("dismissed", "suspended", "resigned", "retired", "killed", "died", "arrested", "captured")
#: clauses that hang on another one
CLAUSES = frozenset(["ccomp", "advcl", "relcl", "xcomp", "acl", "conj", "pcomp", "parataxis"])
#: nouns by which somebody leaves an office, and somebody else takes it
LEAVING = frozenset(form for event in LEAVES for form in lexicon("events")[event].get("noun", ())) | {"predecessor", "successor"}
KIN = frozenset(lexicon("names")["kin"])
RELATIVE = frozenset(["who", "which", "that", "whom", "where"])


class ClauseSubjects:
    """The parser's view of one text, looked up by code point."""

    def __init__(self, parsed: Doc) -> None:
        self._parsed = parsed

    @cached_property
    def _places(self) -> dict[int, int]:
        """First code point of a token → its place; most texts are never asked."""
        return {offset: place for place, offset in enumerate(self._parsed.to_array("IDX").tolist())}

    def _token(self, offset: int) -> Token | None:
        place = self._places.get(offset)
        return None if place is None else self._parsed[place]

    def own(self, offset: int) -> list[int]:
        """Where the subject of a pronoun's own clause stands, with its appositions; nothing where that holds the pronoun."""
        verb = self._verb(offset)
        subject = _subject(verb) if verb is not None else None
        pronoun = self._token(offset)
        if verb is None or subject is None or pronoun is None or _is_part_of(pronoun, subject, verb):
            return []
        return _places(subject)

    def own_ahead(self, offset: int) -> list[int]:
        """Where the subject stands that a possessive at the head of its clause speaks of: `before his appointment, X was`.

        Not where the noun is how somebody left, or family: `after his dismissal, X took over`, `his wife, X, died`.
        """
        pronoun = self._token(offset)
        if pronoun is None or pronoun.dep_ != "poss" or pronoun.head.lower_ in LEAVING | KIN:
            return []
        return [place for place in self.own(offset) if place > offset]

    def owns(self, offset: int) -> bool:
        """Say whether a pronoun says whose something is: `her` of `her brigade`."""
        token = self._token(offset)
        return token is not None and token.dep_ == "poss"

    def above(self, offset: int) -> list[int]:
        """Where the subjects of the clauses above a pronoun's own stand, the nearest first; only those before the pronoun."""
        found: list[int] = []
        verb = self._verb(offset)
        while verb is not None and verb.dep_ in CLAUSES and verb.head is not verb:
            noun = verb.head if verb.dep_ in ("relcl", "acl") else None
            verb = _clause_of(verb.head)
            subject = _subject(verb) if verb is not None else None
            if subject is not None and subject is not noun and subject.idx < offset:
                found += [place for place in _places(subject) if place < offset]
        return found

    def of_sentence(self, start: int, end: int) -> list[int]:
        """Where the subject of a sentence's main verb stands, with its appositions; nothing where there is none."""
        inside = (self._parsed[self._places[at]] for at in range(start, end) if at in self._places)
        subject = next((_subject(token) for token in inside if token.dep_ == "ROOT" and token.tag_[0] in "VM"), None)
        return _places(subject) if subject is not None else []

    def telling(self, offset: int) -> list[int]:
        """Where those stand who cannot be meant, since they tell it: the subjects around `he` in `X said he had been killed`."""
        token = self._token(offset)
        if token is None or not tells_anothers_fate(token):
            return []
        return [*self.own(offset), *self.above(offset)]

    def earlier_object(self, offset: int) -> list[int]:
        """Where the object of the verb stands that a pronoun's own is joined to: `promoted X and appointed him`."""
        verb = self._verb(offset)
        if verb is None or verb.dep_ != "conj":
            return []
        return [place for child in verb.head.children if child.dep_ == "dobj" for place in _places(child)]

    def _verb(self, offset: int) -> Token | None:
        token = self._token(offset)
        return _clause_of(token) if token is not None else None


def _clause_of(token: Token) -> Token | None:
    """The verb of the clause that a word stands in."""
    while token.dep_ != "ROOT" and not (token.tag_[0] in "VM" and token.dep_ not in ("aux", "auxpass", "amod")):
        token = token.head
    return token if token.tag_[0] in "VM" else None


def _is_part_of(token: Token, subject: Token, verb: Token) -> bool:
    """Say whether a word stands in the subject of a verb: `his` in `his successor resigned`."""
    while token.dep_ != "ROOT" and token is not verb:
        if token is subject:
            return True
        token = token.head
    return False


def _subject(verb: Token) -> Token | None:
    """The subject of a verb, or of the one that it shares its subject with."""
    while True:
        own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if own is not None:
            return verb.head if own.lower_ in RELATIVE and verb.dep_ == "relcl" else own
        if verb.dep_ != "conj" or verb.head is verb:
            return None
        verb = verb.head


def _places(noun: Token) -> list[int]:
    """Where a noun stands and the nouns apposed to it: `the commander, X`."""
    return [noun.idx, *(child.idx for child in noun.children if child.dep_ == "appos")]
