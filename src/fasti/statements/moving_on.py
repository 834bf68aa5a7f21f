"""Moving on: what somebody who is put into a post leaves behind, as the same sentence tells it."""

from __future__ import annotations

import re
from datetime import timedelta

from fasti.lexicons.load import lexicon
from fasti.model.calendar import edtf_interval
from fasti.statements.book import Book
from fasti.statements.commanding import Command
from fasti.statements.drafts import EventDraft, PostDraft
from fasti.statements.effects import STARTS
from fasti.statements.posts_of_commands import Led
from fasti.statements.same_post import COMMANDING, role_key
from fasti.statements.scene import Scene
from fasti.statements.tie import Tie
from fasti.statements.triggers import Trigger

#: last words of offices that go on beside another one, bodies that take nobody's whole time, and words that say so
GO_ON, PART_TIME, BESIDES = (frozenset(lexicon("moving_on")["beside"][key]) for key in ("heads", "bodies", "words"))
#: words by which a post was held until the move: `until then`, `until his appointment`, `hitherto`
UNTIL = re.compile(r"\b(?:until|till|hitherto|heretofore)\b")
#: between a name and its office, a clause about what somebody was: `, who was the`
WHO_WAS = re.compile(r"C?QB[DS]*$|C?Q[HBw]{1,3}A[DS]*$")
#: words of order before what was held first
LATER = frozenset(lexicon("successions")["aftermath"]["words"])
#: how far before the day of publication a move can end what is told as held today
FRESH = timedelta(days=100)
#: how many items before its holder the words for an office may begin: `until his appointment, X was`
LEAD = 5


def move_away(event: EventDraft, post: PostDraft) -> None:
    """`X, the commander of U, was transferred`: what X held is over, and what X holds now is not said."""
    if post.status != "former" or not (post.ends or post.ended_by or post.past):
        post.ends = post.ends or event.date
        post.ended_by = post.ended_by or ("promoted" if event.type == "promoted" else "transferred")
        post.status, post.firm = "former", True


def leave_others(book: Book, scene: Scene, trigger: Trigger, event: EventDraft, led: list[Led]) -> None:
    """`X, the commander of U, was redeployed to V as commander`: what the sentence says beside the name is over."""
    if event.post is None or event.post.status == "former":
        return
    for tie in scene.ties:
        post = book.post_of(tie)
        if not post or not _is_other(post, event):
            continue
        if _is_before(scene, tie, trigger) or _was_held(scene, tie, post) or _is_given_up(book, scene, tie, trigger, event):
            move_away(event, post)
    for told in led:
        if _is_other(told.post, event) and told.command.verb < trigger.start:
            move_away(event, told.post)


def leave_before(book: Book, scene: Scene, trigger: Trigger, event: EventDraft) -> list[PostDraft]:
    """`took office after serving as R`, `until his appointment X was R`: end the posts held before a move."""
    if trigger.type not in STARTS:
        return []
    who, until = scene.row.items[trigger.who].refers_to, _is_until(scene, trigger)
    posts = (book.post_of(tie) for tie in scene.ties if tie.person == who and (until or _is_before(scene, tie, trigger)))
    held = [post for post in posts if post is not None and post.status == "former"]
    for post in held:
        post.until_move = True
        move_away(event, post)
    return held


def _is_until(scene: Scene, trigger: Trigger) -> bool:
    """`until his appointment`."""
    return trigger.voice == "noun" and scene.row.items[max(0, trigger.who - 1)].name in ("until", "till")


def _is_before(scene: Scene, tie: Tie, trigger: Trigger) -> bool:
    """Say whether a word of order puts an office before the move: `after serving as R`."""
    between = scene.row.items[trigger.end : tie.office.start]
    return tie.how == "served" and not LATER.isdisjoint(item.name for item in between)


def taken_up(scene: Scene, trigger: Trigger, led: list[Led]) -> PostDraft | None:
    """`X was moved to head U`, `named Y to lead U`: the post that a verb of command behind a move says what it is to."""
    if trigger.type not in STARTS or trigger.who < 0:
        return None
    who, last = scene.row.items[trigger.who].refers_to, max(trigger.end, trigger.who + 1)
    return next((told.post for told in led if told.post.person == who and _is_to(scene, told.command, last)), None)


def _is_to(scene: Scene, command: Command, last: int) -> bool:
    """Say whether an infinitive follows the words before `last` with nobody else between."""
    between = scene.row.letters[last : command.verb]
    return between.endswith("t") and not re.search(r"[PpQZ]", between)


def _is_other(post: PostDraft, event: EventDraft) -> bool:
    return post.person == event.person and post is not event.post and not (post.told_by_move or post.ends or post.ended_by)


def leave_told(book: Book, scene: Scene, event: EventDraft) -> None:
    """`is replaced by X, who was R`: what the sentence tells that whoever comes held until then is over."""
    for tie in scene.ties:
        post = book.post_of(tie)
        if post and _is_other(post, event) and _was_held(scene, tie, post):
            move_away(event, post)


def _was_held(scene: Scene, tie: Tie, post: PostDraft) -> bool:
    """Say whether the words put a post that is over right before the move: `X, who was R`, `until his appointment R`."""
    if post.status != "former" or post.past:
        return False
    words = " ".join(item.text.lower() for item in scene.row.items[max(0, tie.start - LEAD) : tie.end])
    return bool(WHO_WAS.search(tie.between) or UNTIL.search(words))


def _is_given_up(book: Book, scene: Scene, tie: Tie, trigger: Trigger, event: EventDraft) -> bool:
    """Say whether an office beside the name is over by a move: nobody gives up a seat, and one who only acts may go back.

    Nor is it where `who` parts the two: `the outgoing commander of U, X, who has been appointed R`.
    """
    post = event.post
    if (
        post is None
        or "Q" in scene.row.letters[tie.end : trigger.start]
        or tie.how not in ("before", "apposed")
        or _goes_on(tie.office.role.name)
    ):
        return False
    here = {item.name for item in scene.row.items}
    bodies = {word for unit in scene.row.items if unit.refers_to == post.unit for word in unit.name.lower().split()}
    beside = post.status == "acting" or _goes_on(post.role) or BESIDES & here or PART_TIME & bodies
    held = book.post_of(tie)
    return held is not None and held.status in ("current", "acting") and not beside and _is_fresh(book, event.date)


def _goes_on(role: str) -> bool:
    """`adviser`, but not `commanding officer`: an office that goes on beside another one."""
    return role.rsplit(maxsplit=1)[-1] in GO_ON and role_key(role) not in COMMANDING


def _is_fresh(book: Book, day: str | None) -> bool:
    """`X, the army chief, was named commander of U in 1998`: what somebody holds today did not end long ago."""
    if day is None or book.published is None:
        return day is None
    today, then = edtf_interval(book.published).latest, edtf_interval(day).latest
    return today is not None and then is not None and today - then < FRESH
