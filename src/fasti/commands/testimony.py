"""The verbs that ask who says so: reaction, testimony, predictions and what became of them, and the sheet of outlets."""

from __future__ import annotations

import getpass
from pathlib import Path
from typing import Annotated

import typer

from fasti.commands.output import write_whole
from fasti.commands.record import AsJson, By, RecordUrl, opened_record, show_answer

#: the largest number that a database takes
LARGEST = 2**31 - 1


def reaction(
    event: Annotated[str, typer.Argument(help="A person and what happened, as 'Anna Weiss dismissed', or a statement's number.")],
    *,
    on: Annotated[str | None, typer.Option("--on", help="About when, if it happened more than once (EDTF).")] = None,
    days: Annotated[int, typer.Option("--days", min=0, max=366, help="Days after the first report that are looked at.")] = 7,
    svg: Annotated[Path | None, typer.Option("--svg", help="Write the picture to this file: groups down, time across.")] = None,
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """Say who reported an event, when and in which words, and who was silent though on record."""
    with opened_record(record) as opened:
        found = opened.reaction(event, on, days)
    if svg is not None:
        from fasti.views.reaction_chart import reaction_to_svg  # noqa: PLC0415

        write_whole(svg, reaction_to_svg(found))
    show_answer([found], "reaction", "", as_json=as_json, views="telling")


def provenance(
    statement: Annotated[int, typer.Argument(min=0, max=LARGEST, help="Number of a statement, as --json prints it.")],
    *,
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """Show by which way a statement came, and who claimed, confirmed, denied or withdrew the same."""
    with opened_record(record) as opened:
        show_answer([opened.provenance(statement)], "provenance", "", as_json=as_json, views="telling")


def predictions(
    *,
    waiting: Annotated[bool, typer.Option("--waiting", help="Only those that nobody has marked.")] = False,
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """List what people foretold, on which condition, and what became of it."""
    with opened_record(record) as opened:
        show_answer(
            opened.predictions(waiting_only=waiting),
            "prediction",
            "Nobody on record foretells anything.",
            as_json=as_json,
            views="telling",
        )


def mark(
    prediction: Annotated[int, typer.Argument(min=0, max=LARGEST, help="Number of the prediction.")],
    outcome: Annotated[str, typer.Argument(help="'came true', 'did not come true', 'partly' or 'cannot be told'.")],
    *,
    by: By = None,
    reason: Annotated[str, typer.Option("--why", help="Why.")] = "",
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """Set down what became of a prediction; it can be taken back."""
    with opened_record(record) as opened:
        show_answer(
            [opened.mark(prediction, outcome, by or getpass.getuser(), reason)],
            "prediction",
            "",
            as_json=as_json,
            views="telling",
        )


def unmark(
    number: Annotated[int, typer.Argument(min=0, max=LARGEST, help="Number of the mark.")],
    *,
    by: By = None,
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """Take back what was set down of a prediction; it stays on record as taken back."""
    with opened_record(record) as opened:
        show_answer([opened.unmark(number, by or getpass.getuser())], "mark", "", as_json=as_json, views="telling")


def outlets(*, record: RecordUrl = None, as_json: AsJson = False) -> None:
    """List the outlets and speakers as the team groups them; fasti import outlets takes a sheet in."""
    with opened_record(record) as opened:
        show_answer(
            opened.outlets(),
            "outlet",
            "No sheet of outlets is on record: fasti import outlets SHEET.csv.",
            as_json=as_json,
            views="telling",
        )


#: what `cli` registers, in the order of the help
TESTIMONY_VERBS = (reaction, provenance, predictions, mark, unmark, outlets)
