"""Followers: pairs of people of whom a sentence says that one followed the other."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.statements.aftermaths import find_aftermaths
from fasti.statements.dating import day_of_verb
from fasti.statements.handings import find_handings
from fasti.statements.in_succession import find_in_succession
from fasti.statements.kin_pairs import find_kin_pairs
from fasti.statements.pair import Pair
from fasti.statements.row import Row
from fasti.statements.scene import Scene
from fasti.statements.stand_ins import find_stand_ins
from fasti.statements.triggers import Trigger
from fasti.statements.vacancies import find_vacancies
from fasti.statements.whom import AS_OFFICE, NAMED, THERE, agent_of, installed_before, is_passive, object_of, subject, whom

FOLLOWS = frozenset(lexicon("successions")["verbs"]["follow"])
PUTTING = frozenset(lexicon("successions")["putting"]["verbs"])
APPOINTING = frozenset(lexicon("successions")["putting"]["heads"])
#: verbs behind which nobody need be named
TAKING_OVER = frozenset(verb for verb in FOLLOWS if verb.endswith(" over"))
#: what then follows: the end of the clause, a day, or `in an acting capacity`
ALONE = re.compile(r"[.C]|$|w?T|[wI]D?S")
#: `as the R of U [in May] from General X`, `at U in May from [another officer,] General X`, `General X`
BEHIND = re.compile(rf"(?:{AS_OFFICE}f?|D?[hS]?[wUL]{{1,2}}(?:I?D?T)?f|{THERE}(?:I?D?T)?f(?:w[wL]C)?){NAMED}")
WITH = re.compile(rf"w{NAMED}")
#: `replaced X with Y`, `replaced X, who retires in May, with Y`, `replaced him with Y`
SWAPPED = re.compile(r"(?:[DSLUKROC'hI]{0,14}?(P)(?:C(?:[^P\"Z]{1,24}C)?)?|(p))(w)[DSLUKROC'h]{0,8}?P")


def find_pairs(scene: Scene) -> list[Pair]:
    """Find every pair in a sentence; an id is empty where a pronoun stands for nobody known."""
    row = scene.row
    found = [pair for n in range(len(row.items)) for pair in find_handings(row, n)] + find_kin_pairs(row)
    verbs = [t for t in scene.triggers if t.words in FOLLOWS and t.voice == "does"]
    found += [pair for verb in verbs if (pair := _verb_pair(scene, verb))]
    return found + find_in_succession(scene) + find_stand_ins(scene) + find_aftermaths(scene) + find_vacancies(scene)


def _verb_pair(scene: Scene, verb: Trigger) -> Pair | None:
    """`Y took over from X`, `X was replaced by Y`, `the president replaced X with Y`."""
    row, day = scene.row, day_of_verb(scene.row, verb.start, verb.end)
    swapped = SWAPPED.match(row.letters, verb.end)
    if swapped and row.items[swapped.start(3)].name == "with":
        first, second = max(swapped.start(1), swapped.start(2)), swapped.end() - 1
        return Pair(row.items[first].refers_to, row.items[second].refers_to, verb.start, second + 1, day)
    passive = is_passive(row.letters, verb.start)
    agent = max(agent_of(row, verb.end), _with_whom(row, verb.end)) if passive else -1
    first = subject(row, verb.start) if agent >= 0 else -1
    if first >= 0:
        after, pronoun = row.items[agent].refers_to, row.letters[first] == "p"
        return Pair(row.items[first].refers_to, after, first, agent + 1, day, by_pronoun=pronoun)
    if verb.words in TAKING_OVER and verb.who >= 0 and ALONE.match(row.letters, verb.end):
        return Pair("", row.items[verb.who].refers_to, min(verb.start, verb.who), max(verb.end, verb.who + 1), day)
    whose = whom(row, verb.start) if not passive else -1
    if whose >= 0 and verb.who >= 0 and whose != verb.who:
        return Pair(row.items[whose].refers_to, row.items[verb.who].refers_to, whose, verb.end, day)
    behind = BEHIND.match(row.letters, verb.end)
    if not behind or passive or not 0 <= verb.who < verb.start or put_out(scene, verb) >= 0:
        return None
    who = row.items[verb.who].refers_to
    before, by_pronoun = _other_than(row, behind.end() - 1, who, verb.start), row.letters[behind.end() - 1] == "p"
    return Pair(before, who, verb.who, behind.end(), day, by_pronoun=by_pronoun)


def _with_whom(row: Row, end: int) -> int:
    """`was replaced [with the R, X]`: where X stands; -1 for nobody."""
    named = WITH.match(row.letters, end)
    return named.end() - 1 if named and row.items[end].name == "with" else -1


def put_out(scene: Scene, verb: Trigger) -> int:
    """`the president replaced the army chief, X`: where X stands in the row, whom nobody named follows; -1 for none.

    Whoever is replaced holds an office that the sentence names, and whoever replaces holds one that appoints, or is nobody.
    """
    if verb.words not in PUTTING or is_passive(scene.row.letters, verb.start):
        return -1
    at = object_of(scene.row, verb.end)
    held = (
        any(tie.holder is scene.row.items[at] and verb.end <= tie.office.start < at for tie in scene.ties) if at >= 0 else False
    )
    if not held:
        return -1
    appoints = any(
        tie.holder is scene.row.items[verb.who] and not APPOINTING.isdisjoint(tie.office.role.name.split()) for tie in scene.ties
    )
    return at if appoints or verb.who < 0 else -1


def _other_than(row: Row, at: int, who: str, verb: int) -> str:
    """Whom the name or pronoun means that somebody follows: for `him`, the nearest person before who is not the follower."""
    meant = row.items[at].refers_to
    if row.letters[at] == "P" or (meant not in ("", who) and installed_before(row, verb) >= 0):
        return meant
    before = [item.refers_to for item in row.items[:at] if item.kind == "person" and item.refers_to != who]
    return before[-1] if before else meant
