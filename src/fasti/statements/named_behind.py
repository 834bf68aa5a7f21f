"""Named behind: who it is that a lead without a name tells of, by how the sentences behind it speak of somebody new."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.statements.offices import Office
from fasti.statements.scene import Scene
from fasti.statements.spans import span_of

#: the name that a sentence begins with, and behind it an age
FIRST, AGED = re.compile(r"[DSC]{0,2}K?(P)(?!')"), re.compile(r"C[wT]C")
#: what somebody has done who holds an office that the sentence does not name
HELD = re.compile(rf"\b(?:{'|'.join(lexicon('unnamed')['held']['phrases'])})\b")


def find_holder(before: list[Scene], behind: list[Scene], office: Office) -> str:
    """The id of whoever the sentences behind a lead name as the holder of its office; empty for nobody.

    It is the first person whom a sentence begins with and nobody has named before, told with an age at once or to have led.
    """
    known = {item.refers_to for scene in before for item in scene.row.items if item.kind == "person"}
    for n, scene in enumerate(behind):
        first = FIRST.match(scene.row.letters)
        person = scene.row.items[first.start(1)].refers_to if first else ""
        if not first or person in known or _has_another(scene, office, person):
            continue
        aged = n == 0 and bool(AGED.match(scene.row.letters, first.end()))
        words = " ".join(item.text.lower() for item in scene.row.items)
        return person if aged or HELD.search(words) else ""
    return ""


def _has_another(scene: Scene, office: Office, person: str) -> bool:
    """Say whether a sentence gives a person an office that is not the lead's."""
    return any(tie.person == person and tie.office.role.name != office.role.name for tie in scene.ties)


def since_when(scenes: list[Scene], person: str) -> str | None:
    """The EDTF of the day since when a sentence that begins with a person says that they have led."""
    for scene in scenes:
        row, first = scene.row, FIRST.match(scene.row.letters)
        if first and row.items[first.start(1)].refers_to == person:
            since = next((n for n, item in enumerate(row.items) if item.name == "since"), -1)
            return span_of(row, since)[0] if since >= 0 else None
    return None
