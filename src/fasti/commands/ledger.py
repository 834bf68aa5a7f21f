"""`fasti ledger`: what did not become a reading, and why."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from fasti.commands.output import print_text
from fasti.commands.record import AsJson, RecordUrl

if TYPE_CHECKING:
    from fasti.record.intake import State

#: states of what did not become a reading, or not as a whole
UNREAD: tuple[State, ...] = ("failed", "passed over", "skimmed")
ALL_HELP = "List also what was read."


def ledger(
    *,
    every: Annotated[bool, typer.Option("--all", help=ALL_HELP)] = False,
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """List the reports that failed, were passed over, or were read in part only, and why."""
    from fasti.record import open_record  # noqa: PLC0415 - the database's drivers load only for who asks it
    from fasti.record.intake import Intake  # noqa: PLC0415

    with open_record(record) as opened:
        empty = True
        for each in Intake(opened.engine).noted((*UNREAD, "read") if every else UNREAD):
            empty = False
            row = {"report": each.name, "state": each.state, "why": each.why}
            print_text(
                (json.dumps(row, ensure_ascii=False) if as_json else f"{each.state}: {each.name}  {each.why or ''}".rstrip())
                + "\n"
            )
        if empty and not as_json:
            print_text("Nothing failed and nothing was passed over.\n")
