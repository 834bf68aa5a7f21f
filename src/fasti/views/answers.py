"""The record's answers for the terminal: who, where, when and how surely on one line, under it the words and whose they are."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from fasti.model.calendar import Interval
from fasti.model.record import (
    Candidate,
    Career,
    Change,
    Dispute,
    Entity,
    Evidence,
    Found,
    Gap,
    Holder,
    Judgement,
    Level,
    Origin,
    Side,
    Tie,
    UnitHistory,
)
from fasti.model.written import written
from fasti.views.wording import one_line

STYLES = {"attested": "bold green", "inferred": "bold cyan", "possible": "yellow", "no": "red"}
QUIET = "dim"
#: pieces of evidence that are shown under one line; JSON has them all
SHOWN = 4
INDENT = (0, 0, 0, 4)


def answer_to_text(parts: Iterable[RenderableType], empty: str, *, width: int = 100, color: bool = False) -> str:
    """Lay out the parts of an answer, or say in one sentence that there is none."""
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
    listed = list(parts)
    with console.capture() as captured:
        console.print(Group(*listed) if listed else Text(empty))
    return "\n".join(line.rstrip() for line in captured.get().splitlines()).strip("\n") + "\n"


def holder_part(holder: Holder) -> RenderableType:
    """Show one tenure with its evidence."""
    tenure = holder.tenure
    line = Text.assemble((f"{holder.held:<9}", STYLES[holder.held]), (one_line(tenure.person.name), "bold"), f"  {_post(holder)}")
    line.append(f"  {times(tenure.starting, tenure.ending)}")
    if tenure.ended_by:
        line.append(f"  {tenure.ended_by}", style="magenta")
    notes = [Text(one_line(f"follows: {note}"), style=QUIET) for note in tenure.inferred_from]
    counted = Text(f"{_origins(holder.origins)} · {tenure.id}", style=QUIET)
    return Group(line, Padding(Group(counted, *notes, *evidence_parts(holder.evidence)), INDENT))


def _post(holder: Holder) -> str:
    tenure = holder.tenure
    acting = "acting " if tenure.acting else "announced as " if tenure.announced_only else ""
    return one_line(f"{acting}{tenure.role}" + (f", {tenure.unit.name}" if tenure.unit else ""))


def times(starting: Interval, ending: Interval) -> str:
    """Write when a tenure began and ended: `2022-10 – 2023-07-11`; a question mark where nothing is known."""
    return f"{_time(starting)} – {_time(ending)}"


def _time(days: Interval) -> str:
    told = written(days) or "?"
    if told.startswith("../"):
        return f"by {told[3:]}"
    return f"after {told[:-3]}" if told.endswith("/..") else told


def _origins(origins: Sequence[Origin]) -> str:
    names = ", ".join(one_line(origin.name, 60) for origin in origins[:6]) + (", …" if len(origins) > 6 else "")  # noqa: PLR2004 - a line's worth
    return f"{len(origins)} independent origin{'' if len(origins) == 1 else 's'}: {names}"


def evidence_parts(evidence: Sequence[Evidence]) -> list[RenderableType]:
    """Show the first pieces of evidence, and how many more there are."""
    parts: list[RenderableType] = [_evidence(each) for each in evidence[:SHOWN]]
    if len(evidence) > SHOWN:
        parts.append(Text(f"… and {len(evidence) - SHOWN} more (see --json)", style=QUIET))
    return parts


def _evidence(each: Evidence) -> Text:
    words = f"“{one_line(each.text)}”" if each.text else "(source without words)"
    voice = " · ".join(filter(None, (each.outlet, each.published, _voice(each), None if each.text else each.title)))
    return Text.assemble((words, QUIET), (f"  {one_line(voice)}", "dim italic"))


def _voice(each: Evidence) -> str:
    said_by = f"according to {', '.join(each.said_by)}" if each.said_by else ""
    return ", ".join(filter(None, (each.certainty if each.certainty != "asserted" else "", said_by)))


def level_part(level: Level) -> RenderableType:
    """Show one step of a chain of command."""
    heading = Text.assemble("\n", ("↑ " * level.height, QUIET), (one_line(level.unit.name), "bold underline"))
    below: list[RenderableType] = [holder_part(holder) for holder in level.holders] or [
        Text("gap: nobody is known to have held the command", style="red")
    ]
    tie = evidence_parts(level.tie.evidence[:1]) if level.tie else []
    return Group(heading, Padding(Group(*tie, *below), (0, 0, 0, 2)))


def career_part(career: Career) -> RenderableType:
    """Show one person."""
    events = [
        Group(
            Text(f"{event.date or '?':<12}{event.type} ({event.certainty})"),
            Padding(Group(*evidence_parts(event.evidence)), INDENT),
        )
        for event in career.events
    ]
    return Group(_entity(career.person), *(holder_part(holder) for holder in career.tenures), *events)


def history_part(history: UnitHistory) -> RenderableType:
    """Show one unit."""
    ties = [_tie("part of", tie.parent.name, tie) for tie in history.parents] + [
        _tie("above", tie.child.name, tie) for tie in history.children
    ]
    return Group(_entity(history.unit), *(holder_part(holder) for holder in history.holders), *ties)


def _tie(label: str, name: str, tie: Tie) -> RenderableType:
    line = Text.assemble((f"{label:<9}", "bold"), one_line(name), f"  {written(tie.known) or ''}")
    return Group(line, Padding(Group(*evidence_parts(tie.evidence[:1])), INDENT))


def _entity(entity: Entity) -> Text:
    others = ", ".join(one_line(name, 60) for name in entity.names if name != entity.name)
    more = " · ".join(filter(None, (", ".join(entity.ranks), f"also {others}" if others else "", entity.id)))
    return Text.assemble("\n", (one_line(entity.name), "bold underline"), (f"  {one_line(more)}", QUIET))


def change_part(change: Change) -> RenderableType:
    """Show a post taken up or left."""
    tenure = change.holder.tenure
    line = Text.assemble(
        (f"{_time(change.when):<24}", "bold"),
        f"{change.kind:<8}",
        (one_line(tenure.person.name), "bold"),
        f"  {_post(change.holder)}",
    )
    return Group(line, Padding(Group(*evidence_parts(change.evidence[:1])), INDENT))


def gap_part(gap: Gap) -> RenderableType:
    """Show a gap."""
    line = Text.assemble((f"{gap.kind}: ", "bold red"), one_line(gap.about), (f"  {_time(gap.days)}", QUIET))
    return Group(line, Padding(Group(*(each for holder in gap.holders for each in evidence_parts(holder.evidence[:1]))), INDENT))


def dispute_part(dispute: Dispute) -> RenderableType:
    """Show a dispute, its sides next to each other."""
    sides = [
        Group(
            Text.assemble((one_line(side.claim), "bold"), (f"  {_first(side)}{_origins(side.origins)}", QUIET)),
            Padding(Group(*evidence_parts(side.evidence)), INDENT),
        )
        for side in dispute.sides
    ]
    return Group(
        Text.assemble("\n", (one_line(dispute.about), "bold underline"), (f"  {dispute.kind}", QUIET)),
        Padding(Group(*sides), (0, 0, 0, 2)),
    )


def _first(side: Side) -> str:
    """Write when a side was first told, and on whose word: `first 2031-07-12, according to two officials; `."""
    speakers = f", according to {', '.join(one_line(who, 60) for who in side.speakers[:4])}" if side.speakers else ""
    return f"first {side.first_day}{speakers}; " if side.first_day else ""


def found_part(found: Found) -> RenderableType:
    """Show a search hit."""
    about = " · ".join(filter(None, (found.outlet, found.published, found.document[:19])))
    return Group(
        Text.assemble((one_line(found.title or "untitled"), "bold"), (f"  {one_line(about)}", QUIET)),
        Padding(Text(f"… {one_line(found.text)} …", style=QUIET), INDENT),
    )


def candidate_part(candidate: Candidate) -> RenderableType:
    """Show two that may be one."""
    pair = Text.assemble((candidate.left.id, "bold"), "  ?  ", (candidate.right.id, "bold"))
    return Group(pair, Padding(Group(*(Text(one_line(reason), style=QUIET) for reason in candidate.likeness.reasons)), INDENT))


def judgement_part(judgement: Judgement) -> RenderableType:
    """Show a judgement."""
    names = [one_line(", ".join(dict.fromkeys(sight.name for sight in side)), 60) for side in (judgement.left, judgement.right)]
    undone = f"  taken back by {judgement.undone_by} {judgement.undone_at}" if judgement.undone_at else ""
    about = one_line(f"by {judgement.by} {judgement.at}{undone}  {judgement.why}")
    return Text.assemble((f"{judgement.id:>4}  {judgement.verdict:<10}", "bold"), f"{names[0]}  /  {names[1]}  ", (about, QUIET))
