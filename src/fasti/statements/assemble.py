"""From a marked text to a reading: statements with their people and units, hierarchy, succession, quotations and problems."""

from __future__ import annotations

from dataclasses import replace

from fasti.model.marked import MarkedText
from fasti.model.reading import Reading
from fasti.model.statement import Event, Hierarchy, Post, Quotation, Succession
from fasti.statements.bodies import join_bodies
from fasti.statements.book import Book
from fasti.statements.called_false import tell_called_false
from fasti.statements.coming import tell_coming
from fasti.statements.commands_given import draft_given
from fasti.statements.confirmed import draft_confirmed
from fasti.statements.days_apart import spread_days
from fasti.statements.decisions import spread_decisions
from fasti.statements.denials import tell_denials
from fasti.statements.deputies import draft_deputies, share_units
from fasti.statements.drafts import EventDraft, PostDraft
from fasti.statements.effects import spread_effects
from fasti.statements.events_of_triggers import draft_events
from fasti.statements.filling_in import draft_acting, draft_charges
from fasti.statements.in_command import draft_in_command
from fasti.statements.leaving import end_left
from fasti.statements.mention_links import link_mentions
from fasti.statements.office_alone import OfficesAlone
from fasti.statements.order_days import spread_moves, spread_orders
from fasti.statements.posts_of_commands import date_held_post, draft_commands
from fasti.statements.posts_of_ties import draft_ties
from fasti.statements.ranks_of import distinct_ranks
from fasti.statements.read_hierarchy import read_hierarchy
from fasti.statements.read_succession import read_succession
from fasti.statements.reshuffle import find_reshuffle, spread_reshuffle
from fasti.statements.same_office_pairs import pairs_by_office
from fasti.statements.scene import Scene, lay_scenes
from fasti.statements.settle import settle_posts
from fasti.statements.struck_days import spread_struck
from fasti.statements.successors_days import share_days
from fasti.statements.testimony import read_testimony, settle_certainty
from fasti.statements.unnamed_leads import tell_leads


def read_statements(marked: MarkedText) -> Reading:
    """Turn a marked text into the reading of its document."""
    scenes = lay_scenes(marked)
    book = Book(marked)
    for scene in scenes:
        of_office = draft_ties(book, scene)
        draft_events(book, scene, of_office, draft_commands(book, scene))
        draft_charges(book, scene)
        draft_confirmed(book, scene)
        date_held_post(book, scene)
        draft_given(book, scene)
        draft_in_command(book, scene)
    tell_leads(scenes, book)
    spread_orders(scenes, book)
    spread_struck(scenes, book)
    spread_days(scenes, book)
    succession = _successions(scenes, book)
    succession += pairs_by_office(book, succession)
    spread_moves(scenes, book)
    tell_leads(scenes, book, succession)  # whoever was followed may hold an office only by that
    join_bodies(book.posts, {unit.id: unit.name for unit in marked.units})
    spread_decisions(marked.sentences, book)
    spread_effects(marked.sentences, book)
    tell_coming(book.posts, book.events)
    end_left(scenes, book)
    share_days(succession, book.posts)
    share_units(scenes, book)
    draft_deputies(scenes, book)
    problems = tuple(settle_posts(book.posts, book.events, marked.document.published))
    draft_acting(scenes, book)  # whoever has died has left a post only now
    mentions, links, ranks = link_mentions(scenes, book.holdings, book.postings)
    tell_denials(marked, book)
    tell_called_false(marked, book)
    offices = OfficesAlone(marked, book.posts, book.holdings)
    drafts: list[PostDraft | EventDraft] = [*book.posts, *book.events]
    for draft in drafts:
        draft.said_by = tuple(offices.holder(who, draft.evidence[0].start) for who in draft.said_by)
    posts = tuple(post.finished() for post in book.posts)
    events = tuple(event.finished() for event in book.events)
    hierarchy, quotes = read_hierarchy(scenes, book.posts), _quotations(marked, book, offices)
    people_spoken_of, units_spoken_of = _spoken_of(posts, events, succession, hierarchy, quotes)
    people = tuple(
        replace(person, ranks=distinct_ranks(ranks.get(person.id, [])))
        for person in marked.people
        if person.id in people_spoken_of or person.id in ranks
    )
    units = tuple(unit for unit in marked.units if unit.id in units_spoken_of)
    listed = frozenset([*(person.id for person in people), *(unit.id for unit in units)])
    testimony = read_testimony(marked, book.voices, events, listed)
    return Reading(
        marked.document,
        people,
        units,
        hierarchy,
        posts,
        tuple(settle_certainty(event, testimony) for event in events),
        succession,
        quotes,
        problems,
        mentions,
        links,
        testimony,
    )


def _successions(scenes: list[Scene], book: Book) -> tuple[Succession, ...]:
    """Successions told by a sentence, and those that a reshuffle's list tells besides."""
    told = read_succession(scenes, book)
    reshuffle = find_reshuffle(scenes)
    if reshuffle is None:
        return told
    known = {(s.before, s.after) for s in told}
    return told + tuple(s for s in spread_reshuffle(reshuffle, scenes, book) if (s.before, s.after) not in known)


def _quotations(marked: MarkedText, book: Book, offices: OfficesAlone) -> tuple[Quotation, ...]:
    """Every direct quotation with its speaker."""
    told = ((s, book.voices.speaker(s), book.voices.heard_before(s)) for s in marked.speech if s.direct)
    named = ((s, who and offices.holder(who, s.content.start, heard)) for s, who, heard in told)
    return tuple(Quotation(who, s.direct, s.content, s.channel) for s, who in named)


def _spoken_of(
    posts: tuple[Post, ...],
    events: tuple[Event, ...],
    succession: tuple[Succession, ...],
    hierarchy: tuple[Hierarchy, ...],
    quotes: tuple[Quotation, ...],
) -> tuple[set[str | None], set[str | None]]:
    """The ids of all people and of all units that a reading speaks of; either set may hold other words of sources, too."""
    speakers = {quote.speaker for quote in quotes}
    people = speakers | {post.person for post in posts} | {event.person for event in events}
    people |= {person for follows in succession for person in (follows.before, follows.after)}
    units = speakers | {post.unit for post in posts} | {follows.unit for follows in succession}
    units |= {unit for stands in hierarchy for unit in (stands.unit, stands.parent)}
    units |= {source for post in posts for source in post.said_by} | {source for event in events for source in event.said_by}
    return people, units
