"""The mentions step on one page: text becomes tokens, ranks, roles, units, names, times and speech, and these become sentences of items."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from fasti.mentions.acronyms import find_acronyms
from fasti.mentions.beside_roles import find_territories, find_units_beside
from fasti.mentions.names import find_names, name_words
from fasti.mentions.people import LONG_ENOUGH, gather_people, is_slip
from fasti.mentions.pronouns import settle_pronouns
from fasti.mentions.ranks import find_ranks
from fasti.mentions.roles import extend_roles, find_role_cores
from fasti.mentions.sentence_bounds import sentence_bounds
from fasti.mentions.span import Ground, Span
from fasti.mentions.tokens import Token, cut_tokens
from fasti.mentions.units import find_units
from fasti.model.document import Document
from fasti.model.marked import Item, MarkedText, Sentence
from fasti.model.mention import TimeExpression
from fasti.model.reading import Person, Unit

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: the model's labels for somewhere
PLACES = frozenset(["GPE", "LOC", "NORP", "FAC"])
PRONOUNS = frozenset(["he", "she", "him", "her", "his", "hers", "himself", "herself"])


def mark_text(document: Document, parsed: Doc, times: tuple[TimeExpression, ...]) -> MarkedText:
    """Put everything named in a document in its place."""
    text = document.text
    tokens = cut_tokens(text)
    spans = _named_spans(text, tokens, parsed, times)
    clusters = gather_people(text, [s for s in spans if s.kind == "person"])
    people = tuple(Person(f"p{n}", c.names[0], tuple(c.names)) for n, c in enumerate(clusters, 1))
    units, unit_of = _units(text, [s for s in spans if s.kind == "unit"])
    refers = {span: f"p{n}" for n, c in enumerate(clusters, 1) for span in c.spans} | unit_of
    sentences = settle_pronouns(_sentences(text, tokens, spans, refers))
    return MarkedText(document, parsed, sentences, people, units, times, ())


def _named_spans(text: str, tokens: list[Token], parsed: Doc, times: tuple[TimeExpression, ...]) -> list[Span]:
    ranks, cores = find_ranks(text), find_role_cores(text, tokens)
    ground = Ground(len(text))
    short_forms = find_acronyms(tokens)
    cores = _no_initials(text, ranks, cores)
    # an office beats a rank of the same words, unless the rank says more: "Chief Superintendent"
    firm = ground.take(
        sorted(
            [*ranks, *cores], key=lambda s: (s.start - s.end, s.kind != ("rank" if text[s.start : s.end].isupper() else "role"))
        )
    )
    units = ground.take(_introduced(text, tokens, short_forms))
    units = sorted(units + ground.take(find_units(text, tokens, ground)))
    units = _units_outside_headlines(text, units)
    roles = extend_roles(text, tokens, [s for s in firm if s.kind == "role"], units, ground)
    ranked = find_names(text, tokens, [s for s in firm if s.kind == "rank"], [], [], ground)
    days = ground.take(Span(t.passage.start, t.passage.end, "time", note=t.date or "") for t in times)
    anchors = sorted([s for s in firm if s.kind == "rank"] + roles)
    guesses = [Span(e.start_char, e.end_char, "person") for e in parsed.ents if e.label_ == "PERSON"]
    places = [Span(e.start_char, e.end_char, "place") for e in parsed.ents if e.label_ in PLACES]
    bodies = [Span(e.start_char, e.end_char, "unit") for e in parsed.ents if e.label_ == "ORG"]
    units += find_territories(tokens, roles, places, ground)
    names = sorted(ranked + find_names(text, tokens, anchors, guesses, places, ground))
    names = _outside_headlines(text, names)
    names += _again(text, tokens, names, ground)
    units += find_units_beside(tokens, roles, places, bodies, ground)
    ranks = [s for s in firm if s.kind == "rank"]
    return sorted([*ranks, *roles, *units, *days, *names, *ground.take(places)])


def _outside_headlines(text: str, names: list[Span]) -> list[Span]:
    """In a headline every word has a capital: a name there counts only if the text below knows one of its words as a name."""
    headlines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text) if is_headline(m.group())]
    inside = {span for span in names for start, end in headlines if start <= span.start < end}
    known = {word for span in names if span not in inside for word in text[span.start : span.end].split()}
    return [span for span in names if span not in inside or all(word in known for word in text[span.start : span.end].split())]


def _units_outside_headlines(text: str, units: list[Span]) -> list[Span]:
    """A unit in a headline counts if it has a number, is a service, or the text below names it."""
    headlines = [(m.start(), m.end()) for m in re.finditer(r"[^\n]+", text) if is_headline(m.group())]
    inside = {span for span in units for start, end in headlines if start <= span.start < end}
    known = {text[span.start : span.end].casefold() for span in units if span not in inside}
    return [
        s
        for s in units
        if s not in inside or text[s.start].isdigit() or s.note == "service" or text[s.start : s.end].casefold() in known
    ]


def is_headline(line: str) -> bool:
    """Say whether a line is set like a headline: at least four words, nearly all long ones with a capital, and no full stop at the end."""
    words = [w for w in re.findall(r"[^\W\d_]+", line) if len(w) > 3]
    return len(words) >= 4 and line.rstrip()[-1:] not in '.!?”"' and sum(w[0].isupper() for w in words) >= 0.8 * len(words)


def _introduced(text: str, tokens: list[Token], short_forms: dict[str, tuple[int, int]]) -> list[Span]:
    """The names that acronyms stand for, and the acronyms wherever they stand again under the same name."""
    names = {short: text[tokens[a].start : tokens[b - 1].end] for short, (a, b) in short_forms.items()}
    spans = [
        Span(tokens[a].start, tokens[b - 1].end, "unit", names[short], tokens[b - 1].lower)
        for short, (a, b) in short_forms.items()
    ]
    return spans + [Span(t.start, t.end, "unit", names[t.text], "short") for t in tokens if t.text in names]


def _no_initials(text: str, ranks: list[Span], cores: list[Span]) -> list[Span]:
    """Two letters between a rank and a name are initials and no office: `Rear Admiral OC Medani`."""
    ends = {rank.end for rank in ranks}
    return [
        core
        for core in cores
        if not (
            core.end - core.start == 2
            and text[core.start : core.end].isupper()
            and core.start - 1 in ends
            and text[core.end : core.end + 2].strip().isupper()
        )
    ]


def _again(text: str, tokens: list[Token], names: list[Span], ground: Ground) -> list[Span]:
    """A surname that is known from a full name is a name wherever else it stands."""
    full = [text[s.start : s.end].split() for s in names]
    surnames = {words[-1] for words in full if len(words) > 1 and len(words[-1]) > 2}
    slips = {
        t.text for t in tokens if len(t.text) >= LONG_ENOUGH and t.is_capital and any(is_slip(t.text, name) for name in surnames)
    }
    return ground.take(
        Span(t.start, t.end, "person") for t in tokens if t.text in surnames | slips and t.lower not in name_words()["never"]
    )


def _units(text: str, spans: list[Span]) -> tuple[tuple[Unit, ...], dict[Span, str]]:
    """Units by name: the same name, whatever its case, is the same unit."""
    ids: dict[str, str] = {}
    names: dict[str, list[str]] = {}
    refers = {}
    for span in spans:
        name = " ".join((span.name or text[span.start : span.end]).split())
        key = unit_key(name)
        same_army = span.note == "service" and key == "army" and text[: span.start].endswith(("the ", "same "))
        if span.note == "bare" or (same_army and _last_of_kind(key, refers, names)):
            refers[span] = _last_of_kind(key, refers, names) or ids.setdefault(key, f"u{len(ids) + 1}")
        else:
            refers[span] = ids.setdefault(key, f"u{len(ids) + 1}")
        forms = names.setdefault(refers[span], [])
        forms += [
            form for form in (name, text[span.start : span.end]) if form not in forms and (form == name or span.note == "short")
        ]
    return tuple(Unit(i, n[0], tuple(n)) for i, n in names.items()), refers


def unit_key(name: str) -> str:
    """What makes two names of a text one unit: number and last word (`58th Combined Arms Army`, `58th Army`), else the whole name."""
    words = name.casefold().removeprefix("the ").split()
    number = re.match(r"\d+", words[0]) if words else None
    return f"{number.group()} {words[-1]}" if number and len(words) > 1 else " ".join(words)


def _last_of_kind(kind: str, refers: dict[Span, str], names: dict[str, list[str]]) -> str:
    """The unit of that kind named last: `the Division` after `7 Division`."""
    for span in reversed(refers):
        if (
            span.note not in ("bare", "service")
            and (kind != "army" or names[refers[span]][0][0].isdigit())
            and (kind in names[refers[span]][0].casefold().split() or kind in ("organisation", "organization"))
        ):
            return refers[span]
    return ""


def _sentences(text: str, tokens: list[Token], spans: list[Span], refers: dict[Span, str]) -> tuple[Sentence, ...]:
    starts = [s.start for s in spans]
    items = [
        Item(s.start, s.end, s.kind, text[s.start : s.end], s.name or text[s.start : s.end], s.note, refers.get(s, ""))
        for s in spans
    ]
    for token in tokens:
        at = bisect_left(starts, token.end) - 1
        if (at >= 0 and spans[at].end > token.start) or token.text.isspace():
            continue
        kind = "pronoun" if token.lower in PRONOUNS else "word" if token.text[0].isalnum() else "mark"
        items.append(Item(token.start, token.end, kind, token.text, token.lower))
    items.sort(key=lambda i: i.start)
    begins = [i.start for i in items]
    rows = []
    for start, end in sentence_bounds(text, spans):
        row = tuple(items[bisect_left(begins, start) : bisect_left(begins, end)])
        if row:
            rows.append(Sentence(row[0].start, row[-1].end, row))
    return tuple(rows)
