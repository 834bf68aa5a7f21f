"""`fasti read`: reports in, what they say out, as terminal text, JSON, BRAT standoff or a page."""

from __future__ import annotations

import json
import shutil
import sys
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from fasti.commands.choose_reader import Endpoint, ModelName, ReaderName, ReaderOption, chosen_reader
from fasti.commands.output import complain, open_folder, plan_files, print_text, write_whole
from fasti.errors import DateError, FastiError, ReadingError, SourceError, UsageError

if TYPE_CHECKING:
    from fasti.model.reading import Reading


class Format(StrEnum):
    """How a reading is shown."""

    TEXT = "text"
    JSON = "json"
    BRAT = "brat"
    HTML = "html"


#: what a result's files are called, by format; BRAT's second only beside a page's standoff
SUFFIXES = {Format.TEXT: (".txt",), Format.JSON: (".json",), Format.BRAT: (".ann", ".txt"), Format.HTML: (".html",)}
#: formats of which several cannot follow each other on one stream
ONE_EACH = frozenset({Format.BRAT, Format.HTML})
#: the widest a terminal reading gets, in columns
WIDEST = 110


PATHS_HELP = "Reports (.txt .md .html .pdf .docx .eml .mhtml), folders of them, or - for standard input."
DAY_HELP = "Day of publication, as 2023-07-13: it settles what “on Tuesday” means."


def read(
    paths: Annotated[list[str] | None, typer.Argument(help=PATHS_HELP)] = None,
    *,
    form: Annotated[Format, typer.Option("--format", "-f", help="How to show what was read.")] = Format.TEXT,
    out: Annotated[Path | None, typer.Option("--out", "-o", help="Folder for one file per report.")] = None,
    published: Annotated[str | None, typer.Option(help=DAY_HELP)] = None,
    publisher: Annotated[str | None, typer.Option(help="Outlet.")] = None,
    url: Annotated[str | None, typer.Option(help="Address of the report.")] = None,
    title: Annotated[str | None, typer.Option(help="Headline.")] = None,
    language: Annotated[str | None, typer.Option(help="Language of the report, as en.")] = None,
    reader: ReaderOption = ReaderName.RULES,
    endpoint: Endpoint = None,
    model: ModelName = None,
) -> None:
    """Read reports: who held which post in which unit, from when to when, and who says so.

    What is known of a report comes from these options, then from NAME.meta.json beside it, then from the page itself.
    """
    from fasti.sources.files import PAGE_SUFFIXES, STDIN, found_files, read_path  # noqa: PLC0415 - keeps `fasti --help` quick
    from fasti.sources.metadata import Metadata  # noqa: PLC0415

    if not paths and sys.stdin.isatty():
        raise UsageError("Name a report, a folder or - for standard input. See: fasti read --help")
    reading_with = chosen_reader(reader, endpoint, model)
    about = Metadata(title=title, published=_day(published), publisher=publisher, url=url, language=language)
    found = list(found_files(paths or [STDIN], single=True))
    if len(found) > 1 and form in ONE_EACH and out is None:
        raise UsageError(f"Several reports as {form} need a folder: add --out FOLDER.")
    names = [name for name in found if isinstance(name, str)]
    planned = plan_files(open_folder(out), names, SUFFIXES[form]) if out else {}
    failures: list[FastiError] = [error for error in found if isinstance(error, SourceError)]
    for error in failures:
        complain(error)
    for name in names:
        try:
            reading = reading_with.read(read_path(name, about))
        except (SourceError, ReadingError) as error:
            failures.append(error)
            complain(error)
            continue
        if out:
            _write(planned[name], reading, form, is_page=Path(name).suffix.lower() in PAGE_SUFFIXES)
        else:
            print_text(_view(reading, form, one_of_many=len(found) > 1))
    if failures:
        raise typer.Exit(1)


def _day(written: str | None) -> str | None:
    from fasti.sources.metadata import publication_day  # noqa: PLC0415

    day = publication_day(written) if written else None
    if written is not None and day is None:
        raise DateError(written)
    return day


def _write(target: Path, reading: Reading, form: Format, *, is_page: bool) -> None:
    """Write a reading's file; standoff of a page brings along the text that it counts in, because the page's file is HTML."""
    write_whole(target.with_name(target.name + SUFFIXES[form][0]), _view(reading, form, in_file=True))
    if is_page and form is Format.BRAT:
        write_whole(target.with_name(target.name + SUFFIXES[form][1]), reading.document.text)


def _view(reading: Reading, form: Format, *, in_file: bool = False, one_of_many: bool = False) -> str:
    """Show a reading; JSON of one report is laid out for eyes, of several it takes a line each."""
    if form is Format.JSON:
        from fasti.model.reading_json import reading_to_json  # noqa: PLC0415

        return json.dumps(reading_to_json(reading), ensure_ascii=False, indent=None if one_of_many else 1) + "\n"
    if form is Format.BRAT:
        from fasti.views.brat import reading_to_brat  # noqa: PLC0415

        return reading_to_brat(reading)
    if form is Format.HTML:
        from fasti.views.html import reading_to_html  # noqa: PLC0415

        return reading_to_html(reading)
    from fasti.views.text import reading_to_text  # noqa: PLC0415

    on_screen = not in_file and sys.stdout.isatty()
    width = min(shutil.get_terminal_size().columns, WIDEST) if on_screen else 100
    return reading_to_text(reading, width=width, color=on_screen) + ("\n" if one_of_many else "")
