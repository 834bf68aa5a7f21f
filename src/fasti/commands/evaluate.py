"""`fasti evaluate`: how well reports of one's own are read, held against what careful people wrote down."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fasti.commands.choose_reader import Endpoint, ModelName, ReaderName, ReaderOption, chosen_reader
from fasti.commands.output import complain, print_text
from fasti.commands.progress import shown_progress
from fasti.commands.record import WIDEST, AsJson
from fasti.errors import UsageError

if TYPE_CHECKING:
    from fasti.model.evaluation import Evaluation

GOLD_HELP = "Folder of NAME.gold.json (or BRAT NAME.ann), with the reports as NAME.txt beside."


def evaluate(
    gold_dir: Annotated[Path, typer.Argument(help=GOLD_HELP)],
    *,
    reports: Annotated[Path | None, typer.Option("--reports", help="Folder of the reports, if they are not beside.")] = None,
    readings: Annotated[
        Path | None, typer.Option("--readings", help="Score these readings (NAME.json, NAME.ann) instead.")
    ] = None,
    misses: Annotated[bool, typer.Option("--misses", help="Show each miss in its sentence.")] = False,
    reader: ReaderOption = ReaderName.RULES,
    endpoint: Endpoint = None,
    model: ModelName = None,
    as_json: AsJson = False,
) -> None:
    """Score what is read against what careful people wrote down: precision, recall and F1 by kind of fact and genre."""
    from fasti.evaluate.folder import LeftOut, evaluation_of, score_each  # noqa: PLC0415 - keeps `fasti --help` quick
    from fasti.evaluate.gold import gold_in  # noqa: PLC0415

    if readings and not readings.is_dir():
        raise UsageError(f"There is no folder {str(readings)!r}: --readings names the folder of NAME.json or NAME.ann.")
    gold = gold_in(gold_dir, reports)
    told = []
    with shown_progress(len(gold)) as progress:
        for each in score_each(gold, chosen_reader(reader, endpoint, model), readings):
            told.append(each)
            progress.report()
            progress.file()
    failures = [each for each in told if isinstance(each, LeftOut) and each.is_failure]
    for failure in failures:
        complain(f"{failure.name} was left out: {failure.why}")
    _show(evaluation_of(gold, told), misses=misses, as_json=as_json)
    if failures:
        raise typer.Exit(1)


def _show(evaluation: Evaluation, *, misses: bool, as_json: bool) -> None:
    if as_json:
        from fasti.views.evaluation_json import evaluation_to_json  # noqa: PLC0415

        print_text(json.dumps(evaluation_to_json(evaluation, misses=misses), ensure_ascii=False, indent=1) + "\n")
        return
    from fasti.mentions.sentence_bounds import sentence_bounds  # noqa: PLC0415
    from fasti.views.answers import answer_to_text  # noqa: PLC0415
    from fasti.views.evaluation import details_part, genres_part, misses_parts, reasons_part, scores_part  # noqa: PLC0415

    on_screen = sys.stdout.isatty()
    width = min(shutil.get_terminal_size().columns, WIDEST) if on_screen else 110
    parts = [scores_part(evaluation), details_part(evaluation), reasons_part(evaluation), genres_part(evaluation)]
    parts += misses_parts(evaluation, lambda text: sentence_bounds(text, [])) if misses else []
    print_text(answer_to_text(parts, "", width=width, color=on_screen))
