"""Stances: whether what somebody says praises, criticises or only reports, and the words that show it."""

from __future__ import annotations

import re
from functools import lru_cache

from fasti.lexicons.inflecting import inflect_verb
from fasti.lexicons.load import lexicon
from fasti.model.passage import Passage
from fasti.model.testimony import Stance

#: so many words before a word may turn it round
REACH = 3
SIDES: tuple[Stance, Stance] = ("praises", "criticises")


def stance_of(content: Passage, cue: Passage | None) -> tuple[Stance, tuple[Passage, ...]]:
    """Say whether a speaker praises, criticises, does both or only reports, with the words that show it."""
    shown: dict[Stance, list[Passage]] = {side: [] for side in SIDES}
    for side in SIDES:
        if cue is not None and cue.text.lower() in _patterns()[side][0]:
            shown[side].append(cue)
        for match in _patterns()[side][1].finditer(content.text):
            there = Passage(content.start + match.start(), content.start + match.end(), match.group())
            if not _is_turned(content.text[: match.start()]):
                shown[side].append(there)
            elif side == "praises":  # `not brave` criticises, `not by some criminal` praises nobody
                shown["criticises"].append(there)
    words = tuple(sorted({each for side in SIDES for each in shown[side]}))
    if shown["praises"] and shown["criticises"]:
        return "mixed", words
    return next((side for side in SIDES if shown[side]), "reports"), words


def _is_turned(before: str) -> bool:
    clause = re.split(r"[,.;:!?]", before.lower())[-1].split()[-REACH:]
    return bool(_turn().search(" ".join(clause)))


@lru_cache(maxsize=1)
def _turn() -> re.Pattern[str]:
    words = sorted(lexicon("stances")["turns"]["words"], key=len, reverse=True)
    return re.compile(rf"(?:(?<!\w)|(?<=\w)(?=n['’]t))(?:{'|'.join(map(re.escape, words))})(?!\w)")


@lru_cache(maxsize=1)
def _patterns() -> dict[str, tuple[frozenset[str], re.Pattern[str]]]:
    """For each side the verbs that are cues, and a pattern of the words."""
    found = {}
    for side in SIDES:
        table = lexicon("stances")[side]
        verbs = frozenset(form for entry in table["verbs"] for form in inflect_verb(entry))
        words = (re.escape(word).replace(r"\ ", r"\s+") for word in sorted(table["words"], key=len, reverse=True))
        pattern = rf"(?<!\w)(?:{'|'.join(words)})(?!\w)"
        found[str(side)] = (verbs, re.compile(pattern, re.IGNORECASE))
    return found
