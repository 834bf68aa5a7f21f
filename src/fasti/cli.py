"""The `fasti` command: every verb is registered here, and an error becomes one sentence and an exit code."""

from __future__ import annotations

import os
import sys
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from fasti import __version__
from fasti.commands.accounts import accounts
from fasti.commands.add import add
from fasti.commands.doctor import doctor, samples
from fasti.commands.evaluate import evaluate
from fasti.commands.exchange_in import import_app
from fasti.commands.exchange_out import export_app
from fasti.commands.ledger import ledger
from fasti.commands.load import load
from fasti.commands.output import complain
from fasti.commands.read import read
from fasti.commands.record import VERBS
from fasti.commands.sections import SECTIONS, SHORT
from fasti.commands.serve import serve
from fasti.commands.testimony import TESTIMONY_VERBS
from fasti.commands.watch import watch
from fasti.errors import FastiError, UsageError

VERSION_HELP = "Print the version and exit."
#: exit codes: some input or question failed, the command itself was wrong, Fasti is broken
FAILED, MISUSED, BROKEN = 1, 2, 70


class Verbs(TyperGroup):
    """The group of all verbs; what goes wrong in one of them is said in one sentence, never as a traceback."""

    def invoke(self, ctx: Any) -> Any:
        """Run the verb that was asked for."""
        try:
            return super().invoke(ctx)
        except FastiError as error:
            complain(error)
            raise typer.Exit(MISUSED if isinstance(error, UsageError) else FAILED) from error
        except (typer.Exit, typer.Abort, BrokenPipeError):
            raise
        except Exception as error:
            if os.environ.get("FASTI_DEBUG") or _is_misuse(error):
                raise
            complain(f"Fasti failed at this: {type(error).__name__}: {error}. Please report it; FASTI_DEBUG=1 shows where.")
            raise typer.Exit(BROKEN) from error

    def format_commands(self, ctx: Any, formatter: Any) -> None:  # noqa: ARG002 - typer calls it so
        """List the verbs by what they are for."""
        for title, verbs in SECTIONS.items():
            with formatter.section(title):
                formatter.write_dl([(verb.ljust(max(map(len, SHORT))), words) for verb, words in verbs.items()])


def _is_misuse(error: Exception) -> bool:
    """Say whether typer itself raised it and will explain it: a missing argument, an unknown option."""
    return hasattr(error, "exit_code") and hasattr(error, "format_message")


app = typer.Typer(cls=Verbs, no_args_is_help=True, rich_markup_mode=None, pretty_exceptions_enable=False)


def _print_version(wanted: bool) -> None:  # noqa: FBT001 - typer calls it so
    if wanted:
        typer.echo(f"fasti {__version__}")
        raise typer.Exit


@app.callback()
def fasti(
    *, version: Annotated[bool, typer.Option("--version", callback=_print_version, is_eager=True, help=VERSION_HELP)] = False
) -> None:
    """Who held which post in which unit, from when to when, under whom - and who says so."""


for verb in (samples, read, add, serve, doctor, evaluate, watch, ledger, load, *VERBS, *TESTIMONY_VERBS):
    app.command(verb.__name__, short_help=SHORT[verb.__name__])(verb)
for name, group in {"import": import_app, "export": export_app, "accounts": accounts}.items():
    app.add_typer(group, name=name, short_help=SHORT[name])


def main() -> None:
    """Run the command line; a reader that went away (`fasti … | head`) ends it silently."""
    try:
        app()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(FAILED)
