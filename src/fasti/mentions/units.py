"""Units and organisations of a text: by number or name, services alone, armed groups, and bare kinds: `the Division`."""

from __future__ import annotations

import re
from dataclasses import replace

from fasti.mentions.bare_kinds import find_bare
from fasti.mentions.bodies import find_bodies
from fasti.mentions.local_bodies import find_local_bodies
from fasti.mentions.numbered_units import is_headquarters, numbered_end
from fasti.mentions.services import services_with_country
from fasti.mentions.span import Ground, Span
from fasti.mentions.tokens import Token
from fasti.mentions.unit_kinds import alone_pattern, group_pattern
from fasti.mentions.unit_lists import listed_units
from fasti.mentions.unit_names import field_end, named_end
from fasti.mentions.wings import find_wings

#: a number that no space parts from its kind; quotation marks in a unit's name, and white space
STUCK = re.compile(r"^(\d+)(?=[A-Z][a-z])")
QUOTES_OR_SPACE = re.compile(r"(?!['’]s\b)[‘’“”\"']\s?|\s+")


def find_units(text: str, tokens: list[Token], places: list[Span], ground: Ground) -> list[Span]:
    """Find units in the tokens; ground that ranks or offices have taken ends a unit, `places` are the model's."""
    listed = listed_units(tokens, ground)
    named = [span for span in _named(text, tokens, ground) if not any(span.overlaps(other) for other in listed)] + listed
    own = Ground(len(text))
    own.take(named)
    free = services_with_country(text, [m for m in alone_pattern().finditer(text) if ground.free(m.start(), m.end())])
    groups = [Span(m.start(), m.end(), "unit", m.group(), "armed group") for m in group_pattern().finditer(text)]
    named += own.take(find_local_bodies(text, tokens, places, ground))
    named += own.take(
        span for span in [*find_bodies(text, tokens, ground), *find_wings(tokens)] if ground.free(span.start, span.end)
    )
    others = [span for span in [*free, *groups, *find_bare(tokens, ground)] if own.free(span.start, span.end)]
    return sorted([*_merge_adjacent(text, named), *others])


def _named(text: str, tokens: list[Token], ground: Ground) -> list[Span]:
    """Units by number or name, and fields of work that stand where a unit could."""
    found: list[Span] = []
    at = 0
    while at < len(tokens):
        free = ground.free(tokens[at].start, tokens[at].end)
        end = (numbered_end(tokens, at, ground) or named_end(tokens, at, ground)) if free else 0
        if end > at:
            span = _unit(text, tokens, at, end)
            field = tokens[at - 1].text == "," and field_end(tokens, at) == end
            found.append(replace(span, note="field") if field else span)
        at = max(end, at + 1)
    return found


def _unit(text: str, tokens: list[Token], at: int, end: int) -> Span:
    """The unit from token `at` to `end`; its name is without quotation marks, its note the last word, which is its kind."""
    start, stop = tokens[at].start, tokens[end - 1].end
    named = tokens[at + (is_headquarters(tokens[at]) and tokens[at + 1].text[0].isdigit())].start
    name = QUOTES_OR_SPACE.sub(lambda m: " " if m.group().isspace() else "", text[named:stop])
    kind = next((token.lower for token in reversed(tokens[at:end]) if token.text.isalpha()), tokens[end - 1].lower)
    return Span(start, stop, "unit", STUCK.sub(r"\1 ", name), kind)


def _merge_adjacent(text: str, found: list[Span]) -> list[Span]:
    """`Nigerian Army Supply and Transport Corps`: a service right before another name is the beginning of that name."""
    merged: list[Span] = []
    for span in sorted(found):
        last = merged[-1] if merged else None
        if last and _goes_on(text, last, span):
            merged[-1] = Span(last.start, span.end, "unit", " ".join(text[last.start : span.end].split()), span.note)
        else:
            merged.append(span)
    return merged


def _goes_on(text: str, service: Span, span: Span) -> bool:
    """Say whether a span only goes on with the name of the service right before it."""
    apart = (
        text[span.start].isdigit()
        or text[service.start].isdigit()
        or text[span.start : span.end].lower().startswith("operation ")
    )
    return service.note in ("army", "navy", "force", "police") and not apart and text[service.end : span.start].isspace()
