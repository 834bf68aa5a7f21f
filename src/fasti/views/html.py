"""A reading as one page of HTML: the text with every statement marked, the statements beside it, no script and no network."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise

from fasti.model.reading import Reading
from fasti.views.templating import view_template
from fasti.views.wording import SECTIONS, Entry, about_person, entries, furniture_words, heading, one_line, visible

#: what stands between two paragraphs
GAP = re.compile(r"\n\s*")


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of text under the same statements."""

    #: the words
    text: str
    #: numbers of the statements whose passages cover it, the narrowest passage first
    under: tuple[int, ...]
    #: anchors of the passages that begin here
    anchors: tuple[str, ...]

    @property
    def is_gap(self) -> bool:
        """Say whether it only ends a paragraph."""
        return not self.text.strip() and "\n" in self.text


@dataclass(frozen=True, slots=True)
class Span:
    """One passage of one statement."""

    start: int
    end: int
    #: number of the statement
    number: int
    #: name of its anchor in the page
    anchor: str


def reading_to_html(reading: Reading) -> str:
    """Write the page; every word of the report is escaped, and links lead from a statement to its words and back."""
    numbered = list(enumerate(entries(reading), 1))
    spans = [
        Span(words.start, words.end, number, anchor_of(number, at))
        for number, entry in numbered
        for at, words in enumerate(entry.evidence)
    ]
    document = reading.document
    return view_template("reading.html").render(
        document=document,
        title=one_line(document.title or document.text, 90),
        publisher=one_line(document.publisher or ""),
        link=document.url if document.url and document.url.startswith(("https://", "http://")) else None,
        segments=list(segments(document.text, spans)),
        groups=list(_groups(reading, numbered)),
        numbers=[number for number, _ in numbered],
        problems=[one_line(problem.message) for problem in reading.problems],
        furniture=[(piece.kind, one_line(piece.text)) for piece in document.furniture],
        left_out=furniture_words(reading),
    )


def anchor_of(number: int, at: int) -> str:
    """Name the place in the text of one passage of a statement, both counted."""
    return f"w{number}-{at}"


def segments(text: str, spans: Iterable[Span]) -> Iterable[Segment]:
    """Cut a text wherever a line or passage begins or ends, so that passages may nest and overlap."""
    starting: dict[int, list[Span]] = {}
    for span in spans:
        starting.setdefault(span.start, []).append(span)
    ends = {span.end for begun in starting.values() for span in begun}
    breaks = {place for gap in GAP.finditer(text) for place in gap.span()}
    cuts = sorted({0, len(text), *starting, *ends, *breaks})
    active: list[Span] = []
    for start, end in pairwise(cuts):
        begun = starting.get(start, [])
        active = [span for span in active if span.end > start] + begun
        narrowest = sorted(active, key=lambda span: span.end - span.start)
        under = tuple(dict.fromkeys(span.number for span in narrowest))
        yield Segment(visible(text[start:end]), under, tuple(span.anchor for span in begun))


def _groups(reading: Reading, numbered: list[tuple[int, Entry]]) -> Iterable[tuple[str, str, list[tuple[int, Entry, list[str]]]]]:
    """Give the statements under their headings: each person, then the kinds that belong to nobody alone."""
    for person in reading.people:
        yield heading(person), about_person(person), [_row(n, entry) for n, entry in numbered if entry.person == person.id]
    for title, kind in SECTIONS:
        rows = [_row(number, entry) for number, entry in numbered if entry.kind == kind]
        if rows:
            yield title, "", rows


def _row(number: int, entry: Entry) -> tuple[int, Entry, list[str]]:
    return number, entry, [one_line(words.text, 160) for words in entry.evidence]
