"""The book of one document: the drafts of its posts and events, and what the rules that write them look up."""

from __future__ import annotations

from fasti.lexicons.load import lexicon
from fasti.model.calendar import edtf_interval
from fasti.model.marked import Item, MarkedText
from fasti.statements.drafts import EventDraft, PostDraft
from fasti.statements.offices import Office
from fasti.statements.same_post import merge_post
from fasti.statements.scene import Scene
from fasti.statements.services import Services
from fasti.statements.tie import Tie
from fasti.statements.voices import Voices

#: offices beside a commander, and grades of those under one
BESIDE, JUNIOR = (
    frozenset(lexicon("roles")["beside_chiefs"]["roles"]),
    frozenset(lexicon("roles")["grades"]["junior"]) - {"former"},
)
#: words that put one unit under another, and how near before it these and `its` may stand
BELONGING, OWN = frozenset(lexicon("units")["belonging"]["words"]), 3


class Book:
    """The drafts of one document."""

    def __init__(self, marked: MarkedText) -> None:
        #: posts in the order in which the text first tells of them
        self.posts: list[PostDraft] = []
        #: events likewise
        self.events: list[EventDraft] = []
        #: every name that stands with an office in its sentence, and that office
        self.holdings: list[tuple[Scene, Item, Office]] = []
        #: every name that stands with a unit it is moved to or from
        self.postings: list[tuple[Scene, Item, Item]] = []
        #: since when people have held "the post" of whom no post has been told yet
        self.held_since: dict[str, str] = {}
        self.voices = Voices(marked)
        #: the day of publication, EDTF
        self.published = marked.document.published
        self._sentences = marked.sentences
        self._services = Services(marked)
        self._of_tie: dict[int, PostDraft] = {}

    def add_post(self, draft: PostDraft) -> PostDraft:
        """Write a post down; return the draft that now holds it."""
        return merge_post(self.posts, draft)

    def add_tie(self, scene: Scene, tie: Tie, draft: PostDraft) -> PostDraft:
        """Write down the post that a tie tells of; return the draft that now holds it."""
        self.holdings.append((scene, tie.holder, tie.office))
        self._of_tie[id(tie)] = self.add_post(draft)
        return self._of_tie[id(tie)]

    def post_of(self, tie: Tie) -> PostDraft | None:
        """The draft that a tie went into."""
        return self._of_tie.get(id(tie))

    def attribute(self, draft: PostDraft | EventDraft, scene: Scene, start: int, end: int) -> None:
        """Say whose word a draft is, if the letters from `start` to `end` are somebody's speech."""
        words = scene.passage(start, end)
        said_by = self.voices.said_by(words.start, words.end)
        if draft.certainty in ("asserted", "doubtful") and self.voices.is_denied(words.start, words.end):
            draft.certainty, draft.said_by = "denied", said_by
        elif draft.certainty == "asserted" and self.voices.is_left_open(words.start, words.end):
            draft.certainty = "doubtful"
        elif said_by and draft.certainty in ("asserted", "predicted"):
            draft.certainty, draft.said_by = "reported" if draft.certainty == "asserted" else "predicted", said_by

    def is_ahead(self, date: str | None) -> bool:
        """Say whether a day lies after the day of publication."""
        return bool(date and self.published and edtf_interval(self.published).before(edtf_interval(date)))

    def unit_of(self, office: Office) -> str | None:
        """The unit of an office: the one that stands with it, else the service it belongs to if the text names that."""
        if office.units:
            return office.units[0].refers_to
        if office.owned_by_unit:
            return self._unit_before(office.role.start)
        return self._services.of_role(office.role.text.lower())

    def unit_beside(self, person: str) -> str | None:
        """The one unit that somebody is told to be a deputy or chief of staff in, who then acts as its commander."""
        beside = {
            p.unit for p in self.posts if p.person == person and p.unit and (p.role in BESIDE or p.role.split()[0] in JUNIOR)
        }
        return beside.pop() if len(beside) == 1 else None

    def _unit_before(self, offset: int) -> str | None:
        """The unit named last before a place, within two sentences: whose `its commander` is; none that is `its` itself.

        Of `U, part of U` it is the first.
        """
        last = next((n for n in range(len(self._sentences) - 1, -1, -1) if self._sentences[n].start <= offset), -1)
        near: list[str] = []
        for sentence in self._sentences[max(0, last - 1) : last + 1]:
            for n, item in enumerate(sentence.items):
                before = {word.name for word in sentence.items[max(0, n - OWN) : n]}
                above = near and (not BELONGING.isdisjoint(before) or _is_of_unit(sentence.items, n))
                if item.kind == "unit" and item.start < offset and not (above or {"its", "their"} & before):
                    near.append(item.refers_to)
        return near[-1] if near else None


def _is_of_unit(items: tuple[Item, ...], n: int) -> bool:
    """`U of the U`: the second one, at `n`, only says whose the first is, unless that is its headquarters."""
    before = [item for item in items[max(0, n - OWN) : n] if item.name != "the"]
    named = [item.kind == "unit" and item.note != "bare" for item in before[-2:-1]]
    return [item.name for item in before[-1:]] == ["of"] and named == [True]
