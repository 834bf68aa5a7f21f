"""The mentions step on one page: a parsed text becomes sentences of items, with the people, units and days they name."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from fasti.lexicons.load import lexicon
from fasti.mentions.bare_kinds import point_back
from fasti.mentions.bare_numbers import find_bare_numbers
from fasti.mentions.beside_roles import find_territories, find_units_beside
from fasti.mentions.clause_subjects import ClauseSubjects
from fasti.mentions.gather_units import bodies_of_roles, gather_units
from fasti.mentions.guesses import find_guesses
from fasti.mentions.headlines import names_that_count, units_that_count
from fasti.mentions.introduced import introduced_units, other_names
from fasti.mentions.name_words import name_words
from fasti.mentions.names import NameFinder
from fasti.mentions.names_in_apposition import find_described
from fasti.mentions.names_in_names import outside_bodies
from fasti.mentions.outlets import without_outlets
from fasti.mentions.people import LONG_ENOUGH, gather_people, is_slip, without_suffix
from fasti.mentions.police_posts import find_police_posts
from fasti.mentions.pronouns import settle_pronouns
from fasti.mentions.ranks import find_ranks
from fasti.mentions.roles import extend_roles, find_role_cores
from fasti.mentions.sentence_items import lay_sentences
from fasti.mentions.ships import find_captains, find_ships
from fasti.mentions.short_units import find_short_units
from fasti.mentions.span import Ground, Span
from fasti.mentions.surnames import without_surnames
from fasti.mentions.tokens import Token, cut_tokens
from fasti.mentions.unit_pronouns import settle_it
from fasti.mentions.units import find_units
from fasti.model.document import Document
from fasti.model.marked import MarkedText
from fasti.model.mention import TimeExpression
from fasti.model.reading import Person

if TYPE_CHECKING:
    from spacy.tokens import Doc

#: how long a surname is at least to be looked for elsewhere
SURNAME = 3
#: how many letters a short form has at the most
SHORT_FORM = 4
#: words for ranks and offices that are ranks where nothing else is said: `Inspector X`
NO_OFFICE = frozenset(lexicon("ranks")["no_office"]["ranks"])
#: how many letters an office has that may be initials
INITIALS = 2


def mark_text(document: Document, parsed: Doc, times: tuple[TimeExpression, ...]) -> MarkedText:
    """Put everything named in a document in its place."""
    text = document.text
    tokens = cut_tokens(text)
    spans = _named_spans(document, tokens, parsed, times)
    clusters = gather_people(text, [span for span in spans if span.kind == "person"])
    people = tuple(Person(f"p{n}", cluster.names[0], tuple(cluster.names)) for n, cluster in enumerate(clusters, 1))
    named = [span for span in spans if span.kind == "unit"]
    units, unit_of = gather_units(text, sorted([*named, *bodies_of_roles([span for span in spans if span.kind == "role"])]))
    refers = {span: f"p{n}" for n, cluster in enumerate(clusters, 1) for span in cluster.spans} | unit_of
    sentences = settle_pronouns(text, lay_sentences(text, tokens, spans, refers), ClauseSubjects(parsed))
    return MarkedText(document, parsed, settle_it(sentences), people, units, times, ())


def _named_spans(document: Document, tokens: list[Token], parsed: Doc, times: tuple[TimeExpression, ...]) -> list[Span]:
    """Everything named in a text, in order; whoever comes first in these lines keeps the ground."""
    text = document.text
    ground = Ground(len(text))
    ships = ground.take(find_ships(tokens))
    ranks, cores = _ranks_and_cores(text, tokens, ground, find_captains(tokens, ships))
    guesses, places, bodies = (find_guesses(parsed, kind) for kind in ("person", "place", "unit"))
    guesses = without_outlets(text, tokens, guesses, document.publisher)
    units = ships + ground.take(introduced_units(text, tokens))
    units += ground.take(find_short_units(text, tokens, ground))
    units = units_that_count(text, sorted(units + ground.take(find_units(text, tokens, places, ground))), ranks)
    units = point_back(tokens, units + ground.take(other_names(tokens, units, places)), cores, ground)
    dated = [Span(t.passage.start, t.passage.end, "time", note=t.date or "") for t in times]
    units = sorted(units + ground.take(find_bare_numbers(tokens, units, dated, ground)))
    posts, territories, before_names = find_police_posts(tokens, ranks, cores, units=units, places=places, ground=ground)
    ranks = [rank for rank in ranks if not any(rank.overlaps(post) for post in posts)]
    units = sorted([*units, *territories])
    roles = extend_roles(text, tokens, sorted([*cores, *posts]), units, ground)
    units = [unit for unit in units if not any(role.start < unit.start and unit.end < role.end for role in roles)]
    finder = NameFinder(text, tokens, ground, units)
    aliases = finder.behind_aliases()
    names = aliases + (
        finder.beside_ranks(sorted([*ranks, *before_names]))
        + finder.behind_honorifics()
        + finder.behind_initials()
        + finder.behind_leading()
    )
    days = ground.take(dated)
    units += find_territories(tokens, roles, places, ground)
    names += finder.beside_offices(sorted(roles), guesses, places) + finder.guessed(guesses)
    names += find_described(tokens, bodies, ground)
    names = names_that_count(text, sorted(names), ranks)
    names += _again(text, tokens, names, {text[alias.start : alias.end] for alias in aliases}, ground)
    units += find_units_beside(tokens, roles, places, bodies, ground)
    return sorted([*ranks, *roles, *units, *days, *names, *ground.take(places)])


def _ranks_and_cores(text: str, tokens: list[Token], ground: Ground, captains: list[Span]) -> tuple[list[Span], list[Span]]:
    """Ranks and the cores of roles; an office beats a rank of the same words, unless that says more: `Chief Superintendent`."""
    ranks = outside_bodies(text, tokens, without_surnames(tokens, find_ranks(text)))
    cores = outside_bodies(text, tokens, _without_initials(text, ranks, without_surnames(tokens, find_role_cores(text, tokens))))

    def precedence(span: Span) -> tuple[int, bool]:
        words = text[span.start : span.end]
        is_rank = words.lower() in NO_OFFICE or (words.isupper() and span.end - span.start <= SHORT_FORM)
        return span.start - span.end, span.kind != ("rank" if is_rank else "role")

    firm = ground.take([*captains, *sorted([*ranks, *cores], key=precedence)])
    return [span for span in firm if span.kind == "rank"], [span for span in firm if span.kind == "role"]


def _without_initials(text: str, ranks: list[Span], cores: list[Span]) -> list[Span]:
    """Two letters between a rank and a name are initials and no office: `Rear Admiral OC Brandt`."""
    ends = {rank.end for rank in ranks}

    def is_initials(core: Span) -> bool:
        short = core.end - core.start == INITIALS and text[core.start : core.end].isupper()
        return short and core.start - 1 in ends and text[core.end : core.end + 2].strip().isupper()

    return [core for core in cores if not is_initials(core)]


def _again(text: str, tokens: list[Token], names: list[Span], aliases: set[str], ground: Ground) -> list[Span]:
    """A surname known from a full name, or an alias, is a name wherever else it stands, be it with a slip of the pen.

    Of three words the first is, too, before a small word, and the first of two surnames: `Salcedo took office`, of Ivo Salcedo
    Prieto, `Monirul came under fire`, of Monirul Hasan Sample.
    """
    full = [without_suffix(text[span.start : span.end].split()) for span in names]
    surnames = {words[-1] for words in full if len(words) > 1 and len(words[-1]) >= SURNAME}
    several = [words for words in full if len(words) > len(("given", "surname"))]
    paternal = {word for words in several for word in (words[0], words[-2]) if len(word) >= LONG_ENOUGH}
    long_words = {token.text for token in tokens if token.is_capital and len(token.text) >= LONG_ENOUGH}
    known = surnames | {word for word in long_words if any(is_slip(word, name) for name in surnames)}
    known |= {alias for alias in aliases if len(alias) >= SURNAME}
    again = [token for token in tokens if token.text in known and token.lower not in name_words()["never"]]
    again += [token for token, behind in pairwise(tokens) if token.text in paternal and behind.text.islower()]
    return ground.take(Span(token.start, token.end, "person") for token in again)
