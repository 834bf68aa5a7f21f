"""The page of the command line, made from the program itself."""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum
from typing import Any

import typer.main

from fasti.cli import app

HEAD = """# The command line

This page is made from the program. `fasti VERB --help` says the same in the terminal.

Wherever a record is asked, `--record` names its database; without it, the variable `FASTI_RECORD` does, and without that it is
the file `fasti.db` in the current folder. A day can be a month or a year: `2023-07-11`, `2023-07`, `2023`, in the notation of
[EDTF](https://www.loc.gov/standards/datetime/).

A command ends with 0 if all went well, with 1 if some input or question failed, with 2 if the command itself was wrong, and
with 70 if Fasti is broken.

`fasti --install-completion` teaches your shell (Bash, Zsh, Fish, PowerShell) to complete verbs and options.
"""


def cli_page() -> str:
    """Write the page in Markdown, one section for each verb."""
    root: Any = typer.main.get_command(app)
    return HEAD + "".join(part for name, verb in root.commands.items() for part in _section(f"fasti {name}", verb, 2))


def _section(name: str, verb: Any, level: int) -> Iterator[str]:
    """Write a verb, and those below it."""
    yield f"\n{'#' * level} {name}\n\n{_paragraphs(verb.help)}\n"
    inner = getattr(verb, "commands", None)
    if inner:
        for each, below in inner.items():
            yield from _section(f"{name} {each}", below, level + 1)
        return
    arguments = [each for each in verb.params if each.param_type_name == "argument"]
    options = [each for each in verb.params if each.param_type_name == "option"]
    words = [_argument(each) for each in arguments]
    usage = " ".join([name, *(["[OPTIONS]"] if options else []), *words])
    yield f"\n```text\n{usage}\n```\n\n"
    yield "| | |\n| --- | --- |\n"
    for each in arguments:
        yield f"| `{_argument(each)}` | {_cell(each.help)} |\n"
    for each in options:
        yield f"| {_option(each)} | {_cell(each.help)}{_default(each)} |\n"
    yield "| `--help` | Print this help. |\n"


def _paragraphs(words: str | None) -> str:
    return (words or "").strip()


def _argument(argument: Any) -> str:
    name = argument.name.upper()
    shown = f"{name}…" if argument.nargs == -1 else name
    return shown if argument.required else f"[{shown}]"


def _option(option: Any) -> str:
    names = ", ".join(f"`{each}`" for each in [*option.opts, *option.secondary_opts])
    return f"{names} {' · '.join(f'`{each}`' for each in _choices(option))}".strip()


def _choices(option: Any) -> list[str]:
    """Name the words an option takes: typer 0.29 knows the enumeration, those before it the choices of click."""
    kind = getattr(getattr(option, "type_descriptor", None), "annotation", None)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return [each.value for each in kind]
    return list(getattr(getattr(option, "type", None), "choices", ()))


def _default(option: Any) -> str:
    given = option.default
    if given in (None, False, "", ()) or callable(given):
        return ""
    if option.is_flag and option.secondary_opts:
        return f" (default: `{(option.opts if given else option.secondary_opts)[0]}`)"
    return f" (default: `{getattr(given, 'value', given)}`)"


def _cell(words: str | None) -> str:
    return (words or "").replace("|", "\\|").replace("\n", " ")
