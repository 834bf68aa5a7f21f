"""Succession: who followed whom in a post, where the text says that one followed the other."""

from __future__ import annotations

import re

from fasti.model.statement import Succession
from fasti.statements.drafts import PostDraft, merge_post, same_office
from fasti.statements.hedging import certainty_of
from fasti.statements.read_posts import Drafting
from fasti.statements.row import Row
from fasti.statements.scene import Scene
from fasti.statements.triggers import subject

#: the person before the verb follows the one behind it
FOLLOWS = re.compile(
    r"^(?:took over|takes over|take over|taking over|taken over|succeeded|succeeds|succeed|succeeding|replaces|replaced|replace|replacing)$"
)
#: how far before its end a pair's verb stands at the most
LAST_WORDS = 4
NAMED = r"(?:C?[DSLUKROC'h]{0,8}?P|p)"


def read_succession(scenes: list[Scene], drafting: Drafting) -> tuple[Succession, ...]:
    """Find successions and give the one who left the post of the one who followed, and the other way round."""
    found: dict[tuple[str, str], Succession] = {}
    for scene in scenes:
        for before, after, start, end in _pairs(scene):
            if before and after and before != after and (before, after) not in found:
                found[before, after] = _succession(scene, drafting, before, after, start, end)
    return tuple(found.values())


def _pairs(scene: Scene) -> list[tuple[str, str, int, int]]:
    row = scene.row
    pairs = []
    for n, item in enumerate(row.items):
        if item.name in ("predecessor", "successor") and row.letters[n - 1 : n] in ("h", "'"):
            named = re.match(NAMED, row.letters[n + 1 :])
            owner = row.items[n - 1].refers_to if row.letters[n - 1] == "h" else row.items[n - 2].refers_to if n > 1 else ""
            if named and owner:
                at = n + named.end()
                other = row.items[at].refers_to
                pairs.append((other, owner, n, at + 1) if item.name == "predecessor" else (owner, other, n, at + 1))
    for trigger in scene.triggers:
        if not FOLLOWS.match(trigger.words) or trigger.voice != "does":
            continue
        passive = re.search(r"B[wNSB]{0,2}$", row.letters[: trigger.start])
        agent = re.match(r"y" + NAMED, row.letters[trigger.end :])
        behind = re.match(r"(?:AD?S?R[OUDCL]*)?f?" + NAMED, row.letters[trigger.end :])
        swapped = re.match(r"[DSLUKROC'h]{0,10}?P(w)[DSLUKROC'h]{0,8}?P", row.letters[trigger.end :])
        if swapped and row.items[trigger.end + swapped.start(1)].name == "with":
            first, second = trigger.end + swapped.start(1) - 1, trigger.end + swapped.end() - 1
            pairs.append((row.items[first].refers_to, row.items[second].refers_to, trigger.start, second + 1))
            continue
        if passive and agent and subject(row, trigger.start) >= 0:
            at = trigger.end + agent.end() - 1
            first = subject(row, trigger.start)
            pairs.append((row.items[first].refers_to, row.items[at].refers_to, first, at + 1))
            continue
        if trigger.who < 0 or trigger.who >= trigger.start:
            continue
        who = row.items[trigger.who].refers_to
        if behind and not passive:
            at = trigger.end + behind.end() - 1
            pairs.append((_other_than(row, at, who), who, min(trigger.who, at), at + 1))
    return pairs


def _other_than(row: Row, at: int, who: str) -> str:
    """Whom the name or pronoun means that somebody follows: for `him`, the nearest person before who is not the follower."""
    if row.letters[at] == "P":
        return row.items[at].refers_to
    before = [i.refers_to for i in row.items[:at] if i.kind == "person" and i.refers_to != who]
    return before[-1] if before else row.items[at].refers_to


def _succession(scene: Scene, drafting: Drafting, before: str, after: str, start: int, end: int) -> Succession:
    words = scene.passage(min(start, end - 1), end)
    ahead = certainty_of(scene.row, max(start, end - LAST_WORDS), end) == "predicted" or any(
        certainty_of(scene.row, t.start, t.end) == "predicted" for t in scene.triggers if t.start < end
    )
    told = scene.sentence
    new = _nearest(drafting, after, told.end, ("current", "acting", "incoming")) or _nearest(
        drafting, after, told.end, ("former",)
    )
    old = _nearest(drafting, before, told.end, ("former",)) or _nearest(drafting, before, told.end, ("current", "acting"))
    if new and old and new.evidence[0].start > told.end and old.evidence[0].start < told.end:
        new = None
    model = new or old
    if model and (old is None or not same_office(old, model)):
        old = merge_post(
            drafting.posts, PostDraft(before, model.role, model.unit, "former", [words], None, None, "replaced", firm=True)
        )
    if old and new is None:
        new = merge_post(drafting.posts, PostDraft(after, old.role, old.unit, "incoming" if ahead else "current", [words]))
    if new and ahead and not new.firm and new.evidence[0].start >= scene.sentence.start:
        new.status = "incoming"
    if old and not ahead:
        old.status, old.firm = "former", True
        old.ended_by = old.ended_by or ("transferred" if _goes_on(drafting, old) else "replaced")
        old.ends = old.ends or (new.starts if new else None)
    return Succession(before, after, model.role if model else None, model.unit if model else None, (words,))


def _goes_on(drafting: Drafting, post: PostDraft) -> bool:
    """Say whether the text gives the same person another post now."""
    return any(
        p.person == post.person and p is not post and p.status in ("current", "acting", "incoming") for p in drafting.posts
    )


def _nearest(drafting: Drafting, person: str, end: int, statuses: tuple[str, ...]) -> PostDraft | None:
    """The person's post that was told last before the end of the sentence, else the first one after it."""
    held = [p for p in drafting.posts if p.person == person and p.status in statuses]
    before = [p for p in held if p.evidence[0].start < end]
    return max(before, key=lambda p: max(e.start for e in p.evidence if e.start < end)) if before else (held[0] if held else None)
