"""Succession: who followed whom in a post, where the text says that one followed the other."""

from __future__ import annotations

import re
from dataclasses import replace

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item
from fasti.model.passage import Passage
from fasti.model.statement import Status, Succession
from fasti.statements.acting import is_for_now
from fasti.statements.book import Book
from fasti.statements.drafts import EventDraft, PostDraft
from fasti.statements.effects import STARTS
from fasti.statements.followers import find_pairs
from fasti.statements.hedging import certainty_of
from fasti.statements.in_turn import pairs_in_turn
from fasti.statements.moving_on import leave_told
from fasti.statements.offices_of_verbs import is_held_since
from fasti.statements.pair import Pair
from fasti.statements.posts_of_pairs import HELD, told_posts
from fasti.statements.posts_of_ties import ending_told, role_name
from fasti.statements.put_out import end_put_out
from fasti.statements.same_post import same_office
from fasti.statements.scene import Scene

#: how far before its end a pair's verb stands at the most
LAST_WORDS = 4
#: events behind which a post stands empty
LEAVING = frozenset(["dismissed", "suspended", "resigned", "retired", "killed", "died", "arrested", "transferred"])
#: how many characters before its sentence somebody left whom a sentence does not name
NEAR = 900
#: how many characters around where a sentence begins its own words and those right before it stand
CLOSE = 200
#: where somebody stands who leads a unit: `at the helm of`
HEADS = ("head", "helm")
#: between a pair and the office that it is about: `as [the]`
AS_OFFICE = re.compile(r"AD?")
#: kinds of unit that have a commander
SECURITY = frozenset(lexicon("units")["kinds"]["security"])


def read_succession(scenes: list[Scene], book: Book) -> tuple[Succession, ...]:
    """Find successions and give the one who left the post of the one who followed, and the other way round."""
    found: dict[tuple[str, str], Succession] = {}
    for scene in scenes:
        end_put_out(scene, book)
        for told in [*pairs_in_turn(scene, book), *find_pairs(scene)]:
            pair = told if told.before and _lies_ahead(scene, told) else _with_leaver(book, scene.sentence.start, told)
            known = not pair.before or not pair.after or pair.before == pair.after or (pair.before, pair.after) in found
            if not known and not (pair.by_order and _parts(scene, book, pair)):
                found[pair.before, pair.after] = _succession(scene, book, pair)
    return tuple(found.values())


def _with_leaver(book: Book, start: int, pair: Pair) -> Pair:
    """A pair with whoever the text last told to have left, where nobody is named, or by a pronoun somebody who has not left."""
    has_left = any(e.person == pair.before and e.type in LEAVING for e in book.events) or _left_here(book, start, pair.before)
    if pair.before and (has_left or not pair.by_pronoun):
        return pair
    return replace(pair, before=_left_last(book, start, pair.after) or pair.before)


def _left_here(book: Book, start: int, person: str) -> bool:
    """Say whether the text told right before or behind a place that somebody's time in an office is over."""
    over = (post for post in book.posts if post.person == person and post.status == "former" and not post.past)
    return any(start - CLOSE < told.start < start + CLOSE for post in over for told in post.evidence)


def _left_last(book: Book, end: int, follower: str) -> str:
    """The person whom the text told last before a place to have left an office, but for the follower; empty for none."""
    drafts: list[EventDraft | PostDraft] = [
        *(e for e in book.events if e.type in LEAVING),
        *(post for post in book.posts if post.ended_by or (post.ends and post.evidence[0].start > end - CLOSE)),
    ]
    left = [d for d in drafts if d.person != follower and end - NEAR < d.evidence[0].start < end]
    return max(left, key=lambda draft: draft.evidence[0].start).person if left else ""


def _parts(scene: Scene, book: Book, pair: Pair) -> bool:
    """Say whether the text gives who left and who came afterwards offices that are not the same."""
    old, new = told_posts(scene, book, pair)
    return new is None or (old is not None and not same_office(old, new))


def _succession(scene: Scene, book: Book, pair: Pair) -> Succession:
    words = scene.passage(min(pair.start, pair.end - 1), pair.end)
    ahead = _lies_ahead(scene, pair)
    old, new = told_posts(scene, book, pair)
    commanded = _commanded(scene, pair)
    if pair.handed and commanded and _is_elsewhere(old, commanded) and _is_elsewhere(new, commanded):
        old, new = None, book.add_post(replace(commanded, evidence=[words], status="incoming" if ahead else "current"))
    model = new or old or commanded
    if model and (old is None or not same_office(old, model)):
        left = _left_post(pair, model, words, ahead=ahead)
        _attribute(book, scene, pair, left)
        old = book.add_post(left)
        old.starts = old.starts or book.held_since.get(pair.before)
    if old and new is None:
        followed = _followed_post(scene, pair, old, words, ahead=ahead)
        _attribute(book, scene, pair, followed)
        new = book.add_post(followed)
    if new and ahead and not new.firm and new.evidence[0].start >= scene.sentence.start:
        new.status = "incoming"
    if new and (ahead or not new.starts):
        new.starts = new.starts or pair.day
    if pair.tells and not ahead:
        _tell_start(scene, book, pair, words, new)
    if new and not ahead:
        leave_told(book, scene, EventDraft("appointed", pair.after, pair.day or new.starts, [words], post=new))
    if old and not ahead:
        old.ended_by = old.ended_by or ending_told(scene.row, pair.start, pair.end)
        _end(book, old, new)
    elif old:
        old.ends = old.ends or pair.day
    return Succession(pair.before, pair.after, model.role if model else None, model.unit if model else None, (words,))


def _attribute(book: Book, scene: Scene, pair: Pair, post: PostDraft) -> None:
    """Whose word a post is that a pair tells: `X said that Y took over from Z`; `his predecessor, Z` is the outlet's own."""
    if pair.tells:
        book.attribute(post, scene, pair.start, pair.end)


def _tell_start(scene: Scene, book: Book, pair: Pair, words: Passage, new: PostDraft | None) -> None:
    """Tell the event by which somebody followed, if nothing in the sentence or about the post has told it."""
    here = range(scene.sentence.start, scene.sentence.end)
    told = [e for e in book.events if e.person == pair.after and e.type in STARTS and (e.type != "promoted" or e.post)]
    if any(e.evidence[0].start in here or e.post is new or e.date == pair.day for e in told):
        return
    event = EventDraft("appointed", pair.after, pair.day, [words], post=new)
    book.attribute(event, scene, pair.start, pair.end)
    book.events.append(event)


def _left_post(pair: Pair, model: PostDraft, words: Passage, *, ahead: bool) -> PostDraft:
    """The post of the one who leaves, by that of the one who follows; as long as that lies ahead, it is held."""
    if ahead:
        return PostDraft(pair.before, model.role, model.unit, "current", [words])
    return PostDraft(pair.before, model.role, model.unit, "former", [words], firm=True)


def _followed_post(scene: Scene, pair: Pair, old: PostDraft, words: Passage, *, ahead: bool) -> PostDraft:
    """The post of the one who follows, by that of the one who left; over where the sentence gives them another one today."""
    gone = any(tie.person == pair.after and is_held_since(scene.row, tie.office) for tie in scene.ties)
    now: Status = "former" if gone else "acting" if is_for_now(scene.row, pair.start, pair.end) else "current"
    status: Status = "incoming" if ahead else now
    post = PostDraft(pair.after, old.role, old.unit, status, [words], firm=status in ("acting", "former"))
    post.ended_by = "transferred" if status == "former" else None
    return post


def _lies_ahead(scene: Scene, pair: Pair) -> bool:
    """Say whether the text only predicts that one follows the other."""
    verbs = [(trigger.start, trigger.end) for trigger in scene.triggers if trigger.start < pair.end]
    places = [(max(pair.start, pair.end - LAST_WORDS), pair.end), *verbs]
    return any(certainty_of(scene.row, start, end) == "predicted" for start, end in places)


def _commanded(scene: Scene, pair: Pair) -> PostDraft | None:
    """The command that the sentence itself names: `handed over [command of] the Northern Brigade to`."""
    office = next((office for office in scene.offices if office.role.kind == "command" and office.units), None)
    unit = office.units[0] if office else _handed_unit(scene, pair) or _headed_unit(scene, pair)
    if unit:
        return PostDraft(pair.after, "commander", unit.refers_to, "current", [])
    told = (o for o in scene.offices if o.units and AS_OFFICE.fullmatch(scene.row.letters[pair.end : o.start]))
    named = next(told, None)
    return PostDraft(pair.after, role_name(named), named.units[0].refers_to, "current", []) if named else None


def _headed_unit(scene: Scene, pair: Pair) -> Item | None:
    """The unit of a force behind `succeeded X [at the head of U]`."""
    at_head = [item.name for item in scene.row.items[pair.end : pair.end + 4]]
    behind = scene.row.letters[pair.end + 4 :].lstrip("DS")
    if at_head[:2] != ["at", "the"] or at_head[2:3] not in [[head] for head in HEADS] or not behind.startswith("U"):
        return None
    unit = scene.row.items[len(scene.row.letters) - len(behind)]
    return unit if unit.name.split()[-1].lower() in SECURITY else None


def _is_elsewhere(post: PostDraft | None, commanded: PostDraft) -> bool:
    """`X makes way at U for Y, the R of V`: what Y holds in V is not what X leaves."""
    return post is None or (post.unit is not None and post.unit != commanded.unit)


def _handed_unit(scene: Scene, pair: Pair) -> Item | None:
    """The one unit of a force that is handed over from one to the other."""
    units = [scene.row.items[n] for n in range(pair.handed, pair.end) if scene.row.letters[n] == "U"] if pair.handed else []
    return units[0] if len(units) == 1 and units[0].name.split()[-1].lower() in SECURITY else None


def _end(book: Book, old: PostDraft, new: PostDraft | None) -> None:
    """End the post of the one who left, on the day on which the one who followed took it up.

    It goes on for somebody suspended for whom another acts.
    """
    events = {event.type for event in book.events if event.person == old.person}
    if new and new.status == "acting" and "suspended" in events and not old.ended_by and not old.past:
        return
    old.unit = new.unit if new and old.unit is None and same_office(old, new) else old.unit
    old.status, old.firm = "former", True
    goes_on = any(post.person == old.person and post is not old and post.status in HELD for post in book.posts)
    old.ended_by = old.ended_by or ("transferred" if goes_on else "replaced")
    old.ends = old.ends or (new.starts if new else None)
