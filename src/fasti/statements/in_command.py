"""In command: posts told by `X is in command of U`, `U, under the command of X,` and `X relinquished command of U`."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.model.statement import Status
from fasti.statements.acting import is_for_now
from fasti.statements.book import Book
from fasti.statements.commands_given import is_field
from fasti.statements.dating import day_of_verb
from fasti.statements.drafts import PostDraft
from fasti.statements.offices import Office
from fasti.statements.scene import Scene
from fasti.statements.spans import span_of
from fasti.statements.whom import subject

_VERBS = lexicon("commands")["given"]
RELINQUISHING = frozenset(_VERBS["relinquishes"])
#: before `command of U`: `X is [now] in`, `X, in`
IN = re.compile(r"(?:(P)[HF]?(B)[BN]?|(P)C)(I)$")
#: a unit and whom it is under: `U, under [the command of] the R, General X,`
UNDER = re.compile(r"(U)C(I)(?:D([wU])O)?[DSR]{0,3}C?K{0,2}(P)(?=[C.)]|$)")
LEADERSHIP = frozenset(["command", "leadership", "authority"])
#: words before `command` that give it for now, and a verb that puts it into the past
FOR_NOW, WAS = frozenset(lexicon("roles")["status"]["acting"]), frozenset(["was", "were"])


def draft_in_command(book: Book, scene: Scene) -> None:
    """Write down the commands that a sentence tells somebody to be in, to have over a unit or to have given up."""
    for office in (o for o in scene.offices if o.role.kind == "command" and o.units and is_field(o.units[0])):
        _draft_in(book, scene, office)
        _draft_relinquished(book, scene, office)
    for told in UNDER.finditer(scene.row.letters):
        unit, items = scene.row.items[told.start(1)], scene.row.items
        by = told.group(3) is None or items[told.start(3)].name in LEADERSHIP
        if by and items[told.start(2)].name == "under" and is_field(unit):
            post = PostDraft(items[told.start(4)].refers_to, "commander", unit.refers_to, "current", [])
            _add(book, scene, post, told.span())


def _draft_in(book: Book, scene: Scene, office: Office) -> None:
    """`X is in [temporary] command of U`, `X, in command of U since 2021,`."""
    told, items = IN.search(scene.row.letters[: office.start]), scene.row.items
    if not told or items[told.start(4)].name != "in":
        return
    starts, ends = span_of(scene.row, office.end)
    now = {item.name for item in items[office.start : office.end]} & FOR_NOW or is_for_now(scene.row, office.start, office.end)
    over = ends or (told.group(2) and items[told.start(2)].name in WAS)
    status: Status = "former" if over else "acting" if now else "current"
    who = max(told.start(1), told.start(3))
    post = PostDraft(items[who].refers_to, "commander", office.units[0].refers_to, status, [], starts, ends)
    _add(book, scene, post, (who, office.end))


def _draft_relinquished(book: Book, scene: Scene, office: Office) -> None:
    """`X relinquished command of U in May`."""
    verb = office.start - 1
    who = subject(scene.row, verb) if verb > 0 and scene.row.items[verb].name in RELINQUISHING else -1
    if who >= 0:
        person, day = scene.row.items[who].refers_to, day_of_verb(scene.row, verb, office.end)
        post = PostDraft(person, "commander", office.units[0].refers_to, "former", [], None, day)
        _add(book, scene, post, (min(who, verb), office.end))


def _add(book: Book, scene: Scene, post: PostDraft, words: tuple[int, int]) -> None:
    """Write a command down with the words it rests on, if somebody is known to have it."""
    if post.person:
        post.evidence, post.firm = [scene.passage(*words)], post.status != "current"
        book.attribute(post, scene, *words)
        book.add_post(post)
