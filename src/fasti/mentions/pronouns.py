"""Pronouns: `he`, `she`, `his` and `her` are given to the person whom their clause, the sentence or the one before is about."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from fasti.lexicons.gender import genders_of_titles
from fasti.lexicons.installing import INSTALLING
from fasti.lexicons.load import lexicon
from fasti.mentions.clause_subjects import ClauseSubjects
from fasti.mentions.topics import is_aside, list_topic, owns_office, topic_of
from fasti.model.marked import Item, Sentence, names_in

SHE = frozenset(lexicon("pronouns")["she"])
#: marks that open somebody's words
QUOTES = frozenset(["“", '"'])
#: what somebody else takes of whoever left
PLACES = frozenset(lexicon("successions")["instead"]["places"])
#: words that make a verb passive
BEING = frozenset(["was", "were", "been", "being", "be", "is", "are"])
#: first words of verbs of following somebody in a post
FOLLOWING = frozenset(verb.split()[0] for verb in lexicon("successions")["verbs"]["follow"])
#: items from a pronoun to its verb, at most
AUXILIARIES = 4
#: pronouns that say whose something is
OWNING = frozenset(["his", "her", "their", "its"])
#: pronouns that a verb is done to; `her` may be one that owns
DONE_TO = frozenset(["him", "her"])


def settle_pronouns(text: str, sentences: tuple[Sentence, ...], clauses: ClauseSubjects) -> tuple[Sentence, ...]:
    """Give every pronoun the person it stands for: whom its clauses are about, else the sentence or the one before."""
    topic = placed = praised = ""
    others: list[str] = []
    gender = genders_of_titles(names_in(sentences))
    settled: list[Sentence] = []
    for sentence in sentences:
        if praised and "\n" in text[settled[-1].items[-1].end : sentence.items[0].start if sentence.items else sentence.end]:
            topic = praised
        about = placed if placed and _tells_succession(sentence.items) else topic
        items = _settle_items(sentence.items, [about, *others], gender, clauses)
        others = [item.refers_to for item in items if item.kind == "person"] or others
        placed = _placed(items)
        several = sum(item.kind in ("person", "pronoun") for item in items) > 1
        subject = clauses.of_sentence(sentence.start, sentence.end) if several else []
        praised = _spoken_of(items, topic)
        topic = list_topic(items) or topic_of(items, subject) or topic
        settled.append(replace(sentence, items=tuple(items)))
    return tuple(settled)


def _spoken_of(items: list[Item], topic: str) -> str:
    """`“He taught us,” says X`: whom somebody only speaks of, and the next paragraph is about again; empty for nobody."""
    first = next((item for item in items if item.kind in ("person", "pronoun")), None)
    quoted = bool(items) and items[0].text in QUOTES and first is not None and first.kind == "pronoun"
    return topic if quoted and first is not None and first.refers_to == topic else ""


def _settle_items(items: tuple[Item, ...], known: list[str], gender: dict[str, bool], clauses: ClauseSubjects) -> list[Item]:
    """The items of one sentence with their pronouns settled; `known` is whom the sentence before was about and whom it named."""
    settled: list[Item] = []
    here: list[str] = []
    sources: list[str] = []
    doers: set[str] = set()
    last = 0
    for place, item in enumerate(items):
        if item.kind == "person":
            if here and (verb := _installing(items[last:place])):
                doers.add(here[0] if "and" in verb else here[-1])
            (sources if is_aside([*items], place) else here).append(item.refers_to)
            last = place
        if item.kind != "pronoun":
            settled.append(item)
        elif here and (_in_place_of(items, place) or (item.name in DONE_TO and not clauses.owns(item.start))):
            rest = [*(who for who in here[:-1] if who not in doers), known[0], *here, *known[1:]]
            settled.append(_settled(item, _objects(item, settled, rest, clauses), gender))
        else:
            ahead = _people_at([*items[place:]], clauses.own_ahead(item.start)) if not owns_office(items, place) else []
            first = _opener(settled) if not ahead else []
            likely = [*ahead, *_subjects(item, settled, clauses), *first, *here, known[0], *sources, *known[1:]]
            telling = _people_at(settled, clauses.telling(item.start))
            settled.append(_settled(item, [who for who in likely if who not in telling], gender))
    return settled


def _in_place_of(items: tuple[Item, ...], place: int) -> bool:
    """`acts in his place`: nobody's own."""
    around = [item.name for item in (*items[max(0, place - 1) : place], *items[place + 1 : place + 2])]
    return around[:1] == ["in"] and around[-1] in PLACES


def _opener(before: list[Item]) -> list[str]:
    """`He is used to following X: in May he took over`: behind a colon the sentence goes on about the pronoun it opens with."""
    opens = before[:1] and before[0].kind == "pronoun" and before[0].name not in OWNING and before[0].refers_to
    return [before[0].refers_to] if opens and any(item.text in (":", ";") for item in before) else []


def _placed(items: list[Item]) -> str:
    """Whom somebody puts into a post: `President Perez appointed X`; empty for nobody."""
    people = [n for n, item in enumerate(items) if item.kind == "person"]
    return next((items[n].refers_to for before, n in pairwise(people) if _installing(tuple(items[before:n]))), "")


def _tells_succession(items: tuple[Item, ...]) -> bool:
    """Say whether a sentence begins by telling whom somebody follows: `He replaces …`, not `He was replaced by …`."""
    if not items or items[0].kind != "pronoun":
        return False
    words = [item.name for item in items[1:AUXILIARIES] if item.kind == "word"]
    verb = next((n for n, word in enumerate(words) if word in FOLLOWING), None)
    return verb is not None and not BEING & set(words[:verb])


def _subjects(pronoun: Item, before: list[Item], clauses: ClauseSubjects) -> list[str]:
    """Whom the clauses around a pronoun are about, the nearest first; its own clause only for `his` and `her`."""
    own = clauses.own(pronoun.start) if clauses.owns(pronoun.start) else []
    return _people_at(before, [*own, *clauses.above(pronoun.start)])


def _objects(pronoun: Item, before: list[Item], rest: list[str], clauses: ClauseSubjects) -> list[str]:
    """Whom `him` may stand for, the likeliest first: never its own clause's subject; `rest` are all others.

    These are hardly whoever is named last, nor who does it: `President Perez named X to replace him`.
    """
    own = _people_at(before, clauses.own(pronoun.start))
    joined = _people_at(before, clauses.earlier_object(pronoun.start))
    return [who for who in [*joined, *rest] if who not in own]


def _people_at(items: list[Item], places: list[int]) -> list[str]:
    """The people who are named at places, in the order of the places."""
    return [
        item.refers_to
        for place in places
        for item in items
        if item.start <= place < item.end and item.kind in ("person", "pronoun") and item.refers_to
    ]


def _installing(between: tuple[Item, ...]) -> list[str]:
    """The words between two people up to the verb by which one puts the other into a post; none if there is no such verb.

    Behind `and` it is the first in the sentence who does it: `Perez relieved X and named Y to succeed him`.
    """
    names = [item.name for item in between]
    at = next((n for n, name in enumerate(names) if name in INSTALLING and not BEING & set(names[:n])), -1)
    return names[: at + 1]


def _settled(item: Item, candidates: list[str], gender: dict[str, bool]) -> Item:
    she = item.name in SHE
    for candidate in candidates:
        if candidate and gender.get(candidate, she) == she:
            gender[candidate] = she
            return replace(item, refers_to=candidate)
    return item
