"""What a verb is about besides its person: the office behind it, the units somebody is moved from and to, or none at all."""

from __future__ import annotations

import re
from dataclasses import replace

from fasti.lexicons.load import lexicon
from fasti.statements.commanding import BARE
from fasti.statements.offices import Office
from fasti.statements.row import Row
from fasti.statements.scene import Scene
from fasti.statements.tie import is_plural, is_source
from fasti.statements.triggers import Trigger

#: between a verb and the office it is about
TO_OFFICE = re.compile(r"[AtDSwL'hKPXCNUITfpBO]{0,12}$")
#: what is passed over there: `- so far R of U -`, `by the president, General X`, `, where he was R,`
PASSED_OVER = re.compile(r"-[^-]{0,40}-|y[DSKLRUO']{0,6}P|C(?=wp)wp[HBNw]{1,3}[^CZ\"P]{0,8}C")
#: `from U in L to U`, `to U`
FROM_TO = re.compile(r"(?:[SwC]{0,2}[ft]D?(U)(?:C?L)*)(?:Cwp[HBNw]{1,3}[^CZ\"P]{0,8}C)?(?:C?[tf]D?(?:U?C)?(U))?")
#: `to Headquarters, U and appointed`
DESTINATION = re.compile(r"(?:tD?[LC]{0,2}|^[^R]*wt)(U)[^PR]{0,10}$")
#: `moved to U`, `posted from U`, not `posted to chats`; and to a place: `transferred to L`
MOVED, MOVED_AWAY = re.compile(r"[wS]{0,2}(?:t|f)D?S?(?:L'?)?[UR]"), re.compile(r"[wS]{0,2}t[L]")
#: a unit that is taken over: `the 58th Army`, `at 82 Division`, `from X at 82 Division`
TAKEN = re.compile(r"(?:fD?[SKR]*P(?=I))?[OI]?D?S?(?:L'?)?U")
#: what somebody is put there for: `to head the Northern Brigade`
TO_COMMAND = re.compile(r"t(w)D?S?(?:(?:L'?)?(U))?")
#: nouns for what may be run
BODIES = frozenset(lexicon("units")["kinds"]["security"] + lexicon("units")["kinds"]["named"])
#: somebody else who takes another unit by the same verb: `and General Y the 59th`
ANOTHER = re.compile(r"(?:C|X|CX)K{0,2}(P)C?D?S?(U)(?=[.CXZ]|$)")
#: somebody whose office is taken over: `from General X`
FORMER_HOLDER = re.compile(r"^f?[DSKLU'O]{0,6}[Pp]")
#: between the office that somebody leaves and the one taken up: `to [the]`
TO_NEXT = re.compile(r"C?t[DSN]{0,3}")
#: what may stand between `became` and its office
AT_ONCE = re.compile(r"[DSLh'N]{0,4}")
#: before an office, what joins it to the verb before: `and is now`
SINCE_THEN = re.compile(r"X(B)[ND]*$")
#: verbs that look like a word of the office behind them: `the appointed R`, `and appointed R`
SHARING = frozenset(["appointed", "elected", "reelected", "re-elected"])
MOVED_ALONE = frozenset(lexicon("reshuffles")["moves_alone"]["verbs"])
BEDS = frozenset(lexicon("reshuffles")["moves_alone"]["beds"])
FOLLOWING = frozenset(lexicon("successions")["verbs"]["follow"])
#: words behind which what is told came before
LATER = frozenset(lexicon("successions")["aftermath"]["words"]) | {"having"}
BECOMING = frozenset(lexicon("office_verbs")["at_once"]["verbs"])
TAKES_UNIT = frozenset(lexicon("office_verbs")["takes_unit"]["verbs"])
#: `took over from X`, `succeeded X`
PREDECESSOR = re.compile(r"f?[DSh]*[KR]*P")
#: what is taken over besides an office with a name
DUTY = re.compile(r"\b(?:command|office|duty|duties|power|the presidency|the post|position|charge)\b")
#: verbs that move somebody in office even where only a place is named
AWAY = frozenset(["transferred", "posted"])
#: how far behind the verb it stands, and how far a predecessor
NEAR, FAR = 4, 6


def office_behind(scene: Scene, trigger: Trigger, tied: set[int]) -> Office | None:
    """The office that a verb is about: the first one behind it that is nobody's yet, if only its person stands between."""
    office = next((o for o in scene.offices if _is_behind(o, trigger) and id(o) not in tied), None)
    if office is None or is_source(scene.row, office) or is_plural(office.role.name):
        return None
    if _is_of_other_verb(scene, trigger, office):
        return None
    gap = _gap(scene.row, trigger, office)
    if trigger.type in ("resigned", "retired") and "t" in gap:
        return None  # `tendered his resignation to the R`
    if trigger.words in FOLLOWING and is_held_since(scene.row, office):
        return None
    if trigger.words in BECOMING and not AT_ONCE.fullmatch(gap):
        return None
    # one after the other, as each may bring the letters of the next together
    others = gap.replace("fKP", "").replace("fP", "").replace("ODSKP", "")
    return office if TO_OFFICE.match(gap) and "P" not in others else None


def is_held_since(row: Row, office: Office) -> bool:
    """`succeeded X in May and is now R`: what is held today came after what the first verb tells."""
    at = row.at(office.role.start)
    held = SINCE_THEN.search(row.letters[:at])
    return held is not None and row.items[held.start(1)].name in ("is", "are")


def _is_of_other_verb(scene: Scene, trigger: Trigger, office: Office) -> bool:
    """`who was wounded in March, was appointed R`, `Promoted in 1984, X became R`, `took office after serving as R`."""
    if any(trigger.end <= t.start < office.start and t.type != trigger.type and t.who >= 0 for t in scene.triggers):
        return True
    if trigger.start == 0 and "C" in scene.row.letters[trigger.end : trigger.who] and office.start > trigger.who:
        return True
    return any(item.name in LATER for item in scene.row.items[trigger.end : office.start])


def _is_behind(office: Office, trigger: Trigger) -> bool:
    """Say whether an office begins behind a verb; `command` may be the verb's own last word: `took command of U`."""
    return office.start >= trigger.end - (office.role.kind == "command") or _opens_with(office, trigger)


def _opens_with(office: Office, trigger: Trigger) -> bool:
    """`Appointed army chief in 2019, X`, `relieved and appointed R`: a participle is no word of the office behind it."""
    opens = trigger.start == 0 < trigger.who or trigger.words in SHARING
    return opens and office.start < trigger.end and office.end > trigger.end


def _gap(row: Row, trigger: Trigger, office: Office) -> str:
    """The letters between a verb, or its person behind it, and an office, without what is passed over."""
    if trigger.who >= office.end and trigger.start == 0:
        return PASSED_OVER.sub("", row.letters[trigger.end : max(office.start, trigger.end)])
    if trigger.who >= trigger.end:
        return PASSED_OVER.sub("", row.letters[trigger.who + 1 : office.start])
    gap = row.letters[trigger.end : office.start]
    return PASSED_OVER.sub("", FORMER_HOLDER.sub("", gap) if trigger.words in FOLLOWING else gap)


def taken_unit(scene: Scene, trigger: Trigger) -> Office | None:
    """`took over the 58th Army`: the command of a unit, told by the unit alone."""
    found = TAKEN.match(scene.row.letters, trigger.end) if trigger.words in TAKES_UNIT else None
    if not found:
        return None
    unit = scene.row.items[found.end() - 1]
    role = replace(unit, kind="command", name="commander", note="")
    return Office(role, (unit,), found.end() - 1, found.end())


def is_put_in_charge(scene: Scene, trigger: Trigger) -> bool:
    """`named X to run the agency`: of a body that has no name here."""
    found = TO_COMMAND.match(scene.row.letters, _behind_person(trigger))
    if not found or scene.row.items[found.start(1)].name not in BARE:
        return False
    return not BODIES.isdisjoint(item.name for item in scene.row.items[found.end() : found.end() + 1])


def _behind_person(trigger: Trigger) -> int:
    return max(trigger.end, trigger.who + 1)


def taken_in_turn(scene: Scene, trigger: Trigger, first: Office) -> list[tuple[int, Office]]:
    """`X takes over U and Y V`: where the others stand in the row who take a unit each by the same verb."""
    found, end = [], first.end
    while trigger.words in TAKES_UNIT and (more := ANOTHER.match(scene.row.letters, end)):
        unit, end = scene.row.items[more.start(2)], more.end()
        found.append(
            (more.start(1), replace(first, role=replace(first.role, text=unit.text), units=(unit,), start=end - 1, end=end))
        )
    return found


def moved_to(scene: Scene, office: Office) -> Office | None:
    """`moved from R of U to R2`: the office that stands behind the one somebody is moved from."""
    letters = scene.row.letters
    if not letters[: office.start].rstrip("DSNh").endswith("f"):
        return None
    behind = (other for other in scene.offices if TO_NEXT.fullmatch(letters[office.end : other.start]))
    return next(behind, None)


def moved_units(row: Row, trigger: Trigger) -> list[int]:
    """Where in the row the units stand that somebody is moved from and to."""
    end = max(trigger.end - trigger.words.endswith((" to", " from")), trigger.who + 1)
    found = FROM_TO.match(row.letters, end)
    return [found.start(group) for group in (1, 2) if found.group(group)] if found else []


def destination(scene: Scene, office: Office) -> str | None:
    """The unit that somebody is moved to before the office is named: `to Headquarters, U and appointed Commander`."""
    found = DESTINATION.search(scene.row.letters[: office.start])
    return scene.row.items[found.start(1)].refers_to if found else None


def is_told(scene: Scene, trigger: Trigger, date: str | None) -> bool:
    """Say whether a move without an office is told for its own sake.

    `his appointment` alone only refers to it, `posted in chats` is none, and `assumed` may be about anything.
    """
    if trigger.voice == "noun":
        return date is not None
    if trigger.type == "transferred":
        end = trigger.end - trigger.words.endswith((" to", " from"))
        away = trigger.words in AWAY and MOVED_AWAY.match(scene.row.letters, end)
        return (
            _moved_alone(scene.row, trigger)
            or trigger.words.startswith("re")
            or bool(away or MOVED.match(scene.row.letters, end))
        )
    return trigger.type != "appointed" or trigger.voice != "does" or _takes_office(scene, trigger)


def _moved_alone(row: Row, trigger: Trigger) -> bool:
    """`X was transferred`, wherever to, but not `to a hospital`, nor `from the prison in L to U`."""
    leads = row.letters[trigger.end : trigger.end + 1] in ("t", "f")
    to = {item.name for item in row.items[trigger.end : trigger.end + NEAR + 1]} if leads else set()
    return trigger.words in MOVED_ALONE and trigger.voice == "done_to" and BEDS.isdisjoint(to)


def _takes_office(scene: Scene, trigger: Trigger) -> bool:
    """Say whether `took over`, `became`, `assumed` is about an office: `command`, `duty`, `office` or a predecessor follows."""
    words = " ".join(item.text.lower() for item in scene.row.items[trigger.end : trigger.end + NEAR])
    if DUTY.search(f"{words} {trigger.words}"):
        return True
    return bool(PREDECESSOR.match(scene.row.letters[: trigger.end + FAR], trigger.end))
