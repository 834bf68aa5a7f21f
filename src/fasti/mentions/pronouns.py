"""Pronouns: `he`, `she`, `his` and `her` are given to the person whom their clause, the sentence or the one before is about."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

from fasti.lexicons.gender import genders_of_titles
from fasti.lexicons.installing import INSTALLING
from fasti.lexicons.load import lexicon
from fasti.mentions.clause_subjects import ClauseSubjects
from fasti.model.marked import Item, Sentence, names_in
from fasti.model.mention import Speech
from fasti.model.passage import Passage

#: people in one sentence that make it a list
MANY = 2
SHE = frozenset(lexicon("pronouns")["she"])
#: words that make a verb passive
BEING = frozenset(["was", "were", "been", "being", "be", "is", "are"])
#: the speaker's own word; case matters
FIRST_PERSON = frozenset(["I", "me"])
#: first words of verbs of following somebody in a post
FOLLOWING = frozenset(verb.split()[0] for verb in lexicon("successions")["verbs"]["follow"])
#: items from a pronoun to its verb, at most
AUXILIARIES = 4
#: what somebody is to whoever held the office before or after them, or above them
CALLED = frozenset(word for words in lexicon("successions")["kin"].values() for word in words) | {"deputy"}
#: items behind an office up to its holder: a comma, ranks, a name
BESIDE = 4
#: what somebody is to their family, and what may stand between that and a name: `the son of A (née B) and C`
KIN = frozenset(lexicon("names")["kin"])
KIN_GAP = frozenset(["and", "(", ")", "née", "nee", "the", "late"])
#: pronouns that say whose something is
OWNING = frozenset(["his", "her", "their", "its"])
#: pronouns that a verb is done to; `her` may be one that owns
DONE_TO = frozenset(["him", "her"])


def settle_pronouns(sentences: tuple[Sentence, ...], clauses: ClauseSubjects) -> tuple[Sentence, ...]:
    """Give every pronoun the person it stands for: whom its clauses are about, else the sentence or the one before."""
    topic = placed = ""
    others: list[str] = []
    gender = genders_of_titles(names_in(sentences))
    settled = []
    for sentence in sentences:
        about = placed if placed and _tells_succession(sentence.items) else topic
        items = _settle_items(sentence.items, [about, *others], gender, clauses)
        others = [item.refers_to for item in items if item.kind == "person"] or others
        placed = _placed(items)
        topic = _list_topic(items) or _topic(items) or topic
        settled.append(replace(sentence, items=tuple(items)))
    return tuple(settled)


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
            (sources if _is_aside([*items], place) else here).append(item.refers_to)
            last = place
        if item.kind != "pronoun":
            settled.append(item)
        elif here and item.name in DONE_TO and not clauses.owns(item.start):
            rest = [*(who for who in here[:-1] if who not in doers), known[0], *here, *known[1:]]
            settled.append(_settled(item, _objects(item, settled, rest, clauses), gender))
        else:
            ahead = _people_at([*items[place:]], clauses.own_ahead(item.start)) if not _owns_office(items, place) else []
            first = _opener(settled) if not ahead else []
            settled.append(
                _settled(
                    item, [*ahead, *_subjects(item, settled, clauses), *first, *here, known[0], *sources, *known[1:]], gender
                )
            )
    return settled


def _opener(before: list[Item]) -> list[str]:
    """`He is used to following X: in May he took over`: behind a colon the sentence goes on about the pronoun it opens with."""
    opens = before[:1] and before[0].kind == "pronoun" and before[0].name not in OWNING and before[0].refers_to
    return [before[0].refers_to] if opens and any(item.text in (":", ";") for item in before) else []


def _owns_office(items: tuple[Item, ...], place: int) -> bool:
    """`his chief of staff, Colonel X`, `his predecessor, X`: somebody who is called his and named beside it is somebody else."""
    behind = items[place + 1 : place + 2]
    named = [item for item in items[place + 2 : place + 2 + BESIDE] if item.kind not in ("mark", "rank")]
    called = bool(behind) and (behind[0].kind == "role" or behind[0].name in CALLED)
    return called and bool(named) and named[0].kind == "person"


def _owns(items: list[Item], n: int) -> bool:
    """`His successor, X, was`: the pronoun that opens a sentence about somebody else."""
    return items[n].name in ("his", "her") and _owns_office(tuple(items), n)


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


def settle_first_person(sentences: tuple[Sentence, ...], speech: tuple[Speech, ...]) -> tuple[Sentence, ...]:
    """Inside somebody's words `I` is who speaks."""
    people = (item for sentence in sentences for item in sentence.items if item.kind in ("person", "pronoun"))
    at = {item.start: item.refers_to for item in people if item.refers_to}
    spoken = [(s.content, who) for s in speech if s.direct and s.speaker and (who := _first_in(at, s.speaker))]
    if not spoken:
        return sentences
    return tuple(replace(s, items=tuple(_spoken(item, spoken) for item in s.items)) for s in sentences)


def _first_in(people: dict[int, str], words: Passage) -> str:
    """The first of the people by their places who is named in a passage; empty for nobody."""
    return next((people[at] for at in range(words.start, words.end) if at in people), "")


def _spoken(item: Item, spoken: list[tuple[Passage, str]]) -> Item:
    if item.text not in FIRST_PERSON:
        return item
    who = next((who for content, who in spoken if content.start <= item.start < content.end), "")
    return replace(item, kind="pronoun", refers_to=who) if who else item


def _topic(items: list[Item]) -> str:
    """Whom a sentence is about: the first person in it who is nobody's owner, a source only if there is nobody else."""
    people = [
        (n, item)
        for n, item in enumerate(items)
        if item.kind in ("person", "pronoun") and item.refers_to and not _is_owner(items, item) and not _owns(items, n)
    ]
    first = [item.refers_to for n, item in people if not _is_aside(items, n)]
    named = [item.refers_to for _, item in people if item.kind == "person"]
    return next(iter(first or named), "")


def _list_topic(items: list[Item]) -> str:
    """In a list of who goes where, the next sentence is about whoever came last."""
    people = [n for n, i in enumerate(items) if i.kind == "person"]
    listed = any(i.text == ";" or i.name in ("new", "with", "while") for i in items)
    if not listed or len({items[n].refers_to for n in people}) < MANY:
        return ""
    subjects = [
        n
        for n in people
        if n + 1 < len(items) and items[n + 1].kind == "word" and items[n + 1].name not in ("who", "and", "'s", "’s")
    ]
    return items[subjects[-1]].refers_to if subjects else ""


def _is_aside(items: list[Item], n: int) -> bool:
    """Say whether a sentence is hardly about a person whom it names: a source, or family that only tells who somebody is."""
    return _is_source(items, n) or _is_family(items, n)


def _is_family(items: list[Item], n: int) -> bool:
    """`the son of Ana (née Holm) and Jan`, `his wife, Ana`; not who is named behind a comma: `the son of Ana, Jan was`."""
    if items[n].kind != "person":
        return False
    k = n - 1 - (items[n - 1].text == ",")
    if items[k].name in KIN:
        return items[k - 1].kind == "pronoun" or items[k - 1].name in ("'s", "’s", "their")
    k = n - 1
    while k > 0 and (items[k].kind in ("person", "place", "rank") or items[k].name in KIN_GAP or items[k].text[0].isupper()):
        k -= 1
    return items[k].name == "of" and items[k - 1].name in KIN


def _is_source(items: list[Item], n: int) -> bool:
    """`According to Brandt, …`: the sentence is about somebody else."""
    before = [i.name for i in items[max(0, n - 4) : n] if i.kind == "word"]
    return before[:2] == ["according", "to"]


def _is_owner(items: list[Item], item: Item) -> bool:
    """Say whether the name is a possessive: `Brandt’s predecessor` is not about Brandt."""
    at = items.index(item) + 1
    return at < len(items) and items[at].text in ("'s", "’s", "'", "’")


def _settled(item: Item, candidates: list[str], gender: dict[str, bool]) -> Item:
    she = item.name in SHE
    for candidate in candidates:
        if candidate and gender.get(candidate, she) == she:
            gender[candidate] = she
            return replace(item, refers_to=candidate)
    return item
