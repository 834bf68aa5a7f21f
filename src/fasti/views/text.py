"""A reading for the terminal: people, posts, events, successions and quotations, each over the words it rests on."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from rich.console import Console, Group
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from fasti.model.reading import Reading
from fasti.model.statement import Problem
from fasti.views.wording import SECTIONS, Entry, about_person, entries, furniture_words, heading, one_line

#: how the labels of statements are coloured; anything else is yellow
STYLES = {
    "current": "bold green",
    "acting": "bold cyan",
    "incoming": "bold blue",
    "former": "bold magenta",
    "followed by": "bold",
    "part of": "bold",
    "said": "bold",
}
QUIET = "dim"


def reading_to_text(reading: Reading, *, width: int = 100, color: bool = False) -> str:
    """Lay a reading out for people, `width` columns wide, with ANSI colours if asked for.

    Words of the report never act as markup or move the cursor.
    """
    console = Console(
        file=io.StringIO(),
        force_jupyter=False,
        width=max(width, 40),
        force_terminal=color,
        color_system="standard" if color else None,
        legacy_windows=False,
        highlight=False,
        markup=False,
        emoji=False,
    )
    with console.capture() as captured:
        console.print(_page(reading))
    return "\n".join(line.rstrip() for line in captured.get().splitlines()).strip("\n") + "\n"


def _page(reading: Reading) -> Group:
    listed = entries(reading)
    parts: list[Group | Padding | Text] = [_header(reading), *_people(reading, listed)]
    for title, kind in SECTIONS:
        parts += _section(title, [_entry(entry) for entry in listed if entry.kind == kind])
    if not listed:
        parts.append(Text("\nThe report says nothing that Fasti could read about who held which post."))
    parts += _section("Problems", [_problem(problem) for problem in reading.problems])
    left_out = furniture_words(reading)
    return Group(*parts, Text(f"\n{left_out}", style=QUIET) if left_out else Text())


def _header(reading: Reading) -> Group:
    document = reading.document
    source = " · ".join(filter(None, (document.publisher, document.published or "no publication date", document.language)))
    lines: list[Rule | Text] = [Rule(style=QUIET), Text(one_line(source), style=QUIET)]
    lines += [Text(one_line(document.title), style="bold")] if document.title else []
    lines += [Text(one_line(document.url), style=QUIET)] if document.url else []
    return Group(*lines, Rule(style=QUIET))


def _people(reading: Reading, listed: Iterable[Entry]) -> list[Group | Padding | Text]:
    parts: list[Group | Padding | Text] = []
    listed = tuple(listed)
    for person in reading.people:
        name = Text.assemble("\n", (heading(person), "bold underline"))
        more = about_person(person)
        if more:
            name.append(f"  {more}", style=QUIET)
        parts += [name, *(_entry(entry) for entry in listed if entry.person == person.id)]
    return parts


def _section(title: str, lines: Sequence[Group | Padding]) -> list[Group | Padding | Text]:
    return [Text(f"\n{title}", style="bold underline"), *lines] if lines else []


def _entry(entry: Entry) -> Group:
    line = Text.assemble((f"{entry.label}", STYLES.get(entry.label, "bold yellow")))
    line.append(f"  {entry.words}" if entry.words else "")
    line.append(f"  {entry.time}" if entry.time else "", style="cyan")
    line.append(f"  ({entry.voice})" if entry.voice else "", style="italic")
    quotes = (Padding(Text(f"“{one_line(words.text)}”", style=QUIET), (0, 0, 0, 6)) for words in entry.evidence)
    return Group(Padding(line, (0, 0, 0, 2)), *quotes)


def _problem(problem: Problem) -> Padding:
    words = f" “{problem.passage.text}”" if problem.passage else ""
    return Padding(Text(one_line(f"! {problem.message}{words}"), style="red"), (0, 0, 0, 2))
