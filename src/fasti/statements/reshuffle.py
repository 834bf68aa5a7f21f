"""Reshuffles: a lead that moves many officers at once gives its day and its verb to every posting in the list behind it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item
from fasti.model.statement import Succession
from fasti.statements.book import Book
from fasti.statements.dating import day_near, is_within_a_year
from fasti.statements.decisions import decision_day
from fasti.statements.drafts import EventDraft, PostDraft
from fasti.statements.same_post import role_key
from fasti.statements.scene import Scene
from fasti.statements.tie import Tie
from fasti.statements.triggers import Trigger

#: how far into a report its lead reaches, in sentences that name somebody
LEAD = 6
#: how many items behind and before a verb its many may stand, and how near its `were`
BEHIND, BEFORE, PASSIVE = 9, 6, 4
#: verbs that announce moves, and nouns for them; how soon behind the verb the noun stands
ANNOUNCING = frozenset(lexicon("reshuffles")["announced"]["verbs"])
MOVES = frozenset(lexicon("reshuffles")["announced"]["moves"])
SOON = 4
#: verbs by which somebody stays where they are
KEEPS = frozenset(lexicon("roles")["keeping"]["keeps"])
#: how a sentence of a list goes on
LISTED = re.compile(rf"^(?:{'|'.join(lexicon('reshuffles')['listed'])})\b", re.IGNORECASE)
#: an entry of a list that is set line by line
ENTRY = re.compile(r"(?:[-*•·▪●–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])\s")
#: who is moved, when nobody is named
COLLECTIVE = re.compile(rf"\b(?:{'|'.join(lexicon('reshuffles')['collective'])})\b")
#: words and figures that make them many
MANY = re.compile(rf"\b\d{{1,3}}\b|\b(?:{'|'.join(lexicon('reshuffles')['many'])})\b")


@dataclass(frozen=True, slots=True)
class Reshuffle:
    """Many officers moved by one order."""

    #: the order's day as EDTF, if the lead names it
    date: str | None


def find_reshuffle(scenes: list[Scene]) -> Reshuffle | None:
    """Find the lead that announces a reshuffle; `None` if the report has none. The day of saying so is not its day."""
    told = [(scene, start, end) for scene in scenes[:LEAD] for start, end in _announcements(scene)]
    days = (day_near(scene.row, start, end) for scene, start, end in told)
    decided = (decision_day(scene.sentence) for scene in scenes[:LEAD])
    # `the biggest reshuffle this year` has no day
    return Reshuffle(next((day for day in (*days, *decided) if day and is_within_a_year(day)), None)) if told else None


def _announcements(scene: Scene) -> list[tuple[int, int]]:
    """Letters from first to last of everything in a sentence that moves many: `redeployed 30 officers`, `new commissioners`."""
    moves = [(t.start, t.end) for t in scene.triggers if t.type in ("appointed", "transferred") and _is_collective(scene, t)]
    told = [(n, n + 1) for n in range(1, len(scene.row.items)) if _is_announced(scene, n)]
    return moves + told + [(o.start, o.end) for o in scene.offices if "current" in o.role.note and _is_plural(o.role)]


def _is_announced(scene: Scene, n: int) -> bool:
    """`the army on Tuesday announced [several new] postings`: a verb of announcing with a noun for moves soon behind it."""
    behind = [item.name for item in scene.row.items[n + 1 : n + 1 + SOON]]
    return scene.row.items[n].name in ANNOUNCING and not MOVES.isdisjoint(behind)


def _is_plural(role: Item) -> bool:
    return role.text.lower().endswith("s") and role.name.endswith("s")


def _is_collective(scene: Scene, trigger: Trigger) -> bool:
    """Say whether a verb moves many: `redeployed 30 officers`, `several commissioners were moved`."""
    words = [item.text.lower() for item in scene.row.items]
    behind = " ".join(words[trigger.end : trigger.end + BEHIND]) if trigger.voice != "does" else ""
    if COLLECTIVE.search(behind) and (trigger.who < 0 or MANY.search(behind)):
        return True
    before = words[max(0, trigger.start - BEFORE) : trigger.start]
    return not {"were", "been"}.isdisjoint(before[-PASSIVE:]) and bool(COLLECTIVE.search(" ".join(before)))


def spread_reshuffle(reshuffle: Reshuffle, scenes: list[Scene], book: Book) -> list[Succession]:
    """Give every posting of the list its event and day, end the posts that were left, and pair who left with who came."""
    moved: list[PostDraft] = []
    for post in (post for scene in scenes for post in _listed_posts(scene, book)):
        moved.append(post)
        _move(book, reshuffle, post)
    for event in book.events:
        if event.post and event.type in ("appointed", "transferred") and event.certainty in ("asserted", "reported"):
            moved.append(event.post)
            event.date = event.date or reshuffle.date
            if event.post.status != "former":
                event.post.starts = event.post.starts or event.date
    _end_old_posts(book, moved, reshuffle)
    return _pairs(book, moved)


def _listed_posts(scene: Scene, book: Book) -> list[PostDraft]:
    """The posts that a sentence of the list moves people to."""
    held = [(tie, post) for tie in scene.ties if (post := book.post_of(tie)) and post.status in ("current", "acting")]
    written = scene.text[scene.sentence.start : scene.sentence.end].strip()
    entry = ENTRY.match(written) or LISTED.match(written.lstrip("* "))
    listed = bool(entry) or any(_says(tie) or "N" in tie.between for tie, _ in held)
    return [
        post
        for tie, post in held
        if _is_move(tie, listed=listed) and not _is_kept(scene, tie) and not _moves_on(book, scene, tie, post)
    ]


def _moves_on(book: Book, scene: Scene, tie: Tie, post: PostDraft) -> bool:
    """`X, commandant of U, is to take over V`: what stands beside the name is not what the sentence moves X to."""
    here = range(scene.sentence.start, scene.sentence.end)
    moves = (e for e in book.events if e.person == post.person and e.type in ("appointed", "transferred"))
    return tie.how == "apposed" and any(e.post not in (None, post) and e.evidence[0].start in here for e in moves)


def _says(tie: Tie) -> bool:
    return tie.how in ("copula", "inverse")


def _is_kept(scene: Scene, tie: Tie) -> bool:
    """`X retains his position as R`: no move."""
    return any(item.name in KEEPS for item in scene.row.items[tie.start : tie.end])


def _is_move(tie: Tie, *, listed: bool) -> bool:
    """Say whether a tie in a reshuffle tells of a new post: `X is R`, in a list `X, R`, and `the new R, X`."""
    return _says(tie) or (listed and tie.how == "apposed") or (tie.how == "before" and "current" in tie.status)


def _move(book: Book, reshuffle: Reshuffle, post: PostDraft) -> None:
    """Start a post on the day of the reshuffle, and tell the event if nobody has."""
    post.starts = post.starts or reshuffle.date
    told = any(
        event.person == post.person and event.type in ("appointed", "transferred") and (event.post is post or event.post is None)
        for event in book.events
    )
    if not told:
        left = any(other.person == post.person and other.status == "former" for other in book.posts)
        move = EventDraft("transferred" if left else "appointed", post.person, reshuffle.date, post.evidence[:1], post.certainty)
        move.said_by, move.post = post.said_by, post
        book.events.append(move)


def _end_old_posts(book: Book, moved: list[PostDraft], reshuffle: Reshuffle) -> None:
    """End the former posts of everybody who was moved."""
    people = {post.person for post in moved}
    old = [post for post in book.posts if post.status == "former" and post.person in people and not post.starts]
    latest = {post.person for post in old if not post.past}
    for post in old:
        # of `a former commander of U, until now R of V`, only the latter was left now
        if post.ended_by in (None, "replaced") and not (post.past and post.person in latest):
            post.ends, post.ended_by = post.ends or reshuffle.date, "transferred"


def _pairs(book: Book, moved: list[PostDraft]) -> list[Succession]:
    """Who left and who came to the same post of the same unit."""
    pairs = []
    for old in book.posts:
        new = next((post for post in moved if old.status == "former" and _follows(old, post)), None)
        if new:
            words = (*old.evidence[:1], *new.evidence[:1])
            pairs.append(Succession(old.person, new.person, new.role, new.unit, words))
    return pairs


def _follows(old: PostDraft, new: PostDraft) -> bool:
    same_unit = old.unit is not None and old.unit == new.unit
    return same_unit and old.person != new.person and role_key(old.role) == role_key(new.role)
