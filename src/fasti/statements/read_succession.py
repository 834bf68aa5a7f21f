"""Succession: who followed whom in a post, where the text says that one followed the other."""

from __future__ import annotations

from dataclasses import replace

from fasti.lexicons.load import lexicon
from fasti.model.marked import Item
from fasti.model.passage import Passage
from fasti.model.statement import Status, Succession
from fasti.statements.acting import is_for_now
from fasti.statements.book import Book
from fasti.statements.drafts import EventDraft, PostDraft
from fasti.statements.followers import find_pairs
from fasti.statements.hedging import certainty_of
from fasti.statements.in_turn import pairs_in_turn
from fasti.statements.moving_on import leave_told
from fasti.statements.pair import Pair
from fasti.statements.posts_of_ties import ending_told
from fasti.statements.put_out import end_put_out
from fasti.statements.same_post import same_office
from fasti.statements.scene import Scene

#: how far before its end a pair's verb stands at the most
LAST_WORDS = 4
#: events behind which a post stands empty
LEAVING = frozenset(["dismissed", "suspended", "resigned", "retired", "killed", "died", "arrested", "transferred"])
#: how many characters before its sentence somebody left whom a sentence does not name
NEAR = 900
#: kinds of unit that have a commander
SECURITY = frozenset(lexicon("units")["kinds"]["security"])
#: events that put somebody into one
STARTS = frozenset(["appointed", "transferred", "promoted"])
#: words for the time that somebody stayed in a post before handing it over
STAYED = frozenset(["until", "till", "when", "later"])
#: offices beside a commander
BESIDE = frozenset(lexicon("roles")["beside_chiefs"]["roles"])
#: statuses of a post that is held or will be
HELD: tuple[Status, ...] = ("current", "acting", "incoming")


def read_succession(scenes: list[Scene], book: Book) -> tuple[Succession, ...]:
    """Find successions and give the one who left the post of the one who followed, and the other way round."""
    found: dict[tuple[str, str], Succession] = {}
    for scene in scenes:
        end_put_out(scene, book)
        for told in [*pairs_in_turn(scene, book), *find_pairs(scene)]:
            pair = _with_leaver(book, scene.sentence.start, told)
            known = not pair.before or not pair.after or pair.before == pair.after or (pair.before, pair.after) in found
            if not known and not (pair.by_order and _parts(scene, book, pair)):
                found[pair.before, pair.after] = _succession(scene, book, pair)
    return tuple(found.values())


def _with_leaver(book: Book, start: int, pair: Pair) -> Pair:
    """A pair with whoever the text last told to have left, where nobody is named, or by a pronoun somebody who has not left."""
    has_left = any(e.person == pair.before and e.type in LEAVING for e in book.events)
    if pair.before and (has_left or not pair.by_pronoun):
        return pair
    return replace(pair, before=_left_last(book, start, pair.after) or pair.before)


def _left_last(book: Book, end: int, follower: str) -> str:
    """The person whom the text told last before a place to have left an office, but for the follower; empty for none."""
    drafts: list[EventDraft | PostDraft] = [
        *(e for e in book.events if e.type in LEAVING),
        *(post for post in book.posts if post.ended_by),
    ]
    left = [d for d in drafts if d.person != follower and end - NEAR < d.evidence[0].start < end]
    return max(left, key=lambda draft: draft.evidence[0].start).person if left else ""


def _parts(scene: Scene, book: Book, pair: Pair) -> bool:
    """Say whether the text gives who left and who came afterwards offices that are not the same."""
    old, new = _told_posts(scene, book, pair)
    return new is None or (old is not None and not same_office(old, new))


def _succession(scene: Scene, book: Book, pair: Pair) -> Succession:
    words = scene.passage(min(pair.start, pair.end - 1), pair.end)
    ahead = _lies_ahead(scene, pair)
    old, new = _told_posts(scene, book, pair)
    commanded = _commanded(scene, pair)
    if pair.handed and commanded and _is_elsewhere(old, commanded) and _is_elsewhere(new, commanded):
        old, new = None, book.add_post(replace(commanded, evidence=[words], status="incoming" if ahead else "current"))
    model = new or old or commanded
    if model and (old is None or not same_office(old, model)):
        old = book.add_post(_left_post(pair, model, words, ahead=ahead))
        old.starts = old.starts or book.held_since.get(pair.before)
    if old and new is None:
        status: Status = "incoming" if ahead else "acting" if is_for_now(scene.row, pair.start, pair.end) else "current"
        new = book.add_post(PostDraft(pair.after, old.role, old.unit, status, [words], firm=status == "acting"))
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


def _lies_ahead(scene: Scene, pair: Pair) -> bool:
    """Say whether the text only predicts that one follows the other."""
    verbs = [(trigger.start, trigger.end) for trigger in scene.triggers if trigger.start < pair.end]
    places = [(max(pair.start, pair.end - LAST_WORDS), pair.end), *verbs]
    return any(certainty_of(scene.row, start, end) == "predicted" for start, end in places)


def _told_posts(scene: Scene, book: Book, pair: Pair) -> tuple[PostDraft | None, PostDraft | None]:
    """The posts, as told so far, of the one who left and of the one who followed."""
    end = scene.sentence.end
    new = _put_into(book, scene, pair) or _nearest(book, pair.after, end, HELD) or _nearest(book, pair.after, end, ("former",))
    old = (
        _moved_to_here(book, scene, pair)
        or _nearest(book, pair.before, end, ("former",))
        or _nearest(book, pair.before, end, ("current", "acting"))
    )
    if pair.of_before:
        held = [post for post in book.posts if post.person == pair.before and post.evidence[0].start < end]
        old = next((post for post in reversed(held) if not post.told_by_move and not post.past), old)
    if new and old and (_is_later(new, old, end) or _is_of_before(scene, pair, old, new) or _is_left(scene, old, new)):
        return old, None
    if new and old and _is_beside(old, new):
        return old, None
    return old, new


def _moved_to_here(book: Book, scene: Scene, pair: Pair) -> PostDraft | None:
    """`was appointed commander in 2009 and stayed until 2011, when he handed over to Y`: what the sentence gave who left."""
    last = scene.row.items[pair.end - 1].start
    told = [event for event in book.events if event.person == pair.before and event.type in STARTS and event.post]
    here = [(p.end, e.post) for e in told for p in e.evidence if scene.sentence.start <= p.start and p.end <= last]
    end, post = here[-1] if here else (last, None)
    return None if STAYED.isdisjoint(item.name for item in scene.row.items if end <= item.start < last) else post


def _put_into(book: Book, scene: Scene, pair: Pair) -> PostDraft | None:
    """The post that the pair's own words put somebody into: `X, an officer, was appointed R after Y retired`."""
    words = scene.passage(min(pair.start, pair.end - 1), pair.end)
    told = [event for event in book.events if event.person == pair.after and event.type in STARTS and event.post]
    return next((e.post for e in told if any(words.start <= p.start and p.end <= words.end for p in e.evidence)), None)


def _is_left(scene: Scene, old: PostDraft, new: PostDraft) -> bool:
    """`X, until now commander of U, is to replace Y`: what X has left is not what X takes up, but for Y's own post."""
    start = new.evidence[0].start
    return (
        new.status == "former" and start >= scene.sentence.start and old.evidence[0].start < start and not same_office(old, new)
    )


def _is_beside(old: PostDraft, new: PostDraft) -> bool:
    """`his chief of staff, X, took over`: what X takes over is his office, and not the one beside it."""
    return new.role in BESIDE and not new.told_by_move and not same_office(old, new)


def _is_later(new: PostDraft, old: PostDraft, end: int) -> bool:
    """Say whether the text tells of the new post only behind a place, and of the old one before it."""
    return new.evidence[0].start > end and old.evidence[0].start < end


def _is_of_before(scene: Scene, pair: Pair, old: PostDraft, new: PostDraft) -> bool:
    """`X is to be replaced by Y`: the office is X's, of which the text has told, whatever else Y holds."""
    letters = scene.row.letters[pair.start : pair.end]
    if pair.of_before:
        return not same_office(old, new)
    passive = "B" in letters and "y" in letters
    beside = scene.row.items[pair.end - 1].start < new.evidence[0].end and "A" not in letters
    told = old.evidence[0].start < scene.sentence.start or (beside and old.evidence[0].start < new.evidence[0].start)
    return passive and told and not same_office(old, new)


def _commanded(scene: Scene, pair: Pair) -> PostDraft | None:
    """The command that the sentence itself names: `handed over [command of] the Northern Brigade to`."""
    office = next((office for office in scene.offices if office.role.kind == "command" and office.units), None)
    unit = office.units[0] if office else _handed_unit(scene, pair)
    return PostDraft(pair.after, "commander", unit.refers_to, "current", []) if unit else None


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
    old.status, old.firm = "former", True
    goes_on = any(post.person == old.person and post is not old and post.status in HELD for post in book.posts)
    old.ended_by = old.ended_by or ("transferred" if goes_on else "replaced")
    old.ends = old.ends or (new.starts if new else None)


def _nearest(book: Book, person: str, end: int, statuses: tuple[Status, ...]) -> PostDraft | None:
    """The person's post that was told last before a place, else the first one after it."""
    held = [post for post in book.posts if post.person == person and post.status in statuses]
    before = [post for post in held if post.evidence[0].start < end]
    latest = max(before, key=lambda post: (_last_start(post.evidence, end), post.told_by_move), default=None)
    return latest or next(iter(held), None)


def _last_start(evidence: list[Passage], end: int) -> int:
    return max(passage.start for passage in evidence if passage.start < end)
