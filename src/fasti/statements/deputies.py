"""Deputies: `his deputy, Colonel X` holds the office under the one whose deputy it is, `his chief of staff` one in that unit."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.statements.book import Book
from fasti.statements.drafts import PostDraft
from fasti.statements.same_post import role_key
from fasti.statements.scene import Scene
from fasti.statements.whom import subject

#: before `deputy`, whose it is: `his`, `General X's`, `the commander's`
OWNED = re.compile(r"(?:(h)|([PR])')S?$")
#: before that, a verb of becoming it: `becomes [his deputy]`
BECOMES = re.compile(r"H?B[BNw]{0,2}A?hS?$")
#: before an office's `deputy`, whom it describes: `X, the [late] [commander's deputy]`
APPOSED = re.compile(r"PCDS?R'S?$")
#: behind it, who: `, Colonel X`
NAMED = re.compile(r"C?K{0,2}P(?!')")
#: offices that have one
GRADES = ("deputy", "vice", "assistant")
#: offices beside a commander, of the same unit where they are called his
BESIDE = frozenset(lexicon("roles")["beside_chiefs"]["roles"])


def draft_deputies(scenes: list[Scene], book: Book) -> None:
    """Write down the post of everybody who is named as the deputy of somebody whose office the text tells."""
    for scene in scenes:
        for n in (n for n, item in enumerate(scene.row.items) if item.name == "deputy"):
            owned, place = OWNED.search(scene.row.letters[:n]), _place_of(scene, n)
            if not owned or place < 0:
                continue
            at = max(owned.start(1), owned.start(2))
            deputy, office = scene.row.items[place].refers_to, _office_above(book, scene, at)
            if office and deputy != office.person:
                _draft(scene, book, deputy, office, (min(place, n), max(place, n) + 1))


def _place_of(scene: Scene, n: int) -> int:
    """Where in the row the deputy stands whose word is at `n`: `deputy, X`, `X becomes his deputy`; -1 for none."""
    letters = scene.row.letters
    if named := NAMED.match(letters, n + 1):
        return named.end() - 1
    if becomes := BECOMES.search(letters[:n]):
        return subject(scene.row, becomes.start())
    told = APPOSED.search(letters[:n])
    return told.start() if told else -1


def _office_above(book: Book, scene: Scene, at: int) -> PostDraft | None:
    """The office of whoever a name or pronoun at a place in the row stands for; for an office the one last told of."""
    item = scene.row.items[at]
    if scene.row.letters[at] != "R":
        return _office_of(book, item.refers_to, scene.sentence.start, scene.sentence.end)
    told = (p for p in reversed(book.posts) if role_key(p.role) == role_key(item.name) and p.evidence[0].start < item.start)
    return next(told, None)


def share_units(scenes: list[Scene], book: Book) -> None:
    """`his chief of staff, X`: the unit of an office that names none is that of the office whose it is called."""
    for scene in scenes:
        for tie in (tie for tie in scene.ties if tie.office.role.name in BESIDE):
            post, owned = book.post_of(tie), OWNED.search(scene.row.letters[: scene.row.at(tie.office.role.start)])
            if post is None or post.unit or not owned:
                continue
            chief = scene.row.items[max(owned.start(1), owned.start(2))].refers_to
            office = _office_of(book, chief, scene.sentence.start, scene.sentence.end)
            if office and chief != post.person:
                post.unit = office.unit


def _office_of(book: Book, chief: str, start: int, end: int) -> PostDraft | None:
    """The last office of somebody told before a place that may have a deputy; what the sentence moves them to only if alone."""
    held = [p for p in book.posts if p.person == chief and not p.past and p.evidence[0].start < end]
    whole = [p for p in held if p.status != "incoming" and p.role.split()[0] not in (*GRADES, "in")]  # `in charge`
    left = [p for p in whole if not (p.told_by_move and p.evidence[0].start >= start)]
    return next(reversed(left or whole), None)


def _draft(scene: Scene, book: Book, deputy: str, office: PostDraft, words: tuple[int, int]) -> None:
    """The deputy's post: over if somebody who held it takes the office itself, else held."""
    if any(p.person == deputy and p.role.split()[0] in GRADES and p.unit in (office.unit, None) for p in book.posts):
        return
    post = PostDraft(deputy, f"deputy {office.role}", office.unit, "current", [scene.passage(*words)])
    risen = next((p for p in book.posts if p.person == deputy and (p.role, p.unit) == (office.role, office.unit)), None)
    if risen and risen.status in ("current", "former"):
        raised = any(event.type == "promoted" and event.person == deputy for event in book.events)
        post.status, post.firm, post.ends = "former", True, risen.starts
        post.ended_by = "promoted" if raised else "transferred"
    book.posts.append(post)
