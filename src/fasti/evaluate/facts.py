"""The facts of one account, kind by kind, each with its place in the text and with what could be wrong in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from fasti.errors import ReadingError
from fasti.evaluate.account import SHAPELESS, Account, Json
from fasti.model.evaluation import Fact, Voice
from fasti.model.passage import Passage, find_words

#: what can be wrong in a post or event that was found
POST_DETAILS = ("status", "from", "to", "ended_by", "certainty")
EVENT_DETAILS = ("type", "date", "certainty")


def facts_of(account: Account, kind: str, known_as: Mapping[str, str] | None = None) -> list[Fact]:
    """List the facts of one kind; `known_as` gives the gold's id of each person and unit of a reading, `None` for gold itself.

    Raises ReadingError where the account has another shape than a reading.
    """
    try:
        return [_checked(fact) for fact in FACTS[kind](_Side(account, known_as))]
    except (KeyError, TypeError, AttributeError, IndexError) as error:
        raise ReadingError(SHAPELESS.format(error)) from error


def _checked(fact: Fact) -> Fact:
    """Give the fact back if all its words are words. Raises TypeError."""
    words = (fact.words, *fact.about, *fact.details.values(), *(voice.words for voice in fact.voices))
    wrong = next((each for each in words if each is not None and not isinstance(each, str)), None)
    if wrong is not None or fact.words is None:
        raise TypeError(f"{fact.words if wrong is None else wrong!r} in {fact.kind} is no word")
    return fact


@dataclass(frozen=True, slots=True)
class _Side:
    """An account with what its ids are to the gold."""

    account: Account
    known_as: Mapping[str, str] | None

    def gold_id(self, own: str | None) -> str | None:
        if own is None or self.known_as is None:
            return own
        return self.known_as.get(own, f"?{own}")

    def name(self, own: str | None) -> str:
        names = self.account.people.get(own or "") or self.account.units.get(own or "")
        return names[0] if names else own or ""

    def voice(self, own: str) -> Voice:
        listed = own in self.account.people or own in self.account.units
        known = (self.known_as or {}).get(own) if self.known_as is not None else own
        return Voice(known if listed else None, self.name(own))

    def places(self, fact: Json) -> tuple[Passage, ...]:
        """Find the words of a fact: by their offsets, or by the words alone where only these are given."""
        text = self.account.text
        found = tuple(
            Passage(words["start"], words["end"], words["text"])
            for words in fact.get("evidence") or ()
            if words["text"] and text[words["start"] : words["end"]] == words["text"]
        )
        told = fact.get("quote") or fact.get("begins")
        passage = find_words(text, told) if told else None
        return found or ((passage,) if passage else ())


def _people(side: _Side) -> Iterator[Fact]:
    for own, names in side.account.people.items():
        yield Fact("people", (side.gold_id(own),), names[0], names[0], places=_first_place(side, names))


def _units(side: _Side) -> Iterator[Fact]:
    for own, names in side.account.units.items():
        yield Fact("units", (side.gold_id(own),), names[0], names[0], places=_first_place(side, names))


def _first_place(side: _Side, names: tuple[str, ...]) -> tuple[Passage, ...]:
    passage = find_words(side.account.text, names[0])
    return (passage,) if passage else ()


def _ranks(side: _Side) -> Iterator[Fact]:
    for person in side.account.data.get("people", []):
        for rank in person.get("ranks") or ():
            yield Fact(
                "ranks",
                (side.gold_id(person["id"]),),
                rank,
                f"{rank} {side.name(person['id'])}",
                places=_first_place(side, side.account.people[person["id"]]),
            )


def _hierarchy(side: _Side) -> Iterator[Fact]:
    for unit in side.account.data.get("units", []):
        for parent in unit.get("part_of") or ():
            shown = f"{side.name(unit['id'])}, part of {side.name(parent)}"
            about = (side.gold_id(unit["id"]), side.gold_id(parent))
            yield Fact("hierarchy", about, "", shown, places=_first_place(side, side.account.units[unit["id"]]))


def _posts(side: _Side) -> Iterator[Fact]:
    for post in side.account.data.get("posts", []):
        unit = post.get("unit")
        span = f"{post.get('from') or ''} → {post.get('to') or ''}".strip() if post.get("from") or post.get("to") else ""
        shown = ", ".join(filter(None, (f"{side.name(post['person'])}: {post['role']}", side.name(unit), post["status"], span)))
        yield Fact(
            "posts",
            (side.gold_id(post["person"]), side.gold_id(unit)),
            post["role"],
            shown,
            side.account.units.get(unit or "", ()),
            {detail: post.get(detail) for detail in POST_DETAILS},
            tuple(side.voice(each) for each in post.get("said_by") or ()),
            side.places(post),
        )


def _events(side: _Side) -> Iterator[Fact]:
    for event in side.account.data.get("events", []):
        shown = ", ".join(filter(None, (f"{side.name(event['person'])}: {event['type']}", event.get("date"))))
        yield Fact(
            "events",
            (side.gold_id(event["person"]),),
            event["type"],
            shown,
            details={detail: event.get(detail) for detail in EVENT_DETAILS},
            voices=tuple(side.voice(each) for each in event.get("said_by") or ()),
            places=side.places(event),
        )


def _succession(side: _Side) -> Iterator[Fact]:
    for tie in side.account.data.get("succession", []):
        shown = f"{side.name(tie['before'])} → {side.name(tie['after'])}"
        about = (side.gold_id(tie["before"]), side.gold_id(tie["after"]))
        places = side.places(tie) or _first_place(side, side.account.people.get(tie["after"], ("",)))
        yield Fact("succession", about, tie.get("role") or "", shown, places=places)


def _quotes(side: _Side) -> Iterator[Fact]:
    for quote in side.account.data.get("quotes", []):
        if not quote.get("direct", True):
            continue
        words, speaker = quote.get("begins") or quote["text"], quote.get("speaker")
        start, end = quote.get("start"), quote.get("end")
        is_exact = isinstance(start, int) and isinstance(end, int) and words and side.account.text[start:end] == words
        places = (Passage(start, end, words),) if is_exact else side.places({"begins": words})
        yield Fact(
            "quotes",
            (),
            words,
            f"{side.name(speaker) or 'nobody named'}: “{words}”",
            voices=(side.voice(speaker),) if speaker else (),
            places=places,
        )


#: how facts are listed, by kind, in the order in which they are told
FACTS: dict[str, Callable[[_Side], Iterator[Fact]]] = {
    "people": _people,
    "ranks": _ranks,
    "units": _units,
    "hierarchy": _hierarchy,
    "posts": _posts,
    "events": _events,
    "succession": _succession,
    "quotes": _quotes,
}
