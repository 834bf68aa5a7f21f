"""What annotators of security forces mark of a reading: members of forces, their units, ranks and offices, below the headline."""

from __future__ import annotations

import re

from fasti.lexicons.load import lexicon
from fasti.model.document import Document
from fasti.model.mention import Link, Mention
from fasti.model.passage import Passage
from fasti.model.reading import Reading

#: words that make a body none of a force's
NEVER = frozenset(lexicon("units")["forces"]["never"])
#: kinds that make a number a unit's
KINDS = frozenset(lexicon("units")["kinds"]["field"])
#: last words of whole forces, of which no name is a unit
WHOLE = frozenset(lexicon("units")["forces"]["whole"])
#: last words of services that are a unit as a whole
SERVICES = frozenset(lexicon("units")["forces"]["services"])
#: headquarters of whole services, which speak for the service and stand for no unit
HEADQUARTERS = frozenset(name for name in lexicon("units")["services"]["alone"] if name.endswith("headquarters"))
#: where no space parts a number from its kind: `9Brigade`
STUCK = re.compile(r"(?<=\d)(?=[A-Z][a-z]{2})")
#: the fewest words of a unit's name
MANY = 2
#: words before an office that are marked with it
ACTING = re.compile(rf"\b(?:{'|'.join(map(re.escape, lexicon('roles')['status']['acting']))})\s+$", re.IGNORECASE)
#: how far before an office such a word begins
BEFORE = 20
#: the first line of a report, and one that ends like no sentence above an empty line
FIRST_LINE = re.compile(r"\s*[^\n]+\n")
HEADLINE = re.compile(r"\s*[^\n]*[^\n.!?:;\s][ \t]*\n[ \t]*\n(?=\s*\S)")


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
        and not (link.kind == "has_role" and is_unmarked(link.other))
        and (link.kind != "is_posted" or is_force_unit(link.other.passage.text) or is_code(link.other.passage.text))
    }
    members = {person.refers_to for person in people if person.refers_to}
    below = headline_end(reading.document)
    told = [mention for mention in reading.mentions if mention.passage.start >= below]
    passed_over = whole_services_again(reading, told)
    of_names = {link.other for link in reading.links}

    def is_marked(mention: Mention) -> bool:
        if mention.kind == "unit" and is_force_unit(mention.passage.text) and mention not in passed_over:
            return True
        of_pronoun = mention.kind == "role" and mention.refers_to in members and mention not in of_names
        return mention in people or mention in beside or (of_pronoun and not is_unmarked(mention))

    return [mention for mention in told if is_marked(mention)]


def whole_services_again(reading: Reading, mentions: list[Mention]) -> set[Mention]:
    """Whole services (`the Nigerian Army`) named again or by somebody quoted, and headquarters: the institution, no posting."""
    quoted = [quote.passage for quote in reading.quotes]
    seen: set[str] = set()
    found = set()
    for mention in mentions:
        name = mention.passage.text.lower()
        if name in HEADQUARTERS and _has_article(reading.document, mention):
            found.add(mention)
        if mention.kind != "unit" or name[0].isdigit() or name.split()[-1] not in SERVICES:
            continue
        within = any(words.start <= mention.passage.start < words.end for words in quoted)
        if within or name in seen:
            found.add(mention)
        seen.add(name)
    return found


def _has_article(document: Document, mention: Mention) -> bool:
    """`the Defence Headquarters`: it speaks; without an article it is where somebody is posted."""
    start = mention.passage.start
    return document.text[max(0, start - len("the ")) : start].lower() == "the "


def is_of_force(person: Mention, links: list[Link]) -> bool:
    """Say whether what stands with a name makes it a member of a force: a rank with a full name, or a force's office or unit."""
    offices = [link for link in links if link.kind == "has_role" and not is_unmarked(link.other)]
    if any(link.kind == "has_rank" for link in links):
        return " " in person.passage.text or bool(offices)
    if " " not in person.passage.text:
        return False
    bodies = [link.other.passage.text for link in links if link.kind == "is_posted"]
    return bool(offices) and (any(map(is_of_forces, bodies)) or any(force_words(link.other.passage.text) for link in offices))


def is_unmarked(office: Mention) -> bool:
    """Say whether no army or police force has such an office, or it is that of several people at once: `the GOCs`."""
    head = office.passage.text.lower().split(" of ")[0].split(",")[0].split()[-1]
    roles = lexicon("roles")
    return head.removesuffix("s") in roles["civil"]["heads"] or head in roles["heads"]["plurals"]


def force_words(name: str) -> list[str]:
    """The words of a name that show an army or police force."""
    return [word for word in name.lower().replace("-", " ").split() if word in lexicon("units")["forces"]["words"]]


def is_of_forces(name: str) -> bool:
    """Say whether a body is an army's or a police force's, be it the whole of it."""
    return bool(force_words(name)) and NEVER.isdisjoint(name.lower().split())


def is_code(name: str) -> bool:
    """`TRADOC`, `Sector 2`: a name without a kind that is a unit's where somebody is posted to it."""
    return name.isupper() or name[-1].isdigit()


def is_force_unit(name: str) -> bool:
    """Say whether a unit's name shows a kind that armies and police forces are made of, and more than that kind alone."""
    words = STUCK.sub(" ", name).lower().replace("-", " ").split()
    if len(words) < MANY or (name.islower() and not name[0].isdigit()):
        return False
    whole = {words[-1], " ".join(words[-MANY:])} & WHOLE
    numbered = name[0].isdigit() and not KINDS.isdisjoint(words)
    never = NEVER - KINDS if numbered else NEVER
    return (bool(force_words(name)) or numbered) and not whole and never.isdisjoint(words)


def headline_end(document: Document) -> int:
    """Where the text below the headline begins; 0 if the first line is none."""
    first = FIRST_LINE.match(document.text)
    if first and document.title and _letters(first.group()).endswith(_letters(document.title)):
        return first.end()
    headline = HEADLINE.match(document.text)
    return headline.end() if headline else 0


def _letters(words: str) -> str:
    return "".join(char for char in words.casefold() if char.isalnum())


def marked_passage(document: Document, mention: Mention) -> Passage:
    """The words that annotators mark for a mention: an office with the `acting` before it."""
    passage = mention.passage
    found = ACTING.search(document.text, max(0, passage.start - BEFORE), passage.start) if mention.kind == "role" else None
    return document.passage(found.start(), passage.end) if found else passage
