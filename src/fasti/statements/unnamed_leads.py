"""Leads that name nobody: `the commander of U was dismissed`, `fired the service chiefs`, and later sentences say who that is."""

from __future__ import annotations

import re
from dataclasses import dataclass

from fasti.lexicons.load import lexicon
from fasti.model.calendar import edtf_interval
from fasti.model.passage import Passage
from fasti.model.statement import EventType, Succession
from fasti.statements.book import Book
from fasti.statements.dating import day_of_verb
from fasti.statements.drafts import EventDraft, PostDraft
from fasti.statements.events_of_triggers import move_post
from fasti.statements.hedging import certainty_of, is_wished
from fasti.statements.named_behind import find_holder, since_when
from fasti.statements.offices import Office
from fasti.statements.posts_of_ties import role_name
from fasti.statements.same_post import COMMANDING, JUNIOR, merge_event, role_key
from fasti.statements.scene import Scene
from fasti.statements.tie import is_plural
from fasti.statements.triggers import Trigger
from fasti.statements.whom import is_passive

#: how many sentences from the top a lead reaches, and how soon behind it the name of an unnamed holder stands
LEAD, SOON = 4, 3
#: what may befall whoever holds an office
BEFALLS: frozenset[EventType] = frozenset(
    ["dismissed", "suspended", "resigned", "retired", "killed", "died", "arrested", "charged", "captured", "wounded"]
)
#: between a verb and the office it is done to, between two such offices, and between an office and its verb
OBJECT, NEXT, VERB = re.compile(r"[DShLU'w]{0,3}"), re.compile(r"C?X?[DSh]*"), re.compile(r"(?:C[^CPZ]{0,20}C)?[HBFNw]{0,4}")
#: behind an office of several, the other services that it is held in
MORE = re.compile(r"(?:(?:C|X|CX)D?U)*")
#: services that are told by one word each, and the words of their names and heads
SERVICES: dict[str, frozenset[str]] = {
    name: frozenset(words) for name, words in lexicon("reshuffles")["services"].items() if isinstance(words, list)
}
#: last words of the offices at the head of a service
HEADS = frozenset(lexicon("reshuffles")["heads"]["words"])


#: roles that stand at the head of a unit: whoever `leads` it holds one of them
HEADING = frozenset(map(role_key, lexicon("sameness")["roles"]["heading"]))


@dataclass(frozen=True, slots=True)
class Lead:
    """What befell the holder of an office whom the sentence does not name."""

    #: what it was
    type: EventType
    #: the office, and its unit's id if one is known
    office: Office
    unit: str | None
    #: EDTF of the day, if the sentence names it
    date: str | None
    #: the words from verb to office
    words: Passage


def tell_leads(scenes: list[Scene], book: Book, succession: tuple[Succession, ...] = ()) -> None:
    """Let what a lead tells of unnamed holders befall those whom the text names as holding these offices."""
    came = {(follows.after, follows.unit) for follows in succession}
    left = {follows.before for follows in succession}
    units = (item for scene in scenes for item in scene.row.items if item.kind == "unit")
    words = {item.refers_to: frozenset(item.name.lower().split()) for item in units}
    for n, scene in enumerate(scenes[:LEAD]):
        for lead in _leads(scene, book):
            told = ((post, words.get(post.unit or "", frozenset())) for post in book.posts)
            meant = [post for post, of_unit in told if _is_meant(lead, post, of_unit)]
            holders = [post for post in meant if (post.person, post.unit) not in came]
            same = {event.person for event in book.events if event.type == lead.type}
            gone = [post for post in meant if post.person in same] or [post for post in holders if post.person in left]
            several = is_plural(lead.office.role.name)
            if several or len({post.person for post in gone or holders}) == 1:
                for post in gone or holders:
                    _befall(book, lead, post)
            elif not holders:
                _name_holder(book, lead, scenes[: n + 1], scenes[n + 1 : n + 1 + SOON])


def _leads(scene: Scene, book: Book) -> list[Lead]:
    found = []
    for trigger in scene.triggers:
        told = trigger.who < 0 and trigger.type in BEFALLS and trigger.voice != "noun" and not is_wished(scene.row, trigger.start)
        if not told or certainty_of(scene.row, trigger.start, trigger.end) != "asserted":
            continue
        day = day_of_verb(scene.row, trigger.start, trigger.end)
        for office in _offices(scene, trigger):
            more = MORE.match(scene.row.letters, office.end) if is_plural(office.role.name) else None
            words = scene.passage(min(trigger.start, office.start), max(trigger.end, more.end() if more else office.end))
            found.append(Lead(trigger.type, office, book.unit_of(office), day, words))
    return found


def _offices(scene: Scene, trigger: Trigger) -> list[Office]:
    """The offices that a verb is done to, or the one that is its subject, if nobody named holds them."""
    tied, letters = {id(tie.office) for tie in scene.ties}, scene.row.letters
    if trigger.voice == "does" or is_passive(letters, trigger.start):
        before = [office for office in scene.offices if office.end <= trigger.start]
        return [o for o in before[-1:] if id(o) not in tied and VERB.fullmatch(letters[o.end : trigger.start])]
    found: list[Office] = []
    end, gap = trigger.end, OBJECT
    for office in scene.offices:
        # `fired` may have been taken for a word of the office
        if scene.row.at(office.role.start) < end or not gap.fullmatch(letters[end : max(end, office.start)]):
            continue
        if id(office) in tied:
            break
        found.append(office)
        end, gap = office.end, NEXT
    return found


def _is_meant(lead: Lead, post: PostDraft, of_unit: frozenset[str]) -> bool:
    """Say whether a post is one that a lead speaks of, held when it happened and told behind it."""
    now = post.status in ("current", "former") and not post.past and not post.told_by_move
    if not now or post.evidence[0].start < lead.words.start:
        return False
    told, meant = role_key(post.role), role_key(role_name(lead.office))
    if is_plural(lead.office.role.name):
        return _is_head_of_service(lead, post, of_unit)
    if lead.unit:
        generic = told in COMMANDING and (meant in COMMANDING or meant in HEADING)
        return post.unit == lead.unit and (told == meant or generic)
    return told == meant and len(told) > 1


def _is_head_of_service(lead: Lead, post: PostDraft, of_unit: frozenset[str]) -> bool:
    """`fired the heads of the army and navy`: somebody told to be the army chief; ministers are heads of no service."""
    if lead.office.role.name.endswith("ministers"):
        field, _, head = post.role.rpartition(" ")
        return head == "minister" and field in lead.words.text.lower()
    words = set(role_key(post.role))
    if JUNIOR & words or not HEADS & words:
        return False
    named = set(re.findall(r"[a-z]+", lead.words.text.lower()))
    return any(names & (words | of_unit) and (names & named or "service" in named) for names in SERVICES.values())


def _befall(book: Book, lead: Lead, post: PostDraft) -> None:
    """Tell the event of one holder, or give its day to the event that is told; the lead's word for the office is its name."""
    if not is_plural(lead.office.role.name) and role_key(post.role) != role_key(role_name(lead.office)):
        post.role = role_name(lead.office)
    same = [event for event in book.events if event.person == post.person and event.type == lead.type]
    if same:
        same[0].date = same[0].date or lead.date
        return
    event = EventDraft(lead.type, post.person, lead.date, [lead.words, *post.evidence[:1]], post=post)
    event.certainty, event.said_by = (
        ("reported", said) if (said := book.voices.said_by(lead.words.start, lead.words.end)) else ("asserted", ())
    )
    move_post(event)
    merge_event(book.events, event)


def _name_holder(book: Book, lead: Lead, before: list[Scene], behind: list[Scene]) -> None:
    """`The chief constable of U was suspended. X, 54, was suspended on Monday`: X holds the office that the lead names."""
    if is_plural(lead.office.role.name) or not behind:
        return
    last = behind[-1].sentence.end
    told = [e for e in book.events if e.type == lead.type and lead.words.end < e.evidence[0].start < last and _fits(lead, e)]
    event = told[0] if told else None
    person = event.person if event else find_holder(before, behind, lead.office)
    if not person or any(post.person == person for post in book.posts):
        return
    if event is None:
        event = EventDraft(lead.type, person, lead.date, [lead.words])
        event.said_by = book.voices.said_by(lead.words.start, lead.words.end)
        event.certainty = "reported" if event.said_by else "asserted"
        merge_event(book.events, event)
    starts = since_when(behind, person) or book.held_since.get(person)
    draft = PostDraft(person, role_name(lead.office), lead.unit, "current", [lead.words, event.evidence[0]], starts)
    event.post, event.date = book.add_post(draft), event.date or lead.date
    move_post(event)


def _fits(lead: Lead, event: EventDraft) -> bool:
    """Say whether an event may be the one that a lead tells: nothing parts the days, and no post of its own is known."""
    if event.post is not None or event.certainty not in ("asserted", "reported"):
        return False
    if lead.date is None or event.date is None:
        return True
    one, other = edtf_interval(lead.date), edtf_interval(event.date)
    return one.covers(other) or other.covers(one)
