"""Pairs by office: one left a post and another was put into the same one, in sentences that do not speak of each other."""

from __future__ import annotations

from fasti.lexicons.load import lexicon
from fasti.model.calendar import edtf_interval
from fasti.model.statement import Succession
from fasti.statements.book import Book
from fasti.statements.drafts import PostDraft
from fasti.statements.same_post import COMMANDING, role_key

#: how somebody left an office that stands empty since
LEFT = frozenset(["dismissed", "resigned", "retired", "killed", "died", "arrested"])
#: offices that many hold at once
SHARED = frozenset(lexicon("sameness")["roles"]["shared"])


def pairs_by_office(book: Book, told: tuple[Succession, ...]) -> tuple[Succession, ...]:
    """Find whoever came to an office that the text tells another to have left before, where no sentence pairs them."""
    before, after = {pair.before for pair in told}, {pair.after for pair in told}
    found = []
    for new in book.posts:
        if not new.told_by_move or new.status not in ("current", "acting", "incoming") or new.person in after:
            continue
        olds = [old for old in book.posts if old.person not in before and _follows(old, new)]
        if len({old.person for old in olds}) == 1:
            words = (*olds[0].evidence[:1], *new.evidence[:1])
            found.append(Succession(olds[0].person, new.person, new.role, new.unit, words))
    return tuple(found)


def _follows(old: PostDraft, new: PostDraft) -> bool:
    """Say whether one post was left, as the text tells earlier, and is the other one: `commander of U` and `head of U`."""
    if old.person == new.person or old.status != "former" or old.past or old.ended_by not in LEFT or old.unit != new.unit:
        return False
    one, other = role_key(old.role), role_key(new.role)
    same = one == other or (old.unit is not None and one in COMMANDING and other in COMMANDING)
    if not same or not SHARED.isdisjoint(one) or (old.unit is None and len(one) == 1):
        return False
    late = old.ends and new.starts and edtf_interval(new.starts).before(edtf_interval(old.ends))
    return not late and old.evidence[0].start < new.evidence[0].start
