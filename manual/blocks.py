"""Every block of code in the README and the manual is run here, and what it prints is compared with what the page says.

A page's blocks run one after the other in a folder of their own. The fence names the kind, a comment above it the rest:

    console                     lines that begin with `$ ` are run; what stands below is what they print, where `...` stands for
                                anything: within a line for a part of it, alone in a line for any number of lines
    python                      a session with `>>>`, whose names live to the end of the page
    json, toml                  must at least be well formed
    <!-- file: NAME -->         the block is the content of a file, which is written for what follows
    <!-- exit: 1 -->            the last command ends with this code
    <!-- in the repository -->  runs at the top of the repository
    <!-- checked: PROGRAM -->   cannot run here, but is a file of another program, whose syntax is checked (see `CHECKS`)
    <!-- needs: PACKAGE -->     runs where the package is installed, which has no wheels for every Python
    <!-- not run: REASON -->    cannot run in a test

`python manual/blocks.py PAGE …` runs pages and writes what was printed into them: look at the difference before you commit it.
"""

from __future__ import annotations

import doctest
import os
import re
import shlex
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from typer.testing import CliRunner

from fasti.cli import app
from file_checks import CHECKS, FORMS

ROOT = Path(__file__).resolve().parent.parent
FENCE = re.compile(r"^(?P<indent> *)```(?P<kind>\w*).*\n(?P<body>(?:.*\n)*?)(?P=indent)```\s*$", re.MULTILINE)
MARKER = re.compile(r"<!-- (file|exit|checked|needs|not run|in the repository)(?:: (.*?))? -->\s*\Z")
#: what only a shell understands
SHELL = re.compile(r"[|<>&;$*`~]|^(?!fasti )")


@dataclass(frozen=True, slots=True)
class Block:
    """One block of code of a page."""

    #: `console`, `python`, …
    kind: str
    #: its lines without the fence
    body: str
    #: markers above it: name -> what it says
    markers: dict[str, str]
    #: which line of the page it begins in
    line: int
    #: where its lines stand in the page
    span: tuple[int, int]


@dataclass(slots=True)
class Step:
    """One command of a console block: what the page says it prints, and what it does print."""

    command: str
    expected: str = ""
    printed: str = ""
    wrong: str = field(default="")


def pages() -> list[Path]:
    """Name every page whose blocks are run."""
    return [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").rglob("*.md"))]


def blocks_of(page: str) -> Iterator[Block]:
    """Find the blocks of a page."""
    for found in FENCE.finditer(page):
        above, markers = page[: found.start()].rstrip(), {}
        while marker := MARKER.search(above):
            markers[marker[1]] = marker[2] or ""
            above = above[: marker.start()].rstrip()
        indent = len(found["indent"])
        body = "".join(line[indent:] if line.strip() else line for line in found["body"].splitlines(keepends=True))
        yield Block(found["kind"], body, markers, page[: found.start()].count("\n") + 1, found.span("body"))


def steps_of(block: Block) -> list[Step]:
    """Take a console block apart; a command may go on with a backslash."""
    steps: list[Step] = []
    for line in block.body.splitlines():
        if line.startswith("$ "):
            steps.append(Step(line[2:]))
        elif steps and steps[-1].command.endswith("\\"):
            steps[-1].command += "\n" + line
        elif steps:
            steps[-1].expected += line + "\n"
        else:
            message = f"line {block.line}: a console block begins with a command: $ …"
            raise ValueError(message)
    return steps


def matches(expected: str, printed: str) -> bool:
    """Compare what a page says with what was printed; `...` stands for anything."""
    parts = []
    for line in expected.rstrip().splitlines():
        anything = "(?:.*\n)*?" if line.strip() == "..." else ".*".join(map(re.escape, line.rstrip().split("..."))) + " *\n"
        parts.append(anything)
    return re.fullmatch("".join(parts), printed.rstrip() + "\n" if printed.strip() else "") is not None


class PageRun:
    """A page on its way: its folder, and the names that its Python has made so far."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.names: dict[str, Any] = {}

    def run(self, block: Block) -> list[str]:
        """Run one block and give what is wrong, one sentence each."""
        if "file" in block.markers:
            target = self.folder / block.markers["file"]
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(block.body, encoding="utf-8")
            wrong = []
        elif "not run" in block.markers:
            wrong = [] if len(block.markers["not run"].split()) > 2 else ["say why it is not run"]  # noqa: PLR2004 - a reason has words
        elif "needs" in block.markers and find_spec(block.markers["needs"]) is None:
            wrong = []
        elif "checked" in block.markers:
            wrong = CHECKS[block.markers["checked"]](block.body)
        elif block.kind == "console":
            wrong = [f"$ {step.command}\n{step.wrong}" for step in self.steps(block) if step.wrong]
        elif block.kind == "python":
            wrong = self.session(block)
        elif block.kind in FORMS:
            wrong = FORMS[block.kind](block.body)
        else:
            wrong = [f"a block of kind {block.kind!r} that nothing runs"]
        return [f"line {block.line}: {each}" for each in wrong]

    def steps(self, block: Block) -> list[Step]:
        """Run the commands of a console block."""
        steps = steps_of(block)
        for step in steps:
            code, step.printed = self.printed_by(step.command, at_top="in the repository" in block.markers)
            wanted = int(block.markers.get("exit", 0)) if step is steps[-1] else 0
            if code != wanted:
                step.wrong = f"ended with {code}, not {wanted}:\n{step.printed}"
            elif not matches(step.expected, step.printed):
                step.wrong = f"prints:\n{step.printed}and not:\n{step.expected}"
        return steps

    def printed_by(self, command: str, *, at_top: bool) -> tuple[int, str]:
        """Run one command, in this process if it is Fasti's and needs no shell: the model is loaded once for all pages."""
        folder = ROOT if at_top else self.folder
        about = {
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "HOME": str(self.folder),
            "LOGNAME": "ada",
            "LC_ALL": "C.UTF-8",
            "COLUMNS": "100",
        }
        if SHELL.search(command):
            kept = {name: value for name, value in os.environ.items() if not name.startswith(("FASTI_", "MAKE", "MFLAGS"))}
            ran = subprocess.run(  # noqa: S602 - the manual's own commands
                command, shell=True, executable="/bin/bash", cwd=folder, env=kept | about, stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False,
            )  # fmt: skip
            return ran.returncode, ran.stdout
        before = Path.cwd()
        os.chdir(folder)
        try:
            answer = CliRunner().invoke(app, shlex.split(command)[1:], env=about | {"FASTI_RECORD": None}, input="")
        finally:
            os.chdir(before)
        return answer.exit_code, answer.output

    def session(self, block: Block) -> list[str]:
        """Run a Python session."""
        examples = doctest.DocTestParser().get_doctest(block.body, self.names, "session", None, block.line)
        if not examples.examples:
            return ["a Python block is a session with >>>"]
        wrong: list[str] = []
        before = Path.cwd()
        os.chdir(self.folder)
        try:
            runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE | doctest.ELLIPSIS, verbose=False)
            runner.run(examples, out=wrong.append, clear_globs=False)
            self.names = examples.globs
        finally:
            os.chdir(before)
        return ["".join(wrong)] if wrong else []


def wrong_in(page: Path, folder: Path) -> list[str]:
    """Run all blocks of a page in a folder, and give what is wrong."""
    run = PageRun(folder)
    return [wrong for block in blocks_of(page.read_text(encoding="utf-8")) for wrong in run.run(block)]


def rewritten(page: str, folder: Path) -> str:
    """Run a page's console blocks, and put what they print where the page says something else."""
    run, made, done = PageRun(folder), [], 0
    for block in blocks_of(page):
        if block.kind != "console" or {"not run", "file", "checked"} & block.markers.keys():
            run.run(block)
            continue
        told = "".join(f"$ {each.command}\n{_ended(each.printed) if each.wrong else each.expected}" for each in run.steps(block))
        made += [page[done : block.span[0]], told]
        done = block.span[1]
    return "".join([*made, page[done:]])


def _ended(printed: str) -> str:
    return printed if not printed or printed.endswith("\n") else printed + "\n"


def main() -> None:
    """Write what was printed into the pages named, or into all."""
    for page in [Path(name).resolve() for name in sys.argv[1:]] or pages():
        with tempfile.TemporaryDirectory() as folder:
            before = page.read_text(encoding="utf-8")
            after = rewritten(before, Path(folder))
            if after != before:
                page.write_text(after, encoding="utf-8")
                sys.stdout.write(f"{page.relative_to(ROOT)}: written anew\n")


if __name__ == "__main__":
    main()
