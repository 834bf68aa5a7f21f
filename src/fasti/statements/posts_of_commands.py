"""Posts told by a verb of command: `commanded 93 Battalion`, and since when a post told before has been held."""

from __future__ import annotations

from dataclasses import dataclass

from fasti.model.statement import Status
from fasti.statements.acting import is_for_now
from fasti.statements.book import Book
from fasti.statements.commanding import Command, find_commands, held_post
from fasti.statements.drafts import PostDraft
from fasti.statements.scene import Scene
from fasti.statements.spans import span_before, span_of, until_between

#: before a verb of command with `since` behind it, words of what goes on
GOES_ON = frozenset(["has", "have"])


@dataclass(frozen=True, slots=True)
class Led:
    """A post told by a verb of command in one sentence."""

    command: Command
    post: PostDraft


def draft_commands(book: Book, scene: Scene) -> list[Led]:
    """Write down the posts that a sentence tells by verbs of command; return them."""
    told: list[Led] = []
    for command in find_commands(scene.row):
        person = scene.row.items[command.who].refers_to
        book.postings += [(scene, scene.row.items[command.who], unit) for unit in command.units]
        starts, ends = span_of(scene.row, command.end)
        if not (starts or ends):
            starts, ends = span_before(scene.row, command.verb)
        ends = ends or until_between(scene.row, command.start, command.verb + 1)
        words = scene.passage(command.start, command.end)
        for_years = [item.name for item in scene.row.items[command.end : command.end + 1]] == ["for"]
        status = _status(scene, command, lasting=not ends and (bool(starts) or for_years))
        for unit in command.units:
            draft = PostDraft(person, command.role, unit.refers_to, status, [words], starts, ends, firm=status != "current")
            book.attribute(draft, scene, command.start, command.end)
            told.append(Led(command, book.add_post(draft)))
    return told


def _status(scene: Scene, command: Command, *, lasting: bool) -> Status:
    """`has led U in an acting capacity since March` still does, `had` does no more."""
    if command.over and not (lasting and scene.row.items[command.verb - 1].name in GOES_ON):
        return "former"
    return "acting" if is_for_now(scene.row, command.verb, command.verb + 1) else "current"


def date_held_post(book: Book, scene: Scene) -> None:
    """Take down since when and until when a sentence says that somebody held `the post`."""
    if held := held_post(scene.row):
        _date_post(book, scene, *held)


def _date_post(book: Book, scene: Scene, who: int, starts: str | None, ends: str | None) -> None:
    """Give the days of `a post he held until 2020` to the person's latest post that has none, in the sentence or before."""
    person = scene.row.items[who].refers_to
    told = [post for post in book.posts if post.person == person and post.evidence[0].start < scene.sentence.end]
    undated = [post for post in told if not (post.starts if starts else post.ends)]
    if undated:
        undated[-1].starts = undated[-1].starts or starts
        undated[-1].ends = undated[-1].ends or ends
    elif starts and not told:
        book.held_since[person] = starts
