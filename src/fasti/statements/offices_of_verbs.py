"""What a verb is about besides its person: the office behind it, the units somebody is moved from and to, or none at all."""

from __future__ import annotations

import re

from fasti.statements.offices import Office
from fasti.statements.row import Row
from fasti.statements.scene import Scene
from fasti.statements.triggers import Trigger

#: between a verb and the office it is about
TO_OFFICE = re.compile(r"[AtDSwL'hKPXCNUITfpBO]{0,12}$")
#: what is passed over there: `- so far R of U -`, `by the president, General X`
PASSED_OVER = re.compile(r"-[^-]{0,40}-|y[DSKLRUO']{0,6}P")
#: `from U in L to U`, `to U`
FROM_TO = re.compile(r"(?:[SwC]{0,2}[ft]D?(U)(?:C?L)*)(?:C?[tf]D?(?:U?C)?(U))?")
#: `to Headquarters, U and appointed`
DESTINATION = re.compile(r"(?:tD?[LC]{0,2}|^[^R]*wt)(U)[^PR]{0,10}$")
#: `moved to`, `posted from`, not `posted to chats`
MOVED = re.compile(r"[wS]{0,2}(?:t|f)(?!w)")
#: `took over from X`, `succeeded X`
PREDECESSOR = re.compile(r"f?[DSh]*[KR]*P")
#: what is taken over besides an office with a name
DUTY = re.compile(r"\b(?:command|office|duty|duties|power|the presidency|the post|position|charge)\b")
#: how far behind the verb it stands, and how far a predecessor
NEAR, FAR = 4, 6


def office_behind(scene: Scene, trigger: Trigger, tied: set[int]) -> Office | None:
    """The office that a verb is about: the first one behind it that is nobody's yet, if only its person stands between."""
    office = next((o for o in scene.offices if o.start >= trigger.end and id(o) not in tied), None)
    if office is None:
        return None
    start = trigger.end if trigger.who < trigger.end else trigger.who + 1
    gap = PASSED_OVER.sub("", scene.row.letters[start : office.start])
    # one after the other, as each may bring the letters of the next together
    others = gap.replace("fKP", "").replace("fP", "").replace("ODSKP", "")
    return office if TO_OFFICE.match(gap) and "P" not in others else None


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
        return trigger.words.startswith("re") or bool(MOVED.match(scene.row.letters, trigger.end))
    return trigger.type != "appointed" or trigger.voice != "does" or _takes_office(scene, trigger)


def _takes_office(scene: Scene, trigger: Trigger) -> bool:
    """Say whether `took over`, `became`, `assumed` is about an office: `command`, `duty`, `office` or a predecessor follows."""
    words = " ".join(item.text.lower() for item in scene.row.items[trigger.end : trigger.end + NEAR])
    if DUTY.search(f"{words} {trigger.words}"):
        return True
    return bool(PREDECESSOR.match(scene.row.letters[: trigger.end + FAR], trigger.end))
