"""Whom a verb or noun is about: subject, object, agent and owner, as the letters around it show."""

from __future__ import annotations

import re

from fasti.lexicons.installing import INSTALLING
from fasti.lexicons.load import lexicon
from fasti.statements.grammar import Subject
from fasti.statements.row import Row

#: `replacing`: hangs on whoever was put into the post, not on whoever put them there
FOLLOWING = frozenset(verb for verb in lexicon("successions")["verbs"]["follow"] if verb.endswith("ing"))
#: `to replace`, `to take over from`: likewise
TO_FOLLOW = frozenset(verb.split()[0] for verb in lexicon("successions")["verbs"]["follow"]) - FOLLOWING
#: `to head`: likewise
TO_COMMAND = frozenset(lexicon("commands")["bare"]["forms"])

#: a name and the verb that it stands right before: `X was also`
AT_VERB = re.compile(r"[Pp][BHF]{1,3}[wN]?")
#: before a verb, a name in apposition, and the word that opens the clause: `after the R, General X,`
APPOSED = re.compile(r"[wA]D[SwLU]{0,2}[wSRU]CK{0,2}PC$")
OPENS = frozenset(lexicon("clauses")["opens"]["words"]) | {"before", "until", "as"}
#: letters that no subject lies behind
WALL = 'Z"'
#: how many items a `whom` may stand before its verb, a relative pronoun before its verb, an agent before the next verb
WHOM, RELATIVE, AGENT = 8, 4, 14
#: how near a title the name stands that it is the title of
BESIDE = 6
#: before a verb, its relative pronoun: `who will in turn be`
WHO = re.compile(r"Q[HFBNIw]{0,6}$")
#: words before a `who` that asks: `did not say who`
ASKING = frozenset(lexicon("clauses")["asking"]["words"])
#: before a verb in the passive: `was [also]`, and before one that shares the `was`: `was captured on Sunday and [later]`
PASSIVE, SHARED_PASSIVE = re.compile(r"B[wNS]{0,2}$"), re.compile(r"B[^PpZQ\"]{0,14}X[wN]?$")
#: before a name that is no subject: `by the R`, `from`, `of General`
OBLIQUE = re.compile(r"(?:y|f|O|t|I|A)[DSKRUL'h]*$")
#: from a verb to the person it is done to: `dismissed his R General X`
OBJECT = re.compile(r"(?:[DShKRUOLCI'XAwNT-]|P'){0,14}?P(?!')")
#: behind a participle that is an active verb after all: `, as its commander X`
ACTIVE = re.compile(r"A?[DSKRUOL'hCI]{0,8}P")
#: a name in commas behind what it is called, right before its verb: `the incumbent, General X, retires`
CALLED = re.compile(r"D[Sw]{0,2}[SRw]CK?PC$")
#: behind a verb of following, the office and its day: `as the R of U [in May]`
AS_OFFICE = r"(?:A[DSUL]{0,4}R[OUDCL]*(?:I?D?T)?)?"
#: whoever is named: `, the former R, General X`, or a pronoun; before that, where: `at the brigade`, `in Siracusa`
NAMED, THERE = r"(?:C?[DSLUKROC'h]{0,8}?P|p)", r"(?:ID?[wSULC']{1,3}?)?"
#: who does it in the passive: `by the R X`, `as R of U by X`, `on Tuesday by X`
BY = re.compile(rf"{AS_OFFICE}C?([wSITDCL]{{0,6}}?)y(?:C?[DSLUKROC'h]{{0,10}}?P(?!')|p)")
#: words between a verb in the passive and its `by`
MANNER = frozenset(lexicon("clauses")["manner"]["words"])
#: `Brandt's [sudden] dismissal`
OWNER = re.compile(r"P'[Sw]{0,3}$")
#: `dismissal [in March] of the R, X`
OWNER_BEHIND = re.compile(r"(?:I?D?T)?O[DShLKRUC'wI]{0,10}?P(?!')")
#: `his [sudden] dismissal`
HIS = re.compile(r"h[Sw]{0,2}$")
#: before a participle without `was`, a name that opens the sentence or its next part: `General X: `, `, General X `
TITLED, ALONE = re.compile(r"(?:^[.\-]*|[CZ])[DSLRU]{0,4}K{0,2}PZ$"), re.compile(r"(?:^[.\-]*|[CZ(])[DSLRU]{0,4}K{0,2}P$")
#: behind it, the office that somebody got and nobody besides; or somebody else of whom the same is told
GIVEN_OFFICE, NEXT_TOLD = re.compile(r"[NS]?R[^PpQZ\"]*(?:[.Z]|$)"), re.compile(r"C[DSLRU]{0,4}K{0,2}P[wS]")
#: more words in a row than lie between a verb and its object
MANY_WORDS = "wwww"


def is_passive(letters: str, start: int) -> bool:
    """Say whether a form of `be` stands before the verb: `was [also] dismissed`."""
    return bool(PASSIVE.search(letters[:start]) or SHARED_PASSIVE.search(letters[:start]))


def _is_active_again(row: Row, start: int) -> bool:
    """`was sworn in and stepped down`: a verb with a tense of its own does not share the `was` before."""
    finite = row.grammar is not None and row.grammar.is_finite_verb(row.items[start].start)
    return finite and not PASSIVE.search(row.letters[:start])


def is_reduced(row: Row, start: int, end: int) -> bool:
    """Say whether the participle hangs on the noun before it: `X, sacked in March, …`, `X dismissed by Y`."""
    if row.items[start].text.endswith("ing") or not row.items[start].name.endswith(("ed", "en", "n", "t", "made")):
        return False
    counted = [item.name for item in row.items[end : end + 2]] in (["at", "least"], ["at", "most"])
    return row.letters[end : end + 1] in ("y", "I", "T", "A", ".", "t") and not ACTIVE.match(row.letters, end) and not counted


def subject(row: Row, start: int) -> int:
    """The person that the verb at `start` tells about; -1 for none, or where the parser sees another noun as its subject."""
    if (put := installed_before(row, start)) >= 0 or _is_asked(row, start):
        return put
    near = nearest_subject(row, start)
    if _opens_clause(row, start):
        return near
    seen = row.grammar.subject_of(row.items[start].start) if row.grammar and near >= 0 else None
    if seen is None or seen.end <= row.items[0].start or CALLED.search(row.letters[:start]):
        return near  # the parser may go on from a headline into the lead
    if _stands_at(row, near, start, seen.end) or _is_who(row, near, start, seen):
        return near
    if seen.start <= row.items[near].start < seen.end:
        return -1 if _only_describes(row, near, seen.head) else _outside_clause(row, near, seen.head)
    inside = [n for n in range(start) if seen.start <= row.items[n].start < seen.end]
    inside = _before_who(row, inside)
    named = (n for n in inside if row.letters[n] in "Pp" and row.items[n].refers_to and row.letters[n + 1 : n + 2] != "'")
    other = near if _stands_for(row, inside, near, seen.end, row.items[start].start) else -1
    return next(named, other)


def _is_asked(row: Row, start: int) -> bool:
    """`did not say who would replace him`: a `who` that stands for nobody named."""
    who = WHO.search(row.letters[:start])
    return who is not None and row.items[who.start()].name == "who" and row.items[who.start() - 1].name in ASKING


def _before_who(row: Row, inside: list[int]) -> list[int]:
    """The places of a subject without its own clause: `the First Division` of `the First Division, who was replaced`."""
    noun = "".join(row.letters[n] for n in inside).split("Q")[0].rstrip("C")
    return inside[: len(noun) or None]


def installed_before(row: Row, start: int) -> int:
    """`the president swore in X as R, replacing Y`, `named X to replace Y`, `to head U`: X; else -1."""
    name, is_infinitive = row.items[start].name, row.letters[:start].endswith("t")
    if name not in FOLLOWING and not (is_infinitive and name in TO_FOLLOW | TO_COMMAND):
        return -1
    for n in range(start - 1, -1, -1):
        if row.letters[n] in WALL:
            break
        if row.items[n].name in INSTALLING and not is_passive(row.letters, n):
            at = object_of(row, n + 1)
            return at if at < start else -1
    return -1


def _outside_clause(row: Row, name: int, head: int) -> int:
    """`X, who succeeded Y, was`: of a subject with a clause of its own the head, a code point, not whom that clause names."""
    first = row.at(head)
    is_other = first < name and row.letters[first] == "P" and "Q" in row.letters[first:name]
    return first if is_other and row.items[first].refers_to else name


def _stands_at(row: Row, name: int, start: int, end: int) -> bool:
    """`resigned as R of U and General X was appointed`: a name right before its `was`, behind what the parser takes for it."""
    return row.items[name].start >= end and bool(AT_VERB.fullmatch(row.letters[name:start]))


def _is_who(row: Row, name: int, start: int, seen: Subject) -> bool:
    """`X, the R of U, who was replaced`: `who` is somebody, though the parser lets it mean the unit before it."""
    inside = row.items[start].start < seen.end and row.letters[row.at(seen.head)] == "U"
    return inside and any(item.name == "who" for item in row.items[name:start])


def _opens_clause(row: Row, start: int) -> bool:
    """`after the incumbent, General X, retires`: a name in apposition to what a clause of its own begins with."""
    found = APPOSED.search(row.letters[:start])
    return found is not None and row.items[found.start()].name in OPENS


def _only_describes(row: Row, name: int, head: int) -> bool:
    """`the X family was arrested`: a name that only describes the head, a code point, of the subject that it stands in."""
    between = row.letters[name + 1 : row.at(head)]
    return head >= row.items[name].end and "C" not in between and "X" not in between and row.letters[name] == "P"


def _stands_for(row: Row, inside: list[int], name: int, end: int, verb: int) -> bool:
    """Say whether a subject without a name is a title of the name near it: `the commander, X, was`, `the general`.

    `inside` are the places of its items in the row, `end` is where it ends in the text, and `verb` where its verb starts there.
    """
    roles = [row.items[n] for n in inside if row.letters[n] == "R"]
    if roles and row.items[name].start < end:
        if row.grammar and row.grammar.is_told_by(verb, row.items[name].start):
            return False
        return name >= inside[0] or not roles[-1].name.endswith("s")
    titled = any(row.letters[n] in "KUQ" for n in inside[-1:])
    return titled and inside[0] - BESIDE <= name < inside[-1] + BESIDE


def nearest_subject(row: Row, start: int) -> int:
    """The person nearest before the verb at `start` as the letters show it; -1 for none.

    It is the nearest name or pronoun to the left that is nobody's owner or agent; an agent if there is nobody else.
    """
    letters, agent = row.letters, -1
    relative = "Q" in letters[max(0, start - RELATIVE) : start] or bool(WHO.search(letters[:start]))
    for n in range(start - 1, -1, -1):
        if letters[n] in WALL:
            break
        if letters[n] in "Pp" and row.items[n].refers_to and letters[n + 1 : n + 2] != "'":
            if relative or letters.startswith(("Q", "CQ"), n + 1) or not OBLIQUE.search(letters[:n]):
                return n
            agent = n if agent < 0 else agent
    return agent if agent >= 0 and start - agent - 1 <= AGENT else -1


def doer(row: Row, start: int, end: int) -> int:
    """The person that does what the verb says: its subject, or in the passive whoever stands behind `by`; -1 for none."""
    if not is_passive(row.letters, start) or _is_active_again(row, start):
        return subject(row, start)
    return agent_of(row, end)


def agent_of(row: Row, end: int) -> int:
    """Who does what the verb in the passive before `end` tells: `[replaced] as R of U by X`, `on an acting basis by X`; or -1."""
    found = BY.match(row.letters, end)
    if not found:
        return -1
    between = [row.items[n] for n in range(found.start(1), found.end(1)) if row.letters[n] in "wS"]
    return found.end() - 1 if all(item.name in MANNER for item in between) else -1


def whom(row: Row, start: int) -> int:
    """The name before `whom`: `X, whom the president dismissed`, not `from whom it was seized`; -1 for none."""
    for n in range(start - 1, max(0, start - WHOM - 1), -1):
        if row.items[n].name == "whom" and row.letters[n - 1 : n] not in ("f", "t", "y", "O", "I"):
            return row.letters.rfind("P", 0, n)
    return -1


def object_of(row: Row, end: int) -> int:
    """The person that the verb before `end` is done to; -1 for none.

    It is the first name to the right with only titles and offices between, or the pronoun right behind.
    """
    found = OBJECT.match(row.letters, end)
    if found and MANY_WORDS not in found.group():
        at = found.end() - 1
        return -1 if row.items[at - 1].name in ("a", "an") else at
    return end if row.letters[end : end + 1] == "p" and row.items[end].refers_to else -1


def owner(row: Row, start: int, end: int) -> int:
    """The person whose `dismissal` it is: behind `of`, or before it as `Brandt’s` or `his`; -1 for none."""
    if behind := OWNER_BEHIND.match(row.letters, end):
        return behind.end() - 1
    before = OWNER.search(row.letters[:start])
    if before:
        return before.start()
    his = HIS.search(row.letters[:start])
    return his.start() if his and row.items[his.start()].refers_to else -1


def told_shortly(row: Row, start: int, end: int, *, given: bool) -> int:
    """`X: removed.`, `X named R of U.`, `X removed, Y appointed R`: of whom a participle without `was` tells; else -1.

    Only words by which offices are `given` take one behind them: `X dismissed commanders of U` is told of others.
    """
    parallel = NEXT_TOLD.match(row.letters, end)
    active = ACTIVE.match(row.letters, end) and not parallel
    if active or not row.items[start].name.endswith(("ed", "en", "n", "t", "made")):
        return -1
    colon, name = TITLED.search(row.letters[:start]), ALONE.search(row.letters[:start])
    if colon:
        return colon.end() - 2
    return start - 1 if name and (parallel or (given and GIVEN_OFFICE.match(row.letters, end))) else -1
