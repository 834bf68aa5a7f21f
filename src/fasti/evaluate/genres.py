"""What kind of report a document is, by a simple rule over what the gold says of it, unless the gold itself names its genre.

The first that fits, in this order:
  reshuffle lists   five or more people are moved in or out of posts (in standoff: eight or more stand with a unit)
  obituaries        somebody who held a post has died or was killed, and the headline tells it or names them
  politics          most posts are civil offices: ministers, presidents, members of parliaments
  police            most posts or units are a police force's
  appointments      somebody is moved in or out of a post
  quotes            there are as many direct quotations as posts, or more
  other             none of these
"""

from __future__ import annotations

from collections.abc import Iterable

from fasti.evaluate.account import Account
from fasti.evaluate.facts import facts_of
from fasti.evaluate.standoff import Standoff
from fasti.lexicons.load import lexicon
from fasti.model.evaluation import Fact
from fasti.resolve.words import folded_words

MOVES = frozenset({"appointed", "dismissed", "suspended", "resigned", "retired", "promoted", "demoted", "transferred"})
DEATHS = frozenset({"died", "killed"})
#: moved people, and people with a unit in standoff, that make a list
MANY_MOVED, MANY_POSTED = 5, 8


def genre_of(gold: Account) -> str:
    """Say what kind of report it is."""
    named = gold.data.get("document", {}).get("genre")
    if isinstance(named, str) and named:
        return named
    posts, events, quotes = (facts_of(gold, kind) for kind in ("posts", "events", "quotes"))
    moved = {event.about[0] for event in events if event.words in MOVES}
    holders = {post.about[0] for post in posts}
    dead = {event.about[0] or "" for event in events if event.words in DEATHS and event.about[0] in holders}
    fits = {
        "reshuffle lists": len(moved) >= MANY_MOVED,
        "obituaries": bool(dead) and _tells_of(gold, dead),
        "politics": _most(_is_civil(post) for post in posts),
        "police": _most(_is_police(post.words, *post.unit_names) for post in posts),
        "appointments": bool(moved),
        "quotes": bool(quotes) and len(quotes) >= len(posts),
    }
    return next((genre for genre, does in fits.items() if does), "other")


def genre_of_standoff(gold: Standoff, text: str) -> str:
    """Say what kind of report it is, as far as marks and ties tell: a list, police, an appointment in the headline, or other."""
    if len({person for kind, person, _ in gold.ties if kind == "is_posted"}) >= MANY_POSTED:
        return "reshuffle lists"
    headline = text.strip().partition("\n")[0]
    if _says(headline, ["died"]):
        return "obituaries"
    if _most(_is_police(text[m.start : m.end]) for m in gold.marks if m.kind in ("Organization", "Role|Title")):
        return "police"
    return "appointments" if _says(headline, MOVES) else "other"


def _tells_of(gold: Account, dead: Iterable[str]) -> bool:
    """Say whether the headline tells of a death or names one of the dead."""
    headline = str(gold.data.get("document", {}).get("title") or gold.text.strip().partition("\n")[0])
    named = {words[-1] for each in dead if (words := folded_words(gold.people[each][0]))}
    return _says(headline, DEATHS) or bool(named & set(folded_words(headline)))


def _most(answers: Iterable[bool]) -> bool:
    given = list(answers)
    return sum(given) * 2 > len(given)


def _is_civil(post: Fact) -> bool:
    head = folded_words(post.words.split(" of ")[0].split(",")[0])[-1:]
    return bool(head) and (head[0].removesuffix("s") in lexicon("roles")["civil"]["heads"] or head[0] == "secretary")


def _is_police(*words: str) -> bool:
    return any("police" in folded_words(each) for each in words)


def _says(headline: str, types: Iterable[str]) -> bool:
    """Say whether a headline tells of an event of these types, in any of its words."""
    told = f" {' '.join(folded_words(headline))} "
    forms = [form for each in types for group in lexicon("events")[each].values() for form in group]
    return any(f" {' '.join(folded_words(form))} " in told for form in forms)
