"""Posts told by a tie: somebody stands beside an office, and the words around say whether it is over or yet to come."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.model.statement import Ending, Status
from fasti.statements.book import Book
from fasti.statements.dating import day_near
from fasti.statements.drafts import PostDraft
from fasti.statements.offices import Office
from fasti.statements.row import Row
from fasti.statements.same_post import COMMANDING, role_key
from fasti.statements.scene import Scene
from fasti.statements.spans import span_before, span_of, until_between
from fasti.statements.tie import Tie

#: word before an office or a name → how the post ended
ENDED: dict[str, Ending] = {word: how for how, words in lexicon("roles")["ended"].items() for word in words}
PLURALS: dict[str, str] = lexicon("roles")["heads"]["plurals"]
#: words between name and office that put the holding into the past, whatever the verb
PAST = re.compile(r"\bone[ -]time\b|\bformerly\b|\bpreviously\b|\bhad been\b|\buntil (?:his|her|this|recently|then|now)\b")
#: `until his appointment`
PROMOTION = frozenset(lexicon("events")["promoted"]["noun"])
_MOVES = [noun for event in ("appointed", "transferred", "promoted") for noun in lexicon("events")[event]["noun"]]
UNTIL_MOVE = re.compile(
    rf"\b(?:until|till) (?:his|her) (?:new |present |current |recent )?({'|'.join(map(re.escape, _MOVES))})\b"
)
#: how many items before a name and its office such words may begin
LEAD = 5
#: behind an office, words that put it into the time that is told of; the same before it
THOSE_DAYS = re.compile(r"(?:, )?(?:of the day|of the time|at the time|at that time|in those days|back then)\b")
BY_THEN = re.compile(r"\b(?:by then|at the time)\b")
#: behind an office, a name that is no unit's: `of the L`
ELSEWHERE = re.compile(r"OD?[LP]")
#: words that make `served as` a holding of today
PRESENT = re.compile(r"\b(?:is|are|now|currently|continues|remains|serves|will|resumes)\b")
#: words that make `acting as` a holding of today for the time being
ACTS = re.compile(r"\b(?:is|are|has been|have been|now|currently) (?:[a-z]+ )?acting as\b")
#: words that put `X … the R` into the future
FUTURE = re.compile(r"\b(?:will|would|set to|due to)\b")
#: the same before `serve as`
WOULD = re.compile(r"\b(?:will|would|shall|is to|are to) serve\b")
#: `X was the R`, unless he was named or is now
WAS, IS_OR_NAMED = re.compile(r"\b(?:was|were)\b"), re.compile(r"\b(?:now|named|appointed|confirmed|made|elected|sworn|is)\b")

#: ties by which an office is claimed; a title or an apposition inside somebody's words is the outlet's own
CLAIMED = ("copula", "inverse", "served")


def draft_ties(book: Book, scene: Scene) -> dict[int, PostDraft]:
    """Write down the post of every tie of a sentence; return them by the `id` of their office."""
    return {id(tie.office): book.add_tie(scene, tie, _draft(book, scene, tie)) for tie in scene.ties}


def _draft(book: Book, scene: Scene, tie: Tie) -> PostDraft:
    status, firm = tie_status(scene, tie)
    starts, ends = span_of(scene.row, _end_of_office(scene, tie))
    if not (starts or ends) and tie.how in ("copula", "served"):
        starts, ends = span_before(scene.row, tie.office.start)
    ends = ends or until_between(scene.row, tie.start, tie.end)
    if status == "incoming":
        starts = starts or day_near(scene.row, tie.end, tie.end)
    evidence = [scene.passage(tie.start, tie.end)]
    post = PostDraft(tie.person, role_name(tie.office), book.unit_of(tie.office), status, evidence, starts, ends, firm=firm)
    post.for_now = "acting" in tie.status.split() or status == "acting"
    if ends and status in ("current", "acting") and _was(scene, tie):
        post.status, post.firm = "former", True
    if post.unit is None and post.for_now and role_key(post.role) in COMMANDING:
        post.unit = book.unit_beside(tie.person)
    post.above = [unit.refers_to for unit in tie.office.units[1:]]
    post.past = "former" in tie.status
    if post.status == "former" and (moved := UNTIL_MOVE.search(_words_around(scene, tie))):
        post.until_move, post.ended_by = True, "promoted" if moved.group(1) in PROMOTION else "transferred"
    post.elsewhere = _is_elsewhere(scene.row, tie.office)
    post.ended_by = ending_told(scene.row, tie.start, tie.end) if post.past else post.ended_by
    if tie.how in CLAIMED:
        book.attribute(post, scene, tie.start, tie.end)
    return post


def _is_elsewhere(row: Row, office: Office) -> bool:
    """`director of the Lakes Centre`: the office of something that is named, though we do not know it for a unit."""
    at = row.letters.find("R", office.start, office.end)
    return at >= 0 and bool(ELSEWHERE.match(row.letters, at + 1))


def ending_told(row: Row, start: int, end: int) -> Ending | None:
    """How a post ended, as a word before an office or a name from `start` to `end` says: `the sacked R`, `the late X`."""
    return next(
        (ENDED[row.items[n].name] for n in range(start, end) if row.letters[n] == "S" and row.items[n].name in ENDED), None
    )


def _end_of_office(scene: Scene, tie: Tie) -> int:
    """Where the days of a post may begin: behind office and name, but between them in `the commander since T, General X`."""
    between = tie.how == "before" and scene.row.letters.startswith("wT", tie.office.end)
    return tie.office.end if between else max(tie.end, tie.office.end)


def _was(scene: Scene, tie: Tie) -> bool:
    """`X was acting R until T`."""
    return any(item.name == "was" for item in scene.row.items[tie.start : tie.office.start + 1])


def role_name(office: Office) -> str:
    """The role in lower case and in the singular."""
    *first, last = office.role.name.split()
    return " ".join([*first, PLURALS.get(last, last)])


def _words_between(scene: Scene, tie: Tie) -> str:
    """The words that say how a post is held, in lower case: before a verb only those behind asides, `X, formerly R[,] is R`."""
    items = scene.row.items[tie.start : tie.end]
    if tie.how == "copula":
        items = items[max(tie.between.rfind("C"), tie.between.rfind("R"), 0) :]
    return " ".join(item.text.lower() for item in items if item.kind in ("word", "pronoun"))


def _words_behind(scene: Scene, tie: Tie) -> str:
    """The words behind an office, in lower case."""
    return " ".join(item.text.lower() for item in scene.row.items[tie.office.end : tie.office.end + LEAD])


def _words_around(scene: Scene, tie: Tie) -> str:
    """The words from a little before a name and its office to their end, in lower case."""
    return " ".join(item.text.lower() for item in scene.row.items[max(0, tie.start - LEAD) : tie.end])


def _goes_on(scene: Scene, tie: Tie, between: str) -> bool:
    """`Until then the deputy, X, remains in charge`: what is held until a day that lies ahead."""
    behind = " ".join(item.text.lower() for item in scene.row.items[tie.end : tie.end + LEAD])
    return between.startswith("until then") and bool(PRESENT.search(behind))


def tie_status(scene: Scene, tie: Tie) -> tuple[Status, bool]:
    """Status of a tied post as of publication, and whether a word said so."""
    notes = tie.status.split()
    between = _words_between(scene, tie)
    if (
        "former" in notes
        or (PAST.search(between) and not _goes_on(scene, tie, between))
        or THOSE_DAYS.match(_words_behind(scene, tie))
        or BY_THEN.search(between)
    ):
        return "former", True
    if "acting" in notes or (tie.how == "served" and ACTS.search(between)):
        return "acting", True
    if tie.how == "served" and (WOULD.search(between) or not PRESENT.search(between)):
        return ("incoming" if WOULD.search(between) else "former"), True
    if "incoming" in notes or (tie.how in ("copula", "inverse") and FUTURE.search(between)):
        return "incoming", True
    if tie.how == "copula" and WAS.search(between) and not IS_OR_NAMED.search(between):
        return "former", True
    return "current", "current" in notes
