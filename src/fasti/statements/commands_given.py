"""Commands given: `the division went to X`, `X received the army`, `when X got it`, `the brigade is under its R, X`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item
from fasti.model.statement import Status
from fasti.statements.acting import is_for_now
from fasti.statements.book import BESIDE, JUNIOR, Book
from fasti.statements.dating import day_of_verb, day_when
from fasti.statements.drafts import EventDraft, PostDraft
from fasti.statements.row import Row
from fasti.statements.scene import Scene
from fasti.statements.whom import subject

_VERBS = lexicon("commands")["given"]
#: verbs of getting a unit, by which it goes to somebody, and of having it
GETS, GOES = frozenset(_VERBS["gets"]), frozenset(_VERBS["goes"])
#: kinds of unit that have a commander, and notes of units that are no such thing
FIELD, SERVICES = (
    frozenset(lexicon("units")["kinds"]["field"]) - {"group"},
    frozenset(["whole service", "armed group", "territory"]),
)
#: behind a verb of getting, the unit and the end of its clause
GOT = re.compile(r"D?S?(U)(?=[.CZTIX]|$)")
#: before a verb of going, the unit; behind it, to whom
UNIT, TO_WHOM = re.compile(r"(?:^|[CZ.X]|w)D(U)[FHB]?$"), re.compile(r"t[DSK]{0,3}P(?=[.CZTIX]|$)")
#: behind a verb of putting, who, and in command of which unit: `X in command of the U`
PUT = re.compile(r"[DSKRU]{0,6}(P)I(w)OD?[Sw]{0,2}(U)")
PUTS, COMMAND = frozenset(_VERBS["puts"]), frozenset(["command", "charge"])
#: `U is [for the time being] under its R, X`
UNDER = re.compile(r"(U)B[wDNOB]{0,5}(I)(?:D[wU]O)?[wDh]?S?(?:(R)C?)?K{0,2}(P)(?=[.CZTIX]|$)")


@dataclass(frozen=True, slots=True)
class Given:
    """A unit in somebody's hands, told without an office."""

    #: places in the row: the commander, the unit, the verb
    who: int
    unit: int
    verb: int
    #: whether the words tell how it came to that
    moved: bool
    #: whether it is so only for now
    for_now: bool = False


def draft_given(book: Book, scene: Scene) -> None:
    """Write down the commands that a sentence says went to somebody, and how."""
    for given in _found(scene.row):
        row, status = scene.row, _status(scene.row, given)
        first, last = min(given.who, given.unit, given.verb), max(given.who, given.unit, given.verb)
        day = (day_when(row, given.verb) or day_of_verb(row, given.verb, given.verb + 1)) if given.moved else None
        words, who = scene.passage(first, last + 1), row.items[given.who].refers_to
        post = PostDraft(who, "commander", row.items[given.unit].refers_to, status, [words], day, firm=status == "acting")
        post.told_by_move = given.moved
        held = book.add_post(post)
        book.attribute(held, scene, first, last + 1)
        if given.moved:
            event = EventDraft("appointed", who, day, [words], post=held)
            book.attribute(event, scene, first, last + 1)
            book.events.append(event)


def _status(row: Row, given: Given) -> Status:
    return "acting" if given.for_now or is_for_now(row, given.verb, given.verb + 1) else "current"


def _found(row: Row) -> list[Given]:
    verbs = [n for n in range(len(row.items)) if row.letters[n] in "wB"]
    told = [given for n in verbs if (given := _got(row, n) or _went(row, n) or _put(row, n) or _under(row, n))]
    return [given for given in told if given.who >= 0 and row.items[given.who].refers_to]


def _got(row: Row, n: int) -> Given | None:
    """`X received the army in December`, `U until 2021, when X got it`."""
    if row.items[n].name not in GETS:
        return None
    unit = GOT.match(row.letters, n + 1)
    if unit and is_field(row.items[unit.start(1)]):
        return Given(subject(row, n), unit.start(1), n, moved=True)
    units = [m for m in range(n) if row.letters[m] == "U" and is_field(row.items[m])]
    it = [item.name for item in row.items[n + 1 : n + 2]] == ["it"] and "when" in {item.name for item in row.items[:n]}
    return Given(subject(row, n), units[0], n, moved=True) if it and len(units) == 1 else None


def _went(row: Row, n: int) -> Given | None:
    """`The division went to X`."""
    unit, whom = UNIT.search(row.letters[:n]), TO_WHOM.match(row.letters, n + 1)
    if row.items[n].name not in GOES or not unit or not whom or not is_field(row.items[unit.start(1)]):
        return None
    return Given(whom.end() - 1, unit.start(1), n, moved=True)


def _put(row: Row, n: int) -> Given | None:
    """`The ministry put X in command of the division`."""
    put = PUT.match(row.letters, n + 1) if row.items[n].name in PUTS else None
    if not put or row.items[put.start(2)].name not in COMMAND or not is_field(row.items[put.start(3)]):
        return None
    return Given(put.start(1), put.start(3), n, moved=True)


def _under(row: Row, n: int) -> Given | None:
    """`The division is for the time being under its chief of staff, X`."""
    told = UNDER.match(row.letters, n - 1) if n and row.letters[n] == "B" else None
    if not told or row.items[told.start(2)].name != "under" or not is_field(row.items[n - 1]):
        return None
    role = row.items[told.start(3)].name if told.group(3) else ""
    beside = role in BESIDE or role.split()[:1] in [[grade] for grade in JUNIOR]
    return Given(told.start(4), n - 1, n, moved=False, for_now=beside)


def is_field(unit: Item) -> bool:
    """Say whether a unit is one that has a commander: a division, no service and no ministry."""
    return unit.note not in SERVICES and unit.name.split()[-1].lower() in FIELD
