"""Speakers: a name or a description becomes a typed voice: a person, a unit, an outlet, somebody unnamed, or many at once."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from fasti.lexicons.inflecting import noun_forms
from fasti.lexicons.load import lexicon
from fasti.model.passage import Passage
from fasti.model.testimony import Voice, VoiceKind
from fasti.statements.hearing import Hearing
from fasti.statements.who_speaks import head_of_words

if TYPE_CHECKING:
    from spacy.tokens import Token

#: which kind of voice each list of heads stands for, the first that holds a word counts
HEADS: tuple[tuple[str, VoiceKind], ...] = (("collective", "collective"), ("anonymous", "anonymous"), ("bodies", "unit"))
PRONOUNS = frozenset(lexicon("voices")["nobody"]["words"])
#: many, who are not counted
PLURAL = frozenset({"NNS", "NNPS"})
#: how far behind a description the name may stand that it describes
BESIDE = 60
DOZEN = 12


def voice_of_words(hearing: Hearing, passage: Passage) -> Voice:  # noqa: PLR0911 - one for each kind of voice
    """Type whoever some words name."""
    if passage.text.lower() in PRONOUNS or (hearing.token_at(passage.start).tag_ == "PRP$" and " " not in passage.text):
        return _voice_of_pronoun(hearing, passage)
    words = hearing.words(passage)
    root = head_of_words(words)
    people = [item for item in hearing.items_in(passage.start, passage.end) if item.kind == "person"]
    named = next((item for item in people if item.start <= root.idx < item.end), None)
    kind = _kind_of_head(root)
    if named is None and kind is None and people:
        named = people[0]
    if named is not None:
        return Voice("person", hearing.names[named.refers_to], named.refers_to, 1, passage)
    if newsroom := newsroom_in(hearing, passage):
        return Voice("outlet", newsroom, None, None, passage)
    unit = next((i for i in hearing.items_in(passage.start, passage.end) if i.kind == "unit" and i.end >= passage.end - 1), None)
    if unit is not None and kind in (None, "unit"):
        return Voice("unit", hearing.names[unit.refers_to], unit.refers_to, None, passage)
    if kind is not None:
        return Voice(kind, _without_article(passage.text), None, _count(root) if kind == "anonymous" else None, passage)
    if root.lower_ in things_said():
        return _voice_of_paper(hearing, root, passage)
    return _voice_of_name(hearing, root, passage)


def _voice_of_pronoun(hearing: Hearing, passage: Passage) -> Voice:
    named = [item for item in hearing.items_in(passage.start, passage.end) if item.kind == "pronoun"]
    if named:
        return Voice("person", hearing.names[named[0].refers_to], named[0].refers_to, 1, passage)
    return Voice("unnamed", "", None, None, passage)


def _voice_of_paper(hearing: Hearing, root: Token, passage: Passage) -> Voice:
    """Whose word a statement or recording is, if the words around it tell: `a statement from the ministry said`."""
    items = [item for item in hearing.items_in(passage.start, passage.end) if item.kind in ("person", "pronoun", "unit")]
    if items:
        kind: VoiceKind = "unit" if items[0].kind == "unit" else "person"
        count = 1 if kind == "person" else None
        return Voice(kind, hearing.names[items[0].refers_to], items[0].refers_to, count, passage)
    for child in root.children:
        if child.dep_ == "prep" and child.lower_ in {"from", "by"}:
            for giver in child.children:
                if giver.dep_ == "pobj" and giver.idx < passage.end:
                    return voice_of_words(hearing, hearing.phrase(giver))
    return Voice("unnamed", _without_article(passage.text), None, None, passage)


def _voice_of_name(hearing: Hearing, root: Token, passage: Passage) -> Voice:
    """What neither the lexicon nor the text's people know: a name the parser knows, or a description of somebody."""
    if root.tag_ in {"NNP", "NNPS"} and (whole := hearing.stranger(root.text)):
        return Voice("person", whole, None, 1, passage)
    if root.ent_type_ == "PERSON" or (root.tag_ == "NNP" and not root.ent_type_):
        return Voice("person", passage.text, None, 1, passage)
    if root.ent_type_ in {"ORG", "GPE", "NORP", "LOC"} or root.tag_ in {"NNP", "NNPS"}:
        return Voice("unit", _without_article(passage.text), None, None, passage)
    return Voice("anonymous", _without_article(passage.text), None, None if root.tag_ in PLURAL else 1, passage)


def newsroom_in(hearing: Hearing, passage: Passage) -> str | None:
    """The name of a newsroom that some words are: `Reuters`, `the Daily Herald`; `None` for others, and for kinds of newsroom."""
    agencies, words = _newsrooms()
    names = [token for token in hearing.words(passage) if token.text[:1].isupper() and token.lower_ not in {"the", "a"}]
    if agency := next((token.text for token in names if token.text.upper() in agencies), None):
        return str(agency)
    # a capital that only opens the sentence makes no name: `State television`
    names = [token for token in names if not token.is_sent_start or token.tag_ in {"NNP", "NNPS"}]
    is_one = bool(names) and names[-1].lower_ in words and (len(names) > 1 or passage.text.lower().startswith("the "))
    return " ".join(token.text for token in names) if is_one else None


def _kind_of_head(root: Token) -> VoiceKind | None:
    heads = _heads()
    if root.tag_ in {"NNP", "NNPS"} and root.lower_ not in heads["collective"]:
        return "unit" if root.lower_ in heads["bodies"] else None
    return next((kind for name, kind in HEADS if root.lower_ in heads[name]), None)


def _count(root: Token) -> int | None:
    """How many are told of: `two officials`, `a dozen soldiers`; `None` for an open number."""
    numbers = _numbers()
    for child in root.lefts:
        if child.lower_ in numbers and child.dep_ in {"nummod", "det", "quantmod", "nmod", "predet"}:
            number = numbers[child.lower_]
            # `at least two`, `a dozen` stand under their number
            return number if number > 1 or root.tag_ not in PLURAL else None
        if child.dep_ == "nummod" and child.text.isdigit():
            return int(child.text)
        if child.dep_ == "nummod" and (own := next((numbers[w.lower_] for w in child.children if w.lower_ in numbers), None)):
            return own
    return None if root.tag_ in PLURAL else 1


def _without_article(words: str) -> str:
    first, _, rest = words.partition(" ")
    return rest if first.lower() in {"the", "a", "an"} and rest else words


@lru_cache(maxsize=1)
def _heads() -> dict[str, frozenset[str]]:
    return {name: noun_forms(lexicon("speakers")[name]["heads"]) for name, _ in HEADS}


@lru_cache(maxsize=1)
def things_said() -> frozenset[str]:
    """What holds somebody's words: statements, letters, recordings."""
    return noun_forms(lexicon("sayings")["publishing"]["words"])


@lru_cache(maxsize=1)
def _newsrooms() -> tuple[frozenset[str], frozenset[str]]:
    newsrooms = lexicon("speakers")["newsrooms"]
    return frozenset(name.upper() for name in newsrooms["agencies"]), frozenset(newsrooms["words"])


@lru_cache(maxsize=1)
def _numbers() -> dict[str, int]:
    numbers = lexicon("speakers")["numbers"]
    return {word: DOZEN if name == "dozen" else at for at, name in enumerate(numbers, 1) for word in numbers[name]}
