"""Disputes in words: what each asks, and which of them only repeat another."""

from __future__ import annotations

from collections.abc import Sequence

from fasti.model.record import Dispute, DisputeKind

#: what each kind of dispute asks
ASKS: dict[str, str] = {
    "start": "When did {who} become {post}?",
    "end": "When did {who} cease to be {post}?",
    "cause": "How did {who}'s time as {post} end?",
    "holder": "Who was {post}?",
    "denied": "Was {who} {post}?",
    "date": "When was {who} {post}?",
    "manner": "How did {who} leave office?",
    "order": "Who had {who} {post}?",
    "alive": "Is {who} dead or alive?",
    "naming": "What is the {post} to be called?",
}
#: what somebody does, where other events are done to them: `When did … die?`, not `When was … died?`
DONE = {"died": "die", "resigned": "resign", "retired": "retire"}
ASKS_OF_DOING = {"denied": "Did {who} {post}?", "date": "When did {who} {post}?"}


def asked(kind: DisputeKind, who: str, post: str) -> str:
    """Say in one line what a dispute is about; `post` is an office, or what happened to the person."""
    if post in DONE and kind in ASKS_OF_DOING:
        return ASKS_OF_DOING[kind].format(who=who, post=DONE[post])
    return ASKS[kind].format(who=who, post=post)


def without_echoes(disputes: Sequence[Dispute]) -> tuple[Dispute, ...]:
    """Leave out a dispute whose very sides stand against each other in another that says more.

    Dates of a tenure say more than those of an event; how somebody left, in the event's own words, more than how a tenure ended.
    """
    tenures = _told(disputes, ("start", "end"))
    manners = _told(disputes, ("manner",))
    echoed = {"date": tenures, "cause": manners}
    return tuple(each for each in disputes if each.kind not in echoed or not _claims(each) <= echoed[each.kind])


def _told(disputes: Sequence[Dispute], kinds: tuple[DisputeKind, ...]) -> set[tuple[str, str]]:
    return {claim for dispute in disputes if dispute.kind in kinds for claim in _claims(dispute)}


def _claims(dispute: Dispute) -> set[tuple[str, str]]:
    return {(each.document, side.claim) for side in dispute.sides for each in side.evidence}
