"""Triggers: the words for what happens to people in office, and whom it happens to, as one sentence tells it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, cast

from fasti.lexicons.load import lexicon
from fasti.model.statement import EventType
from fasti.statements.reversals import undone
from fasti.statements.row import Row
from fasti.statements.whom import doer, is_passive, is_reduced, nearest_subject, object_of, owner, subject, told_shortly, whom

#: how a word takes its person: `was dismissed`, `resigned`, `his dismissal`
Voice = Literal["done_to", "does", "noun"]
#: the voices that a phrase has, and the event it tells in each
Senses = dict[Voice, EventType]
#: other people it is done to: `dismissed X[, the R of U, and the R, Y]`
JOINED = re.compile(r"(?:C[DSRULKOI']{1,10})?C?X[DSRUKOCL']{0,12}?(P)(?=[C.ZITf]|$|w)")
#: verbs that tell a wound only by what is suffered, and words for it
SUFFERING, HARMS = (frozenset(lexicon("event_words")["harm"][key]) for key in ("verbs", "nouns"))
#: what is done to whoever was dismissed or arrested, and which events put somebody into custody
LET_GO, HELD = ("let", "go"), frozenset(["arrested", "captured", "charged"])
#: how far behind a wound its result stands, and what is suffered
NEAR = 3
#: a body that something is done to, and nobody in it: `suspended parliament at the behest of X`
BODY = re.compile(r"D?U(?![DSRKPULCX'])")
#: words behind the last of them that are not their own verb
BEHIND_PEOPLE = frozenset(lexicon("clauses")["behind_people"]["words"])
#: other people it happens to: `[Major A and Captain] B were killed`
JOINED_BEFORE = re.compile(r"(?:[KLRSU']{0,4}P[CX]{1,2})+[KLRSU']{0,4}$")
#: behind the last of them, a clause of one: `A and B, who was killed`
ONE_WHO = re.compile(r"^,? ?who (?:was|is|has)\b")
#: whom it happens to among others: `five officers were killed, including the R of U, Major X`
AMONG = re.compile(r"[DSKRUOLC']{0,12}?P(?:C?X?[DSKRUOL']{0,12}?P)*")
#: before and behind a participle that stands before its `were`: `Also [killed] in the blast were Major A and Captain B`
BEFORE_TURNED, TURNED = (
    re.compile(r"(?:wD?[Sw])?[NSwXC]{0,3}"),
    re.compile(r"(?:[Iwy]D?[SwLUT]{1,4})?B((?:[DSKRUOLCIX']{0,14}?P(?!'))+)"),
)
#: words behind a noun for an event that make another thing of it
THINGS = frozenset(lexicon("clauses")["things_of_events"]["words"])
#: words before them
INCLUDING = frozenset(lexicon("clauses")["including"]["words"])
#: before a participle, those among whom somebody is: `was [among] the four`, `is [one] of three officers`
AMONG_THOSE = re.compile(r"B[Nw]?(w)O?D?[SwRK]{1,3}$")
#: behind a participle that describes: `the sacked [army] commander`
DESCRIBED = re.compile(r"[SwL]{0,2}[KRUP]|w")
#: before a participle that opens a sentence, `In 1984, newly`; behind it, whom it is about: `[Promoted] to R in 1984, General X`
PRELUDE = re.compile(r"(?:[Iw]?TC)?[SN]?")
OPENING = re.compile(r"[^PpCZ\"]{0,12}C[DSK]{0,3}[Pp](?!')")
#: before a participle, whose office it describes: `to [X], the R overthrown in`
HOLDER_BEFORE = re.compile(r"PCD[Sw]?R(?:OD?U)?$")
#: a day before the last word of a phrase: `[on Monday] as`, `[in 2023] as`
DAY_AS = re.compile(r"[wI]?TA")
#: how long a word in capitals is that may be initials
INITIALS = 3
#: behind `retired` that describes: `retired General X`
RETIRED_OFFICE = re.compile(r"[DSw]{0,3}(?:R|K{0,2}P)")


@dataclass(frozen=True, slots=True)
class Trigger:
    """One word for an event, and the person it happens to."""

    #: what happens: `appointed`
    type: EventType
    #: how the word takes its person
    voice: Voice
    #: first letter of the words in the row
    start: int
    #: one past the last
    end: int
    #: the words in lower case
    words: str
    #: where in the row the person's name or pronoun stands; -1 if the sentence names nobody
    who: int = -1


@lru_cache(maxsize=1)
def phrases() -> dict[str, list[tuple[tuple[str, ...], Senses]]]:
    """First word → (words, senses), longest first."""
    senses: dict[tuple[str, ...], Senses] = {}
    for event, voices in lexicon("events").items():
        for voice, forms in voices.items():
            for form in forms:
                senses.setdefault(tuple(form.split()), {})[cast("Voice", voice)] = cast("EventType", event)
    table: dict[str, list[tuple[tuple[str, ...], Senses]]] = {}
    for words in sorted(senses, key=len, reverse=True):
        table.setdefault(words[0], []).append((words, senses[words]))
    return table


def find_triggers(row: Row) -> list[Trigger]:
    """Find every word for an event in a row, each with the person it happens to where the sentence names one."""
    found: list[Trigger] = []
    names = tuple(item.name.lower() if item.kind in ("word", "pronoun") else "" for item in row.items)
    n = 0
    while n < len(names):
        options = phrases().get(names[n], [])
        told = ((words, senses, _end_of_phrase(row, names, n, words)) for words, senses in options)
        words, senses, end = next((option for option in told if option[2]), ((names[n],), None, n + 1))
        if senses and _is_told(row, senses, n, end):
            senses = _out_of_custody(senses, words, found) or _by_result(senses, names[end : end + NEAR])
            trigger = _with_person(row, senses, n, end, " ".join(words))
            found.append(trigger)
            others = _joined_objects(row, trigger) + _joined_subjects(row, trigger) + _included(row, trigger)
            found += [replace(trigger, who=at) for at in others]
        n = end
    return found


def _end_of_phrase(row: Row, names: tuple[str, ...], n: int, words: tuple[str, ...]) -> int:
    """Where a phrase ends that stands at `n`, 0 if it does not; a day may stand before its `as`: `confirmed on Monday as`."""
    end = n + len(words)
    if names[n:end] == words:
        return end
    day = DAY_AS.match(row.letters, end - 1) if words[-1] == "as" and names[n : end - 1] == words[:-1] else None
    return day.end() if day else 0


def _out_of_custody(senses: Senses, words: tuple[str, ...], found: list[Trigger]) -> Senses | None:
    """`was arrested and let go`: out of custody, and not out of an office."""
    return {**senses, "done_to": "released"} if words == LET_GO and any(t.type in HELD for t in found) else None


def _by_result(senses: Senses, behind: tuple[str, ...]) -> Senses:
    """`shot him dead`: what a wound came to, as a word close behind it says."""
    fatal = senses.get("done_to") == "wounded" and "dead" in behind
    return {**senses, "done_to": "killed"} if fatal else senses


def _joined_objects(row: Row, trigger: Trigger) -> list[int]:
    """`dismissed X, the R of U, and Y, the R`: the other people it is done to in one breath."""
    if trigger.voice != "done_to" or trigger.who < trigger.end:
        return []
    more = JOINED.match(row.letters, trigger.who + 1)
    if not more:
        return []
    behind = row.items[more.end()].name if row.letters[more.end() : more.end() + 1] == "w" else ""
    return [more.start(1)] if not behind or behind in BEHIND_PEOPLE else []


def _joined_subjects(row: Row, trigger: Trigger) -> list[int]:
    """`Major A and Captain B were killed`: the other people it happens to in one breath."""
    if trigger.voice == "noun" or not 0 <= trigger.who < trigger.start or row.letters[trigger.who] != "P":
        return []
    if ONE_WHO.search(" ".join(item.name for item in row.items[trigger.who + 1 : trigger.start])):
        return []
    joined = JOINED_BEFORE.search(row.letters[: trigger.who])
    if not joined or "X" not in joined.group():
        return []
    return [n for n in range(joined.start(), trigger.who) if row.letters[n] == "P"]


def _included(row: Row, trigger: Trigger) -> list[int]:
    """`five officers were killed, including Major A and Captain B`: the people named among those it happens to."""
    if trigger.who >= 0 or trigger.voice == "noun":
        return []
    turned = TURNED.match(row.letters, trigger.end) if BEFORE_TURNED.fullmatch(row.letters[: trigger.start]) else None
    if turned and trigger.voice == "done_to":
        return [n for n in range(turned.start(1), turned.end()) if row.letters[n] == "P"]
    at = next((n for n in range(trigger.end, len(row.items)) if _includes(row, n)), -1)
    named = AMONG.match(row.letters, at + 1) if at >= 0 else None
    return [n for n in range(named.start(), named.end()) if row.letters[n] == "P"] if named else []


def _includes(row: Row, n: int) -> bool:
    """`including`, `among [them]`."""
    return row.items[n].name in INCLUDING or [item.name for item in row.items[max(0, n - 1) : n + 1]] == ["among", "them"]


def _is_told(row: Row, senses: Senses, start: int, end: int) -> bool:
    """Say whether a phrase tells an event: no participle that describes, and no noun that only looks like a verb: `transfers`."""
    verb = row.items[start]
    noun = "noun" not in senses and row.grammar and row.grammar.is_noun(verb.start) and not verb.name.endswith("ed")
    if verb.name in SUFFERING and HARMS.isdisjoint(item.name for item in row.items[end : end + NEAR]):
        return False
    noun = noun and not (verb.text.isupper() and len(verb.text) > INITIALS)  # the parser does not know capitals
    if noun or _is_order(row, start):
        return False
    return not _is_attributive(row, start, end) and not ("noun" in senses and _names_a_thing(row, senses, start, end))


def _names_a_thing(row: Row, senses: Senses, start: int, end: int) -> bool:
    """`his death sentence`, `murder charges`, `an arrest warrant`: a noun that only says of what kind the next word is."""
    return (
        end < len(row.items)
        and row.items[end].name in THINGS
        and (len(senses) == 1 or row.letters[start - 1 : start] in ("D", "'", "h", "L"))
    )


def _is_order(row: Row, start: int) -> bool:
    """`Fire and Emergency chief X`: a bare verb that opens a sentence tells nothing that happened."""
    return start == 0 and f"{row.items[0].name}s" in phrases()


def _is_attributive(row: Row, start: int, end: int) -> bool:
    """`a retired general`, `the sacked commander`: a participle that describes and does not tell."""
    return (
        row.letters[start - 1 : start] in ("D", "'", "h", "S")
        and bool(DESCRIBED.match(row.letters, end))
        and row.items[start].name.endswith("ed")
    )


def _with_person(row: Row, senses: Senses, start: int, end: int, words: str) -> Trigger:
    """Choose the voice of a phrase by what stands around it, and find its person."""
    if "noun" in senses and (len(senses) == 1 or row.letters[start - 1 : start] in ("D", "'", "h")):
        return Trigger(undone(row, senses["noun"], start, end), "noun", start, end, words, owner(row, start, end))
    if "done_to" in senses and ("does" not in senses or is_passive(row.letters, start)):
        return Trigger(senses["done_to"], "done_to", start, end, words, _done_to(row, senses["done_to"], start, end))
    if "does" in senses:
        who = -1 if senses["does"] == "retired" and _describes_retired(row, start, end) else doer(row, start, end)
        return Trigger(senses["does"], "does", start, end, words, who)
    return Trigger(senses["noun"], "noun", start, end, words, owner(row, start, end))


def _describes_retired(row: Row, start: int, end: int) -> bool:
    return not is_passive(row.letters, start) and bool(RETIRED_OFFICE.match(row.letters, end))


def _among_those(row: Row, start: int) -> int:
    """`X was among the four killed`: who is one of those that something is done to."""
    among = AMONG_THOSE.search(row.letters[:start])
    return nearest_subject(row, among.start()) if among and row.items[among.start(1)].name in ("among", "one") else -1


def _done_to(row: Row, event: EventType, start: int, end: int) -> int:
    """The person that something is done to; who is transferred `from` or `to` may be the subject of a verb without `was`."""
    moved = event == "transferred"
    if (named := max(whom(row, start), _among_those(row, start))) >= 0:
        return named
    opening = (
        OPENING.match(row.letters, end)
        if PRELUDE.fullmatch(row.letters[:start]) and row.items[start].name.endswith(("ed", "n"))
        else None
    )
    if opening and row.items[opening.end() - 1].refers_to:
        return opening.end() - 1
    if not is_passive(row.letters, start) and (shortly := told_shortly(row, start, end, given=event == "appointed")) >= 0:
        return shortly
    if is_passive(row.letters, start) or is_reduced(row, start, end):
        apposed = None if is_passive(row.letters, start) else HOLDER_BEFORE.search(row.letters[:start])
        return apposed.start() if apposed else subject(row, start)
    if BODY.match(row.letters, end) and not moved:
        return -1
    who = object_of(row, end)
    if (
        who >= end
        and row.grammar
        and row.grammar.has_other_object(row.items[start].start, row.items[who].start, row.items[who].end)
    ):
        who = -1
    return subject(row, start) if who < 0 and moved and row.letters[end : end + 1] in ("f", "t") else who
