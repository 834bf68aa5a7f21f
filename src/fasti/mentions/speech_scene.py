"""The scene of speech: a parsed text that knows in which quotation, name and sentence each word stands."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from fasti.lexicons.load import lexicon
from fasti.mentions.quotation_marks import FEWEST_WORDS, count_words
from fasti.mentions.sentences import RANKS
from fasti.model.passage import Passage, cut_passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from spacy.tokens import Doc, Span

    from fasti.mentions.quotation_marks import Quotation

STOPS = frozenset({".", "?", "!", "…", "..."})
#: words outside quotation marks are looked at this many tokens away
MOST_REACH = 100


@dataclass(frozen=True, slots=True)
class Scene:
    """A parsed text with its quotations and known people, ready to be asked token by token."""

    doc: Doc
    #: its text; asking the parser for it puts it together anew each time
    text: str
    #: the text's quotations, in order
    quotations: tuple[Quotation, ...]
    #: for each token the index of the quotation it stands in, or -1
    inside: tuple[int, ...]
    #: for each token the person's name it stands in
    names: tuple[Passage | None, ...]


def set_scene(doc: Doc, people: Sequence[Passage], quotations: tuple[Quotation, ...]) -> Scene:
    """Note for every token the quotation and the name it stands in; `people` come before the model's own PERSON spans."""
    text = doc.text
    names: list[Passage | None] = [None] * len(doc)
    guessed = [ent for ent in doc.ents if ent.label_ == "PERSON" and not RANKS.fullmatch(ent.text)]
    found = [cut_passage(text, ent.start_char, ent.end_char - _possessive(ent)) for ent in guessed]
    starts = doc.to_array("IDX").tolist()
    for passage in [*found, *people]:
        for index in _tokens_within(starts, passage.start, passage.end):
            names[index] = passage
    inside = [-1] * len(doc)
    for number, quotation in enumerate(quotations):
        for index in _tokens_within(starts, quotation.start, quotation.end):
            inside[index] = number
    return Scene(doc, text, quotations, tuple(inside), tuple(names))


def cut_tokens(scene: Scene, first: int, last: int) -> Passage:
    """Cut the words from one token to another, both included, out of the text."""
    return cut_passage(scene.text, scene.doc[first].idx, scene.doc[last].idx + len(scene.doc[last]))


def is_stop(scene: Scene, index: int) -> bool:
    """Say whether a token outside quotation marks ends a sentence or a line."""
    token = scene.doc[index]
    if scene.inside[index] >= 0 or not (token.text in STOPS or "\n" in token.text):
        return False
    return (
        token.text != "."
        or index == 0
        or bool(scene.doc[index - 1].whitespace_)
        or scene.doc[index - 1].lower_ not in _abbreviations()
    )


@lru_cache(maxsize=1)
def _abbreviations() -> frozenset[str]:
    """List the short forms of ranks that take a full stop, as in `Brig. Gen.`, where the parser ends a sentence."""
    return frozenset(short.lower() for shorts in lexicon("ranks")["words"].values() for short in shorts)


def is_long(scene: Scene, number: int) -> bool:
    """Say whether a quotation has words enough to be speech."""
    return count_words(scene.quotations[number].content.text) >= FEWEST_WORDS


def reach_back(scene: Scene, first: int) -> int:
    """Go back from a token to the first one of its sentence, not past a quotation that ends one."""
    index = first
    while index > max(0, first - MOST_REACH) and not is_stop(scene, index - 1):
        number = scene.inside[index - 1]
        if number >= 0 and scene.quotations[number].content.text[-1] in ".?!" and is_long(scene, number):
            break
        index -= 1
    return index


def reach_on(scene: Scene, last: int) -> int:
    """Go on from a token to the stop that ends its sentence."""
    index = last + 1
    while index < min(len(scene.doc), last + MOST_REACH) and not is_stop(scene, index):
        index += 1
    return index


def _tokens_within(starts: list[int], start: int, end: int) -> range:
    return range(max(0, bisect_right(starts, start) - 1), bisect_right(starts, end - 1))


def _possessive(name: Span) -> int:
    """Count the code points of the `'s` that the parser takes into a name."""
    return len(name[-1]) if name[-1].tag_ == "POS" and len(name) > 1 else 0
