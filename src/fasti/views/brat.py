"""A reading as BRAT standoff against the unchanged file: people, units, ranks and roles, and what ties them."""

from __future__ import annotations

from fasti.model.document import Document
from fasti.model.mention import Mention
from fasti.model.passage import Passage
from fasti.model.reading import Reading
from fasti.views.force_mentions import force_mentions, marked_passage

#: what BRAT calls each kind of mention
TYPES = {"person": "Person", "unit": "Organization", "rank": "Rank", "role": "Role"}


def reading_to_brat(reading: Reading) -> str:
    """Write the `.ann` of a reading: text-bound lines `T…` and relations `R…`, offsets in code points of the original file.

    A mention that runs over a line end or over furniture is written in fragments, as BRAT asks.
    """
    mentions = dict.fromkeys(sorted(force_mentions(reading), key=lambda m: (m.passage.start, m.passage.end, m.kind)))
    number = {mention: f"T{count}" for count, mention in enumerate(mentions, 1)}
    lines = [f"{number[mention]}\t{_entity(reading.document, mention)}" for mention in mentions]
    ties = dict.fromkeys((x.kind, x.person, x.other) for x in reading.links if x.person in number and x.other in number)
    lines += [f"R{count}\t{kind} Arg1:{number[a]} Arg2:{number[b]}" for count, (kind, a, b) in enumerate(ties, 1)]
    return "".join(f"{line}\n" for line in lines)


def _entity(document: Document, mention: Mention) -> str:
    fragments = _fragments(document, marked_passage(document, mention))
    places = ";".join(f"{start} {end}" for start, end, _ in fragments)
    return f"{TYPES[mention.kind]} {places}\t{' '.join(words for *_, words in fragments)}"


def _fragments(document: Document, passage: Passage) -> list[tuple[int, int, str]]:
    """Cut a passage where its line ends and where the original has more than the text; offsets are the original's."""
    fragments: list[tuple[int, int, str]] = []
    joined = False
    for at, char in enumerate(passage.text, passage.start):
        place = document.original_offset(at)
        joined = joined and char not in "\r\n" and fragments[-1][1] == place
        if joined:
            start, _, words = fragments[-1]
            fragments[-1] = (start, place + 1, words + char)
        elif not char.isspace():
            joined = True
            fragments.append((place, place + 1, char))
    return [(start, end - (len(words) - len(words.rstrip())), words.rstrip()) for start, end, words in fragments]
