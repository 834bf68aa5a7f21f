"""Filling in: who acts in a post that somebody has just left, `will act in the role`, `has been filling in`."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.model.statement import Status
from fasti.statements.book import Book
from fasti.statements.dating import day_of_verb
from fasti.statements.drafts import EventDraft, PostDraft
from fasti.statements.posts_of_ties import role_name
from fasti.statements.same_post import same_office
from fasti.statements.scene import Scene
from fasti.statements.whom import subject

_WORDS = lexicon("roles")["filling_in"]
_POSTS = "|".join(_WORDS["posts"])
#: `will act in the role`, `is filling in`, `in charge on an interim basis`
ACTS = re.compile(
    rf"\b(?:(?:{'|'.join(_WORDS['acts'])}) in (?:the|this|that|his|her) (?:{_POSTS})"
    rf"|(?:{'|'.join(_WORDS['alone'])})(?! (?:an?|the|his|her)\b)"
    rf"|in charge (?:{'|'.join(_WORDS['for_now'])}))\b"
)
#: behind an office that somebody is given charge of, who gets it: `was given to the R, X`
GIVEN = re.compile(r"[BH]{1,2}N?(w)t[DSLUKROC'h]{0,8}?P(?!')")
CHARGE, GIVES = ["charge", "of"], frozenset(_WORDS["gives"])
#: words by which that lies ahead
AHEAD = frozenset(["will", "would", "shall"])
#: how many characters before the sentence somebody left the post, and how many items before its verb `will` stands
NEAR, SOON = 1500, 3


def draft_acting(scenes: list[Scene], book: Book) -> None:
    """Write down the posts of those of whom a sentence says that they fill in for whoever the text last told to have left one."""
    for scene in scenes:
        words = [item.text.lower() for item in scene.row.items]
        told = ACTS.search(" ".join(words))
        if not told:
            continue
        verb = next(n for n in range(len(words)) if len(" ".join(words[: n + 1])) > told.start())
        who = subject(scene.row, verb)
        person = scene.row.items[who].refers_to if who >= 0 else ""
        left = _left_before(book, person, scene.sentence.end) if person else None
        if left:
            ahead = not AHEAD.isdisjoint(words[max(0, verb - SOON) : verb])
            status: Status = "incoming" if ahead else "acting"
            evidence = [scene.passage(min(who, verb), max(who, verb) + 1)]
            book.add_post(PostDraft(person, left.role, left.unit, status, evidence, firm=True))


def draft_charges(book: Book, scene: Scene) -> None:
    """`the additional charge of DIG West was given to X`: write down the post and the event."""
    for office in scene.offices:
        given = GIVEN.match(scene.row.letters, office.end)
        before = [item.text.lower() for item in scene.row.items[max(0, office.start - 2) : office.start]]
        if not given or before != CHARGE or scene.row.items[given.start(1)].name not in GIVES:
            continue
        person = scene.row.items[given.end() - 1].refers_to
        day = day_of_verb(scene.row, given.start(1), given.start(1) + 1)
        words = scene.passage(office.start, given.end())
        post = PostDraft(person, role_name(office), book.unit_of(office), "acting", [words], day, firm=True, told_by_move=True)
        event = EventDraft("appointed", person, day, [words], post=book.add_post(post))
        book.attribute(event, scene, office.start, given.end())
        book.events.append(event)


def end_acting(book: Book, full: PostDraft, day: str | None) -> None:
    """`X, acting R, was confirmed as R`: the time of acting is over when somebody gets the office in full."""
    for post in (p for p in book.posts if p.status == "acting" and p.person == full.person and same_office(p, full)):
        post.status, post.firm, post.ends = "former", True, post.ends or day
        full.unit = full.unit or post.unit


def _left_before(book: Book, person: str, end: int) -> PostDraft | None:
    """The post that somebody else was last told before a place to have left or to be leaving."""
    left = [p for p in book.posts if p.person != person and p.ended_by and not p.past]
    near = [p for p in left if end - NEAR < p.evidence[-1].start < end]
    return max(near, key=lambda post: post.evidence[-1].start, default=None)
