"""Readings and answers as pieces of HTML for a notebook, apart from the rest of its page."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from html import escape
from typing import Any

from rich.console import Console, Group, RenderableType
from rich.text import Text

from fasti.model.reading import Reading
from fasti.model.record import Candidate, Career, Change, Dispute, Found, Gap, Holder, Judgement, Level, UnitHistory
from fasti.views import answers
from fasti.views.html import reading_to_html

#: how each kind of part is laid out
PARTS: dict[type, Callable[[Any], RenderableType]] = {
    Holder: answers.holder_part,
    Level: answers.level_part,
    Career: answers.career_part,
    UnitHistory: answers.history_part,
    Change: answers.change_part,
    Gap: answers.gap_part,
    Dispute: answers.dispute_part,
    Found: answers.found_part,
    Candidate: answers.candidate_part,
    Judgement: answers.judgement_part,
}
WIDTH = 110
FRAME = (
    '<iframe sandbox srcdoc="{page}" title="A reading"'
    ' style="box-sizing:border-box;width:100%;height:36rem;border:1px solid #bbb"></iframe>'
)
LETTERS = '<pre style="white-space:pre-wrap;line-height:1.4;font-family:ui-monospace,Menlo,Consolas,monospace">{code}</pre>'


def reading_to_notebook(reading: Reading) -> str:
    """Show a reading as its own page in a frame, so that its styles and the notebook's do not meet and nothing in it runs."""
    return FRAME.format(page=escape(reading_to_html(reading)))


def answer_to_notebook(answer: object) -> str:
    """Show an answer, or one part of it, as the terminal would; kinds without a view of their own as Python writes them."""
    parts: Sequence[object] = answer if isinstance(answer, tuple) else (answer,)
    shown = [PARTS[type(part)](part) if type(part) in PARTS else Text(repr(part)) for part in parts]
    console = Console(
        file=io.StringIO(), record=True, force_jupyter=False, width=WIDTH, highlight=False, markup=False, emoji=False
    )
    console.print(Group(*shown) if shown else Text("Nothing is on record."))
    return console.export_html(inline_styles=True, code_format=LETTERS)
