"""Triggers: the words for what happens to people in office, and whom it happens to, as one sentence tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item
from fasti.statements.row import Row

#: letters that no subject lies behind
WALL = 'Z"'


@dataclass(frozen=True, slots=True)
class Trigger:
    """One word for an event, and the person it happens to."""

    #: event type: `appointed`
    type: str
    #: how the word takes its person: `done_to` `does` `noun`
    voice: str
    #: first letter of the words in the row
    start: int
    #: one past the last
    end: int
    #: the words in lower case
    words: str
    #: where in the row the person's name or pronoun stands; -1 if the sentence names nobody
    who: int = -1


@lru_cache(maxsize=1)
def phrases() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """First word → (words, event type, voice), longest first."""
    table: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for event, voices in lexicon("events").items():
        for voice, forms in voices.items():
            for form in forms:
                words = tuple(form.split())
                table.setdefault(words[0], []).append((words, event, voice))
    for options in table.values():
        options.sort(key=lambda option: -len(option[0]))
    return table


def find_triggers(row: Row) -> list[Trigger]:
    """Find every word for an event in a row, each with the person it happens to where the sentence names one."""
    found: list[Trigger] = []
    n = 0
    names = [item.name.lower() if item.kind in ("word", "pronoun") else "" for item in row.items]
    while n < len(names):
        match = _phrase_at(names, n)
        if match is None:
            n += 1
            continue
        words, options = match
        end = n + len(words)
        if _is_attributive(row, n, end):
            n = end
            continue
        trigger = _with_person(row, options, n, end, " ".join(words))
        found.append(trigger)
        found += [replace(trigger, who=at) for at in _joined_objects(row, trigger)]
        n = end
    return found


def _joined_objects(row: Row, trigger: Trigger) -> list[int]:
    """`dismissed X, the R of U, and Y, the R`: the other people it is done to in one breath."""
    if trigger.voice != "done_to" or trigger.who < trigger.end:
        return []
    more = re.match(r"(?:C[DSRULKOI']{1,10})?C?X[DSRUK]{0,6}?(P)(?=[C.Z]|$)", row.letters[trigger.who + 1 :])
    return [trigger.who + 1 + more.start(1)] if more else []


def _is_attributive(row: Row, start: int, end: int) -> bool:
    """`a retired general`, `the sacked commander`: a participle that describes and does not tell."""
    return (
        row.letters[start - 1 : start] in ("D", "'", "h", "S", "L")
        and bool(re.match(r"[SwL]{0,2}[KRUP]|w", row.letters[end:]))
        and row.items[start].name.endswith("ed")
    )


def _phrase_at(names: list[str], n: int) -> tuple[tuple[str, ...], dict[str, str]] | None:
    """The longest phrase at `n`: its words, and voice → event type for the senses it has."""
    for words, _, _ in phrases().get(names[n], []):
        if tuple(names[n : n + len(words)]) == words:
            senses = {voice: event for w, event, voice in phrases()[names[n]] if w == words}
            return words, senses
    return None


def _with_person(row: Row, senses: dict[str, str], start: int, end: int, words: str) -> Trigger:
    if "noun" in senses and (len(senses) == 1 or row.letters[start - 1 : start] in ("D", "'", "h")):
        return Trigger(senses["noun"], "noun", start, end, words, owner(row, start, end))
    if "done_to" in senses and ("does" not in senses or is_passive(row.letters, start)):
        whom = next((n for n in range(start - 1, max(-1, start - 9), -1) if row.items[n].name == "whom"), -1)
        if whom > 0 and "P" in row.letters[:whom]:
            return Trigger(senses["done_to"], "done_to", start, end, words, row.letters.rindex("P", 0, whom))
        who = subject(row, start) if is_passive(row.letters, start) or is_reduced(row, start, end) else object_(row, end)
        if who < 0 and senses["done_to"] == "transferred" and row.letters[end : end + 1] in ("f", "t"):
            who = subject(row, start)
        return Trigger(senses["done_to"], "done_to", start, end, words, who)
    if "does" in senses and is_passive(row.letters, start):
        agent = re.match(r"y[DSLUKROC'h]{0,8}?P(?!')", row.letters[end:])
        return Trigger(senses["does"], "does", start, end, words, end + agent.end() - 1 if agent else -1)
    if "does" in senses and senses["does"] == "retired" and re.match(r"[DSw]{0,3}[RP]", row.letters[end:]):
        return Trigger(senses["does"], "does", start, end, words)
    if "does" in senses:
        return Trigger(senses["does"], "does", start, end, words, subject(row, start))
    return Trigger(senses["noun"], "noun", start, end, words, owner(row, start, end))


def is_passive(letters: str, start: int) -> bool:
    """Say whether a form of `be` stands before the verb: `was [also] dismissed`."""
    return bool(re.search(r"B[wNS]{0,2}$", letters[:start]))


def is_reduced(row: Row, start: int, end: int) -> bool:
    """Say whether the participle hangs on the noun before it: `X, sacked in March, …`, `X dismissed by Y`."""
    if row.items[start].text.endswith("ing") or not row.items[start].name.endswith(("ed", "en", "n", "t", "made")):
        return False
    if row.letters[end : end + 1] in ("y", "I", "T", "A", "."):
        return not re.match(r"A?[DSKRUOL'hCI]{0,8}P", row.letters[end:])
    return False


def subject(row: Row, start: int) -> int:
    """The person that the verb at `start` tells about: the nearest name or pronoun to the left that is nobody's owner or agent."""
    letters = row.letters
    best = -1
    n = start - 1
    relative = letters[max(0, start - 4) : start].find("Q") >= 0
    while n >= 0 and letters[n] not in WALL:
        if letters[n] in "Pp" and row.items[n].refers_to:
            oblique = re.search(r"(?:y|f|O|t|I|A)[DSKRUL'h]*$", letters[:n]) is not None
            owner_ = letters[n + 1 : n + 2] == "'"
            if (relative and not owner_) or (not oblique and not owner_):
                return n
            if best < 0 and not owner_:
                best = n
        n -= 1
    return best if best >= 0 and re.fullmatch(r"[^Z]{0,14}", letters[best + 1 : start]) else -1


def object_(row: Row, end: int) -> int:
    """The person that the verb before `end` is done to: the first name to the right with nothing but titles and offices between."""
    found = re.match(r"(?:[DShKRUOLCI'XAwNT-]|P'){0,14}?P(?!')", row.letters[end:])
    if found and not re.search(r"w{4}", found.group()):
        at = end + found.end() - 1
        return at if row.letters[at + 1 : at + 2] != "'" else -1
    if row.letters[end : end + 1] == "p" and row.items[end].refers_to:
        return end
    return -1


def owner(row: Row, start: int, end: int) -> int:
    """The person whose `dismissal` it is: `Popov’s`, `his`, or behind `of`."""
    letters = row.letters
    before = re.search(r"P'[Sw]{0,3}$", letters[:start])
    behind = re.match(r"O[DShLKRUC'wI]{0,10}?P(?!')", letters[end:])
    if behind:
        return end + behind.end() - 1
    if before:
        return before.start()
    his = re.search(r"h[Sw]{0,2}$", letters[:start])
    if his and row.items[his.start()].refers_to:
        return his.start()
    return -1


def person_at(row: Row, at: int) -> Item | None:
    """The item at a place, if it stands for somebody."""
    return row.items[at] if 0 <= at < len(row.items) and row.items[at].refers_to else None
