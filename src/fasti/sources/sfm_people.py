"""Rows of Security Force Monitor's sheet of persons: each is one posting, attested by its first and last citation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import replace

from fasti.lexicons.load import lexicon
from fasti.model.calendar import edtf_interval
from fasti.model.reading import Person
from fasti.model.sheet import CitedPost
from fasti.model.statement import Ending
from fasti.sources import sfm_columns as columns
from fasti.sources.sfm_sources import Gathering
from fasti.sources.sfm_units import unit_id
from fasti.sources.sheet_names import Names
from fasti.sources.sheet_tables import TableRow

#: what one is in a unit if no source tells the role
UNTOLD_ROLE = "member"
ENDINGS: tuple[Ending, ...] = ("killed", "died", "dismissed", "resigned", "retired", "arrested", "promoted", "transferred")


def person_id(name: str) -> str:
    """Give the sheet's id of a person: the name, which the sheets use as one."""
    return f"person:{name}"


def shown_name(name: str) -> str:
    """Give a name without what the sheets put behind it to tell namesakes apart: `Example Person (Example Command)`."""
    shown, _, behind = name.rpartition("(")
    return shown.strip() if shown.strip() and behind.endswith(")") else name


def read_people(
    rows: Iterable[TableRow], units: Iterable[str], gathering: Gathering
) -> tuple[tuple[Person, ...], tuple[CitedPost, ...]]:
    """Read the rows of persons into people and posts; facts and problems go to the gathering.

    `units` are the ids that the sheet of units has.
    """
    names, ranks, known = Names(), defaultdict[str, dict[str, None]](dict), set(units)
    posts: dict[CitedPost, None] = {}
    for row in rows:
        name, unit = row[columns.PERSON], row[columns.PERSON_UNIT]
        if not name or not unit:
            empty = columns.PERSON_UNIT if name else columns.PERSON
            gathering.problems.append(row.problem(empty, "it is empty; the row is left out"))
            continue
        if unit_id(unit) not in known:
            gathering.problems.append(row.problem(columns.PERSON_UNIT, f"the sheet of units does not list {unit!r}"))
            known.add(unit_id(unit))
        about = person_id(name)
        gathering.note(row, about, columns.PERSON_NAME)
        names.add(name, gathering.note(row, about, columns.PERSON_ALIASES), shown_name(name))
        ranks[name] |= dict.fromkeys(gathering.note(row, about, columns.RANK))
        posts |= dict.fromkeys(_posts(row, about, unit, gathering))
    people = [
        Person(person_id(name), (shown := shown_name(name)), (shown, *names.own_aliases(name)), tuple(ranks[name]))
        for name in names
    ]
    return tuple(people), tuple(posts)


def _posts(row: TableRow, about: str, unit: str, gathering: Gathering) -> list[CitedPost]:
    """Make one statement of what each citation attests, and one of what the sources of the posting say without a date."""
    gathering.note(row, about, columns.POSTED_TO)
    roles = [role for each in (columns.ROLE, columns.TITLE) for role in gathering.note(row, about, each, unit)]
    for context in (columns.STARTED, columns.ENDED):
        gathering.note(row, about, context, unit)
    (first, begins), (last, ends) = (gathering.date(row, about, each, unit) for each in (columns.FIRST, columns.LAST))
    if first and last and edtf_interval(last).before(edtf_interval(first)):
        gathering.problems.append(
            row.problem(columns.LAST.datapoint.column, f"{last} lies before the first citation, {first}; both only attest")
        )
        begins = ends = False
    acting = any("acting" in role.lower().split() for role in roles)
    held = CitedPost(about, roles[0].lower() if roles else UNTOLD_ROLE, unit_id(unit), "acting" if acting else "current")
    undated = [each.datapoint for each, day in ((columns.FIRST, first), (columns.LAST, last)) if day is None]
    posts = [replace(held, sources=_cited(row, gathering, columns.POSTED_TO, columns.ROLE, columns.TITLE, *undated))]
    if first:
        sources = _cited(row, gathering, columns.FIRST.datapoint, columns.STARTED)
        posts.append(replace(held, starts=first if begins else None, attested=(first,), sources=sources))
    if last:
        sources = _cited(row, gathering, columns.LAST.datapoint, columns.ENDED)
        ended = replace(held, status=held.status if acting else "former", ends=last, ended_by=_ending(row[columns.ENDED.column]))
        posts.append(replace(ended if ends else replace(held, attested=(last,)), sources=sources))
    return posts


def _cited(row: TableRow, gathering: Gathering, *datapoints: columns.Datapoint) -> tuple[str, ...]:
    return gathering.cite(row, *(datapoint.sources for datapoint in datapoints))


def _ending(context: str) -> Ending | None:
    """Tell how a posting ended by the words for it; `None` where they tell something else."""
    events = lexicon("events")
    words = f" {context.lower()} "
    for ending in ENDINGS:
        phrases = [phrase for voice in ("done_to", "does") for phrase in events.get(ending, {}).get(voice, ())]
        if any(f" {phrase} " in words for phrase in phrases):
            return ending
    return None
