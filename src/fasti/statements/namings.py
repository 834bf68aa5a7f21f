"""Namings: what a text, or somebody in it, calls an event whose name is contested."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from fasti.lexicons.load import lexicon
from fasti.model.passage import Passage
from fasti.model.testimony import Naming, Utterance, Voice
from fasti.statements.hearing import Hearing, agent_of, calling_verbs, is_called
from fasti.statements.speakers import voice_of_words

if TYPE_CHECKING:
    from spacy.tokens import Token

#: a key of a kind of event that holds no names
WITHIN = "within"
OPENING, CLOSING = frozenset("\"“‘'«„"), frozenset("\"”’'»“")
#: words before a name by which the outlet keeps its distance
DISTANCE = re.compile(r"\bso-called\s+[\"“‘']?$", re.IGNORECASE)
#: prepositions behind a name that tell whose name it is: `called … on state television`
WHOSE = frozenset({"by", "on", "in"})
FAR = 6


def find_namings(hearing: Hearing, said: tuple[Utterance, ...]) -> tuple[Naming, ...]:
    """Find every name that the outlet or somebody it quotes gives to such an event; names that nobody owns are left out."""
    found = []
    for match in _pattern().finditer(hearing.text):
        event, name = _names().get(_folded(match.group()), ("", ""))
        passage = Passage(match.start(), match.end(), match.group())
        owned, voice = _voice_of(hearing, passage, said)
        if owned and event and not _is_part_of_name(hearing, passage):
            found.append(Naming(event, name, passage, voice))
    return tuple(found)


def _voice_of(hearing: Hearing, passage: Passage, said: tuple[Utterance, ...]) -> tuple[bool, Voice | None]:
    """Say whether somebody owns a name, and who, `None` being the outlet.

    Words between quotation marks are the speaker's; retold words are the outlet's, but for what the speaker is said to call it.
    """
    around = [each for each in said if each.content.start <= passage.start and passage.end <= each.content.end]
    if named := _named_by(hearing, passage):
        return True, named
    for each in sorted(around, key=lambda each: each.content.end - each.content.start):
        if each.direct or (_is_naming(each) and _is_last_name(passage, each)):
            return True, each.voice
    if _is_at_a_distance(hearing.text, passage):
        return any(True for _ in around), around[-1].voice if around else None
    return True, None


def _is_part_of_name(hearing: Hearing, passage: Passage) -> bool:
    """Say whether a word only belongs to a longer name: `Liberation Army`, `Mutiny Bay`."""
    if not passage.text[:1].isupper():
        return False
    doc, first, last = hearing.marked.parsed, hearing.token_at(passage.start), hearing.token_at(passage.end - 1)
    beside = [doc[at] for at in (first.i - 1, last.i + 1) if 0 <= at < len(doc)]
    return any(token.text[:1].isupper() and token.tag_[:3] == "NNP" for token in beside)


def _is_naming(said: Utterance) -> bool:
    return said.cue is not None and said.cue.text.lower() in calling_verbs()


def _is_last_name(passage: Passage, said: Utterance) -> bool:
    """Say whether a name is what the thing is called, and not the outlet's word for it: the last one of what is said."""
    names = [said.content.start + match.start() for match in _pattern().finditer(said.content.text)]
    return passage.start == names[-1]


def _is_at_a_distance(text: str, passage: Passage) -> bool:
    before, after = text[: passage.start].rstrip(" "), text[passage.end :].lstrip(" ")
    marked = before[-1:] in OPENING and after.lstrip(".,")[:1] in CLOSING
    return bool(DISTANCE.search(text[max(0, passage.start - 30) : passage.start])) or (bool(before) and marked)


def _named_by(hearing: Hearing, passage: Passage) -> Voice | None:
    """Find whose name it is where the verb is passive: `called an internal matter by the ministry`, `on state television`."""
    start = hearing.token_at(passage.start)
    verb = next(
        (
            hearing.marked.parsed[at]
            for at in range(start.i - 1, max(-1, start.i - FAR), -1)
            if is_called(hearing.marked.parsed[at])
        ),
        None,
    )
    if verb is None:
        return None
    head = agent_of(verb)
    end = hearing.token_at(passage.end - 1)
    if head is None:
        head = next(_heads_behind(hearing, end), None)
    return voice_of_words(hearing, hearing.phrase(head)) if head is not None else None


def _heads_behind(hearing: Hearing, last: Token) -> Iterator[Token]:
    """The noun behind a preposition that follows the name and its closing mark."""
    doc = hearing.marked.parsed
    for at in range(last.i + 1, min(len(doc), last.i + 4)):
        if doc[at].lower_ in WHOSE:
            yield from (child for child in doc[at].children if child.dep_ == "pobj")
        elif not (doc[at].is_punct or doc[at].is_quote):
            return


def _folded(words: str) -> str:
    return " ".join(words.lower().replace("’", "'").split())


@lru_cache(maxsize=1)
def _names() -> dict[str, tuple[str, str]]:
    """Each name in lower case, with its kind of event and what it stands with."""
    return {
        _folded(word): (event, name)
        for event, names in lexicon("namings").items()
        for name, words in names.items()
        if name != WITHIN
        for word in words
    }


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    words = [re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in sorted(_names(), key=len, reverse=True)]
    return re.compile(rf"(?<![\w-])(?:{'|'.join(words)})(?![\w-])", re.IGNORECASE)
