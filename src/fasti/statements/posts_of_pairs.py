"""Posts of pairs: which post, of all that the text has told of two people, is the one in which one followed the other."""

from __future__ import annotations

from fasti.lexicons.load import lexicon
from fasti.model.passage import Passage
from fasti.model.statement import Status
from fasti.statements.book import Book
from fasti.statements.drafts import PostDraft
from fasti.statements.effects import STARTS
from fasti.statements.offices_of_verbs import is_held_since
from fasti.statements.pair import Pair
from fasti.statements.same_post import same_office
from fasti.statements.scene import Scene

#: words for the time that somebody stayed in a post before handing it over
STAYED = frozenset(["until", "till", "when", "later"])
#: offices beside a commander
BESIDE = frozenset(lexicon("roles")["beside_chiefs"]["roles"])
#: verbs of going back to what somebody did before
GOES_BACK = frozenset(["returns", "returned", "return", "returning", "resumes", "resumed"])
#: events behind which somebody holds nothing for a while
GONE = frozenset(["dismissed", "resigned", "transferred"])
#: status words by which an office beside somebody is the one just taken
HELD_BY_NOW = frozenset(["current", "acting"])
#: statuses of a post that is held or will be
HELD: tuple[Status, ...] = ("current", "acting", "incoming")


def told_posts(scene: Scene, book: Book, pair: Pair) -> tuple[PostDraft | None, PostDraft | None]:
    """The posts, as told so far, of the one who left and of the one who followed."""
    end = scene.sentence.end
    new = _put_into(book, scene, pair) or _nearest(book, pair.after, end, HELD) or _nearest(book, pair.after, end, ("former",))
    held: list[tuple[Status, ...]] = [("former",), ("current", "acting")]
    if "F" in scene.row.letters[pair.start : pair.end]:  # whoever will be replaced still holds it
        held.reverse()
    told = (_nearest(book, pair.before, end, statuses) for statuses in held)
    old = _moved_to_here(book, scene, pair) or next((post for post in told if post), None)
    if pair.of_before:
        had = [post for post in book.posts if post.person == pair.before and post.evidence[0].start < end]
        # `Y, previously R, whose own post goes to Z`, whom the sentence has just given another one
        left = [post for post in had if post.status == "former" and post.evidence[0].start >= scene.sentence.start]
        old = next((post for post in [*left, *reversed(had)] if post in left or not (post.told_by_move or post.past)), old)
        old = _left_for(had, old)
    if old and (_is_afterwards(book, old) or _goes_back_to(scene, pair, old)):
        return None, new if new and new.evidence[0].start < end else None
    if new and old and (_is_later(new, old, end) or _is_of_before(scene, pair, old, new) or _is_left(scene, old, new)):
        return old, None
    if new and old and (_is_beside(old, new) or _is_next(scene, book, pair, new)):
        return old, None
    if new and (_is_own(scene, book, pair, new) or _is_over_here(scene, pair, new)):
        return old if old and not same_office(old, new) else None, None
    return old, new


def _moved_to_here(book: Book, scene: Scene, pair: Pair) -> PostDraft | None:
    """`was appointed commander in 2009 and stayed until 2011, when he handed over to Y`: what the sentence gave who left."""
    last = scene.row.items[pair.end - 1].start
    told = [event for event in book.events if event.person == pair.before and event.type in STARTS and event.post]
    here = [(p.end, e.post) for e in told for p in e.evidence if scene.sentence.start <= p.start and p.end <= last]
    end, post = here[-1] if here else (last, None)
    return None if STAYED.isdisjoint(item.name for item in scene.row.items if end <= item.start < last) else post


def _left_for(held: list[PostDraft], post: PostDraft | None) -> PostDraft | None:
    """`X ran U. Since May he has been R. His place was taken by Y`: the post that X left for the one held today."""
    earlier = [each for each in held if each.status == "former" and not each.past and not each.told_by_move]
    return earlier[-1] if earlier and post and post.status == "current" and post.starts and not post.ended_by else post


def _put_into(book: Book, scene: Scene, pair: Pair) -> PostDraft | None:
    """The post that the pair's own words put somebody into: `X, an officer, was appointed R after Y retired`."""
    words = scene.passage(min(pair.start, pair.end - 1), pair.end)
    told = [event for event in book.events if event.person == pair.after and event.type in STARTS and event.post]
    return next((e.post for e in told if any(words.start <= p.start < words.end for p in e.evidence)), None)


def _is_left(scene: Scene, old: PostDraft, new: PostDraft) -> bool:
    """`X, until now commander of U, is to replace Y`: what X has left is not what X takes up, but for Y's own post."""
    start = new.evidence[0].start
    return (
        new.status == "former" and start >= scene.sentence.start and old.evidence[0].start < start and not same_office(old, new)
    )


def _is_beside(old: PostDraft, new: PostDraft) -> bool:
    """`his chief of staff, X, took over`: what X takes over is his office, and not the one beside it."""
    return new.role.partition(" for ")[0] in BESIDE and not new.told_by_move and not same_office(old, new)


def _is_afterwards(book: Book, old: PostDraft) -> bool:
    """`X was dismissed. He is now R. His successor …`: what X was given afterwards is not what X was followed in."""
    left = (e for e in book.events if e.person == old.person and e.type in GONE and e.post is not old)
    return old.firm and old.status == "current" and any(e.evidence[0].start < old.evidence[0].start for e in left)


def _goes_back_to(scene: Scene, pair: Pair, old: PostDraft) -> bool:
    """`X hands over to Y and returns to his duties as R`: where X goes is not what X leaves."""
    end, start = scene.row.items[pair.end - 1].end, old.evidence[-1].end
    return any(item.name in GOES_BACK for item in scene.row.items if end <= item.start < start)


def _is_next(scene: Scene, book: Book, pair: Pair, new: PostDraft) -> bool:
    """`succeeded X in May and is now commander of U`: what the one who followed holds today came afterwards."""
    later = (tie for tie in scene.ties if book.post_of(tie) is new and scene.row.at(tie.office.role.start) >= pair.end)
    return any(is_held_since(scene.row, tie.office) for tie in later)


def _is_own(scene: Scene, book: Book, pair: Pair, new: PostDraft) -> bool:
    """`was replaced by Y, now the R of U`: what stands beside whoever followed is what Y came from, but for `the new R`.

    So is it in `Y, the R of U, will take over from X`, and in `will be replaced by Y, who until now headed U`.
    """
    letters = scene.row.letters[pair.start : pair.end]
    here = [scene.row.items[n] for n in (pair.start, pair.end - 1)]
    beside = (tie for tie in scene.ties if book.post_of(tie) is new and any(tie.holder is item for item in here))
    if not (("B" in letters and "y" in letters) or "F" in letters):
        return False
    behind = range(here[1].start, scene.sentence.end)
    over = new.status == "former" and not new.told_by_move and new.evidence[-1].start in behind
    return over or any(tie.how == "apposed" and not HELD_BY_NOW & set(tie.status.split()) for tie in beside)


def _is_over_here(scene: Scene, pair: Pair, new: PostDraft) -> bool:
    """`X, who until May was R of U, came after her predecessor, Y, left`: what X has left is not what she took up."""
    here = range(scene.sentence.start, scene.row.items[pair.start].start)
    return not pair.tells and new.status == "former" and bool(new.ends) and new.evidence[-1].start in here


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


def _nearest(book: Book, person: str, end: int, statuses: tuple[Status, ...]) -> PostDraft | None:
    """The person's post that was told last before a place, else the first one after it."""
    held = [post for post in book.posts if post.person == person and post.status in statuses]
    before = [post for post in held if post.evidence[0].start < end]
    latest = max(before, key=lambda post: (_last_start(post.evidence, end), post.told_by_move), default=None)
    return latest or next(iter(held), None)


def _last_start(evidence: list[Passage], end: int) -> int:
    return max(passage.start for passage in evidence if passage.start < end)
