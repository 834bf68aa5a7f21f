"""Grammar: what the parser says of who does what, asked by place, to veto a guess and never to make one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECTS = frozenset(["nsubj", "nsubjpass", "csubj", "csubjpass"])
#: ties between a verb and the one that it shares its subject with
SHARING = frozenset(["conj", "xcomp", "oprd", "acomp"])
OBJECTS = frozenset(["dobj", "pobj", "dative"])
PLURAL = frozenset(["NNS", "NNPS"])
NAMING = frozenset(["NN", "NNP"])
NAMES = frozenset(["NNP", "NNPS"])
NOUNS = frozenset(["NN", "NNS"])
#: tags of verbs that make a clause of their own
FINITE = frozenset(["VBD", "VBZ", "VBP"])
#: pronouns that take their meaning from the noun before them
RELATIVE = frozenset(["who", "which", "that", "whom"])
#: how many verbs up a shared subject is looked for
UP = 3


@dataclass(frozen=True, slots=True)
class Subject:
    """Where the subject of a verb stands, in code points."""

    #: first code point
    start: int
    #: that of its head: `families` in `the families of soldiers`
    head: int
    #: one past its last
    end: int


@dataclass(frozen=True, slots=True)
class Holder:
    """Where the noun stands that an office is told of, in code points, and which kind of words tell it."""

    #: first code point of its head
    head: int
    #: `apposed`: `X, the R`; `before`: `R X`; `copula`: `X is R`; `inverse`: `the R is X`; `as`: `X moves as R`
    how: str
    #: the verb between them, empty where there is none
    verb: str = ""


class Grammar:
    """The parser's view of one text, looked up by code point."""

    def __init__(self, parsed: Doc) -> None:
        self._parsed = parsed
        self._at = {offset: place for place, offset in enumerate(parsed.to_array("IDX").tolist())}

    def _token(self, offset: int) -> Token | None:
        """The parser's token that starts at `offset`, if one does."""
        place = self._at.get(offset)
        return None if place is None else self._parsed[place]

    def subject_of(self, offset: int) -> Subject | None:
        """The subject of the verb at `offset`; `None` if none is seen, or only a pronoun such as `who`."""
        verb = self._token(offset)
        head = _subject(verb) if verb is not None else None
        if head is None or head.lower_ in RELATIVE:
            return None
        last = head.right_edge
        return Subject(head.left_edge.idx, head.idx, max(last.idx + len(last), head.idx + len(head)))

    def is_told_by(self, offset: int, name: int) -> bool:
        """Say whether what the verb at `offset` tells is told by who stands at `name`: `X denied that the commander fell`."""
        verb = self._token(offset)
        while verb is not None and verb.dep_ == "conj" and verb.head is not verb:
            verb = verb.head
        teller = _subject(verb.head) if verb is not None and verb.dep_ == "ccomp" else None
        return teller is not None and teller.left_edge.idx <= name <= teller.right_edge.idx

    def is_noun(self, offset: int) -> bool:
        """Say whether the word at `offset` is a noun here: `transfers`, `shot`."""
        token = self._token(offset)
        return token is not None and token.tag_ in NOUNS

    def holder_of(self, start: int, end: int) -> Holder | None:
        """The noun that holds the office whose words stand from `start` to `end`, as the parser ties the two; `None` for none."""
        words = [token for at in range(start, end) if (token := self._token(at)) is not None]
        head = next((token for token in words if token.head not in words), None)
        return _holder(_first_of_joined(head)) if head is not None else None

    def is_done_to(self, offset: int) -> bool:
        """Say whether the word at `offset` is what a verb is done to: `her` of `replacing her`, not of `her brigade`."""
        token = self._token(offset)
        return token is not None and token.dep_ in OBJECTS

    def coordinated_with(self, offset: int) -> int | None:
        """Where the verb stands that the one at `offset` is coordinated with and shares its subject: `sacked X and named Y`."""
        verb = self._token(offset)
        while verb is not None and verb.dep_ == "xcomp" and verb.head is not verb:
            verb = verb.head
        if verb is None or verb.dep_ != "conj" or not verb.head.tag_.startswith("VB"):
            return None
        own = any(child.dep_ in SUBJECTS for child in verb.children)
        return None if own else verb.head.idx

    def is_participle(self, offset: int) -> bool:
        """Say whether the word at `offset` describes what stands before it: `fighting` in `the army fighting insurgents`."""
        token = self._token(offset)
        return token is not None and token.tag_ == "VBG"

    def is_finite_verb(self, offset: int) -> bool:
        """Say whether the word at `offset` is a verb that makes a clause: `commended`, no participle."""
        token = self._token(offset)
        return token is not None and token.tag_ in FINITE

    def has_other_object(self, offset: int, start: int, end: int) -> bool:
        """Say whether the verb at `offset` is done to something else than what stands from `start` to `end`.

        `dismissed a Trump lawsuit`, `fired five governors and accepted the resignation of X`; not for joined people, which the
        parser may take for one: `dismissed Minister X and Minister Y`.
        """
        verb = self._token(offset)
        heads = [child for child in verb.children if child.dep_ == "dobj"] if verb is not None else []
        others = (head for head in heads if head.idx >= end and head.i == head.right_edge.i)
        if any(head.tag_ not in NAMES or head.left_edge.idx > start for head in others):
            return True
        reach = [(head.left_edge.idx, head.right_edge.idx) for head in heads if head.tag_ in PLURAL]
        return bool(reach) and not any(first <= start <= last for first, last in reach)


def _subject(verb: Token) -> Token | None:
    """The verb's own subject, that of the verb it hangs on, or the noun that a participle or clause describes."""
    for _ in range(UP):
        own = next((child for child in verb.children if child.dep_ in SUBJECTS), None)
        if own is not None:
            return verb.head if own.lower_ in RELATIVE and verb.dep_ == "relcl" else own
        if verb.dep_ == "acl" and verb.tag_ == "VBN":
            return verb.head
        if verb.dep_ not in SHARING or verb.head is verb:
            return None
        verb = verb.head
    return None


def _first_of_joined(token: Token) -> Token:
    """The first of several nouns joined by `and`: `a general and the R`."""
    while token.dep_ == "conj" and token.head.tag_ in NAMING:
        token = token.head
    return token


def _holder(office: Token) -> Holder | None:
    """The noun that an office's head is told of."""
    verb = office.head
    if office.dep_ == "appos":
        return Holder(verb.idx, "apposed")
    if office.dep_ in ("compound", "nmod") and verb.i > office.i:
        return Holder(verb.idx, "before")
    if office.dep_ == "pobj" and verb.lower_ == "as":
        return _told_by(verb.head, "as")
    if office.dep_ in ("attr", "oprd"):
        return _told_by(verb, "copula")
    if office.dep_ == "nsubj":
        names = [child.idx for child in verb.children if child.dep_ == "attr"]
        return Holder(names[0], "inverse", verb.lower_) if names else None
    return None


def _told_by(verb: Token, how: str) -> Holder | None:
    """Whom a verb gives an office to: its object, else its subject; nobody if it is denied."""
    if not verb.tag_.startswith("V") or any(child.dep_ == "neg" for child in verb.children):
        return None
    done_to = next((child for child in verb.children if child.dep_ == "dobj"), None)
    noun = done_to if done_to is not None else _subject(verb)
    return Holder(noun.idx, how, verb.lower_) if noun is not None else None
