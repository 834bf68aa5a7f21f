"""Answers about testimony for the terminal: the way of a claim and what became of it, predictions, and how outlets reacted."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from fasti.model.telling import ClaimState, ListedOutlet, Outcome, Prediction, Provenance, Reacted, Reaction, ReactionGroup, Step
from fasti.views.answers import INDENT, QUIET, evidence_parts
from fasti.views.wording import one_line

#: how the responses to an event are coloured
RESPONSES = {
    "reported": "bold green",
    "denied": "bold red",
    "silent": "bold magenta",
    "unclear": "yellow",
    "not on record": QUIET,
}
STANDINGS = {
    "claimed": "bold",
    "confirmed": "bold green",
    "denied": "bold red",
    "withdrawn": "magenta",
    "doubted": "yellow",
    "foretold": "cyan",
}


def step_words(step: Step) -> str:
    """Write one station of a way: `two officials (anonymous, 2; said, on Telegram)`."""
    kind = ", ".join(filter(None, (step.voice, str(step.count) if step.count and step.count > 1 else "")))
    did = ", ".join(filter(None, (step.how, f"in: {step.channel}" if step.channel else "")))
    name = step.name or "somebody the text does not name"
    return one_line(f"{name} ({'; '.join(filter(None, (kind, did)))})")


def way_words(steps: Iterable[Step]) -> str:
    """Write a whole way, from the outlet to whoever said it first."""
    return " → ".join(step_words(step) for step in steps) or "a source without words"


def provenance_part(found: Provenance) -> RenderableType:
    """Show one statement's way, and the history of its claim."""
    claim = found.claim
    lines = [
        Text.assemble("\n", (one_line(found.history.about), "bold underline"), (f"  statement {claim.id}, {claim.kind}", QUIET)),
        Text(way_words(found.way)),
    ]
    manner = [f"hedged: {found.hedge}"] if found.hedge else []
    manner += [f"{name}: {_told(value)}" for name, value in found.manner.items() if value and value != "reports"]
    lines += [Text(one_line(each), style="italic") for each in manner]
    states = [_state(each) for each in found.history.states]
    return Group(*lines, Padding(Group(*evidence_parts(claim.evidence)), INDENT), *states)


def _told(value: object) -> str:
    if isinstance(value, dict):
        return f"“{value.get('text', '')}”"
    if isinstance(value, list):
        return ", ".join(f"“{each['text']}”" if isinstance(each, dict) else str(each) for each in value)
    return "yes" if value is True else str(value)


def _state(state: ClaimState) -> Text:
    voice = f", according to {', '.join(state.by)}" if state.by else ""
    line = Text.assemble((f"{state.day or '?':<12}", ""), (f"{state.standing:<10}", STANDINGS[state.standing]))
    line.append(one_line(f"{state.outlet or state.evidence.document}{voice}"))
    line.append(f"  “{one_line(state.evidence.text, 160)}”" if state.evidence.text else "", style=QUIET)
    return line


def prediction_part(found: Prediction) -> RenderableType:
    """Show one prediction with its condition and what became of it."""
    outcome = found.outcome
    line = Text.assemble(
        (f"{found.statement:>4}  ", "bold"), (f"{found.evidence.published or '?':<12}", ""), step_words(found.speaker)
    )
    parts: list[RenderableType] = [Text(one_line(f"if: “{found.condition}”"), style="cyan")] if found.condition else []
    parts += evidence_parts([found.evidence])
    parts.append(_outcome(outcome) if outcome else Text("nobody has said what became of it", style="yellow"))
    return Group(line, Padding(Group(*parts), INDENT))


def _outcome(outcome: Outcome) -> Text:
    why = f": {outcome.why}" if outcome.why else ""
    return Text.assemble((outcome.verdict, "bold"), one_line(f"  by {outcome.by} {outcome.at}, mark {outcome.id}{why}"))


def mark_part(outcome: Outcome) -> RenderableType:
    """Show a mark that was taken back."""
    return Text(one_line(f"mark {outcome.id}, {outcome.verdict}, taken back by {outcome.undone_by} {outcome.undone_at}"))


def reaction_part(found: Reaction) -> RenderableType:
    """Show who reported, when and in which words, and who was silent, group by group."""
    head = Text.assemble((one_line(found.about), "bold underline"), (f"  {found.first} – {found.last}  {found.person.id}", QUIET))
    return Group(head, *(_group(group) for group in found.groups))


def _group(group: ReactionGroup) -> RenderableType:
    return Group(Text(f"\n{one_line(group.name)}", style="bold"), *(_reacted(each) for each in group.members))


def _reacted(each: Reacted) -> RenderableType:
    when = f"{each.day}  +{each.after} d" if each.after is not None else ""
    counted = f"{each.documents} document{'' if each.documents == 1 else 's'} of those days on record"
    about = ", ".join(filter(None, (each.country, each.reliability, each.stance if each.stance != "reports" else "")))
    line = Text.assemble(
        (f"  {each.response:<14}", RESPONSES[each.response]), f"{when:<18}", (one_line(each.name), "bold"), f"  {one_line(about)}"
    )
    if each.response in ("silent", "unclear"):
        named = "; it names the person, and Fasti reads no such event in it" if each.response == "unclear" else ""
        return Group(line, Padding(Text(f"{counted}{named}", style=QUIET), INDENT))
    return Group(line, Padding(Group(*evidence_parts(each.evidence[:1])), INDENT)) if each.evidence else Group(line)


def outlet_part(outlet: ListedOutlet) -> RenderableType:
    """Show one line of the sheet."""
    about = " · ".join(filter(None, (outlet.group, outlet.country, outlet.reliability)))
    return Text.assemble((one_line(outlet.name), "bold"), f"  {one_line(about)}")
