"""`fasti doctor` and `fasti samples`: the first things somebody does with a fresh installation."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Annotated

import typer

from fasti.commands.output import open_folder, print_text, write_whole
from fasti.commands.record import AsJson, RecordUrl


def doctor(*, record: RecordUrl = None, as_json: AsJson = False) -> None:
    """Say what is installed, which model, extras and record, and what to do about what is missing."""
    from fasti.run.checkup import check_installation  # noqa: PLC0415 - loads the model
    from fasti.views.findings import finding_to_json, findings_to_text  # noqa: PLC0415

    found = list(check_installation(record))
    print_text(json.dumps([finding_to_json(each) for each in found], indent=1) + "\n" if as_json else findings_to_text(found))
    if any(each.state == "broken" for each in found):
        raise typer.Exit(1)


def samples(
    folder: Annotated[Path, typer.Argument(help="Folder to put them into; it is made if need be.")],
) -> None:
    """Put the sample reports into a folder, to try Fasti on."""
    target = open_folder(folder)
    number = 0
    for each in sorted(files("fasti").joinpath("samples").iterdir(), key=lambda each: each.name):
        if each.name.endswith((".txt", ".html", ".json")):
            write_whole(target / each.name, each.read_text(encoding="utf-8"))
            number += not each.name.endswith(".json")
    print_text(f"{number} sample reports are in {target}. Read one: fasti read {target / 'russia-58th-army-herald.txt'}\n")
