"""How far a long run has come: a bar with rate and remaining time on a terminal, a plain line now and then in a log."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from fasti.commands.output import complain

if TYPE_CHECKING:
    from rich.progress import Progress as Bar
    from rich.progress import TaskID

#: seconds between two lines in a log
PAUSE = 30.0


@dataclass(slots=True)
class Progress:
    """Counts files and reports, and shows them."""

    #: files in all, if known
    total: int | None
    bar: Bar | None = None
    task: TaskID | None = None
    files: int = 0
    reports: int = 0
    began: float = 0.0
    told: float = 0.0

    def report(self) -> None:
        """Count a report."""
        self.reports += 1
        self._show()

    def file(self) -> None:
        """Count a file."""
        self.files += 1
        self._show()

    def add(self, files: int, reports: int) -> None:
        """Count several at once."""
        self.files += files
        self.reports += reports
        self._show()

    def _show(self) -> None:
        if self.bar is not None and self.task is not None:
            self.bar.update(self.task, completed=self.files, reports=self.reports, rate=f"{self._rate():.1f}")
        elif time.monotonic() - self.told > PAUSE:
            self.told = time.monotonic()
            complain(self.line())

    def _rate(self) -> float:
        return self.reports / max(time.monotonic() - self.began, 0.001)

    def line(self) -> str:
        """Say in one line how far it is."""
        left = ""
        if self.total and self.files:
            seconds = (time.monotonic() - self.began) / self.files * (self.total - self.files)
            left = f", about {_duration(seconds)} to go"
        return f"{self.files} of {self.total or '?'} files, {self.reports} reports, {self._rate():.1f} reports/s{left}"


def _duration(seconds: float) -> str:
    hours, minutes = divmod(round(seconds / 60), 60)
    return f"{hours} h {minutes} min" if hours else f"{minutes} min"


@contextmanager
def shown_progress(total: int | None) -> Iterator[Progress]:
    """Show how far it is while the block runs, on standard error."""
    began = time.monotonic()
    if not sys.stderr.isatty():
        yield Progress(total, began=began, told=began)
        return
    from rich.console import Console  # noqa: PLC0415 - only a terminal needs it
    from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn  # noqa: PLC0415
    from rich.progress import Progress as Bar  # noqa: PLC0415

    columns = (BarColumn(), MofNCompleteColumn(), TextColumn("files, {task.fields[reports]} reports, {task.fields[rate]}/s"))
    with Bar(*columns, TimeRemainingColumn(), console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total, reports=0, rate="0.0")
        yield Progress(total, bar, task, began=began, told=began)
