"""Others' fates: `he had been killed, X said`, `X ordered his arrest` tell of somebody else than X, as the parser sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fasti.lexicons.inflecting import verb_forms
from fasti.lexicons.load import lexicon
from fasti.mentions.topics import CALLED

if TYPE_CHECKING:
    from spacy.tokens import Token

_EVENTS, _WORDS = lexicon("events"), lexicon("event_words")
#: nouns that tell a death, and verbs by which somebody comes to his own: `met his death`
DEATHS = frozenset(noun for event in ("killed", "died") for noun in _EVENTS[event]["noun"]) | set(_WORDS["own_death"]["nouns"])
MEETING = verb_forms(_WORDS["own_death"]["verbs"])
#: verbs of dying, and those that are one in the passive
DYING, KILLED = frozenset(_EVENTS["died"]["does"]), frozenset(_EVENTS["killed"]["done_to"])
#: verbs that decide on somebody else, and what they decide on
ORDERING = verb_forms(lexicon("orders")["ordering"]["verbs"])
ORDERED = frozenset(noun for event in ("dismissed", "suspended", "arrested", "demoted") for noun in _EVENTS[event]["noun"])
#: what a noun hangs on by these is told of it; by others (`until his death`) it only says when
ABOUT = frozenset(["of", "about", "to", "over", "on", "for", "with"])
#: who tells what concerns somebody else: `his lawyer, X`
SPEAKING_FOR = frozenset(_WORDS["speaking_for"]["nouns"] + lexicon("voices")["denied_claims"]["advocates"])
SUBJECTS = frozenset(["nsubj", "nsubjpass"])
#: what somebody is to whoever else holds an office: `X becomes his deputy`
BESIDE = CALLED | {"superior"}
BEING = ("attr", "oprd")
#: the clause that somebody's telling is about, and that of `in a statement that`
TOLD = ("ccomp", "acl")


def tells_anothers_fate(pronoun: Token) -> bool:
    """Say whether a pronoun's clause tells what the subject of that clause, or of the one above, cannot be meant by."""
    if pronoun.dep_ in SUBJECTS and pronoun.head.dep_ in TOLD and _speaks_for_another(pronoun.head.head):
        return True
    if pronoun.dep_ == "poss":
        return _is_told_of_noun(pronoun.head) or (pronoun.head.lower_ in BESIDE and pronoun.head.dep_ in BEING)
    if pronoun.dep_ == "nsubj":
        return pronoun.head.lower_ in DYING and pronoun.head.dep_ in TOLD
    return pronoun.dep_ == "nsubjpass" and pronoun.head.lower_ in KILLED and pronoun.head.dep_ in TOLD


def _speaks_for_another(verb: Token) -> bool:
    """`his lawyer, X, denied that he had been detained`: whoever speaks for somebody tells of him."""
    told = (child for child in verb.children if child.dep_ in SUBJECTS)
    return any(token.lower_ in SPEAKING_FOR for subject in told for token in (subject, *subject.children))


def _is_told_of_noun(noun: Token) -> bool:
    """`confirmed his death`, `the news of his death`, `said his death was`, `ordered his arrest`; not `until his death`."""
    if noun.lower_ in ORDERED:
        return noun.dep_ == "dobj" and noun.head.lower_ in ORDERING
    if noun.lower_ not in DEATHS:
        return False
    while noun.dep_ == "pobj" and noun.head.lower_ in ABOUT and noun.head.head is not noun.head:
        noun = noun.head.head
        if noun.tag_[0] == "V":
            return True
    if noun.dep_ in ("nsubj", "nsubjpass"):
        return noun.head.dep_ in TOLD
    return noun.dep_ in ("dobj", "conj") and noun.head.lower_ not in MEETING
