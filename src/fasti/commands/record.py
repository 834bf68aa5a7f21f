"""The verbs that ask the record: each parses, asks once and prints one view."""

from __future__ import annotations

import getpass
import json
import shutil
import sys
from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

import typer

from fasti.commands.output import print_text
from fasti.errors import UsageError

if TYPE_CHECKING:
    from fasti.model.record import Sight
    from fasti.record import Record

#: the widest a terminal answer gets, in columns
WIDEST = 120
RecordUrl = Annotated[
    str | None, typer.Option("--record", help="Database of the record (default: FASTI_RECORD, else sqlite:///fasti.db).")
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON.")]
On = Annotated[str, typer.Option("--on", help="A day, month or year, as 2023-07-11 (EDTF).")]
UnitName = Annotated[str, typer.Argument(help="Unit: a name, part of one, or its id.")]
PersonName = Annotated[str, typer.Argument(help="Person: a name, part of one, or its id.")]
By = Annotated[str | None, typer.Option("--by", help="Who decides (default: your user name).")]


def opened_record(url: str | None) -> Record:
    """Open the record at a database URL, or where the settings say."""
    from fasti.record import open_record  # noqa: PLC0415 - the database's drivers load only for who asks it

    return open_record(url)


def show_answer(answer: Iterable[Any], kind: str, empty: str, *, as_json: bool, views: str = "answers") -> None:
    """Print an answer, each part by the view of its kind; `views` is where the views of that kind stand."""
    if as_json:
        laid_out = import_module(f"fasti.views.{views}_json")
        print_text(
            json.dumps([getattr(laid_out, f"{kind}_to_json")(each) for each in answer], ensure_ascii=False, indent=1) + "\n"
        )
        return
    from fasti.views.answers import answer_to_text  # noqa: PLC0415

    shown, on_screen = import_module(f"fasti.views.{views}"), sys.stdout.isatty()
    width = min(shutil.get_terminal_size().columns, WIDEST) if on_screen else 100
    print_text(answer_to_text([getattr(shown, f"{kind}_part")(each) for each in answer], empty, width=width, color=on_screen))


def who(
    unit: UnitName,
    *,
    role: Annotated[str | None, typer.Option("--role", help="Only this role, as commander.")] = None,
    on: Annotated[str | None, typer.Option("--on", help="Only holders on this day, month or year (EDTF).")] = None,
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """Say who held the posts of a unit, on a day or ever, and who says so."""
    with opened_record(record) as opened:
        show_answer(opened.who(unit, role, on), "holder", "Nobody is on record there for that time.", as_json=as_json)


def chain(unit: UnitName, on: On, *, record: RecordUrl = None, as_json: AsJson = False) -> None:
    """Name the commanders of a unit and of every unit above it on a day; gaps are named."""
    with opened_record(record) as opened:
        show_answer(opened.chain(unit, on), "level", "", as_json=as_json)


def under(person: PersonName, on: On, *, record: RecordUrl = None, as_json: AsJson = False) -> None:
    """Name those who stood under a person on a day, down every level."""
    with opened_record(record) as opened:
        show_answer(opened.under(person, on), "holder", "Nobody is on record under them for that time.", as_json=as_json)


def person(name: PersonName, *, record: RecordUrl = None, as_json: AsJson = False) -> None:
    """Show a person's career: names, ranks, posts, events, and the words behind them."""
    with opened_record(record) as opened:
        show_answer(opened.person(name), "career", "", as_json=as_json)


def unit(name: UnitName, *, record: RecordUrl = None, as_json: AsJson = False) -> None:
    """Show a unit: its names, command history, parents and children."""
    with opened_record(record) as opened:
        show_answer(opened.unit(name), "history", "", as_json=as_json)


def changes(
    *,
    since: Annotated[str | None, typer.Option("--since", help="From this day on (EDTF).")] = None,
    until: Annotated[str | None, typer.Option("--until", help="Up to this day (EDTF).")] = None,
    within: Annotated[str | None, typer.Option("--unit", help="Only posts of this unit.")] = None,
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """List posts taken up and left, newest first."""
    with opened_record(record) as opened:
        show_answer(
            opened.changes(since, until, within), "change", "No change of command is on record for that time.", as_json=as_json
        )


def gaps(*, record: RecordUrl = None, as_json: AsJson = False) -> None:
    """List vacancies, two holders at once, people who are their own superior, and acts after death."""
    with opened_record(record) as opened:
        show_answer(opened.gaps(), "gap", "The record has no gaps that Fasti can see.", as_json=as_json)


def contested(
    *,
    within: Annotated[str | None, typer.Option("--unit", help="Only disputes about posts of this unit.")] = None,
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """List statements that cannot all be true, side by side, with who is on each side."""
    with opened_record(record) as opened:
        show_answer(opened.contested(within), "dispute", "Nothing on record is contested.", as_json=as_json)


def why(
    tenure: Annotated[str, typer.Argument(help="Id of a tenure, as who and person print it: t-…")],
    *,
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """Show every word that one tenure rests on."""
    with opened_record(record) as opened:
        show_answer([opened.why(tenure)], "holder", "", as_json=as_json)


def search(
    words: Annotated[list[str], typer.Argument(help="Words that the document holds.")],
    *,
    limit: Annotated[int, typer.Option(min=1, max=1000, help="Most documents to show.")] = 20,
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """Find documents by their words."""
    with opened_record(record) as opened:
        show_answer(opened.search(" ".join(words), limit), "found", "No document holds all these words.", as_json=as_json)


def judge(
    verdict: Annotated[str, typer.Argument(help="same, different or unsure.")],
    left: Annotated[str, typer.Argument(help="A person or unit by id or name, or one document's: sha256:…#Name.")],
    right: Annotated[str, typer.Argument(help="The other.")],
    *,
    by: By = None,
    reason: Annotated[str, typer.Option("--why", help="Why.")] = "",
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """Decide that two people or units are the same, different or unsure; it beats the machine and can be taken back."""
    if verdict not in ("same", "different", "unsure"):
        raise UsageError(f"{verdict!r} is no verdict. Write same, different or unsure.")
    with opened_record(record) as opened:
        made = opened.judge(verdict, _side(left), _side(right), by or getpass.getuser(), reason)  # type: ignore[arg-type]
        show_answer([made], "judgement", "", as_json=as_json)


def merge(
    left: Annotated[str, typer.Argument(help="A person or unit by id or name.")],
    right: Annotated[str, typer.Argument(help="The other.")],
    *,
    by: By = None,
    reason: Annotated[str, typer.Option("--why", help="Why.")] = "",
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """Decide that two are the same: short for judge same."""
    judge("same", left, right, by=by, reason=reason, record=record, as_json=as_json)


def _side(words: str) -> str | list[Sight]:
    from fasti.model.record import Sight  # noqa: PLC0415

    document, mark, name = words.partition("#")
    return [Sight(document, name)] if mark and document.startswith(("sha256:", "sheet:")) else words


def undo(
    judgement: Annotated[int, typer.Argument(help="Number of the judgement.")],
    *,
    by: By = None,
    record: RecordUrl = None,
    as_json: AsJson = False,
) -> None:
    """Take a judgement back; it stays on record as taken back."""
    with opened_record(record) as opened:
        show_answer([opened.undo(judgement, by or getpass.getuser())], "judgement", "", as_json=as_json)


def judgements(*, record: RecordUrl = None, as_json: AsJson = False) -> None:
    """List every judgement, those taken back too."""
    with opened_record(record) as opened:
        show_answer(opened.judgements(), "judgement", "Nobody has judged anything yet.", as_json=as_json)


def candidates(*, record: RecordUrl = None, as_json: AsJson = False) -> None:
    """List pairs that may be one person or unit and wait for a judgement, with reasons."""
    with opened_record(record) as opened:
        show_answer(opened.candidates(), "candidate", "No pair waits for a judgement.", as_json=as_json)


def forget(
    person: PersonName,
    *,
    yes: Annotated[bool, typer.Option("--yes", help="Do not ask.")] = False,
    record: RecordUrl = None,
) -> None:
    """Erase one person's data and keep it from coming back. This cannot be undone."""
    if not yes and not typer.confirm(f"Erase everything about {person!r} for good?", err=True):
        raise typer.Exit(1)
    with opened_record(record) as opened:
        number = opened.forget(person)
    print_text(f"{number} statements erased; a tombstone keeps them out.\n")


#: what `cli` registers, in the order of the help
VERBS = (
    who,
    chain,
    under,
    person,
    unit,
    changes,
    gaps,
    contested,
    why,
    search,
    judge,
    merge,
    undo,
    judgements,
    candidates,
    forget,
)
