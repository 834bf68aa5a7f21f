"""A reading as BRAT standoff against the unchanged file: people, units, ranks and roles, and what ties them."""

from __future__ import annotations

from fasti.lexicons.load import lexicon
from fasti.model.document import Document
from fasti.model.mention import Link, Mention
from fasti.model.passage import Passage
from fasti.model.reading import Reading

#: words that make a body none of a force's
NEVER = frozenset(lexicon("units")["forces"]["never"])
#: last words of whole forces, of which no name is a unit
WHOLE = frozenset(lexicon("units")["forces"]["whole"])
#: the fewest words of a unit's name
MANY = 2
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


def force_mentions(reading: Reading) -> list[Mention]:
    """The mentions that annotators of security forces mark: people with a rank or an office of a force, and the forces' units."""
    ties: dict[Mention, list[Link]] = {}
    for link in reading.links:
        ties.setdefault(link.person, []).append(link)
    people = {person for person, links in ties.items() if is_of_force(person, links)}
    beside = {
        link.other
        for link in reading.links
        if link.person in people
        and not is_civil(link)
        and (link.kind != "is_posted" or is_force_unit(link.other.passage.text) or link.other.passage.text.isupper())
    }
    return [m for m in reading.mentions if m in people or m in beside or (m.kind == "unit" and is_force_unit(m.passage.text))]


def is_of_force(person: Mention, links: list[Link]) -> bool:
    """Say whether what stands with a name makes it a member of a force: a rank with a full name, or a force's office or unit."""
    offices = [link for link in links if link.kind == "has_role" and not is_civil(link)]
    if any(link.kind == "has_rank" for link in links):
        return " " in person.passage.text or bool(offices)
    if " " not in person.passage.text:
        return False
    units = [link for link in links if link.kind == "is_posted" and is_force_unit(link.other.passage.text)]
    return bool(offices) and (bool(units) or any(force_words(link.other.passage.text) for link in offices))


def is_civil(link: Link) -> bool:
    """Say whether the link is to an office that no army or police force has."""
    if link.kind != "has_role":
        return False
    head = link.other.passage.text.lower().split(" of ")[0].split(",")[0].split()[-1]
    return head.removesuffix("s") in lexicon("roles")["civil"]["heads"]


def force_words(name: str) -> list[str]:
    """The words of a name that show an army or police force."""
    return [word for word in name.lower().replace("-", " ").split() if word in lexicon("units")["forces"]["words"]]


def is_force_unit(name: str) -> bool:
    """Say whether a unit's name shows a kind that armies and police forces are made of, and more than that kind alone."""
    words = name.lower().replace("-", " ").split()
    if len(words) < MANY or (name.islower() and not name[0].isdigit()):
        return False
    whole = {words[-1], " ".join(words[-MANY:])} & WHOLE
    return bool(force_words(name)) and not whole and NEVER.isdisjoint(words)


def _entity(document: Document, mention: Mention) -> str:
    fragments = _fragments(document, mention.passage)
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
