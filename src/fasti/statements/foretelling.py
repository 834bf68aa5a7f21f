"""Foretelling: whether what somebody says is a prediction, and the condition that they put on it."""

from __future__ import annotations

import re
from functools import lru_cache

from fasti.lexicons.inflecting import noun_forms, verb_forms
from fasti.lexicons.load import lexicon
from fasti.model.passage import Passage, cut_passage

#: an aside within a pattern: `the trigger, most likely, would be`
ASIDE = r"(?:\s*,[^,.;:]{1,40},)?\s+"
#: what a condition is made of; its own commas end it
CONDITION = r"(?P<condition>[^,.;:!?—–]{3,160})"
#: a sentence of what is said
SENTENCE = re.compile(r"[^.!?…\n]+(?:[.!?…]+(?!\s)[^.!?…\n]+)*")
#: words before `if` that make it no condition
NO_CONDITION = re.compile(
    r"(?:\b(?:as|even|what|see|know|ask|asked|wonder|wondered|sure|say|knew|unclear|clear)|\bonly)\s+$", re.IGNORECASE
)
SHORTEST = 4


def prediction_in(content: Passage, cue: Passage | None) -> tuple[bool, Passage | None]:
    """Say whether something said foretells what will come, and give the words of its condition."""
    condition = condition_in(content)
    tells = cue is not None and cue.text.lower() in _foretelling() and len(content.text.split()) >= SHORTEST
    return tells or condition is not None, condition


def condition_in(content: Passage) -> Passage | None:
    """Find the condition on which something said will come to be."""
    for sentence in SENTENCE.finditer(content.text):
        for pattern, is_plain in _conditions():
            match = pattern.search(sentence.group())
            if match is None or (is_plain and not _is_condition(sentence.group(), match)):
                continue
            start = content.start + sentence.start() + match.start("condition")
            shift = start - content.start
            return _moved(content, shift, shift + len(match["condition"]))
    return None


def _moved(content: Passage, start: int, end: int) -> Passage:
    cut = cut_passage(content.text, start, end)
    return Passage(content.start + cut.start, content.start + cut.end, cut.text)


def _is_condition(sentence: str, match: re.Match[str]) -> bool:
    """Say whether a clause with `if` puts a condition on something that lies ahead in its sentence."""
    rest = sentence[: match.start()] + " " + sentence[match.end() :]
    return bool(_ahead().search(rest)) and not NO_CONDITION.search(sentence[: match.start()])


@lru_cache(maxsize=1)
def _foretelling() -> frozenset[str]:
    table = lexicon("predictions")["foretelling"]
    return verb_forms(table["verbs"]) | noun_forms(table["nouns"])


@lru_cache(maxsize=1)
def _ahead() -> re.Pattern[str]:
    words = sorted(lexicon("predictions")["ahead"]["words"], key=len, reverse=True)
    return re.compile(rf"(?<![\w])(?:{'|'.join(map(re.escape, words))})(?!\w)|\w(?:'|’)ll\b|\bwon['’]t\b", re.IGNORECASE)


@lru_cache(maxsize=1)
def _conditions() -> tuple[tuple[re.Pattern[str], bool], ...]:
    """Each pattern of words with a place for its condition, and whether what it hangs on must lie ahead by its own words."""
    found = []
    for words in lexicon("predictions")["conditions"]["patterns"]:
        before, _, after = (part.strip() for part in words.partition("…"))
        parts = [ASIDE.join(map(re.escape, before.split())) if after == "" else re.escape(before)]
        shape = rf"\b{parts[0]}\s+{CONDITION}" + (rf"\s+{re.escape(after)}\b" if after else "")
        found.append((re.compile(shape, re.IGNORECASE), after == "" and "would" not in before and "will" not in before))
    return tuple(found)
