"""Events told by a verb or noun, each with its day, its person, and the post that it starts or ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from fasti.lexicons.load import lexicon
from fasti.model.statement import Certainty, EventType, Status
from fasti.statements.acting import is_for_now
from fasti.statements.book import Book
from fasti.statements.dating import day_near, day_of_noun, day_of_verb, effect_day
from fasti.statements.drafts import EventDraft, PostDraft
from fasti.statements.effects import DEATHS, ENDS, STARTS, take_effect
from fasti.statements.filling_in import end_acting
from fasti.statements.hedging import certainty_of, is_brushed_aside, is_wished
from fasti.statements.moving_on import leave_before, leave_others, move_away, taken_up
from fasti.statements.offices import Office
from fasti.statements.offices_of_verbs import (
    destination,
    is_put_in_charge,
    is_told,
    moved_to,
    moved_units,
    office_behind,
    taken_in_turn,
    taken_unit,
)
from fasti.statements.posts_of_commands import Led
from fasti.statements.posts_of_ties import role_name
from fasti.statements.same_post import COMMANDING, merge_event, role_key
from fasti.statements.scene import Scene
from fasti.statements.triggers import Trigger

#: what nobody foresees: a text that speaks of it as ahead tells no event
UNFORESEEN: frozenset[EventType] = frozenset(["killed", "died", "wounded", "captured"])
#: verbs that put somebody in an office only where the office is named
NEEDS_OFFICE = frozenset(lexicon("office_verbs")["needs_office"]["verbs"])
#: verbs by which whoever acts in an office gets it in full
IN_FULL = frozenset(lexicon("office_verbs")["in_full"]["verbs"])
#: verbs of following somebody in a post
FOLLOWING = frozenset(lexicon("successions")["verbs"]["follow"])
#: nouns for the end of a post; undone they put somebody back: `overturned his dismissal`
LEAVING = frozenset(lexicon("events")["dismissed"]["noun"] + lexicon("events")["suspended"]["noun"])
#: a post held for now beside another
BESIDES = re.compile(r"\b(?:additional|temporary|interim) charge of\b")
#: before an office that is left: `from the former`
FROM = re.compile(r"fD?[SNh]*$")


def draft_events(book: Book, scene: Scene, of_office: dict[int, PostDraft], led: list[Led]) -> None:
    """Write down the events of a sentence.

    `of_office` holds its posts told by ties, by the `id` of their office, and `led` those told by verbs of command.
    """
    tied, given = set(of_office), set[int]()
    for trigger in (trigger for trigger in scene.triggers if trigger.who >= 0):
        if trigger.type == "transferred":
            who = scene.row.items[trigger.who]
            book.postings += [(scene, who, scene.row.items[n]) for n in moved_units(scene.row, trigger)]
        office = office_behind(scene, trigger, (tied - _own_offices(scene, trigger)) | given) or taken_unit(scene, trigger)
        taken = None if office else taken_up(scene, trigger, led)
        event = _draft(book, scene, trigger, office, taken)
        if event is None:
            continue
        if office:
            given.add(id(office))
            book.holdings.append((scene, scene.row.items[trigger.who], office))
            event.post = of_office[id(office)] = _take_office(book, scene, trigger, office, event)
            if to := moved_to(scene, office):
                given.add(id(to))
                of_office[id(to)] = book.add_post(replace(_moved_post(book, scene, to, event), starts=event.date))
        elif taken:
            event.post, taken.told_by_move = taken, True
        elif not _leaves_open(book, trigger, event):
            before = leave_before(book, scene, trigger, event)
            event.post = _held_post(book, trigger, event, [post for post in of_office.values() if post not in before], led)
        if (office or taken) and trigger.type in STARTS and event.certainty in ("asserted", "reported"):
            leave_others(book, scene, trigger, event, led)
        others = _in_turn(book, scene, trigger, office, event) if office else ()
        for told in (event, *_listed(book, scene, trigger, event), *others):
            _write_down(book, told)


def _take_office(book: Book, scene: Scene, trigger: Trigger, office: Office, event: EventDraft) -> PostDraft:
    """The post of the office that an event is about, written down."""
    post = _moved_post(book, scene, office, event)
    if trigger.words in IN_FULL:
        end_acting(book, post, event.date)
    return book.add_post(post)


def _write_down(book: Book, event: EventDraft) -> None:
    """Write an event down with what it does to its post: nothing where somebody else says it and the text has told a denial."""
    post = event.post
    if (
        event.type == "transferred"
        and post
        and post.starts
        and post.evidence[-1].end < event.evidence[0].start
        and not event.refers
    ):
        post.told_by_move = False  # an appointment that an earlier sentence told is not this move
    same = (other for other in book.events if other.person == event.person and other.type == event.type)
    if event.certainty != "reported" or not any(other.certainty == "denied" for other in same):
        move_post(event)
    merge_event(book.events, event)


def _own_offices(scene: Scene, trigger: Trigger) -> set[int]:
    """The office that is tied to the verb's own person already: `X becomes R1, Y takes over U`, `the appointment of X as R`."""
    who = scene.row.items[trigger.who]
    ties = [tie for tie in scene.ties if tie.holder is who]
    told = (tie for tie in ties if tie.between == "A" or (tie.how == "copula" and trigger.who < trigger.start))
    return {id(tie.office) for tie in told if trigger.start < tie.office.start}


def _listed(book: Book, scene: Scene, trigger: Trigger, first: EventDraft) -> Iterator[EventDraft]:
    """`appointed X as R, Y as R and Z as R`: the same event for everybody whom the list puts into an office."""
    if trigger.type not in STARTS or trigger.who < trigger.end:
        return
    for tie in scene.ties:
        post = book.post_of(tie)
        if post and tie.start > trigger.end and tie.between == "A" and post.person != first.person:
            yield EventDraft(first.type, post.person, first.date, post.evidence[:1], first.certainty, first.said_by, post=post)


def _in_turn(book: Book, scene: Scene, trigger: Trigger, office: Office, first: EventDraft) -> Iterator[EventDraft]:
    """`X takes over U and Y V`: the same event for everybody who takes a unit by the same verb."""
    for at, taken in taken_in_turn(scene, trigger, office):
        other = replace(first, person=scene.row.items[at].refers_to, evidence=[scene.passage(at, taken.end)], post=None)
        other.post = book.add_post(_moved_post(book, scene, taken, other))
        yield other


def _draft(book: Book, scene: Scene, trigger: Trigger, office: Office | None, taken: PostDraft | None) -> EventDraft | None:
    """The event that a trigger tells, `None` if it tells none; `taken` is the post told by a verb of command that it leads to."""
    date, effective = _day(scene, trigger, office), effect_day(scene.row, trigger.end)
    effective = effective if book.is_ahead(effective) else None
    date = None if date == effective else date
    certainty = _certainty(book, scene, trigger, date)
    if certainty is None or (office is None and taken is None and not _is_told_alone(scene, trigger, date)):
        return None
    first, last = min(trigger.start, trigger.who), max(trigger.end, trigger.who + 1, office.end if office else 0)
    person, noun = _person(book, scene, trigger), trigger.voice == "noun"
    if trigger.words in FOLLOWING and _is_moved_here(book, scene, person):
        return None
    event = EventDraft(trigger.type, person, date, [scene.passage(first, last)], certainty, refers=noun, effective=effective)
    book.attribute(event, scene, first, last)
    return event


def _is_moved_here(book: Book, scene: Scene, person: str) -> bool:
    """`was appointed R, replacing X`: the sentence has told already how somebody came to the office."""
    moves = (event for event in book.events if event.person == person and event.post and event.post.told_by_move)
    return any(e.type in ("appointed", "transferred") and e.evidence[0].start >= scene.sentence.start for e in moves)


def _certainty(book: Book, scene: Scene, trigger: Trigger, date: str | None) -> Certainty | None:
    """How sure an event is; `None` for none: a wish, or something ahead that nobody foresees. A day to come is a prediction."""
    if is_wished(scene.row, trigger.start) or is_brushed_aside(scene.row, trigger.end):
        return None
    certainty = certainty_of(scene.row, trigger.start, trigger.end)
    if certainty == "asserted" and book.is_ahead(date):
        certainty = "predicted"
    return None if certainty == "predicted" and trigger.type in UNFORESEEN else certainty


def _is_told_alone(scene: Scene, trigger: Trigger, date: str | None) -> bool:
    """Say whether a trigger without an office tells an event."""
    if trigger.words in NEEDS_OFFICE and trigger.voice != "noun":
        return trigger.voice == "done_to" and is_put_in_charge(scene, trigger)
    return trigger.type not in STARTS or trigger.words in LEAVING or is_told(scene, trigger, date)


def _person(book: Book, scene: Scene, trigger: Trigger) -> str:
    """Whom an event happens to: for `his dismissal` the one person of whom a dismissal has been told."""
    if trigger.voice == "noun" and scene.row.letters[trigger.who] == "h":
        told = {event.person for event in book.events if event.type == trigger.type}
        if len(told) == 1:
            return told.pop()
    return scene.row.items[trigger.who].refers_to


def _day(scene: Scene, trigger: Trigger, office: Office | None) -> str | None:
    """The day of an event: behind its office, beside its verb, or at the head of the sentence."""
    noun = trigger.voice == "noun"
    together = [other.who + 1 for other in scene.triggers if other.start == trigger.start and other.who >= trigger.end]
    end = max(together) if len(together) > 1 else trigger.end
    announced = trigger.type not in UNFORESEEN
    found = (
        day_of_noun(scene.row, trigger.start, end, announced=announced) if noun else day_of_verb(scene.row, trigger.start, end)
    )
    if office and not (noun and found):
        return day_near(scene.row, office.end, office.end, noun=noun) or found
    return found


def _moved_post(book: Book, scene: Scene, office: Office, event: EventDraft) -> PostDraft:
    """The post that an event puts somebody into or takes somebody out of."""
    leaving = event.type not in STARTS or FROM.search(scene.row.letters[: office.start]) is not None
    status: Status = "former" if leaving else "incoming" if event.certainty == "predicted" else "current"
    last = scene.row.at(event.evidence[0].end - 1) + 1
    besides = BESIDES.search(event.evidence[0].text)
    if not leaving and (besides or "acting" in office.role.note or (status == "current" and is_for_now(scene.row, last, last))):
        status = "acting"
    certainty = event.certainty
    if certainty == "predicted":
        certainty = "reported" if event.said_by else "asserted"
    unit, role = book.unit_of(office) or destination(scene, office), role_name(office)
    if unit is None and status == "acting" and role_key(role) in COMMANDING:
        unit = book.unit_beside(event.person)
    return PostDraft(
        event.person,
        role,
        unit,
        status,
        event.evidence[:1],
        certainty=certainty,
        said_by=event.said_by,
        above=[unit.refers_to for unit in office.units[1:]],
        told_by_move=not leaving,
    )


def _leaves_open(book: Book, trigger: Trigger, event: EventDraft) -> bool:
    """Say whether an event without an office is about no post in particular: denied, or a move of somebody with several."""
    # `the head of U, Commander X`: a title is no post of its own
    several = sum(p.person == event.person and (p.unit is not None or " " in p.role) for p in book.posts) > 1
    return event.certainty == "denied" or (event.type in STARTS and trigger.voice == "done_to" and several)


def _held_post(book: Book, trigger: Trigger, event: EventDraft, told: list[PostDraft], led: list[Led]) -> PostDraft | None:
    """The post that an event without an office is about: the one named in its sentence, else the person's latest.

    `X, who has died, served as R`: a death is about nothing that was over; but `X, who headed U, was dismissed` about U, and
    `X, who resigned, now heads U` is not.
    """
    person, over = event.person, event.type in ("killed", "died")
    if event.type in ("dismissed", "resigned", "retired") and (taken := _taken_last(book, person)):
        return taken
    here = [post for post in told if post.person == person and not (over and post.status == "former")]
    behind = [told.post for told in led if told.command.verb > trigger.start]
    held = here or [post for post in book.posts if post.person == person and post.status != "former" and post not in behind]
    before = [told.post for told in led if told.command.verb < trigger.start and told.post.person == person]
    held = held or [post for post in before if not (over or post.ends or post.ended_by)]
    return held[-1] if held else None


def _taken_last(book: Book, person: str) -> PostDraft | None:
    """The post that somebody was put into last, where the text said before that it is over: `X led U. … he took over U`."""
    put = next((e.post for e in reversed(book.events) if e.person == person and e.type in STARTS and e.post), None)
    return put if put and put.status == "former" and not (put.past or put.ends or put.ended_by) else None


def move_post(event: EventDraft) -> None:
    """Let an event start or end the post it is about; what a death ends is known only once all has been told."""
    post = event.post
    if post is None or event.type in DEATHS or event.certainty in ("denied", "doubtful"):
        return
    if event.effective:
        take_effect(event, post)
    elif event.certainty == "predicted":
        if event.type in ("resigned", "retired") and event.date:
            post.ends, post.ended_by = post.ends or event.date, post.ended_by or ENDS[event.type]
        elif event.type in STARTS and post.status == "incoming":
            post.starts = post.starts or event.date
    elif event.type == "transferred" and not post.told_by_move:
        move_away(event, post)
    elif event.type in ENDS:
        post.ends, post.ended_by = post.ends or event.date, post.ended_by or ENDS[event.type]
        post.status, post.firm = "former", True
    elif event.type == "promoted" and not post.told_by_move:
        return
    elif event.type in STARTS and (post.status != "former" or event.date):
        post.starts = post.starts or event.date
