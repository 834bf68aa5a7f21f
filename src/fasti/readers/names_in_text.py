"""Where the people and units of a reading are named, with the ranks before their names and the roles beside them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from fasti.model.mention import Link, Mention
from fasti.model.passage import Passage
from fasti.model.reading import Person, Unit
from fasti.model.statement import Post


def mentions_of(
    text: str, people: Iterable[Person], units: Iterable[Unit], posts: Iterable[Post]
) -> tuple[tuple[Mention, ...], tuple[Link, ...]]:
    """Find where people and units are named, ranks right before a name, and roles and units of posts in their words."""
    ranks = {person.id: person.ranks for person in people}
    named = [("person", each.id, each.names) for each in people] + [("unit", each.id, each.names) for each in units]
    forms = sorted(((form, kind, own) for kind, own, names in named for form in names), key=lambda each: -len(each[0]))
    mentions = list(_named(text, forms))
    links: dict[Link, None] = {}
    for person in [mention for mention in mentions if mention.kind == "person"]:
        for rank in ranks[person.refers_to or ""]:
            found = re.search(rf"(?<!\w){re.escape(rank)}\s+$", text[: person.passage.start])
            if found:
                links[Link("has_rank", person, Mention("rank", _cut(text, found.start(), found.start() + len(rank))))] = None
    for post in posts:
        links |= dict.fromkeys(_of_post(text, post, mentions))
    others = [link.other for link in links if link.other not in mentions]
    return tuple(dict.fromkeys((*mentions, *others))), tuple(links)


def _named(text: str, forms: Iterable[tuple[str, str, str]]) -> Iterator[Mention]:
    taken = bytearray(len(text))
    for form, kind, own in forms:
        pattern = r"\s+".join(map(re.escape, form.split()))
        for found in re.finditer(rf"(?<!\w){pattern}(?!\w)", text):
            if not any(taken[found.start() : found.end()]):
                taken[found.start() : found.end()] = b"\x01" * len(found.group())
                yield Mention("person" if kind == "person" else "unit", Passage(found.start(), found.end(), found.group()), own)


def _of_post(text: str, post: Post, mentions: list[Mention]) -> Iterator[Link]:
    for words in post.evidence:
        inside = [mention for mention in mentions if words.start <= mention.passage.start and mention.passage.end <= words.end]
        person = next((mention for mention in inside if mention.refers_to == post.person), None)
        if person is None:
            continue
        role = re.search(rf"(?<!\w){re.escape(post.role)}(?!\w)", words.text, re.IGNORECASE)
        if role:
            start = words.start + role.start()
            yield Link("has_role", person, Mention("role", _cut(text, start, start + len(role.group()))))
        yield from (Link("is_posted", person, unit) for unit in inside if post.unit and unit.refers_to == post.unit)


def _cut(text: str, start: int, end: int) -> Passage:
    return Passage(start, end, text[start:end])
