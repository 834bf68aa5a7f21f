"""Ties that the words alone do not show and the parser does: `X, whose unit fought there, moves to the coast as the R of U`."""

from __future__ import annotations

from fasti.lexicons.load import lexicon
from fasti.statements.offices import Office
from fasti.statements.row import Row
from fasti.statements.tie import How, Tie, is_source, make_tie

#: verbs before `as` that put somebody in an office without saying how they came there
SERVING = frozenset(lexicon("roles")["serving"]["words"])
#: first words of verbs whose own rule gives or takes the office: `took` (over), `sacked`
EVENTS = frozenset(
    form.split()[0] for voices in lexicon("events").values() for voice in ("done_to", "does") for form in voices[voice]
)
HOWS: dict[str, How] = {"apposed": "apposed", "before": "before", "copula": "copula", "inverse": "inverse", "as": "copula"}


def find_parsed(row: Row, office: Office) -> list[Tie]:
    """The holder whom the parser sees for an office that the other rules have left; none for verbs with rules of their own."""
    seen = row.grammar.holder_of(office.role.start, office.role.end) if row.grammar else None
    if seen is None or seen.verb in EVENTS or is_source(row, office):
        return []
    holder = row.at(seen.head)
    if row.letters[holder : holder + 1] not in ("P", "p") or not row.items[holder].refers_to:
        return []
    if row.letters[holder + 1 : holder + 2] == "'" or not row.items[holder].start <= seen.head:
        return []
    how: How = "served" if seen.how == "as" and seen.verb in SERVING else HOWS[seen.how]
    return [make_tie(row, holder, office, how)]
