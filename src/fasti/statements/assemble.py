"""From drafts to a reading: statements with their people and units, hierarchy, succession, quotations and problems."""

from __future__ import annotations

from dataclasses import replace

from fasti.model.marked import MarkedText
from fasti.model.reading import Reading
from fasti.model.statement import Event, Post, Quotation, Succession
from fasti.statements.drafts import EventDraft, PostDraft
from fasti.statements.mention_links import link_mentions
from fasti.statements.ranks_of import distinct_ranks
from fasti.statements.read_hierarchy import read_hierarchy
from fasti.statements.read_posts import Drafting
from fasti.statements.read_succession import read_succession
from fasti.statements.reshuffle import find_reshuffle, spread_reshuffle
from fasti.statements.scene import lay_scenes
from fasti.statements.settle import settle_posts


def read_statements(marked: MarkedText) -> Reading:
    """Turn a marked text into the reading of its document."""
    scenes = lay_scenes(marked)
    drafting = Drafting(marked)
    for scene in scenes:
        drafting.add_scene(scene)
    succession = read_succession(scenes, drafting)
    reshuffle = find_reshuffle(scenes)
    if reshuffle:
        succession = distinct(succession, spread_reshuffle(reshuffle, scenes, drafting))
    problems = settle_posts(drafting.posts, drafting.events)
    posts = tuple(_post(p) for p in drafting.posts)
    events = tuple(_event(e) for e in drafting.events)
    quotes = tuple(Quotation(drafting.voices.speaker(s), s.direct, s.content, s.channel) for s in marked.speech if s.direct)
    hierarchy = read_hierarchy(scenes, drafting.posts)
    mentions, links, ranks = link_mentions(scenes, drafting.holdings, drafting.postings)
    named = (
        {p.person for p in posts}
        | {e.person for e in events}
        | {q.speaker for q in quotes}
        | set(ranks)
        | {x for s in succession for x in (s.before, s.after)}
    )
    people = tuple(replace(p, ranks=distinct_ranks(ranks.get(p.id, []))) for p in marked.people if p.id in named)
    used = {p.unit for p in posts} | {u for h in hierarchy for u in (h.unit, h.parent)} | {s.unit for s in succession}
    used |= {x for s in (*posts, *events) for x in s.said_by} | {q.speaker for q in quotes}
    units = tuple(u for u in marked.units if u.id in used)
    return Reading(marked.document, people, units, hierarchy, posts, events, succession, quotes, tuple(problems), mentions, links)


def distinct(first: tuple[Succession, ...], more: list[Succession]) -> tuple[Succession, ...]:
    """Successions without those that name a pair again."""
    known = {(s.before, s.after) for s in first}
    return first + tuple(s for s in more if (s.before, s.after) not in known)


def _post(draft: PostDraft) -> Post:
    return Post(
        draft.person,
        draft.role,
        draft.unit,
        draft.status,
        draft.starts,
        draft.ends,
        draft.ended_by,
        draft.certainty,
        draft.said_by,
        tuple(draft.evidence),
    )


def _event(draft: EventDraft) -> Event:
    return Event(draft.type, draft.person, draft.date, draft.certainty, draft.said_by, tuple(draft.evidence))
